/**
 * Following a run through server-sent events.
 *
 * The server tells how things stand whenever it is asked, and ends the stream where no run is on;
 * the browser then asks again by itself a few seconds later, and so hears of the next one.
 */
import type { Working } from "./api";

/** What a run is followed through; an EventSource is one. */
export interface Stream {
	addEventListener(kind: string, heard: (event: Event) => void): void;
	close(): void;
}

/** Tell `now` how things stand, null when the server is gone, and `over` when a run has ended. */
export function follow(
	stream: Stream,
	now: (working: Working | null) => void,
	over: () => void,
): () => void {
	let running = false;

	stream.addEventListener("message", (event) => {
		const working = JSON.parse((event as MessageEvent<string>).data) as Working;
		now(working);
		if (running && !working.at_work) over();
		running = working.at_work;
	});
	stream.addEventListener("error", () => {
		if (!running) return;
		running = false;
		now(null);
		over();
	});
	return () => stream.close();
}
