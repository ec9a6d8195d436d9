"""`case.labels`: words that a person puts on documents and notes, and how far they have read."""

from collections.abc import Sequence

import apsw

from stemma.model.decisions import ReadingStatus
from stemma.model.labels import Label
from stemma.model.places import Digest
from stemma.store import acts, labels, notes, reading_status
from stemma.store.database import told, transaction


class Labels:
    """The labels and reading statuses of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.labels` instead."""
        self._db = db

    def every(self) -> tuple[Label, ...]:
        """Return the labels in use, in the order of their words, with counts."""
        with told():
            return tuple(labels.all_labels(self._db))

    def put(self, documents: Sequence[Digest], word: str, *, on: bool = True) -> int:
        """Put a label on documents or take it off, as one act; return how many it changed.

        Raises:
            UsageError: if the label has no word.
            MissingError: if the case does not hold one of the documents; then none is changed.
        """
        with transaction(self._db):
            return len(labels.put(self._db, documents, word, on=on))

    def rename(self, old: str, new: str) -> int:
        """Give everything that has a label another one, as one act; return how much it was.

        Where there is a label of the new name already, the two become one.

        Raises:
            UsageError: if the new label has no word.
        """
        old, new = labels.tidy(old), labels.tidy(new)
        if old == new:
            return 0
        with transaction(self._db):
            on_documents = labels.rename(self._db, old, new)
            on_notes = notes.relabel(self._db, old, new)
            acts.bind(self._db, (*on_documents, *on_notes))
        return sum(1 for each in on_documents if each.value == "off") + len(on_notes)

    def mark(self, documents: Sequence[Digest], status: ReadingStatus) -> int:
        """Set the reading status of documents, as one act; return how many it changed.

        Raises:
            MissingError: if the case does not hold one of the documents; then none is changed.
        """
        with transaction(self._db):
            return len(reading_status.put(self._db, documents, status))
