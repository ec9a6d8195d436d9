import { expect, test } from "vitest";
import type { Matrix } from "../src/api";
import { beside, cellOf, named, signOf, weighingIn } from "../src/weighing";

const hypothesis = (key: string) => ({
	hypothesis: { key, statement: key },
	inconsistency: 0,
	place: 1,
});
const exhibit = (key: string) => ({
	evidence: { key, kind: "place" as const, statement: key, place: null, origins: [] },
	weight: 1,
	counted_in: null,
	tells_apart: 0,
});
const MATRIX = {
	question: { key: "q1", title: "Who?" },
	hypotheses: [hypothesis("h1"), hypothesis("h3")],
	evidence: [exhibit("e1"), exhibit("e2")],
	without: [],
} as unknown as Matrix;

test("arrow keys go from cell to cell and stay at the edge", () => {
	expect(beside(MATRIX, "e1.h1", "ArrowRight")).toBe("e1.h3");
	expect(beside(MATRIX, "e1.h3", "ArrowRight")).toBe("e1.h3");
	expect(beside(MATRIX, "e1.h3", "j")).toBe("e2.h3");
	expect(beside(MATRIX, "e1.h3", "ArrowUp")).toBe("e1.h3");
});

test("a cell that is gone is the first one", () => {
	expect(cellOf(MATRIX, "e9.h9")).toEqual({ row: 0, column: 0 });
	expect(named({ ...MATRIX, evidence: [] }, 0, 0)).toBe("");
});

test("an address that makes no sense asks for nothing", () => {
	const asked = new URLSearchParams("cell=e1.h1<script>");
	expect(weighingIn("../q1", asked)).toEqual({ view: "hypotheses", question: "", cell: "" });
});

test("evidence that says nothing of an answer says nothing", () => {
	expect(signOf([["h1", "against"]], "h1")).toBe("against");
	expect(signOf([["h1", "against"]], "h2")).toBe("nothing");
	expect(signOf([["h1", "perhaps"]], "h1")).toBe("nothing");
});
