"""What is inside one document of a case: hits, files, tables, the thread of a mail."""

from collections.abc import Collection as Some

import apsw

from stemma.errors import UsageError
from stemma.model.inside import FilesInside, TablePage, Thread
from stemma.model.pages import HitsInside
from stemma.model.places import Digest
from stemma.store import inside, mails
from stemma.store.database import told


class Inside:
    """Looks inside documents."""

    def __init__(self, db: apsw.Connection) -> None:
        """Look at an open database."""
        self._db = db

    def hits(
        self,
        content: Digest,
        query: str,
        *,
        kinds: Some[str] = (),
        first: int = 1,
        offset: int = 0,
        limit: int = 500,
    ) -> HitsInside:
        """Return the hits of a query in a document from a page on: counted, a stretch of them told.

        Of a document in which very many pages may answer only some are looked through: the answer
        says up to which page.

        Raises:
            UsageError: if the query asks for nothing.
            MissingError: if it is not in the case, or has not been read yet.
        """
        with told():
            stretch = inside.Stretch(first, offset, limit)
            return inside.hits(self._db, content, query, kinds, stretch)

    def files(self, content: Digest, *, offset: int = 0, limit: int = 500) -> FilesInside:
        """Return the files inside an archive or a mail.

        Raises:
            MissingError: if it is not in the case, or has not been read yet.
        """
        with told():
            return inside.files(self._db, content, offset=offset, limit=limit)

    def table(self, content: Digest, number: int) -> TablePage:
        """Return a page of a text with delimiters as a table.

        Raises:
            MissingError: if there is no such page.
            UsageError: if the document is no such text.
        """
        with told():
            found = inside.table(self._db, content, number)
        if found is None:
            raise UsageError("This page is no table that can be read as one.")
        return found

    def thread(self, content: Digest) -> Thread:
        """Return the mails that belong with a mail.

        Raises:
            MissingError: if it is not in the case, or has not been read yet.
            UsageError: if it is no mail.
        """
        with told():
            return mails.thread(self._db, content)
