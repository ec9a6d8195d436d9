/**
 * Measure the page viewer in Chromium: `node mock/turns.mjs ARRIVAL CHROMIUM TURNS`, JSON comes out.
 *
 * Run by `python -m bench.viewer`, which makes and serves the case. A time ends when the browser has
 * painted the frame after the picture of the page was shown; all are milliseconds.
 */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [arrival, program, turns] = process.argv.slice(2);
const TURNS = Number(turns);
const OPENINGS = 12;
const MORE = 300;
const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--enable-precise-memory-info",
	"--js-flags=--expose-gc",
];

const browser = await chromium.launch({ executablePath: program, args: FLAGS });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
let page = await context.newPage();
await page.goto(`file://${arrival}`);
await page.getByRole("navigation").first().waitFor();
const home = page.url().split("#")[0];
const { documents } = await page.evaluate(async () =>
	(await fetch("/api/documents?limit=1")).json(),
);
const [{ document, pages }] = documents;
const address = (number) => `${home}#/document/${document}/${number}`;

/** Do something in the page and wait until the picture of a page is painted. */
const timed = (number, act) =>
	page.evaluate(
		([wanted, what, argument]) =>
			new Promise((resolve) => {
				const start = performance.now();
				if (what === "key") dispatchEvent(new KeyboardEvent("keydown", { key: argument }));
				else if (what === "go") location.hash = argument;
				const look = () => {
					const image = globalThis.document.querySelector(".sheet img.here");
					if (image?.src.includes(`/pages/${wanted}/picture`) && image.complete)
						requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
					else requestAnimationFrame(look);
				};
				look();
			}),
		[number, ...act],
	);
const rest = (milliseconds) => page.waitForTimeout(milliseconds);

const first = [];
for (let index = 0; index < OPENINGS; index += 1) {
	await page.close();
	page = await context.newPage();
	const start = performance.now();
	await page.goto(address(1 + index * Math.floor(pages / OPENINGS)), { waitUntil: "commit" });
	await page.locator(".sheet img.here").waitFor();
	first.push(performance.now() - start);
	await rest(400);
}

const turn = [];
await page.goto(address(2));
await timed(2, ["none"]);
await rest(800);
for (let number = 3; number < 3 + TURNS; number += 1) {
	turn.push(await timed(number, ["key", "]"]));
	await rest(400);
}
const fast = [];
for (let number = 3 + TURNS; number < 3 + 2 * TURNS; number += 1)
	fast.push(await timed(number, ["key", "]"]));

const jump = [];
for (let index = 1; index <= 30; index += 1) {
	const number = 1 + ((index * 1471 + 700) % pages);
	jump.push(await timed(number, ["go", `#/document/${document}/${number}`]));
	await rest(500);
}

/** Bytes of the scripts' heap after collecting, and private bytes of the tab's process. */
async function memory() {
	const session = await context.newCDPSession(page);
	await session.send("HeapProfiler.collectGarbage");
	const { usedSize } = await session.send("Runtime.getHeapUsage");
	await session.detach();
	const system = await browser.newBrowserCDPSession();
	const { processInfo } = await system.send("SystemInfo.getProcessInfo");
	await system.detach();
	const tabs = processInfo.filter((one) => one.type === "renderer");
	const kept = tabs.map((one) => {
		const status = readFileSync(`/proc/${one.id}/smaps_rollup`, "utf8");
		return 1024 * Number(/Private_Dirty:\s+(\d+)/.exec(status)?.[1] ?? 0);
	});
	return { heap: usedSize, process: Math.max(...kept) };
}

await page.goto(address(2000 % pages || 1));
let number = 2000 % pages || 1;
await timed(number, ["none"]);
/** A few turns first, so that what is held once is held already. */
for (let index = 0; index < 30; index += 1) {
	number += 1;
	await timed(number, ["key", "]"]);
}
await rest(1000);
const before = await memory();
for (let index = 0; index < MORE; index += 1) {
	number += 1;
	await timed(number, ["key", "]"]);
}
await rest(1000);
const after = await memory();
await browser.close();
console.log(
	JSON.stringify({
		first,
		turn,
		fast,
		jump,
		heap: [before.heap, after.heap],
		process: [before.process, after.process],
	}),
);
