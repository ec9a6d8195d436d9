/** What the server is asked, a function a route. */
import { get, route, send } from "./asking";
import type {
	Box,
	CaseSeen,
	Collection,
	DocumentSeen,
	Found,
	Listed,
	Overview,
	PageSeen,
	RunOrder,
	Working,
} from "./records";

export { Refused, refusal, route } from "./asking";
export type * from "./records";

export const one = (document: string): string => `documents/${encodeURIComponent(document)}`;

export interface SearchAsked {
	q: string;
	offset: number;
	limit: number;
	/** Only in this document. */
	document?: string;
}

/** Which documents, in which order; what is left out narrows nothing. */
export interface DocumentsAsked {
	offset: number;
	limit: number;
	collection?: readonly Collection[];
	type?: readonly string[];
	language?: readonly string[];
	status?: readonly string[];
	label?: readonly string[];
	name?: string;
	problem?: string;
	sort?: string;
	descending?: string;
}

export const readCase = (signal?: AbortSignal) => get<CaseSeen>(route("case"), signal);
export const readOverview = (signal?: AbortSignal) => get<Overview>(route("overview"), signal);
export const search = (asked: SearchAsked, signal?: AbortSignal) =>
	get<Found>(route("search", { ...asked }), signal);
export const readDocuments = (asked: DocumentsAsked, signal?: AbortSignal) =>
	get<Listed>(route("documents", { ...asked }), signal);
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
export const run = (again: RunOrder["again"] = null) =>
	send<Working>("POST", route("run"), { again });
