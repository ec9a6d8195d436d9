import { expect, test } from "vitest";
import { foldedText, parts, partsOf } from "../src/viewer/differing";

test("differences are numbered and stand between what agrees", () => {
	const found = parts("eleven carriers, 6 920 000 each", "twelve carriers, 6 420 000 each");

	expect(found.map((part) => [part.number, part.one, part.other])).toEqual([
		[1, "eleven", "twelve"],
		[0, "carriers, 6", "carriers, 6"],
		[2, "920", "420"],
		[0, "000 each", "000 each"],
	]);
	expect(found[2]?.inOne).toEqual([19, 22]);
});

test("words that only one text has are a difference with nothing beside them", () => {
	expect(parts("on 3 May", "on 3 May, in Arven").at(-1)).toMatchObject({
		number: 1,
		one: "May",
		other: "May, in Arven",
	});
	expect(parts("", "a word")).toMatchObject([{ number: 1, one: "", other: "a word" }]);
	expect(parts("the same", "the  same").map((part) => part.number)).toEqual([0]);
});

test("a long stretch that agrees is folded to its ends", () => {
	const folded = foldedText("слово ".repeat(100));

	expect(folded).toContain("[…]");
	expect([...folded].length).toBeLessThan(120);
	expect(foldedText("short")).toBe("short");
});

test("pages in different languages have no differences, since every word would be one", () => {
	const page = (text: string, language: string | null) => ({ text, language });

	expect(partsOf(page("цена", "ru"), page("价格", "zh-Hans"))).toEqual([]);
	expect(partsOf(page("price 1", "en"), page("price 2", null)).map((part) => part.number)).toEqual([
		0, 1,
	]);
	expect(partsOf(null, page("price", "en"))).toEqual([]);
});
