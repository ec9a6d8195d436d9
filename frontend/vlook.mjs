import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
const log = readFileSync("/tmp/viewer-serve.log", "utf8");
const arrival = /(\/\S+open\.html)/.exec(log)[1];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
const theme = process.argv[2] ?? "light";
const context = await browser.newContext({
	viewport: { width: Number(process.argv[3] ?? 1440), height: 900 },
	colorScheme: theme,
	reducedMotion: "reduce",
});
const page = await context.newPage();
page.on("console", (m) => {
	if (m.type() === "error") console.log("CONSOLE", m.text(), m.location().url);
});
page.on("pageerror", (e) => console.log("ERR", e));
await page.goto("file://" + arrival);
await page.waitForSelector(".rail, .app");
await page.waitForTimeout(500);
const home = page.url().split("#")[0];
export const shot = (n) => page.screenshot({ path: `/tmp/vshots/${n}-${theme}.png` });
export const api = (p) => page.evaluate(async (p) => (await fetch(p)).json(), p);
export { page, home, browser, context, theme };
