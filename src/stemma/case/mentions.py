"""`case.mentions`: the values that were found in the texts of a case."""

from collections.abc import Iterator

import apsw

from stemma.model.mentions import KindCount, MentionsAsked, MentionSeen, MentionsListed
from stemma.store import mentions
from stemma.store.database import told

_EVERYTHING = MentionsAsked()


class Mentions:
    """The values of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.mentions` instead."""
        self._db = db

    def listed(
        self, asked: MentionsAsked = _EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> MentionsListed:
        """Return a stretch of the values, in the order asked for.

        Of a page with several texts those of the leading one; never those of a translation.
        """
        with told():
            return mentions.listed(self._db, asked, limit, offset)

    def every(self, asked: MentionsAsked) -> Iterator[MentionSeen]:
        """Yield all values asked for, one after the other."""
        with told():
            yield from mentions.every(self._db, asked)

    def kinds(self, asked: MentionsAsked = _EVERYTHING) -> tuple[KindCount, ...]:
        """Return how many values of each kind there are, as if no kind were chosen."""
        with told():
            return mentions.kinds(self._db, asked)
