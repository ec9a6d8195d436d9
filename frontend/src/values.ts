/** Values that were found in texts, as a person reads them. */
import type { MentionKind, MentionSeen } from "./api";
import { grouped } from "./counting";
import { say } from "./messages";

export const VALUE_KINDS = [
	"date",
	"money",
	"measure",
	"count",
	"ordinal",
	"identifier",
	"contact",
	"designator",
] as const satisfies readonly MentionKind[];

/** Return what the values of a kind are called; a kind that is not known stays as it is. */
export function nameOfKind(kind: string): string {
	const known = [...VALUE_KINDS, "name" as const].find((one) => one === kind);
	return known === undefined ? kind : say(`values.kind.${known}`);
}

/** Return a value in words: "at least 1,000,000 USD", "by 2025-06-30", "5–7 km". */
export function valueSays(seen: MentionSeen): string {
	const told = seen.value;
	const part = (name: string): string => (told[name] == null ? "" : String(told[name]));
	switch (seen.kind) {
		case "date":
			return limited(
				"values.date",
				seen.qualifier,
				days(part("from"), part("to"), part("precision")),
			);
		case "money": {
			const sum = limited("values", seen.qualifier, `${amount(part)} ${part("currency")}`);
			return part("per") === "" ? sum : say("values.per", { value: sum, per: part("per") });
		}
		case "measure": {
			const said = limited("values", seen.qualifier, `${amount(part)} ${unit(part)}`);
			const anchor = part("anchor");
			return anchor === "" ? said : say("values.anchor", { value: said, anchor });
		}
		case "count":
			return limited("values", seen.qualifier, `${amount(part)} ${part("thing")}`);
		case "ordinal":
			return say("values.nth", { value: part("value") });
		case "identifier":
			return `${part("scheme")} ${part("value")}`;
		default:
			return part("text");
	}
}

/** Return what has to be said beside a value: a contradiction, a plan, digits that do not fit. */
export function remarksOf(seen: MentionSeen): string[] {
	return [
		seen.conflict == null ? "" : say("values.conflict", { value: number(seen.conflict) }),
		seen.forecast === true ? say("values.forecast") : "",
		seen.value.valid === false ? say("values.invalid") : "",
	].filter((one) => one !== "");
}

const LIMITS = ["about", "at_least", "at_most", "more_than", "less_than"] as const;

function limited(of: "values" | "values.date", qualifier: string, value: string): string {
	const known = LIMITS.find((one) => one === qualifier);
	return known === undefined
		? value
		: say(of === "values" ? `values.${known}` : `values.date.${known}`, { value });
}

const SPELT_OUT = ["day", "workday", "week", "month", "quarter", "year"] as const;

/** Return the unit of a measure as it stands behind its amount: a sign, or "days". */
function unit(part: (name: string) => string): string {
	const spelt = SPELT_OUT.find((one) => one === part("unit"));
	const n = part("value") || part("high");
	return spelt === undefined ? part("unit") : say(`values.unit.${spelt}`, { n });
}

function amount(part: (name: string) => string): string {
	if (part("low") !== "") return `${number(part("low"))}–${number(part("high"))}`;
	return number(part("amount") || part("value"));
}

/** Group the digits of an amount; its decimals stay as they are. */
function number(written: string): string {
	const [whole = "", decimals] = written.replace("-", "−").split(".");
	const digits = whole.replace("−", "");
	const shown = digits.length > 15 ? digits : grouped(Number(digits));
	return `${whole.startsWith("−") ? "−" : ""}${shown}${decimals === undefined ? "" : `.${decimals}`}`;
}

/** Return a day, a month, a quarter, a year or a stretch of days as ISO 8601 writes them. */
function days(from: string, to: string, precision: string): string {
	if (from === to) return from;
	const [year = "", month = ""] = from.split("-");
	const whole = {
		year: `${year}-12-31` === to && from === `${year}-01-01` ? year : "",
		month: from.endsWith("-01") && to.startsWith(`${year}-${month}-`) ? `${year}-${month}` : "",
		quarter: to.startsWith(year) ? `${year}-Q${Math.ceil(Number(month) / 3)}` : "",
		half: to.startsWith(year) ? `${year}-H${Math.ceil(Number(month) / 6)}` : "",
	}[precision];
	return whole || `${from} – ${to}`;
}
