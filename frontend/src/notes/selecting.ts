/** Which stretch of a page's text is marked, on its picture or in its text. */
import { countOf, unitAt } from "../codepoints";
import type { Placed } from "../placing";

/** A stretch in code points, as the server counts. */
export interface Stretch {
	start: number;
	end: number;
}

/** Return a stretch of UTF-16 units in code points, without the spaces at its edges; null if empty. */
export function trimmed(text: string, one: number, other: number): Stretch | null {
	let [from, to] = [Math.min(one, other), Math.max(one, other)];
	while (from < to && /\s/u.test(text[from] ?? "")) from += 1;
	while (to > from && /\s/u.test(text[to - 1] ?? "")) to -= 1;
	if (from >= to) return null;
	const start = countOf(text.slice(0, from));
	return { start, end: start + countOf(text.slice(from, to)) };
}

/** Return the words of a stretch. */
export function quoteOf(text: string, stretch: Stretch): string {
	return text.slice(unitAt(text, stretch.start), unitAt(text, stretch.end));
}

/**
 * Return what a person has marked of a page's text, null where it is nothing of it.
 *
 * `room` is where the page stands on the screen; what is marked on a page beside it is not its own.
 */
export function selected(
	text: string,
	words: readonly Placed[],
	room: Element | null,
): Stretch | null {
	const selection = getSelection();
	if (selection === null || selection.isCollapsed) return null;
	const ends = [selection.anchorNode, selection.focusNode];
	if (room === null || !ends.every((end) => room.contains(end))) return null;
	const one = offsetOf(selection.anchorNode, selection.anchorOffset, words);
	const other = offsetOf(selection.focusNode, selection.focusOffset, words);
	return one === null || other === null ? null : trimmed(text, one, other);
}

/** Return where an end of a selection stands in the text (UTF-16 units). */
function offsetOf(node: Node | null, offset: number, words: readonly Placed[]): number | null {
	const element = node instanceof Element ? node : (node?.parentElement ?? null);
	const span = element?.closest<HTMLElement>("[data-word]");
	if (span != null) {
		const word = words[Number(span.dataset.word)];
		if (word === undefined) return null;
		if (node instanceof Element) return offset > 0 ? word.end : word.start;
		return Math.min(word.end, word.start + offset);
	}
	const run = element?.closest<HTMLElement>("[data-start]");
	if (run != null && node !== null) return Number(run.dataset.start) + before(run, node, offset);
	const whole = element?.closest<HTMLElement>(".text .doc");
	return whole == null || node === null ? null : before(whole, node, offset);
}

function before(whole: HTMLElement, node: Node, offset: number): number {
	const range = document.createRange();
	range.selectNodeContents(whole);
	range.setEnd(node, offset);
	return range.toString().length;
}
