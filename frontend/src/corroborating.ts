/** Sources, lineage, claims and quotations: what the address of the page says of them. */
import type { ClaimLine, LookSeen, QuoteSeen } from "./api";

export const STATES = [
	"alleged",
	"documented",
	"corroborated",
	"confirmed",
	"contradicted",
	"withdrawn",
] as const satisfies readonly ClaimLine["state"][];
export const FAITHFUL = [
	"not found",
	"altered",
	"differs",
	"translated",
	"verbatim",
] as const satisfies readonly QuoteSeen["faithfulness"][];

/** Which sources, and the one that is looked at (its key). */
export interface SourcesAddress {
	view: "sources";
	name: string;
	where: "" | "case" | "elsewhere";
	sort: "date" | "name" | "assertions";
	sheet: number;
	at: string;
}
export const SOURCES: SourcesAddress = {
	view: "sources",
	name: "",
	where: "",
	sort: "date",
	sheet: 1,
	at: "",
};

/**
 * The lineage of a claim ("" for the first), as a tree or as a table; only origins where `origins`
 * is "1". `at` is a step ("child~parent") or a source that is looked at.
 */
export interface LineageAddress {
	view: "lineage";
	claim: string;
	face: "tree" | "table";
	origins: "" | "1";
	at: string;
}
export const LINEAGE: LineageAddress = {
	view: "lineage",
	claim: "",
	face: "tree",
	origins: "",
	at: "",
};

export const LOOK_RULINGS = ["open", "confirmed", "rejected", ""] as const;
/** What is to be looked at: with which ruling ("" for all), and the one that is looked at. */
export interface LooksAddress {
	view: "looks";
	ruling: (typeof LOOK_RULINGS)[number];
	sheet: number;
	at: number;
}
export const LOOKS: LooksAddress = { view: "looks", ruling: "open", sheet: 1, at: 0 };
/** As which kinds of change a person may confirm what is to be looked at. */
export const AMISS = [
	"detail without parent",
	"false attribution",
	"origin replaced",
] as const satisfies readonly LookSeen["as_kind"][];

/** Which claims are on the board; `conflict` "1" for those with two values or a denial. */
export interface ClaimsAddress {
	view: "claims";
	name: string;
	state: string;
	conflict: "" | "1";
	sort: "assertions" | "origins" | "name";
	sheet: number;
	at: number;
}
export const CLAIMS: ClaimsAddress = {
	view: "claims",
	name: "",
	state: "",
	conflict: "",
	sort: "assertions",
	sheet: 1,
	at: 0,
};

/** One claim, and the assertion that is looked at (its key). */
export interface ClaimAddress {
	view: "claim";
	claim: string;
	at: string;
}
/** Which quotations, and the one that is looked at (from 0). */
export interface QuotesAddress {
	view: "quotes";
	faithfulness: string;
	claim: string;
	document: string;
	sheet: number;
	at: number;
}
export const QUOTES: QuotesAddress = {
	view: "quotes",
	faithfulness: "",
	claim: "",
	document: "",
	sheet: 1,
	at: 0,
};

export type CorroboratedAddress =
	| SourcesAddress
	| LineageAddress
	| LooksAddress
	| ClaimsAddress
	| ClaimAddress
	| QuotesAddress;

/** Write the two ends of a step as an address names them. */
export const stepName = (child: string, parent: string): string => `${child}~${parent}`;

const HASH = /^[0-9a-f]{64}$/;
const short = (text: string | null): string => (text ?? "").slice(0, 500);
const one = <T extends string>(every: readonly T[], text: string | null, otherwise: T): T =>
	every.find((each) => each === text) ?? otherwise;
const whole = (text: string | null): number =>
	/^[1-9][0-9]{0,6}$/.test(text ?? "") ? Number(text) : 0;

/** Read what an address of these rooms asks for; what makes no sense is left out. */
export function corroboratedIn(
	room: string,
	rest: readonly string[],
	asked: URLSearchParams,
): CorroboratedAddress | null {
	const said = (name: string): string => short(asked.get(name));
	const sheet = whole(asked.get("sheet")) || 1;
	if (room === "sources") {
		return {
			...SOURCES,
			name: said("name"),
			where: one(["", "case", "elsewhere"], asked.get("where"), ""),
			sort: one(["date", "name", "assertions"], asked.get("sort"), "date"),
			at: said("at"),
			sheet,
		};
	}
	if (room === "lineage" && rest[0] === "to-look-at") {
		const ruling = asked.get("ruling") ?? "open";
		return {
			...LOOKS,
			ruling: one(LOOK_RULINGS, ruling, "open"),
			sheet,
			at: whole(asked.get("at")),
		};
	}
	if (room === "lineage") {
		return {
			view: "lineage",
			claim: said("claim"),
			face: one(["tree", "table"], asked.get("face"), "tree"),
			origins: one(["", "1"], asked.get("origins"), ""),
			at: said("at"),
		};
	}
	if (room !== "claims") return null;
	if (rest[0] === "quotes") {
		return {
			view: "quotes",
			faithfulness: FAITHFUL.find((each) => each === asked.get("faithfulness")) ?? "",
			claim: said("claim"),
			document: HASH.exec(asked.get("document") ?? "")?.[0] ?? "",
			sheet,
			at: whole(asked.get("at")),
		};
	}
	if (rest[0] === "one" && said("claim") !== "")
		return { view: "claim", claim: said("claim"), at: said("at") };
	return {
		...CLAIMS,
		name: said("name"),
		state: STATES.find((each) => each === asked.get("state")) ?? "",
		conflict: one(["", "1"], asked.get("conflict"), ""),
		sort: one(["assertions", "origins", "name"], asked.get("sort"), "assertions"),
		sheet,
		at: whole(asked.get("at")),
	};
}

const USUAL: Record<CorroboratedAddress["view"], object> = {
	sources: SOURCES,
	lineage: LINEAGE,
	looks: LOOKS,
	claims: CLAIMS,
	claim: { view: "claim", at: "" },
	quotes: QUOTES,
};
const PATHS: Record<CorroboratedAddress["view"], string> = {
	sources: "#/sources",
	lineage: "#/lineage",
	looks: "#/lineage/to-look-at",
	claims: "#/claims",
	claim: "#/claims/one",
	quotes: "#/claims/quotes",
};

/** Write an address of these rooms; what is as usual is left out. */
export function corroboratedOf(address: CorroboratedAddress): [string, URLSearchParams] {
	const usual = USUAL[address.view] as Record<string, unknown>;
	const said = Object.entries(address).filter(([name, value]) => value !== usual[name]);
	return [
		PATHS[address.view],
		new URLSearchParams(said.map(([name, value]) => [name, String(value)])),
	];
}
