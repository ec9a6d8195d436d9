"""The lineage of the coverage as people left it: what was read, corrected, confirmed, rejected."""

import datetime as dt
from contextlib import suppress
from dataclasses import replace

import apsw

from stemma.corroboration.claims import Ruling
from stemma.model.claims import Lineage, Source, SourceKind
from stemma.model.coverage import SaidOf
from stemma.model.decisions import Decision
from stemma.store import corroborated
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


def lineage(db: apsw.Connection) -> Lineage:
    """Return what was told of the coverage, with what people put right and described."""
    with told():
        found = corroborated.lineage(db)
        given = corroborated.corrections(db)
    known = {each.key for each in found.sources}
    described = (
        Source(key=key, kind="outlet", name=key.partition(": ")[2])
        for key, fields in given.items()
        if key not in known and "name" in fields
    )
    sources = (*found.sources, *described)
    return replace(
        found, sources=tuple(_corrected(each, given.get(each.key, {})) for each in sources)
    )


def rulings(db: apsw.Connection) -> dict[tuple[str, str], Decision]:
    """Return the decision that holds for each step, by child and parent."""
    with told():
        return corroborated.rulings(db)


def ruling(db: apsw.Connection) -> Ruling:
    """Return the lineage without the steps that were rejected, with those that were drawn."""
    ruled = {pair: each.verb == "confirmed" for pair, each in rulings(db).items()}
    return Ruling(lineage(db), ruled)


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
