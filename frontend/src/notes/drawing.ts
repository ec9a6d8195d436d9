/** Drawing a box on a page, by mouse or by keyboard. All lengths are shares of the page. */
import type { Box } from "../api";

/** How far an arrow key moves or stretches a box. */
const STEP = 0.005;
/** The least a box is wide and high: less cannot be seen. */
const LEAST = 0.005;

/** The box with which drawing by keyboard begins, in the middle of what is in sight. */
export function begun(middle: number): Box {
	const top = Math.min(0.97, Math.max(0.01, middle - 0.015));
	return [0.35, top, 0.65, Math.min(1, top + 0.03)];
}

/** Return the box between two points of a page, kept on the page. */
export function between(one: readonly [number, number], other: readonly [number, number]): Box {
	const [x, y] = [one, other].map(([left, top]) => [kept(left), kept(top)] as const) as [
		readonly [number, number],
		readonly [number, number],
	];
	return [Math.min(x[0], y[0]), Math.min(x[1], y[1]), Math.max(x[0], y[0]), Math.max(x[1], y[1])];
}

/** Tell whether a box can be seen. */
export function isSeen(box: Box): boolean {
	return box[2] - box[0] >= LEAST && box[3] - box[1] >= LEAST;
}

const kept = (share: number): number => Math.min(1, Math.max(0, share));

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-STEP, 0],
	ArrowRight: [STEP, 0],
	ArrowUp: [0, -STEP],
	ArrowDown: [0, STEP],
};

/** Return a box after an arrow key: moved, or with Shift stretched; null for any other key. */
export function nudged(box: Box, key: string, stretch: boolean, fast = 1): Box | null {
	const way = WAYS[key];
	if (way === undefined) return null;
	const [x, y] = [way[0] * fast, way[1] * fast];
	if (stretch) {
		const [right, low] = [kept(box[2] + x), kept(box[3] + y)];
		return [box[0], box[1], Math.max(box[0] + LEAST, right), Math.max(box[1] + LEAST, low)];
	}
	const across = Math.min(1 - box[2], Math.max(-box[0], x));
	const down = Math.min(1 - box[3], Math.max(-box[1], y));
	return [box[0] + across, box[1] + down, box[2] + across, box[3] + down];
}

/** A flag in the margin: where its note ends, and where the flag stands so that none hides another. */
export interface Flag {
	number: number;
	/** The box that its line begins at. */
	box: Box;
	/** Where the flag's foot stands, CSS pixels from the top. */
	foot: number;
}

/** Place the flags of notes down the margin of a page that is `height` CSS pixels high. */
export function flags(
	notes: readonly { number: number; boxes: readonly Box[] }[],
	height: number,
	high = 18,
): Flag[] {
	const ends = notes.flatMap(({ number, boxes }) => {
		const box = boxes.at(-1);
		return box === undefined ? [] : [{ number, box, foot: box[3] * height + 4 }];
	});
	ends.sort((a, b) => a.foot - b.foot);
	let last = Number.NEGATIVE_INFINITY;
	for (const flag of ends) {
		flag.foot = Math.max(flag.foot, last + high);
		last = flag.foot;
	}
	return ends;
}
