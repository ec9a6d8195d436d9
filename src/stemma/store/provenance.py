"""Who handed a collection over, at rest: apart from decisions, which hold a mark of it only."""

import hashlib
import secrets
from typing import NamedTuple

import apsw

from stemma.model.decisions import Decision, Subject
from stemma.model.places import Collection, Digest
from stemma.store import acts, decisions

_NO_CONTENT = Digest("")


class Kept(NamedTuple):
    """What is kept: the decision that holds, the words as JSON, whether they fit its mark."""

    decision: Decision
    body: str
    fits: bool


def held(db: apsw.Connection, collection: Collection) -> Kept | None:
    """Return what holds of a collection; None where nothing was written, or it was forgotten."""
    decision = acts.holding(db, acts.PROVENANCE, _NO_CONTENT, collection)
    if decision is None or not decision.value:
        return None
    row = db.execute("SELECT salt, body FROM provenance WHERE mark = ?", (decision.value,)).get
    if row is None:
        return None
    salt, body = map(str, row)
    return Kept(decision, body, _mark(salt, body) == decision.value)


def put(db: apsw.Connection, collection: Collection, body: str) -> None:
    """Write the words of a collection, inside the caller's transaction; what was before stays."""
    salt = secrets.token_hex(32)
    mark = _mark(salt, body)
    db.execute(
        "INSERT INTO provenance (mark, collection, salt, body) VALUES (?, ?, ?, ?)",
        (mark, collection, salt, body),
    )
    _decide(db, collection, mark)


def forget(db: apsw.Connection, collection: Collection) -> None:
    """Delete all that was ever written of a collection, inside the caller's transaction."""
    db.execute("DELETE FROM provenance WHERE collection = ?", (collection,))
    _decide(db, collection, "")


def _decide(db: apsw.Connection, collection: Collection, mark: str) -> None:
    before = acts.holding(db, acts.PROVENANCE, _NO_CONTENT, collection)
    words = f"who handed the {collection} over"
    subject = Subject(kind=acts.PROVENANCE, content=_NO_CONTENT, value=collection, quote=words)
    decisions.add(db, subject, "edited", value=mark, supersedes=before.id if before else None)


def _mark(salt: str, body: str) -> str:
    return hashlib.sha256(f"{salt}\n{body}".encode()).hexdigest()
