/** The drawn lineage of a claim: how one walks it, and how its lines are written. */
import type { Tree } from "../../api";

type Line = Tree["lines"][number];

/** The corners of a line as SVG has them. */
export const cornersOf = (line: Line): string =>
	line.points.map(([x = 0, y = 0]) => `${x},${y}`).join(" ");

/** Return the source that an arrow leads to from another: up to a parent, down, or beside it. */
export function beside(tree: Tree, from: string, key: string): string {
	const here = tree.spots.find((one) => one.key === from);
	if (here === undefined) return tree.spots.find((one) => one.node != null)?.key ?? from;
	if (key === "ArrowUp" || key === "ArrowDown") {
		const up = key === "ArrowUp";
		const line = tree.lines.find(
			(one) => (up ? one.below : one.above) === from && one.steps.length,
		);
		return (up ? line?.above : line?.below) ?? from;
	}
	const row = tree.spots
		.filter((one) => one.y === here.y && one.node != null)
		.sort((one, other) => one.x - other.x);
	const at = row.findIndex((one) => one.key === from) + (key === "ArrowRight" ? 1 : -1);
	return row[at]?.key ?? from;
}
