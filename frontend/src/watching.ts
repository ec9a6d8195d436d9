/**
 * What a person keeps beside the documents (replies, hypotheses, indicators, derived figures,
 * provenance): what the address says of these views.
 */
import type { IndicatorSeen } from "./api";
import { type RepliesAddress, replyingIn, replyingOf } from "./replying";
import { type HypothesesAddress, weighingIn, weighingOf } from "./weighing";

export const INDICATOR_STATES = [
	"seen",
	"not seen",
	"not looked",
] as const satisfies readonly IndicatorSeen["state"][];
const SORTS = ["made", "state", "looked"] as const;
export const SOURCES_OF_CASE = ["cache", "coverage", "reference"] as const;

/** Which indicators, in which order, and the one that is looked at (its key, "" for the first). */
export interface IndicatorsAddress {
	view: "indicators";
	name: string;
	state: string;
	sort: (typeof SORTS)[number];
	sheet: number;
	at: string;
}
export const INDICATORS: IndicatorsAddress = {
	view: "indicators",
	name: "",
	state: "",
	sort: "made",
	sheet: 1,
	at: "",
};

/** Which derived figures, and the one that is looked at. */
export interface PlausibilityAddress {
	view: "plausibility";
	name: string;
	sort: "made" | "title";
	sheet: number;
	at: string;
}
export const PLAUSIBILITY: PlausibilityAddress = {
	view: "plausibility",
	name: "",
	sort: "made",
	sheet: 1,
	at: "",
};

/** Whose provenance. */
export interface ProvenanceAddress {
	view: "provenance";
	collection: (typeof SOURCES_OF_CASE)[number];
}
export type WatchingAddress =
	| RepliesAddress
	| HypothesesAddress
	| IndicatorsAddress
	| PlausibilityAddress
	| ProvenanceAddress;

const VIEWS: readonly string[] = [
	...["replies", "hypotheses", "indicators", "plausibility", "provenance"],
];
/** Tell whether an address is one of these. */
export const isWatching = (address: { view: string }): address is WatchingAddress =>
	VIEWS.includes(address.view);

/** Read what an address of these views asks for; null where it is of none. */
export function watchingIn(
	room: string,
	rest: readonly string[],
	asked: URLSearchParams,
	sheet: number,
): WatchingAddress | null {
	const name = (asked.get("name") ?? "").slice(0, 500);
	const at = /^[ip][1-9][0-9]{0,8}$/.exec(asked.get("at") ?? "")?.[0] ?? "";
	if (room === "provenance") {
		const collection = SOURCES_OF_CASE.find((one) => one === rest[0]) ?? "cache";
		return { view: "provenance", collection };
	}
	if (room === "replies") return replyingIn(asked, sheet);
	if (room !== "hypotheses") return null;
	if (rest[0] === "indicators") {
		return {
			view: "indicators",
			state: INDICATOR_STATES.find((one) => one === asked.get("state")) ?? "",
			sort: SORTS.find((one) => one === asked.get("sort")) ?? "made",
			name,
			sheet,
			at,
		};
	}
	if (rest[0] !== "plausibility") return weighingIn(rest[0] ?? "", asked);
	const sort = asked.get("sort") === "title" ? "title" : "made";
	return { view: "plausibility", name, sort, sheet, at };
}

/** Write such an address; what is as usual is left out. */
export function watchingOf(address: WatchingAddress): [string, URLSearchParams] {
	if (address.view === "provenance")
		return [`#/provenance/${address.collection}`, new URLSearchParams()];
	if (address.view === "replies") return ["#/replies", replyingOf(address)];
	if (address.view === "hypotheses") return weighingOf(address);
	const usual: Record<string, unknown> = {
		...(address.view === "indicators" ? INDICATORS : PLAUSIBILITY),
	};
	const said = Object.entries(address).filter(([name, value]) => value !== usual[name]);
	return [
		`#/hypotheses/${address.view}`,
		new URLSearchParams(said.map(([name, value]) => [name, String(value)])),
	];
}
