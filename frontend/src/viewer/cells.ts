/** The tables of a document as the viewer needs them: those of a page, and one cell of one. */
import type { CellSeen, TableSeen } from "../api/records";

/** A cell by its table on the page, counted from 1, and its row and column, from 0. */
export interface CellPlace {
	table: number;
	row: number;
	column: number;
}

/** Return the tables that have cells on a page, those that began earlier too. */
export function tablesOn(tables: readonly TableSeen[], page: number): TableSeen[] {
	return tables.filter((table) => table.first_page <= page && page <= table.last_page);
}

/** Return the cells of a table that stand on a page. */
export function cellsOn(table: TableSeen, page: number): CellSeen[] {
	return table.cells.filter((cell) => cell.page === page);
}

/** Read the cell that an address names; null where it names none. */
export function placeIn(grid: string): CellPlace | null {
	const parts = /^([0-9]{1,4})\.([0-9]{1,6})\.([0-9]{1,4})$/.exec(grid);
	if (parts === null) return null;
	return { table: Number(parts[1]), row: Number(parts[2]), column: Number(parts[3]) };
}

export const named = ({ table, row, column }: CellPlace): string => `${table}.${row}.${column}`;

/** Return the cell of a place on a page, undefined where there is none. */
export function cellAt(
	tables: readonly TableSeen[],
	page: number,
	place: CellPlace | null,
): CellSeen | undefined {
	const table = place === null ? undefined : tablesOn(tables, page)[place.table - 1];
	if (table === undefined || place === null) return undefined;
	return cellsOn(table, page).find(
		(cell) => cell.row === place.row && cell.column === place.column,
	);
}

/** Tell whether a cell takes part in a row: its own, or one that it reaches down to. */
export const isInRow = (cell: CellSeen, row: number): boolean =>
	cell.row <= row && row < cell.row + cell.rows;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
};

/** Return the nearest cell in the direction of an arrow key; undefined at the edge. */
export function stepped(
	cells: readonly CellSeen[],
	from: CellSeen,
	key: string,
): CellSeen | undefined {
	const step = STEPS[key];
	if (step === undefined) return undefined;
	const [down, across] = step;
	const far = (cell: CellSeen): number =>
		down !== 0
			? Math.abs(cell.row - from.row) * 1000 + Math.abs(cell.column - from.column)
			: Math.abs(cell.column - from.column) * 1000 + Math.abs(cell.row - from.row);
	return cells
		.filter((cell) =>
			down !== 0
				? (cell.row - from.row) * down > 0
				: (cell.column - from.column) * across > 0 &&
					(isInRow(cell, from.row) || isInRow(from, cell.row)),
		)
		.sort((one, other) => far(one) - far(other))[0];
}
