/** How the places of an observation are shown: which as strips, which two as pages in step. */
import type { Box, Evidence, Observation } from "../../api";
import { around, type Size } from "../../cutting";

/** A place with a picture: a page, perhaps of an earlier state of the file. */
export interface Pictured {
	document: string;
	page: number;
	boxes: readonly Box[];
	revision: number | null;
	role: Evidence["role"];
	label: string;
	quote: string;
}

/** Return the places of an observation that a picture shows, the oldest state of the file first. */
export function pictured(one: Observation): readonly Pictured[] {
	const found = one.evidence.flatMap((each): Pictured[] => {
		const { place } = each;
		if (place.page === null) return [];
		return [
			{
				document: place.content,
				page: place.page,
				boxes: place.boxes,
				revision: each.revision ?? null,
				role: each.role ?? "subject",
				label: place.label ?? "",
				quote: place.quote ?? "",
			},
		];
	});
	return found.sort((one, other) => (one.revision ?? 0) - (other.revision ?? 0));
}

/** Return the strips to show: places with boxes, each state and page once, all its boxes in it. */
export function strips(places: readonly Pictured[]): readonly Pictured[] {
	return places.filter((one) => one.boxes.length > 0);
}

/** Two pictures to be compared; the left one is the older state, or what to compare with. */
export interface Pair {
	left: Pictured;
	right: Pictured;
}

/** Return the places that the one an observation is about can be compared with. */
export function companions(places: readonly Pictured[]): readonly Pictured[] {
	return places.filter((one) => one.role === "compare");
}

/**
 * Return the two pages that are compared: two states of one page, or what it is held against.
 *
 * `nth` says which of its companions, counted from 1; the first where there is no such one.
 */
export function pair(places: readonly Pictured[], nth = 1): Pair | null {
	const right = places.findLast((one) => one.role === "subject") ?? places.at(-1);
	const others = companions(places);
	const left = others[nth - 1] ?? others[0];
	if (right === undefined) return null;
	if (left === undefined || left === right) return null;
	const isSame =
		left.document === right.document &&
		left.page === right.page &&
		left.revision === right.revision;
	return isSame ? null : { left, right };
}

/** How a strip is cut: as large as the boxes allow. Lengths in CSS pixels, `zoom` a page's width. */
export interface Strip {
	height: number;
	zoom: number;
}

const LARGEST = 1250;
const LOWEST = 52;
const HIGHEST = 170;
const AIR = 36;

/** Return how to cut boxes out so that they are large, and whole where that can be. */
export function strip(boxes: readonly Box[], width: number, ratio: number): Strip {
	const frame = around(boxes);
	if (frame === null) return { height: LOWEST, zoom: width };
	const [x0, y0, x1, y1] = frame;
	const zoom = Math.round(Math.max(width, Math.min(LARGEST, (width - AIR) / (x1 - x0))));
	const height = Math.round((y1 - y0) * zoom * ratio) + AIR;
	return { zoom, height: Math.min(HIGHEST, Math.max(LOWEST, height)) };
}

/** How two boxes are laid over each other: one window, and how wide each page is behind it. */
export interface Laid extends Size {
	left: number;
	right: number;
}

const WINDOW = 600;
const TALLEST = 440;
const FILLED = 0.72;

/** Return how to cut the boxes of two pages out so large that both fill one window alike. */
export function laid({ left, right }: Pair): Laid | null {
	const [one, other] = [around(left.boxes), around(right.boxes)];
	if (one === null || other === null) return null;
	const wide = other[2] - other[0];
	const high = (other[3] - other[1]) * Math.SQRT2;
	const page = Math.min((FILLED * WINDOW) / wide, (FILLED * TALLEST) / high);
	return {
		width: WINDOW,
		height: Math.round((high * page) / FILLED),
		left: (page * wide) / (one[2] - one[0]),
		right: page,
	};
}
