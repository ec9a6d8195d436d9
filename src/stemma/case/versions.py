"""`case.versions`: which items are versions of one document, and a candidate tree of each."""

from collections.abc import Iterator
from dataclasses import replace

import apsw

from stemma.model.places import Digest
from stemma.model.versions import (
    Descent,
    DescentSeen,
    FamiliesListed,
    Family,
    FamilySeen,
    FamilySort,
    VersionSeen,
)
from stemma.publish import related as sentences
from stemma.store import across, placing, related
from stemma.store.database import told


class Versions:
    """The families of versions of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.versions` instead."""
        self._db = db

    def listed(
        self,
        document: Digest | None = None,
        sort: FamilySort = "most",
        *,
        limit: int | None = 50,
        offset: int = 0,
    ) -> FamiliesListed:
        """Return a stretch of the families: all, or those a document is in."""
        with told():
            total, found = related.families(self._db, document, sort, limit, offset)
            return FamiliesListed(total=total, families=tuple(map(self._seen, found)))

    def every(
        self, document: Digest | None = None, sort: FamilySort = "most"
    ) -> Iterator[FamilySeen]:
        """Return all families, or those that a document is in."""
        return iter(self.listed(document, sort, limit=None).families)

    def is_compared(self) -> bool:
        """Tell whether the cache was compared as a whole since something was removed or ever."""
        return across.known_ground(self._db) is not None

    def _seen(self, family: Family) -> FamilySeen:
        return FamilySeen(
            title=family.title,
            versions=tuple(
                VersionSeen(item=each.control, document=each.document, name=each.name)
                for each in (related.named(self._db, number) for number in family.items)
            ),
            descents=tuple(map(self._descent, family.descents)),
        )

    def _descent(self, descent: Descent) -> DescentSeen:
        return DescentSeen(
            parent=related.named(self._db, descent.parent).control,
            child=related.named(self._db, descent.child).control,
            step=descent.step,
            is_ordered=descent.is_ordered,
            because=sentences.order(descent.because),
            likeness=descent.likeness,
            variants=tuple(
                replace(
                    each,
                    before=placing.boxed(self._db, each.before),
                    after=placing.boxed(self._db, each.after),
                )
                for each in descent.variants
            ),
        )
