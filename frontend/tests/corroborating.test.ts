import { expect, test } from "vitest";
import { read, write } from "../src/address";
import type { ClaimPage, NodeSeen, StepLine } from "../src/api";
import { CLAIMS, LINEAGE, QUOTES, SOURCES, stepName } from "../src/corroborating";
import { groupOf } from "../src/views/corroborated/groups";
import { beside, drawn, HIGH, originKey } from "../src/views/corroborated/tree";

const node = (key: string, date: string, reader: string[] = []): NodeSeen => ({
	key,
	name: key,
	kind: "outlet",
	date,
	document: key,
	says: true,
	origins: [],
	reader,
});
const step = (above: string, below: string, ruling: "confirmed" | "rejected" | "" = ""): StepLine =>
	({
		child: `${below}-1`,
		parent: `${above}-1`,
		above,
		below,
		changes: [],
		parts: [],
		ruling: ruling === "" ? null : { value: ruling },
	}) as unknown as StepLine;
const claim = (nodes: NodeSeen[], steps: StepLine[]): ClaimPage =>
	({
		nodes,
		steps,
		origins: [{ letter: "A", kind: "known", polarity: "for", members: ["the cache"], sources: [] }],
	}) as unknown as ClaimPage;

test("an address of these rooms that is written reads as the same address", () => {
	const addresses = [
		{ ...SOURCES, name: "Маяк", where: "case" as const, at: "named: skerry wire" },
		{ ...LINEAGE, claim: "money 7 CNY", face: "table" as const, at: stepName("a-1", "b-2") },
		{ ...CLAIMS, state: "contradicted", conflict: "1" as const, sheet: 2, at: 3 },
		{ view: "claim" as const, claim: "order", at: "a-1" },
		{ ...QUOTES, faithfulness: "not found", claim: "order", at: 4 },
	];
	for (const address of addresses) expect(read(write(address))).toEqual(address);
});

test("origins stand on top, each day has its row, and who takes stands below", () => {
	const tree = drawn(
		claim(
			[node("b", "2025-03-02"), node("a", "2025-03-01", ["A"]), node("c", "2025-03-02")],
			[step("a", "b"), step("b", "c")],
		),
	);
	const y = (key: string): number => tree.spots.find((one) => one.key === key)?.y ?? -1;

	expect(tree.rows.map((row) => row.day)).toEqual([
		"origins",
		"2025-03-02",
		"2025-03-02",
		"2025-03-01",
	]);
	expect(y(originKey("A"))).toBeLessThan(y("b"));
	expect(y("b")).toBeLessThan(y("c"));
	expect(tree.lines.find((one) => one.below === "b")?.back).toBe(true);
});

test("no two sources overlap, and a rejected step is not drawn", () => {
	const many = Array.from({ length: 9 }, (_, nth) => node(`n${nth}`, "2025-03-02"));
	const steps = many.map((one, nth) => step("a", one.key, nth === 0 ? "rejected" : ""));
	const tree = drawn(claim([node("a", "2025-03-01", ["A"]), ...many], steps));
	const row = tree.spots.filter((one) => one.key.startsWith("n")).map((one) => one.x);
	const gaps = [...row].sort((one, other) => one - other);

	expect(gaps.every((x, nth) => nth === 0 || x - (gaps[nth - 1] ?? 0) >= 150)).toBe(true);
	expect(tree.lines.some((one) => one.below === "n0")).toBe(false);
	expect(tree.height).toBeGreaterThan(HIGH);
});

test("the arrows walk to a parent and beside it", () => {
	const tree = drawn(
		claim([node("a", "2025-03-01", ["A"]), node("b", "2025-03-02")], [step("a", "b")]),
	);

	expect(beside(tree, "b", "ArrowUp")).toBe("a");
	expect(beside(tree, "a", "ArrowDown")).toBe("b");
	expect(beside(tree, "b", "ArrowRight")).toBe("b");
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
