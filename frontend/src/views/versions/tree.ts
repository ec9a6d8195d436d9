/** Where the versions of a family are drawn: a column for each step from the first, a row each. */
import type { FamilySeen } from "../../api";

export interface Node {
	item: string;
	name: string;
	document: string;
	column: number;
	row: number;
}

/** One step drawn: from the node `parent` to `child`, by their places in the list of nodes. */
export interface Edge {
	parent: Node;
	child: Node;
	/** The number of the step in the family. */
	step: number;
}

export interface Tree {
	nodes: Node[];
	edges: Edge[];
	columns: number;
	rows: number;
}

/** Lay a family out: a version stands right of the one it came from, its first child beside it. */
export function drawn(family: FamilySeen): Tree {
	const steps = new Map<string, number[]>();
	const born = new Set<string>();
	family.descents.forEach((one, index) => {
		steps.set(one.parent, [...(steps.get(one.parent) ?? []), index]);
		born.add(one.child);
	});
	const known = new Map(family.versions.map((one) => [one.item, one]));
	const nodes = new Map<string, Node>();
	const edges: Edge[] = [];
	let rows = 0;
	const place = (item: string, column: number): Node | null => {
		const version = known.get(item);
		if (version === undefined || nodes.has(item)) return null;
		const node: Node = { ...version, column, row: rows };
		nodes.set(item, node);
		let isFirst = true;
		for (const step of steps.get(item) ?? []) {
			if (!isFirst) rows += 1;
			const child = place(family.descents[step]?.child ?? "", column + 1);
			if (child !== null) edges.push({ parent: node, child, step });
			else if (!isFirst) rows -= 1;
			isFirst = isFirst && child === null;
		}
		return node;
	};
	const roots = family.versions.filter((one) => !born.has(one.item));
	for (const root of [...roots, ...family.versions]) {
		if (!nodes.has(root.item)) {
			place(root.item, 0);
			rows += 1;
		}
	}
	const all = [...nodes.values()];
	return {
		nodes: all,
		edges,
		columns: Math.max(0, ...all.map((one) => one.column)) + 1,
		rows: Math.max(0, ...all.map((one) => one.row)) + 1,
	};
}
