import { expect, test } from "vitest";
import { neighbour } from "../src/viewer/neighbour";
import { firstDpi, stepped, widthOf } from "../src/viewer/zoom";

const HITS = [
	{ page: 3, start: 10 },
	{ page: 14, start: 5 },
	{ page: 14, start: 90 },
];

test("next and previous hit go through the document and round its end", () => {
	expect(neighbour(HITS, 3, 10, 1)).toBe(1);
	expect(neighbour(HITS, 14, 90, 1)).toBe(0);
	expect(neighbour(HITS, 3, 10, -1)).toBe(2);
});

test("from a page without a chosen hit the nearest one in that direction is meant", () => {
	expect(neighbour(HITS, 9, -1, 1)).toBe(1);
	expect(neighbour(HITS, 9, -1, -1)).toBe(0);
	expect(neighbour(HITS, 20, -1, 1)).toBe(0);
	expect(neighbour(HITS, 14, -1, 1)).toBe(1);
});

test("without hits there is nowhere to go", () => {
	expect(neighbour([], 1, -1, 1)).toBe(-1);
});

test("a page fits its stage, in width or as a whole", () => {
	const stage = { width: 756, height: 740 };

	expect(widthOf("width", stage, 794, Math.SQRT2)).toBe(724);
	expect(widthOf("page", stage, 794, Math.SQRT2) * Math.SQRT2).toBeCloseTo(708);
	expect(widthOf(50, stage, 794, Math.SQRT2)).toBe(397);
});

test("zoom goes on from the size that is seen, and stops at its ends", () => {
	expect(stepped(724, 794, 1)).toBe(100);
	expect(stepped(724, 794, -1)).toBe(90);
	expect(stepped(794 * 4, 794, 1)).toBe(400);
	expect(stepped(794 / 4, 794, -1)).toBe(25);
});

test("before anything is laid out, the width of the window tells how sharp a page must be", () => {
	expect([900, 1100, 1280, 1440, 1920].map((wide) => firstDpi(wide, 1))).toEqual([
		110, 110, 75, 110, 150,
	]);
	expect(firstDpi(1440, 2)).toBe(220);
});
