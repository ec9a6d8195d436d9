"""`case.timeline`: what the papers of a case date, and what they only foresee."""

from collections.abc import Iterator, Sequence

import apsw

from stemma.model.counts import Counted, CountedSeen, CountsListed, YearListed
from stemma.model.happenings import (
    Happening,
    HappeningSeen,
    SourceSeen,
    TimelineAsked,
    TimelineListed,
)
from stemma.model.places import Place
from stemma.publish.deal_words import shown
from stemma.store import placing, related, timeline
from stemma.store.callers import Bearers
from stemma.store.database import told

_EVERYTHING = TimelineAsked()


class Timeline:
    """The happenings of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.timeline` instead."""
        self._db = db

    def listed(
        self, asked: TimelineAsked = _EVERYTHING, *, limit: int | None = 100, offset: int = 0
    ) -> TimelineListed:
        """Return a stretch of the happenings asked for, by their first day."""
        with told():
            total, found = timeline.happenings(self._db, asked, limit, offset)
            problem = timeline.problem(self._db)
            bearers = Bearers(self._db)
            seen = tuple(self._seen(each, bearers.once(each.who)) for each in found)
            return TimelineListed(total, seen, problem)

    def every(self, asked: TimelineAsked = _EVERYTHING) -> Iterator[HappeningSeen]:
        """Return all happenings asked for."""
        return iter(self.listed(asked, limit=None).happenings)

    def counts(self, asked: TimelineAsked = _EVERYTHING) -> CountsListed:
        """Return the counts of happenings that texts state, with what is listed beside them."""
        with told():
            years = timeline.years(self._db)
            found = timeline.counts(self._db, asked)
            counted = tuple(self._counted(each, years) for each in found)
            return CountsListed(counted, years, timeline.problem(self._db))

    def _counted(self, found: Counted, years: Sequence[YearListed]) -> CountedSeen:
        period = found.period or {"from": "", "to": ""}
        return CountedSeen(
            kind=found.kind,
            number=shown("count", found.number, found.qualifier),
            first=str(period["from"]),
            last=str(period["to"]),
            most_since=found.most_since,
            is_foreseen=found.is_foreseen,
            who=found.who,
            words=found.words,
            collection=found.collection,
            source=self._source(found.item, found.place),
            listed=timeline.listed(self._db, found),
            busiest=timeline.busiest(found, years),
        )

    def _seen(self, found: Happening, who: tuple[str, ...]) -> HappeningSeen:
        return HappeningSeen(
            kind=found.kind,
            first=str(found.date["from"]),
            last=str(found.date["to"]),
            precision=str(found.date["precision"]),
            is_foreseen=found.is_foreseen,
            subject=found.subject,
            where=found.where,
            who=who,
            decided=found.decided,
            collection=found.collection,
            others=tuple(shown("date", each) for each in found.others),
            sources=tuple(self._source(at.item, at.place) for at in found.dated),
        )

    def _source(self, item: int, place: Place) -> SourceSeen:
        named = related.named(self._db, item)
        return SourceSeen(
            item=named.control,
            document=named.document,
            name=named.name,
            place=placing.boxed(self._db, place),
        )
