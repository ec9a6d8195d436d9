/** Deal sheets and the timeline, as the address of the page says them and as a person reads them. */
import type { DealCell, DealRow, DealSheet, HappeningSeen, YearListed } from "./api";
import { dayInWords } from "./days";
import { say } from "./messages";

/**
 * Which deal (0: the one with the most papers), in its state at which day ("" for the last), and the
 * cell that is looked at.
 */
export interface DealsAddress {
	view: "deals";
	deal: number;
	day: string;
	cell: string;
}
export const DEALS: DealsAddress = { view: "deals", deal: 0, day: "", cell: "" };

/**
 * Which happenings: of a kind, with words, foreseen ones only ("1") or none ("0"); which years; of
 * which collection ("" the cache). The counts that texts state are asked for alike ("" for all).
 */
export interface TimelineAddress {
	view: "timeline" | "counts";
	collection: "" | (typeof FROM)[number];
	kind: string;
	name: string;
	foreseen: string;
	since: string;
	until: string;
	sheet: number;
}
export const FROM = ["cache", "coverage", "reference", "all"] as const;
export const TIMELINE: TimelineAddress = {
	view: "timeline",
	collection: "",
	kind: "",
	name: "",
	foreseen: "",
	since: "",
	until: "",
	sheet: 1,
};

export const PARTS = [
	"deal",
	"party",
	"line",
	"payment",
	"duty",
	"figure",
	"amendment",
] as const satisfies readonly DealRow["part"][];
export const LANES = [
	"meeting",
	"visit",
	"exercise",
	"event",
	"signature",
	"letter",
	"delivery",
	"payment",
	"training",
	"deadline",
] as const satisfies readonly HappeningSeen["kind"][];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CELL = /^\d{1,6}\.[a-z ]{1,40}$/;

/** Return a day of an address, "" for what is none. */
export const dayIn = (text: string | null): string => (DAY.test(text ?? "") ? (text ?? "") : "");
/** Return the cell of an address, "" for what is none. */
export const cellIn = (text: string | null): string => (CELL.test(text ?? "") ? (text ?? "") : "");

/** A cell of a sheet and the row that it stands in. */
export interface Chosen {
	row: DealRow;
	cell: DealCell;
}

/** Name a cell as addresses do: "3.quantity". */
export const nameOfCell = (row: DealRow, cell: DealCell): string => `${row.row}.${cell.field}`;

/** The rows of each part that a sheet has, and the fields that its rows have. */
export function parts(
	sheet: DealSheet,
): { part: (typeof PARTS)[number]; rows: DealRow[]; fields: string[] }[] {
	return PARTS.map((part) => {
		const rows = sheet.rows.filter((row) => row.part === part);
		const fields = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.field)))];
		return { part, rows, fields };
	}).filter((each) => each.rows.length > 0);
}

/** Return the cell of a name, the first one where there is none of it. */
export function chosenIn(sheet: DealSheet, name: string): Chosen | null {
	const every = sheet.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
	return every.find((each) => nameOfCell(each.row, each.cell) === name) ?? every[0] ?? null;
}

/** Return what a deal is headed with: its number, by what it is known, its day. */
export function titleOf(deal: Pick<DealSheet, "kind" | "number" | "day">): string {
	const { number } = deal;
	const day = dayInWords(deal.day);
	if (deal.kind === "invoice")
		return deal.day === ""
			? say("deals.title.invoice.undated", { number })
			: say("deals.title.invoice", { number, day });
	return deal.day === ""
		? say("deals.title.undated", { number })
		: say("deals.title", { number, day });
}

/** Return the cell beside one: the next in its row, or in its column the next row of its part. */
export function beside(sheet: DealSheet, from: Chosen, key: string): Chosen {
	const by = key === "ArrowRight" || key === "ArrowDown" || key === "j" ? 1 : -1;
	if (key === "ArrowRight" || key === "ArrowLeft") {
		const at = from.row.cells.findIndex((each) => each.field === from.cell.field);
		const cell = from.row.cells[at + by];
		return cell === undefined ? from : { row: from.row, cell };
	}
	const order = parts(sheet).flatMap((each) => each.rows);
	const at = order.findIndex((each) => each.row === from.row.row);
	const row = order[at + by];
	const cell = row?.cells.find((each) => each.field === from.cell.field) ?? row?.cells[0];
	return row === undefined || cell === undefined ? from : { row, cell };
}

const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Where a happening lies between two days: how far from the left, how wide (shares of the whole). */
export function span(
	each: Pick<HappeningSeen, "first" | "last">,
	since: string,
	until: string,
): { left: number; width: number } {
	const whole = Math.max(days(until) - days(since) + 1, 1);
	const left = (days(each.first) - days(since)) / whole;
	const right = (days(each.last) + 1 - days(since)) / whole;
	const from = Math.min(Math.max(left, 0), 1);
	return { left: from, width: Math.max(Math.min(right, 1) - from, 0) };
}

/** Return the first day of each year that begins between two days. */
export function years(since: string, until: string): string[] {
	const first = Number(since.slice(0, 4));
	const count = Number(until.slice(0, 4)) - first + 1;
	const every = Array.from({ length: Math.max(count, 0) }, (_, nth) => `${first + nth}-01-01`);
	return every.filter((day) => day >= since && day <= until);
}

/** Read which happenings, or which counts of them, an address asks for. */
export function timelineIn(
	rest: readonly string[],
	asked: URLSearchParams,
	sheet: number,
): TimelineAddress {
	return {
		view: rest[0] === "counts" ? "counts" : "timeline",
		collection: FROM.find((one) => one === asked.get("collection")) ?? "",
		kind: asked.get("kind") ?? "",
		name: asked.get("name") ?? "",
		foreseen: asked.get("foreseen") ?? "",
		since: dayIn(asked.get("since")),
		until: dayIn(asked.get("until")),
		sheet,
	};
}
/** Return the path and the query of an address of the timeline, or of the counts. */
export function timelineOf({ view, sheet, ...asked }: TimelineAddress): [string, URLSearchParams] {
	const said = Object.entries(asked).filter(([, value]) => value !== "");
	if (sheet > 1) said.push(["sheet", String(sheet)]);
	return [view === "counts" ? "#/timeline/counts" : "#/timeline", new URLSearchParams(said)];
}

/** A line of the table of years: a kind, and how much of it a collection dates in each year. */
export interface YearsOfKind {
	kind: YearListed["kind"];
	collection: YearListed["collection"];
	by: ReadonlyMap<string, number>;
}
/** Return the years that are listed, in order, and a line for each kind of each collection. */
export function byYear(listed: readonly YearListed[]): { years: string[]; lines: YearsOfKind[] } {
	const lines = LANES.flatMap((kind) =>
		FROM.flatMap((collection) => {
			const own = listed.filter((one) => one.kind === kind && one.collection === collection);
			const by = new Map(own.map((one) => [one.year, one.happenings]));
			return collection === "all" || own.length === 0 ? [] : [{ kind, collection, by }];
		}),
	);
	return { years: [...new Set(listed.map((one) => one.year))].sort(), lines };
}

/** Return a narrower or wider stretch of days around the middle of one. */
export function zoomed(since: string, until: string, by: number): { since: string; until: string } {
	const middle = (days(since) + days(until)) / 2;
	const half = Math.max(((days(until) - days(since)) / 2) * by, 15);
	const written = (day: number): string =>
		new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10);
	return { since: written(middle - half), until: written(middle + half) };
}
