import { expect, test } from "vitest";
import type { Label } from "../src/api";
import { fits, known, noteIn } from "../src/frame/going";

test("words of a name fit in whatever order and capitals", () => {
	expect(fits("Договор поставки 07-15", "07-15 договор")).toBe(true);
	expect(fits("Договор поставки", "счёт")).toBe(false);
	expect(fits("Overview", "")).toBe(true);
});

test("a note is named by its number", () => {
	expect(noteIn("N 12")).toBe(12);
	expect(noteIn("n12")).toBe(12);
	expect(noteIn("november")).toBeNull();
});

test("a label leads to its documents, a room to itself", () => {
	const label = { word: "to ask", documents: 3, notes: 0, pattern: 1 } as unknown as Label;

	expect(known("ask", [label], []).map((goal) => goal.address)).toEqual([
		expect.objectContaining({ view: "documents", label: "to ask" }),
	]);
	expect(known("timeli", [], []).map((goal) => goal.kind)).toEqual(["room"]);
});
