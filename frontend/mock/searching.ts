/** What the mock answers about a search as a whole: its pages, how many, by what it is narrowed. */
import type {
	FacetCount,
	Facets,
	Hit,
	PageFound,
	PagesFound,
	SavedSearches,
	Totals,
} from "../src/api/records.ts";
import { found, pageSeen } from "./answers.ts";
import { DOCUMENTS } from "./documents.ts";

const hitsOf = (asked: URLSearchParams): readonly Hit[] =>
	found(asked.get("q") ?? "", 0, 10_000, asked.getAll("collection")).hits;

/** The pages that have hits, each with its first. */
export function pagesFound(asked: URLSearchParams, offset: number, limit: number): PagesFound {
	const pages = new Map<string, Hit[]>();
	for (const hit of hitsOf(asked)) {
		const key = `${hit.document} ${hit.page}`;
		pages.set(key, [...(pages.get(key) ?? []), hit]);
	}
	const all = [...pages.values()].map(pageFound);
	return {
		query: asked.get("q") ?? "",
		pages: all.slice(offset, offset + limit),
		totals: totals(asked),
		more: offset + limit < all.length,
	};
}

function pageFound(hits: readonly Hit[]): PageFound {
	const [hit, ...others] = hits as [Hit, ...Hit[]];
	const seen = DOCUMENTS.find((one) => one.seen.document === hit.document)?.seen;
	const page = pageSeen(hit.document, hit.page);
	return {
		hit,
		hits: hits.length,
		boxes: others.flatMap((one) => one.boxes),
		kinds: kindsOf(hits),
		path: seen?.paths[0] ?? "",
		day: seen?.moments.created?.at.slice(0, 10) ?? null,
		language: page?.language ?? null,
		media_type: seen?.media_type ?? "",
		confidence: hit.text_from === "ocr" ? 94 : null,
		status: "unread",
		labels: [],
	};
}

function kindsOf(hits: readonly Hit[]): Record<string, number> {
	const kinds: Record<string, number> = {};
	for (const { kind } of hits.flatMap((hit) => hit.matched)) kinds[kind] = (kinds[kind] ?? 0) + 1;
	return kinds;
}

/** How much answers a search. */
export function totals(asked: URLSearchParams): Totals {
	const hits = hitsOf(asked);
	return {
		hits: hits.length,
		pages: new Set(hits.map((hit) => `${hit.document} ${hit.page}`)).size,
		documents: new Set(hits.map((hit) => hit.document)).size,
		exact: true,
		kinds: kindsOf(hits),
	};
}

function counted(values: readonly string[]): FacetCount[] {
	return [...new Set(values)].map((value) => ({
		value,
		documents: values.filter((one) => one === value).length,
	}));
}

/** By what a search can be narrowed down. */
export function facets(asked: URLSearchParams): Facets {
	const answering = new Set(hitsOf(asked).map((hit) => hit.document));
	const all = DOCUMENTS.filter(
		({ seen }) => (asked.get("q") ?? "") === "" || answering.has(seen.document),
	);
	return {
		documents: all.length,
		collections: counted(all.map((one) => one.collection)),
		languages: counted(
			all.flatMap((one) => [...new Set(one.pages.map((page) => page.language ?? "und"))]),
		),
		types: counted(all.map((one) => one.seen.media_type)),
		folders: [],
		years: counted(all.map((one) => one.seen.moments.created?.at.slice(0, 4) ?? "")),
		text_from: counted(
			all.flatMap((one) => [...new Set(one.pages.flatMap((page) => page.text_from ?? []))]),
		),
		labels: [],
		statuses: [{ value: "unread", documents: all.length }],
	};
}

export const SEARCHES: SavedSearches = { total: 0, searches: [] };
