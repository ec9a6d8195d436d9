// Which code shows which view; it is fetched when somebody enters, so that the first page comes sooner.
import type { Component } from "svelte";
import type { Address } from "./address";

/** Fetches the component of a view; the address handed to it is one of that view. */
export type Fetched = () => Promise<{ default: Component<{ address: never }> }>;

type Later = Exclude<Address["view"], "page" | "unbuilt" | "unknown">;

export const ROOMS: Record<Later, Fetched> = {
	overview: () => import("./views/Overview.svelte"),
	absent: () => import("./views/Absent.svelte"),
	search: () => import("./views/Search.svelte"),
	list: () => import("./views/SearchList.svelte"),
	documents: () => import("./views/Documents.svelte"),
	proposals: () => import("./views/Proposals.svelte"),
	about: () => import("./views/About.svelte"),
	names: () => import("./views/names/Names.svelte"),
	authenticity: () => import("./views/authenticity/Authenticity.svelte"),
	observation: () => import("./views/authenticity/Observation.svelte"),
	deals: () => import("./views/agreed/Deals.svelte"),
	sources: () => import("./views/corroborated/Sources.svelte"),
	lineage: () => import("./views/corroborated/Lineage.svelte"),
	looks: () => import("./views/corroborated/ToLookAt.svelte"),
	claims: () => import("./views/corroborated/Claims.svelte"),
	claim: () => import("./views/corroborated/Claim.svelte"),
	quotes: () => import("./views/corroborated/Quotes.svelte"),
	timeline: () => import("./views/agreed/Timeline.svelte"),
	counts: () => import("./views/agreed/Counts.svelte"),
	missing: () => import("./views/missing/Missing.svelte"),
	versions: () => import("./views/versions/Versions.svelte"),
	values: () => import("./views/Values.svelte"),
	notes: () => import("./views/Notes.svelte"),
	replies: () => import("./views/replies/Replies.svelte"),
	indicators: () => import("./views/hypotheses/Indicators.svelte"),
	plausibility: () => import("./views/hypotheses/Plausibility.svelte"),
	provenance: () => import("./views/Provenance.svelte"),
	hypotheses: () => import("./views/hypotheses/Hypotheses.svelte"),
	register: () => import("./views/register/Register.svelte"),
};
