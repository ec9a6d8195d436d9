/** The notes of the page that is looked at: read, drawn, written, changed, deleted. */
import { type Box, type Link, type Note, type NoteAsked, type NoteMoved, Refused } from "../api";
import { addNote, changeNote, deleteNote, moveNote, readNote, readNotes } from "../api/notes";
import { say } from "../messages";
import { shared } from "../state.svelte";
import { kept } from "./linking";
import { marks } from "./marks.svelte";

/** A note while it is written: where it stands, and what it says so far. */
export interface Draft {
	/** The note that is changed, null for a new one. */
	note: Note | null;
	place: Pick<NoteAsked, "document" | "page" | "text_hash" | "start" | "end" | "box">;
	quote: string;
	text: string;
	labels: string[];
	links: Link[];
}

/** What another person has written meanwhile. */
export interface Clash {
	theirs: Note;
}

const MOST = 500;

export class NotesHere {
	list = $state.raw<readonly Note[]>([]);
	total = $state(0);
	fault = $state.raw<Refused | null>(null);
	draft = $state<Draft | null>(null);
	clash = $state.raw<Clash | null>(null);
	/** The box that is being drawn, null while none is. */
	drawing = $state.raw<Box | null>(null);
	refused = $state("");
	#running: AbortController | null = null;

	/** Read the notes of a page. */
	async of(document: string, page: number): Promise<void> {
		this.#running?.abort();
		const running = new AbortController();
		this.#running = running;
		try {
			const asked = { document, page, offset: 0, limit: MOST, sort: "number" };
			const found = await readNotes(asked, running.signal);
			if (running.signal.aborted) return;
			this.list = found.notes;
			this.total = found.total;
			this.fault = null;
		} catch (reason) {
			if (running.signal.aborted) return;
			if (!(reason instanceof Refused)) throw reason;
			this.list = [];
			this.fault = reason;
		}
	}

	/** Forget what belongs to the page before. */
	leave(): void {
		this.list = [];
		this.cancel();
	}

	/** Begin a note at a place. */
	begin(place: Draft["place"], quote: string): void {
		this.drawing = null;
		this.refused = "";
		this.clash = null;
		// Where the window is too narrow for both, what is written would stand out of sight.
		shared.pane = true;
		this.draft = { note: null, place, quote, text: "", labels: [], links: [] };
	}

	/** Begin to change a note. */
	edit(note: Note): void {
		this.drawing = null;
		this.refused = "";
		this.clash = null;
		shared.pane = true;
		this.draft = {
			note,
			place: { document: note.document, page: note.page },
			quote: note.place.quote ?? "",
			text: note.text,
			labels: [...note.labels],
			links: note.links.map(kept),
		};
	}

	cancel(): void {
		this.draft = null;
		this.drawing = null;
		this.clash = null;
		this.refused = "";
	}

	/** Keep what is written. Of two who change a note at once the second one chooses. */
	async save(): Promise<Note | null> {
		const { draft } = this;
		if (draft === null) return null;
		const { note, place, text, labels, links } = $state.snapshot(draft) as Draft;
		try {
			const saved =
				note === null
					? await addNote({ ...place, text, labels, links })
					: await changeNote(note.number, { decision: note.decision, text, labels, links });
			this.cancel();
			await marks.decide(async () => say("notes.saved", { n: String(saved.number) }));
			return saved;
		} catch (reason) {
			if (!(reason instanceof Refused)) throw reason;
			if (reason.status === 409 && note !== null) await this.#meet(note.number);
			else this.refused = `${reason.message || say("fault.unreachable")} ${reason.remedy}`.trim();
			return null;
		}
	}

	/** Set my text over what the other person wrote: an edition after theirs. */
	async over(): Promise<void> {
		if (this.draft === null || this.clash === null) return;
		this.draft.note = this.clash.theirs;
		this.clash = null;
		await this.save();
	}

	/** Put a note on another place of its document. */
	async move(note: Note, place: Omit<NoteMoved, "decision">): Promise<void> {
		this.cancel();
		await marks.decide(async () => {
			await moveNote(note.number, { ...place, decision: note.decision } as NoteMoved);
			return say("notes.moved", { n: String(note.number) });
		});
	}

	async remove(note: Note): Promise<void> {
		this.cancel();
		await marks.decide(async () => {
			await deleteNote(note.number, note.decision);
			return say("notes.deleted", { n: String(note.number) });
		});
	}

	async #meet(number: number): Promise<void> {
		try {
			this.clash = { theirs: await readNote(number) };
		} catch (reason) {
			if (!(reason instanceof Refused)) throw reason;
			this.refused = say("notes.gone", { n: String(number) });
		}
	}
}
