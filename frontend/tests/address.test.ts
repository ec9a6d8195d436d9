import { describe, expect, test } from "vitest";
import { type Address, placeOf, read, UNBUILT, write } from "../src/address";

const HASH = "0123456789abcdef".repeat(4);

describe("an address that is written reads as the same address", () => {
	const addresses: Address[] = [
		{ view: "overview" },
		{ view: "search", q: "Гранин & 格拉宁 #7?", sheet: 3, collection: ["cache", "reference"] },
		{ view: "search", q: "", sheet: 1, collection: [] },
		{ view: "documents", sheet: 2, collection: "coverage", type: "image/tiff" },
		{ ...placeOf(HASH, 14, "Гранин", 0), face: "text" },
		{ ...placeOf(HASH, 14), face: "both", turn: 270 },
		{ ...placeOf(HASH, 1), beside: { document: HASH, page: 22 }, free: true },
		placeOf(HASH, 1),
		...UNBUILT.map((room) => ({ view: "unbuilt", room }) as const),
	];
	for (const address of addresses) {
		test(write(address), () => expect(read(write(address))).toEqual(address));
	}
});

test("a page number that is none becomes the first page", () => {
	for (const page of ["0", "-3", "1e9", "two", "9999999999"]) {
		expect(read(`#/document/${HASH}/${page}`)).toMatchObject({ view: "page", page: 1 });
	}
});

test("a document that is no hash leads nowhere, so that no path is ever made from it", () => {
	expect(read("#/document/..%2f..%2fcase/1").view).toBe("unknown");
	expect(read(`#/document/${HASH.toUpperCase()}/1`).view).toBe("unknown");
});

test("a turn, a face or a page beside that make no sense are dropped", () => {
	const nonsense = `#/document/${HASH}/2?turn=45&face=upside&beside=../case.1`;

	expect(read(nonsense)).toEqual(placeOf(HASH, 2));
});

test("a collection that nobody knows is dropped", () => {
	expect(read("#/search?q=a&collection=cache&collection=else")).toMatchObject({
		collection: ["cache"],
	});
});

test("an empty address is the overview", () => {
	expect(read("")).toEqual({ view: "overview" });
	expect(read("#/")).toEqual({ view: "overview" });
});
