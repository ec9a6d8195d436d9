import { describe, expect, test } from "vitest";
import { placeOf, write } from "../src/address";
import { chosenAfter, sortedAfter } from "../src/notes/choosing";
import { begun, between, flags, isSeen, nudged } from "../src/notes/drawing";
import { pasted, visited } from "../src/notes/linking";
import { quoteOf, trimmed } from "../src/notes/selecting";
import { takenBack, when } from "../src/notes/telling";

const HASH = "ab".repeat(32);

describe("a stretch of the text", () => {
	test("loses the spaces at its edges and counts code points", () => {
		const text = "𠮷田 has  signed. ";

		expect(trimmed(text, 3, 9)).toEqual({ start: 3, end: 6 });
		expect(trimmed(text, 9, 0)).toEqual({ start: 0, end: 6 });
		expect(quoteOf(text, { start: 0, end: 2 })).toBe("𠮷田");
	});

	test("is none where only spaces are marked", () => {
		expect(trimmed("one  two", 3, 5)).toBeNull();
	});
});

describe("a box that is drawn", () => {
	test("may be drawn from any corner and stays on the page", () => {
		expect(between([0.5, 1.2], [0.2, 0.6])).toEqual([0.2, 0.6, 0.5, 1]);
		expect(isSeen(between([0.5, 0.5], [0.501, 0.7]))).toBe(false);
	});

	test("is moved by arrows and sized with Shift", () => {
		const box = [0.35, 0.5, 0.65, 0.53] as const;

		expect(nudged(box, "ArrowRight", false)?.[0]).toBeCloseTo(0.355);
		expect(nudged(box, "ArrowDown", true)).toEqual([0.35, 0.5, 0.65, 0.535]);
		expect(nudged(box, "x", false)).toBeNull();
	});

	test("keeps its size at the edge of the page", () => {
		const moved = nudged([0.9, 0.5, 1, 0.6], "ArrowRight", false, 8);

		expect(moved).toEqual([0.9, 0.5, 1, 0.6]);
		expect(begun(2)[3]).toBeLessThanOrEqual(1);
	});
});

test("flags in the margin do not hide each other", () => {
	const notes = [
		{ number: 1, boxes: [[0.1, 0.5, 0.2, 0.52]] as const },
		{ number: 2, boxes: [[0.1, 0.505, 0.2, 0.525]] as const },
		{ number: 3, boxes: [] },
	];

	const [first, second, ...rest] = flags(notes, 1000);

	expect(rest).toEqual([]);
	expect((second?.foot ?? 0) - (first?.foot ?? 0)).toBeGreaterThanOrEqual(18);
});

describe("a pasted link", () => {
	test("leads to the place and the note of its address", () => {
		const address = `http://stemma-1.localhost:1/${write(placeOf(HASH, 3, "", -1, 12))}`;

		expect(pasted(address)).toEqual({ document: HASH, page: 3, note: 12, quote: "" });
		expect(pasted(`#/document/${HASH}`)).toEqual({ document: HASH, quote: "" });
	});

	test("that leads elsewhere is none", () => {
		expect(pasted("#/notes")).toBeNull();
		expect(pasted("CACHE-000012")).toBeNull();
	});
});

test("a place visited again stands first, once", () => {
	const one = { document: HASH, page: 1, at: -1, note: 0, quote: "", name: "A" };
	const two = { ...one, page: 2 };

	expect(visited(visited(visited([], one), two), one)).toEqual([one, two]);
});

describe("choosing rows", () => {
	const rows = ["a", "b", "c", "d"];

	test("one by one takes and lets go", () => {
		const one = chosenAfter(new Set(), rows, 1, -1, false);

		expect([...one]).toEqual(["b"]);
		expect([...chosenAfter(one, rows, 1, 1, false)]).toEqual([]);
	});

	test("with Shift takes the stretch, either way", () => {
		expect([...chosenAfter(new Set(["d"]), rows, 1, 3, true)].sort()).toEqual(["b", "c", "d"]);
	});
});

test("the head of a column sorts up, down, not", () => {
	expect(sortedAfter("", "pages")).toBe("pages");
	expect(sortedAfter("pages", "pages")).toBe("-pages");
	expect(sortedAfter("-pages", "pages")).toBe("");
	expect(sortedAfter("-pages", "name")).toBe("name");
});

test("when something was written is said as people say it", () => {
	const now = Date.parse("2024-11-21T12:00:00Z");

	expect(when("2024-11-21T11:59:40Z", now)).toBe("just now");
	expect(when("2024-11-21T11:57:00Z", now)).toBe("3 minutes ago");
	expect(when("2024-03-02T12:00:00Z", now)).toBe("2 Mar");
	expect(when("2023-03-02T12:00:00Z", now)).toBe("2 Mar 2023");
});

test("what was taken back is a sentence", () => {
	const decision = {
		id: 7,
		act: "label_on",
		what: "to ask",
		document: HASH,
		name: "Contract",
		page: null,
		quote: "",
		who: "Anna",
		at: "2024-11-21T12:00:00Z",
		why: "",
		holds: false,
		act_of: 7,
	} as const;

	expect(takenBack({ total: 1, decisions: [decision] })).toBe(
		"Taken back: Put on the label “to ask”, on Contract.",
	);
	expect(takenBack({ total: 3, decisions: [decision] })).toContain("and 2 more");
});
