"""`case.catalogue`: the list of documents, and what stands around one of them."""

from collections.abc import Iterator

import apsw

from stemma.model.answers import (
    CustodyListed,
    DocumentSeen,
    Listed,
    Nesting,
)
from stemma.model.custody import CustodyLine
from stemma.model.places import Digest
from stemma.model.searches import DocumentsAsked
from stemma.publish import sentences
from stemma.store import custody, listing, looking, naming
from stemma.store.database import told


class Catalogue:
    """The documents of an opened case that have been read."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.catalogue` instead."""
        self._db = db

    def listed(self, asked: DocumentsAsked, *, limit: int = 50, offset: int = 0) -> Listed:
        """Return a stretch of the documents asked for."""
        with told():
            total, found = listing.listed(self._db, asked, limit, offset)
            documents = tuple(map(self._seen, found))
        return Listed(total=total, documents=documents)

    def every(self, asked: DocumentsAsked) -> Iterator[DocumentSeen]:
        """Return all documents asked for, one after the other."""
        _, found = listing.listed(self._db, asked, None, 0)
        return map(self._seen, found)

    def nesting(self, content: Digest, *, limit: int = 50, offset: int = 0) -> Nesting:
        """Return what holds a document, and a stretch of what it holds.

        Raises:
            MissingError: if it is not in the case.
        """
        with told():
            naming.existing(self._db, content)
            total, inside = listing.contained(self._db, content, limit, offset)
            return Nesting(
                containers=listing.containers(self._db, content), total=total, contains=inside
            )

    def custody(self, content: Digest, *, limit: int = 50, offset: int = 0) -> CustodyListed:
        """Return a stretch of the lines of custody about a document, in order.

        Raises:
            MissingError: if it is not in the case.
        """
        with told():
            naming.existing(self._db, content)
            lines = tuple(custody.lines(self._db, content=content))
        return CustodyListed(total=len(lines), lines=lines[offset : offset + limit])

    def custody_lines(self, content: Digest) -> Iterator[CustodyLine]:
        """Return all lines of custody about a document, one after the other.

        Raises:
            MissingError: if it is not in the case.
        """
        naming.existing(self._db, content)
        return custody.lines(self._db, content=content)

    def _seen(self, content: Digest) -> DocumentSeen:
        return sentences.document(looking.document(self._db, content))
