/** What a line of custody and a date of a file say, in words. */
import type { CustodyLine } from "../api";
import { say } from "../messages";

const ACTS = [
	"created",
	"took_in",
	"left_out",
	"unpacked",
	"read",
	"recognised",
	"failed",
	"decided",
] as const;

/** Say what a line of custody records. */
export function actOf(line: CustodyLine): string {
	const facts = line.facts ?? {};
	const text = (name: string): string => String(facts[name] ?? "");
	const act = ACTS.find((one) => one === line.act);
	if (act === undefined) return line.act;
	if (act === "decided") return say("custody.decided", { verb: text("verb"), why: text("why") });
	return say(`custody.${act}`, { path: text("path"), page: text("page") });
}

/** Dates of files that have a name in words; it says whose words the date is. */
const MOMENTS = [
	"pdf.created",
	"pdf.modified",
	"mail.date",
	"image.taken",
	"image.digitized",
	"image.modified",
] as const;

/** Name a date that a file carries: what it is, and that the file says so. */
export function momentName(name: string): string {
	const known = MOMENTS.find((one) => one === name);
	return known === undefined ? say("moment.other", { name }) : say(`moment.${known}`);
}
