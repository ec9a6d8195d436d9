"""Indicators as a table, a line for each look."""

from collections.abc import Iterable, Iterator

from stemma.model.indicators import IndicatorSeen, Look
from stemma.publish import csv


def table(found: Iterable[IndicatorSeen]) -> Iterator[bytes]:
    """Yield indicators as CSV: a line for each look, one line where nobody looked yet."""
    heads = (
        *("observable", "would speak for", "how it is watched", "state", "first seen", "last look"),
        *("on", "saw", "note", "by", "key"),
    )
    return csv.lines(heads, (line for each in found for line in _lines(each)))


def _lines(each: IndicatorSeen) -> Iterator[tuple[csv.Cell, ...]]:
    one = each.indicator
    looks: tuple[Look | None, ...] = each.looks or (None,)
    for look in looks:
        said = ("",) * 4
        if look is not None:
            said = (look.on.isoformat(), look.saw, look.words, look.who)
        yield (
            *(one.observable, one.speaks_for.statement, one.watched, each.state),
            *(str(each.first or ""), str(each.last or "")),
            *said,
            each.key,
        )
