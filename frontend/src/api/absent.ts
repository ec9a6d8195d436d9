/** What is asked about a term that may be nowhere, and what a person decides. */
import { get, route, send } from "./asking";
import type { Absence, Collection, DecisionSeen, NearHit, NearJudged, NearListed } from "./records";

export interface TermAsked {
	term: string;
	collection: readonly Collection[];
}

export const readAbsence = (asked: TermAsked, signal?: AbortSignal) =>
	get<Absence>(route("absent", { ...asked }), signal);
export const readNear = (asked: TermAsked, offset: number, limit: number, signal?: AbortSignal) =>
	get<NearListed>(route("absent/near", { ...asked, sort: "near", offset, limit }), signal);
/** The address of all near places as a table. */
export const nearTable = (asked: TermAsked): string => route("absent/near.csv", { ...asked });
export const judge = (term: string, place: NearHit, judged: NearJudged["judged"]) =>
	send<DecisionSeen>("POST", route("absent/judgements"), {
		term,
		document: place.document,
		page: place.page,
		text_hash: place.text_hash,
		start: place.start,
		end: place.end,
		judged,
	});
