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

/** How sure the recogniser was of a stretch: sure, less so, or hardly. */
export type Doubt = "none" | "some" | "much";

/** A stretch of the text pane: plain, or a hit; marked where the recogniser was less sure. */
export interface Run {
	text: string;
	hit: boolean;
	doubt: Doubt;
	/** Where it begins in the text (UTF-16 units). */
	start: number;
}

/** Below these confidences (0..100) a recognised word is marked. */
export const SOME = 80;
export const MUCH = 60;

/** Return how doubtful a word of this confidence is. */
export function doubtOf(confidence: number | null): Doubt {
	if (confidence === null || confidence >= SOME) return "none";
	return confidence < MUCH ? "much" : "some";
}

/** Cut a text into runs for the text pane. `hits` are stretches of it in code points. */
export function runs(
	text: string,
	words: readonly Placed[],
	hits: readonly { start: number; end: number }[],
): Run[] {
	const lit = hits.map((hit) => [unitAt(text, hit.start), unitAt(text, hit.end)] as const);
	const doubtful = words.filter((word) => doubtOf(word.confidence) !== "none");
	const edges = doubtful.flatMap((word) => [word.start, word.end]);
	const cuts = [...new Set([0, text.length, ...lit.flat(), ...edges])]
		.filter((cut) => cut >= 0 && cut <= text.length)
		.sort((a, b) => a - b);
	let next = 0;
	return cuts.slice(0, -1).map((cut, index) => {
		while (next < doubtful.length && (doubtful[next]?.end ?? 0) <= cut) next += 1;
		const word = doubtful[next];
		return {
			text: text.slice(cut, cuts[index + 1]),
			hit: lit.some(([from, to]) => from <= cut && cut < to),
			doubt: word !== undefined && word.start <= cut ? doubtOf(word.confidence) : "none",
			start: cut,
		};
	});
}

/** How a word is written on the page: across, or turned a quarter. */
export type Way = "across" | "up" | "down";

/** From how many times higher than wide a word of several letters is one that was turned. */
const TALL = 1.3;

/**
 * Say how each word is written. `ratio` is the page's height over its width.
 *
 * A word of several letters in a box that is higher than wide was turned; that words before and
 * after it stand higher or lower says which way. Words of Han characters may run downwards unturned.
 */
export function ways(words: readonly Placed[], ratio: number): Way[] {
	const tall = words.map(({ text, box }) => {
		const [width, height] = [box[2] - box[0], (box[3] - box[1]) * ratio];
		return [...text].length > 1 && height > TALL * width;
	});
	const middle = (index: number): number | null => {
		const box = words[index]?.box;
		return box === undefined || !tall[index] ? null : (box[1] + box[3]) / 2;
	};
	const upwards = (index: number): boolean => {
		const here = middle(index) ?? 0;
		const [before, after] = [middle(index - 1), middle(index + 1)];
		if (after !== null && after !== here) return after < here;
		return before === null || before === here || here < before;
	};
	return tall.map((turned, index) => (turned ? (upwards(index) ? "up" : "down") : "across"));
}

/** Return the runs of a part of the text (UTF-16 units), cut at its edges. */
export function between(pieces: readonly Run[], from: number, to: number): Run[] {
	return pieces.flatMap((run) => {
		const [start, end] = [Math.max(run.start, from), Math.min(run.start + run.text.length, to)];
		if (start >= end) return [];
		return [{ ...run, text: run.text.slice(start - run.start, end - run.start), start }];
	});
}

/** Return the boxes of the words in a stretch of the text (UTF-16 units), none for no stretch. */
export function boxesIn(
	words: readonly Placed[],
	stretch: readonly [number, number] | undefined,
): readonly Box[] {
	if (stretch === undefined) return [];
	const [from, to] = stretch;
	return words.filter((word) => word.start < to && word.end > from).map((word) => word.box);
}
