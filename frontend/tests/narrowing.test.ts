import { describe, expect, test } from "vitest";
import {
	chosenIn,
	hasYear,
	isOn,
	joined,
	kindSwitched,
	type Narrow,
	narrowIn,
	narrowOf,
	parametersOf,
	recordOf,
	toggled,
	WHOLE,
	yearToggled,
} from "../src/narrowing";

const SPAN: Narrow = { ...WHOLE, date_from: "2022-01-01", date_to: "2024-12-31" };

test("what is written as parameters reads as the same", () => {
	const narrow: Narrow = {
		...WHOLE,
		collection: ["cache"],
		language: ["ru", "und"],
		folder: ["mail & more/a?.zip › "],
		status: ["unread"],
		document: ["0a".repeat(32)],
		path: ["annual report"],
		has: ["note"],
		without: ["lang:ru"],
		date_to: "2023-05-04",
	};

	expect(narrowIn(new URLSearchParams(parametersOf(narrow)))).toEqual(narrow);
	expect(chosenIn(narrow)).toBe(9);
});

test("what makes no sense in an address is left out", () => {
	const asked = new URLSearchParams(
		"kind=guessed&status=done&document=..&date_from=2023-13-01&type=&type=a/b&type=a/b&has=money&without=colour:red",
	);

	expect(narrowIn(asked)).toEqual({ ...WHOLE, type: ["a/b"] });
});

test("what the server keeps comes back as it was", () => {
	const narrow: Narrow = {
		...SPAN,
		type: ["application/pdf"],
		kind: ["exact"],
		sender: ["p@firm.example"],
		without: ["path:a:b"],
	};

	expect(narrowOf(recordOf(narrow) as never)).toEqual(narrow);
	expect(recordOf(WHOLE)).toMatchObject({ date_from: null, date_to: null });
});

test("what is typed is put with what is chosen", () => {
	const typed: Narrow = { ...WHOLE, language: ["ru"], date_from: "2023-05-01" };

	const both = joined({ ...SPAN, language: ["en", "ru"] }, typed);

	expect(both.language).toEqual(["en", "ru"]);
	expect([both.date_from, both.date_to]).toEqual(["2023-05-01", "2024-12-31"]);
});

test("a folder that is chosen gives up those in it and around it", () => {
	const inner = toggled(WHOLE, "folder", "a/b/");

	expect(toggled(inner, "folder", "a/").folder).toEqual(["a/"]);
	expect(toggled(toggled(WHOLE, "folder", "a/"), "folder", "a/b/").folder).toEqual(["a/b/"]);
	expect(toggled(inner, "folder", "c/").folder).toEqual(["a/b/", "c/"]);
	expect(toggled(inner, "folder", "a/b/").folder).toEqual([]);
});

test("kinds of match: all on is none chosen, and the last stays on", () => {
	const less = kindSwitched(WHOLE, "fuzzy");
	const known: Narrow = { ...WHOLE, kind: ["exact", "inflected", "folded"] };
	const some = kindSwitched(known, "inflected");
	const one = kindSwitched(some, "folded");

	expect(less.kind).toEqual(["exact", "inflected", "folded", "transliterated", "listed"]);
	expect(kindSwitched(less, "fuzzy")).toEqual(WHOLE);
	expect(some.kind).toEqual(["exact", "folded"]);
	expect([isOn(some, "exact"), isOn(some, "inflected")]).toEqual([true, false]);
	expect(one.kind).toEqual(["exact"]);
	expect(kindSwitched(one, "exact")).toEqual(one);
	expect(kindSwitched(some, "inflected")).toEqual(known);
});

describe("years are a span without holes", () => {
	const span = (narrow: Narrow): string => `${narrow.date_from} ${narrow.date_to}`;
	test("the first", () => expect(span(yearToggled(WHOLE, "2023"))).toBe("2023-01-01 2023-12-31"));
	test("one beside it", () =>
		expect(span(yearToggled(SPAN, "2025"))).toBe("2022-01-01 2025-12-31"));
	test("one before it", () =>
		expect(span(yearToggled(SPAN, "2020"))).toBe("2020-01-01 2024-12-31"));
	test("its edges are given up", () => {
		expect(span(yearToggled(SPAN, "2022"))).toBe("2023-01-01 2024-12-31");
		expect(span(yearToggled(SPAN, "2024"))).toBe("2022-01-01 2023-12-31");
	});
	test("its middle becomes all of it", () =>
		expect(span(yearToggled(SPAN, "2023"))).toBe("2023-01-01 2023-12-31"));
	test("the only one is given up", () =>
		expect(yearToggled(yearToggled(WHOLE, "2023"), "2023")).toEqual(WHOLE));
	test("a year that is cut is not chosen", () => {
		expect(hasYear({ ...WHOLE, date_from: "2023-02-01" }, "2023")).toBe(false);
		expect(hasYear({ ...WHOLE, date_from: "2023-02-01" }, "2024")).toBe(true);
		expect(hasYear(WHOLE, "2023")).toBe(false);
	});
});
