/** What is asked about deals and the timeline, and what a person says of a cell. */
import type { TimelineAddress } from "../agreeing";
import { get, route, send } from "./asking";
import type {
	CellJudged,
	CountsListed,
	DealLines,
	DealSheet,
	DecisionSeen,
	TimelineListed,
} from "./records";

export const MOST_DEALS = 200;
export const readDeals = (signal?: AbortSignal) =>
	get<DealLines>(route("deals", { limit: MOST_DEALS, sort: "papers", descending: "true" }), signal);
export const readDeal = (deal: number, day: string, signal?: AbortSignal) =>
	get<DealSheet>(route(`deals/${deal}`, { as_of: day }), signal);
export const judgeCell = (deal: number, said: CellJudged) =>
	send<DealSheet>("POST", route(`deals/${deal}/judgements`), said);
export const takeCellBack = (decision: number) =>
	send<DecisionSeen>("DELETE", route(`deal-judgements/${decision}`));
export const cellsOf = (day: string): string => route("deal-cells.csv", { as_of: day });
export const bookOf = (day: string): string => route("deals.xlsx", { as_of: day });

const parameters = (asked: TimelineAddress) => ({
	...narrowed(asked),
	collection: asked.collection || (asked.view === "counts" ? "all" : "cache"),
});
const narrowed = ({ kind, name, foreseen, since, until }: TimelineAddress) => ({
	kind,
	name,
	since,
	until,
	foreseen: foreseen === "" ? "" : String(foreseen === "1"),
});
export const readTimeline = (
	asked: TimelineAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<TimelineListed>(route("timeline", { ...parameters(asked), offset, limit }), signal);
export const tableOfTimeline = (asked: TimelineAddress): string =>
	route("timeline.csv", parameters(asked));
export const readCounts = (asked: TimelineAddress, signal?: AbortSignal) =>
	get<CountsListed>(route("timeline/counts", parameters(asked)), signal);
export const tableOfCounts = (asked: TimelineAddress): string =>
	route("timeline/counts.csv", parameters(asked));
