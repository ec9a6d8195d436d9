/** What the address of each room says: how its list is narrowed and sorted, what is chosen in it. */
import type { Collection } from "./api";

/** How the list of documents is narrowed and sorted; `sort` begins with - where it runs down. */
export interface DocumentsAddress {
	view: "documents";
	sheet: number;
	collection: Collection | null;
	type: string;
	language: string;
	status: string;
	label: string;
	name: string;
	problem: boolean;
	sort: string;
}

/** How the notes are narrowed and sorted, or what is in their place: decisions, what is due again. */
export interface NotesAddress {
	view: "notes";
	face: "notes" | "decisions" | "again";
	sheet: number;
	q: string;
	label: string;
	who: string;
	document: string;
	again: boolean;
	sort: string;
}

export const DOCUMENTS: DocumentsAddress = {
	view: "documents",
	sheet: 1,
	collection: null,
	type: "",
	language: "",
	status: "",
	label: "",
	name: "",
	problem: false,
	sort: "",
};
export const NOTES: NotesAddress = {
	view: "notes",
	face: "notes",
	sheet: 1,
	q: "",
	label: "",
	who: "",
	document: "",
	again: false,
	sort: "",
};

/** Which proposals to join and to split are shown. */
export interface ProposalsAddress {
	view: "proposals";
	kind: "" | "join" | "split";
	sheet: number;
}
export const PROPOSALS: ProposalsAddress = { view: "proposals", kind: "", sheet: 1 };

/** Which term is looked for, and where; in the cache where no collection is named. */
export interface AbsentAddress {
	view: "absent";
	term: string;
	collection: readonly Collection[];
	sheet: number;
}
export const ABSENT: AbsentAddress = { view: "absent", term: "", collection: [], sheet: 1 };

/**
 * The board of documents by checks: which documents, which kind of observation is counted, how they
 * are sorted ("" as usual), and the document that is looked at in the pane.
 */
export interface AuthenticityAddress {
	view: "authenticity";
	rows: string;
	category: string;
	name: string;
	sort: string;
	document: string;
	sheet: number;
}
export const AUTHENTICITY: AuthenticityAddress = {
	view: "authenticity",
	rows: "",
	category: "",
	name: "",
	sort: "",
	document: "",
	sheet: 1,
};

/** Ways to compare two pictures of a page. */
export const WAYS = ["beside", "slider", "overlay", "blink"] as const;

/** One observation, and the way in which its two pages are compared. */
export interface ObservationAddress {
	view: "observation";
	fingerprint: string;
	way: (typeof WAYS)[number];
	/** With which of its companions it is compared, counted from 1. */
	nth: number;
}

/** Return the address of an observation as it is first shown. */
export function observationOf(fingerprint: string): ObservationAddress {
	return { view: "observation", fingerprint, way: "beside", nth: 1 };
}
