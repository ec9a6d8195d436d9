/**
 * Pages of an invented affair, drawn as pictures whose words have known boxes.
 *
 * Everything is fiction, and each picture says so in its margin. The width of a word is decided
 * here and the drawing is stretched to it, so that box and print agree whatever font a machine has.
 */
import type { Box, TextFrom, WordSeen } from "../src/api/records.ts";

export const FICTION = "FICTION · ВЫМЫСЕЛ · 虚构";

export interface MockPage {
	language: string;
	text_from: TextFrom;
	lines: readonly Line[];
	paper?: string;
}

/** One line of print. Lengths are points from the upper left corner of an A4 page. */
export interface Line {
	text: string;
	size?: number;
	bold?: boolean;
	x?: number;
	gap?: number;
}

const WIDTH = 595;
const HEIGHT = 842;
const LEFT = 72;
const HAN = /\p{Script=Han}/u;

interface Drawn extends WordSeen {
	x: number;
	y: number;
	width: number;
	size: number;
	bold: boolean;
}

export interface Laid {
	text: string;
	words: WordSeen[];
	picture: string;
}

/** Lay a page out: its text, its words with boxes, and its picture as SVG. */
export function laid(page: MockPage): Laid {
	const drawn: Drawn[] = [];
	let y = 86;
	let turn = 0;
	for (const line of page.lines) {
		const size = line.size ?? 11;
		y += size * 1.55 + (line.gap ?? 0);
		let x = line.x ?? LEFT;
		for (const word of wordsOf(line.text)) {
			if (word === " ") {
				x += size * 0.28;
				continue;
			}
			const width = widthOf(word, size);
			turn += 1;
			const confidence = page.text_from === "ocr" ? 62 + ((turn * 37) % 37) : null;
			const box = boxOf(x, y, width, size);
			drawn.push({ text: word, box, confidence, x, y, width, size, bold: line.bold ?? false });
			x += width;
		}
	}
	return {
		text: page.lines.map((line) => line.text).join("\n"),
		words: drawn.map(({ text, box, confidence }) => ({ text, box, confidence })),
		picture: picture(drawn, page.paper ?? "#fff"),
	};
}

/** Words as Stemma has them: a Han character is one of its own. */
function wordsOf(line: string): string[] {
	return line.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s/gu) ?? [];
}

function widthOf(word: string, size: number): number {
	let ems = 0;
	for (const letter of word) {
		if (HAN.test(letter) || /[，。“”（）、：]/u.test(letter)) ems += 1;
		else if (/[.,:;|!'()\-«»ilj ]/u.test(letter)) ems += 0.34;
		else if (/[MWШЩЖЮФmwшщжюф]/u.test(letter)) ems += 0.78;
		else if (/\p{Lu}/u.test(letter)) ems += 0.68;
		else ems += 0.5;
	}
	return ems * size;
}

const fraction = (value: number, whole: number): number =>
	Math.round((value / whole) * 65535) / 65535;

function boxOf(x: number, y: number, width: number, size: number): Box {
	return [
		fraction(x, WIDTH),
		fraction(y - size * 0.82, HEIGHT),
		fraction(x + width, WIDTH),
		fraction(y + size * 0.26, HEIGHT),
	];
}

const escaped = (text: string): string =>
	text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function picture(drawn: readonly Drawn[], paper: string): string {
	const words = drawn.map(
		({ text, x, y, width, size, bold }) =>
			`<text x="${x.toFixed(2)}" y="${y.toFixed(2)}" font-size="${size}"${bold ? ' font-weight="700"' : ""} textLength="${width.toFixed(2)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`,
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="'Noto Serif','Liberation Serif','Noto Serif CJK SC',serif" fill="#1a1a1a"><rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>${words.join("")}<text x="24" y="520" font-size="7" fill="#8a8a8a" transform="rotate(-90 24 520)">${FICTION}</text></svg>`;
}
