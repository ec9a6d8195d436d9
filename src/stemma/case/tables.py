"""`case.tables`: the tables that were found in the documents of a case."""

import apsw

from stemma.model.tables import TablesAsked, TablesListed
from stemma.store import tables_listed
from stemma.store.database import told

_EVERYTHING = TablesAsked()


class Tables:
    """The tables of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.tables` instead."""
        self._db = db

    def listed(
        self, asked: TablesAsked = _EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> TablesListed:
        """Return a stretch of the tables, in the order of documents and pages.

        Of a page with several texts those of the leading one. A table that goes on overleaf is one.
        """
        with told():
            return tables_listed.listed(self._db, asked, limit, offset)
