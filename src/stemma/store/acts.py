"""What a person did in one go: decisions that were one act, which of them hold, and a list of all.

A decision holds unless it was withdrawn, or superseded by one that was not withdrawn.
"""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import get_args

import apsw
from pydantic import TypeAdapter

from stemma.model.decisions import (
    ActKind,
    Decision,
    DecisionsAsked,
    DecisionSeen,
    LedgerKind,
    Subject,
    Verb,
)
from stemma.model.places import Digest
from stemma.store import naming

_SUBJECT = TypeAdapter(Subject)
_COLUMNS = "one.id, subject, verb, value, who, at, why, supersedes"
_EFFECTIVE = (
    "verb <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM decision AS other "
    "WHERE other.supersedes = one.id AND other.verb = 'withdrawn')"
)
_SUPERSEDED = (
    "EXISTS (SELECT 1 FROM decision AS later WHERE later.supersedes = one.id "
    "AND later.verb <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM decision AS other "
    "WHERE other.supersedes = later.id AND other.verb = 'withdrawn'))"
)

_CORROBORATING = {
    "derivation": "a step",
    "source": "a source",
    "claim": "a claim",
    "assertion": "an assertion",
    "claim place": "a place of a claim",
    "to look at": "what a text names a source for,",
}
"""What decisions about who says what are about, in words."""

PROVENANCE = "provenance"
"""The kind of a decision about who handed a collection over."""
_QUOTED = ("names", PROVENANCE, *get_args(LedgerKind))
"""Kinds of decisions whose words say what they are about."""

Row = tuple[int, str, Verb, str, str, str, str, int | None]


def holding(
    db: apsw.Connection, kind: str, content: Digest, value: str | None = None
) -> Decision | None:
    """Return the decision that holds about a subject, None where there is none.

    Each decision about it supersedes the one before, so the last that was not withdrawn holds.
    """
    row = db.execute(
        f"SELECT {_COLUMNS} FROM decision AS one WHERE json_extract(subject, '$.kind') = ? "  # noqa: S608 (constants)
        "AND json_extract(subject, '$.content') = ? "
        f"AND (?3 IS NULL OR json_extract(subject, '$.value') = ?3) AND {_EFFECTIVE} "
        "ORDER BY one.id DESC LIMIT 1",
        (kind, content, value),
    ).get
    return None if row is None else _decision(row)


def by_number(db: apsw.Connection, number: int) -> Decision | None:
    """Return a decision, None where there is none of this number."""
    row = db.execute(f"SELECT {_COLUMNS} FROM decision AS one WHERE id = ?", (number,)).get  # noqa: S608 (constants)
    return None if row is None else _decision(row)


def holds(db: apsw.Connection, number: int) -> bool:
    """Tell whether a decision holds."""
    return bool(
        db.execute(
            f"SELECT {_EFFECTIVE} AND NOT {_SUPERSEDED} FROM decision AS one WHERE id = ?",  # noqa: S608 (constants)
            (number,),
        ).get
    )


def bind(db: apsw.Connection, decisions: Sequence[Decision]) -> None:
    """Record that decisions were one act, inside the caller's transaction."""
    if len(decisions) > 1:
        first = decisions[0].id
        db.executemany(
            "INSERT INTO act (decision, first) VALUES (?, ?)", [(d.id, first) for d in decisions]
        )


def last(db: apsw.Connection, who: str) -> tuple[Decision, ...]:
    """Return the decisions of a person's last act that was not withdrawn, in order.

    Acts about documents that were removed from the case are passed over.
    """
    row = db.execute(
        f"SELECT one.id, first FROM decision AS one LEFT JOIN act ON decision = one.id "  # noqa: S608 (constants)
        f"WHERE who = ? AND {_EFFECTIVE} AND json_extract(subject, '$.content') NOT IN "
        "(SELECT content FROM removed) ORDER BY one.id DESC LIMIT 1",
        (who,),
    ).get
    if row is None:
        return ()
    number, first = row
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM decision AS one WHERE id = ? "  # noqa: S608 (constants)
        "UNION ALL "
        f"SELECT {_COLUMNS} FROM act JOIN decision AS one ON one.id = decision "
        f"WHERE first = ? AND one.id <> ? AND {_EFFECTIVE} ORDER BY 1",
        (number, first, number),
    )
    return tuple(_decision(row) for row in rows)


def listed(
    db: apsw.Connection, asked: DecisionsAsked, limit: int | None, offset: int
) -> tuple[int, Iterator[DecisionSeen]]:
    """Return how many decisions are asked for, and a stretch of them (all where limit is None)."""
    where, values = _where(asked)
    total = db.execute(f"SELECT count(*) FROM decision AS one WHERE {where}", values).get  # noqa: S608 (constants)
    order = "DESC" if asked.descending else "ASC"
    rows = list(
        db.execute(
            f"SELECT {_COLUMNS} FROM decision AS one WHERE {where} ORDER BY one.id {order} "  # noqa: S608 (constants)
            "LIMIT ? OFFSET ?",
            (*values, -1 if limit is None else limit, offset),
        )
    )
    return int(str(total)), (seen(db, _decision(row)) for row in rows)


def _act(decision: Decision) -> tuple[ActKind, str]:
    if decision.subject.kind == "register" and decision.verb != "withdrawn":
        outcome = json.loads(decision.value)["outcome"] or "not checked"
        return "other", f"a detail: {decision.subject.quote} ({outcome})"
    if decision.subject.kind in (PROVENANCE, *get_args(LedgerKind)) and decision.verb == "edited":
        return "kept", decision.subject.quote or ""
    kind = _CORROBORATING.get(decision.subject.kind)
    if kind is None or decision.verb == "withdrawn":
        return _told(decision)
    return "other", f"{kind} {decision.verb}: {_shown(decision)}"


def seen(db: apsw.Connection, decision: Decision) -> DecisionSeen:
    """Return a decision as people read it."""
    act, what = _act(decision)
    first = db.execute("SELECT first FROM act WHERE decision = ?", (decision.id,)).get
    return DecisionSeen(
        id=decision.id,
        act=act,
        what=what,
        document=decision.subject.content,
        name=naming.name(db, decision.subject.content),
        page=decision.subject.page,
        quote=decision.subject.quote or "",
        who=decision.who,
        at=decision.at,
        why=decision.why,
        holds=holds(db, decision.id),
        act_of=decision.id if first is None else int(str(first)),
    )


def _where(asked: DecisionsAsked) -> tuple[str, tuple[str, ...]]:
    parts, values = ["true"], list[str]()
    for column, chosen in (("who", asked.people), ("verb", asked.verbs)):
        if chosen:
            parts.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    if asked.document is not None:
        parts.append("json_extract(subject, '$.content') = ?")
        values.append(asked.document)
    return " AND ".join(parts), tuple(values)


def _told(decision: Decision) -> tuple[ActKind, str]:
    """Return what a decision did and the word, number or name it is about."""
    subject, value = decision.subject, decision.value
    about = subject.value or ""
    if subject.kind in ("proposal", "observation"):
        about = about.partition(" ")[0]
    match decision.verb:
        case "noted":
            return _of_note(decision), about
        case "labelled":
            return ("label_on" if value.startswith("on") else "label_off"), about
        case (
            "joined"
            | "split"
            | "corrected"
            | "translated"
            | "named"
            | "edited"
            | "withdrawn" as verb
        ):
            return verb, subject.quote or "" if subject.kind in _QUOTED else about
        case "confirmed" | "rejected" | "explained" as verb:
            return verb, about
        case "marked" | "same" | "different" as verb:
            return verb, value
    return "other", about


def _shown(decision: Decision) -> str:
    """Return what of a source or a claim was put in, nothing for a step."""
    field = (decision.subject.value or "").partition(" ")[0]
    return (
        decision.subject.quote or ""
        if decision.subject.kind in ("derivation", "assertion", "claim place", "to look at")
        else (f"{field} {decision.value}")
    )


def _of_note(decision: Decision) -> ActKind:
    if json.loads(decision.value).get("deleted"):
        return "note_deleted"
    return "note_made" if decision.supersedes is None else "note_changed"


def _decision(row: Row) -> Decision:
    number, subject, verb, value, who, at, why, supersedes = row
    return Decision(
        id=number,
        subject=_SUBJECT.validate_json(subject),
        verb=verb,
        value=value,
        who=who,
        at=dt.datetime.fromisoformat(at),
        why=why,
        supersedes=supersedes,
    )
