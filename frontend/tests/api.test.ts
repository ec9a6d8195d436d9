import { expect, test } from "vitest";
import { pictureOf, refusal, route } from "../src/api";

test("a route repeats a name for each value and leaves out what was not asked", () => {
	expect(
		route("search", {
			q: "Гранин &c",
			offset: 0,
			collection: ["cache", "coverage"],
			type: undefined,
		}),
	).toBe(
		"/api/search?q=%D0%93%D1%80%D0%B0%D0%BD%D0%B8%D0%BD+%26c&offset=0&collection=cache&collection=coverage",
	);
});

test("a document's name cannot leave its route", () => {
	expect(pictureOf("../../case", 1, 96)).toBe(
		"/api/documents/..%2F..%2Fcase/pages/1/picture?dpi=96",
	);
});

test("a refusal says what the server said, made harmless", () => {
	const said = refusal(404, { error: "No such page\u202e.", remedy: "Go back." });

	expect([said.status, said.message, said.remedy]).toEqual([
		404,
		"No such page\ufffd.",
		"Go back.",
	]);
});

test("an answer that is no refusal of ours is still a refusal", () => {
	expect(refusal(502, "<html>").message).toBe("");
	expect(refusal(500, null).status).toBe(500);
});
