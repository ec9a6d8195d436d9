/** What a search is narrowed down to: read from an address, written into one, chosen step by step. */
import type { MatchKind, Narrowing, Sort, TextFrom } from "./api/records";

/** The groups in which several values can be chosen, by the names that addresses have them by. */
export const GROUPS = [
	"collection",
	"language",
	"type",
	"folder",
	"text_from",
	"label",
	"status",
	"document",
	"kind",
	"path",
	"sender",
	"recipient",
	"has",
	"value",
	"without",
] as const;
export type Group = (typeof GROUPS)[number];

/** Values of every group, none where nothing is chosen; days are ISO days, "" where open. */
export type Narrow = Readonly<Record<Group, readonly string[]>> & {
	readonly date_from: string;
	readonly date_to: string;
	/** Whether documents without a date are asked for, beside those of the days. */
	readonly undated: boolean;
};

export const WHOLE: Narrow = {
	collection: [],
	language: [],
	type: [],
	folder: [],
	text_from: [],
	label: [],
	status: [],
	document: [],
	kind: [],
	path: [],
	sender: [],
	recipient: [],
	has: [],
	value: [],
	without: [],
	date_from: "",
	date_to: "",
	undated: false,
};
export const SORTS: readonly Sort[] = ["best", "date", "document"];
export const KINDS = [
	"exact",
	"inflected",
	"folded",
	"transliterated",
	"listed",
	"fuzzy",
] as const satisfies readonly MatchKind[];
export type Kind = (typeof KINDS)[number];
export const HAS = ["attachment", "date", "label", "note", "problem"] as const;
/** Groups that can be typed only: what is chosen in them is shown above those to choose from. */
export const TYPED = ["path", "sender", "recipient", "has", "value", "without"] as const;

/** What may stand in a group of which all values are known; the server refuses anything else. */
const KNOWN: Partial<Record<Group, readonly string[]>> = {
	collection: ["cache", "coverage", "reference"],
	text_from: ["layer", "ocr", "markup", "person", "translation"] satisfies readonly TextFrom[],
	status: ["unread", "read", "important", "aside"],
	kind: KINDS,
	has: HAS,
};
/** A filter to be left out, as it is typed. */
const FILTER =
	/^(lang|type|path|in|from|to|before|after|has|label|text|money|measure|count|date|value):\S/;
/** A value that must be there, as it is typed. */
const VALUE = /^(money|measure|count|date|value):\S/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const HASH = /^[0-9a-f]{64}$/;

/** Read what an address narrows down to; what makes no sense is left out. */
export function narrowIn(asked: URLSearchParams): Narrow {
	const day = (name: string): string => {
		const given = asked.get(name) ?? "";
		return DAY.test(given) ? given : "";
	};
	const groups = Object.fromEntries(
		GROUPS.map((group) => [group, [...new Set(asked.getAll(group))].filter(makesSense(group))]),
	) as Record<Group, string[]>;
	return {
		...groups,
		date_from: day("date_from"),
		date_to: day("date_to"),
		undated: asked.get("undated") === "true",
	};
}

function makesSense(group: Group): (value: string) => boolean {
	const known = KNOWN[group];
	if (known !== undefined) return (value) => known.includes(value);
	if (group === "document") return (value) => HASH.test(value);
	if (group === "value") return (value) => VALUE.test(value);
	return group === "without" ? (value) => FILTER.test(value) : (value) => value !== "";
}

/** Write what is chosen as parameters, each by its name; what is open is left out. */
export function parametersOf(narrow: Narrow): [string, string][] {
	const groups = GROUPS.flatMap((group) =>
		narrow[group].map((value): [string, string] => [group, value]),
	);
	const days = (["date_from", "date_to"] as const)
		.filter((name) => narrow[name] !== "")
		.map((name): [string, string] => [name, narrow[name]]);
	return [...groups, ...days, ...(narrow.undated ? [["undated", "true"] as [string, string]] : [])];
}

/** Return how many groups narrow a search down. */
export function chosenIn(narrow: Narrow): number {
	const groups = GROUPS.filter((group) => narrow[group].length > 0).length;
	return groups + (narrow.date_from + narrow.date_to === "" && !narrow.undated ? 0 : 1);
}

/** Choose a value, or give it up where it is chosen. A folder gives up those around and within it. */
export function toggled(narrow: Narrow, group: Group, value: string): Narrow {
	const chosen = narrow[group];
	if (chosen.includes(value)) return { ...narrow, [group]: chosen.filter((one) => one !== value) };
	const beside =
		group === "folder"
			? chosen.filter((one) => !one.startsWith(value) && !value.startsWith(one))
			: chosen;
	return { ...narrow, [group]: [...beside, value] };
}

/** Switch a kind of match on or off. All on is the same as none chosen; the last stays on. */
export function kindSwitched(narrow: Narrow, kind: Kind): Narrow {
	const on = KINDS.filter((one) => isOn(narrow, one) !== (one === kind));
	if (on.length === 0) return narrow;
	return { ...narrow, kind: on.length === KINDS.length ? [] : on };
}

/** Tell whether hits of a kind are shown. */
export function isOn(narrow: Narrow, kind: Kind): boolean {
	return narrow.kind.length === 0 || narrow.kind.includes(kind);
}

/** Tell whether a whole year lies in the chosen span. */
export function hasYear(narrow: Narrow, year: string): boolean {
	if (narrow.date_from + narrow.date_to === "") return false;
	return (
		narrow.date_from <= `${year}-01-01` &&
		(narrow.date_to === "" || narrow.date_to >= `${year}-12-31`)
	);
}

/**
 * Choose a year beside the span, or give one up at its edge.
 *
 * A span has no holes: a year in its middle becomes the whole of it.
 */
export function yearToggled(narrow: Narrow, year: string): Narrow {
	const only = { ...narrow, date_from: `${year}-01-01`, date_to: `${year}-12-31` };
	if (narrow.date_from === "" || narrow.date_to === "") return only;
	const first = narrow.date_from.slice(0, 4);
	const last = narrow.date_to.slice(0, 4);
	if (!hasYear(narrow, year)) {
		return {
			...narrow,
			date_from: year < first ? only.date_from : narrow.date_from,
			date_to: year > last ? only.date_to : narrow.date_to,
		};
	}
	if (first === last) return { ...narrow, date_from: "", date_to: "" };
	if (year === first) return { ...narrow, date_from: `${next(year, 1)}-01-01` };
	if (year === last) return { ...narrow, date_to: `${next(year, -1)}-12-31` };
	return only;
}

const next = (year: string, by: number): string => String(Number(year) + by).padStart(4, "0");

/** Return what the server keeps of it. */
export function recordOf(narrow: Narrow): Record<string, unknown> {
	return {
		collections: narrow.collection,
		languages: narrow.language,
		types: narrow.type,
		folders: narrow.folder,
		date_from: narrow.date_from || null,
		date_to: narrow.date_to || null,
		undated: narrow.undated,
		text_from: narrow.text_from,
		labels: narrow.label,
		statuses: narrow.status,
		documents: narrow.document,
		kinds: narrow.kind,
		paths: narrow.path,
		senders: narrow.sender,
		recipients: narrow.recipient,
		has: narrow.has,
		values: narrow.value.map(filterOf),
		without: narrow.without.map(filterOf),
	};
}

/** Part a filter at its colon. */
function filterOf(written: string): { name: string; value: string } {
	const colon = written.indexOf(":");
	return { name: written.slice(0, colon), value: written.slice(colon + 1) };
}

/** Return both together: of a group the values of either; the days of the second, where it has any. */
export function joined(one: Narrow, other: Narrow): Narrow {
	const groups = Object.fromEntries(
		GROUPS.map((group) => [group, [...new Set([...one[group], ...other[group]])]]),
	) as Record<Group, string[]>;
	return {
		...groups,
		date_from: other.date_from || one.date_from,
		date_to: other.date_to || one.date_to,
		undated: one.undated || other.undated,
	};
}

/** Return what the server kept as what an address has. */
export function narrowOf(record: Narrowing): Narrow {
	return {
		collection: record.collections ?? [],
		language: record.languages ?? [],
		type: record.types ?? [],
		folder: record.folders ?? [],
		text_from: record.text_from ?? [],
		label: record.labels ?? [],
		status: record.statuses ?? [],
		document: record.documents ?? [],
		kind: record.kinds ?? [],
		path: record.paths ?? [],
		sender: record.senders ?? [],
		recipient: record.recipients ?? [],
		has: record.has ?? [],
		value: (record.values ?? []).map((one) => `${one.name}:${one.value}`),
		without: (record.without ?? []).map((one) => `${one.name}:${one.value}`),
		date_from: record.date_from ?? "",
		date_to: record.date_to ?? "",
		undated: record.undated ?? false,
	};
}
