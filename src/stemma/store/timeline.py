"""The dated happenings of a case at rest, and the counts of happenings that its texts state."""

from collections.abc import Iterable, Iterator

import apsw
from pydantic import TypeAdapter

from stemma.model.counts import Counted, ListedBeside, YearListed
from stemma.model.happenings import Happening, TimelineAsked
from stemma.model.places import Digest
from stemma.store import callers

_HAPPENING = TypeAdapter(Happening)
_COUNTED = TypeAdapter(Counted)
_COUNTS = """
SELECT seen FROM counted UNION ALL SELECT seen FROM lineage_part WHERE kind = 'counts'
"""
_YEARS = """
SELECT kind, collection, substr(first, 1, 4), count(*) FROM happening WHERE NOT foreseen
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
_BETWEEN = """
SELECT collection, count(*) FROM happening
WHERE kind = ? AND NOT foreseen AND last >= ? AND first <= ? GROUP BY 1 ORDER BY 1
"""
_LAST_DAY = "9999-12-31"


def happenings(
    db: apsw.Connection, asked: TimelineAsked, limit: int | None, offset: int
) -> tuple[int, Iterator[Happening]]:
    """Return how many happenings are asked for, and a stretch of them by their first day."""
    parts, values = ["true"], list[str | int]()
    for column, wanted in (("kind", asked.kinds), ("collection", asked.collections)):
        if wanted:
            parts.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += wanted
    for column, sign, day in (("last", ">=", asked.first), ("first", "<=", asked.last)):
        if day:
            parts.append(f"{column} {sign} ?")
            values.append(day)
    if asked.foreseen is not None:
        parts.append("foreseen = ?")
        values.append(int(asked.foreseen))
    where, way = " AND ".join(parts), "DESC" if asked.descending else "ASC"
    rows = db.execute(
        f"SELECT seen FROM happening WHERE {where} ORDER BY first {way}, last, id",  # noqa: S608 (constants)
        values,
    )
    found = [_HAPPENING.validate_json(seen) for (seen,) in rows]
    called = callers.named(db, asked.words)
    chosen = [each for each in found if called.are_in(_words(each)) or called.are_on(_pages(each))]
    end = None if limit is None else offset + limit
    return len(chosen), iter(chosen[offset:end])


def _words(each: Happening) -> str:
    return " ".join((each.subject, each.where, *each.who, *each.decided))


def _pages(each: Happening) -> Iterator[tuple[Digest, int | None]]:
    return ((at.place.content, at.place.page) for at in each.dated)


def problem(db: apsw.Connection) -> str:
    """Return why the other collections than the cache could not be dated, empty where they were."""
    return str(db.execute("SELECT beside FROM related").get or "")


def counts(db: apsw.Connection, asked: TimelineAsked) -> list[Counted]:
    """Return the counts asked for, by the period that they count.

    The words are looked for in their sentence and among those who say it; one without a period is
    of any.
    """
    found = [_COUNTED.validate_json(seen) for (seen,) in db.execute(_COUNTS)]
    called = callers.named(db, asked.words)
    chosen = [each for each in found if _is_asked(each, asked, called)]
    return sorted(chosen, key=_by_period, reverse=asked.descending)


def _is_asked(each: Counted, asked: TimelineAsked, called: callers.Called) -> bool:
    first, last = days(each)
    return (
        (not asked.kinds or each.kind in asked.kinds)
        and (not asked.collections or each.collection in asked.collections)
        and asked.foreseen in (None, each.is_foreseen)
        and (not first or (first <= (asked.last or _LAST_DAY) and last >= asked.first))
        and called.are_in(" ".join((each.words, *each.who)))
    )


def _by_period(each: Counted) -> tuple[str, str, str, str]:
    return (*days(each), each.kind, str(each.number))


def days(counted: Counted) -> tuple[str, str]:
    """Return the first and the last day of what is counted, both empty where no period is told."""
    if counted.period is None:
        return "", ""
    return str(counted.period["from"]), str(counted.period["to"]) or _LAST_DAY


def years(db: apsw.Connection) -> tuple[YearListed, ...]:
    """Return how many happenings of each kind each collection dates in each year."""
    return tuple(YearListed(*row) for row in db.execute(_YEARS))


def listed(db: apsw.Connection, counted: Counted) -> tuple[ListedBeside, ...]:
    """Return how many happenings each collection dates that a count may be of."""
    first, last = days(counted)
    found = db.execute(_BETWEEN, (counted.kind, first, last or _LAST_DAY))
    return tuple(ListedBeside(*row) for row in found)


def busiest(counted: Counted, every: Iterable[YearListed]) -> YearListed | None:
    """Return the year since that of "the most since" in which a collection lists most.

    The years that are counted themselves do not compare. None where nothing like it is said, and
    where nothing is listed.
    """
    since, first = counted.most_since, days(counted)[0][:4] or _LAST_DAY[:4]
    if not since:
        return None
    there = (each for each in every if each.kind == counted.kind and since <= each.year < first)
    return max(there, key=lambda each: (each.happenings, each.year), default=None)
