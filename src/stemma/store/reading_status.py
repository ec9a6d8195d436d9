"""How far a person has got with each document: unread, read, important, set aside."""

from collections.abc import Sequence
from typing import cast

import apsw

from stemma.model.decisions import Decision, ReadingStatus, Subject
from stemma.model.places import Digest
from stemma.store import acts, decisions, naming


def put(
    db: apsw.Connection, documents: Sequence[Digest], status: ReadingStatus
) -> tuple[Decision, ...]:
    """Set the reading status of documents, as one act, inside the caller's transaction.

    Documents that have it already are left alone.

    Raises:
        MissingError: if the case does not hold one of the documents.
    """
    made = [
        decision
        for content in dict.fromkeys(documents)
        if (decision := _put(db, naming.existing(db, content), status)) is not None
    ]
    acts.bind(db, made)
    return tuple(made)


def of(db: apsw.Connection, content: Digest) -> ReadingStatus:
    """Return the reading status of a document."""
    found = db.execute("SELECT status FROM standing_status WHERE content = ?", (content,)).get
    return "unread" if found is None else cast("ReadingStatus", found)


def settle(db: apsw.Connection, decision: Decision) -> None:
    """Bring a document's status in line with the decision that holds about it now."""
    content = decision.subject.content
    holds = acts.holding(db, "status", content)
    if holds is None:
        db.execute("DELETE FROM standing_status WHERE content = ?", (content,))
    else:
        db.execute(
            "INSERT OR REPLACE INTO standing_status (content, status, decision) VALUES (?, ?, ?)",
            (content, holds.value, holds.id),
        )


def _put(db: apsw.Connection, content: Digest, status: ReadingStatus) -> Decision | None:
    if of(db, content) == status:
        return None
    holds = acts.holding(db, "status", content)
    decision = decisions.add(
        db,
        Subject(kind="status", content=content),
        "marked",
        value=status,
        supersedes=None if holds is None else holds.id,
    )
    settle(db, decision)
    return decision
