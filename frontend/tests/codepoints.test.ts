import { expect, test } from "vitest";
import { countOf, fromWord, parted, toWord, unitAt } from "../src/codepoints";

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

test("a piece of a context begins and ends with whole words, where words are parted", () => {
	expect(fromWord("вец», в лице генерального")).toBe("в лице генерального");
	expect(toWord("Игната Романовича, действу")).toBe("Игната Романовича,");
	expect(fromWord("且不得迟于上述期限。款项到达卖方账户之日为付款日")).toBe(
		"且不得迟于上述期限。款项到达卖方账户之日为付款日",
	);
});
