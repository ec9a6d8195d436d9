/** The verification register: what the address of the page says of it. */
import type { DetailKind, DetailState, RegisterLine } from "./api";

export const DETAIL_KINDS = [
	...(["post", "meeting", "contract", "identifier"] as const),
	...(["figure", "designator", "address", "organisation"] as const),
] as const satisfies readonly DetailKind[];
export const OUTCOMES = ["agrees", "differs", "not found", "not checkable"] as const;
export const DETAIL_STATES = ["open", ...OUTCOMES] as const satisfies readonly DetailState[];
export const PUBLIC = ["unknown", "public", "not public"] as const;
export const DETAIL_SORTS = ["telling", "answered", "places", "name"] as const;

/** Which details; `answered` "1" for those a reference may answer; `at` is the key of one. */
export interface RegisterAddress {
	view: "register";
	name: string;
	kind: string;
	state: string;
	answered: "" | "1";
	sort: (typeof DETAIL_SORTS)[number];
	sheet: number;
	at: string;
}
export const REGISTER: RegisterAddress = {
	view: "register",
	name: "",
	kind: "",
	state: "",
	answered: "",
	sort: "telling",
	sheet: 1,
	at: "",
};

/** Read what an address asks for; what makes no sense is left out. */
export function registerIn(asked: URLSearchParams, sheet: number): RegisterAddress {
	const said = (name: string): string => (asked.get(name) ?? "").slice(0, 500);
	return {
		...REGISTER,
		name: said("name"),
		kind: DETAIL_KINDS.find((one) => one === said("kind")) ?? "",
		state: DETAIL_STATES.find((one) => one === said("state")) ?? "",
		answered: said("answered") === "1" ? "1" : "",
		sort: DETAIL_SORTS.find((one) => one === said("sort")) ?? "telling",
		sheet,
		at: said("at"),
	};
}

/** Write what an address asks for; what is as usual is left out. */
export function registerOf(address: RegisterAddress): URLSearchParams {
	const usual: Record<string, unknown> = { ...REGISTER };
	const said = Object.entries(address).filter(([name, value]) => value !== usual[name]);
	return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}

/** How far a detail has got. */
export const stateOf = (line: RegisterLine): DetailState => line.checked?.checked.outcome ?? "open";
