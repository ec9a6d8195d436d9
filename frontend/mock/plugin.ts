/**
 * An invented case for working on the page without a server. Never part of a build.
 *
 * `vite` serves the sources with it, `vite preview` the built page; the latter under the policy of
 * the server, so that whatever the policy would stop is stopped here first.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import {
	boxes,
	CASE,
	found,
	hitsInside,
	OVERVIEW,
	pageSeen,
	picture,
	textsOf,
	WORKING,
} from "./answers.ts";
import { DOCUMENTS } from "./documents.ts";

export const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface Answer {
	status: number;
	type: string;
	body: string;
}

const json = (value: unknown, status = 200): Answer => ({
	status,
	type: "application/json",
	body: JSON.stringify(value),
});
const missing = (): Answer =>
	json(
		{
			error: "There is no such document or page in this case.",
			remedy: "Go back to the list of documents.",
		},
		404,
	);

/** Answer one route of the API. */
export function answer(address: string): Answer {
	const { pathname, searchParams: asked } = new URL(address, "http://mock.example");
	const offset = Number(asked.get("offset") ?? 0);
	const limit = Number(asked.get("limit") ?? 50);
	if (pathname === "/api/case") return json(CASE);
	if (pathname === "/api/overview") return json(OVERVIEW);
	if (pathname === "/api/search")
		return json(found(asked.get("q") ?? "", offset, limit, asked.getAll("collection")));
	if (pathname === "/api/documents") return documents(asked, offset, limit);
	const parts =
		/^\/api\/documents\/([0-9a-f]{64})(?:\/pages\/(\d+)(?:\/(picture|boxes|texts))?|\/(hits))?$/.exec(
			pathname,
		);
	return parts === null
		? missing()
		: place(parts[1] ?? "", parts[2], parts[3] ?? parts[4], asked.get("q") ?? "");
}

function documents(asked: URLSearchParams, offset: number, limit: number): Answer {
	const [type, collection] = [asked.get("type"), asked.get("collection")];
	const all = DOCUMENTS.filter(
		(one) =>
			(type === null || one.seen.media_type === type) &&
			(collection === null || one.collection === collection),
	).map((one) => one.seen);
	return json({ total: all.length, documents: all.slice(offset, offset + limit) });
}

function place(
	document: string,
	page: string | undefined,
	what: string | undefined,
	q: string,
): Answer {
	const seen = DOCUMENTS.find((one) => one.seen.document === document)?.seen;
	if (seen === undefined) return missing();
	if (what === "hits") return json(hitsInside(document, q));
	if (page === undefined) return json(seen);
	if (what === "texts") return json(textsOf(document, Number(page)));
	if (what === "boxes") return json(boxes(document, Number(page), q));
	const body =
		what === "picture" ? picture(document, Number(page)) : pageSeen(document, Number(page));
	if (body === null) return missing();
	return typeof body === "string" ? { status: 200, type: "image/svg+xml", body } : json(body);
}

function serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
	const address = request.url ?? "/";
	if (!address.startsWith("/api/")) {
		next();
		return;
	}
	if (address === "/api/progress") {
		response.writeHead(200, { "content-type": "text/event-stream" });
		response.write(`data: ${JSON.stringify(WORKING)}\n\n`);
		return;
	}
	const { status, type, body } = answer(address);
	response.writeHead(status, { "content-type": type });
	response.end(body);
}

/** Serve the invented case beside the page. */
export function mockCase(): Plugin {
	return {
		name: "stemma-mock-case",
		apply: "serve",
		configureServer(server) {
			server.middlewares.use(serve);
		},
		configurePreviewServer(server) {
			server.middlewares.use((_request, response, next) => {
				response.setHeader("content-security-policy", POLICY);
				next();
			});
			server.middlewares.use(serve);
		},
	};
}
