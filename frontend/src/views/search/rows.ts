/** The rows of a list of hits: pages, those of one document under each other. */
import type { DocumentsFound, PageFound, PagesFound, Totals } from "../../api";

/** A page in the list. */
export interface Row {
	page: PageFound;
	/** Whether it stands under another page of its document. */
	follows: boolean;
	/** How many further pages of the document answer, said under its last row; null elsewhere. */
	further: { pages: number; exact: boolean } | null;
}

/** A sheet of the list. */
export interface Rows {
	rows: readonly Row[];
	/** How many documents, or pages where they are of one document, the sheet has. */
	entries: number;
	totals: Totals | null;
	more: boolean;
}

/** Make rows of documents with their best pages. */
export function rowsOf({ documents, totals, more }: DocumentsFound): Rows {
	const rows = documents.flatMap((one) =>
		one.pages.map((page, index) => ({
			page,
			follows: index > 0,
			further:
				index === one.pages.length - 1 && one.further > 0
					? { pages: one.further, exact: one.exact }
					: null,
		})),
	);
	return { rows, entries: documents.length, totals, more };
}

/** Make rows of pages that are all of one document. */
export function rowsOfPages({ pages, totals, more }: PagesFound): Rows {
	const rows = pages.map((page) => ({ page, follows: false, further: null }));
	return { rows, entries: pages.length, totals, more };
}
