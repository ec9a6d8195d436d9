/**
 * Offsets in code points, as the server counts, against offsets in UTF-16 units, as strings count.
 *
 * They part at the first character outside the basic plane: a rare Han character of a name counts
 * one on the server and two here.
 */

/** Return the UTF-16 offset of the code point at `offset`, the length where it lies beyond. */
export function unitAt(text: string, offset: number): number {
	let unit = 0;
	for (let left = offset; left > 0 && unit < text.length; left -= 1) {
		unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
	}
	return unit;
}

/** Return how many code points a text has. */
export function countOf(text: string): number {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}

/** A text in three parts: before a quote, the quote, after it. */
export interface Parted {
	before: string;
	quote: string;
	after: string;
}

/** Cut a context where its quote begins (code points) and ends. */
export function parted(context: string, start: number, quote: string): Parted {
	const from = unitAt(context, start);
	const to = Math.min(context.length, from + quote.length);
	return {
		before: context.slice(0, from),
		quote: context.slice(from, to),
		after: context.slice(to),
	};
}

/** Begin a piece of text at its first whole word, unless it has none (Chinese parts no words). */
export function fromWord(text: string): string {
	const at = text.search(/\s/u);
	return at < 0 || at > LOST ? text : text.slice(at).trimStart();
}

/** End a piece of text at its last whole word. */
export function toWord(text: string): string {
	const found = /\s\S*$/u.exec(text);
	return found === null || text.length - found.index > LOST ? text : text.slice(0, found.index);
}

/** A word that is longer than this is cut rather than left out. */
const LOST = 16;
