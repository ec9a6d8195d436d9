"""`case.again`: what is to be looked at again, to be kept, moved, or taken back."""

from collections.abc import Iterator

import apsw

from stemma.case import by_hand
from stemma.case.register import Register
from stemma.errors import MissingError
from stemma.model.again import Again, AgainAsked, AgainListed, NoteMoved, Seen
from stemma.model.decisions import DecisionSeen
from stemma.model.notes import Note
from stemma.model.pages import Brought, PageTexts
from stemma.model.places import Digest
from stemma.store import acts, again, decisions, noted, notes, pointing, viewing, written
from stemma.store.database import told, transaction


class LookAgain:
    """Notes, corrections and translations whose text changed. Writing needs the case so opened."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.again` instead."""
        self._db = db

    def listed(
        self, asked: AgainAsked | None = None, *, limit: int = 50, offset: int = 0
    ) -> AgainListed:
        """Return a stretch of what is to be looked at again, the latest first unless asked."""
        with told():
            found = self._entries(asked)
            return AgainListed(total=len(found), entries=tuple(found[offset : offset + limit]))

    def every(self, asked: AgainAsked | None = None) -> Iterator[Again]:
        """Return all that is to be looked at again."""
        with told():
            return iter(self._entries(asked))

    def keep_note(self, number: int, seen: Seen) -> Note:
        """Let a note stand where it stood, on the picture, whatever words are there now.

        Raises:
            MissingError: if there is no such note.
            ConflictError: if it was changed since.
        """
        with transaction(self._db):
            notes.keep(self._db, number, seen.decision)
        return self._note(number)

    def move_note(self, number: int, asked: NoteMoved) -> Note:
        """Put a note on other words, or into another box, of its document.

        Raises:
            MissingError: if there is no such note, page or text.
            ConflictError: if it was changed since.
            UsageError: if the place is none.
        """
        with transaction(self._db):
            notes.move(self._db, number, asked)
        return self._note(number)

    def keep_text(self, content: Digest, number: int, brought: Brought, seen: Seen) -> PageTexts:
        """Say that a correction or a translation holds, whatever text is under it now.

        Raises:
            MissingError: if there is no such page, or nothing was written.
            ConflictError: if somebody wrote another one since.
        """
        with transaction(self._db):
            written.keep(self._db, content, number, brought, seen.decision)
        with told():
            return viewing.texts(self._db, content, number)

    def take_back(self, decision: int) -> DecisionSeen:
        """Take back what is kept about something that the case holds no more.

        Raises:
            MissingError: if no such decision is to be looked at again.
        """
        with transaction(self._db):
            found = acts.by_number(self._db, decision)
            if found is None or decision not in {d.id for d, _ in pointing.lost(self._db)}:
                raise MissingError("No decision of this number is to be looked at again.")
            decisions.add(self._db, found.subject, "withdrawn", supersedes=found.id)
            return acts.seen(self._db, found)

    def _entries(self, asked: AgainAsked | None) -> list[Again]:
        gone = (*Register(self._db).lost(), *by_hand.lost(self._db), *pointing.lost(self._db))
        return again.entries(self._db, asked or AgainAsked(), gone)

    def _note(self, number: int) -> Note:
        with told():
            return noted.note(self._db, number)
