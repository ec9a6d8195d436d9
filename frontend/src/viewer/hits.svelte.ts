/** The hits of a query in one document, as the server gives them, in the order of its pages. */
import { type Hit, Refused } from "../api";
import { readHits } from "../api/viewer";

/** Hits asked for at a time. */
const STRETCH = 200;

/**
 * Of a document in which very many pages may answer the server looks through a stretch at a time:
 * then the list begins at the page that is open, and says from where to where it goes.
 */
export class HitsIn {
	hits = $state.raw<readonly Hit[]>([]);
	/** How many there are on the pages that were looked through, and how many on which page. */
	total = $state(0);
	pages = $state.raw<ReadonlyMap<number, number>>(new Map());
	first = $state(1);
	last = $state(0);
	/** Whether the whole document was looked through. */
	exact = $state(true);
	/** How many page texts may answer, of the whole document. */
	candidates = $state(0);
	fault = $state.raw<Refused | null>(null);
	waiting = $state(false);
	#running: AbortController | null = null;
	#asked = "";
	#question = { document: "", q: "" };
	/** How many hits of the last stretch have been asked for. */
	#offset = 0;
	#stretch = { first: 1, total: 0 };

	/** Ask for a document, a query and the page that is open; what is known is not asked again. */
	async of(document: string, q: string, page: number): Promise<void> {
		const asked = JSON.stringify([document, q]);
		const known = this.exact || (page >= this.first && page <= this.last) || this.waiting;
		if (asked === this.#asked && known) return;
		const anew = asked !== this.#asked;
		this.#asked = asked;
		this.#question = { document, q };
		this.#clear();
		if (q === "") return;
		await this.#ask(anew ? 1 : page, 0);
		if (anew && !this.exact && page > this.last && this.#asked === asked) {
			this.#clear();
			await this.#ask(page, 0);
		}
	}

	/** Ask again, because a text of the document has changed. */
	async anew(document: string, q: string, page: number): Promise<void> {
		this.#asked = "";
		await this.of(document, q, page);
	}

	/** Ask for the next stretch. */
	async further(): Promise<void> {
		const rest = this.#offset < this.#stretch.total;
		await this.#ask(rest ? this.#stretch.first : this.last + 1, rest ? this.#offset : 0);
	}

	#clear(): void {
		this.#running?.abort();
		this.hits = [];
		this.total = 0;
		this.pages = new Map();
		this.last = 0;
		this.exact = true;
		this.candidates = 0;
		this.fault = null;
		this.waiting = false;
	}

	async #ask(first: number, offset: number): Promise<void> {
		const running = new AbortController();
		this.#running = running;
		this.waiting = true;
		this.fault = null;
		try {
			const { document, q } = this.#question;
			const asked = { q, first, offset, limit: STRETCH };
			const found = await readHits(document, asked, running.signal);
			if (running.signal.aborted) return;
			if (this.hits.length === 0) this.first = first;
			this.hits = [...this.hits, ...found.hits];
			if (offset === 0) this.total += found.total;
			this.pages = new Map([
				...this.pages,
				...found.pages.map((one) => [one.page, one.hits] as const),
			]);
			this.last = found.last;
			this.candidates = found.candidates;
			this.exact = found.exact;
			this.#offset = offset + found.hits.length;
			this.#stretch = { first, total: found.total };
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

	/** Whether there are hits on later pages, or may be, that have not been asked for. */
	more(pages: number): boolean {
		return this.#offset < this.#stretch.total || (this.last > 0 && this.last < pages);
	}
}
