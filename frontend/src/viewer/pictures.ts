/**
 * Pictures fetched before they are asked for: the neighbours of the page that is shown.
 *
 * Only a few are held, so that turning hundreds of pages takes no more memory than turning ten; what
 * is no longer near is dropped, and if it is still on its way the browser stops fetching it.
 */

/** How many pictures are held at most: two pages either side. */
export const HELD = 4;

/** A picture on its way or here. `start` fetches and decodes; `drop` stops or forgets it. */
export interface Fetched {
	start: (source: string) => void;
	drop: () => void;
}

/** Fetch with the browser's own image. */
export function byImage(): Fetched {
	const image = new Image();
	image.decoding = "async";
	return {
		start: (source) => {
			image.src = source;
			void image.decode().catch(() => undefined);
		},
		drop: () => image.removeAttribute("src"),
	};
}

/** Have an image that leaves the page let go of its picture at once, and not when it is collected. */
export const lettingGo = (image: HTMLImageElement) => (): void => image.removeAttribute("src");

/** The pictures held around a page. */
export class Near {
	readonly #held = new Map<string, Fetched>();
	/** Those that hold nothing, to be used again: Chromium keeps every image that a script made. */
	readonly #free: Fetched[] = [];

	constructor(private readonly fetched: () => Fetched = byImage) {}

	/** Hold these, in order of their nearness, and drop all others. */
	hold(sources: readonly string[]): void {
		const wanted = sources.slice(0, HELD);
		for (const [source, one] of this.#held) {
			if (wanted.includes(source)) continue;
			one.drop();
			this.#free.push(one);
			this.#held.delete(source);
		}
		for (const source of wanted) {
			if (this.#held.has(source)) continue;
			const one = this.#free.pop() ?? this.fetched();
			this.#held.set(source, one);
			one.start(source);
		}
	}

	/** Which are held. */
	get sources(): string[] {
		return [...this.#held.keys()];
	}
}

/** Return the pages near one, nearest first: the next, the one before, the one after the next. */
export function nearPages(page: number, pages: number): number[] {
	return [page + 1, page - 1, page + 2].filter((one) => one >= 1 && one <= pages);
}
