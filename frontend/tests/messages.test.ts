import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languageName, languageOf, say, typed, typeName } from "../src/messages";
import { en } from "../src/messages/en";
import { sources } from "./sources";

test("a count chooses its plural form and is grouped", () => {
	expect(say("search.hits", { n: 1 })).toBe("1 hit");
	expect(say("search.hits", { n: 12345 })).toBe("12\u00a0345 hits");
});

test("a value with braces of its own is not filled in again", () => {
	expect(say("hits.title", { q: "{n}" })).toBe("Hits for {n}");
});

test("languages and types have names, and what has none stays as it is", () => {
	expect(languageName("zh-Hans")).toBe("Simplified Chinese");
	expect(languageName("no language")).toBe("no language");
	expect(typeName("application/pdf")).toBe("PDF");
	expect(typeName("application/x-unheard")).toBe("application/x-unheard");
});

test("the browser's languages choose among the files, English where none fits", () => {
	const there = new Set(["en", "uk", "zh-Hant"]);

	expect(languageOf(["de-AT", "uk-UA", "en"], there)).toBe("uk");
	expect(languageOf(["zh-Hant"], there)).toBe("zh-Hant");
	expect(languageOf(["fr"], there)).toBe("en");
});

test("a media type in a sentence of the server is said in words", () => {
	expect(typed("No reader for this type yet (application/vnd.ms-excel).")).toBe(
		"No reader for this type yet (Excel (old)).",
	);
	expect(typed("Read as text (HTML or/and).")).toBe("Read as text (HTML or/and).");
});

test("no message is left over that nothing says", () => {
	const all = sources()
		.filter((path) => !path.includes("/messages/en"))
		.map((path) => readFileSync(path, "utf8"))
		.join("\n");
	const built = [...all.matchAll(/`([a-z]+(?:\.[a-z]+)*\.)\$\{/g)].map((found) => found[1] ?? "");
	const unsaid = Object.keys(en).filter(
		(key) => !all.includes(`"${key}"`) && !built.some((start) => key.startsWith(start)),
	);

	expect(unsaid).toEqual([]);
});
