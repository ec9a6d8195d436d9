/** What the mock answers, route by route: the shapes are the server's, the content is invented. */
import type {
	Box,
	CaseSeen,
	Found,
	Hit,
	HitsInside,
	Matched,
	Overview,
	PageSeen,
	PageTexts,
	Progress,
	Working,
} from "../src/api/records.ts";
import { countOf } from "../src/codepoints.ts";
import { placed, touched } from "../src/placing.ts";
import { DOCUMENTS, FAILURES, type MockDocument } from "./documents.ts";
import { laid } from "./pages.ts";

const counted = (of: (one: MockDocument) => string): Record<string, number> => {
	const counts: Record<string, number> = {};
	for (const one of DOCUMENTS) counts[of(one)] = (counts[of(one)] ?? 0) + 1;
	return counts;
};

const pages = DOCUMENTS.flatMap((one) => one.pages);
const read = (from: string): number => pages.filter((page) => page.text_from === from).length;

export const CASE: CaseSeen = {
	name: "Arven cache",
	actor: "M. Orlova",
	status: {
		case: "Arven cache",
		documents: DOCUMENTS.length,
		items: DOCUMENTS.length,
		appearances: DOCUMENTS.length + 2,
		pages: { text: read("layer"), ocr: read("ocr"), blank: 1, unreadable: 3 },
		pages_pending: 4,
		failures: [...FAILURES],
		pending: 4,
		sandbox: "strong",
		head: "9f31c0a277de41b85e0c",
		balanced: true,
		types: counted((one) => one.seen.media_type),
		collections: counted((one) => one.collection),
	},
};

const SPAN = [
	3, 5, 4, 9, 12, 7, 15, 11, 18, 26, 31, 22, 28, 44, 37, 27, 41, 52, 48, 33, 30, 24, 19, 27, 31, 22,
	14, 9, 6, 4, 2, 1,
];

export const OVERVIEW: Overview = {
	collections: CASE.status.collections,
	types: CASE.status.types,
	languages: ["ru", "zh-Hans", "en"].map((language) => ({
		language,
		pages: pages.filter((page) => page.language === language).length,
	})),
	failures: [...FAILURES],
	span: SPAN.map((documents, index) => ({
		month: `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
		documents,
	})),
};

const PROGRESS: Progress = {
	read: 7,
	to_read: 7,
	recognised: 2,
	to_recognise: 6,
	indexed: 27,
	to_index: 31,
	failed: 1,
};
export const WORKING: Working = { at_work: true, fault: null, progress: PROGRESS };

/** One page as the server would tell it, null where there is none. */
export function pageSeen(document: string, number: number): PageSeen | null {
	const page = DOCUMENTS.find((one) => one.seen.document === document)?.pages[number - 1];
	if (page === undefined) return null;
	const { text, words } = laid(page);
	const ocr = page.text_from === "ocr";
	return {
		number,
		width: 595,
		height: 842,
		outcome: ocr ? "ocr" : "text",
		reason: null,
		text_from: page.text_from,
		text_hash: String(number).padStart(64, "0"),
		language: page.language,
		maker: ocr ? "tesseract 5" : null,
		text,
		words,
	};
}

/** The hits in one document, with how many each page has. */
export function hitsInside(document: string, q: string): HitsInside {
	const hits = found(q, 0, 500, [])
		.hits.filter((hit) => hit.document === document)
		.sort((a, b) => a.page - b.page || a.start - b.start);
	const pages = [...new Set(hits.map((hit) => hit.page))].map((page) => ({
		page,
		hits: hits.filter((hit) => hit.page === page).length,
	}));
	const looked = { exact: true, candidates: pages.length, first: 1, last: 1000 };
	return { query: q, document, total: hits.length, ...looked, pages, hits };
}

/** A page's texts: its leading one only. */
export function textsOf(document: string, number: number): PageTexts | null {
	const page = pageSeen(document, number);
	if (page === null || page.text_from === null) return null;
	const { text_from, language, text, words } = page;
	const [text_hash, maker] = [page.text_hash ?? "", page.maker ?? "reader"];
	const only = { text_from, text_hash, language, maker, text, words };
	const rest = { confidence: null, leading: true, at: null, again: false };
	return { document, page: number, texts: [{ ...only, ...rest }] };
}

/** The picture of a page as SVG, null where there is none. */
export function picture(document: string, number: number): string | null {
	const page = DOCUMENTS.find((one) => one.seen.document === document)?.pages[number - 1];
	return page === undefined ? null : laid(page).picture;
}

/** A stand-in for the search: the name that the affair turns on is known in its forms. */
const FORMS: readonly (readonly [string, Matched["kind"]])[] = [
	["Гранина Льва Аркадьевича", "inflected"],
	["Гранину", "inflected"],
	["Гранина", "inflected"],
	["Гранин", "exact"],
	["格拉宁", "transliterated"],
	["Granin", "transliterated"],
];

function forms(q: string): readonly (readonly [string, Matched["kind"]])[] {
	const one = q.trim().toLowerCase();
	if (["гранин", "granin", "格拉宁"].includes(one)) return FORMS;
	return one === "" ? [] : [[q.trim(), "exact"]];
}

function hitsOn(document: MockDocument, number: number, q: string): Hit[] {
	const page = pageSeen(document.seen.document, number);
	if (page === null) return [];
	const words = placed(page.text, page.words);
	const taken: boolean[] = [];
	const hits: Hit[] = [];
	for (const [form, kind] of forms(q)) {
		for (let at = page.text.indexOf(form); at >= 0; at = page.text.indexOf(form, at + 1)) {
			if (taken[at] === true) continue;
			for (let unit = at; unit < at + form.length; unit += 1) taken[unit] = true;
			const start = countOf(page.text.slice(0, at));
			const end = start + countOf(form);
			const before = page.text.slice(Math.max(0, at - 90), at).replaceAll("\n", " ");
			const after = page.text.slice(at + form.length, at + form.length + 90).replaceAll("\n", " ");
			hits.push({
				document: document.seen.document,
				item: document.seen.item ?? 0,
				page: number,
				text_from: page.text_from ?? "layer",
				text_hash: "0".repeat(64),
				start,
				end,
				boxes: joined(
					touched(page.text, words, start, end).flatMap((index) => words[index]?.box ?? []),
				),
				quote: form,
				context: `${before}${form}${after}`,
				context_start: countOf(before),
				matched: [{ kind: form === q.trim() ? "exact" : kind, query: q.trim(), found: form }],
				score: 1,
				title: document.seen.title,
				collection: document.collection,
			});
		}
	}
	return hits;
}

/** One box a line: words whose boxes share a top are joined. */
function joined(flat: readonly number[] | readonly Box[]): Box[] {
	const boxes = (
		Array.isArray(flat[0]) ? flat : chunks(flat as readonly number[])
	) as readonly Box[];
	const lines = new Map<number, Box>();
	for (const box of boxes) {
		const line = lines.get(box[1]);
		lines.set(
			box[1],
			line === undefined
				? box
				: [Math.min(line[0], box[0]), line[1], Math.max(line[2], box[2]), line[3]],
		);
	}
	return [...lines.values()];
}

function chunks(flat: readonly number[]): Box[] {
	return Array.from(
		{ length: flat.length / 4 },
		(_, index) => flat.slice(4 * index, 4 * index + 4) as unknown as Box,
	);
}

/** Answer a search as the server does. */
export function found(
	q: string,
	offset: number,
	limit: number,
	collections: readonly string[],
): Found {
	const asked = DOCUMENTS.filter(
		(one) => collections.length === 0 || collections.includes(one.collection),
	);
	const hits = asked.flatMap((one) => one.pages.flatMap((_, index) => hitsOn(one, index + 1, q)));
	return {
		query: q,
		hits: hits.slice(offset, offset + limit),
		pages: new Set(hits.map((hit) => `${hit.document} ${hit.page}`)).size,
		collections: asked.map((one) => one.collection),
		more: offset + limit < hits.length,
	};
}

/** The boxes of a query on one page. */
export function boxes(document: string, number: number, q: string): Box[] {
	const one = DOCUMENTS.find((other) => other.seen.document === document);
	return one === undefined ? [] : hitsOn(one, number, q).flatMap((hit) => hit.boxes);
}
