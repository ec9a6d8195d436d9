/** Notes in the page viewer: its keys, what is marked, and going from note to note. */
import { untrack } from "svelte";
import { type PageAddress, pageOn, placeOf, type Side } from "../address";
import { type Box, type DocumentSeen, type Note, type PageSeen, readDocuments } from "../api";
import { say } from "../messages";
import { nameOf } from "../naming";
import type { Placed } from "../placing";
import { type Command, shared } from "../state.svelte";
import { begun } from "./drawing";
import { NotesHere } from "./here.svelte";
import { marks, STATUSES } from "./marks.svelte";
import { quoteOf, type Stretch, selected } from "./selecting";

/** What the viewer shows on the side whose notes these are. */
interface On {
	address: PageAddress;
	side: Side;
	/** The document and the page, null until they are here. */
	seen: DocumentSeen | null;
	page: PageSeen | null;
	words: readonly Placed[];
}

export class Noting {
	readonly notes = new NotesHere();
	#on = $state.raw<On | null>(null);
	/** The page whose notes are shown. */
	#at = "";
	#heard = marks.changes;
	/** The note that the next box is for, null where it is for a new one. */
	#moving: Note | null = null;

	/** Say what the viewer shows. */
	on(on: On): void {
		this.#on = on;
		const { address, seen, page } = on;
		const place = pageOn(address, on.side);
		if (seen === null || page === null || seen.document !== place?.document) return;
		const lit = on.side === "left" ? { at: address.at, note: address.note } : { at: -1, note: 0 };
		marks.visit({ ...place, ...lit, quote: "", name: nameOf(seen) });
	}

	/** The page that notes are made on, null while there is none. */
	get #place(): { document: string; page: number } | null {
		return this.#on === null ? null : pageOn(this.#on.address, this.#on.side);
	}

	/** Where that page stands on the screen. */
	get #room(): Element | null {
		return globalThis.document.querySelector(`[data-side="${this.#on?.side}"]`);
	}

	/** What a person has marked on the page. */
	#marked(on: On): Stretch | null {
		return on.page === null ? null : selected(on.page.text, on.words, this.#room);
	}

	/** Read the notes of a page once it is `ready`, and again when something was decided. */
	load(document: string, page: number, ready: boolean): void {
		void marks.changes;
		const at = `${document} ${page}`;
		untrack(() => {
			if (at !== this.#at) this.notes.leave();
			this.#at = at;
			if (!ready) return;
			void marks.load();
			void this.notes.of(document, page);
		});
	}

	/** The note that is lit. */
	get current(): Note | undefined {
		return this.notes.list.find((note) => note.number === this.#on?.address.note);
	}

	/** Begin a note on the words that are marked; without any, on the page. */
	add = (): void => {
		const on = this.#on;
		const place = this.#place;
		if (on === null || place === null) return;
		const stretch = this.#marked(on);
		if (stretch === null || on.page === null || on.page.text_hash === null) {
			this.notes.begin(place, "");
			return;
		}
		const words = { ...place, text_hash: on.page.text_hash, ...stretch };
		this.notes.begin(words, quoteOf(on.page.text, stretch));
	};

	/** Put a note on the words that are marked, or into the box that is drawn next. */
	move = (note: Note): void => {
		const on = this.#on;
		const place = this.#place;
		if (on === null || on.page === null || place === null) return;
		const stretch = this.#marked(on);
		if (stretch === null || on.page.text_hash === null) {
			this.draw();
			this.#moving = note;
			shared.told = say("notes.move.help");
			return;
		}
		const words = { page: place.page, text_hash: on.page.text_hash, ...stretch };
		void this.notes.move(note, words);
	};

	/** Begin to draw a box, in the middle of what is in sight. */
	draw = (): void => {
		const room = this.#room;
		const sheet = room?.querySelector(".sheet")?.getBoundingClientRect();
		const stage = room?.querySelector(".stage")?.getBoundingClientRect();
		const middle =
			sheet === undefined || stage === undefined || sheet.height === 0
				? 0.5
				: (stage.top + stage.height / 2 - sheet.top) / sheet.height;
		this.#moving = null;
		this.notes.cancel();
		this.notes.drawing = begun(middle);
		shared.pane = false;
		shared.told = say("notes.draw.help");
	};

	/** Take the box that was drawn, and write. */
	take = (box: Box): void => {
		const place = this.#place;
		if (place === null) return;
		shared.told = "";
		const [x0, y0, x1, y1] = box;
		if (this.#moving !== null) {
			void this.notes.move(this.#moving, { page: place.page, box: { x0, y0, x1, y1 } });
			this.#moving = null;
			return;
		}
		this.notes.begin({ ...place, box: { x0, y0, x1, y1 } }, "");
	};

	choose = (note: Note): void => {
		const on = this.#on;
		if (on !== null) shared.go({ ...on.address, note: note.number }, true);
	};

	get commands(): readonly Command[] {
		return [
			{ keys: ["a"], says: "keys.note", bar: true, does: this.add },
			{ keys: ["A"], says: "keys.draw", does: this.draw },
			{
				keys: ["m"],
				says: "keys.note.move",
				does: () => this.current !== undefined && this.move(this.current),
			},
			{ keys: ["1", "2", "3", "4"], says: "keys.status", does: this.#mark },
			{ keys: ["."], says: "keys.next", does: () => void this.#next() },
		];
	}

	/** Begin to change the note that is lit; returns whether one is. */
	edit(): boolean {
		if (this.current === undefined) return false;
		this.notes.edit(this.current);
		return true;
	}

	/** Hear of what was decided from now on. */
	follow(heard: () => void): void {
		const now = marks.changes;
		if (now !== this.#heard) untrack(heard);
		this.#heard = now;
	}

	#mark = (key: string): void => {
		const status = STATUSES[Number(key) - 1];
		const place = this.#place;
		if (status !== undefined && place !== null) void marks.mark([place.document], status);
	};

	/** Keep the note that is written, mark the document read, and go to the next unread one. */
	async #next(): Promise<void> {
		const seen = this.#on?.seen ?? null;
		const here = this.#place?.document;
		if (here === undefined) return;
		if (this.notes.draft !== null && (await this.notes.save()) === null) return;
		if (seen?.status === "unread" && !(await marks.mark([here], "read"))) return;
		const { documents } = await readDocuments({ offset: 0, limit: 500, status: ["unread"] });
		const after = documents.find((one) => (one.item ?? 0) > (seen?.item ?? 0));
		const next = after ?? documents.find((one) => one.document !== here);
		if (next === undefined) shared.told = say("status.allread");
		else shared.go(placeOf(next.document, 1));
	}
}
