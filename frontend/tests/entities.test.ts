import { expect, test } from "vitest";
import type { EntitySeen, TieSeen } from "../src/api";
import { byWriting, circle, reasons } from "../src/entities";

const name = (text: string, why = "") => ({ name: text, mentions: 2, why, by_person: false });
const entity: EntitySeen = {
	number: 1,
	mention: 1,
	type: "person",
	name: "Вельмин Игнат Романович",
	mentions: 8,
	items: 3,
	posts: [],
	names: [
		name("Вельмин Игнат Романович"),
		name("韦利明", "They sound alike."),
		name("Ignat Velmin", "One name in two scripts."),
		name("И. Р. Вельмин", "One name in two scripts."),
	],
};

test("names stand by script, and scripts without any are left out", () => {
	expect(byWriting(entity).map((group) => [group.writing, group.mentions])).toEqual([
		["cyrillic", 4],
		["latin", 2],
		["han", 2],
	]);
});

test("a reason is said once, with the names it holds for", () => {
	expect(reasons(entity).map(({ why, names }) => [why, names])).toEqual([
		["They sound alike.", ["韦利明"]],
		["One name in two scripts.", ["Ignat Velmin", "И. Р. Вельмин"]],
	]);
});

const node = (number: number, type: EntitySeen["type"]) => ({
	number,
	mention: number,
	type,
	name: String(number),
	mentions: 1,
});
const tie = (one: number, other: number, items: number): TieSeen => ({
	one: node(one, one < 10 ? "person" : "organisation"),
	other: node(other, other < 10 ? "person" : "organisation"),
	items,
	deals: 0,
	meetings: 0,
});

test("a circle keeps the most tied, types side by side, and no tie to who is left out", () => {
	const drawn = circle([tie(1, 10, 9), tie(2, 11, 5), tie(2, 10, 4), tie(3, 11, 1)], 4);

	expect(drawn.nodes.map((one) => one.node.number).toSorted((a, b) => a - b)).toEqual([
		1, 2, 10, 11,
	]);
	expect(drawn.nodes.map((one) => one.node.type)).toEqual([
		"person",
		"person",
		"organisation",
		"organisation",
	]);
	expect(drawn.ties).toHaveLength(3);
	for (const { x, y } of drawn.nodes) expect(Math.hypot(x, y)).toBeCloseTo(1);
});

test("no name on the circle stands on its head", () => {
	const drawn = circle(
		Array.from({ length: 20 }, (_, index) => tie(1, index + 10, 1)),
		21,
	);

	for (const { turn } of drawn.nodes) expect(Math.abs(turn)).toBeLessThanOrEqual(90);
});
