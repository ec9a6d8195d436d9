/** What the whole page shares: where it is, the case, the selected place, the keys of the view. */
import { type Address, placeOf, read, write } from "./address";
import {
	type CaseSeen,
	PROGRESS,
	type Progress,
	type Refused,
	readCase,
	type Working,
} from "./api";
import { type Cited, citation } from "./citation";
import { follow } from "./following";
import { harmless } from "./harmless";
import { type Key, say } from "./messages";
import { singleKeys } from "./singly";

/** A key of a view: what it does, and what the help and the place bar say of it. */
export interface Command {
	keys: readonly string[];
	says: Key;
	bar?: boolean;
	does: (key: string) => void;
}

/** The selected place, with the words that were searched so that its link lights them again. */
export interface Selected extends Omit<Cited, "case"> {
	q: string;
	at: number;
	/** The number of the note that is selected, if one is. */
	note?: number;
}

/** How often the counts are read again while a run is on (milliseconds). */
const EVERY = 5000;

class Shared {
	address = $state.raw<Address>(read(location.hash));
	case = $state.raw<CaseSeen | null>(null);
	fault = $state.raw<Refused | null>(null);
	/** How far a run is that is on now; null where none is. */
	progress = $state.raw<Progress | null>(null);
	/** Why the last run that began from the page ended before it was done. */
	stopped = $state("");
	selected = $state.raw<Selected | null>(null);
	commands = $state.raw<readonly Command[]>([]);
	said = $state("");
	/** What was just done, in a sentence, until one goes elsewhere. */
	told = $state("");
	title = $state("");
	/** Whether the pane is slid over the view, where the window is too narrow for both. */
	pane = $state(false);
	single = $state(singleKeys());
	/** Whether words of which the recogniser was less sure are marked in a text. */
	shading = $state(true);

	/** Go somewhere. `quietly` replaces the step in the history: for moving within a list. */
	go(address: Address, quietly = false): void {
		const hash = write(address);
		if (quietly) history.replaceState(null, "", hash);
		else if (hash !== location.hash) history.pushState(null, "", hash);
		this.address = address;
	}

	/** Follow the address line: back, forward, a link, an address that was typed. */
	follow = (): void => {
		this.address = read(location.hash);
	};

	/** Read the case, and again whenever something may have changed. */
	async load(): Promise<void> {
		try {
			this.case = await readCase();
			this.fault = null;
		} catch (reason) {
			this.fault = reason as Refused;
		}
	}

	/** Hear of runs while the page is open; the counts follow. Returns how to stop. */
	listen(): () => void {
		let counted = 0;
		const now = (working: Working | null): void => {
			this.hear(working);
			if (this.progress === null || performance.now() - counted < EVERY) return;
			counted = performance.now();
			void this.load();
		};
		return follow(new EventSource(PROGRESS), now, () => void this.load());
	}

	/** Take in how the work stands. */
	hear(working: Working | null): void {
		this.progress = working?.at_work ? working.progress : null;
		this.stopped = harmless(working?.fault ?? "");
	}

	/** The citation of the selected place, empty where nothing is selected. */
	get citation(): string {
		const { selected } = this;
		return selected === null ? "" : citation({ ...selected, case: this.case?.name ?? "" });
	}

	/** The link to the selected place. */
	get link(): string {
		const { selected } = this;
		if (selected === null) return "";
		const { document, page, q, at, note = 0 } = selected;
		const place = placeOf(document, page ?? 1, q, at, note);
		return `${location.href.split("#")[0]}${write(place)}`;
	}

	/** Put a text on the clipboard and tell it in the place bar. */
	async copied(text: string, done: Key): Promise<void> {
		this.told = say(await this.copy(text, done));
	}

	/** Put a text on the clipboard and say what became of it. */
	async copy(text: string, done: Key): Promise<Key> {
		try {
			await navigator.clipboard.writeText(text);
			return done;
		} catch {
			return "place.refused";
		}
	}
}

export const shared = new Shared();

/** Offer the keys of a view while it is shown. Call inside `$effect`; returns how to withdraw. */
export function offer(commands: readonly Command[]): () => void {
	shared.commands = commands;
	return () => {
		if (shared.commands === commands) shared.commands = [];
	};
}
