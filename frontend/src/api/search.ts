/** What the server is asked about a search. */
import { type Narrow, parametersOf, recordOf } from "../narrowing";
import { get, refusal, route, send } from "./asking";
import type {
	DocumentsFound,
	Facets,
	LineFound,
	PagesFound,
	SavedSearch,
	SavedSearches,
	Sort,
	TermForms,
	Totals,
	Understood,
} from "./records";

/** What is searched for, and how it is narrowed down and sorted. */
export interface Wanted {
	q: string;
	narrow: Narrow;
	sort: Sort;
}

function address(path: string, wanted: Wanted, more: readonly [string, string][] = []): string {
	const asked = new URLSearchParams([["q", wanted.q], ...parametersOf(wanted.narrow), ...more]);
	if (wanted.sort !== "best") asked.set("sort", wanted.sort);
	return `/api/${path}?${asked}`;
}

export const searchPages = (wanted: Wanted, offset: number, limit: number, signal?: AbortSignal) =>
	get<PagesFound>(
		address("search/pages", wanted, [
			["offset", String(offset)],
			["limit", String(limit)],
		]),
		signal,
	);
export const searchDocuments = (
	wanted: Wanted,
	whole: string,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) =>
	get<DocumentsFound>(
		address("search/documents", wanted, [
			["offset", String(offset)],
			["limit", String(limit)],
			...(whole === "" ? [] : [["whole", whole] as [string, string]]),
		]),
		signal,
	);
/** Take a line of search apart: its words, and what its filters narrow the search down to. */
export const understand = (q: string) => get<Understood>(route("search/understood", { q }));
export const readTotals = (wanted: Wanted, signal?: AbortSignal) =>
	get<Totals>(address("search/totals", wanted), signal);
export const readForms = (wanted: Wanted, signal?: AbortSignal) =>
	get<TermForms[]>(address("search/forms", wanted), signal);
export const readFacets = (wanted: Wanted, opened: readonly string[], signal?: AbortSignal) =>
	get<Facets>(
		address(
			"search/facets",
			wanted,
			opened.map((folder): [string, string] => ["open", folder]),
		),
		signal,
	);
/** The address of all hits as a table. */
export const tableOf = (wanted: Wanted): string => address("search.csv", wanted);
/** The address of what could not be read as a table. */
export const FAILURES = "/api/failures.csv";

/** The parts of the lists of searches that are asked for at once, and saved searches shown. */
export const searchList = (queries: readonly string[], narrow: Narrow) =>
	send<LineFound[]>("POST", "/api/search/batch", { queries, narrowing: recordOf(narrow) });

export const readSearches = (offset: number, limit: number, signal?: AbortSignal) =>
	get<SavedSearches>(`/api/searches?offset=${offset}&limit=${limit}`, signal);
export const saveSearch = (name: string, wanted: Wanted) =>
	send<SavedSearch>("POST", "/api/searches", {
		name,
		query: wanted.q,
		narrowing: recordOf(wanted.narrow),
		sort: wanted.sort,
	});
export const removeSearch = (id: number) => send<SavedSearch>("DELETE", `/api/searches/${id}`);

/**
 * Have the counts of a list as a file for a spreadsheet.
 *
 * A list does not fit into an address, so the file is asked for with a body and given to the browser
 * as one that it saves.
 */
export async function tableOfList(queries: readonly string[], narrow: Narrow): Promise<Blob> {
	const response = await fetch("/api/search/batch.csv", {
		method: "POST",
		headers: { "content-type": "application/json" },
		credentials: "same-origin",
		body: JSON.stringify({ queries, narrowing: recordOf(narrow) }),
	}).catch(() => null);
	if (!response?.ok) throw refusal(response?.status ?? 0, await response?.json().catch(() => null));
	return response.blob();
}
