"""What a case knows of its words, for a query to be expanded by."""

from collections.abc import Collection, Sequence
from functools import cached_property

import apsw

from stemma.model.answers import MatchKind
from stemma.store import joined_names, names, vocabulary
from stemma.toolkit.expansion import Same, expanded, words_in
from stemma.toolkit.query import Query, parse


class Words:
    """The words of a case and its table of names, as `expansion.Known`."""

    def __init__(self, db: apsw.Connection, asked: Collection[str] = ()) -> None:
        """Read from an open database, for a query that asks for these words."""
        self._db, self._asked = db, asked

    def alike(self, word: str) -> Sequence[str]:
        """Return words of names that may be this one in another spelling, the likeliest first."""
        return [found for found, _ in vocabulary.alike(self._db, word)]

    def near(self, word: str) -> Sequence[tuple[str, int]]:
        """Return words that may be this one with slips, and how many, the nearest first."""
        return vocabulary.near(self._db, word)

    def entries(self) -> Sequence[Same]:
        """Return the table of names, then what is taken for names of one entity."""
        return self._entries

    @cached_property
    def _entries(self) -> Sequence[Same]:
        return (*names.entries(self._db), *joined_names.beside(self._db, self._asked))


def understood(db: apsw.Connection, written: str, kinds: Collection[MatchKind] = ()) -> Query:
    """Return what a query asks for in a case: its terms in all forms of these kinds, or of any.

    Raises:
        UsageError: if the query asks for nothing.
    """
    query = parse(written)
    return expanded(query, Words(db, words_in(query)), kinds)
