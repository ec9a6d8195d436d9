/** The keys that every list is walked through by: `j` and `k`, or the arrows. */
import type { Command } from "./state.svelte";

/** Return them; `move` takes 1 for the next entry, -1 for the one before. */
export function walking(move: (by: number) => void): readonly Command[] {
	return [
		{ keys: ["j", "k"], says: "keys.move", bar: true, does: (key) => move(key === "j" ? 1 : -1) },
		{
			keys: ["ArrowDown", "ArrowUp"],
			says: "keys.move",
			does: (key) => move(key === "ArrowDown" ? 1 : -1),
		},
	];
}

type Keyed = readonly { readonly key: string }[];
/** Where the row of a key stands in a list; the first where it is gone. */
export const indexOf = (rows: Keyed, key: string): number =>
	Math.max(
		0,
		rows.findIndex((one) => one.key === key),
	);
/** The key of a row, of the nearest where the list has none there, "" where it is empty. */
export const keyAt = (rows: Keyed, to: number): string =>
	rows[Math.max(0, Math.min(rows.length - 1, to))]?.key ?? "";
