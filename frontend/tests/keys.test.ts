import { expect, test } from "vitest";
import { UNBUILT } from "../src/address";
import { addressOf, asked, ROOMS } from "../src/keys";

const press = (
	key: string,
	held: Partial<Record<"ctrlKey" | "altKey" | "metaKey", boolean>> = {},
) => ({
	key,
	ctrlKey: false,
	altKey: false,
	metaKey: false,
	...held,
});

test("g and a letter enter a room", () => {
	expect(asked(press("g"), false, false)).toEqual({ kind: "begun" });
	expect(asked(press("s"), false, true)).toEqual({ kind: "room", address: addressOf("search") });
});

test("g and a letter that names no room do nothing, not what the letter does alone", () => {
	expect(asked(press("j"), false, true)).toEqual({ kind: "nothing" });
});

test("Escape takes a g back", () => {
	expect(asked(press("Escape"), false, true)).toEqual({ kind: "command", key: "Escape" });
});

test("while somebody types, letters are letters and only Escape is a command", () => {
	expect(asked(press("j"), true, false)).toEqual({ kind: "nothing" });
	expect(asked(press("Escape"), true, false)).toEqual({ kind: "command", key: "Escape" });
});

test("the browser's own shortcuts stay the browser's", () => {
	expect(asked(press("j", { ctrlKey: true }), false, false)).toEqual({ kind: "nothing" });
	expect(asked(press("n", { metaKey: true }), false, false)).toEqual({ kind: "nothing" });
});

test("every room of the rail has a letter", () => {
	expect(new Set(Object.values(ROOMS))).toEqual(
		new Set([
			"overview",
			"search",
			"deals",
			"timeline",
			"sources",
			"lineage",
			"claims",
			"hypotheses",
			"register",
			"replies",
			"missing",
			"versions",
			"documents",
			"absent",
			"authenticity",
			"names",
			"values",
			"notes",
			...UNBUILT,
		]),
	);
});

test("with single keys switched off a letter is no command, and what is no letter still is", () => {
	for (const key of ["j", "g", "/", "?", "1", "["]) {
		expect(asked(press(key), false, false, false)).toEqual({ kind: "nothing" });
	}
	for (const key of ["Escape", "Enter", " ", "ArrowDown"]) {
		expect(asked(press(key), false, false, false)).toEqual({ kind: "command", key });
	}
});
