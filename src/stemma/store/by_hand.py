"""What people did to claims by hand, at rest: each a decision about a claim, assertion or place."""

import apsw
from pydantic import TypeAdapter

from stemma.corroboration.by_hand import OWN
from stemma.model.by_hand import ByHand, PlacePut, Whence
from stemma.model.claims import Assertion
from stemma.model.coverage import Side
from stemma.model.decisions import Decision, Subject
from stemma.model.places import Digest, Place
from stemma.store import corroborated, decisions, naming, readings

ASSERTION, PLACE = "assertion", "claim place"
"""The kinds of the subjects of decisions about an assertion's claim, and a place of a claim."""
MERGED = "merged"
_PLACE = TypeAdapter(Place)
_WHENCE: dict[str, Whence] = {
    "cache": "the cache",
    "coverage": "coverage",
    "reference": "reference",
}


def hand(db: apsw.Connection) -> ByHand:
    """Return all that people did to claims and that holds."""
    said = corroborated.wordings(db)
    return ByHand(
        merged={claim: each.value for (claim, field), each in said.items() if field == MERGED},
        moved={each.subject.value or "": each.value for each in moves(db)},
        places=tuple(put for each in puts(db) if (put := _put(db, each)) is not None),
        written=tuple(
            claim for claim, field in said if field == "statement" and claim.startswith(OWN)
        ),
    )


def moves(db: apsw.Connection) -> list[Decision]:
    """Return the decisions that put assertions under a claim."""
    return list(decisions.standing(db, kind=ASSERTION))


def puts(db: apsw.Connection) -> list[Decision]:
    """Return the decisions that put places to claims."""
    return list(decisions.standing(db, kind=PLACE))


def lost_puts(db: apsw.Connection) -> list[Decision]:
    """Return the decisions about places whose text was read anew since, or is gone."""
    return [each for each in puts(db) if _put(db, each) is None]


def merge(db: apsw.Connection, claim: str, into: str, content: Digest, why: str) -> Decision:
    """Put a claim into another, inside the caller's transaction."""
    before = corroborated.wordings(db).get((claim, MERGED))
    subject = Subject(kind=corroborated.CLAIM, content=content, value=f"{MERGED} {claim}")
    return _edit(db, subject, into, why, before)


def move(db: apsw.Connection, assertion: Assertion, into: str, why: str) -> Decision:
    """Put an assertion under a claim, inside the caller's transaction."""
    before = next((each for each in moves(db) if each.subject.value == assertion.key), None)
    subject = Subject(
        kind=ASSERTION,
        content=assertion.place.content,
        page=assertion.place.page,
        quote=assertion.place.quote,
        value=assertion.key,
    )
    return _edit(db, subject, into, why, before)


def put(db: apsw.Connection, claim: str, side: Side, place: Place, why: str) -> Decision:
    """Put a place to a claim, inside the caller's transaction."""
    subject = Subject(
        kind=PLACE,
        content=place.content,
        page=place.page,
        quote=place.quote,
        value=f"{side} {claim}",
    )
    return _edit(db, subject, _PLACE.dump_json(place).decode(), why, None)


def next_own(db: apsw.Connection) -> str:
    """Return a key for a person's own claim that none bore yet."""
    query = (
        "SELECT count(*) FROM decision WHERE json_extract(subject, '$.kind') = ? "
        "AND json_extract(subject, '$.value') LIKE ?"
    )
    used = db.execute(query, (corroborated.CLAIM, f"statement {OWN}%")).get
    return f"{OWN}{int(str(used)) + 1}"


def _edit(
    db: apsw.Connection, subject: Subject, value: str, why: str, before: Decision | None
) -> Decision:
    return decisions.add(
        db, subject, "edited", value=value, why=why, supersedes=before.id if before else None
    )


def _put(db: apsw.Connection, decision: Decision) -> PlacePut | None:
    """Return a place put to a claim, None where its text is not there as it was."""
    place = _PLACE.validate_json(decision.value)
    side, _, claim = (decision.subject.value or "").partition(" ")
    whence = _whence(db, place)
    if whence is None or not _stands(db, place):
        return None
    return PlacePut(
        claim=claim,
        side="against" if side == "against" else "for",
        place=place,
        whence=whence,
        name=naming.file_name(db, place.content),
        decision=decision.id,
    )


def _whence(db: apsw.Connection, place: Place) -> Whence | None:
    found = db.execute(
        "SELECT collection FROM appearance WHERE content = ? ORDER BY id LIMIT 1", (place.content,)
    ).get
    return None if found is None else _WHENCE[str(found)]


def _stands(db: apsw.Connection, place: Place) -> bool:
    if place.page is None or place.stretch is None:
        return True
    texts = readings.texts(db, place.content, place.page)
    return any(each.hash == place.stretch.text_hash for each in texts)
