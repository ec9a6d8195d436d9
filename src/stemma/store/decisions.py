"""Decisions and items at rest. Decisions are only ever added; the database refuses the rest."""

import datetime as dt
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import apsw
from pydantic import TypeAdapter

from stemma.model.decisions import Decision, Item, ItemPart, Subject, Verb
from stemma.model.places import Box, Digest
from stemma.store import custody, facts

_SUBJECT = TypeAdapter(Subject)
_GRID = 200
_STANDING = """
WITH effective AS (
  SELECT * FROM decision WHERE verb <> 'withdrawn'
  AND id NOT IN (SELECT supersedes FROM decision WHERE verb = 'withdrawn')
)
SELECT id, subject, verb, value, who, at, why, supersedes FROM effective
WHERE id NOT IN (SELECT supersedes FROM effective WHERE supersedes IS NOT NULL)
AND (:content IS NULL OR json_extract(subject, '$.content') = :content)
AND (:kind IS NULL OR json_extract(subject, '$.kind') = :kind) ORDER BY id
"""


def add(
    db: apsw.Connection,
    subject: Subject,
    verb: Verb,
    *,
    value: str = "",
    why: str = "",
    supersedes: int | None = None,
) -> Decision:
    """Record a decision and its line of custody, inside the caller's transaction."""
    subject = normalised(subject)
    at = dt.datetime.now(dt.UTC)
    who = facts.actor(db)
    written = _SUBJECT.dump_json(subject).decode()
    db.execute(
        "INSERT INTO decision (subject, verb, value, who, at, why, supersedes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (written, verb, value, who, at.isoformat(), why, supersedes),
    )
    number = db.last_insert_rowid()
    custody.append(
        db,
        "decided",
        {
            "content": subject.content,
            "decision": number,
            "subject": written,
            "verb": verb,
            "value": value,
            "why": why,
        },
    )
    return Decision(
        id=number,
        subject=subject,
        verb=verb,
        value=value,
        who=who,
        at=at,
        why=why,
        supersedes=supersedes,
    )


def normalised(subject: Subject) -> Subject:
    """Return a subject in the form in which a later reading is compared with it."""
    quote, box = subject.quote, subject.box
    return replace(
        subject,
        quote=None if quote is None else " ".join(unicodedata.normalize("NFKC", quote).split()),
        box=None if box is None else Box(*(round(edge * _GRID) / _GRID for edge in box)),
    )


def standing(
    db: apsw.Connection, content: Digest | None = None, *, kind: str | None = None
) -> Iterator[Decision]:
    """Return the decisions that hold, all, about one content, of one kind, in order.

    One that is superseded does not hold, unless what superseded it was withdrawn.
    """
    rows = db.execute(_STANDING, {"content": content, "kind": kind})
    for number, subject, verb, value, who, at, why, supersedes in rows:
        yield Decision(
            id=number,
            subject=_SUBJECT.validate_json(subject),
            verb=verb,
            value=value,
            who=who,
            at=dt.datetime.fromisoformat(at),
            why=why,
            supersedes=supersedes,
        )


def items(db: apsw.Connection) -> Iterator[Item]:
    """Return every item with its parts in order."""
    rows = db.execute(
        "SELECT item, title, content, first_page, last_page FROM item_part "
        "JOIN item ON item.id = item ORDER BY item, position"
    )
    for (number, title), parts in groupby(rows, key=lambda row: (row[0], row[1])):
        ranges = (
            ItemPart(content=content, first_page=first, last_page=last)
            for _, _, content, first, last in parts
        )
        yield Item(number, title, tuple(ranges))
