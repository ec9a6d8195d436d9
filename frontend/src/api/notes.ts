/** What is asked and written about notes, labels, reading status, items and decisions. */
import { get, route, send } from "./asking";
import { one } from "./index";
import type {
	AgainListed,
	CustodyListed,
	DecisionSeen,
	DecisionsListed,
	ItemSeen,
	JoinAsked,
	Label,
	Nesting,
	Note,
	NoteAsked,
	NoteEdited,
	NoteFacets,
	NoteMoved,
	NotesListed,
	ReadingStatus,
	TakenBack,
} from "./records";

interface Changed {
	changed: number;
}

export interface NotesAsked {
	offset: number;
	limit: number;
	q?: string;
	label?: string;
	who?: string;
	document?: string;
	page?: number;
	again?: string;
	sort?: string;
	descending?: string;
}

export const readNotes = (asked: NotesAsked, signal?: AbortSignal) =>
	get<NotesListed>(route("notes", { ...asked }), signal);
export const readNote = (number: number, signal?: AbortSignal) =>
	get<Note>(route(`notes/${number}`), signal);
export const readNoteFacets = (signal?: AbortSignal) =>
	get<NoteFacets>(route("notes/facets"), signal);
export const addNote = (asked: NoteAsked) => send<Note>("POST", route("notes"), asked);
export const changeNote = (number: number, asked: NoteEdited) =>
	send<Note>("PUT", route(`notes/${number}`), asked);
export const deleteNote = (number: number, decision: number) =>
	send<Changed>("DELETE", route(`notes/${number}`, { decision }));

/** What people wrote about words that are no longer there. */
export const readAgain = (
	asked: { offset: number; limit: number; kind?: string; sort?: string },
	signal?: AbortSignal,
) => get<AgainListed>(route("again", { ...asked }), signal);
export const takeKeptBack = (decision: number) =>
	send<DecisionSeen>("DELETE", route(`again/${decision}`));
export const keepNote = (number: number, decision: number) =>
	send<Note>("POST", route(`notes/${number}/keep`), { decision });
export const moveNote = (number: number, asked: NoteMoved) =>
	send<Note>("PUT", route(`notes/${number}/place`), asked);
/** Say that a correction (`text`) or a translation holds on the text that is there now. */
export const keepText = (
	document: string,
	page: number,
	what: "text" | "translation",
	decision: number,
) => send<unknown>("POST", route(`${one(document)}/pages/${page}/${what}/keep`), { decision });

export const readLabels = (signal?: AbortSignal) => get<Label[]>(route("labels"), signal);
export const putLabel = (documents: readonly string[], label: string, on: boolean) =>
	send<Changed>("POST", route("labels"), { documents, label, on });
export const renameLabel = (word: string, label: string) =>
	send<Changed>("PUT", route(`labels/${encodeURIComponent(word)}`), { label });
export const mark = (documents: readonly string[], status: ReadingStatus) =>
	send<Changed>("PUT", route("documents/status"), { documents, status });

export const readItem = (item: number, signal?: AbortSignal) =>
	get<ItemSeen>(route(`items/${item}`), signal);
export const joinItems = (asked: JoinAsked) => send<ItemSeen>("POST", route("items/join"), asked);
export const splitItem = (asked: {
	document: string;
	after_page: number;
	title: string;
	why: string;
}) => send<ItemSeen>("POST", route("items/split"), asked);
/** The items that pages of a document are in. */
export const readItemsOf = (document: string, signal?: AbortSignal) =>
	get<ItemSeen[]>(route(`${one(document)}/items`), signal);

export const readNesting = (
	document: string,
	asked: { offset: number; limit: number },
	signal?: AbortSignal,
) => get<Nesting>(route(`${one(document)}/nesting`, asked), signal);
export const readCustody = (
	document: string,
	asked: { offset: number; limit: number },
	signal?: AbortSignal,
) => get<CustodyListed>(route(`${one(document)}/custody`, asked), signal);

export const readDecisions = (
	asked: { offset: number; limit: number; document?: string; who?: string },
	signal?: AbortSignal,
) => get<DecisionsListed>(route("decisions", { ...asked }), signal);
export const undo = () => send<TakenBack>("POST", route("undo"));
