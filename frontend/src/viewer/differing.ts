/** Where two texts of one page differ, word by word. */

/** A stretch of one of two texts: in both, or in this one only. Spaces follow the word before. */
export interface Piece {
	text: string;
	differs: boolean;
}

/** Both texts in pieces, and in how many places they differ. */
export interface Compared {
	one: Piece[];
	other: Piece[];
	places: number;
}

/** Words that differ beyond this many a side are told apart only as a whole. */
const MOST = 3000;

/** What is compared: a run without spaces, a Han character by itself; spaces are passed over. */
const WORD = /\p{Script=Han}|[^\s\p{Script=Han}]+/gu;

interface Word {
	text: string;
	start: number;
	end: number;
}

function wordsOf(text: string): Word[] {
	return [...text.matchAll(WORD)].map((found) => ({
		text: found[0],
		start: found.index,
		end: found.index + found[0].length,
	}));
}

/** Compare two texts. Line breaks and spaces make no difference; everything else does. */
export function compared(one: string, other: string): Compared {
	const [left, right] = [wordsOf(one), wordsOf(other)];
	const [inLeft, inRight] = shared(left, right);
	return {
		one: pieces(one, left, inLeft),
		other: pieces(other, right, inRight),
		places: Math.max(runs(inLeft), runs(inRight)),
	};
}

/** A stretch of two texts: words that both have, or words in place of which the other has others. */
export interface Part {
	/** The number of the difference, from 1; 0 where the texts agree. */
	number: number;
	one: string;
	other: string;
	/** Where it stands in either text (UTF-16 units); empty where that text has nothing there. */
	inOne: [number, number];
	inOther: [number, number];
}

/** A page's text and its language, as far as known. */
interface Written {
	text: string;
	language: string | null;
}

/** Tell whether two pages are in different languages: then every word differs, which says nothing. */
export function isForeign(one: Written, other: Written): boolean {
	return one.language !== null && other.language !== null && one.language !== other.language;
}

/** Lay two pages beside each other in parts; pages in different languages have none. */
export function partsOf(one: Written | null, other: Written | null): Part[] {
	return one === null || other === null || isForeign(one, other) ? [] : parts(one.text, other.text);
}

/** Lay two texts beside each other in parts, each difference with its number. */
export function parts(one: string, other: string): Part[] {
	const [left, right] = [wordsOf(one), wordsOf(other)];
	const [inLeft, inRight] = shared(left, right);
	const found: Part[] = [];
	let number = 0;
	for (let i = 0, j = 0; i < left.length || j < right.length; ) {
		const [fromLeft, fromRight] = [i, j];
		while (inLeft[i] === true && inRight[j] === true) {
			i += 1;
			j += 1;
		}
		const agrees = i > fromLeft;
		if (!agrees) {
			while (inLeft[i] === false) i += 1;
			while (inRight[j] === false) j += 1;
			number += 1;
		}
		const inOne = span(left, fromLeft, i);
		const inOther = span(right, fromRight, j);
		found.push({
			number: agrees ? 0 : number,
			one: one.slice(...inOne),
			other: other.slice(...inOther),
			inOne,
			inOther,
		});
	}
	return found;
}

/** Where the words from one to another stand; where there are none, an empty place. */
function span(words: readonly Word[], from: number, to: number): [number, number] {
	const first = words[from];
	const last = words[to - 1];
	if (to <= from || first === undefined || last === undefined) return [0, 0];
	return [first.start, last.end];
}

/** Characters of an agreeing stretch that are shown at each of its ends. */
const EDGE = 40;

/** Shorten a stretch in which nothing differs to its two ends; short ones stay whole. */
export function foldedPieces(pieces: readonly Piece[]): Piece[] {
	return pieces.map((piece) =>
		piece.differs ? piece : { ...piece, text: foldedText(piece.text) },
	);
}

export function foldedText(text: string): string {
	const letters = [...text];
	if (letters.length <= 3 * EDGE) return text;
	return `${letters.slice(0, EDGE).join("")} […] ${letters.slice(-EDGE).join("")}`;
}

/** Say of each word whether it is in both, by the longest common run of words in order. */
function shared(left: readonly Word[], right: readonly Word[]): [boolean[], boolean[]] {
	const most = Math.min(left.length, right.length);
	let head = 0;
	while (head < most && left[head]?.text === right[head]?.text) head += 1;
	let tail = 0;
	while (tail < most - head && left.at(-1 - tail)?.text === right.at(-1 - tail)?.text) tail += 1;
	const [a, b] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)];
	const [inA, inB] =
		a.length * b.length > MOST * MOST ? [a.map(() => false), b.map(() => false)] : common(a, b);
	const whole = (length: number, middle: boolean[]): boolean[] =>
		Array.from({ length }, (_, index) =>
			index < head || index >= length - tail ? true : (middle[index - head] ?? false),
		);
	return [whole(left.length, inA), whole(right.length, inB)];
}

function common(a: readonly Word[], b: readonly Word[]): [boolean[], boolean[]] {
	const width = b.length + 1;
	const longest = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			longest[i * width + j] =
				a[i]?.text === b[j]?.text
					? (longest[(i + 1) * width + j + 1] ?? 0) + 1
					: Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
		}
	}
	const [inA, inB] = [a.map(() => false), b.map(() => false)];
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		if (a[i]?.text === b[j]?.text) {
			inA[i] = true;
			inB[j] = true;
			i += 1;
			j += 1;
		} else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
		else j += 1;
	}
	return [inA, inB];
}

function pieces(text: string, words: readonly Word[], common: readonly boolean[]): Piece[] {
	const found: Piece[] = [];
	let from = 0;
	for (const [index, word] of words.entries()) {
		const differs = common[index] === false;
		if (word.start > from) add(found, text.slice(from, word.start), false);
		add(found, word.text, differs);
		from = word.end;
	}
	if (from < text.length) add(found, text.slice(from), false);
	return found;
}

function add(found: Piece[], text: string, differs: boolean): void {
	const last = found.at(-1);
	if (last !== undefined && last.differs === differs) last.text += text;
	else found.push({ text, differs });
}

function runs(common: readonly boolean[]): number {
	return common.filter((one, index) => !one && common[index - 1] !== false).length;
}
