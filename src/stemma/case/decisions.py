"""`case.decisions`: what people decided, who, when and why, and taking the last act back."""

from collections.abc import Iterator

import apsw

from stemma.model.decisions import (
    Decision,
    DecisionsAsked,
    DecisionSeen,
    DecisionsListed,
    TakenBack,
)
from stemma.pipeline import extraction
from stemma.store import acts, decisions, undoing
from stemma.store.database import told, transaction


class Decisions:
    """The decisions of an opened case. They are never changed and never deleted."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.decisions` instead."""
        self._db = db

    def standing(self) -> Iterator[Decision]:
        """Return the decisions that hold, in the order in which they were made."""
        return decisions.standing(self._db)

    def listed(
        self, asked: DecisionsAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> DecisionsListed:
        """Return a stretch of the decisions asked for (all where limit is None), latest first."""
        with told():
            total, found = acts.listed(self._db, asked or DecisionsAsked(), limit, offset)
            return DecisionsListed(total=total, decisions=tuple(found))

    def every(self, asked: DecisionsAsked | None = None) -> Iterator[DecisionSeen]:
        """Return all decisions asked for, one after the other."""
        return acts.listed(self._db, asked or DecisionsAsked(), None, 0)[1]

    def undo(self, most: int = 100) -> TakenBack:
        """Take back the last act of whoever works on the case; return what it was.

        Of an act of very many decisions, `most` are returned.

        Raises:
            UsageError: if there is nothing to take back.
            ConflictError: if somebody decided otherwise since.
        """
        with transaction(self._db):
            taken = undoing.undo(self._db)
            for decision in taken:
                if decision.subject.kind == "person" and decision.subject.page is not None:
                    content, page = decision.subject.content, decision.subject.page
                    extraction.extract_page(self._db, content, page)
            seen = tuple(acts.seen(self._db, decision) for decision in taken[:most])
        return TakenBack(len(taken), seen)
