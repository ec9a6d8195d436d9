import { expect, test } from "vitest";
import type { CellSeen, TableSeen } from "../src/api/records";
import { cellAt, named, placeIn, stepped, tablesOn } from "../src/viewer/cells";

const cell = (row: number, column: number, more: Partial<CellSeen> = {}): CellSeen => ({
	...{ row, column, rows: 1, columns: 1, text: `${row}.${column}`, page: 3 },
	...{ box: [0, 0, 0.1, 0.1], spans: [], value: null, confidence: null },
	...more,
});
const table = (first: number, last: number, cells: CellSeen[]): TableSeen =>
	({ first_page: first, last_page: last, cells }) as unknown as TableSeen;

test("a table that began on an earlier page is one of this page too", () => {
	const tables = [table(1, 1, []), table(2, 3, [cell(9, 0)]), table(3, 3, [cell(0, 0)])];

	expect(tablesOn(tables, 3).map((one) => one.first_page)).toEqual([2, 3]);
	expect(cellAt(tables, 3, placeIn("1.9.0"))?.row).toBe(9);
	expect(cellAt(tables, 3, placeIn("3.0.0"))).toBeUndefined();
});

test("an address that names no cell lights none", () => {
	expect(placeIn("on")).toBeNull();
	expect(placeIn("1.2")).toBeNull();
	expect(placeIn(named({ table: 1, row: 2, column: 3 }))).toEqual({ table: 1, row: 2, column: 3 });
});

test("arrows go to the nearest cell, past empty ones", () => {
	const head = cell(0, 0, { columns: 2 });
	const cells = [head, cell(1, 0), cell(1, 1), cell(3, 1)];

	expect(stepped(cells, head, "ArrowDown")?.text).toBe("1.0");
	expect(stepped(cells, cell(1, 1), "ArrowDown")?.text).toBe("3.1");
	expect(stepped(cells, cell(1, 0), "ArrowRight")?.text).toBe("1.1");
	expect(stepped(cells, cell(1, 0), "ArrowLeft")).toBeUndefined();
});
