"""Notes at rest: each edition is a decision, and its number stays the note's for ever."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import apsw
from pydantic import TypeAdapter

from stemma.errors import ChangedError, ConflictError, MissingError
from stemma.model.again import NoteMoved
from stemma.model.decisions import Decision, Subject
from stemma.model.notes import Edition, Link, NoteAsked, NoteEdited
from stemma.model.places import Digest, Place
from stemma.store import acts, decisions, labels, naming, placing, readings
from stemma.toolkit.overlap import around

_EDITION = TypeAdapter(Edition)


class Kept(NamedTuple):
    """A note as it rests: the edition that holds, its decision, who made the first and when."""

    edition: Edition
    decision: Decision
    made_by: str
    made_at: dt.datetime


def called(number: int) -> str:
    """Return what a note is called, as N 12."""
    return f"N {number}"


def add(db: apsw.Connection, asked: NoteAsked) -> int:
    """Write a note, inside the caller's transaction; return its number.

    Raises:
        MissingError: if there is no such document, page or text.
        UsageError: if the place is none.
    """
    place, turn = placing.place(db, asked)
    number = 1 + int(str(db.execute("SELECT coalesce(max(number), 0) FROM note").get))
    edition = Edition(
        number=number,
        place=place,
        turn=turn,
        text=asked.text,
        labels=_words(asked.labels),
        links=_checked(db, asked.links),
    )
    made = _decide(db, edition, supersedes=None)
    db.execute(
        "INSERT INTO note (number, content, page, text_hash, words, made_by, made_at) "
        "VALUES (?, ?, ?, ?, '', ?, ?)",
        (
            number,
            place.content,
            place.page,
            None if place.stretch is None else place.stretch.text_hash,
            made.who,
            made.at.isoformat(),
        ),
    )
    settle(db, made)
    return number


def change(db: apsw.Connection, number: int, asked: NoteEdited) -> None:
    """Let a note say something else; its place and number stay.

    Raises:
        MissingError: if there is no such note.
        ChangedError: if it was changed since the edition that the writer had before them.
    """
    kept = existing(db, number)
    if kept.decision.id != asked.decision:
        raise ChangedError(
            f"{called(number)} was changed by {kept.decision.who} meanwhile. "
            "What you wrote is not saved yet.",
            here=kept.edition.text,
            here_hash=str(kept.decision.id),
            yours=asked.text,
        )
    edition = Edition(
        number=number,
        place=kept.edition.place,
        turn=kept.edition.turn,
        text=asked.text,
        labels=_words(asked.labels),
        links=_checked(db, asked.links),
    )
    if edition != kept.edition:
        settle(db, _decide(db, edition, supersedes=kept.decision.id))


def keep(db: apsw.Connection, number: int, seen: int) -> None:
    """Let a note stand where it stood, on the picture, whatever words are there now.

    It still says which words it was written about. Where its page is gone it is on the document.

    Raises:
        MissingError: if there is no such note.
        ConflictError: if it was changed since the edition `seen`.
    """
    kept = _unchanged(db, number, seen)
    place = replace(kept.edition.place, stretch=None)
    if place.page is not None and readings.page(db, place.content, place.page) is None:
        place = Place(content=place.content, page=None, quote=place.quote)
    _stand(db, kept, replace(kept.edition, place=place))


def move(db: apsw.Connection, number: int, asked: NoteMoved) -> None:
    """Put a note on other words of its document, or into another box.

    Raises:
        MissingError: if there is no such note, page or text.
        ConflictError: if it was changed since the edition that the person had before them.
        UsageError: if the place is none.
    """
    kept = _unchanged(db, number, asked.decision)
    wanted = NoteAsked(
        document=kept.edition.place.content,
        page=asked.page,
        text_hash=asked.text_hash,
        start=asked.start,
        end=asked.end,
        box=asked.box,
    )
    place, turn = placing.place(db, wanted)
    _stand(db, kept, replace(kept.edition, place=place, turn=turn))


def delete(db: apsw.Connection, number: int, seen: int | None) -> None:
    """Delete a note; its number stays taken. `seen` is the edition that one had before one.

    Raises:
        MissingError: if there is no such note.
        ConflictError: if it was changed since that edition.
    """
    kept = _unchanged(db, number, seen)
    gone = Edition(
        number=number,
        place=kept.edition.place,
        turn=kept.edition.turn,
        text="",
        labels=(),
        links=(),
        deleted=True,
    )
    settle(db, _decide(db, gone, supersedes=kept.decision.id))


def relabel(db: apsw.Connection, old: str, new: str) -> tuple[Decision, ...]:
    """Give every note that has a label another one in its place."""
    rows = list(
        db.execute(
            "SELECT note FROM note_label JOIN note ON number = note "
            "WHERE label = ? AND decision IS NOT NULL ORDER BY note",
            (old,),
        )
    )
    made = []
    for (number,) in rows:
        kept = existing(db, number)
        words = tuple(new if word == old else word for word in kept.edition.labels)
        edition = Edition(
            number=number,
            place=kept.edition.place,
            turn=kept.edition.turn,
            text=kept.edition.text,
            labels=_words(words),
            links=kept.edition.links,
        )
        made.append(_decide(db, edition, supersedes=kept.decision.id))
        settle(db, made[-1])
    return tuple(made)


def existing(db: apsw.Connection, number: int) -> Kept:
    """Return a note as it rests.

    Raises:
        MissingError: if there is none of this number, or it was deleted.
    """
    row = db.execute(
        "SELECT decision, made_by, made_at FROM note WHERE number = ? AND decision IS NOT NULL",
        (number,),
    ).get
    decision = None if row is None else acts.by_number(db, row[0])
    if row is None or decision is None:
        raise MissingError(f"There is no note {called(number)}, or it was deleted.")
    return Kept(edition_of(decision), decision, row[1], dt.datetime.fromisoformat(row[2]))


def edition_of(decision: Decision) -> Edition:
    """Return the edition that a decision fixed."""
    return _EDITION.validate_json(decision.value)


def settle(db: apsw.Connection, decision: Decision) -> None:
    """Bring a note in line with the edition that holds now, if any does."""
    number = edition_of(decision).number
    holds = acts.holding(db, "note", decision.subject.content, called(number))
    edition = None if holds is None else edition_of(holds)
    stands = edition is not None and not edition.deleted
    words = "" if edition is None else naming.folded(f"{edition.text} {edition.place.quote}")
    db.execute(
        "UPDATE note SET decision = ?, words = ? WHERE number = ?",
        (holds.id if holds is not None and stands else None, words, number),
    )
    if edition is not None:
        stretch = edition.place.stretch
        db.execute(
            "UPDATE note SET page = ?, text_hash = ? WHERE number = ?",
            (edition.place.page, None if stretch is None else stretch.text_hash, number),
        )
    db.execute("DELETE FROM note_label WHERE note = ?", (number,))
    for word in edition.labels if edition is not None else ():
        labels.adopt(db, word)
        db.execute("INSERT INTO note_label (note, label) VALUES (?, ?)", (number, word))


def _unchanged(db: apsw.Connection, number: int, seen: int | None) -> Kept:
    """Return a note as it rests, if its edition is the one that was `seen`."""
    kept = existing(db, number)
    if seen is not None and kept.decision.id != seen:
        raise ConflictError(f"{called(number)} was changed by {kept.decision.who} meanwhile.")
    return kept


def _stand(db: apsw.Connection, kept: Kept, edition: Edition) -> None:
    settle(db, _decide(db, edition, supersedes=kept.decision.id))


def _decide(db: apsw.Connection, edition: Edition, *, supersedes: int | None) -> Decision:
    place = edition.place
    subject = Subject(
        kind="note",
        content=place.content,
        page=place.page,
        quote=place.quote or None,
        box=around(place.boxes),
        value=called(edition.number),
    )
    value = _EDITION.dump_json(edition).decode()
    return decisions.add(db, subject, "noted", value=value, supersedes=supersedes)


def _words(written: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(labels.tidy(word) for word in written))


def _checked(db: apsw.Connection, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return links whose documents the case holds."""
    for link in links:
        naming.existing(db, Digest(link.document))
    return tuple(dict.fromkeys(links))
