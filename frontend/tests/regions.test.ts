import { expect, test } from "vitest";
import { following } from "../src/frame/regions";

test("F6 goes round through the regions, either way", () => {
	expect(following(0, 3, 1)).toBe(1);
	expect(following(2, 3, 1)).toBe(0);
	expect(following(0, 3, -1)).toBe(2);
});

test("from nowhere it begins at the first, or at the last backwards", () => {
	expect(following(-1, 3, 1)).toBe(0);
	expect(following(-1, 3, -1)).toBe(2);
});

test("where there is no region there is none to go to", () => {
	expect(following(-1, 0, 1)).toBe(-1);
});
