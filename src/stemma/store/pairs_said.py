"""What people say of pairs of mentions: one's or two's. Found again by words and place after a run.

The subject of such a decision is the first mention, its value the second one; neither an entity nor
a number that a run gives. A mention is found again where the same words stand on the same page, the
nearest of them; what is not found is listed to be looked at again.
"""

import json
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import apsw

from stemma.errors import MissingError, UsageError
from stemma.model.decisions import Decision, Subject
from stemma.model.entities import SaidOfNames, SaidSeen, Verdict
from stemma.model.places import Digest
from stemma.store import decisions

KIND = "names"
"""The kind of the subject of such a decision."""


class PairSaid(NamedTuple):
    """What a person says of two mentions of today, by their numbers."""

    one: int
    other: int
    said: Verdict
    decision: Decision


class Attached(NamedTuple):
    """What was said of mentions that are there, and what of mentions that are not found."""

    held: tuple[PairSaid, ...]
    lost: tuple[Decision, ...]


class _At(NamedTuple):
    content: Digest
    page: int
    start: int
    quote: str


def say(db: apsw.Connection, said: SaidOfNames) -> Decision:
    """Record what a person says of two mentions, inside the caller's transaction.

    It takes the place of what was said of these two before.

    Raises:
        MissingError: if there is no such mention.
        UsageError: if both are the same mention, or of other kinds.
    """
    one, other = (_existing(db, number) for number in (said.one, said.other))
    if said.one == said.other:
        raise UsageError("Name two mentions: this is one and the same.")
    if one[1] != other[1]:
        raise UsageError(f"One names a {one[1]} and the other a {other[1]}: they are never one.")
    pair = {said.one, said.other}
    before = next((each for each in attached(db).held if {each.one, each.other} == pair), None)
    subject = Subject(
        kind=KIND,
        content=one[0].content,
        page=one[0].page,
        quote=one[0].quote,
        value=json.dumps([one[0].start, *other[0]], ensure_ascii=False),
    )
    return decisions.add(
        db,
        subject,
        said.said,
        value=f"{one[0].quote} = {other[0].quote}",
        why=said.why.strip(),
        supersedes=None if before is None else before.decision.id,
    )


def withdraw(db: apsw.Connection, number: int) -> Decision:
    """Take back what a person said of two mentions, inside the caller's transaction.

    Raises:
        MissingError: if no decision of this number about two mentions holds.
    """
    standing = decisions.standing(db, kind=KIND)
    decision = next((each for each in standing if each.id == number), None)
    if decision is None:
        raise MissingError("No decision of this number holds: it was taken back or replaced.")
    decisions.add(db, decision.subject, "withdrawn", supersedes=decision.id)
    return decision


def seen(said: PairSaid) -> SaidSeen:
    """Return what a person said of two mentions as people read it."""
    decision = said.decision
    one, other = (at.quote for at in _pair(decision.subject))
    return SaidSeen(
        decision=decision.id,
        said=said.said,
        quotes=(one, other),
        who=decision.who,
        at=decision.at,
        why=decision.why,
    )


def attached(db: apsw.Connection) -> Attached:
    """Return all that people say of pairs of mentions, with the mentions of today."""
    held, lost = list[PairSaid](), list[Decision]()
    for decision in decisions.standing(db, kind=KIND):
        found = [_found(db, each) for each in _pair(decision.subject)]
        verdict: Verdict = "same" if decision.verb == "same" else "different"
        if None in found or found[0] == found[1]:
            lost.append(decision)
        else:
            one, other = (int(str(each)) for each in found)
            held.append(PairSaid(one, other, verdict, decision))
    return Attached(tuple(held), tuple(lost))


def _pair(subject: Subject) -> Iterator[_At]:
    start, *other = json.loads(subject.value or "[]")
    yield _At(subject.content, subject.page or 0, start, subject.quote or "")
    yield _At(*other)


def _found(db: apsw.Connection, at: _At) -> int | None:
    """Return the mention of these words on this page that stands nearest to where it stood."""
    rows = db.execute(
        "SELECT id, quote FROM name_mention WHERE content = ? AND page = ? ORDER BY abs(start - ?)",
        (at.content, at.page, at.start),
    )
    wanted = _plain(at.quote)
    return next((int(number) for number, quote in rows if _plain(quote) == wanted), None)


def _plain(quote: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", quote).split())


def _existing(db: apsw.Connection, number: int) -> tuple[_At, str]:
    row = db.execute(
        "SELECT content, page, start, quote, type FROM name_mention "
        "JOIN written_name ON written_name.id = written WHERE name_mention.id = ?",
        (number,),
    ).get
    if row is None:
        raise MissingError(f"There is no mention {number}: names may have been related anew since.")
    content, page, start, quote, kind = row
    return _At(content, page, start, quote), str(kind)
