/** Which item a page belongs to, and how people write items and pages. */
import type { ItemSeen } from "../api";
import { say } from "../messages";

type Part = ItemSeen["parts"][number];

const holds = (part: Part, document: string, page: number): boolean =>
	part.document === document &&
	part.first_page <= page &&
	(part.last_page === null || part.last_page >= page);

/** Return the item that a page is in, undefined where none of these is. */
export function itemOf(
	items: readonly ItemSeen[],
	document: string,
	page: number,
): ItemSeen | undefined {
	return items.find((one) => one.parts.some((part) => holds(part, document, page)));
}

/** Say which pages of a document a part is; "" where it is the whole of a file without pages. */
export function saidPages(part: Part): string {
	if (part.last_page === null) return "";
	const [from, to] = [String(part.first_page), String(part.last_page)];
	return say(from === to ? "items.page" : "items.pages", { from, to });
}

/** Return the number of the item that a control number names, null for a text that is none. */
export function itemNumber(control: string): number | null {
	const found = /^\s*(?:cache|coverage|reference)-0*([1-9][0-9]{0,14})\s*$/i.exec(control);
	return found === null ? null : Number(found[1]);
}

/** Return a stretch of pages as it is written, "4-7" or "4"; null for what is none. */
export function pagesIn(written: string): { first: number; last: number } | null {
	const found = /^\s*([1-9][0-9]{0,8})\s*(?:[-–—]\s*([1-9][0-9]{0,8}))?\s*$/.exec(written);
	if (found === null) return null;
	const first = Number(found[1]);
	const last = Number(found[2] ?? found[1]);
	return last < first ? null : { first, last };
}
