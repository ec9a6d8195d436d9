"""The searches that were saved in a case."""

from collections.abc import Iterator

import apsw

from stemma.model.searches import SavedSearch, SavedSearches, SavedSearchSeen, SearchToSave
from stemma.store import counting, saved_searches
from stemma.store.database import told, transaction
from stemma.store.search import asked


class Searches:
    """Searches kept by name. What changes them needs the case open for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Keep them in the case behind a connection."""
        self._db = db

    def add(self, search: SearchToSave) -> SavedSearch:
        """Keep a search.

        Raises:
            UsageError: if it has no name, or its query asks for nothing.
        """
        asked(self._db, search.query, search.narrowing)
        with transaction(self._db):
            return saved_searches.add(self._db, search)

    def remove(self, number: int) -> SavedSearch:
        """Forget a search and return it; the chain of custody keeps that it was there.

        Raises:
            MissingError: if there is none of this number.
        """
        with transaction(self._db):
            return saved_searches.remove(self._db, number)

    def every(self, *, descending: bool = False) -> Iterator[SavedSearchSeen]:
        """Return all of them by name, each with what answers it at present.

        All are answered before the first is given: what one cannot be asked must not cut a table
        off in the middle.
        """
        with told():
            kept = saved_searches.listed(self._db, -1, 0, descending=descending)
            return iter([self._seen(each) for each in kept])

    def listed(
        self, *, limit: int = 50, offset: int = 0, descending: bool = False
    ) -> SavedSearches:
        """Return a stretch of them by name, each with what answers it at present."""
        with told():
            kept = saved_searches.listed(self._db, limit, offset, descending=descending)
            total = saved_searches.count(self._db)
            return SavedSearches(total, tuple(self._seen(each) for each in kept))

    def _seen(self, kept: SavedSearch) -> SavedSearchSeen:
        search = asked(self._db, kept.query, kept.narrowing)
        return SavedSearchSeen(
            kept, counting.totals(self._db, search.query, search.narrowing, counting.AT_ONCE)
        )
