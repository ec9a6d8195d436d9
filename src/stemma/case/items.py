"""`case.items`: what a person calls a document, under a control number that can be cited."""

from collections.abc import Iterator

import apsw

from stemma.model.items import ItemsAsked, ItemSeen, ItemsListed, JoinAsked, SplitAsked
from stemma.model.places import Digest
from stemma.store import items, joining, naming
from stemma.store.database import told, transaction


class Items:
    """The items of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.items` instead."""
        self._db = db

    def one(self, number: int) -> ItemSeen:
        """Return an item.

        Raises:
            MissingError: if there never was one of this number.
        """
        with told():
            return items.seen(self._db, number)

    def of_document(self, content: Digest) -> tuple[ItemSeen, ...]:
        """Return the items that pages of a document are in, in the order of its pages.

        Raises:
            MissingError: if this is no document of the case.
        """
        with told():
            return items.of_document(self._db, naming.existing(self._db, content))

    def listed(self, asked: ItemsAsked, *, limit: int = 50, offset: int = 0) -> ItemsListed:
        """Return a stretch of the items asked for."""
        with told():
            total, found = items.listed(self._db, asked, limit, offset)
            return ItemsListed(total=total, items=tuple(found))

    def every(self, asked: ItemsAsked) -> Iterator[ItemSeen]:
        """Return all items asked for, one after the other."""
        return items.listed(self._db, asked, None, 0)[1]

    def join(self, asked: JoinAsked) -> ItemSeen:
        """Make one item of several, or of pages of them; it keeps the number of the first.

        Raises:
            MissingError: if an item, a document or a page is not in the case.
            UsageError: if there is nothing to join, or a page is named twice.
        """
        with transaction(self._db):
            _, number = joining.join(self._db, asked)
        return self.one(number)

    def split(self, asked: SplitAsked) -> ItemSeen:
        """Split an item after a page; return its later part, which has a new number.

        Raises:
            MissingError: if there is no such page.
            UsageError: if nothing of the item follows it.
        """
        with transaction(self._db):
            _, number = joining.split(self._db, asked)
        return self.one(number)
