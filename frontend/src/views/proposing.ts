/** Proposals to join and to split, as the list groups and words them. */
import type { ProposalSeen } from "../api";

/** Proposals shown under one heading: all cuts of one document, or one joining. */
export interface Alike {
	key: string;
	kind: ProposalSeen["kind"];
	name: string;
	proposals: readonly ProposalSeen[];
}

/** Return the page behind which a split is proposed, null for a joining. */
export function cutAfter(proposal: ProposalSeen): number | null {
	return proposal.kind === "split" ? (proposal.pages[0]?.first_page ?? null) : null;
}

/** Group cuts of one document that follow each other in the list. */
export function alike(proposals: readonly ProposalSeen[]): readonly Alike[] {
	const groups: { key: string; kind: Alike["kind"]; name: string; proposals: ProposalSeen[] }[] =
		[];
	for (const one of proposals) {
		const document = one.pages[0]?.document ?? "";
		const last = groups.at(-1);
		if (one.kind === "split" && last?.key === `split ${document}`) last.proposals.push(one);
		else
			groups.push({
				key: one.kind === "split" ? `split ${document}` : one.key,
				kind: one.kind,
				name: one.names[0] ?? "",
				proposals: [one],
			});
	}
	return groups;
}
