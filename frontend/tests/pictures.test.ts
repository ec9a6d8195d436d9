import { expect, test } from "vitest";
import { type Fetched, HELD, Near } from "../src/viewer/pictures";

test("images are used again: a browser keeps every one that a script has made", () => {
	const started: string[] = [];
	let made = 0;
	const near = new Near((): Fetched => {
		made += 1;
		return { start: (source) => void started.push(source), drop: () => undefined };
	});

	for (let page = 2; page < 300; page += 1)
		near.hold([`${page + 1}`, `${page - 1}`, `${page + 2}`]);

	expect(made).toBeLessThanOrEqual(HELD);
	expect(near.sources.sort()).toEqual(["298", "300", "301"]);
	expect(started.at(-1)).toBe("301");
});
