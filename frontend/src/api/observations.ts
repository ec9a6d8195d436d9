/** What is asked about observations, and what a person says of one. */
import { one } from ".";
import { get, route, send } from "./asking";
import type {
	Board,
	DecisionSeen,
	Judged,
	Observation,
	ObservationsListed,
	RunsListed,
} from "./records";

/** Which documents of the board, and which observations are counted on it. */
export interface BoardAsked {
	rows: string;
	category: readonly string[];
	name: string;
	sort: string;
	offset: number;
	limit: number;
}

export const readBoard = (asked: BoardAsked, signal?: AbortSignal) =>
	get<Board>(route("board", { ...asked }), signal);
export const readObservations = (document: string, limit: number, signal?: AbortSignal) =>
	get<ObservationsListed>(route("observations", { document, sort: "document", limit }), signal);
export const readObservation = (fingerprint: string, signal?: AbortSignal) =>
	get<Observation>(route(`observations/${fingerprint}`), signal);
/** Return the checks that could not run: on a document, on all where none is named. */
export const readNotRun = (document: string, limit: number, signal?: AbortSignal) =>
	get<RunsListed>(route("check-runs", { document, state: ["could_not_run"], limit }), signal);
export const judgeObservation = (fingerprint: string, judged: Judged, why: string) =>
	send<DecisionSeen>("POST", route(`observations/${fingerprint}/judgement`), { judged, why });

export const takeJudgementBack = (decision: number) =>
	send<DecisionSeen>("DELETE", route(`judgements/${decision}`));

/** The address of a picture of an earlier state of a PDF, which counts from 1, the oldest. */
export const stateOf = (document: string, page: number, dpi: number, revision: number): string =>
	route(`${one(document)}/pages/${page}/picture`, { dpi, revision });
