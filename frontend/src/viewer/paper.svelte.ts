/** One page of a document as it is looked at: its leading text, its words, where a query stands. */
import {
	type Box,
	type DocumentSeen,
	type PageSeen,
	readBoxes,
	readDocument,
	readPage,
} from "../api";
import { Asking } from "../asking.svelte";
import { type Placed, placed } from "../placing";

export class Paper {
	readonly #seen = new Asking<DocumentSeen>();
	readonly #turned = new Asking<PageSeen>();
	readonly #lit = new Asking<Box[]>();
	#at = $state.raw({ document: "", number: 0, q: "" });

	/** The document, null until it is here. */
	document = $derived(this.#seen.answer?.document === this.#at.document ? this.#seen.answer : null);
	page = $derived(this.#turned.answer?.number === this.#at.number ? this.#turned.answer : null);
	words: readonly Placed[] = $derived(
		this.page === null ? [] : placed(this.page.text, this.page.words),
	);
	boxes: readonly Box[] = $derived(this.#lit.answer ?? []);
	fault = $derived(this.#seen.fault);
	pageFault = $derived(this.#turned.fault);

	/** Look at a page; only what differs from the page before is asked for. */
	look(document: string, number: number, q: string): void {
		const before = this.#at;
		if (before.document === document && before.number === number && before.q === q) return;
		this.#at = { document, number, q };
		const turned = before.document !== document || before.number !== number;
		if (before.document !== document) this.askDocument();
		if (turned) {
			this.#turned.clear();
			this.askPage();
		}
		this.#lit.clear();
		this.askBoxes();
	}

	askDocument(): void {
		const { document } = this.#at;
		void this.#seen.ask((signal) => readDocument(document, signal));
	}

	askPage(): void {
		const { document, number } = this.#at;
		void this.#turned.ask((signal) => readPage(document, number, signal));
	}

	/** Ask for page and boxes again, because a text of the page has changed. */
	anew(): void {
		this.askPage();
		this.askBoxes();
	}

	askBoxes(): void {
		const { document, number, q } = this.#at;
		if (q !== "") void this.#lit.ask((signal) => readBoxes(document, number, q, signal));
	}
}
