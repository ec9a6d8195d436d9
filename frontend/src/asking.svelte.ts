/** Asking the server for something that depends on where the page is. */
import { Refused } from "./api";

/** An answer that is awaited. The last one stays on the screen until the next is here. */
export class Asking<T> {
	answer = $state.raw<T | null>(null);
	fault = $state.raw<Refused | null>(null);
	waiting = $state(false);
	#running: AbortController | null = null;

	/** Ask. An earlier question that is still open is dropped, so that answers cannot cross. */
	async ask(question: (signal: AbortSignal) => Promise<T>): Promise<void> {
		this.#running?.abort();
		const running = new AbortController();
		this.#running = running;
		this.waiting = true;
		try {
			const answer = await question(running.signal);
			if (running.signal.aborted) return;
			this.answer = answer;
			this.fault = null;
			this.waiting = false;
		} catch (reason) {
			if (running.signal.aborted) return;
			if (!(reason instanceof Refused)) throw reason;
			this.answer = null;
			this.fault = reason;
			this.waiting = false;
		}
	}

	/** Forget the answer, because the next one is about something else. */
	clear(): void {
		this.#running?.abort();
		this.answer = null;
		this.fault = null;
		this.waiting = false;
	}
}
