/** What people decided, as the whole page shares it: labels, places visited, taking back. */
import { untrack } from "svelte";
import { type Label, type ReadingStatus, Refused } from "../api";
import { mark, readLabels, undo } from "../api/notes";
import { say } from "../messages";
import { shared } from "../state.svelte";
import { type Visited, visited } from "./linking";
import { takenBack } from "./telling";

export const STATUSES: readonly ReadingStatus[] = ["unread", "read", "important", "aside"];

class Marks {
	labels = $state.raw<readonly Label[]>([]);
	/** Counts what was decided, so that a view that shows decisions asks again. */
	changes = $state(0);
	visited = $state.raw<readonly Visited[]>([]);
	#asked = false;

	/** Read the labels, once unless something has changed. */
	async load(again = false): Promise<void> {
		if (this.#asked && !again) return;
		this.#asked = true;
		try {
			this.labels = await readLabels();
		} catch (reason) {
			if (!(reason instanceof Refused)) throw reason;
			this.#asked = false;
		}
	}

	/** The pattern of a label's tab. */
	patternOf(word: string): number {
		return this.labels.find((one) => one.word === word)?.pattern ?? 0;
	}

	visit(place: Visited): void {
		this.visited = visited(
			untrack(() => this.visited),
			place,
		);
	}

	/** Do what decides something, say it, and let the views ask again. Returns whether it was done. */
	async decide(act: () => Promise<string>): Promise<boolean> {
		try {
			shared.told = await act();
			this.changes += 1;
			void this.load(true);
			return true;
		} catch (reason) {
			if (!(reason instanceof Refused)) throw reason;
			const said = reason.message === "" ? say("fault.unreachable") : reason.message;
			shared.told = `${said} ${reason.remedy}`.trim();
			return false;
		}
	}

	/** Take back my last decision, whatever it was. */
	undo(): Promise<boolean> {
		return this.decide(async () => takenBack(await undo()));
	}

	/** Set how far documents have been read. */
	mark(documents: readonly string[], status: ReadingStatus): Promise<boolean> {
		return this.decide(async () => {
			const { changed } = await mark(documents, status);
			return say("status.set", { n: changed, status: say(`status.${status}`) });
		});
	}
}

export const marks = new Marks();
