import { expect, test } from "vitest";
import { read, write } from "../src/address";
import type { Tree } from "../src/api";
import { CLAIMS, LINEAGE, LOOKS, QUOTES, SOURCES, stepName } from "../src/corroborating";
import { groupOf } from "../src/views/corroborated/groups";
import { judgedAs } from "../src/views/corroborated/showing";
import { beside, cornersOf } from "../src/views/corroborated/tree";

test("an address of these rooms that is written reads as the same address", () => {
	const addresses = [
		{ ...SOURCES, name: "Маяк", where: "case" as const, at: "named: skerry wire" },
		{ ...LINEAGE, claim: "money 7 CNY", face: "table" as const, at: stepName("a-1", "b-2") },
		LOOKS,
		{ ...LOOKS, ruling: "" as const, sheet: 2, at: 3 },
		{ ...CLAIMS, state: "contradicted", conflict: "1" as const, sheet: 2, at: 3 },
		{ view: "claim" as const, claim: "order", at: "a-1" },
		{ ...QUOTES, faithfulness: "not found", claim: "order", at: 4 },
	];
	for (const address of addresses) expect(read(write(address))).toEqual(address);
});

test("the arrows walk to a parent and beside it", () => {
	const spot = (key: string, y: number) => ({ key, x: 0, y, node: { key } });
	const tree = {
		spots: [spot("a", 30), spot("b", 138)],
		lines: [
			{
				above: "a",
				below: "b",
				steps: [{}],
				points: [
					[75, 72],
					[75, 138],
				],
				back: false,
			},
		],
	} as unknown as Tree;

	expect(beside(tree, "b", "ArrowUp")).toBe("a");
	expect(beside(tree, "a", "ArrowDown")).toBe("b");
	expect(beside(tree, "b", "ArrowRight")).toBe("b");
	expect(tree.lines.map(cornersOf)).toEqual(["75,72 75,138"]);
});

test("what a person confirmed to be no step stands there as confirmed", () => {
	const said = (value: string, counts: boolean) => judgedAs({ ruling: { value }, counts } as never);

	expect(said("detail without parent", false)).toBe("confirmed");
	expect(said("rejected", true)).toBe("rejected");
	expect(judgedAs({ ruling: null, counts: true } as never)).toBe("open");
});

test("another value than most stands apart, and so does a denial", () => {
	const said = { headline: false, polarity: "for", strength: "hedged", value: "28" } as const;
	const of = (change: object) => groupOf({ ...said, ...change } as never, "28");

	expect([of({}), of({ value: "82" }), of({ polarity: "against" })]).toEqual([
		"hedged",
		"other",
		"against",
	]);
});
