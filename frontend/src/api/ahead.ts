/**
 * What the address shows, asked for before the page itself is here.
 *
 * The script of the page takes longer to come and to begin than an answer does: so the first
 * answers are on their way meanwhile, and whoever asks first for one of them gets it.
 */
const underWay = new Map<string, Promise<Response>>();

/** Ask as the page itself will ask. */
export function ahead(address: string): void {
	const answer = fetch(address, { headers: { accept: "application/json" } });
	answer.catch(() => undefined); // whoever takes it hears of it
	underWay.set(address, answer);
}

/** Have the browser fetch a picture before anything else. */
export function pictureAhead(address: string): void {
	const link = document.createElement("link");
	link.rel = "preload";
	link.as = "image";
	link.fetchPriority = "high";
	link.href = address;
	document.head.append(link);
}

/** Return the answer that was asked for ahead, once. */
export function taken(address: string): Promise<Response> | undefined {
	const answer = underWay.get(address);
	underWay.delete(address);
	return answer;
}

/** Drop what nobody took: later it would be out of date. */
export const forget = (): void => underWay.clear();
