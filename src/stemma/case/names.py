"""`case.names`: the table of names, and what may belong into it."""

from collections.abc import Iterator

import apsw

from stemma.model.names import (
    NameCandidate,
    NameEntry,
    NamesCompared,
    NamesListed,
    NameSort,
    SameName,
)
from stemma.store import name_candidates, names
from stemma.store.database import told, transaction
from stemma.toolkit import full_names


class Names:
    """Written names that people hold to be names of the same, one decision each."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.names` instead."""
        self._db = db

    def add(self, same: SameName) -> NameEntry:
        """Put two names into the table: from now on each is found by the other.

        Raises:
            UsageError: if one of them holds no word, or they are the same already.
            ConflictError: if they stand in the table already.
        """
        with transaction(self._db):
            return names.add(self._db, same)

    def take_back(self, number: int, why: str = "") -> NameEntry:
        """Take an entry out of the table and return it; the decision stays, as taken back.

        Raises:
            MissingError: if the table has no entry of this number.
        """
        with transaction(self._db):
            return names.take_back(self._db, number, why)

    def every(
        self, words: str = "", sort: NameSort = "late", *, descending: bool = True
    ) -> Iterator[NameEntry]:
        """Return the entries that hold these words in a name, all where there are none."""
        return names.entries(self._db, words, sort, descending=descending)

    def listed(
        self,
        words: str = "",
        sort: NameSort = "late",
        *,
        descending: bool = True,
        limit: int = 50,
        offset: int = 0,
    ) -> NamesListed:
        """Return a stretch of them."""
        with told():
            found = tuple(self.every(words, sort, descending=descending))
            return NamesListed(len(found), found[offset : offset + limit])

    def candidates(self, name: str, most: int = 5) -> tuple[NameCandidate, ...]:
        """Return words of the case that may be a name in another script or spelling.

        They are proposals by sound, the likeliest first; only a person can tell.

        Raises:
            UsageError: if it holds no word.
        """
        with told():
            return name_candidates.of(self._db, name, most)

    def compared(self, one: str, other: str) -> NamesCompared:
        """Return whether two written full names of people may be one person's, and why.

        By the names alone: nothing of the case is looked at, and nothing is written.
        """
        return full_names.compared(one, other)
