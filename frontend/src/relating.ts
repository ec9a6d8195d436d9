/** What is asked about cited papers and about versions, as the address of the page says it. */
import type { Holding, PaperKind } from "./api";

export const HOLDINGS: readonly Holding[] = ["absent", "unsure", "held"];
export const PAPER_KINDS: readonly PaperKind[] = [
	"contract",
	"supplement",
	"annex",
	"letter",
	"minutes",
	"act",
	"mail",
];

/** Which papers are listed, and which of them is looked at (from 0). */
export interface MissingAddress {
	view: "missing";
	holding: Holding;
	kind: PaperKind | "";
	/** Only what this document cites; "" for all. */
	document: string;
	sort: "kind" | "named";
	sheet: number;
	at: number;
}
export const MISSING: MissingAddress = {
	view: "missing",
	holding: "absent",
	kind: "",
	document: "",
	sort: "kind",
	sheet: 1,
	at: 0,
};

/** Which group of versions is looked at, and which step in it (both from 0). */
export interface VersionsAddress {
	view: "versions";
	/** Only groups that this document is in; "" for all. */
	document: string;
	sort: "most" | "title";
	group: number;
	step: number;
}
export const VERSIONS: VersionsAddress = {
	view: "versions",
	document: "",
	sort: "most",
	group: 0,
	step: 0,
};

const HASH = /^[0-9a-f]{64}$/;
const hash = (asked: URLSearchParams): string => HASH.exec(asked.get("document") ?? "")?.[0] ?? "";
const number = (text: string | null): number =>
	/^[1-9][0-9]{0,6}$/.test(text ?? "") ? Number(text) : 0;

/** Read what an address asks for; what makes no sense is left out. */
export function missingIn(asked: URLSearchParams, sheet: number): MissingAddress {
	return {
		...MISSING,
		holding: HOLDINGS.find((one) => one === asked.get("holding")) ?? "absent",
		kind: PAPER_KINDS.find((one) => one === asked.get("kind")) ?? "",
		document: hash(asked),
		sort: asked.get("sort") === "named" ? "named" : "kind",
		sheet,
		at: number(asked.get("at")),
	};
}

export function versionsIn(asked: URLSearchParams): VersionsAddress {
	return {
		...VERSIONS,
		document: hash(asked),
		sort: asked.get("sort") === "title" ? "title" : "most",
		group: number(asked.get("group")),
		step: number(asked.get("step")),
	};
}

/** Write an address as parameters; what is as usual is left out. */
export function relatedOf(address: MissingAddress | VersionsAddress): URLSearchParams {
	const usual: Record<string, unknown> = {
		...(address.view === "missing" ? MISSING : VERSIONS),
	};
	const said = Object.entries(address).filter(([name, value]) => value !== usual[name]);
	return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}
