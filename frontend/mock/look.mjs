/**
 * Look at the built page in a real browser: `npm run build && node mock/look.mjs FOLDER [CHROMIUM]`.
 *
 * Serves the build under the server's policy with the invented case, walks through it by keyboard,
 * and stops at the first thing that is not as it should be: a request that leaves the machine, a
 * breach of the policy, a box that is not lit, a copy that reads otherwise than the text. Pictures
 * of the views in both themes go to FOLDER.
 */
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { preview } from "vite";

const [folder = "", program = "/usr/bin/chromium"] = process.argv.slice(2);
assert.notEqual(folder, "", "name the folder for the pictures");
/** Without these a browser calls its maker, and the count of requests would be noise. */
const QUIET = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

async function opened(browser, home, theme, wrong) {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		colorScheme: theme,
		reducedMotion: "reduce",
		permissions: ["clipboard-read", "clipboard-write"],
	});
	const page = await context.newPage();
	page.on("console", (message) => {
		if (message.type() === "error") wrong.push(message.text());
	});
	page.on("pageerror", (error) => wrong.push(String(error)));
	page.on("request", (request) => {
		if (!request.url().startsWith(home)) wrong.push(`request to ${request.url()}`);
	});
	await page.goto(home);
	return page;
}

async function walk(page, theme) {
	const shot = (name) => page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
	await page.getByRole("heading", { name: "What came in" }).waitFor();
	await page.getByText("Reading scans 2 of 6").waitFor();
	await shot("overview");

	await page.keyboard.press("/");
	await page.keyboard.type("Гранин");
	await page.keyboard.press("Enter");
	await page.locator("article").first().waitFor();
	await page.waitForLoadState("networkidle", { timeout: 3000 }).catch(() => undefined);
	assert.equal((await page.locator("article .bx.now").count()) > 3, true, "hits have lit boxes");
	await shot("search");
	await page.keyboard.press("j");
	await page.keyboard.press("Space");
	await page.getByRole("complementary", { name: "The place" }).waitFor();
	await shot("search-look");
	await page.keyboard.press("k");
	await page.keyboard.press("Enter");

	await page.locator(".sheet .bx.now").first().waitFor();
	await page.locator(".thumbs img").first().waitFor();
	await page.waitForTimeout(500);
	const lit = await page.locator(".sheet .bx.now").first().boundingBox();
	assert.ok(lit !== null && lit.y > 44 && lit.y < 872, "the lit box is in sight");
	await shot("viewer");
	await copies(page);
	const before = page.url();
	await page.keyboard.press("n");
	assert.notEqual(page.url(), before, "the next hit has an address of its own");
	await page.goBack();
	assert.equal(page.url(), before, "back goes back");
	await page.reload();
	await page.locator(".sheet .bx.now").first().waitFor();
	await page.keyboard.press("t");
	await page.locator(".text mark").first().waitFor();
	await shot("viewer-text");
	await page.keyboard.press("t");
	await page.keyboard.press("y");
	const cited = await page.evaluate(() => navigator.clipboard.readText());
	assert.match(cited, /^Контракт_24-117_прил2\.pdf, p\. 14: “Гранин/);
	await page.keyboard.press("?");
	await page.getByRole("dialog").waitFor();
	await shot("keys");
	await page.keyboard.press("Escape");
	for (const [key, name] of [
		["d", "documents"],
		["a", "unbuilt"],
	]) {
		await page.keyboard.press("g");
		await page.keyboard.press(key);
		await page.waitForTimeout(200);
		await shot(name);
	}
}

/** Mark from the middle of one line to the next and copy: the text's own words and line breaks. */
async function copies(page) {
	const from = page.locator("[data-word]", { hasText: /^Аркадьевича,$/ });
	const to = page.locator("[data-word]", { hasText: /^«Ланьхай»,$/ });
	const [one, other] = [await from.boundingBox(), await to.boundingBox()];
	assert.ok(one !== null && other !== null);
	await page.mouse.move(one.x + 1, one.y + one.height / 2);
	await page.mouse.down();
	await page.mouse.move(other.x + other.width - 1, other.y + other.height / 2, { steps: 5 });
	await page.mouse.up();
	await page.keyboard.press("Control+c");
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	assert.equal(copied, "Аркадьевича, и Компанией по импорту оборудования\n«Ланьхай»,");
}

const server = await preview({ preview: { host: "127.0.0.1", port: 0 }, logLevel: "warn" });
const address = server.httpServer.address();
assert.ok(typeof address === "object" && address !== null);
const home = `http://127.0.0.1:${address.port}/`;
const browser = await chromium.launch({ executablePath: program, args: QUIET });
try {
	for (const theme of ["light", "dark"]) {
		const wrong = [];
		const page = await opened(browser, home, theme, wrong);
		await walk(page, theme);
		assert.deepEqual(wrong, []);
		await page.context().close();
	}
} finally {
	await browser.close();
	await server.close();
}
