/** A list of searches that was pasted: a column of a table, lines, or one line with commas. */

/** As many as the server takes. */
export const MOST = 1000;

/**
 * Return the terms of a pasted list, each once, in order.
 *
 * Lines and tabs part terms. Commas and semicolons do only where everything stands on one line: in
 * a list of lines “Granin, L. A.” is one name. Inside quotes nothing parts.
 */
export function termsIn(pasted: string): string[] {
	const cells = pasted.split(/[\r\n\t]+/u).filter((cell) => cell.trim() !== "");
	const [line] = cells;
	const terms = cells.length === 1 && line !== undefined ? cutAtCommas(line) : cells;
	return [...new Set(terms.map(tidied))].filter((term) => term !== "");
}

function cutAtCommas(line: string): string[] {
	return line.match(/(?:[“«„"][^“”«»„"]*[”»"]|[^,;，；、])+/gu) ?? [];
}

const tidied = (term: string): string => term.replace(/\s+/gu, " ").trim();

/** Cut a list into slices, so that the first counts are there before the last are asked for. */
export function sliced<T>(list: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}
