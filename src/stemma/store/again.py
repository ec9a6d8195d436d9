"""To look at again: what people wrote whose ground a new reading has changed, side by side."""

from collections.abc import Iterable, Iterator
from typing import get_args

import apsw

from stemma.model.again import Again, AgainAsked, AgainKind
from stemma.model.decisions import Decision, LedgerKind
from stemma.model.notes import Note, NotesAsked
from stemma.model.places import Digest, Place
from stemma.store import deals, items, judgements, naming, noted, pairs_said, readings, written
from stemma.toolkit.boxes import upright
from stemma.toolkit.overlap import around

_EDGE = 0.005
"""How far beyond a box the middle of a word may lie that stands there (fractions of the page)."""


Further = Iterable[tuple[Decision, str]]
"""Decisions about details, assertions, places that are not there now, each with what was said."""


def entries(db: apsw.Connection, asked: AgainAsked, further: Further = ()) -> list[Again]:
    """Return all that is to be looked at again, in the order asked for."""
    gone = (_about_place(db, each, _kind(each), said) for each, said in further)
    found = [*_notes(db), *_texts(db), *_lost(db), *gone]
    chosen = [each for each in found if not asked.kinds or each.kind in asked.kinds]
    if asked.sort == "document":
        return sorted(chosen, key=lambda each: (naming.folded(each.name), each.page, each.decision))
    return sorted(chosen, key=lambda each: each.decision, reverse=asked.sort == "late")


def _kind(decision: Decision) -> AgainKind:
    if decision.subject.kind in get_args(LedgerKind):
        return "kept"
    return "register" if decision.subject.kind == "register" else "claim"


def _notes(db: apsw.Connection) -> Iterator[Again]:
    for note in noted.listed(db, NotesAsked(again=True), None, 0)[1]:
        yield _note(db, note)


def _note(db: apsw.Connection, note: Note) -> Again:
    page = note.page or 1
    return Again(
        kind="note",
        decision=note.decision,
        number=note.number,
        document=note.document,
        name=note.name,
        control=note.control,
        page=page,
        is_page_there=readings.page(db, note.document, page) is not None,
        who=note.who,
        at=note.at,
        says=note.text,
        was=note.place.quote,
        now=words_at(db, note.place),
        boxes=note.place.boxes,
        language=note.language,
    )


def _texts(db: apsw.Connection) -> Iterator[Again]:
    for decision in written.standing(db):
        if written.is_to_look_at(db, decision):
            yield _text(db, decision)


def _text(db: apsw.Connection, decision: Decision) -> Again:
    content, number = decision.subject.content, decision.subject.page or 1
    what = written.written(decision)
    page = readings.page(db, content, number)
    under = None if page is None else written.ground(db, decision, page)
    return Again(
        kind=written.kind(decision),
        decision=decision.id,
        number=None,
        document=content,
        name=naming.name(db, content),
        control=items.control_of(db, content, number),
        page=number,
        is_page_there=page is not None,
        who=decision.who,
        at=decision.at,
        says=what.text,
        was="",
        now="" if under is None else under.text.text,
        boxes=(),
        language=what.language,
    )


def _lost(db: apsw.Connection) -> Iterator[Again]:
    """Yield what people said of observations, of cells and of names that are not there any more."""
    for decision in judgements.attached(db).lost:
        yield _about_place(db, decision, "judgement", decision.verb)
    for decision in deals.attached(db, deals.deals(db)).lost:
        cell = (decision.subject.value or "").replace("/", " ")
        yield _about_place(db, decision, "cell", f"{decision.verb}: {cell} {decision.value}")
    for decision in pairs_said.attached(db).lost:
        yield _about_place(db, decision, "names", f"{decision.verb}: {decision.value}")


def _about_place(db: apsw.Connection, decision: Decision, kind: AgainKind, said: str) -> Again:
    subject = decision.subject
    page = readings.page(db, subject.content, subject.page or 1)
    boxes = () if subject.box is None else (subject.box,)
    place = Place(content=subject.content, page=subject.page, boxes=boxes)
    return Again(
        kind=kind,
        decision=decision.id,
        number=None,
        document=subject.content,
        name=naming.name(db, subject.content),
        control=items.control_of(db, subject.content, subject.page),
        page=subject.page or 1,
        is_page_there=page is not None,
        who=decision.who,
        at=decision.at,
        says=f"{said.strip()}. {decision.why}".strip(),
        was=subject.quote or "",
        now=words_at(db, place),
        boxes=boxes,
        language=None,
    )


def words_at(db: apsw.Connection, place: Place) -> str:
    """Return the words of a page's leading text that stand in the boxes of a place today."""
    page = None if place.page is None else readings.page(db, Digest(place.content), place.page)
    text = None if page is None or page.leading is None else readings.text(db, page.leading)
    frame = around(place.boxes)
    if page is None or text is None or frame is None:
        return ""
    words, found = text.text.words, []
    for index in range(len(words)):
        box = upright(words.box(index), page.turn)
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        if frame.x0 - _EDGE <= x <= frame.x1 + _EDGE and frame.y0 - _EDGE <= y <= frame.y1 + _EDGE:
            found.append(text.text.text[words.starts[index] : words.ends[index]])
    return " ".join(found)
