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
