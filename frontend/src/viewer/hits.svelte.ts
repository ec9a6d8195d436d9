/** The hits of a query in one document, gathered from the hits of the case. */
import { type Hit, Refused, search } from "../api";

/** Hits asked for at a time, and how many are looked through before a person asks for more. */
const SHEET = 100;
const ENOUGH = 300;

/**
 * The search answers for the case, not for a document: hits are looked through sheet by sheet.
 *
 * `looked` says through how many, `more` that there are others: then the list may not be whole.
 */
export class HitsIn {
	hits = $state.raw<readonly Hit[]>([]);
	looked = $state(0);
	more = $state(false);
	fault = $state.raw<Refused | null>(null);
	waiting = $state(false);
	#running: AbortController | null = null;
	#asked = "";

	/** Gather for a document and a query; the same question again is not asked twice. */
	async of(document: string, q: string): Promise<void> {
		const asked = JSON.stringify([document, q]);
		if (asked === this.#asked) return;
		this.#running?.abort();
		this.#asked = asked;
		this.hits = [];
		this.looked = 0;
		this.more = false;
		this.fault = null;
		if (q !== "") await this.further(document, q);
	}

	/** Look through further hits of the case. */
	async further(document: string, q: string): Promise<void> {
		const running = new AbortController();
		this.#running = running;
		const until = this.looked + ENOUGH;
		this.waiting = true;
		this.fault = null;
		try {
			do {
				const asked = { q, offset: this.looked, limit: SHEET };
				const found = await search(asked, running.signal);
				if (running.signal.aborted) return;
				const here = found.hits.filter((hit) => hit.document === document);
				this.hits = [...this.hits, ...here].sort((a, b) => a.page - b.page || a.start - b.start);
				this.looked += found.hits.length;
				this.more = found.more && found.hits.length > 0;
			} while (this.more && this.looked < until);
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
}
