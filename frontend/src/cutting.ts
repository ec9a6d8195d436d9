/** Cutting a window out of the picture of a page, around a box. Lengths are CSS pixels. */
import type { Box } from "./api";

export interface Size {
	width: number;
	height: number;
}

/** Where the whole page lies behind a window: its size and how far it is moved. */
export interface Cut extends Size {
	left: number;
	top: number;
}

/** Return the smallest box around some boxes, null where there are none. */
export function around(boxes: readonly Box[]): Box | null {
	if (boxes.length === 0) return null;
	return [
		Math.min(...boxes.map((box) => box[0])),
		Math.min(...boxes.map((box) => box[1])),
		Math.max(...boxes.map((box) => box[2])),
		Math.max(...boxes.map((box) => box[3])),
	];
}

/**
 * Lay a page behind a window so that a box stands in its middle, as far as the page's edges allow.
 *
 * `page` is the page's width in pixels, `ratio` its height over its width. Without a box the
 * window shows the head of the page. `centred` puts the box in the middle whatever the edges are,
 * so that two boxes of two pages lie over each other.
 */
export function cut(
	window: Size,
	page: number,
	ratio: number,
	box: Box | null,
	centred = false,
): Cut {
	const size = { width: page, height: page * ratio };
	const [x0, y0, x1, y1] = box ?? [0.5, 0, 0.5, 0];
	const put = centred ? middled : moved;
	return {
		...size,
		left: put(((x0 + x1) / 2) * size.width, window.width, size.width),
		top: put(((y0 + y1) / 2) * size.height, window.height, size.height),
	};
}

function middled(middle: number, window: number): number {
	return window / 2 - middle;
}

function moved(middle: number, window: number, page: number): number {
	if (page <= window) return 0;
	return Math.round(Math.min(0, Math.max(window - page, window / 2 - middle)));
}
