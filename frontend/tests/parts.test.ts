import { expect, test } from "vitest";
import type { ItemSeen } from "../src/api";
import { itemNumber, itemOf, pagesIn, saidPages } from "../src/notes/parts";

const item = (control: string, first_page: number, last_page: number | null) =>
	({ control, parts: [{ document: "a", first_page, last_page }] }) as unknown as ItemSeen;

test("a page of a scan that was split has the number of its own part", () => {
	const items = [item("CACHE-000004", 1, 5), item("CACHE-000090", 6, null)];

	expect(itemOf(items, "a", 5)?.control).toBe("CACHE-000004");
	expect(itemOf(items, "a", 6)?.control).toBe("CACHE-000090");
	expect(itemOf(items, "b", 6)).toBeUndefined();
});

test("a control number names an item, capitals or not", () => {
	expect(itemNumber(" cache-000123 ")).toBe(123);
	expect(itemNumber("COVERAGE-1234567")).toBe(1234567);
	expect(itemNumber("123")).toBeNull();
	expect(itemNumber("CACHE-0")).toBeNull();
});

test("pages are written as one or as a stretch", () => {
	expect(pagesIn("4")).toEqual({ first: 4, last: 4 });
	expect(pagesIn(" 4 – 7 ")).toEqual({ first: 4, last: 7 });
	expect(pagesIn("7-4")).toBeNull();
	expect(pagesIn("")).toBeNull();
});

test("one page is not called a stretch of pages", () => {
	const part = (last_page: number | null) => ({
		document: "a",
		name: "a",
		first_page: 4,
		last_page,
	});

	expect(saidPages(part(4) as never)).toBe("p. 4");
	expect(saidPages(part(9) as never)).toBe("p. 4–9");
	expect(saidPages(part(null) as never)).toBe("");
});
