/** The counts of a list of searches, as long as the page is open. */
import type { LineFound } from "../../api";

export type Column = "given" | "hits" | "pages" | "documents";

/** What was pasted and counted last, to be there when a person comes back from a search. */
export const kept: { pasted: string; lines: readonly LineFound[] } = { pasted: "", lines: [] };

/**
 * Put lines in order: as given, or those with most first.
 *
 * Hits that could not be counted are more than any that could; what is no query comes last.
 */
export function sorted(lines: readonly LineFound[], by: Column): LineFound[] {
	if (by === "given") return [...lines];
	const worth = ({ totals }: LineFound): number => {
		if (totals === null) return -1;
		return totals[by] ?? Number.MAX_SAFE_INTEGER;
	};
	return [...lines].sort((a, b) => worth(b) - worth(a));
}
