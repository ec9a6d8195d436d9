"""The lineage of the coverage as people left it: what was read, corrected, confirmed, rejected."""

import datetime as dt
from contextlib import suppress
from dataclasses import replace
from typing import get_args

import apsw

from stemma.corroboration.by_hand import applied, written
from stemma.corroboration.claims import Ruling
from stemma.errors import MissingError
from stemma.model.by_hand import ByHand
from stemma.model.claims import Lineage, Source, SourceKind
from stemma.model.coverage import SaidOf
from stemma.model.decisions import Decision
from stemma.model.places import Digest
from stemma.model.to_look_at import Amiss
from stemma.store import by_hand, corroborated
from stemma.store.database import told

_KINDS: dict[str, SourceKind] = {
    "item": "item",
    "outlet": "outlet",
    "agency": "agency",
    "institute": "institute",
    "person": "person",
    "office": "office",
    "channel": "channel",
}


_AMISS: dict[str, Amiss] = {kind: kind for kind in get_args(Amiss)}


def lineage(db: apsw.Connection) -> Lineage:
    """Return what was told of the coverage, with what people put right, described and gathered."""
    with told():
        found = corroborated.lineage(db)
        given = corroborated.corrections(db)
    known = {each.key for each in found.sources}
    described = (
        Source(key=key, kind="outlet", name=key.partition(": ")[2])
        for key, fields in given.items()
        if key not in known and "name" in fields
    )
    every = applied(replace(found, sources=(*found.sources, *described)), hand(db))
    return replace(
        every, sources=tuple(_corrected(each, given.get(each.key, {})) for each in every.sources)
    )


def hand(db: apsw.Connection) -> ByHand:
    """Return what people merged, parted, wrote and attached."""
    with told():
        return by_hand.hand(db)


def anchor(db: apsw.Connection, claim: str) -> Digest:
    """Return the document of a claim's first assertion, none where a person wrote the claim.

    Raises:
        MissingError: if nothing asserts it, and nobody wrote it.
    """
    of_it = (each.place.content for each in lineage(db).assertions if each.claim == claim)
    content = next(of_it, None)
    if content is None and claim not in written(hand(db)):
        raise MissingError(f"Nothing asserts the claim {claim} now.")
    return content or Digest("")


def rulings(db: apsw.Connection) -> dict[tuple[str, str], Decision]:
    """Return the decision that holds for each step, by child and parent."""
    with told():
        return corroborated.rulings(db)


def ruling(db: apsw.Connection) -> Ruling:
    """Return the lineage without the steps that were rejected, with those that were drawn."""
    ruled = {pair: each.verb == "confirmed" for pair, each in rulings(db).items()}
    found = {
        pair: _AMISS[each.value] for pair, each in looked(db).items() if each.verb == "confirmed"
    }
    return Ruling(lineage(db), ruled, written(hand(db)), found)


def looked(db: apsw.Connection) -> dict[tuple[str, str], Decision]:
    """Return what people decided of what is to be looked at, by assertion and source."""
    with told():
        return corroborated.looked(db)


def said(decision: Decision | None) -> SaidOf | None:
    """Return a decision as people see it beside what it is about."""
    if decision is None:
        return None
    return SaidOf(
        value=decision.value or decision.verb,
        why=decision.why,
        who=decision.who,
        at=decision.at,
        decision=decision.id,
    )


def _corrected(source: Source, given: dict[str, Decision]) -> Source:
    """Return a source with what a person wrote in the place of what was read."""
    for field, decision in given.items():
        value = decision.value
        match field:
            case "name":
                source = replace(source, name=value)
            case "author":
                source = replace(source, author=value)
            case "kind" if value in _KINDS:
                source = replace(source, kind=_KINDS[value])
            case "same_as":
                source = replace(source, same_as=value or None)
            case "date":
                with suppress(ValueError):
                    source = replace(source, date=dt.date.fromisoformat(value))
    return source
