/** The assertions of a claim in the groups in which they are read. */
import type { AssertionSeen, ClaimPage } from "../../api";

export const GROUPS = ["for", "hedged", "other", "against", "question", "headline"] as const;
export type Group = (typeof GROUPS)[number];

/** The group of an assertion: what gives another value than most stands apart. */
export function groupOf(one: AssertionSeen, main: string): Group {
	if (one.headline) return "headline";
	if (one.polarity === "against") return "against";
	if (one.polarity === "question") return "question";
	if (one.value !== "" && main !== "" && one.value !== main) return "other";
	return one.strength === "asserted" || one.strength === "attributed" ? "for" : "hedged";
}

/** The groups that a claim has, each with its assertions by date. */
export function groupsOf(claim: ClaimPage): { group: Group; assertions: AssertionSeen[] }[] {
	const main = claim.line.values[0]?.value ?? "";
	return GROUPS.map((group) => ({
		group,
		assertions: claim.assertions
			.filter((one) => groupOf(one, main) === group)
			.sort((one, other) => (one.date || "9").localeCompare(other.date || "9")),
	})).filter((each) => each.assertions.length > 0);
}
