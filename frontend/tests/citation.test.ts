import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Cited, citation } from "../src/citation";
import { FRONTEND } from "./sources";

interface Example {
	why: string;
	cited: Cited;
	citation: string;
}

/** The examples that the server's citations are held to as well. */
const examples = JSON.parse(
	readFileSync(join(FRONTEND, "../tests/citations.json"), "utf8"),
) as Example[];

for (const example of examples) {
	test(example.why, () => {
		expect(citation(example.cited)).toBe(example.citation);
	});
}
