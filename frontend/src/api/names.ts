/** What is asked and written about the table of names. */
import { get, route, send } from "./asking";
import type { NameCandidate, NameEntry, NamesCompared, NamesListed } from "./records";

export interface NamesAsked {
	offset: number;
	limit: number;
	q: string;
	sort: "late" | "name";
	descending: "true" | "false";
}

export const readNames = (asked: NamesAsked, signal?: AbortSignal) =>
	get<NamesListed>(route("names", { ...asked }), signal);
export const readCandidates = (name: string, signal?: AbortSignal) =>
	get<NameCandidate[]>(route("names/candidates", { name, limit: 8 }), signal);
export const readCompared = (one: string, other: string, signal?: AbortSignal) =>
	get<NamesCompared>(route("names/compared", { one, other }), signal);
export const addName = (one: string, other: string, why: string) =>
	send<NameEntry>("POST", route("names"), { one, other, why });
export const takeNameBack = (number: number) => send<NameEntry>("DELETE", route(`names/${number}`));
