/** What one can go to by typing: rooms, documents, saved searches, labels, notes. */
import { type Address, DOCUMENTS, NOTES, placeOf, searchFor } from "../address";
import { type DocumentSeen, type Label, type Note, readDocuments, type SavedSearch } from "../api";
import { readItem, readNote } from "../api/notes";
import { addressOf, ROOMS } from "../keys";
import { say } from "../messages";
import { nameOf } from "../naming";
import { narrowOf } from "../narrowing";
import { itemNumber } from "../notes/parts";

export type Kind = "room" | "document" | "search" | "label" | "note" | "words";

/** A place to go to. `detail` is said behind the name. */
export interface Goal {
	kind: Kind;
	name: string;
	detail: string;
	address: Address;
}

/** Documents offered at once: who does not see the one they mean writes more of its name. */
const FEW = 8;

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().trim();

/** Tell whether all words that were typed stand in a name, in whatever order. */
export function fits(name: string, typed: string): boolean {
	const inside = folded(name);
	return folded(typed)
		.split(/\s+/u)
		.every((word) => inside.includes(word));
}

/** Rooms, labels and saved searches whose names fit, at once, without asking the server. */
export function known(
	typed: string,
	labels: readonly Label[],
	searches: readonly SavedSearch[],
): Goal[] {
	const rooms = Object.values(ROOMS).map(
		(room): Goal => ({
			kind: "room",
			name: say(`room.${room}`),
			detail: "",
			address: addressOf(room),
		}),
	);
	rooms.push(
		{ kind: "room", name: say("notes.again"), detail: "", address: { ...NOTES, face: "again" } },
		{
			kind: "room",
			name: say("decisions.title"),
			detail: "",
			address: { ...NOTES, face: "decisions" },
		},
	);
	const saved = searches.map(
		(one): Goal => ({
			kind: "search",
			name: one.name,
			detail: one.query,
			address: { ...searchFor(one.query, narrowOf(one.narrowing)), sort: one.sort },
		}),
	);
	const tabs = labels.map(
		(one): Goal => ({
			kind: "label",
			name: one.word,
			detail: say("search.documents", { n: one.documents }),
			address: { ...DOCUMENTS, label: one.word },
		}),
	);
	return [...rooms, ...saved, ...tabs].filter((goal) => fits(`${goal.name} ${goal.detail}`, typed));
}

/** The number of the note that was typed, as N 12; null where it is none. */
export function noteIn(typed: string): number | null {
	const found = /^\s*n\s?([1-9][0-9]{0,8})\s*$/i.exec(typed);
	return found === null ? null : Number(found[1]);
}

/** Ask the server for what was typed: documents by name or control number, a note by number. */
export async function asked(typed: string, signal: AbortSignal): Promise<Goal[]> {
	const control = itemNumber(typed);
	const note = noteIn(typed);
	const missing = (): null => null;
	const [listed, item, found] = await Promise.all([
		readDocuments({ offset: 0, limit: FEW, name: typed.trim() }, signal),
		control === null ? null : readItem(control, signal).catch(missing),
		note === null ? null : readNote(note, signal).catch(missing),
	]);
	const goals = listed.documents.map(goalOf);
	const part = item?.parts[0];
	if (item !== null && part !== undefined)
		goals.unshift({
			kind: "document",
			name: item.name,
			detail: item.control,
			address: placeOf(part.document, part.first_page),
		});
	return found === null ? goals : [goalOfNote(found), ...goals];
}

const goalOf = (one: DocumentSeen): Goal => ({
	kind: "document",
	name: nameOf(one),
	detail: one.control ?? "",
	address: one.pages > 0 ? placeOf(one.document, 1) : { view: "about", document: one.document },
});

const goalOfNote = (note: Note): Goal => ({
	kind: "note",
	name: `${say("notes.number", { n: String(note.number) })} ${note.text}`.trim(),
	detail: note.name,
	address:
		note.page === null
			? { view: "about", document: note.document }
			: placeOf(note.document, note.page, "", -1, note.number),
});
