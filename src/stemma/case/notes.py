"""`case.notes`: what people wrote about places."""

from collections.abc import Iterator

import apsw

from stemma.model.notes import Note, NoteAsked, NoteEdited, NoteFacets, NotesAsked, NotesListed
from stemma.store import noted, notes
from stemma.store.database import told, transaction


class Notes:
    """The notes of an opened case. Writing needs the case open for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.notes` instead."""
        self._db = db

    def add(self, asked: NoteAsked) -> Note:
        """Write a note at a place.

        Raises:
            MissingError: if there is no such document, page or text.
            UsageError: if the place is none.
        """
        with transaction(self._db):
            number = notes.add(self._db, asked)
        return self.one(number)

    def change(self, number: int, asked: NoteEdited) -> Note:
        """Let a note say something else; its number and place stay.

        Raises:
            MissingError: if there is no such note.
            ChangedError: if it was changed since the edition that is edited.
        """
        with transaction(self._db):
            notes.change(self._db, number, asked)
        return self.one(number)

    def delete(self, number: int, seen: int | None = None) -> None:
        """Delete a note. Its number is never given to another, and undoing brings it back.

        Raises:
            MissingError: if there is no such note.
            ConflictError: if it was changed since the edition `seen`.
        """
        with transaction(self._db):
            notes.delete(self._db, number, seen)

    def one(self, number: int) -> Note:
        """Return a note where it stands today.

        Raises:
            MissingError: if there is none of this number, or it was deleted.
        """
        with told():
            return noted.note(self._db, number)

    def listed(
        self, asked: NotesAsked | None = None, *, limit: int = 50, offset: int = 0
    ) -> NotesListed:
        """Return a stretch of the notes asked for, of all where nothing is asked."""
        with told():
            total, found = noted.listed(self._db, asked or NotesAsked(), limit, offset)
            return NotesListed(total=total, notes=tuple(found))

    def every(self, asked: NotesAsked | None = None) -> Iterator[Note]:
        """Return all notes asked for, one after the other."""
        return noted.listed(self._db, asked or NotesAsked(), None, 0)[1]

    def facets(self) -> NoteFacets:
        """Return by what the notes can be narrowed, with counts."""
        with told():
            return noted.facets(self._db)
