/** F6: from one region of the window to the next, as in a program with panes. */

const REGIONS = "nav, header, main, aside, footer, section[aria-label], [role=region]";

/** Return the regions that can be seen, outermost first left out where it only holds others. */
export function regionsOf(root: ParentNode): HTMLElement[] {
	const seen = [...root.querySelectorAll<HTMLElement>(REGIONS)].filter(
		(one) => one.getClientRects().length > 0,
	);
	return seen.filter((one) => !seen.some((other) => other !== one && one.contains(other)));
}

/** Return which region comes next; from none of them (-1) the first, or the last backwards. */
export function following(now: number, count: number, by: 1 | -1): number {
	if (count === 0) return -1;
	if (now < 0) return by === 1 ? 0 : count - 1;
	return (now + by + count) % count;
}

/** Put the focus on the next region, or on the one before. */
export function toRegion(root: ParentNode, by: 1 | -1): void {
	const regions = regionsOf(root);
	const now = regions.findIndex((one) => one.contains(document.activeElement));
	const next = regions[following(now, regions.length, by)];
	if (next === undefined) return;
	if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
	next.focus();
}
