import { beforeEach, expect, test } from "vitest";
import type { Working } from "../src/api";
import { follow } from "../src/following";

const AT = (read: number, at_work = true): Working => ({
	at_work,
	fault: null,
	progress: { stages: [{ stage: "read", done: read, of: 9, failed: 0 }] },
});

/** A stream that is told what it hears; the real one is an EventTarget as well. */
class Told extends EventTarget {
	close(): void {}
	tell(working: Working): void {
		this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(working) }));
	}
	end(): void {
		this.dispatchEvent(new Event("error"));
	}
}

const heard: (number | null)[] = [];
let ended = 0;
let stream: Told;

beforeEach(() => {
	heard.length = 0;
	ended = 0;
	stream = new Told();
	follow(
		stream,
		(working) => heard.push(working?.at_work ? (working.progress.stages[0]?.done ?? null) : null),
		() => {
			ended += 1;
		},
	);
});

test("where no run is on nothing ends, however often the browser asks", () => {
	for (let times = 0; times < 3; times += 1) {
		stream.tell(AT(4, false));
		stream.end();
	}

	expect(heard).toEqual([null, null, null]);
	expect(ended).toBe(0);
});

test("a run is followed to its end, and the end is told once", () => {
	stream.tell(AT(4));
	stream.tell(AT(9));
	stream.tell(AT(9, false));
	stream.end();

	expect(heard).toEqual([4, 9, null]);
	expect(ended).toBe(1);
});

test("a server that is gone in the middle of a run ends it too", () => {
	stream.tell(AT(4));
	stream.end();
	stream.end();

	expect(heard).toEqual([4, null]);
	expect(ended).toBe(1);
});
