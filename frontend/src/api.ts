/**
 * What the server answers, and how it is asked.
 *
 * The types are written by hand from the agreed list of routes. They are to be generated from
 * /api/openapi.json once server and page stand in one tree; until then this file is the only copy.
 */
import { harmless } from "./harmless";

/** A rectangle in fractions of the upright page, origin top left: x0, y0, x1, y1. */
export type Box = readonly [number, number, number, number];
export type Collection = "cache" | "coverage" | "reference";
export type TextFrom = "layer" | "ocr" | "markup" | "person";
export type MatchKind = "exact" | "inflected" | "transliterated" | "folded" | "fuzzy";
export type Outcome = "pending" | "text" | "ocr" | "blank" | "unreadable";

export interface Matched {
	kind: MatchKind;
	query: string;
	found: string;
}

/** One place that answers a query. All offsets count code points, not UTF-16 units. */
export interface Hit {
	document: string;
	item: number;
	page: number;
	text_from: TextFrom;
	text_hash: string;
	start: number;
	end: number;
	boxes: Box[];
	quote: string;
	context: string;
	context_start: number;
	matched: Matched[];
	score: number;
	title: string;
	collection: Collection;
}

export interface Found {
	query: string;
	hits: Hit[];
	pages: number;
	collections: Collection[];
	more: boolean;
}

export interface Failure {
	document: string | null;
	path: string;
	page: number | null;
	code: string;
	reason: string;
	remedy: string;
}

export interface PageCounts {
	text: number;
	ocr: number;
	blank: number;
	unreadable: number;
}

export interface Status {
	case: string;
	documents: number;
	items: number;
	appearances: number;
	pages: PageCounts;
	pages_pending: number;
	failures: Failure[];
	pending: number;
	sandbox: string;
	head: string;
	balanced: boolean;
	types: Record<string, number>;
	collections: Record<string, number>;
}

export interface CaseSeen {
	name: string;
	status: Status;
	actor: string;
}

/** `month` is written 2023-04; `documents` is how many carry a date in it. */
export interface MonthSeen {
	month: string;
	documents: number;
}

export interface OverviewSeen {
	collections: Record<string, number>;
	types: Record<string, number>;
	languages: { language: string | null; pages: number }[];
	failures: Failure[];
	span: MonthSeen[];
}

/** A date as a document gives it; without a known zone only the day can be relied on. */
export interface Moment {
	at: string;
	zone_known: boolean;
}

export interface Appearance {
	content: string;
	collection: Collection;
	kind: "file" | "member" | "attachment";
	container: string | null;
	path: string;
	shown: string;
	modified_ns: number | null;
}

export interface DocumentSeen {
	document: string;
	item: number | null;
	title: string;
	media_type: string;
	reader: string;
	size: number;
	pages: number;
	children: number;
	problem: string | null;
	problem_detail: string;
	contains: string[];
	properties: Record<string, string>;
	moments: Record<string, Moment>;
	appearances: Appearance[];
	paths: string[];
}

export interface DocumentList {
	total: number;
	documents: DocumentSeen[];
}

/** `confidence` (0..100) is how sure the recogniser was, null where the text is the file's own. */
export interface WordSeen {
	text: string;
	box: Box;
	confidence: number | null;
}

export interface PageSeen {
	number: number;
	outcome: Outcome;
	reason: string | null;
	text_from: TextFrom | null;
	language: string | null;
	maker: string | null;
	text: string;
	words: WordSeen[];
}

/** Units done and due at one moment of a run. */
export interface Progress {
	read: number;
	to_read: number;
	recognised: number;
	to_recognise: number;
	indexed: number;
	to_index: number;
	failed: number;
}

/** The server said no, or nothing. `remedy` is the next act, empty where the server named none. */
export class Refused extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly remedy: string,
	) {
		super(message);
		this.name = "Refused";
	}
}

type Query = Record<string, string | number | readonly string[] | undefined>;

/** Write the address of a route; values that are undefined or empty are left out. */
export function route(path: string, query: Query = {}): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value === undefined || value === "") continue;
		for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
	}
	const asked = search.toString();
	return `/api/${path}${asked === "" ? "" : `?${asked}`}`;
}

/** Read what a refusal says, whatever came back in its place. */
export function refusal(status: number, body: unknown): Refused {
	const said = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
	const error = typeof said.error === "string" ? harmless(said.error) : "";
	const remedy = typeof said.remedy === "string" ? harmless(said.remedy) : "";
	return new Refused(status, error, remedy);
}

/**
 * Ask for JSON.
 *
 * @throws Refused if the server cannot be reached (status 0), refuses, or answers something else.
 */
async function get<T>(address: string, signal?: AbortSignal): Promise<T> {
	const response = await fetch(address, {
		headers: { accept: "application/json" },
		credentials: "same-origin",
		...(signal === undefined ? {} : { signal }),
	}).catch((reason: unknown) => {
		if (signal?.aborted) throw reason;
		throw new Refused(0, "", "");
	});
	const body: unknown = await response.json().catch(() => null);
	if (!response.ok || body === null) throw refusal(response.status, body);
	return harmless(body as T);
}

const one = (document: string): string => `documents/${encodeURIComponent(document)}`;

export interface SearchAsked {
	q: string;
	offset: number;
	limit: number;
	collection: readonly Collection[];
}

export const readCase = (signal?: AbortSignal) => get<CaseSeen>(route("case"), signal);
export const readOverview = (signal?: AbortSignal) => get<OverviewSeen>(route("overview"), signal);
export const search = (asked: SearchAsked, signal?: AbortSignal) =>
	get<Found>(route("search", { ...asked }), signal);
export const readDocuments = (
	asked: { offset: number; limit: number; collection?: string; type?: string },
	signal?: AbortSignal,
) => get<DocumentList>(route("documents", asked), signal);
export const readDocument = (document: string, signal?: AbortSignal) =>
	get<DocumentSeen>(route(one(document)), signal);
export const readPage = (document: string, page: number, signal?: AbortSignal) =>
	get<PageSeen>(route(`${one(document)}/pages/${page}`), signal);
export const readBoxes = (document: string, page: number, q: string, signal?: AbortSignal) =>
	get<Box[]>(route(`${one(document)}/pages/${page}/boxes`, { q }), signal);

/** The address of a page's picture. `dpi` is dots an inch of paper. */
export const pictureOf = (document: string, page: number, dpi: number): string =>
	route(`${one(document)}/pages/${page}/picture`, { dpi });

export const PROGRESS = route("progress");
