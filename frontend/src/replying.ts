/** Who was asked for a reply: what the address says of the list. */
import type { InquirySeen } from "./api";

export const REPLY_STATES = [
	"late",
	"waiting",
	"answered",
	"refused",
] as const satisfies readonly InquirySeen["state"][];
export const REPLY_WAYS = [
	"mail",
	"letter",
	"telephone",
	"message",
	"in person",
	"through others",
] as const satisfies readonly InquirySeen["inquiry"]["way"][];
const SORTS = ["open", "asked", "who"] as const;

/** Which inquiries, in which order, and the one that is looked at (its key, "" for the first). */
export interface RepliesAddress {
	view: "replies";
	name: string;
	state: string;
	sort: (typeof SORTS)[number];
	sheet: number;
	at: string;
}
export const REPLIES: RepliesAddress = {
	view: "replies",
	name: "",
	state: "",
	sort: "open",
	sheet: 1,
	at: "",
};

/** Read what an address asks for; what makes no sense is left out. */
export function replyingIn(asked: URLSearchParams, sheet: number): RepliesAddress {
	return {
		...REPLIES,
		name: (asked.get("name") ?? "").slice(0, 500),
		state: REPLY_STATES.find((one) => one === asked.get("state")) ?? "",
		sort: SORTS.find((one) => one === asked.get("sort")) ?? "open",
		at: /^r[1-9][0-9]{0,8}$/.exec(asked.get("at") ?? "")?.[0] ?? "",
		sheet,
	};
}

/** Write it as the query of an address; what is as usual is left out. */
export function replyingOf(address: RepliesAddress): URLSearchParams {
	const usual: Record<string, unknown> = { ...REPLIES };
	const said = Object.entries(address).filter(([name, value]) => value !== usual[name]);
	return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}
