import { describe, expect, test } from "vitest";
import {
	type Address,
	DOCUMENTS,
	NOTES,
	placeOf,
	read,
	searchFor,
	turnedTo,
	UNBUILT,
	write,
} from "../src/address";
import { TIMELINE } from "../src/agreeing";
import { NAMES } from "../src/entities";
import { WHOLE } from "../src/narrowing";
import { REGISTER } from "../src/registering";
import { REPLIES } from "../src/replying";
import { INDICATORS, PLAUSIBILITY } from "../src/watching";

const HASH = "0123456789abcdef".repeat(4);

describe("an address that is written reads as the same address", () => {
	const addresses: Address[] = [
		{ view: "overview" },
		{ view: "absent", term: "Гранин & 7", collection: ["cache", "coverage"], sheet: 2 },
		{
			...searchFor("Гранин & 格拉宁 #7?", {
				...WHOLE,
				collection: ["cache", "reference"],
				folder: ["mail.zip › in&out/"],
				date_from: "2023-01-01",
			}),
			sheet: 3,
			sort: "date",
			whole: HASH,
		},
		searchFor("Гранин", { ...WHOLE, undated: true }),
		{ ...TIMELINE, kind: "exercise", name: "Гранин", since: "2023-01-01", sheet: 2 },
		{ ...TIMELINE, view: "counts", collection: "coverage", foreseen: "0" },
		searchFor(""),
		{ view: "list", narrow: { ...WHOLE, language: ["ru"] } },
		{ ...DOCUMENTS, sheet: 2, collection: "coverage", type: "image/tiff", sort: "-pages" },
		{ ...DOCUMENTS, label: "to ask", status: "unread", name: "Контракт", problem: true },
		{ ...NOTES, q: "батальон", label: "to ask", again: true },
		{ ...NOTES, face: "decisions", sheet: 3 },
		{ ...NOTES, face: "again", sort: "document" },
		{ ...NAMES, face: "table", q: "Данилюк", sort: "name", sheet: 2 },
		{
			...NAMES,
			mention: 12,
			type: "person",
			written: "И. Р. Вельмин",
			way: "list",
			part: 2,
			at: 3,
		},
		{ ...NAMES, face: "network", sort: "meetings", type: "organisation" },
		{ view: "about", document: HASH },
		placeOf(HASH, 3, "", -1, 12),
		{ ...placeOf(HASH, 14, "Гранин", 0), face: "text" },
		{ ...placeOf(HASH, 14), face: "both", turn: 270 },
		{ ...placeOf(HASH, 1), beside: { document: HASH, page: 22 }, free: true },
		{ ...placeOf(HASH, 1), beside: { document: HASH, page: 2 }, difference: 7 },
		placeOf(HASH, 1),
		REGISTER,
		{
			...REGISTER,
			name: "ИНН",
			kind: "identifier",
			state: "not found",
			answered: "1",
			at: "inn 1",
		},
		{ view: "hypotheses", question: "", cell: "" },
		{ ...REPLIES, name: "Маяк", state: "late", sort: "who", sheet: 2, at: "r3" },
		{ ...INDICATORS, state: "not seen", sort: "looked", at: "i2" },
		{ ...PLAUSIBILITY, name: "a b", sort: "title", at: "p1" },
		{ view: "provenance", collection: "coverage" },
		{ view: "hypotheses", question: "q2", cell: "e1.h3" },
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
		narrow: { collection: ["cache"] },
	});
});

test("an empty address is the overview", () => {
	expect(read("")).toEqual({ view: "overview" });
	expect(read("#/")).toEqual({ view: "overview" });
});

test("what is lit on a page is not lit on the next", () => {
	const lit = { ...placeOf(HASH, 1, "Гранин", 40, 12), difference: 3 };

	expect(turnedTo(lit, { page: 2 })).toEqual(placeOf(HASH, 2, "Гранин"));
	expect(turnedTo(lit, { page: 2, at: 7 }).at).toBe(7);
});
