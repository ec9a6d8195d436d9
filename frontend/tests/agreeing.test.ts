import { expect, test } from "vitest";
import {
	beside,
	byYear,
	chosenIn,
	nameOfCell,
	span,
	titleOf,
	years,
	zoomed,
} from "../src/agreeing";
import type { DealSheet } from "../src/api";

const cell = (field: string) => ({
	field,
	shown: field,
	state: "proposed" as const,
	now: null,
	values: [],
	judgement: null,
});
const sheet: DealSheet = {
	deal: 1,
	kind: "contract",
	number: "АБ-17",
	day: "2023-05-08",
	as_of: "",
	days: [],
	papers: [],
	derived: [],
	conflicts: 0,
	rows: [
		{ row: 0, part: "deal", name: "", cells: [cell("number"), cell("sum")] },
		{ row: 1, part: "line", name: "1", cells: [cell("quantity"), cell("price")] },
		{ row: 2, part: "line", name: "2", cells: [cell("price")] },
	],
};

test("the arrows walk from cell to cell, along a row and down a column", () => {
	const first = chosenIn(sheet, "1.quantity");
	if (first === null) throw new Error("no cell");
	const right = beside(sheet, first, "ArrowRight");
	const down = beside(sheet, right, "ArrowDown");

	expect([right, down].map((at) => nameOfCell(at.row, at.cell))).toEqual(["1.price", "2.price"]);
	expect(beside(sheet, down, "ArrowDown")).toEqual(down);
});

test("a cell that is gone gives way to the first one", () => {
	expect(chosenIn(sheet, "9.price")?.cell.field).toBe("number");
});

test("a happening lies between two days where its days are", () => {
	const where = span({ first: "2023-01-06", last: "2023-01-10" }, "2023-01-01", "2023-01-10");

	expect(where).toEqual({ left: 0.5, width: 0.5 });
	expect(years("2022-11-01", "2024-02-01")).toEqual(["2023-01-01", "2024-01-01"]);
});

test("zooming keeps the middle", () => {
	expect(zoomed("2023-01-01", "2023-12-31", 0.5)).toEqual({
		since: "2023-04-02",
		until: "2023-10-01",
	});
});

test("what is listed stands in a line for each kind of each collection, by year", () => {
	const { years: every, lines } = byYear([
		{ kind: "exercise", collection: "coverage", year: "2024", happenings: 2 },
		{ kind: "meeting", collection: "cache", year: "2023", happenings: 5 },
		{ kind: "exercise", collection: "cache", year: "2024", happenings: 1 },
	]);

	expect(every).toEqual(["2023", "2024"]);
	expect(lines.map((line) => [line.kind, line.collection, line.by.get("2024") ?? 0])).toEqual([
		["meeting", "cache", 0],
		["exercise", "cache", 1],
		["exercise", "coverage", 2],
	]);
});

test("a deal is headed by its contract, or by the invoice that it is known by", () => {
	expect(titleOf(sheet)).toBe("АБ-17, signed 8 May 2023");
	expect(titleOf({ ...sheet, day: "" })).toBe("АБ-17, the day of signing was not found");
	expect(titleOf({ ...sheet, kind: "invoice" })).toBe("Invoice АБ-17 of 8 May 2023");
	expect(titleOf({ ...sheet, kind: "invoice", day: "" })).toBe(
		"Invoice АБ-17, its day was not found",
	);
});
