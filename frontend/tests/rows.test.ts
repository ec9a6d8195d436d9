import { expect, test } from "vitest";
import type { DocumentsFound, PageFound } from "../src/api";
import { rowsOf } from "../src/views/search/rows";

const page = (document: string, number: number) =>
	({ hit: { document, page: number } }) as unknown as PageFound;

test("pages of a document stand under each other; the last says how many there are besides", () => {
	const found: DocumentsFound = {
		query: "Гранин",
		documents: [
			{ document: "a", pages: [page("a", 4), page("a", 9)], further: 37, exact: true },
			{ document: "b", pages: [page("b", 1)], further: 0, exact: true },
		],
		totals: null,
		more: true,
	};

	const { rows, entries, more } = rowsOf(found);

	expect(rows.map((row) => [row.page.hit.page, row.follows, row.further?.pages])).toEqual([
		[4, false, undefined],
		[9, true, 37],
		[1, false, undefined],
	]);
	expect([entries, more]).toEqual([2, true]);
});
