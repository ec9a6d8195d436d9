/** From a line that was typed into the search box to a search: its filters become choices. */
import { Refused } from "../api";
import { understand } from "../api/search";
import { joined, type Narrow, narrowOf } from "../narrowing";

/**
 * Take the filters out of a line and put them with what is chosen.
 *
 * A line that is refused stays as it is: the search says why.
 */
export async function taken(line: string, chosen: Narrow): Promise<{ q: string; narrow: Narrow }> {
	if (!/[a-z](:|[<>=≥≤])/.test(line)) return { q: line, narrow: chosen };
	try {
		const { words, narrowing } = await understand(line);
		return words === ""
			? { q: line, narrow: chosen }
			: { q: words, narrow: joined(chosen, narrowOf(narrowing)) };
	} catch (reason) {
		if (reason instanceof Refused) return { q: line, narrow: chosen };
		throw reason;
	}
}
