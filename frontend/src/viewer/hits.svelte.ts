/** The hits of a query in one document, as the server gives them, in the order of its pages. */
import { type Hit, Refused } from "../api";
import { readHits } from "../api/viewer";

/** Hits asked for at a time. */
const STRETCH = 200;

export class HitsIn {
	hits = $state.raw<readonly Hit[]>([]);
	/** How many there are in all, and how many on which page. */
	total = $state(0);
	pages = $state.raw<ReadonlyMap<number, number>>(new Map());
	fault = $state.raw<Refused | null>(null);
	waiting = $state(false);
	#running: AbortController | null = null;
	#asked = "";

	/** Ask for a document and a query; the same question again is not asked twice. */
	async of(document: string, q: string): Promise<void> {
		const asked = JSON.stringify([document, q]);
		if (asked === this.#asked) return;
		this.#running?.abort();
		this.#asked = asked;
		this.hits = [];
		this.total = 0;
		this.pages = new Map();
		this.fault = null;
		this.waiting = false;
		if (q !== "") await this.further(document, q);
	}

	/** Ask again, because a text of the document has changed. */
	async anew(document: string, q: string): Promise<void> {
		this.#asked = "";
		await this.of(document, q);
	}

	/** Ask for the next stretch. */
	async further(document: string, q: string): Promise<void> {
		const running = new AbortController();
		this.#running = running;
		this.waiting = true;
		this.fault = null;
		try {
			const asked = { q, offset: this.hits.length, limit: STRETCH };
			const found = await readHits(document, asked, running.signal);
			if (running.signal.aborted) return;
			this.hits = [...this.hits, ...found.hits];
			this.total = found.total;
			this.pages = new Map(found.pages.map((one) => [one.page, one.hits]));
		} catch (reason) {
			if (running.signal.aborted) return;
			if (!(reason instanceof Refused)) throw reason;
			this.fault = reason;
			// So that going back to this document asks again.
			this.#asked = "";
		} finally {
			if (this.#running === running) this.waiting = false;
		}
	}

	/** Whether there are hits that have not been asked for. */
	get more(): boolean {
		return this.hits.length < this.total;
	}
}
