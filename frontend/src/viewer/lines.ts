/** The lines of a page's text, each with the room it takes on the picture. */
import type { Box } from "../api";
import { around } from "../cutting";
import type { Placed } from "../placing";

/** A line of a text: `start` to `end` (UTF-16 units), without its line feed. */
export interface Line {
	start: number;
	end: number;
	text: string;
	box: Box | null;
}

/** Cut a text into its lines; `box` goes around the words of a line, null where none is placed. */
export function linesOf(text: string, words: readonly Placed[]): Line[] {
	const lines: Line[] = [];
	let [start, word] = [0, 0];
	for (const written of text.split("\n")) {
		const end = start + written.length;
		const boxes: Box[] = [];
		while (word < words.length && (words[word]?.end ?? 0) <= end) {
			const box = words[word]?.box;
			if (box !== undefined) boxes.push(box);
			word += 1;
		}
		lines.push({ start, end, text: written, box: around(boxes) });
		start = end + 1;
	}
	return lines;
}

/** Return the number of the line in which a place of the text (UTF-16 units) stands. */
export function lineAt(lines: readonly Line[], at: number): number {
	const found = lines.findIndex((line) => at <= line.end);
	return found < 0 ? lines.length - 1 : found;
}

/** Return the number of the next line with words, in a direction; the same where there is none. */
export function lineFrom(lines: readonly Line[], now: number, by: 1 | -1): number {
	for (let next = now + by; next >= 0 && next < lines.length; next += by) {
		if (lines[next]?.text.trim()) return next;
	}
	return now;
}

/** Return a text with one line in the place of another. */
export function withLine(text: string, line: Line, written: string): string {
	return text.slice(0, line.start) + written + text.slice(line.end);
}
