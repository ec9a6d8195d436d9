/**
 * The address of what is shown. The part after `#` is the whole state of the page.
 *
 * It stands after `#` because that part is never sent to a server: what somebody searched for is
 * in no request line and no log.
 */
import {
	ABSENT,
	type AbsentAddress,
	AUTHENTICITY,
	type AuthenticityAddress,
	DOCUMENTS,
	type DocumentsAddress,
	NOTES,
	type NotesAddress,
	type ObservationAddress,
	observationOf,
	PROPOSALS,
	type ProposalsAddress,
	WAYS,
} from "./addresses";
import {
	cellIn,
	DEALS,
	type DealsAddress,
	dayIn,
	type TimelineAddress,
	timelineIn,
	timelineOf,
} from "./agreeing";
import type { Collection, Sort } from "./api";
import { type CorroboratedAddress, corroboratedIn, corroboratedOf } from "./corroborating";
import { type NamesAddress, namesIn, namesOf } from "./entities";
import { type Narrow, narrowIn, parametersOf, SORTS, WHOLE } from "./narrowing";
import { type RegisterAddress, registerIn, registerOf } from "./registering";
import {
	type MissingAddress,
	missingIn,
	relatedOf,
	type VersionsAddress,
	versionsIn,
} from "./relating";
import { type ValuesAddress, valuesIn, valuesOf } from "./valuing";
import { isWatching, type WatchingAddress, watchingIn, watchingOf } from "./watching";

export * from "./addresses";

export const COLLECTIONS: readonly Collection[] = ["cache", "coverage", "reference"];
export const UNBUILT = ["report"] as const;
export type Unbuilt = (typeof UNBUILT)[number];
/** `own` is the face that suits the document: a mail as a mail, a table as a table, else the picture. */
export type Face = "own" | "picture" | "text" | "both";
export const FACES: readonly Face[] = ["picture", "text", "both"];
export type Turn = 0 | 90 | 180 | 270;
const TURNS: readonly Turn[] = [90, 180, 270];

/** Which of two pages beside each other; a page alone is the left one. */
export type Side = "left" | "right";

export type Address =
	| { view: "overview" }
	| {
			view: "search";
			q: string;
			sheet: number;
			narrow: Narrow;
			sort: Sort;
			/** The document of which many pages are shown, "" for none. */
			whole: string;
	  }
	| { view: "list"; narrow: Narrow }
	| DocumentsAddress
	| NotesAddress
	| NamesAddress
	| ValuesAddress
	| MissingAddress
	| VersionsAddress
	| ProposalsAddress
	| AbsentAddress
	| AuthenticityAddress
	| ObservationAddress
	| DealsAddress
	| TimelineAddress
	| CorroboratedAddress
	| RegisterAddress
	| WatchingAddress
	| { view: "about"; document: string }
	| {
			view: "page";
			document: string;
			page: number;
			q: string;
			face: Face;
			/** Where the place that was opened begins in the text (code points); -1 for no place. */
			at: number;
			/** The number of the note that is lit, 0 for none. */
			note: number;
			/** How far the page is turned clockwise, to be seen so. */
			turn: Turn;
			/** The page beside it, null for none. */
			beside: { document: string; page: number } | null;
			/** Whether two pages beside each other scroll apart. */
			free: boolean;
			/** The number of the difference between them that is lit, 0 for none. */
			difference: number;
			/** "" without the grid of tables, "on" with it, or the cell that is lit (viewer/cells.ts). */
			grid: string;
	  }
	| { view: "unbuilt"; room: Unbuilt }
	| { view: "unknown"; path: string };

export type PageAddress = Extract<Address, { view: "page" }>;

const FINGERPRINT = /^[0-9a-f]{32}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Return a whole number from 1 on, 1 (or what is told) for anything else. */
function counted(text: string | null, otherwise = 1): number {
	return /^[1-9][0-9]{0,8}$/.test(text ?? "") ? Number(text) : otherwise;
}

function collectionsIn(asked: URLSearchParams): Collection[] {
	const named = asked.getAll("collection");
	return COLLECTIONS.filter((one) => named.includes(one));
}

/** Read the part of a URL after `#`. Nothing in it is trusted: what makes no sense is `unknown`. */
export function read(fragment: string): Address {
	const [path = "", query = ""] = split(fragment.replace(/^#/, ""));
	const asked = new URLSearchParams(query);
	const [room = "", ...rest] = path.split("/").filter((part) => part !== "");
	if (room === "" || room === "overview") return { view: "overview" };
	if (room === "search" && rest[0] === "list") return { view: "list", narrow: narrowIn(asked) };
	if (room === "search") {
		return {
			...searchFor(asked.get("q") ?? "", narrowIn(asked)),
			sheet: counted(asked.get("sheet")),
			sort: SORTS.find((one) => one === asked.get("sort")) ?? "best",
			whole: HASH.test(asked.get("whole") ?? "") ? (asked.get("whole") ?? "") : "",
		};
	}
	if (room === "documents" && rest[0] === "proposals") {
		const kind = asked.get("kind");
		return {
			...PROPOSALS,
			kind: kind === "join" || kind === "split" ? kind : "",
			sheet: counted(asked.get("sheet")),
		};
	}
	if (room === "documents") {
		return {
			...DOCUMENTS,
			...said(asked, ["type", "language", "status", "label", "name", "sort"]),
			sheet: counted(asked.get("sheet")),
			collection: collectionsIn(asked)[0] ?? null,
			problem: asked.get("problem") === "1",
		};
	}
	if (room === "absent") {
		const { term } = said(asked, ["term"]);
		return {
			...ABSENT,
			term,
			collection: collectionsIn(asked),
			sheet: counted(asked.get("sheet")),
		};
	}
	if (room === "authenticity" && FINGERPRINT.test(rest[0] ?? "")) {
		const way = WAYS.find((one) => one === asked.get("way")) ?? "beside";
		return { ...observationOf(rest[0] ?? ""), way, nth: counted(asked.get("with")) };
	}
	if (room === "authenticity") {
		return {
			...AUTHENTICITY,
			...said(asked, ["rows", "category", "name", "sort", "document"]),
			sheet: counted(asked.get("sheet")),
		};
	}
	if (room === "notes") {
		return {
			...NOTES,
			...said(asked, ["q", "label", "who", "document", "sort"]),
			face: rest[0] === "decisions" || rest[0] === "again" ? rest[0] : "notes",
			sheet: counted(asked.get("sheet")),
			again: asked.get("again") === "1",
		};
	}
	if (room === "names") return namesIn(rest, asked);
	if (room === "deals") {
		const cell = cellIn(asked.get("cell"));
		return { ...DEALS, deal: counted(rest[0] ?? null, 0), day: dayIn(asked.get("day")), cell };
	}
	if (room === "timeline") return timelineIn(rest, asked, counted(asked.get("sheet")));
	if (room === "missing") return missingIn(asked, counted(asked.get("sheet")));
	if (room === "versions") return versionsIn(asked);
	if (room === "values") return valuesIn(asked, counted(asked.get("sheet")));
	if (room === "document" && HASH.test(rest[0] ?? "")) {
		if (rest[1] === undefined) return { view: "about", document: rest[0] ?? "" };
		return readPlace(rest, asked);
	}
	if (room === "register") return registerIn(asked, counted(asked.get("sheet")));
	const watching = watchingIn(room, rest, asked, counted(asked.get("sheet")));
	if (watching !== null) return watching;
	const corroborated = corroboratedIn(room, rest, asked);
	if (corroborated !== null) return corroborated;
	const unbuilt = UNBUILT.find((one) => one === room);
	return unbuilt === undefined ? { view: "unknown", path } : { view: "unbuilt", room: unbuilt };
}

/** Return the named parts of a query, "" for one that is not there. */
function said<Name extends string>(asked: URLSearchParams, names: Name[]): Record<Name, string> {
	const found = names.map((name) => [name, asked.get(name) ?? ""] as const);
	return Object.fromEntries(found) as Record<Name, string>;
}

/** Put what says something into a query. */
function put(asked: URLSearchParams, values: object, names: readonly string[]): void {
	for (const [name, value] of Object.entries(values)) {
		if (names.includes(name) && value !== "" && value !== false && value !== null)
			asked.set(name, value === true ? "1" : String(value));
	}
}

function split(text: string): [string, string] {
	const cut = text.indexOf("?");
	return cut < 0 ? [text, ""] : [text.slice(0, cut), text.slice(cut + 1)];
}

function readPlace(rest: string[], asked: URLSearchParams): Address {
	return {
		view: "page",
		document: rest[0] ?? "",
		page: counted(rest[1] ?? null),
		q: asked.get("q") ?? "",
		face: FACES.find((one) => one === asked.get("face")) ?? "own",
		note: counted(asked.get("note"), 0),
		turn: TURNS.find((one) => String(one) === asked.get("turn")) ?? 0,
		beside: readBeside(asked.get("beside") ?? ""),
		free: asked.get("free") === "1",
		difference: counted(asked.get("difference"), 0),
		grid: /^(on|[0-9.]{1,24})$/.exec(asked.get("grid") ?? "")?.[0] ?? "",
		at: /^[0-9]{1,9}$/.test(asked.get("at") ?? "") ? Number(asked.get("at")) : -1,
	};
}

function readBeside(text: string): { document: string; page: number } | null {
	const [document = "", page = ""] = text.split(".");
	return HASH.test(document) ? { document, page: counted(page) } : null;
}

/** Write an address as the part of a URL from `#` on; what is as usual is left out. */
export function write(address: Address): string {
	if (isWatching(address)) return joined(...watchingOf(address));
	const asked = new URLSearchParams();
	switch (address.view) {
		case "overview":
			return "#/";
		case "unbuilt":
			return `#/${address.room}`;
		case "unknown":
			return `#/${address.path}`;
		case "search":
			if (address.q !== "") asked.set("q", address.q);
			for (const [name, value] of parametersOf(address.narrow)) asked.append(name, value);
			if (address.sort !== "best") asked.set("sort", address.sort);
			if (address.sheet > 1) asked.set("sheet", String(address.sheet));
			if (address.whole !== "") asked.set("whole", address.whole);
			return joined("#/search", asked);
		case "list":
			return joined("#/search/list", new URLSearchParams(parametersOf(address.narrow)));
		case "documents":
			put(asked, address, ["collection", "type", "language", "status", "label", "name", "problem"]);
			put(asked, address, ["sort"]);
			if (address.sheet > 1) asked.set("sheet", String(address.sheet));
			return joined("#/documents", asked);
		case "proposals":
			put(asked, address, ["kind"]);
			if (address.sheet > 1) asked.set("sheet", String(address.sheet));
			return joined("#/documents/proposals", asked);
		case "absent":
			put(asked, address, ["term"]);
			for (const one of address.collection) asked.append("collection", one);
			if (address.sheet > 1) asked.set("sheet", String(address.sheet));
			return joined("#/absent", asked);
		case "authenticity":
			put(asked, address, ["rows", "category", "name", "sort", "document"]);
			if (address.sheet > 1) asked.set("sheet", String(address.sheet));
			return joined("#/authenticity", asked);
		case "observation":
			if (address.way !== "beside") asked.set("way", address.way);
			if (address.nth > 1) asked.set("with", String(address.nth));
			return joined(`#/authenticity/${address.fingerprint}`, asked);
		case "notes":
			put(asked, address, ["q", "label", "who", "document", "again", "sort"]);
			if (address.sheet > 1) asked.set("sheet", String(address.sheet));
			return joined(address.face === "notes" ? "#/notes" : `#/notes/${address.face}`, asked);
		case "names": {
			const { path, asked: narrowed } = namesOf(address);
			return joined(path, narrowed);
		}
		case "deals":
			put(asked, address, ["day", "cell"]);
			return joined(address.deal === 0 ? "#/deals" : `#/deals/${address.deal}`, asked);
		case "timeline":
		case "counts":
			return joined(...timelineOf(address));
		case "missing":
		case "versions":
			return joined(`#/${address.view}`, relatedOf(address));
		case "sources":
		case "lineage":
		case "looks":
		case "claims":
		case "claim":
		case "quotes":
			return joined(...corroboratedOf(address));
		case "register":
			return joined("#/register", registerOf(address));
		case "values":
			return joined("#/values", new URLSearchParams(valuesOf(address)));
		case "about":
			return `#/document/${address.document}`;
		case "page":
			if (address.q !== "") asked.set("q", address.q);
			if (address.at >= 0) asked.set("at", String(address.at));
			if (address.note > 0) asked.set("note", String(address.note));
			if (address.face !== "own") asked.set("face", address.face);
			if (address.turn !== 0) asked.set("turn", String(address.turn));
			if (address.beside !== null)
				asked.set("beside", `${address.beside.document}.${address.beside.page}`);
			if (address.free) asked.set("free", "1");
			if (address.difference > 0) asked.set("difference", String(address.difference));
			if (address.grid !== "") asked.set("grid", address.grid);
			return joined(`#/document/${address.document}/${address.page}`, asked);
	}
}

function joined(path: string, asked: URLSearchParams): string {
	const query = asked.toString();
	return query === "" ? path : `${path}?${query}`;
}

const SLIDING: readonly string[] = [
	...["page", "about", "authenticity", "observation", "missing", "versions", "deals"],
	...["sources", "lineage", "looks", "claim", "quotes", "register", "replies"],
	...["hypotheses", "indicators", "plausibility"],
];
/** Tell whether a view has a pane that slides over it where the window is too narrow for both. */
export function slides(address: Address): boolean {
	if (address.view === "names") return address.face === "names";
	return SLIDING.includes(address.view);
}

/** Return the address of a search, of the whole case unless narrowed down. */
export function searchFor(q: string, narrow: Narrow = WHOLE): Extract<Address, { view: "search" }> {
	return { view: "search", q, sheet: 1, narrow, sort: "best", whole: "" };
}

/** Return the address of a page, lit where a query is given. */
export function placeOf(document: string, page: number, q = "", at = -1, note = 0): PageAddress {
	return {
		view: "page",
		document,
		page,
		q,
		face: "own",
		at,
		note,
		turn: 0,
		beside: null,
		free: false,
		difference: 0,
		grid: "",
	};
}

/** Return the same view of other pages: what was lit on the pages before is not lit on these. */
export function turnedTo(address: PageAddress, to: Partial<PageAddress>): PageAddress {
	const grid = address.grid === "" ? "" : "on";
	return { ...address, at: -1, note: 0, difference: 0, grid, ...to };
}

/** Return the page of a view that is on a side; null where nothing lies beside. */
export function pageOn(
	address: PageAddress,
	side: Side,
): { document: string; page: number } | null {
	return side === "left" ? { document: address.document, page: address.page } : address.beside;
}
