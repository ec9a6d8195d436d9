/** What is asked about names and whose they are, and what a person says of two mentions. */
import type { NamesAddress } from "../entities";
import { get, route, send } from "./asking";
import type {
	DecisionSeen,
	EntitiesListed,
	EntityPage,
	EntitySeen,
	NamesSeen,
	NetworkListed,
} from "./records";

const narrowed = ({ type, q, sort }: NamesAddress) => ({ type, name: q, sort: sort || "type" });
export const readEntities = (
	asked: NamesAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<EntitiesListed>(route("entities", { ...narrowed(asked), offset, limit }), signal);
export const tableOfEntities = (asked: NamesAddress): string =>
	route("entities.csv", narrowed(asked));
export const findEntities = (name: string, type: string, signal?: AbortSignal) =>
	get<EntitiesListed>(route("entities", { name, type, limit: 8 }), signal);
export const readEntity = (mention: number, signal?: AbortSignal) =>
	get<EntityPage>(route(`entities/${mention}`), signal);

const only = ({ written, role, of }: NamesAddress) => ({ written, role, of });
export const readMentions = (
	mention: number,
	asked: NamesAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) =>
	get<NamesSeen>(route(`entities/${mention}/mentions`, { ...only(asked), offset, limit }), signal);
export const tableOfMentions = (mention: number, asked: NamesAddress): string =>
	route(`entities/${mention}/mentions.csv`, only(asked));

export const sayOfTwo = (one: number, other: number, said: "same" | "different", why: string) =>
	send<EntitySeen>("POST", route("entity-pairs"), { one, other, said, why });
export const takeSaidBack = (decision: number) =>
	send<DecisionSeen>("DELETE", route(`entity-pairs/${decision}`));

/** What is asked of the network of all: as narrowed and sorted. */
export const networkAsked = ({ type, q, sort }: NamesAddress) => ({
	name: q,
	sort,
	...(type === "" ? {} : { type }),
});
export const readNetwork = (
	asked: NamesAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<NetworkListed>(route("network", { ...networkAsked(asked), offset, limit }), signal);
/** The ties of one entity: with whom it appears, of all types but equipment. */
export const readTies = (mention: number, limit: number, signal?: AbortSignal) =>
	get<NetworkListed>(
		route("network", { mention, type: ["person", "organisation", "place"], limit }),
		signal,
	);
/** All ties as a file; of one entity where a mention is named. */
export const fileOfTies = (kind: "csv" | "graphml", asked: NamesAddress): string =>
	route(`network.${kind}`, networkAsked(asked));
