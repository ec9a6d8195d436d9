/** What is asked about the values in texts. */
import { parametersOf, WHOLE } from "../narrowing";
import { type ValuesAddress, valuesOf } from "../valuing";
import { get } from "./asking";
import type { KindCount, MentionsListed } from "./records";

/** What is shown of one page. */
export const MOST_ON_PAGE = 200;

function parameters(asked: ValuesAddress): [string, string][] {
	const { sort } = asked;
	return [
		...valuesOf({ ...asked, sort: "place", sheet: 1 }),
		["sort", sort.replace("-", "")],
		["descending", String(sort.startsWith("-"))],
	];
}

export const readValues = (
	asked: ValuesAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) =>
	get<MentionsListed>(
		`/api/values?${new URLSearchParams([...parameters(asked), ["offset", String(offset)], ["limit", String(limit)]])}`,
		signal,
	);
export const readKinds = (asked: ValuesAddress, signal?: AbortSignal) =>
	get<KindCount[]>(`/api/values/kinds?${new URLSearchParams(parameters(asked))}`, signal);
/** The address of all values asked for as a table. */
export const tableOfValues = (asked: ValuesAddress): string =>
	`/api/values.csv?${new URLSearchParams(parameters(asked))}`;
export const readValuesOn = (document: string, page: number, signal?: AbortSignal) =>
	get<MentionsListed>(
		`/api/values?${new URLSearchParams([...parametersOf({ ...WHOLE, document: [document] }), ["page", String(page)], ["limit", String(MOST_ON_PAGE)]])}`,
		signal,
	);
