import { expect, test } from "vitest";
import { countOf, parted, unitAt } from "../src/codepoints";

test("a character outside the basic plane counts one, as the server counts", () => {
	expect(unitAt("𠮷野家", 1)).toBe(2);
	expect(unitAt("𠮷野家", 3)).toBe(4);
	expect(unitAt("𠮷野家", 99)).toBe(4);
	expect(countOf("𠮷野家")).toBe(3);
});

test("a context falls apart into before, quote and after, and is whole again together", () => {
	const parts = parted("由𠮷格拉宁代表", 2, "格拉宁");

	expect(parts).toEqual({ before: "由𠮷", quote: "格拉宁", after: "代表" });
});
