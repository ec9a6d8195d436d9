import { expect, test } from "vitest";
import { PROPOSALS, read, write } from "../src/address";
import type { ProposalSeen } from "../src/api";
import { alike, cutAfter } from "../src/views/proposing";

const A = "a".repeat(64);
const B = "b".repeat(64);

function split(document: string, after: number): ProposalSeen {
	return {
		key: `split ${document} ${after}`,
		kind: "split",
		items: [],
		names: ["letters.pdf", "letters.pdf"],
		signs: [],
		pages: [
			{ document, first_page: after, last_page: after },
			{ document, first_page: after + 1, last_page: null },
		],
	};
}

function join(...documents: string[]): ProposalSeen {
	return {
		key: `join ${documents.join(" ")}`,
		kind: "join",
		items: [],
		names: documents.map((_, index) => `scan ${index + 1}.jpg`),
		signs: [],
		pages: documents.map((document) => ({ document, first_page: 1, last_page: null })),
	};
}

test("cuts of one document stand under one heading, joinings each under their own", () => {
	const groups = alike([join(A, B), join(B, A), split(A, 2), split(A, 3), split(B, 1)]);

	expect(groups.map((group) => group.proposals.length)).toEqual([1, 1, 2, 1]);
	expect(groups.map((group) => group.kind)).toEqual(["join", "join", "split", "split"]);
});

test("a split says behind which page, a joining behind none", () => {
	expect(cutAfter(split(A, 7))).toBe(7);
	expect(cutAfter(join(A, B))).toBeNull();
});

test.each([
	["#/documents/proposals", PROPOSALS],
	["#/documents/proposals?kind=split&sheet=3", { view: "proposals", kind: "split", sheet: 3 }],
] as const)("%s is an address", (written, address) => {
	expect(read(written)).toEqual(address);
	expect(write(address)).toBe(written);
});

test("a kind that is none is left out", () => {
	expect(read("#/documents/proposals?kind=<script>")).toEqual(PROPOSALS);
});
