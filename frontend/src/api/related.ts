/** What is asked about cited papers and about versions. */
import type { MissingAddress, VersionsAddress } from "../relating";
import { get, route } from "./asking";
import type { FamiliesListed, PapersListed } from "./records";

const cited = ({ holding, kind, document, sort }: MissingAddress) => ({
	holding: [holding],
	kind: kind === "" ? [] : [kind],
	document: document === "" ? [] : [document],
	sort,
});
const grouped = ({ document, sort }: VersionsAddress) => ({
	document: document === "" ? [] : [document],
	sort,
});

export const readPapers = (
	asked: MissingAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<PapersListed>(route("missing", { ...cited(asked), offset, limit }), signal);
/** The address of every place that names one of these papers, as a table. */
export const tableOfPapers = (asked: MissingAddress): string => route("missing.csv", cited(asked));
export const readVersions = (
	asked: VersionsAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<FamiliesListed>(route("versions", { ...grouped(asked), offset, limit }), signal);
/** The address of every step between versions, as a table. */
export const tableOfVersions = (asked: VersionsAddress): string =>
	route("versions.csv", grouped(asked));
