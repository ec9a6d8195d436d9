/** Keys without a mouse: single letters, and `g` followed by the letter of a room. */
import {
	ABSENT,
	type Address,
	AUTHENTICITY,
	DOCUMENTS,
	NOTES,
	searchFor,
	type Unbuilt,
} from "./address";
import { DEALS, TIMELINE } from "./agreeing";
import { CLAIMS, LINEAGE, SOURCES } from "./corroborating";
import { NAMES } from "./entities";
import { REGISTER } from "./registering";
import { MISSING, VERSIONS } from "./relating";
import { REPLIES } from "./replying";
import { VALUES } from "./valuing";
import { HYPOTHESES } from "./weighing";

const SIGNS: Readonly<Record<string, string>> = {
	" ": "Space",
	Escape: "Esc",
	ArrowLeft: "←",
	ArrowRight: "→",
	ArrowUp: "↑",
	ArrowDown: "↓",
};
/** Return how a key is written where it is told. */
export const written = (key: string): string => SIGNS[key] ?? key;

/** Rooms by the letter that follows `g`. */
export const ROOMS: Readonly<
	Record<
		string,
		| "overview"
		| "search"
		| "documents"
		| "absent"
		| "authenticity"
		| "names"
		| "values"
		| "missing"
		| "versions"
		| "notes"
		| "deals"
		| "timeline"
		| "sources"
		| "lineage"
		| "claims"
		| "replies"
		| "hypotheses"
		| "register"
		| Unbuilt
	>
> = {
	o: "overview",
	s: "search",
	d: "documents",
	x: "absent",
	a: "authenticity",
	m: "missing",
	v: "versions",
	e: "names",
	q: "values",
	b: "deals",
	t: "timeline",
	u: "sources",
	l: "lineage",
	c: "claims",
	y: "replies",
	h: "hypotheses",
	k: "register",
	n: "notes",
	r: "report",
};

/** Return the address of a room as it looks when it is entered afresh. */
export function addressOf(room: (typeof ROOMS)[string]): Address {
	switch (room) {
		case "overview":
			return { view: "overview" };
		case "search":
			return searchFor("");
		case "documents":
			return DOCUMENTS;
		case "names":
			return NAMES;
		case "missing":
			return MISSING;
		case "versions":
			return VERSIONS;
		case "values":
			return VALUES;
		case "deals":
			return DEALS;
		case "timeline":
			return TIMELINE;
		case "sources":
			return SOURCES;
		case "lineage":
			return LINEAGE;
		case "claims":
			return CLAIMS;
		case "replies":
			return REPLIES;
		case "hypotheses":
			return HYPOTHESES;
		case "register":
			return REGISTER;
		case "absent":
			return ABSENT;
		case "authenticity":
			return AUTHENTICITY;
		case "notes":
			return NOTES;
		default:
			return { view: "unbuilt", room };
	}
}

export interface Pressed {
	key: string;
	ctrlKey: boolean;
	altKey: boolean;
	metaKey: boolean;
}

/** What a key asks for: a command of the view, a room, the beginning of one, or nothing. */
export type Asked =
	| { kind: "command"; key: string }
	| { kind: "room"; address: Address }
	| { kind: "begun" }
	| { kind: "nothing" };

/**
 * Say what a key asks for. `typing` is true while the focus is where letters are written: then only
 * Escape counts. `begun` is true if the key before was `g`. `single` is false where a person has
 * switched single keys off: then letters, digits and signs ask for nothing.
 */
export function asked(pressed: Pressed, typing: boolean, begun: boolean, single = true): Asked {
	if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return { kind: "nothing" };
	if (typing && pressed.key !== "Escape") return { kind: "nothing" };
	if (!single && pressed.key.length === 1 && pressed.key !== " ") return { kind: "nothing" };
	if (begun && pressed.key !== "Escape") {
		const room = ROOMS[pressed.key];
		return room === undefined ? { kind: "nothing" } : { kind: "room", address: addressOf(room) };
	}
	if (pressed.key === "g") return { kind: "begun" };
	return { kind: "command", key: pressed.key };
}
