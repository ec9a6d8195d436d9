import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Progress } from "../src/api";
import { follow, OPEN } from "../src/following";

const AT = (read: number): Progress => ({
	read,
	to_read: 9,
	recognised: 0,
	to_recognise: 0,
	indexed: 0,
	to_index: 0,
	failed: 0,
});

/** A stream that is told what it hears; the real one is an EventTarget as well. */
class Told extends EventTarget {
	close(): void {}
	tell(progress: Progress): void {
		this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(progress) }));
	}
	end(): void {
		this.dispatchEvent(new Event("error"));
	}
}

const heard: (number | null)[] = [];
let ended = 0;
let stream: Told;

beforeEach(() => {
	vi.useFakeTimers();
	heard.length = 0;
	ended = 0;
	stream = new Told();
	follow(
		stream,
		(progress) => heard.push(progress === null ? null : progress.read),
		() => {
			ended += 1;
		},
	);
});
afterEach(() => {
	vi.useRealTimers();
});

test("a stream that ends after its first record is no run, however often the browser asks", () => {
	for (let times = 0; times < 3; times += 1) {
		stream.tell(AT(4));
		stream.end();
		vi.advanceTimersByTime(3000);
	}

	expect(heard).toEqual([]);
	expect(ended).toBe(0);
});

test("a run is followed from its second record to its end, and the end is told once", () => {
	stream.tell(AT(4));
	stream.tell(AT(5));
	stream.tell(AT(9));
	stream.end();
	stream.end();

	expect(heard).toEqual([5, 9, null]);
	expect(ended).toBe(1);
});

test("a slow run shows once its stream has stayed open", () => {
	stream.tell(AT(4));
	vi.advanceTimersByTime(OPEN);

	expect(heard).toEqual([4]);
});
