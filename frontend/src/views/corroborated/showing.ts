/** How sources, voices and places of the coverage are shown and opened. */
import { placeOf, write } from "../../address";
import type { AssertionSeen, SourceOnShelf, StepLine } from "../../api";
import type { SignName } from "../../signs";
import type { Selected } from "../../state.svelte";

export const SIGN_OF: Record<SourceOnShelf["kind"], SignName> = {
	item: "sheet",
	outlet: "article",
	agency: "agency",
	institute: "report",
	person: "interview",
	office: "record",
	channel: "post",
};

/** How a step was judged; one that is no step stands there because a person confirmed it. */
export const judgedAs = (step: StepLine): "open" | "confirmed" | "rejected" => {
	if (step.ruling == null) return "open";
	return step.counts === false || step.ruling.value === "confirmed" ? "confirmed" : "rejected";
};

type Place = AssertionSeen["place"];

/** The address of a place of a text. */
export const hrefOf = (place: Place): string =>
	write(placeOf(place.content, place.page ?? 1, "", place.stretch?.start ?? -1));

/** A place as the bar at the foot cites it. */
export const cited = (title: string, place: Place): Selected => ({
	title,
	document: place.content,
	page: place.page ?? null,
	quote: place.quote ?? "",
	q: "",
	at: place.stretch?.start ?? -1,
});

/** Whether the page of a place has words in boxes, so that it can be cut out. */
export const canCut = (place: Place): boolean =>
	place.page != null && (place.boxes ?? []).length > 0;
