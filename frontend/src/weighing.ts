/** Matrices of hypotheses: what the address says of them, and the way from cell to cell. */
import type { Matrix, Sign } from "./api";

/** Which question ("" for the first), and the cell that is looked at ("e1.h2", "" for the first). */
export interface HypothesesAddress {
	view: "hypotheses";
	question: string;
	cell: string;
}
export const HYPOTHESES: HypothesesAddress = { view: "hypotheses", question: "", cell: "" };

export const SIGNED: Readonly<Record<string, Sign>> = {
	"+": "fits",
	"-": "against",
	"0": "nothing",
};
export const MARKS: Readonly<Record<Sign, string>> = { fits: "+", against: "−", nothing: "·" };
export const LIKELIHOODS = [
	"almost no chance",
	"very unlikely",
	"unlikely",
	"roughly even chance",
	"likely",
	"very likely",
	"almost certain",
] as const;
export const CONFIDENCES = ["low", "moderate", "high"] as const;
export const NUMERALS = "Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ Ⅶ Ⅷ Ⅸ Ⅹ Ⅺ Ⅻ".split(" ");

const QUESTION = /^q[1-9][0-9]{0,8}$/;
const CELL = /^e[1-9][0-9]{0,8}\.h[1-9][0-9]{0,8}$/;

/** Read what an address asks for; what makes no sense is left out. */
export function weighingIn(question: string, asked: URLSearchParams): HypothesesAddress {
	return {
		view: "hypotheses",
		question: QUESTION.exec(question)?.[0] ?? "",
		cell: CELL.exec(asked.get("cell") ?? "")?.[0] ?? "",
	};
}

/** Write such an address; what is as usual is left out. */
export function weighingOf({ question, cell }: HypothesesAddress): [string, URLSearchParams] {
	const path = question === "" ? "#/hypotheses" : `#/hypotheses/${question}`;
	return [path, new URLSearchParams(cell === "" ? {} : { cell })];
}

/** Where a cell stands: which evidence, which hypothesis (both from 0; the first where it is gone). */
export function cellOf(matrix: Matrix, cell: string): { row: number; column: number } {
	const [evidence = "", hypothesis = ""] = cell.split(".");
	return {
		row: Math.max(
			matrix.evidence.findIndex((one) => one.evidence.key === evidence),
			0,
		),
		column: Math.max(
			matrix.hypotheses.findIndex((one) => one.hypothesis.key === hypothesis),
			0,
		),
	};
}

/** Return the cell that a key leads to from another; it stays at the edge. */
export function beside(matrix: Matrix, cell: string, key: string): string {
	const { row, column } = cellOf(matrix, cell);
	const down = key === "ArrowDown" || key === "j" ? 1 : key === "ArrowUp" || key === "k" ? -1 : 0;
	const right = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
	return named(matrix, row + down, column + right);
}

/** Return how a cell is named, "" where the matrix has none; what is outside is the nearest inside. */
export function named(matrix: Matrix, row: number, column: number): string {
	const evidence = matrix.evidence[Math.min(Math.max(row, 0), matrix.evidence.length - 1)];
	const hypothesis = matrix.hypotheses[Math.min(Math.max(column, 0), matrix.hypotheses.length - 1)];
	if (evidence === undefined || hypothesis === undefined) return "";
	return `${evidence.evidence.key}.${hypothesis.hypothesis.key}`;
}

/** Return what a piece of evidence says of a hypothesis. */
export function signOf(signs: readonly (readonly unknown[])[], hypothesis: string): Sign {
	const found = signs.find(([key]) => key === hypothesis)?.[1];
	return found === "fits" || found === "against" ? found : "nothing";
}
