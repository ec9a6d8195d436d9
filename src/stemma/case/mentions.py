"""`case.mentions`: the values that were found in the texts of a case."""

import apsw

from stemma.model.mentions import MentionsAsked, MentionsListed
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
        """Return a stretch of the values, in the order of documents, pages and text.

        Of a page with several texts those of the leading one; never those of a translation.
        """
        with told():
            return mentions.listed(self._db, asked, limit, offset)
