/** Choosing several rows of a list: one by one, or a stretch with Shift. */

/** Return the chosen rows after one was chosen or let go; `stretch` takes all from the last one on. */
export function chosenAfter(
	before: ReadonlySet<string>,
	rows: readonly string[],
	at: number,
	last: number,
	stretch: boolean,
): ReadonlySet<string> {
	const row = rows[at];
	if (row === undefined) return before;
	const after = new Set(before);
	if (stretch && last >= 0) {
		for (const one of rows.slice(Math.min(last, at), Math.max(last, at) + 1)) after.add(one);
	} else if (!after.delete(row)) after.add(row);
	return after;
}

/** Return how a list is sorted after the head of a column was pressed: up, then down, then not. */
export function sortedAfter(before: string, column: string): string {
	if (before === column) return `-${column}`;
	return before === `-${column}` ? "" : column;
}
