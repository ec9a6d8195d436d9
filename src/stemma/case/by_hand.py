"""`case.corroboration.hand`: claims that people write, merge and part, and places they attach."""

from collections.abc import Iterator

import apsw

from stemma.case import ruled
from stemma.corroboration.by_hand import settled
from stemma.corroboration.subjects import STATEMENTS
from stemma.errors import MissingError, UsageError
from stemma.model.by_hand import AssertionsMoved, ClaimsMerged, ClaimWritten, PlaceGiven
from stemma.model.claims import Assertion
from stemma.model.coverage import HandKind, HandSeen, Side
from stemma.model.decisions import Decision, DecisionSeen, Subject
from stemma.model.places import Digest
from stemma.store import acts, by_hand, corroborated, decisions, placing
from stemma.store.database import told, transaction


class ClaimsByHand:
    """What people do to the claims of an opened case. It needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration.hand` instead."""
        self._db = db

    def write(self, asked: ClaimWritten) -> str:
        """Write a claim of one's own; return its key.

        Raises:
            UsageError: if it has no words.
        """
        with transaction(self._db):
            return self._own(asked.statement, asked.why)

    def merge(self, asked: ClaimsMerged) -> str:
        """Put a claim into another that says the same; return the key of that.

        Raises:
            MissingError: if there is no such claim.
            UsageError: if it is the same claim.
        """
        content = ruled.anchor(self._db, asked.claim)
        ruled.anchor(self._db, asked.into)
        if asked.claim == asked.into:
            raise UsageError("These are one claim already.")
        with transaction(self._db):
            by_hand.merge(self._db, asked.claim, asked.into, content, asked.why.strip())
        return asked.into

    def move(self, asked: AssertionsMoved) -> str:
        """Put assertions under another claim, or part them off into one of one's own; as one act.

        Raises:
            MissingError: if there is no such assertion or claim.
            UsageError: if neither a claim nor words for one are given.
        """
        known = {each.key: each for each in ruled.lineage(self._db).assertions}
        if asked.into:
            ruled.anchor(self._db, asked.into)
        with transaction(self._db):
            made: list[Decision] = []
            into = asked.into or self._own(asked.statement, asked.why, made)
            moved = [_known(known, key) for key in asked.assertions]
            made += [by_hand.move(self._db, each, into, asked.why.strip()) for each in moved]
            acts.bind(self._db, made)
        return into

    def put(self, asked: PlaceGiven) -> str:
        """Put a place of the case to a claim, for or against it; return the claim's key.

        Raises:
            MissingError: if there is no such claim, document, page or text.
        """
        ruled.anchor(self._db, asked.claim)
        with transaction(self._db):
            place = placing.pointed(self._db, asked.at)
            by_hand.put(self._db, asked.claim, asked.side, place, asked.why.strip())
        return asked.claim

    def take_back(self, number: int) -> DecisionSeen:
        """Take back one thing that was done to claims.

        Raises:
            MissingError: if no such decision of this number holds.
        """
        with transaction(self._db):
            found = next((each for each in _every(self._db) if each.id == number), None)
            if found is None:
                raise MissingError("No decision of this number holds: it was taken back.")
            decisions.add(self._db, found.subject, "withdrawn", supersedes=found.id)
            return acts.seen(self._db, found)

    def _own(self, statement: str, why: str, made: list[Decision] | None = None) -> str:
        words = " ".join(statement.split())
        if not words:
            raise UsageError("Write what is claimed: it has no words.")
        key = by_hand.next_own(self._db)
        subject = Subject(kind=corroborated.CLAIM, content=Digest(""), value=f"statement {key}")
        done = decisions.add(self._db, subject, "edited", value=words, why=why.strip())
        if made is not None:
            made.append(done)
        return key


def done(db: apsw.Connection, claim: str) -> tuple[HandSeen, ...]:
    """Return what people did to a claim, in the order in which they did it."""
    with told():
        return tuple(sorted(_done(db, claim), key=lambda each: each.said.decision))


def lost(db: apsw.Connection) -> Iterator[tuple[Decision, str]]:
    """Yield decisions about assertions and places that are not there as they were, and what."""
    is_read = corroborated.known_ground(db) is not None
    known = {each.key for each in ruled.lineage(db).assertions}
    for each in by_hand.moves(db):
        if is_read and each.subject.value not in known:
            yield each, "put under another claim"
    for each in by_hand.lost_puts(db):
        yield each, "put to a claim"


def _done(db: apsw.Connection, claim: str) -> Iterator[HandSeen]:
    every = ruled.hand(db)
    said = corroborated.wordings(db)
    for (other, field), decision in said.items():
        if field == by_hand.MERGED and settled(other, every) == claim:
            wording = said.get((other, "statement"))
            words = wording.value if wording else STATEMENTS.get(other, other)
            yield _seen(decision, "merged", words)
    for decision in by_hand.moves(db):
        if settled(decision.value, every) == claim:
            yield _seen(decision, "moved", decision.subject.quote or "")
    standing = {put.decision: put for put in every.places if settled(put.claim, every) == claim}
    for decision in by_hand.puts(db):
        if decision.id in standing:
            put = standing[decision.id]
            words = put.place.quote or put.name
            yield _seen(decision, "place", words, put.side)


def _seen(decision: Decision, kind: HandKind, words: str, side: Side | None = None) -> HandSeen:
    said = ruled.said(decision)
    assert said is not None  # noqa: S101 (a decision was given)
    return HandSeen(
        kind=kind,
        words=words,
        document=decision.subject.content or None,
        page=decision.subject.page,
        side=side,
        said=said,
    )


def _every(db: apsw.Connection) -> Iterator[Decision]:
    merged = corroborated.wordings(db).items()
    yield from (each for (_, field), each in merged if field == by_hand.MERGED)
    yield from (*by_hand.moves(db), *by_hand.puts(db))


def _known(known: dict[str, Assertion], key: str) -> Assertion:
    if key not in known:
        raise MissingError("There is no such assertion now: the coverage was read anew.")
    return known[key]
