/** What became of a decision, and when something was written, as a sentence says it. */
import type { DecisionSeen, TakenBack } from "../api";
import { say } from "../messages";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const whole = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** Say how long ago something was (milliseconds since 1970), by its day where it is long ago. */
export function when(at: string, now: number = Date.now()): string {
	const then = Date.parse(at);
	const ago = now - then;
	if (ago < MINUTE) return say("notes.now");
	if (ago < HOUR) return relative.format(-Math.floor(ago / MINUTE), "minute");
	if (ago < DAY) return relative.format(-Math.floor(ago / HOUR), "hour");
	const near = new Date(then).getFullYear() === new Date(now).getFullYear();
	return (near ? day : whole).format(then);
}

/** Say what a decision did. */
export function told(decision: DecisionSeen): string {
	return say(`decided.${decision.act}`, { what: whatOf(decision), name: decision.name });
}

/** Say what was taken back, with how many documents it was about where it was several. */
export function takenBack(taken: TakenBack): string {
	const first = taken.decisions[0];
	if (first === undefined) return "";
	const what = told(first);
	if (first.name === "") return say("undo.alone", { what });
	return taken.total === 1
		? say("undo.one", { what, name: first.name })
		: say("undo.many", { what, name: first.name, n: taken.total - 1 });
}

function whatOf(decision: DecisionSeen): string {
	if (decision.act !== "marked") return decision.what;
	if (decision.what === "unread" || decision.what === "read") return say(`status.${decision.what}`);
	if (decision.what === "important" || decision.what === "aside")
		return say(`status.${decision.what}`);
	return decision.what;
}
