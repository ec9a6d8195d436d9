"""`case.missing`: what items of the cache cite, and which of it the cache lacks."""

from collections.abc import Iterator

import apsw

from stemma.model.references import Citation, CitationsAsked, CitationSeen, CitationsListed
from stemma.publish import related as sentences
from stemma.store import placing, related
from stemma.store.database import told


class Missing:
    """The citations of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.missing` instead."""
        self._db = db

    def listed(
        self, asked: CitationsAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> CitationsListed:
        """Return a stretch of the citations: what is absent first, then what is unsure."""
        with told():
            total, found = related.citations(self._db, asked or CitationsAsked(), limit, offset)
            return CitationsListed(total=total, citations=tuple(map(self._seen, found)))

    def every(self, asked: CitationsAsked | None = None) -> Iterator[CitationSeen]:
        """Return all citations asked for."""
        return iter(self.listed(asked, limit=None).citations)

    def _seen(self, citation: Citation) -> CitationSeen:
        place, cited = placing.boxed(self._db, citation.place), citation.cited
        item = related.named(self._db, citation.item)
        return CitationSeen(
            item=item.control,
            document=place.content,
            name=item.name,
            page=place.page,
            paper=cited.told(),
            kind=cited.kind,
            number=cited.number,
            of=cited.of,
            day=cited.day,
            quote=place.quote,
            holding=citation.holding,
            why=sentences.doubt(citation.why),
            held_by=tuple(related.named(self._db, each).control for each in citation.held_by),
            place=place,
        )
