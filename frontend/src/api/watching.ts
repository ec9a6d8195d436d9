/** What is asked about indicators, derived figures and provenance, and what a person writes. */
import type { IndicatorsAddress, PlausibilityAddress, ProvenanceAddress } from "../watching";
import { get, route, send } from "./asking";
import type {
	HandedOver,
	IndicatorGiven,
	IndicatorSeen,
	IndicatorsListed,
	LookGiven,
	PlausibilityListed,
	ProvenanceSeen,
	ReckoningGiven,
	ReckoningSeen,
} from "./records";

const ofIndicators = ({ name, state, sort }: IndicatorsAddress) => ({
	name,
	state: state === "" ? [] : [state],
	sort,
});
export const readIndicators = (
	asked: IndicatorsAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<IndicatorsListed>(route("indicators", { ...ofIndicators(asked), offset, limit }), signal);
export const tableOfIndicators = (asked: IndicatorsAddress): string =>
	route("indicators.csv", ofIndicators(asked));
export const watch = (given: IndicatorGiven) =>
	send<IndicatorSeen>("POST", route("indicators"), given);
export const dropIndicator = (key: string) =>
	send<IndicatorsListed>("DELETE", route(`indicators/${key}`));
export const lookAt = (key: string, given: LookGiven) =>
	send<IndicatorSeen>("POST", route(`indicators/${key}/looks`), given);
export const dropLook = (key: string, look: string) =>
	send<IndicatorSeen>("DELETE", route(`indicators/${key}/looks/${look}`));

const ofFigures = ({ name, sort }: PlausibilityAddress) => ({ name, sort });
export const readFigures = (
	asked: PlausibilityAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<PlausibilityListed>(route("plausibility", { ...ofFigures(asked), offset, limit }), signal);
export const tableOfFigures = (asked: PlausibilityAddress): string =>
	route("plausibility.csv", ofFigures(asked));
export const reckon = (given: ReckoningGiven) =>
	send<ReckoningSeen>("POST", route("plausibility"), given);
export const dropFigure = (key: string) =>
	send<PlausibilityListed>("DELETE", route(`plausibility/${key}`));

type Of = ProvenanceAddress["collection"];
export const readProvenance = (of: Of, signal?: AbortSignal) =>
	get<ProvenanceSeen>(route(`provenance/${of}`), signal);
export const writeProvenance = (of: Of, given: HandedOver) =>
	send<ProvenanceSeen>("PUT", route(`provenance/${of}`), given);
export const forgetProvenance = (of: Of) =>
	send<ProvenanceSeen>("DELETE", route(`provenance/${of}`));
