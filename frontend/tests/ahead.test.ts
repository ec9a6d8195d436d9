import { afterEach, expect, test, vi } from "vitest";
import { readPage } from "../src/api";
import { ahead, forget } from "../src/api/ahead";

const HASH = "a".repeat(64);
const PAGE = `/api/documents/${HASH}/pages/3`;

/** A server that counts what it is asked. */
function answering(): string[] {
	const asked: string[] = [];
	vi.stubGlobal("fetch", async (address: string) => {
		asked.push(address);
		return new Response(JSON.stringify({ number: 3 }));
	});
	return asked;
}

afterEach(() => {
	forget();
	vi.unstubAllGlobals();
});

test("what was asked for ahead is not asked for again", async () => {
	const asked = answering();
	ahead(PAGE);

	const page = await readPage(HASH, 3);

	expect(page.number).toBe(3);
	expect(asked).toEqual([PAGE]);
});

test("it is taken once: a second look asks the server", async () => {
	const asked = answering();
	ahead(PAGE);

	await readPage(HASH, 3);
	await readPage(HASH, 3);

	expect(asked).toEqual([PAGE, PAGE]);
});

test("what nobody took when the page stands is forgotten: it would be out of date", async () => {
	const asked = answering();
	ahead(PAGE);
	forget();

	await readPage(HASH, 3);

	expect(asked).toEqual([PAGE, PAGE]);
});

test("a server that cannot be reached is told to whoever takes the answer", async () => {
	vi.stubGlobal("fetch", async () => {
		throw new TypeError("unreachable");
	});
	ahead(PAGE);

	await expect(readPage(HASH, 3)).rejects.toMatchObject({ status: 0 });
});
