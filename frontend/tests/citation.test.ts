import { expect, test } from "vitest";
import { citation } from "../src/citation";

const CITED = {
	case: "Arven cache",
	title: "Контракт_24-117_прил2.pdf",
	document: "3f2a9c81d04bffff",
	page: 14,
	quote: "Гранина Льва Аркадьевича",
};

test("a citation names file, page, words, case and the beginning of the hash", () => {
	expect(citation(CITED)).toBe(
		"Контракт_24-117_прил2.pdf, p. 14: “Гранина Льва Аркадьевича” (Arven cache, sha256 3f2a9c81d04b)",
	);
});

test("a document without a chosen place is cited without page and words", () => {
	expect(citation({ ...CITED, page: null, quote: "" })).toBe(
		"Контракт_24-117_прил2.pdf (Arven cache, sha256 3f2a9c81d04b)",
	);
});

test("a quote over several lines is cited on one", () => {
	expect(citation({ ...CITED, quote: " Annex 7\n\ton repair " })).toContain("“Annex 7 on repair”");
});
