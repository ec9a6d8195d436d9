/** Links from a note to another place: from an address that was pasted, or a place just visited. */
import { placeOf, read, write } from "../address";
import type { Link, LinkSeen } from "../api";

/** A place that was looked at, to be chosen from. */
export interface Visited {
	document: string;
	page: number;
	at: number;
	note: number;
	quote: string;
	name: string;
}

/** How many visited places are kept. */
const KEPT = 12;

/** Put a place before those visited earlier, each once. */
export function visited(before: readonly Visited[], place: Visited): readonly Visited[] {
	const same = (one: Visited): boolean =>
		one.document === place.document && one.page === place.page && one.at === place.at;
	return [place, ...before.filter((one) => !same(one))].slice(0, KEPT);
}

/** Return the link that a pasted address means, null where it leads to no place of a case. */
export function pasted(text: string): Link | null {
	const cut = text.indexOf("#");
	if (cut < 0) return null;
	const address = read(text.slice(cut).trim());
	if (address.view === "about") return { document: address.document, quote: "" };
	if (address.view !== "page") return null;
	return {
		document: address.document,
		page: address.page,
		quote: "",
		...(address.at >= 0 ? { at: address.at } : {}),
		...(address.note > 0 ? { note: address.note } : {}),
	};
}

/** Return the address that a link leads to. */
export function leads(link: LinkSeen): string {
	if (link.page === null) return write({ view: "about", document: link.document });
	return write(placeOf(link.document, link.page, "", link.at ?? -1, link.note ?? 0));
}

/** Return a link as it is written, from one as it was read. */
export function kept(link: LinkSeen): Link {
	const { document, page, at, note, quote } = link;
	return { document, page, at, note, quote };
}
