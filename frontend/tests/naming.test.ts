import { expect, test } from "vitest";
import { nameOf } from "../src/naming";

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
