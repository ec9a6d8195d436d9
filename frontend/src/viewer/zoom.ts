/** How large a page is shown. */
import type { Size } from "../cutting";

export type Zoom = "width" | "page" | number;

export const STEPS: readonly number[] = [
	25, 33, 50, 67, 75, 90, 100, 118, 133, 150, 175, 200, 250, 300, 400,
];
/** Around a page on its desk, CSS pixels. */
export const MARGIN = 16;

/**
 * Return how wide a page is drawn (CSS pixels).
 *
 * `natural` is its width at 100 %, `ratio` its height over its width.
 */
export function widthOf(zoom: Zoom, stage: Size, natural: number, ratio: number): number {
	const room = Math.max(80, stage.width - 2 * MARGIN);
	if (zoom === "width") return room;
	if (zoom === "page") return Math.min(room, Math.max(80, stage.height - 2 * MARGIN) / ratio);
	return (natural * zoom) / 100;
}

/** Return the next step of zoom from a width, up or down; the last step stays. */
export function stepped(width: number, natural: number, by: 1 | -1): number {
	const now = (100 * width) / natural;
	const next =
		by === 1
			? STEPS.find((step) => step > now + 0.5)
			: [...STEPS].reverse().find((step) => step < now - 0.5);
	return next ?? (by === 1 ? (STEPS.at(-1) ?? 100) : (STEPS[0] ?? 100));
}

/** Resolutions that are drawn: few, so that a picture is found again in the browser's store. */
const DPIS: readonly number[] = [75, 110, 150, 220, 300];
/** Dots of the screen to an inch at 100 %. */
export const SCREEN = 96;

/**
 * Return the dots an inch at which a page is to be drawn so that it is sharp.
 *
 * `width` is how wide it is shown and `natural` how wide it is at 100 % (CSS pixels), `density` the
 * screen's dots to a CSS pixel.
 */
export function dpiFor(width: number, natural: number, density: number): number {
	const needed = (width / natural) * SCREEN * density;
	return DPIS.find((dpi) => dpi >= needed - 1) ?? (DPIS.at(-1) as number);
}

/** An upright A4 page (points), as which a page is drawn until it or its picture tells. */
export const A4: Size = { width: 595, height: 842 };
export const POINTS = 72;

/** What stands beside the picture of a page (CSS pixels), from which width of the window on. */
const BESIDE: readonly (readonly [number, number])[] = [
	[1400, 208 + 104 + 372],
	[1280, 208 + 104 + 352],
	[1100, 104 + 320],
	[0, 104],
];

/**
 * Return the dots an inch at which a page will be asked for first, by the width of the window.
 *
 * It is told before anything is laid out; a wrong answer costs one picture that nobody looks at.
 */
export function firstDpi(window: number, density: number): number {
	const beside = BESIDE.find(([from]) => window >= from)?.[1] ?? 0;
	const natural = (A4.width / POINTS) * SCREEN;
	const width = widthOf("width", { width: window - beside, height: 0 }, natural, 1);
	return dpiFor(width, natural, density);
}

/** Return the size that a page takes when it is turned. */
export function turnedSize(size: Size, turn: number): Size {
	return turn % 180 === 0 ? size : { width: size.height, height: size.width };
}
