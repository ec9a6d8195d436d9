/** How a place is cited: one line that survives being pasted into any text. */

export interface Cited {
	case: string;
	title: string;
	document: string;
	page: number | null;
	quote: string;
	/** The control number of its item, where it has one. */
	control?: string | null;
}

const SHORT = 12;

/** Write a text on one line. */
export function oneLine(text: string): string {
	return text.replace(/\s+/gu, " ").trim();
}

/** Return the part of a content's hash that is shown: enough to tell contents of a case apart. */
export function shortHash(document: string): string {
	return document.slice(0, SHORT);
}

/**
 * Write the citation of a place: file, page, words, case, control number, and the beginning of the
 * content's hash.
 *
 * The hash says which bytes are meant even where two files share a name. The server writes the same
 * (publish/citing.py): both are held to tests/citations.json.
 */
export function citation(cited: Cited): string {
	const page = cited.page === null ? "" : `, p. ${cited.page}`;
	const quote = oneLine(cited.quote);
	const words = quote === "" ? "" : `: “${quote}”`;
	const control = cited.control ? `${cited.control}, ` : "";
	const source = `${oneLine(cited.case)}, ${control}sha256 ${shortHash(cited.document)}`;
	return `${oneLine(cited.title)}${page}${words} (${source})`;
}
