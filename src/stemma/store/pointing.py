"""Whether what people pointed at is still there."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import apsw
from pydantic import TypeAdapter

from stemma.errors import StemmaError
from stemma.model.decisions import Decision, LedgerKind
from stemma.model.mentions import MentionsAsked, MentionSeen
from stemma.model.places import Digest, Place
from stemma.model.pointing import Pointed
from stemma.model.searches import Narrowing
from stemma.store import corroborated, ledger, mentions, naming, readings
from stemma.toolkit.overlap import around

_LAST_PAGE = 2**31
_POINTED, _PLACE = TypeAdapter(Pointed), TypeAdapter(Place)
_POINTING: tuple[LedgerKind, ...] = ("reply", "reckoning")
"""Ledgers whose cells point into the documents; what is pointed at stands in `about`, `inputs`."""


def now(db: apsw.Connection, kept: Pointed) -> Pointed:
    """Return what was pointed at as the case has it now."""
    if kept.kind == "hypothesis":
        cell = ledger.cells(db, "matrix").get(kept.about)
        gone = cell is None or kept.about.partition("/")[0] not in ledger.cells(db, "matrix")
        return replace(kept, stands=not gone, statement=cell.value if cell else kept.statement)
    if kept.place is not None:
        kept = replace(kept, name=naming.name(db, Digest(kept.place.content)))
    if kept.kind == "claim":
        claims = {each.claim for each in corroborated.lineage(db).assertions}
        return replace(kept, stands=kept.about in claims)
    return replace(kept, stands=kept.place is not None and is_there(db, kept.place))


def lost(db: apsw.Connection) -> Iterator[tuple[Decision, str]]:
    """Yield what people keep whose claim, page or value the case holds no more, with its words.

    The subject of each decision is the place that was pointed at.
    """
    for kind in _POINTING:
        for path, decision in ledger.cells(db, kind).items():
            for kept in () if "/" in path else _points(db, json.loads(decision.value)):
                if kept.place is not None and not kept.stands:
                    yield _about(decision, kept.place, kept.statement), decision.subject.quote or ""


def _about(decision: Decision, place: Place, statement: str) -> Decision:
    subject = replace(
        decision.subject,
        content=Digest(place.content),
        page=place.page,
        quote=place.quote or statement,
        box=around(place.boxes),
    )
    return replace(decision, subject=subject)


def _points(db: apsw.Connection, kept: dict[str, Any]) -> Iterator[Pointed]:
    about = kept.get("about", [])
    for each in about if isinstance(about, list) else [about]:
        yield now(db, _POINTED.validate_python(each))
    for each in kept.get("inputs", ()):
        place = _PLACE.validate_python(each["place"])
        found = value_at(db, place, each["start"], each["end"])
        stands = found is not None and found.value == each["value"]
        yield Pointed(kind="place", statement=place.quote, place=place, stands=stands)


def value_at(db: apsw.Connection, place: Place, start: int, end: int) -> MentionSeen | None:
    """Return the measure, count or sum that a page states from one code point to another."""
    asked = MentionsAsked(
        kinds=("measure", "count", "money"),
        page=place.page,
        narrowing=Narrowing(documents=(Digest(place.content),)),
    )
    found = mentions.every(db, asked)
    return next((m for m in found if (m.place.start, m.place.end) == (start, end)), None)


def is_there(db: apsw.Connection, place: Place) -> bool:
    """Tell whether the page of a place is in the case, with the text that the place is of."""
    try:
        content = naming.existing(db, Digest(place.content))
    except StemmaError:
        return False
    if place.page is None:
        return True
    page = readings.page(db, content, place.page) if 1 <= place.page <= _LAST_PAGE else None
    if page is None:
        return False
    if place.stretch is None:
        return True
    text = None if page.leading is None else readings.text(db, page.leading)
    return text is not None and text.hash == place.stretch.text_hash
