/** What a document is called on the screen, and why not all of it could be read. */
import type { DocumentSeen, Failure } from "./api";
import { shortHash } from "./citation";
import { typed } from "./messages";

/**
 * Return the title a document gives itself, else its file name, else the beginning of its hash.
 *
 * What could not be read has no title, and a citation without a name would say nothing.
 */
export function nameOf(seen: Pick<DocumentSeen, "title" | "paths" | "document">): string {
	const path = seen.paths[0] ?? "";
	const file = path.slice(path.lastIndexOf("/") + 1);
	return seen.title.trim() || file || shortHash(seen.document);
}

/** Say in a sentence why not all of a document could be read; its code where no sentence is known. */
export function whyOf(
	seen: Pick<DocumentSeen, "document" | "problem">,
	failures: readonly Failure[],
): string {
	const failure = failures.find((one) => one.document === seen.document);
	return typed(failure?.reason ?? seen.problem ?? "");
}
