/**
 * Text placed over the picture of a page, so that it can be marked and copied.
 *
 * The server gives a page's text and, apart from it, its words with boxes. Here the words are found
 * again in the text, so that a copy is a stretch of the text itself, with its own spaces and line
 * breaks, and never a guess made from boxes.
 */
import type { Box, WordSeen } from "./api/records.ts";
import { unitAt } from "./codepoints.ts";

/** A word with its box and where it stands in the text (UTF-16 units). */
export interface Placed {
	text: string;
	box: Box;
	confidence: number | null;
	start: number;
	end: number;
}

/** How far ahead a word is looked for before it counts as not in the text (UTF-16 units). */
const REACH = 400;

/**
 * Find each word in the text, in order. A word that does not stand there, or only far off, is left
 * out: placing it would give a copy that says something else than the text.
 */
export function placed(text: string, words: readonly WordSeen[]): Placed[] {
	const found: Placed[] = [];
	let from = 0;
	for (const word of words) {
		const start = word.text === "" ? -1 : text.indexOf(word.text, from);
		if (start < 0 || start - from > REACH) continue;
		const end = start + word.text.length;
		found.push({ text: word.text, box: word.box, confidence: word.confidence, start, end });
		from = end;
	}
	return found;
}

/** One end of a selection: which placed word, and how many UTF-16 units into it. */
export interface End {
	word: number;
	offset: number;
}

/** Return what stands between two ends of a selection, in whichever order they were drawn. */
export function copied(text: string, words: readonly Placed[], one: End, other: End): string {
	const first = offsetOf(words, one);
	const second = offsetOf(words, other);
	if (first === null || second === null) return "";
	return text.slice(Math.min(first, second), Math.max(first, second));
}

function offsetOf(words: readonly Placed[], end: End): number | null {
	const word = words[end.word];
	return word === undefined ? null : Math.min(word.end, word.start + end.offset);
}

/** Return the numbers of the words that a stretch of the text (code points) touches. */
export function touched(
	text: string,
	words: readonly Placed[],
	start: number,
	end: number,
): number[] {
	const [from, to] = [unitAt(text, start), unitAt(text, end)];
	return words.flatMap((word, index) => (word.end > from && word.start < to ? [index] : []));
}

/** A stretch of the text pane: plain, or a hit; shaded where the recogniser was less sure. */
export interface Run {
	text: string;
	hit: boolean;
	unsure: boolean;
}

/** Below this confidence (0..100) a recognised word is shown as unsure. */
export const SURE = 70;

/** Cut a text into runs for the text pane. `hits` are stretches of it in code points. */
export function runs(
	text: string,
	words: readonly Placed[],
	hits: readonly { start: number; end: number }[],
): Run[] {
	const lit = hits.map((hit) => [unitAt(text, hit.start), unitAt(text, hit.end)] as const);
	const doubtful = words
		.filter((word) => word.confidence !== null && word.confidence < SURE)
		.map((word) => [word.start, word.end] as const);
	const cuts = [...new Set([0, text.length, ...lit.flat(), ...doubtful.flat()])]
		.filter((cut) => cut >= 0 && cut <= text.length)
		.sort((a, b) => a - b);
	const within = (spans: readonly (readonly [number, number])[], at: number): boolean =>
		spans.some(([from, to]) => from <= at && at < to);
	return cuts.slice(0, -1).map((cut, index) => ({
		text: text.slice(cut, cuts[index + 1]),
		hit: within(lit, cut),
		unsure: within(doubtful, cut),
	}));
}
