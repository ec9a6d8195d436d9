"""Finding in a case: hits, pages, how many, by what they can be narrowed down, lists of queries."""

from collections.abc import Collection, Iterator, Sequence

import apsw

from stemma.errors import UsageError
from stemma.model.answers import Found, MatchKind, Totals
from stemma.model.forms import TermForms
from stemma.model.places import Digest
from stemma.model.searches import (
    DocumentsFound,
    Facets,
    HitRow,
    LineFound,
    Narrowing,
    PagesFound,
    Sort,
    Stretch,
    Understood,
)
from stemma.store import counting, facets, grouping, search, table
from stemma.store.database import told
from stemma.store.expanding import understood
from stemma.store.index import EVERYTHING
from stemma.store.search import asked
from stemma.store.unchanged import Unchanged
from stemma.toolkit.expansion import forms_of
from stemma.toolkit.filters import joined, understand


class Finding:
    """What can be asked of a case's texts; every answer covers what has been read so far."""

    def __init__(self, db: apsw.Connection) -> None:
        """Ask the case behind a connection."""
        self._db = db
        self._kept = Unchanged(db)

    def hits(
        self,
        query: str,
        narrowing: Narrowing = EVERYTHING,
        *,
        sort: Sort = "best",
        limit: int | None = 50,
        offset: int = 0,
    ) -> Found:
        """Return places that answer a query; `limit` None returns all of them.

        Raises:
            UsageError: if the query asks for nothing.
        """
        with told():
            return search.search(
                self._db, asked(self._db, query, narrowing, sort), Stretch(limit, offset)
            )

    def forms(self, query: str, kinds: Collection[MatchKind] = ()) -> tuple[TermForms, ...]:
        """Return the terms of a query, each with all forms in which it is looked for, and why.

        Forms are of the kinds named, of all kinds where none is; terms to be left out have none.

        Raises:
            UsageError: if the query asks for nothing.
        """
        with told():
            return forms_of(understood(self._db, understand(query).words, kinds))

    def pages(
        self,
        query: str,
        narrowing: Narrowing = EVERYTHING,
        *,
        sort: Sort = "best",
        stretch: Stretch = Stretch(50),  # noqa: B008 (it is frozen)
        per_document: int | None = None,
    ) -> PagesFound:
        """Return pages that answer a query, each once; at most `per_document` of one document.

        Raises:
            UsageError: if the query asks for nothing.
        """
        with told():
            return search.pages(
                self._db, asked(self._db, query, narrowing, sort), stretch, per_document
            )

    def documents(
        self,
        query: str,
        narrowing: Narrowing = EVERYTHING,
        *,
        sort: Sort = "best",
        stretch: Stretch = Stretch(10),  # noqa: B008 (it is frozen)
        opened: Sequence[Digest] = (),
    ) -> DocumentsFound:
        """Return documents that answer a query, each with its best pages; many of those `opened`.

        Raises:
            UsageError: if the query asks for nothing.
        """
        with told():
            return grouping.documents(
                self._db, asked(self._db, query, narrowing, sort), stretch, opened
            )

    def totals(self, query: str, narrowing: Narrowing = EVERYTHING) -> Totals:
        """Return how many hits, pages and documents answer a query; may take a second.

        Raises:
            UsageError: if the query asks for nothing.
        """
        with told():
            search = asked(self._db, query, narrowing)
            return self._kept.answer(
                ("totals", search.query, search.narrowing),
                lambda: counting.totals(
                    self._db, search.query, search.narrowing, counting.WITH_PATIENCE
                ),
            )

    def facets(
        self, query: str, narrowing: Narrowing = EVERYTHING, *, opened: Sequence[str] = ()
    ) -> Facets:
        """Return how many documents may answer, by each value a search can be narrowed down to.

        Without a query the whole case is counted. `opened` are folders whose folders are counted.

        Raises:
            UsageError: if the query is not empty and asks for nothing.
        """
        line = understand(query)
        both = joined(narrowing, line.narrowing)
        with told():
            return self._kept.answer(
                ("facets", line.words, both, tuple(opened)),
                lambda: facets.facets(self._db, line.words, both, opened),
            )

    def understood(self, line: str) -> Understood:
        """Take a line of search apart: the words to look for, and what it is narrowed down to.

        Raises:
            UsageError: if a filter is not understood.
        """
        return understand(line)

    def rows(
        self, query: str, narrowing: Narrowing = EVERYTHING, *, sort: Sort = "best"
    ) -> Iterator[HitRow]:
        """Return every hit as a row of a table, read as it is taken.

        Raises:
            UsageError: at once, if the query asks for nothing.
        """
        return table.rows(self._db, asked(self._db, query, narrowing, sort))

    def lines(
        self, queries: Sequence[str], narrowing: Narrowing = EVERYTHING
    ) -> Iterator[LineFound]:
        """Return for each query of a list how much answers it, or why it is none."""
        for query in queries:
            try:
                yield LineFound(query, self.totals(query, narrowing), None)
            except UsageError as error:
                yield LineFound(query, None, str(error))
