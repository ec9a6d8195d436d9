/** Where a person was in the list of hits, to find it again when coming back from a page. */
import type { Rows } from "./rows";

export interface Left {
	/** The address of the search, as it is written. */
	search: string;
	/** The list as it was, shown until it has been asked for anew. */
	answer: Rows;
	/** The row that was selected, and how far the list was scrolled (CSS pixels). */
	at: number;
	top: number;
}

let left: Left | null = null;

/** Remember the list that is being left. */
export function leave(place: Left): void {
	left = place;
}

/** Return the list as it was left, null where another search is asked for. */
export function back(search: string): Left | null {
	return left !== null && left.search === search ? left : null;
}
