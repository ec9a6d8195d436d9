"""`case.absence`: the statement that a term was not found, and the near places to be judged."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

import apsw

from stemma.model.absence import (
    Absence,
    AbsenceAsked,
    ClassSearched,
    NearAsked,
    NearCounts,
    NearHit,
    NearJudged,
    NearListed,
    NearSort,
    PageClass,
    Standing,
)
from stemma.model.decisions import DecisionSeen
from stemma.model.searches import Narrowing, Stretch
from stemma.publish import absence as wording
from stemma.publish import status
from stemma.store import absence, acts, counting, custody, facts, judging, search
from stemma.store.absence import Looked
from stemma.store.database import told, transaction
from stemma.store.search import Asked
from stemma.toolkit import misreading

_HITS_SHOWN = 20
_ORDER: tuple[PageClass, ...] = ("text", "sharp", "worn", "poor")
_KEPT = 4
_ORDERS: dict[NearSort, Callable[[NearHit], tuple[float, ...]]] = {
    "open": lambda each: (each.judged is not None, each.distance),
    "near": lambda each: (each.distance,),
    "sure": lambda each: (101.0 if each.confidence is None else each.confidence,),
    "document": lambda _: (),
}


class AbsenceOf:
    """What can be said of a term that is looked for in every text of the case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.absence` instead."""
        self._db = db
        self._looked: dict[tuple[object, ...], Looked] = {}

    def state(self, asked: AbsenceAsked) -> Absence:
        """Return what was found out about a term, with the statement that may be published.

        Every text is read: some milliseconds a page.

        Raises:
            UsageError: if the term has no letter.
        """
        with told():
            looked = self._look(asked)
            near, lost = judging.with_judgements(self._db, asked.term, looked.near)
            hits = self._search(asked, looked)
            totals = counting.totals(self._db, hits.query, hits.narrowing, counting.WITH_PATIENCE)
            count = totals.pages if totals.hits is None else totals.hits
            counts = _counts(near, lost, is_cut=looked.is_cut)
            found = Absence(
                case=facts.get(self._db, "name") or "",
                term=absence.bare(asked.term),
                standing=_standing(count, counts),
                forms=looked.forms,
                collections=asked.collections,
                documents=looked.documents,
                pages=sum(looked.pages.values()),
                classes=tuple(_classes(looked)),
                not_searched=tuple(
                    replace(each, why=wording.why(each.code))
                    for each in absence.not_searched(self._db, asked.collections)
                ),
                due=status.unsearchable(self._db),
                hit_count=count,
                hits=search.search(self._db, hits, Stretch(_HITS_SHOWN)).hits,
                near=counts,
                head=custody.head(self._db).written,
                at=dt.datetime.now(dt.UTC),
                measured_with=misreading.MEASURED_WITH,
                statement=(),
            )
        return replace(found, statement=wording.statement(found))

    def near(self, asked: NearAsked, *, limit: int | None = 50, offset: int = 0) -> NearListed:
        """Return a stretch of the near places asked for.

        Raises:
            UsageError: if the term has no letter.
        """
        with told():
            every = list(self.every(asked))
        end = None if limit is None else offset + limit
        return NearListed(len(every), tuple(every[offset:end]))

    def every(self, asked: NearAsked) -> Iterator[NearHit]:
        """Return all near places asked for, one after the other."""
        near, _ = judging.with_judgements(self._db, asked.of.term, self._look(asked.of).near)
        chosen = [
            each for each in near if not asked.judged or (each.judged or "open") in asked.judged
        ]
        return iter(sorted(chosen, key=_ORDERS[asked.sort]))

    def judge(self, judged: NearJudged) -> DecisionSeen:
        """Record what a person says of a near place; the case must be open for writing.

        Raises:
            MissingError: if the page was read anew since, or there is no such place.
            UsageError: if the term has no letter.
        """
        with transaction(self._db):
            return acts.seen(self._db, judging.judge(self._db, judged))

    def _look(self, asked: AbsenceAsked) -> Looked:
        """Look, or return what was found before where no text has changed since."""
        texts = self._db.execute(
            "SELECT count(*), max(id), total(leading) FROM page_text, ("
            "SELECT total(leading) AS leading FROM page)"
        ).get
        key = (asked, texts)
        if key not in self._looked:
            if len(self._looked) >= _KEPT:
                self._looked.pop(next(iter(self._looked)))
            self._looked[key] = absence.look(self._db, asked)
        return self._looked[key]

    def _search(self, asked: AbsenceAsked, looked: Looked) -> Asked:
        narrowing = Narrowing(collections=asked.collections, text_from=absence.TEXTS)
        return Asked(written=asked.term, query=looked.query, narrowing=narrowing)


def _classes(looked: Looked) -> Iterator[ClassSearched]:
    for where in _ORDER:
        if looked.pages.get(where):
            slips = misreading.slips(looked.letters, where, unspaced=looked.unspaced)
            yield ClassSearched(
                page_class=where,
                pages=looked.pages[where],
                slips=slips,
                missed=misreading.missed(looked.letters, slips, where, unspaced=looked.unspaced),
            )


def _counts(near: tuple[NearHit, ...], lost: int, *, is_cut: bool) -> NearCounts:
    judged = [each.judged for each in near]
    return NearCounts(
        total=len(near),
        judged_is=judged.count("is"),
        judged_not=judged.count("is_not"),
        open=judged.count(None),
        lost=lost,
        is_cut=is_cut,
    )


def _standing(hits: int, near: NearCounts) -> Standing:
    if hits:
        return "found"
    if near.judged_is:
        return "judged"
    return "open" if near.open or near.is_cut else "not_found"
