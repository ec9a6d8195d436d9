"""The lineage as people left its claims: merged, parted, with the places they put to them.

A place of the coverage is an assertion of its text; a place of the cache is known first-hand, and
all of the cache is one house; a record of the outside world is an origin of its own.
"""

from collections.abc import Iterator
from dataclasses import replace

from stemma.corroboration.faithful import CACHE
from stemma.model.by_hand import ByHand, PlacePut
from stemma.model.claims import Assertion, Ground, Lineage, OriginatorKind, Source

OWN = "own-"
"""How the key of a claim begins that a person wrote."""


def applied(lineage: Lineage, hand: ByHand) -> Lineage:
    """Return a lineage whose assertions and notes stand under the claims that people gave them."""
    moved = (
        replace(each, claim=settled(hand.moved.get(each.key, each.claim), hand))
        for each in lineage.assertions
    )
    notes = (
        each if each.claim is None else replace(each, claim=settled(each.claim, hand))
        for each in lineage.notes
    )
    return replace(
        lineage,
        sources=(*lineage.sources, *_sources(lineage, hand)),
        assertions=(*moved, *(_assertion(each, hand) for each in hand.places)),
        notes=tuple(notes),
        grounds=(*lineage.grounds, *_grounds(hand)),
    )


def settled(claim: str, hand: ByHand) -> str:
    """Return the claim into which a claim was merged at last; a circle ends where it began."""
    passed = {claim}
    while (into := hand.merged.get(claim)) is not None and into not in passed:
        passed.add(into)
        claim = into
    return claim


def written(hand: ByHand) -> tuple[str, ...]:
    """Return the claims that people wrote, without those merged into others."""
    return tuple(dict.fromkeys(settled(key, hand) for key in hand.written))


def _key(put: PlacePut) -> str:
    return f"by hand {put.decision}"


def _sources(lineage: Lineage, hand: ByHand) -> Iterator[Source]:
    """Yield the documents of places that are no source of the coverage yet, once each."""
    known = {each.key for each in lineage.sources}
    for put in hand.places:
        if put.place.content not in known:
            known.add(put.place.content)
            yield Source(key=put.place.content, kind="item", name=put.name)


def _assertion(put: PlacePut, hand: ByHand) -> Assertion:
    return Assertion(
        key=_key(put),
        source=put.place.content,
        claim=settled(put.claim, hand),
        place=put.place,
        voice="outlet" if put.whence == "coverage" else "document",
        speakers=(),
        strength="asserted",
        polarity=put.side,
        mode="fact",
    )


def _grounds(hand: ByHand) -> Iterator[Ground]:
    for put in hand.places:
        if put.whence != "coverage":
            house = CACHE if put.whence == "the cache" else put.name
            kind: OriginatorKind = "document" if put.whence == "the cache" else "official"
            yield Ground(assertion=_key(put), originator=house, house=house, kind=kind)
