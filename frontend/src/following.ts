/**
 * Following a run through server-sent events.
 *
 * The server tells how things stand whenever it is asked, and ends the stream at once where no run
 * is on; the browser then asks again by itself a few seconds later. So a first record alone does
 * not mean that something is running: a second one does, or a stream that stays open.
 */
import type { Progress } from "./api";

/** How long a stream must stay open to count as a run (milliseconds). */
export const OPEN = 1500;

/** What a run is followed through; an EventSource is one. */
export interface Stream {
	addEventListener(kind: string, heard: (event: Event) => void): void;
	close(): void;
}

/** Tell `now` how a run stands, null when none is on, and `over` when one has ended. */
export function follow(
	stream: Stream,
	now: (progress: Progress | null) => void,
	over: () => void,
): () => void {
	let last: Progress | null = null;
	let running = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const runs = (): void => {
		running = true;
		now(last);
	};
	stream.addEventListener("message", (event) => {
		const first = last === null;
		last = JSON.parse((event as MessageEvent<string>).data) as Progress;
		if (first) timer = setTimeout(runs, OPEN);
		else runs();
	});
	stream.addEventListener("error", () => {
		clearTimeout(timer);
		last = null;
		if (!running) return;
		running = false;
		now(null);
		over();
	});
	return () => {
		clearTimeout(timer);
		stream.close();
	};
}
