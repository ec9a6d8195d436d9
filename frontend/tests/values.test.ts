import { expect, test } from "vitest";
import type { MentionSeen } from "../src/api";
import { WHOLE } from "../src/narrowing";
import { remarksOf, valueSays } from "../src/values";
import { VALUES, valuesIn, valuesOf } from "../src/valuing";

const seen = (
	kind: MentionSeen["kind"],
	value: MentionSeen["value"],
	qualifier = "exact",
): MentionSeen => ({
	kind,
	value,
	qualifier,
	quote: "",
	rule: "",
	place: { document: "", page: 1, text_from: "layer", start: 0, end: 1, boxes: [] },
});

test.each([
	[
		seen("money", { amount: "1000000.50", currency: "USD" }, "at_least"),
		"at least 1 000 000.50 USD",
	],
	[seen("money", { amount: "5", currency: "EUR", per: "piece" }), "5 EUR per piece"],
	[seen("measure", { low: "-45", high: "50", unit: "degC" }, "between"), "−45–50 degC"],
	[seen("measure", { value: "1", unit: "day" }), "1 day"],
	[seen("measure", { value: "25", unit: "workday" }, "at_most"), "at most 25 working days"],
	[seen("measure", { low: "3", high: "7", unit: "year" }, "between"), "3–7 years"],
	[seen("count", { value: "37", thing: "light vehicles" }), "37 light vehicles"],
	[
		seen("date", { from: "2025-06-30", to: "2025-06-30", precision: "day" }, "at_most"),
		"by 2025-06-30",
	],
	[seen("date", { from: "2024-02-01", to: "2024-02-29", precision: "month" }), "2024-02"],
	[seen("date", { from: "2024-04-01", to: "2024-06-30", precision: "quarter" }), "2024-Q2"],
	[
		seen("date", { from: "2023-01-01", to: "2024-12-31", precision: "year" }),
		"2023-01-01 – 2024-12-31",
	],
	[seen("date", { from: "--03-08", to: "--03-08", precision: "day" }), "--03-08"],
])("a value is told in words", (value, words) => {
	expect(valueSays(value).replace(/\s/gu, " ")).toBe(words);
});

test("what contradicts a value stands beside it", () => {
	const wrong = {
		...seen("identifier", { scheme: "inn", value: "1", valid: false }),
		conflict: "38",
	};
	expect(remarksOf(wrong)).toEqual(["the words say 38", "check digits do not fit"]);
});

test("which values are listed can be written into an address and read from it", () => {
	const asked = {
		...VALUES,
		of: "money" as const,
		holding: "USD",
		sort: "-value" as const,
		narrow: { ...WHOLE, value: ["money:>1000000 USD"], language: ["ru"] },
	};
	expect(valuesIn(new URLSearchParams(valuesOf(asked)), 1)).toEqual(asked);
	expect(valuesIn(new URLSearchParams("of=colour&sort=x&value=colour:red"), 1)).toEqual(VALUES);
});
