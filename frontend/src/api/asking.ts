/** How the server is asked: addresses, answers made harmless, refusals as sentences. */
import { harmless } from "../harmless";
import { taken } from "./ahead";

/** The server said no, or nothing. `remedy` is the next act, empty where the server named none. */
export class Refused extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly remedy: string,
		/** What else the answer said: of a conflict, both texts. */
		readonly said: Readonly<Record<string, unknown>> = {},
	) {
		super(message);
		this.name = "Refused";
	}
}

type Query = Record<string, string | number | readonly string[] | undefined>;

/** Write the address of a route; values that are undefined or empty are left out. */
export function route(path: string, query: Query = {}): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value === undefined || value === "") continue;
		for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
	}
	const asked = search.toString();
	return `/api/${path}${asked === "" ? "" : `?${asked}`}`;
}

/** Read what a refusal says, whatever came back in its place. */
export function refusal(status: number, body: unknown): Refused {
	const said = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
	const error = typeof said.error === "string" ? harmless(said.error) : "";
	const remedy = typeof said.remedy === "string" ? harmless(said.remedy) : "";
	return new Refused(status, error, remedy, harmless(said));
}

/**
 * Ask for JSON.
 *
 * @throws Refused if the server cannot be reached (status 0), refuses, or answers something else.
 */
export function get<T>(address: string, signal?: AbortSignal): Promise<T> {
	return ask<T>("GET", address, undefined, signal);
}

/**
 * Have the server write something; `body` becomes JSON.
 *
 * @throws Refused as `get`.
 */
export function send<T>(
	method: "POST" | "PUT" | "DELETE",
	address: string,
	body?: unknown,
): Promise<T> {
	return ask<T>(method, address, body);
}

async function ask<T>(
	method: string,
	address: string,
	body: unknown,
	signal?: AbortSignal,
): Promise<T> {
	const asked =
		(method === "GET" ? taken(address) : undefined) ??
		fetch(address, {
			method,
			headers: {
				accept: "application/json",
				...(body === undefined ? {} : { "content-type": "application/json" }),
			},
			credentials: "same-origin",
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			...(signal === undefined ? {} : { signal }),
		});
	const response = await asked.catch((reason: unknown) => {
		if (signal?.aborted) throw reason;
		throw new Refused(0, "", "");
	});
	const answer: unknown = await response.json().catch(() => null);
	if (!response.ok || answer === null) throw refusal(response.status, answer);
	return harmless(answer as T);
}
