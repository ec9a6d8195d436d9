/** How the board sets out its columns, and what a document's observations say together. */
import type { Board, BoardCell, BoardRow, Observation } from "../../api";

export const GROUPS = ["file", "dates", "pages", "across"] as const;
export type Group = (typeof GROUPS)[number];

const OF: Readonly<Record<string, Group>> = {
	pdf: "file",
	office: "file",
	mail: "file",
	image: "file",
	text: "file",
	dates: "dates",
	sums: "dates",
	identifiers: "dates",
	pages: "pages",
	scan: "pages",
};

/** Return the group of columns that a check belongs to, by the first part of its id. */
export function groupOf(check: string): Group {
	return OF[check.split(".")[0] ?? ""] ?? "across";
}

/** Return what stands over a column: the id of the check in words. */
export function labelOf(check: string): string {
	return check.replace(/[._]/g, " ");
}

/** A group with its columns: which cell of a row each is. */
export interface Columns {
	group: Group;
	checks: readonly { check: string; title: string; observations: number; cell: number }[];
}

/** Return the columns in the order of groups; a group without a check is left out. */
export function columnsOf(board: Board): readonly Columns[] {
	const every = board.checks.map((one, cell) => ({ ...one, cell }));
	return GROUPS.map((group) => ({
		group,
		checks: every.filter((one) => groupOf(one.check) === group),
	})).filter((one) => one.checks.length > 0);
}

/** Return the rows with the folder over each that begins a new one, null over the others. */
export function underFolders(
	rows: readonly BoardRow[],
): readonly { row: BoardRow; folder: string | null }[] {
	return rows.map((row, index) => ({
		row,
		folder: index > 0 && rows[index - 1]?.folder === row.folder ? null : row.folder,
	}));
}

/** Return how many checks saw something in a row, and how many looked and did not. */
export function lookedAt(cells: readonly BoardCell[]): { observed: number; not: number } {
	return {
		observed: cells.filter((cell) => cell.observations > 0).length,
		not: cells.filter((cell) => cell.state === "not_observed").length,
	};
}

/** Return the page that most observations of a list have boxes on, 0 where none has. */
export function pageToShow(observations: readonly Observation[]): number {
	const pages = new Map<number, number>();
	for (const one of observations) {
		const place = one.evidence[0]?.place;
		if (place === undefined || place.page === null || place.boxes.length === 0) continue;
		pages.set(place.page, (pages.get(place.page) ?? 0) + 1);
	}
	return [...pages].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? 0;
}
