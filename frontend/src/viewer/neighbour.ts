/** Which hit is next. */

/**
 * Return the number of the hit to go to, -1 where there is none.
 *
 * From a hit it is the next or previous one, round the end; from a page without a chosen hit the
 * nearest one in that direction.
 */
export function neighbour(
	hits: readonly { page: number; start: number }[],
	page: number,
	at: number,
	by: 1 | -1,
): number {
	if (hits.length === 0) return -1;
	const now = hits.findIndex((hit) => hit.page === page && hit.start === at);
	if (now >= 0) return (now + by + hits.length) % hits.length;
	const later = hits.findIndex((hit) => hit.page > page || (hit.page === page && hit.start >= at));
	if (by === 1) return Math.max(later, 0);
	return ((later < 0 ? hits.length : later) - 1 + hits.length) % hits.length;
}
