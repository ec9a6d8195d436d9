/** Which values are listed, as the address of the page says it. */
import type { MentionKind } from "./api";
import { type Narrow, narrowIn, parametersOf, WHOLE } from "./narrowing";
import { VALUE_KINDS } from "./values";

export const VALUE_SORTS = ["place", "value", "-value"] as const;
export type ValueSort = (typeof VALUE_SORTS)[number];

/** Of which kind, holding what, narrowed down as a search is; `-value` runs down. */
export interface ValuesAddress {
	view: "values";
	of: MentionKind | "";
	holding: string;
	narrow: Narrow;
	sort: ValueSort;
	sheet: number;
}
export const VALUES: ValuesAddress = {
	view: "values",
	of: "",
	holding: "",
	narrow: WHOLE,
	sort: "place",
	sheet: 1,
};

/** Read what an address asks for; what makes no sense is left out. */
export function valuesIn(asked: URLSearchParams, sheet: number): ValuesAddress {
	return {
		...VALUES,
		of: VALUE_KINDS.find((one) => one === asked.get("of")) ?? "",
		holding: asked.get("holding") ?? "",
		narrow: narrowIn(asked),
		sort: VALUE_SORTS.find((one) => one === asked.get("sort")) ?? "place",
		sheet,
	};
}

/** Write it as parameters; what is as usual is left out. */
export function valuesOf(address: ValuesAddress): [string, string][] {
	const { of, holding, narrow, sort, sheet } = address;
	const said: [string, string][] = [
		["of", of],
		["holding", holding],
		["sort", sort === "place" ? "" : sort],
		["sheet", sheet > 1 ? String(sheet) : ""],
	];
	return [...parametersOf(narrow), ...said.filter(([, value]) => value !== "")];
}
