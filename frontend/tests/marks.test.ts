import { expect, test } from "vitest";
import type { Box } from "../src/api";
import { companions, laid, type Pictured, pair } from "../src/views/authenticity/places";

const place = (document: string, role: Pictured["role"], box: Box): Pictured => ({
	document,
	page: 1,
	boxes: [box],
	revision: null,
	role,
	label: document,
	quote: "",
});
const CONTRACT = place("contract", "subject", [0.1, 0.7, 0.4, 0.8]);
const LETTER = place("letter", "compare", [0.5, 0.2, 0.8, 0.3]);
const SMALLER_SHEET = place("note", "compare", [0.2, 0.2, 0.8, 0.4]);

test("the mark of one paper is compared with each other that bears it", () => {
	const places = [CONTRACT, LETTER, SMALLER_SHEET];

	expect(companions(places)).toEqual([LETTER, SMALLER_SHEET]);
	expect(pair(places)).toEqual({ left: LETTER, right: CONTRACT });
	expect(pair(places, 2)).toEqual({ left: SMALLER_SHEET, right: CONTRACT });
	expect(pair(places, 7)).toEqual({ left: LETTER, right: CONTRACT });
});

test("two marks are laid so that both are as wide, whatever the size of their sheets", () => {
	const found = laid({ left: SMALLER_SHEET, right: CONTRACT });

	expect((found?.left ?? 0) * 0.6).toBeCloseTo((found?.right ?? 0) * 0.3);
	expect((found?.right ?? 0) * 0.3).toBeLessThan(found?.width ?? 0);
	expect(laid({ left: { ...LETTER, boxes: [] }, right: CONTRACT })).toBeNull();
});
