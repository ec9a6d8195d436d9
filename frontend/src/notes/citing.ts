/** The citation of a note: that of its place, with the note's own number. */
import type { Note } from "../api";
import { citation, oneLine } from "../citation";

/** Write what a note is about, and the note with its writer, on one line. */
export function citationOf(note: Note, name: string): string {
	const place = citation({
		case: name,
		title: note.name,
		document: note.document,
		page: note.page,
		quote: note.place.quote ?? "",
		control: note.control,
	});
	const says = oneLine(note.text);
	return `${place} [N ${note.number}, ${note.who}${says === "" ? "" : `: ${says}`}]`;
}
