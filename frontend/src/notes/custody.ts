/** What a line of custody and a date of a file say, in words. */
import type { CustodyLine, Moment } from "../api";
import { say } from "../messages";

/** Say what a line of custody records; an act without words in the catalogue does not compile. */
export function actOf(line: CustodyLine): string {
	const facts = line.facts ?? {};
	const text = (name: string): string => String(facts[name] ?? "");
	return say(`custody.${line.act}`, {
		path: text("path"),
		page: text("page"),
		verb: text("verb"),
		why: text(line.act === "removed" ? "reason" : "why"),
		checks: text("checks"),
		observations: text("observations"),
		citations: text("citations"),
		families: text("families"),
		sources: text("sources"),
		assertions: text("assertions"),
		proposals: text("proposals"),
		name: text("name"),
	});
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

/** Return the dates that a file carries, the earliest first. */
export function momentsIn(moments: Readonly<Record<string, Moment>>): [string, Moment][] {
	return Object.entries(moments).sort((a, b) => a[1].at.localeCompare(b[1].at));
}

/** Say a date as written, without the seconds' fraction; no zone of this machine is put in its place. */
export function momentSaid(moment: Moment): string {
	const [, day = moment.at, time = "", zone = ""] =
		/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(.*)$/.exec(moment.at) ?? [];
	return `${day} ${time} ${moment.zone_known ? zone.replace("Z", "UTC") : say("facts.zone")}`.trim();
}
