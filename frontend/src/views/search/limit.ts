/** What a search cannot know: the sentence above its results. */
import type { Status } from "../../api";
import { filesIn } from "../../counting";
import { say } from "../../messages";

/** Tell whether something of the case could not be searched. */
export function isLimited(status: Status | undefined): boolean {
	return (status?.pages_pending ?? 0) + (status?.pages.unreadable ?? 0) > 0;
}

/** Say how much of the case could not be searched; `none` where the search found nothing. */
export function limitOf(status: Status | undefined, none: boolean): string {
	const pending = status?.pages_pending ?? 0;
	const unread = filesIn(status?.failures ?? []);
	if (pending + unread === 0) return say("search.limit.none");
	const values = {
		pending: say("search.limit.pending", { n: pending }),
		unread: say("search.limit.unread", { n: unread }),
	};
	if (pending > 0 && unread > 0) {
		return say(none ? "search.limit.nohit.both" : "search.limit.both", values);
	}
	const what = pending > 0 ? values.pending : values.unread;
	return say(none ? "search.limit.nohit.one" : "search.limit.one", { what });
}
