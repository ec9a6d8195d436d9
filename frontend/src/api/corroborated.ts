/** What is asked about sources, lineage, claims and quotations, and what a person says of them. */
import type { ClaimsAddress, LooksAddress, QuotesAddress, SourcesAddress } from "../corroborating";
import { get, route, send } from "./asking";
import type {
	ClaimPage,
	ClaimSaid,
	ClaimsListed,
	DecisionSeen,
	Looked,
	LooksListed,
	PlaceGiven,
	QuotesListed,
	SourceDescribed,
	SourceOnShelf,
	SourcePut,
	SourcesListed,
	StepRuled,
	StepsListed,
	Tree,
} from "./records";

const some = (value: string): readonly string[] => (value === "" ? [] : [value]);
const flag = (value: string): string => (value === "1" ? "true" : "");

const ofSources = ({ name, where, sort }: SourcesAddress) => ({ name, where, sort });
export const readSources = (
	asked: SourcesAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<SourcesListed>(route("sources", { ...ofSources(asked), offset, limit }), signal);
export const tableOfSources = (asked: SourcesAddress): string =>
	route("sources.csv", ofSources(asked));
export const putRight = (said: SourcePut) =>
	send<SourcesListed>("POST", route("sources/corrections"), said);
export const describeSource = (said: SourceDescribed) =>
	send<SourceOnShelf>("POST", route("sources"), said);

const ofClaims = ({ name, state, conflict, sort }: ClaimsAddress) => ({
	name,
	state: some(state),
	conflict: flag(conflict),
	sort,
});
export const readClaims = (
	asked: ClaimsAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<ClaimsListed>(route("claims", { ...ofClaims(asked), offset, limit }), signal);
export const tableOfClaims = (asked: ClaimsAddress): string => route("claims.csv", ofClaims(asked));
export const readClaim = (key: string, signal?: AbortSignal) =>
	get<ClaimPage>(route("claim", { key }), signal);
export const sayOfClaim = (said: ClaimSaid) => send<ClaimPage>("POST", route("claim"), said);

export const writeClaim = (statement: string) =>
	send<ClaimPage>("POST", route("claims"), { statement });
export const mergeClaims = (claim: string, into: string) =>
	send<ClaimPage>("POST", route("claims/merged"), { claim, into });
export const partAssertions = (assertions: readonly string[], into: string, statement: string) =>
	send<ClaimPage>("POST", route("claims/parted"), { assertions, into, statement });
export const putPlace = (given: PlaceGiven) =>
	send<ClaimPage>("POST", route("claims/places"), given);
export const takeHandBack = (decision: number) =>
	send<DecisionSeen>("DELETE", route(`claims/hand/${decision}`));

export const readLoose = (signal?: AbortSignal) =>
	get<StepsListed>(route("lineage", { limit: 1 }), signal);
export const tableOfSteps = (claim: string): string => route("lineage.csv", { claim });
export const readTree = (claim: string, origins: string, signal?: AbortSignal) =>
	get<Tree>(route("lineage/tree", { claim, origins: flag(origins) }), signal);
export const drawingOf = (kind: "svg" | "png", claim: string, origins: string): string =>
	route(`lineage.${kind}`, { claim, origins: flag(origins) });
export const PROVENANCE = route("lineage.prov.json");
export const ruleStep = (said: StepRuled) =>
	send<StepsListed>("POST", route("lineage/rulings"), said);
export const takeRulingBack = (decision: number) =>
	send<DecisionSeen>("DELETE", route(`lineage/rulings/${decision}`));

export const readLooks = (
	{ ruling }: LooksAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<LooksListed>(route("lineage/to-look-at", { ruling, offset, limit }), signal);
export const tableOfLooks = ({ ruling }: LooksAddress): string =>
	route("lineage/to-look-at.csv", { ruling });
export const decideLook = (said: Looked) =>
	send<LooksListed>("POST", route("lineage/to-look-at"), said);

const ofQuotes = ({ faithfulness, claim, document }: QuotesAddress) => ({
	faithfulness: some(faithfulness),
	claim,
	document: some(document),
});
export const readQuotes = (
	asked: QuotesAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<QuotesListed>(route("quotes", { ...ofQuotes(asked), offset, limit }), signal);
export const tableOfQuotes = (asked: QuotesAddress): string => route("quotes.csv", ofQuotes(asked));
