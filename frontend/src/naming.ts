/** What a document is called on the screen. */
import type { DocumentSeen } from "./api";
import { shortHash } from "./citation";

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
