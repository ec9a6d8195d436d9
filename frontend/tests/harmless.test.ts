import { expect, test } from "vitest";
import { harmless } from "../src/harmless";

test("a name that would be read backwards shows that something stands there", () => {
	expect(harmless("invoice\u202Efdp.exe")).toBe("invoice\ufffdfdp.exe");
});

test("every text of an answer is treated, keys and lists included, and keeps its length", () => {
	const untrusted = {
		paths: ["a\u0007b"],
		properties: { "x\u2066y": "\u001b[31m" },
		page: 3,
		gone: null,
	};

	expect(harmless(untrusted)).toEqual({
		paths: ["a\ufffdb"],
		properties: { "x\ufffdy": "\ufffd[31m" },
		page: 3,
		gone: null,
	});
});

test("line breaks, tabs and every script stay as they are", () => {
	const text = "Гранин\t格拉宁\nשלום\u200e";

	expect(harmless(text)).toBe(text);
});
