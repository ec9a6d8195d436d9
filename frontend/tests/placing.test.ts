import { expect, test } from "vitest";
import type { WordSeen } from "../src/api";
import { between, copied, doubtOf, type Placed, placed, runs, touched, ways } from "../src/placing";

const word = (text: string, confidence: number | null = null): WordSeen => ({
	text,
	box: [0, 0, 0.1, 0.1],
	confidence,
});

test("words are found in order, so that a word that stands twice has two places", () => {
	const words = placed("цена и цена", [word("цена"), word("и"), word("цена")]);

	expect(words.map(({ start, end }) => [start, end])).toEqual([
		[0, 4],
		[5, 6],
		[7, 11],
	]);
});

test("a word that does not stand in the text is left out and does not move the others", () => {
	const words = placed("Annex 7 is here", [word("Annex"), word("№"), word("7"), word("here")]);

	expect(words.map((one) => one.text)).toEqual(["Annex", "7", "here"]);
});

test("a word is not taken from far down the page, where another one like it stands", () => {
	const text = `begin ${"x ".repeat(500)}stamp`;

	expect(placed(text, [word("begin"), word("stamp")]).map((one) => one.text)).toEqual(["begin"]);
});

test("a copy keeps the text's own spaces and line breaks, none between Han characters", () => {
	const text = "由总经理 格拉宁\n代表";
	const words = placed(
		text,
		[..."由总经理格拉宁代表"].map((one) => word(one)),
	);

	expect(copied(text, words, { word: 2, offset: 0 }, { word: 7, offset: 1 })).toBe(
		"经理 格拉宁\n代",
	);
});

test("a copy is the same in whichever direction it was drawn, and may begin within a word", () => {
	const text = "Dear Mr Granin,";
	const words = placed(text, [word("Dear"), word("Mr"), word("Granin,")]);
	const [one, other] = [
		{ word: 0, offset: 2 },
		{ word: 2, offset: 6 },
	];

	expect(copied(text, words, one, other)).toBe("ar Mr Granin");
	expect(copied(text, words, other, one)).toBe("ar Mr Granin");
});

test("a copy whose end lies in no word is nothing, not a guess", () => {
	expect(
		copied("a b", placed("a b", [word("a")]), { word: 0, offset: 0 }, { word: 9, offset: 0 }),
	).toBe("");
});

test("offsets of the server count code points: a rare character before does not shift the hit", () => {
	const text = "𠮷 Granin";
	const words = placed(text, [word("𠮷"), word("Granin")]);

	expect(touched(text, words, 2, 8)).toEqual([1]);
	expect(touched(text, words, 0, 1)).toEqual([0]);
});

test("the text pane marks hits and unsure words, and its runs are the text again", () => {
	const text = "Гранин Л. А.";
	const words = placed(text, [word("Гранин", 95), word("Л.", 40), word("А.", 90)]);
	const cut = runs(text, words, [{ start: 0, end: 9 }]);

	expect(cut.map((run) => run.text).join("")).toBe(text);
	expect(cut.filter((run) => run.hit).map((run) => run.text)).toEqual(["Гранин ", "Л."]);
	expect(cut.filter((run) => run.doubt === "much").map((run) => run.text)).toEqual(["Л."]);
});

test("doubt has two steps, and where no confidence is known there is none", () => {
	expect([59, 60, 79, 80].map(doubtOf)).toEqual(["much", "some", "some", "none"]);
	expect(doubtOf(null)).toBe("none");
});

test("a part of a text has the runs that stand in it, cut at its edges", () => {
	const cut = runs("From: Granin", [], [{ start: 6, end: 9 }]);

	expect(between(cut, 4, 11).map((run) => [run.text, run.hit])).toEqual([
		[": ", false],
		["Gra", true],
		["ni", false],
	]);
});

/** A word in a box, in fractions of a page that is as high as wide. */
const standing = (text: string, x: number, y: number, wide: number, high: number): Placed => ({
	text,
	box: [x, y, x + wide, y + high],
	confidence: null,
	start: 0,
	end: text.length,
});

test("words in boxes higher than wide were turned; their order says which way", () => {
	const up = [standing("FICTION", 0.1, 0.8, 0.02, 0.1), standing("ВЫМЫСЕЛ", 0.1, 0.65, 0.02, 0.1)];
	const down = [...up].reverse();

	expect(ways(up, 1)).toEqual(["up", "up"]);
	expect(ways(down, 1)).toEqual(["down", "down"]);
	expect(ways([standing("across", 0.1, 0.1, 0.1, 0.02)], 1)).toEqual(["across"]);
});

test("a single letter is never turned: it is higher than wide by itself", () => {
	expect(
		ways([standing("1", 0.1, 0.1, 0.01, 0.02), standing("合", 0.2, 0.1, 0.01, 0.02)], 1),
	).toEqual(["across", "across"]);
});
