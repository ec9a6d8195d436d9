import { expect, test } from "vitest";
import type { LineFound } from "../src/api";
import { sliced, termsIn } from "../src/listing";
import { sorted } from "../src/views/search/lines";

test("lines and cells are terms, each once", () => {
	expect(termsIn("договор\r\nKulik-56\t合同\n\n  договор ")).toEqual([
		"договор",
		"Kulik-56",
		"合同",
	]);
});

test("in a list of lines a comma belongs to a name", () => {
	expect(termsIn("Granin, L. A.\nVerrin, I.")).toEqual(["Granin, L. A.", "Verrin, I."]);
});

test("commas part what stands on one line, but not inside quotes", () => {
	expect(termsIn('Granin; "life vests, yellow"，合同、协议, ')).toEqual([
		"Granin",
		'"life vests, yellow"',
		"合同",
		"协议",
	]);
});

test("nothing pasted is no term", () => {
	expect(termsIn(" \n\t")).toEqual([]);
});

test("slices hold everything in order", () => {
	expect(sliced([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});

function line(query: string, hits: number | null): LineFound {
	return {
		query,
		totals: { hits, pages: 1, documents: 1, exact: hits !== null, kinds: null },
		refusal: null,
	};
}

test("most first; too many to count before all, what is no query last", () => {
	const refused: LineFound = { query: "--", totals: null, refusal: "No." };
	const lines = [refused, line("a", 2), line("b", null), line("c", 9)];

	expect(sorted(lines, "hits").map((one) => one.query)).toEqual(["b", "c", "a", "--"]);
	expect(sorted(lines, "given")).toEqual(lines);
});
