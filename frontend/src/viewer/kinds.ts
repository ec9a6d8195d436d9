/** What suits a document: a page of paper, a mail, a table, flowed text. */
import type { Face, PageAddress } from "../address";

export type Kind = "paper" | "mail" | "table" | "flow";

const TABLES =
	/^(text\/(csv|tab-separated-values)$|application\/(vnd\.openxmlformats-officedocument\.spreadsheetml|vnd\.oasis\.opendocument\.spreadsheet|vnd\.ms-excel(\.sheet|$)))/;

/** Return what kind of page documents of a media type have. */
export function kindOf(type: string): Kind {
	if (type === "message/rfc822" || type === "application/vnd.ms-outlook") return "mail";
	if (TABLES.test(type)) return "table";
	return type.startsWith("text/") || type === "application/mbox" ? "flow" : "paper";
}

/** Return the face that is shown for an address; `bare` says that there is no picture. */
export function faceOf(
	address: Pick<PageAddress, "face">,
	kind: Kind,
	bare: boolean,
): Exclude<Face, "own"> {
	const own = kind === "paper" ? "picture" : "text";
	const face = address.face === "own" ? own : address.face;
	return face === "picture" && bare ? "text" : face;
}
