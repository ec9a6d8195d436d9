import { api, browser, home, page, shot, theme } from "./vlook.mjs";

const docs = (await api("/api/documents?limit=500")).documents;
const name = (d) => d.paths[0];
const ru = (await api("/api/search?q=" + encodeURIComponent("договор") + "&limit=200")).hits;
const count = {};
for (const h of ru) count[h.document] = (count[h.document] ?? 0) + 1;
const pdf = docs
	.filter((d) => d.media_type === "application/pdf" && d.pages > 2)
	.sort((a, b) => (count[b.document] ?? 0) - (count[a.document] ?? 0))[0];
console.log(name(pdf), pdf.pages, count[pdf.document]);
const hit = ru.find((h) => h.document === pdf.document);
await page.goto(
	home +
		`#/document/${pdf.document}/${hit.page}?q=${encodeURIComponent("договор")}&at=${hit.start}`,
);
await page.waitForTimeout(2500);
await shot("viewer");
await page.keyboard.press("e");
await page.waitForTimeout(800);
await shot("correct");
await page.keyboard.press("Escape");
await page.keyboard.press("t");
await page.waitForTimeout(600);
await shot("text");
await page.goto(home + `#/document/${pdf.document}/${hit.page}?turn=90`);
await page.waitForTimeout(1200);
await shot("turned");
await page.goto(home + `#/document/${pdf.document}/${hit.page}?q=${encodeURIComponent("договор")}`);
await page.waitForTimeout(500);
await page.keyboard.press("b");
await page.waitForTimeout(2000);
await shot("beside");
const mail = docs.find((d) => name(d) === "answer.eml");
await page.goto(home + `#/document/${mail.document}/1?q=gliders`);
await page.waitForTimeout(1200);
await shot("mail");
const csv = docs.find((d) => name(d) === "prices.csv");
await page.goto(home + `#/document/${csv.document}/1?q=${encodeURIComponent("машина")}`);
await page.waitForTimeout(1200);
await shot("table");
const txt = docs.find((d) => d.media_type === "text/plain");
if (txt) {
	await page.goto(home + `#/document/${txt.document}/1`);
	await page.waitForTimeout(1200);
	await shot("flow");
}
let scan = null;
for (const d of docs) {
	if (d.media_type !== "application/pdf" || d.pages < 1) continue;
	const t = await api(`/api/documents/${d.document}/pages/1/texts`);
	if ((t.texts ?? []).length > 1) {
		scan = d;
		break;
	}
}
console.log("both", scan && name(scan));
if (scan) {
	await page.goto(home + `#/document/${scan.document}/1?face=both`);
	await page.waitForTimeout(1200);
	await shot("both");
}
const ocr = docs.find((d) => d.media_type.startsWith("image/"));
await page.goto(home + `#/document/${ocr.document}/1?face=text`);
await page.waitForTimeout(1200);
await shot("ocrtext");
await browser.close();
