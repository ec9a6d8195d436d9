/** Rules that no linter knows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FRONTEND, sources } from "./sources";

/** What would let a document's words become markup or code, or would need a hole in the policy. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
	["markup from a string", /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
	["a style from a string", /\sstyle=|cssText|setAttribute\(\s*["']style/],
	["code from a string", /\beval\(|new Function|javascript:/],
	["a handler in markup", /\son[a-z]+="/],
	["an address outside", /(?:https?:)?\/\/[a-z0-9-]+\.[a-z]/i],
	["an embedded resource", /url\(["']?data:/],
];

describe("no file of the page has", () => {
	for (const [what, pattern] of FORBIDDEN) {
		test(what, () => {
			const found = sources().filter((path) => pattern.test(readFileSync(path, "utf8")));

			expect(found).toEqual([]);
		});
	}
});

test("no file is longer than 400 lines", () => {
	const long = sources().filter((path) => readFileSync(path, "utf8").split("\n").length > 400);

	expect(long).toEqual([]);
});

test("the lock records no place that packages were downloaded from, and a hash for each", () => {
	const lock = JSON.parse(readFileSync(join(FRONTEND, "package-lock.json"), "utf8")) as {
		packages: Record<string, { resolved?: string; integrity?: string }>;
	};
	const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

	expect(packages.length).toBeGreaterThan(20);
	expect(packages.filter(([, one]) => one.resolved !== undefined)).toEqual([]);
	expect(packages.filter(([, one]) => one.integrity === undefined)).toEqual([]);
});
