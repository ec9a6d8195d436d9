import { expect, test } from "vitest";
import { nameOf, whyOf } from "../src/naming";

const SEEN = {
	title: "Счёт № 23-764",
	paths: ["Бухгалтерия/Счёт 2.pdf"],
	document: "ab".repeat(32),
};

test("a document has the title it gives itself, else its file's name, else its hash", () => {
	expect(nameOf(SEEN)).toBe("Счёт № 23-764");
	expect(nameOf({ ...SEEN, title: " " })).toBe("Счёт 2.pdf");
	expect(nameOf({ ...SEEN, title: "", paths: [] })).toBe("abababababab");
});

test("why a document could not be read is the sentence of its failure", () => {
	const failure = {
		document: SEEN.document,
		path: "",
		page: null,
		code: "locked",
		reason: "It is locked.",
		remedy: "",
	};

	expect(whyOf({ document: SEEN.document, problem: "locked" }, [failure])).toBe("It is locked.");
	expect(whyOf({ document: "cd".repeat(32), problem: "locked" }, [failure])).toBe("locked");
});
