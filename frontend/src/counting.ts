/** Counts that add up, months without gaps, failures that belong together. */
import type { Failure, MonthDocuments, Status } from "./api";

const THIN = "\u00a0";

/** Write a whole number with its thousands parted by non-breaking spaces. */
export function grouped(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, THIN);
}

export type Term = "text" | "ocr" | "pending" | "blank" | "unreadable";

/** The pages of a case by how they ended, in the order of reading. They sum up to `pagesOf`. */
export function terms(status: Status): { term: Term; count: number }[] {
	return [
		{ term: "text", count: status.pages.text },
		{ term: "ocr", count: status.pages.ocr },
		{ term: "pending", count: status.pages_pending },
		{ term: "blank", count: status.pages.blank },
		{ term: "unreadable", count: status.pages.unreadable },
	];
}

/** Return how many pages a case has, those still to read included. */
export function pagesOf(status: Status): number {
	return terms(status).reduce((sum, one) => sum + one.count, 0);
}

/** What of one file could not be read for one reason. `pages` is empty where it is all of it. */
export interface Unread {
	document: string | null;
	path: string;
	pages: number[];
	reason: string;
	remedy: string;
}

/** Join the failures of a file that share reason and remedy; the order of the first one stays. */
export function unread(failures: readonly Failure[]): Unread[] {
	const rows = new Map<string, Unread>();
	for (const { document, path, page, reason, remedy } of failures) {
		const key = JSON.stringify([document, path, reason, remedy]);
		const row = rows.get(key) ?? { document, path, pages: [], reason, remedy };
		if (page !== null) row.pages.push(page);
		rows.set(key, row);
	}
	return [...rows.values()];
}

/** Files that could not be read for one reason. */
export interface Reason {
	reason: string;
	remedy: string;
	files: Unread[];
	/** How many entries there are: pages, and files of which nothing was read. */
	entries: number;
}

/** Gather what could not be read by the reason, the reason with most entries first. */
export function reasons(failures: readonly Failure[]): Reason[] {
	const found = new Map<string, Reason>();
	for (const file of unread(failures)) {
		const key = JSON.stringify([file.reason, file.remedy]);
		const { reason, remedy } = file;
		const known = found.get(key) ?? { reason, remedy, files: [], entries: 0 };
		known.files.push(file);
		known.entries += Math.max(1, file.pages.length);
		found.set(key, known);
	}
	return [...found.values()].sort((a, b) => b.entries - a.entries);
}

/** A century and more: beyond this a wrong clock in one file would squeeze all months together. */
const MOST_MONTHS = 480;

/**
 * Fill the months between the first and the last with nothing, so that a gap is drawn as a gap.
 *
 * Where the span is longer than 40 years the latest 40 are filled and the rest is left out;
 * `outside` says how many documents those are.
 */
export function months(span: readonly MonthDocuments[]): {
	months: MonthDocuments[];
	outside: number;
} {
	const known = new Map(
		span.filter((one) => one.documents > 0).map((one) => [numberOf(one.month), one.documents]),
	);
	const numbers = [...known.keys()].filter((one) => !Number.isNaN(one)).sort((a, b) => a - b);
	const last = numbers.at(-1);
	if (last === undefined) return { months: [], outside: 0 };
	const first = Math.max(numbers[0] ?? last, last - MOST_MONTHS + 1);
	const filled = Array.from({ length: last - first + 1 }, (_, index) => ({
		month: nameOf(first + index),
		documents: known.get(first + index) ?? 0,
	}));
	const outside = numbers.reduce((sum, one) => sum + (one < first ? (known.get(one) ?? 0) : 0), 0);
	return { months: filled, outside };
}

/** A month with how many documents, or a gap of so many months without any. */
export type Column = MonthDocuments | { gap: number };

/** Empty months in a row that are still drawn one by one. */
const LONGEST_GAP = 18;

/**
 * Fold long stretches without a document into one gap each, which is drawn as a break.
 *
 * One file with a wrong clock would otherwise squeeze everything else into a corner.
 */
export function folded(drawn: readonly MonthDocuments[]): Column[] {
	const columns: Column[] = [];
	let empty: MonthDocuments[] = [];
	for (const one of drawn) {
		if (one.documents === 0) {
			empty.push(one);
			continue;
		}
		columns.push(...(empty.length > LONGEST_GAP ? [{ gap: empty.length }] : empty), one);
		empty = [];
	}
	return columns;
}

/** Return how many files are among what could not be read. */
export function filesIn(failures: readonly Failure[]): number {
	return new Set(failures.map((one) => one.document ?? one.path)).size;
}

function numberOf(month: string): number {
	const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
	return parts === null ? Number.NaN : Number(parts[1]) * 12 + Number(parts[2]) - 1;
}

function nameOf(number: number): string {
	const year = String(Math.floor(number / 12)).padStart(4, "0");
	return `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** Return a value in words with the digits of its numbers in groups: 773 000 000 CNY; years stay. */
export function inGroups(words: string): string {
	return words.replace(/(?<![\w.,-])\d{5,}(?![\w-])/g, (digits) =>
		digits.replace(/\B(?=(?:\d{3})+$)/g, THIN),
	);
}
