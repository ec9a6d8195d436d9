/** Names, whose they are and who appears with whom: as the address of the page says it, and drawn. */
import type { EntityBeside, EntitySeen, TieSeen } from "./api";

export type NameType = EntitySeen["type"];
export const TYPES: readonly NameType[] = ["person", "organisation", "equipment", "place"];
export const SORTS = ["type", "mentions", "items", "name"] as const;
export const TIE_SORTS = ["items", "deals", "meetings", "name"] as const;
export const TABLE_SORTS = ["late", "name"] as const;
export const WAYS = ["cuts", "list", "network"] as const;
export const FACES = ["names", "network", "table"] as const;

/**
 * What is shown of names: the entities, the network of all, or the table that people keep.
 *
 * `mention` is a mention that leads to an entity (0: the first of the list), `at` which of its
 * mentions is lit, `way` how they are shown; `written`, `role` and `of` narrow them. `sort` is of the
 * list that the face has, "" as usual; `type` narrows entities; in the network it is a table ("list").
 */
export interface NamesAddress {
	view: "names";
	face: (typeof FACES)[number];
	mention: number;
	type: NameType | "";
	q: string;
	sort: string;
	sheet: number;
	way: (typeof WAYS)[number];
	written: string;
	role: string;
	of: string;
	part: number;
	at: number;
}
export const NAMES: NamesAddress = {
	view: "names",
	face: "names",
	mention: 0,
	type: "",
	q: "",
	sort: "",
	sheet: 1,
	way: "cuts",
	written: "",
	role: "",
	of: "",
	part: 1,
	at: 0,
};

const NUMBER = /^[1-9][0-9]{0,8}$/;
const number = (text: string | null | undefined, otherwise: number): number =>
	NUMBER.test(text ?? "") ? Number(text) : otherwise;

/** Read what an address asks for; what makes no sense is left out. */
export function namesIn(rest: readonly string[], asked: URLSearchParams): NamesAddress {
	const said = (name: string): string => asked.get(name) ?? "";
	return {
		...NAMES,
		face: FACES.find((one) => one === rest[0]) ?? "names",
		mention: number(rest[0], 0),
		type: TYPES.find((one) => one === said("type")) ?? "",
		q: said("q"),
		sort: [...SORTS, ...TIE_SORTS, ...TABLE_SORTS].find((one) => one === said("sort")) ?? "",
		sheet: number(asked.get("sheet"), 1),
		way: WAYS.find((one) => one === said("way")) ?? "cuts",
		written: said("written"),
		role: said("role"),
		of: said("of"),
		part: number(asked.get("part"), 1),
		at: number(asked.get("at"), 0),
	};
}

/** Write an address; what is as usual is left out. */
export function namesOf(address: NamesAddress): { path: string; asked: URLSearchParams } {
	const { view: _, face, mention, ...rest } = address;
	const said = Object.entries(rest).filter(([name, value]) => value !== NAMES[name as "q"]);
	const at = face === "names" ? (mention > 0 ? `/${mention}` : "") : `/${face}`;
	const asked = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
	return { path: `#/names${at}`, asked };
}

/** The address of an entity's page, with nothing narrowed. */
export const entityAt = (mention: number, way: NamesAddress["way"] = "cuts"): NamesAddress => ({
	...NAMES,
	mention,
	way,
});

export type Writing = "cyrillic" | "latin" | "han" | "other";
export const WRITINGS: readonly Writing[] = ["cyrillic", "latin", "han", "other"];

/** The script of a name's first letter. */
export function writingOf(name: string): Writing {
	const letter = /\p{L}/u.exec(name)?.[0] ?? "";
	if (/\p{Script=Cyrillic}/u.test(letter)) return "cyrillic";
	if (/\p{Script=Latin}/u.test(letter)) return "latin";
	return /\p{Script=Han}/u.test(letter) ? "han" : "other";
}

/** The names of an entity by script, in the order of the scripts above; scripts without any left out. */
export function byWriting(
	entity: EntitySeen,
): { writing: Writing; names: EntitySeen["names"]; mentions: number }[] {
	return WRITINGS.map((writing) => {
		const names = entity.names.filter((one) => writingOf(one.name) === writing);
		return { writing, names, mentions: names.reduce((sum, one) => sum + one.mentions, 0) };
	}).filter((each) => each.names.length > 0);
}

/** Why names are taken for one's: each reason once, with the names it holds for. */
export function reasons(entity: EntitySeen): { why: string; byPerson: boolean; names: string[] }[] {
	const found = new Map<string, { why: string; byPerson: boolean; names: string[] }>();
	for (const { name, why, by_person } of entity.names) {
		if (why === "") continue;
		const known = found.get(why) ?? { why, byPerson: by_person ?? false, names: [] };
		known.names.push(name);
		found.set(why, known);
	}
	return [...found.values()];
}

/** Whether a person has said of two entities whose they are. */
export const isJudged = (beside: EntityBeside): boolean => beside.said != null;

type Node = TieSeen["one"];
/** A node of the drawing: where it lies, which way its name runs, how many ties it has. */
export interface Placed {
	node: Node;
	x: number;
	y: number;
	/** Degrees by which the name is turned, and whether it ends at the node. */
	turn: number;
	ends: boolean;
	ties: number;
}

/**
 * Lay the most tied entities on a circle of radius 1: types side by side, in each the most tied first
 * from its middle outwards. Ties of which one end is not among them are left out.
 */
export function circle(
	ties: readonly TieSeen[],
	most: number,
): { nodes: Placed[]; ties: TieSeen[] } {
	const counts = new Map<number, number>();
	const nodes = new Map<number, Node>();
	for (const tie of ties)
		for (const node of [tie.one, tie.other]) {
			nodes.set(node.number, node);
			counts.set(node.number, (counts.get(node.number) ?? 0) + together(tie));
		}
	const weight = (node: Node): number => counts.get(node.number) ?? 0;
	const chosen = [...nodes.values()]
		.sort((one, other) => weight(other) - weight(one) || one.number - other.number)
		.slice(0, most);
	const ordered = TYPES.flatMap((type) => outwards(chosen.filter((one) => one.type === type)));
	const there = new Set(ordered.map((one) => one.number));
	const kept = ties.filter((tie) => there.has(tie.one.number) && there.has(tie.other.number));
	return {
		ties: kept,
		nodes: ordered.map((node, index) => ({
			...placed(index / ordered.length),
			node,
			ties: kept.filter((tie) => [tie.one.number, tie.other.number].includes(node.number)).length,
		})),
	};
}

/** In how much two appear together: a deal or a meeting tells more than an item. */
export const together = (tie: TieSeen): number => tie.items + 3 * (tie.deals + tie.meetings);

function outwards(nodes: readonly Node[]): Node[] {
	const [left, right]: [Node[], Node[]] = [[], []];
	nodes.forEach((node, index) => {
		(index % 2 === 0 ? right : left).push(node);
	});
	return [...left.reverse(), ...right];
}

function placed(share: number): Pick<Placed, "x" | "y" | "turn" | "ends"> {
	const angle = 2 * Math.PI * share - Math.PI / 2;
	const degrees = 360 * share - 90;
	const ends = Math.cos(angle) < -1e-9;
	return { x: Math.cos(angle), y: Math.sin(angle), turn: ends ? degrees - 180 : degrees, ends };
}
