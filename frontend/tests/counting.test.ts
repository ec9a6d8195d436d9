import { expect, test } from "vitest";
import type { Failure, Status } from "../src/api";
import {
	filesIn,
	folded,
	grouped,
	inGroups,
	months,
	pagesOf,
	reasons,
	terms,
	unread,
} from "../src/counting";

test("the terms of the sum are all pages: read, blank, unreadable, and those still to read", () => {
	const pages = { text: 512, ocr: 231, blank: 14, unreadable: 12 };
	const status = { pages, pages_pending: 37 } as Status;

	expect(terms(status).map((one) => one.count)).toEqual([512, 231, 37, 14, 12]);
	expect(pagesOf(status)).toBe(806);
});

test("thousands are parted by a space that does not break", () => {
	expect([0, 999, 1000, 1234567].map(grouped)).toEqual([
		"0",
		"999",
		"1\u00a0000",
		"1\u00a0234\u00a0567",
	]);
});

const failure = (path: string, page: number | null, reason: string): Failure => ({
	document: null,
	path,
	page,
	code: "",
	reason,
	remedy: "",
});

test("pages of a file that failed alike are one row, another reason is another row", () => {
	const rows = unread([
		failure("a.tif", 1, "dark"),
		failure("b.doc", null, "locked"),
		failure("a.tif", 3, "dark"),
		failure("a.tif", 4, "torn"),
	]);

	expect(rows.map((row) => [row.path, row.pages, row.reason])).toEqual([
		["a.tif", [1, 3], "dark"],
		["b.doc", [], "locked"],
		["a.tif", [4], "torn"],
	]);
});

test("months in which nothing is dated are drawn as nothing, across the turn of the year", () => {
	const { months: drawn } = months([
		{ month: "2024-02", documents: 1 },
		{ month: "2023-11", documents: 5 },
	]);

	expect(drawn.map((one) => [one.month, one.documents])).toEqual([
		["2023-11", 5],
		["2023-12", 0],
		["2024-01", 0],
		["2024-02", 1],
	]);
});

test("a wrong clock of 1904 does not squeeze the chart; what it leaves out is counted", () => {
	const { months: drawn, outside } = months([
		{ month: "1904-01", documents: 2 },
		{ month: "2024-03", documents: 9 },
	]);

	expect(drawn).toHaveLength(480);
	expect(drawn.at(-1)).toEqual({ month: "2024-03", documents: 9 });
	expect(outside).toBe(2);
});

test("no dates, no months", () => {
	expect(months([])).toEqual({ months: [], outside: 0 });
});

test("failures are gathered by reason, the one with most entries first", () => {
	const failure = (path: string, page: number | null, reason: string) => ({
		document: null,
		path,
		page,
		code: "x",
		reason,
		remedy: "Mend it.",
	});
	const found = reasons([
		failure("a", null, "Locked."),
		failure("b", 1, "Damaged."),
		failure("b", 2, "Damaged."),
		failure("c", null, "Damaged."),
	]);

	expect(found.map(({ reason, entries, files }) => [reason, entries, files.length])).toEqual([
		["Damaged.", 3, 2],
		["Locked.", 1, 1],
	]);
});

test("years without a document are folded into one gap, a few empty months are not", () => {
	const { months: drawn } = months([
		{ month: "2000-01", documents: 2 },
		{ month: "2022-01", documents: 1 },
		{ month: "2022-04", documents: 3 },
	]);

	expect(folded(drawn)).toEqual([
		{ month: "2000-01", documents: 2 },
		{ gap: 263 },
		{ month: "2022-01", documents: 1 },
		{ month: "2022-02", documents: 0 },
		{ month: "2022-03", documents: 0 },
		{ month: "2022-04", documents: 3 },
	]);
});

test("a file of which two pages could not be read is one file", () => {
	const failure = (document: string | null, path: string, page: number | null) =>
		({ document, path, page }) as Failure;

	expect(
		filesIn([
			failure("a", "one.pdf", 2),
			failure("a", "one.pdf", 3),
			failure(null, "two.zip", null),
		]),
	).toBe(2);
});

test("amounts in words are grouped; days, years and numbers of papers stay as they are", () => {
	const spaced = (words: string) => inGroups(words).replaceAll("\u00a0", "_");

	expect(spaced("773000000 CNY")).toBe("773_000_000 CNY");
	expect(spaced("10000–25000.50 EUR")).toBe("10_000–25_000.50 EUR");
	expect(spaced("2028-01-01–2028-12-31")).toBe("2028-01-01–2028-12-31");
	expect(spaced("AB-48213-7, 2000 pcs")).toBe("AB-48213-7, 2000 pcs");
});
