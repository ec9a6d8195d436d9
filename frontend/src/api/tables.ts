/** What is asked about the tables that were found. */
import { get, route } from "./asking";
import type { TablesListed } from "./records";

/** More tables than this a document does not show beside a page; the CSV has all. */
export const MOST_TABLES = 200;

export const readTables = (document: string, signal?: AbortSignal) =>
	get<TablesListed>(route("tables", { document, limit: MOST_TABLES }), signal);
export const tablesFile = (document: string, form: "csv" | "xlsx"): string =>
	route(`tables.${form}`, { document });
