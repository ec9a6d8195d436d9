/** Notes in the page viewer: its keys, what is marked, and going from note to note. */
import { untrack } from "svelte";
import type { Address } from "../address";
import { placeOf } from "../address";
import { type Box, type DocumentSeen, type Note, type PageSeen, readDocuments } from "../api";
import { say } from "../messages";
import { nameOf } from "../naming";
import type { Placed } from "../placing";
import { type Command, shared } from "../state.svelte";
import { begun } from "./drawing";
import { NotesHere } from "./here.svelte";
import { marks, STATUSES } from "./marks.svelte";
import { quoteOf, selected } from "./selecting";

interface On {
	address: Extract<Address, { view: "page" }>;
	document: DocumentSeen | null;
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
		const { address, document, page } = on;
		if (document !== null && page !== null && document.document === address.document)
			marks.visit({
				document: address.document,
				page: address.page,
				at: address.at,
				note: address.note,
				quote: "",
				name: nameOf(document),
			});
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
		if (on === null) return;
		const { document, page: number } = on.address;
		const stretch = on.page === null ? null : selected(on.page.text, on.words);
		if (stretch === null || on.page === null || on.page.text_hash === null) {
			this.notes.begin({ document, page: number }, "");
			return;
		}
		const place = { document, page: number, text_hash: on.page.text_hash, ...stretch };
		this.notes.begin(place, quoteOf(on.page.text, stretch));
	};

	/** Put a note on the words that are marked, or into the box that is drawn next. */
	move = (note: Note): void => {
		const on = this.#on;
		const page = on?.page ?? null;
		if (on === null || page === null) return;
		const stretch = selected(page.text, on.words);
		if (stretch === null || page.text_hash === null) {
			this.draw();
			this.#moving = note;
			shared.told = say("notes.move.help");
			return;
		}
		void this.notes.move(note, { page: on.address.page, text_hash: page.text_hash, ...stretch });
	};

	/** Begin to draw a box, in the middle of what is in sight. */
	draw = (): void => {
		const sheet = globalThis.document.querySelector(".sheet")?.getBoundingClientRect();
		const stage = globalThis.document.querySelector(".stage")?.getBoundingClientRect();
		const middle =
			sheet === undefined || stage === undefined || sheet.height === 0
				? 0.5
				: (stage.top + stage.height / 2 - sheet.top) / sheet.height;
		this.#moving = null;
		this.notes.cancel();
		this.notes.drawing = begun(middle);
		shared.told = say("notes.draw.help");
	};

	/** Take the box that was drawn, and write. */
	take = (box: Box): void => {
		const on = this.#on;
		if (on === null) return;
		const { document, page } = on.address;
		const [x0, y0, x1, y1] = box;
		if (this.#moving !== null) {
			void this.notes.move(this.#moving, { page, box: { x0, y0, x1, y1 } });
			this.#moving = null;
			return;
		}
		this.notes.begin({ document, page, box: { x0, y0, x1, y1 } }, "");
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
		const on = this.#on;
		if (status !== undefined && on !== null) void marks.mark([on.address.document], status);
	};

	/** Keep the note that is written, mark the document read, and go to the next unread one. */
	async #next(): Promise<void> {
		const on = this.#on;
		if (on === null) return;
		if (this.notes.draft !== null && (await this.notes.save()) === null) return;
		const here = on.address.document;
		if (on.document?.status === "unread" && !(await marks.mark([here], "read"))) return;
		const { documents } = await readDocuments({ offset: 0, limit: 500, status: ["unread"] });
		const after = documents.find((one) => (one.item ?? 0) > (on.document?.item ?? 0));
		const next = after ?? documents.find((one) => one.document !== here);
		if (next === undefined) shared.told = say("status.allread");
		else shared.go(placeOf(next.document, 1));
	}
}
