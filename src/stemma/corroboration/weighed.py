"""A claim weighed: its state, its counts, its values, its origins with letters and ways."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from stemma.corroboration.claims import FIRM, Ruling, asserting, graph
from stemma.corroboration.faithful import CACHE
from stemma.corroboration.grounds import REPORTER, SOMEBODY
from stemma.corroboration.mutations import shown
from stemma.corroboration.ways import Lettered, lettered
from stemma.model.claims import Assertion, ClaimCounted, Origin, Polarity, Support
from stemma.model.coverage import ClaimLine, ClaimState, ValueSaid
from stemma.model.origins import OriginsCounted
from stemma.model.places import Place

_CORROBORATED = 2
"""So many known origins corroborate a claim."""


def line(claim: ClaimCounted) -> ClaimLine:
    """Return a claim as a line of the board. Headlines are no assertions of their own here."""
    body = [each for each in claim.assertions if not each.headline] or list(claim.assertions)
    for_it = [each for each in body if each.polarity == "for"]
    return ClaimLine(
        key=claim.key,
        statement=claim.statement,
        state=state(claim.supported, claim.denied),
        asserted=sum(each.strength in FIRM for each in for_it),
        hedged=sum(each.strength not in FIRM for each in for_it),
        against=sum(each.polarity == "against" for each in body),
        values=tuple(values(body)),
        origins=counted(claim.supported, claim.at_most),
        denied=counted(claim.denied, len(claim.denied.origins)),
        changes=len(claim.mutations),
    )


def state(supported: Support, denied: Support) -> ClaimState:
    """Return how far a claim has got, as far as it can be told without a person.

    A judgement corroborates nothing and contradicts nothing.
    """
    if denied.corroborating:
        return "contradicted"
    if supported.corroborating >= _CORROBORATED:
        return "corroborated"
    return "documented" if supported.corroborating else "alleged"


def counted(support: Support, at_most: int) -> OriginsCounted:
    """Return the origins of one side of a claim, counted."""
    return OriginsCounted(
        known=support.corroborating,
        judged=sum(each.assessment for each in support.origins),
        unexplained=support.count("unexplained"),
        circular=support.count("circular"),
        at_most=at_most,
        channels=support.channels,
        firm=len(support.firm),
    )


def values(assertions: Iterable[Assertion]) -> list[ValueSaid]:
    """Return the values that assertions for a claim give it, the most given first."""
    sources: dict[str, set[str]] = defaultdict(set)
    for each in assertions:
        if each.value is not None and each.polarity == "for":
            sources[shown(each.value)].add(each.source)
    found = [ValueSaid(value, len(who)) for value, who in sources.items()]
    return sorted(found, key=lambda each: -each.sources)


def origins_of(ruling: Ruling, claim: ClaimCounted) -> tuple[Lettered, ...]:
    """Return the origins for and against a claim with letters and the ways to them."""
    kept = ruling.steps()
    sides: tuple[tuple[Polarity, Support], ...] = (
        ("for", claim.supported),
        ("against", claim.denied),
    )
    return lettered(
        (polarity, graph(ruling, asserting(ruling, claim.key, polarity), kept), side.origins)
        for polarity, side in sides
    )


def first_hand(
    claim: ClaimCounted, origin: Origin, polarity: Polarity
) -> Iterator[tuple[Assertion, Place]]:
    """Yield which assertions know a claim from an origin itself, and where that shows.

    Of each text the first one.
    """
    own = {each.key: each for each in claim.assertions if each.polarity == polarity}
    seen: set[str] = set()
    for known in claim.first_hand:
        assertion = own.get(known.assertion)
        if assertion is None or f"knows: {known.originator}" not in origin.members:
            continue
        if assertion.source not in seen:
            seen.add(assertion.source)
            yield assertion, known.place


def called(ruling: Ruling, originator: str) -> str:
    """Return an originator as the first text that knows it prints it; its key where none does."""
    bare = originator.removeprefix("knows: ")
    word = bare.removeprefix("named: ")
    if word == CACHE or word.startswith((REPORTER, SOMEBODY)):
        return word
    own = {each.assertion for each in ruling.lineage.grounds if each.originator == bare}
    printed = (
        name
        for each in ruling.lineage.assertions
        if each.key in own
        for name in each.speakers
        if any(part in name.casefold() for part in word.casefold().split())
    )
    return next(printed, word)
