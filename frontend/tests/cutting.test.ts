import { expect, test } from "vitest";
import type { Box } from "../src/api";
import { around, cut } from "../src/cutting";

const WINDOW = { width: 320, height: 108 };

test("a box in the middle of the page stands in the middle of the window", () => {
	const box: Box = [0.45, 0.49, 0.55, 0.51];
	const behind = cut(WINDOW, 730, Math.SQRT2, box);

	expect(behind.left + 0.5 * behind.width).toBeCloseTo(160, 0);
	expect(behind.top + 0.5 * behind.height).toBeCloseTo(54, 0);
});

test("no window ever shows what lies beyond the page's edges, wherever the box is", () => {
	for (const x of [0, 0.1, 0.5, 0.93]) {
		for (const y of [0, 0.02, 0.5, 0.98]) {
			const behind = cut(WINDOW, 730, Math.SQRT2, [x, y, x + 0.05, y + 0.02]);

			expect(behind.left).toBeLessThanOrEqual(0);
			expect(behind.top).toBeLessThanOrEqual(0);
			expect(behind.left + behind.width).toBeGreaterThanOrEqual(WINDOW.width);
			expect(behind.top + behind.height).toBeGreaterThanOrEqual(WINDOW.height);
		}
	}
});

test("two marks lie over each other even where one stands at the edge of its page", () => {
	for (const box of [
		[0.4, 0.5, 0.6, 0.6],
		[0.8, 0.9, 1, 1],
	] as const) {
		const behind = cut(WINDOW, 730, Math.SQRT2, [...box], true);

		expect(behind.left + ((box[0] + box[2]) / 2) * behind.width).toBeCloseTo(160);
		expect(behind.top + ((box[1] + box[3]) / 2) * behind.height).toBeCloseTo(54);
	}
});

test("a page without a box shows its head", () => {
	expect(cut(WINDOW, 730, Math.SQRT2, null).top).toBe(0);
});

test("a hit over two lines is cut around both", () => {
	expect(
		around([
			[0.8, 0.1, 0.9, 0.12],
			[0.1, 0.13, 0.2, 0.15],
		]),
	).toEqual([0.1, 0.1, 0.9, 0.15]);
	expect(around([])).toBeNull();
});
