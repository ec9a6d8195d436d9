/**
 * Where the sources of a claim are drawn: known origins in a band on top, then a row for each day,
 * split where a text takes from another of its day. A line that passes a row has a place in it, so
 * that it runs through no source. Rows are put in order by the middle of what is above and below.
 */
import type { ClaimPage, NodeSeen, OriginSeen, StepLine } from "../../api";

export const WIDE = 150;
export const HIGH = 42;
export const ROW = 108;
const GAP = 18;
const THIN = 12;
export const LEFT = 96;
const TOP = 30;

export interface Spot {
	key: string;
	node: NodeSeen | null;
	origin: OriginSeen | null;
	/** The left edge and the top of its box, in pixels. */
	x: number;
	y: number;
}

/** Steps between two sources, drawn as one line; none for what a source knows first-hand. */
export interface Line {
	above: string;
	below: string;
	steps: StepLine[];
	path: string;
	/** Whether it leads up: a text that takes from a later one, or one of a loop. */
	back: boolean;
}

export interface Row {
	/** The day of its sources, "" for those without one, "origins" for the band on top. */
	day: string;
	y: number;
}

export interface Tree {
	spots: Spot[];
	lines: Line[];
	rows: Row[];
	width: number;
	height: number;
}

interface Placed {
	key: string;
	width: number;
	x: number;
}

const NONE = "none";
/** The key of an origin in the drawing. */
export const originKey = (letter: string): string => `origin ${letter}`;

/** Lay the lineage of a claim out; `onlyOrigins` leaves out what only takes from others. */
export function drawn(claim: ClaimPage, onlyOrigins = false): Tree {
	const known = claim.origins.filter((one) => one.kind === "known");
	const nodes = onlyOrigins
		? claim.nodes.filter((one) => one.reader.length > 0 || isUnfed(claim, one.key))
		: [...claim.nodes];
	const kept = new Set(nodes.map((one) => one.key));
	const pairs = joined(claim, kept, known);
	const levels = levelsOf(nodes, pairs, known);
	const rows = laid(levels.rows, pairs, levels.rowOf);
	const at = new Map<string, { x: number; y: number }>();
	rows.forEach((row, index) => {
		for (const one of row) at.set(one.key, { x: LEFT + one.x, y: TOP + index * ROW });
	});
	const spots = [...kept, ...known.map((one) => originKey(one.letter))].map((key) => ({
		key,
		node: claim.nodes.find((one) => one.key === key) ?? null,
		origin: known.find((one) => originKey(one.letter) === key) ?? null,
		x: at.get(key)?.x ?? LEFT,
		y: at.get(key)?.y ?? TOP,
	}));
	const lines = pairs.map((pair, index) => ({
		...pair,
		...pathOf(pair, index, at, levels.rowOf),
	}));
	const right = Math.max(0, ...spots.map((one) => one.x + WIDE));
	return {
		spots,
		lines,
		rows: levels.days.map((day, index) => ({ day, y: TOP + index * ROW })),
		width: right + 24,
		height: TOP + rows.length * ROW,
	};
}

const isUnfed = (claim: ClaimPage, key: string): boolean =>
	claim.origins.some((one) => one.kind !== "known" && one.sources.includes(key));

type Pair = Pick<Line, "above" | "below" | "steps">;

/** Join the steps between two sources into one; a rejected step is not drawn. */
function joined(claim: ClaimPage, kept: Set<string>, known: readonly OriginSeen[]): Pair[] {
	const found = new Map<string, Pair>();
	for (const node of claim.nodes) {
		for (const letter of kept.has(node.key) ? node.reader : []) {
			if (!known.some((one) => one.letter === letter)) continue;
			const above = originKey(letter);
			found.set(`${above} ${node.key}`, { above, below: node.key, steps: [] });
		}
	}
	for (const step of claim.steps) {
		if (step.ruling?.value === "rejected") continue;
		if (!kept.has(step.above) || !kept.has(step.below) || step.above === step.below) continue;
		const name = `${step.above} ${step.below}`;
		const pair = found.get(name) ?? { above: step.above, below: step.below, steps: [] };
		pair.steps.push(step);
		found.set(name, pair);
	}
	return [...found.values()];
}

interface Levels {
	rows: string[][];
	days: string[];
	rowOf: Map<string, number>;
}

/** Put sources into rows: the band of origins, then by day, within a day by who takes from whom. */
function levelsOf(
	nodes: readonly NodeSeen[],
	pairs: readonly Pair[],
	known: readonly OriginSeen[],
): Levels {
	const rows: string[][] = [];
	const days: string[] = [];
	if (known.length > 0) {
		rows.push(known.map((one) => originKey(one.letter)));
		days.push("origins");
	}
	const elsewhere = nodes.filter((one) => one.document === null && one.date === "");
	const dated = nodes.filter((one) => !elsewhere.includes(one));
	const groups = new Map<string, NodeSeen[]>();
	if (elsewhere.length > 0) groups.set(NONE, elsewhere);
	for (const one of dated) groups.set(one.date, [...(groups.get(one.date) ?? []), one]);
	for (const [day, group] of groups) {
		const waiting = new Set(group.map((one) => one.key));
		while (waiting.size > 0) {
			const free = [...waiting].filter(
				(key) => !pairs.some((one) => one.below === key && waiting.has(one.above)),
			);
			const level = free.length > 0 ? free : [...waiting].slice(0, 1); // a loop within a day
			rows.push(level);
			days.push(day === NONE ? "elsewhere" : day);
			for (const key of level) waiting.delete(key);
		}
	}
	const rowOf = new Map(rows.flatMap((row, index) => row.map((key) => [key, index] as const)));
	return { rows, days, rowOf };
}

const through = (index: number, row: number): string => `line ${index} ${row}`;

/** Give everything its place in its row: lines that pass a row are narrow places of their own. */
function laid(
	rows: readonly string[][],
	pairs: readonly Pair[],
	rowOf: ReadonlyMap<string, number>,
): Placed[][] {
	const placed: Placed[][] = rows.map((row) => row.map((key) => ({ key, width: WIDE, x: 0 })));
	const beside = new Map<string, string[]>();
	const link = (one: string, other: string): void => {
		beside.set(one, [...(beside.get(one) ?? []), other]);
		beside.set(other, [...(beside.get(other) ?? []), one]);
	};
	pairs.forEach((pair, index) => {
		const first = rowOf.get(pair.above) ?? 0;
		const last = rowOf.get(pair.below) ?? 0;
		let before = pair.above;
		for (let row = first + 1; row < last; row += 1) {
			const key = through(index, row);
			placed[row]?.push({ key, width: THIN, x: 0 });
			link(before, key);
			before = key;
		}
		if (first < last) link(before, pair.below);
	});
	for (const row of placed) spread(row);
	const at = new Map(placed.flat().map((one) => [one.key, one] as const));
	const level = new Map(
		placed.flatMap((row, index) => row.map((one) => [one.key, index] as const)),
	);
	for (let sweep = 0; sweep < 9; sweep += 1) {
		const down = sweep % 2 === 0;
		const order = down ? placed : [...placed].reverse();
		for (const row of order) {
			const wanted = new Map(
				row.map((one) => {
					const here = level.get(one.key) ?? 0;
					const near = (beside.get(one.key) ?? []).filter((key) =>
						down ? (level.get(key) ?? 0) < here : (level.get(key) ?? 0) > here,
					);
					return [one.key, middle(one, near, at)] as const;
				}),
			);
			row.sort((one, other) => (wanted.get(one.key) ?? 0) - (wanted.get(other.key) ?? 0));
			pull(row, wanted);
		}
	}
	const left = Math.min(...placed.flat().map((one) => one.x));
	for (const one of placed.flat()) one.x -= left;
	return placed;
}

function spread(row: Placed[]): void {
	let x = 0;
	for (const one of row) {
		one.x = x;
		x += one.width + GAP;
	}
}

/** The left edge that would put a place in the middle of its neighbours above, or below. */
function middle(one: Placed, near: readonly string[], at: ReadonlyMap<string, Placed>): number {
	const found = near.flatMap((key) => at.get(key) ?? []);
	if (found.length === 0) return one.x;
	const sum = found.reduce((total, each) => total + each.x + each.width / 2, 0);
	return sum / found.length - one.width / 2;
}

/**
 * Put a row where it is wanted, as near as the widths allow: the middle between the row pushed to
 * the right and the row pushed to the left, which keeps what fits where it is.
 */
function pull(row: Placed[], wanted: ReadonlyMap<string, number>): void {
	const want = row.map((one) => wanted.get(one.key) ?? one.x);
	const right: number[] = [];
	row.forEach((one, index) => {
		const before = row[index - 1];
		const edge =
			before === undefined
				? Number.NEGATIVE_INFINITY
				: (right[index - 1] ?? 0) + before.width + GAP;
		right[index] = Math.max(want[index] ?? one.x, edge);
	});
	const left: number[] = [];
	for (let index = row.length - 1; index >= 0; index -= 1) {
		const edge =
			index === row.length - 1
				? Number.POSITIVE_INFINITY
				: (left[index + 1] ?? 0) - (row[index]?.width ?? 0) - GAP;
		left[index] = Math.min(want[index] ?? 0, edge);
	}
	row.forEach((one, index) => {
		one.x = Math.round(((right[index] ?? 0) + (left[index] ?? 0)) / 2);
	});
}

/** The line of a pair: down through the rows between; up the left edge where it leads back. */
function pathOf(
	{ above, below }: Pair,
	index: number,
	at: ReadonlyMap<string, { x: number; y: number }>,
	rowOf: ReadonlyMap<string, number>,
): { path: string; back: boolean } {
	const from = at.get(above) ?? { x: LEFT, y: TOP };
	const to = at.get(below) ?? { x: LEFT, y: TOP };
	const first = rowOf.get(above) ?? 0;
	const last = rowOf.get(below) ?? 0;
	if (first >= last) {
		const edge = LEFT - 10 - (index % 3) * 5;
		const path = `M${from.x} ${from.y + HIGH / 2}H${edge}V${to.y + HIGH / 2}H${to.x - 2}`;
		return { path, back: true };
	}
	let path = `M${from.x + WIDE / 2} ${from.y + HIGH}`;
	let y = from.y + HIGH;
	for (let row = first + 1; row < last; row += 1) {
		const spot = at.get(through(index, row));
		if (spot === undefined) continue;
		path += `V${y + 16}H${spot.x + THIN / 2}`;
		y = spot.y + HIGH;
	}
	return { path: `${path}V${y + 16}H${to.x + WIDE / 2}V${to.y}`, back: false };
}

/** Return the source that an arrow leads to from another: up to a parent, down, or beside it. */
export function beside(tree: Tree, from: string, key: string): string {
	const here = tree.spots.find((one) => one.key === from);
	if (here === undefined) return tree.spots.find((one) => one.node !== null)?.key ?? from;
	if (key === "ArrowUp" || key === "ArrowDown") {
		const up = key === "ArrowUp";
		const line = tree.lines.find(
			(one) => (up ? one.below : one.above) === from && one.steps.length,
		);
		return (up ? line?.above : line?.below) ?? from;
	}
	const row = tree.spots
		.filter((one) => one.y === here.y && one.node !== null)
		.sort((one, other) => one.x - other.x);
	const at = row.findIndex((one) => one.key === from) + (key === "ArrowRight" ? 1 : -1);
	return row[at]?.key ?? from;
}
