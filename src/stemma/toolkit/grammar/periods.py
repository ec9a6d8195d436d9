"""Days and periods as a text names them, possibly in part, and the dates they come to."""

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from functools import partial

from stemma.model.values import Date, PartialDate, Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a text says of a day or period; None for what it does not say.

    `month` to `last_month` is the span of months where it names a quarter, a half year.
    """

    precision: Precision
    year: int | None = None
    month: int | None = None
    last_month: int | None = None
    day: int | None = None


def period(first: Named, last: Named) -> Date | PartialDate | None:
    """Return the time from one named day or period to another (or to the end of the same).

    What the first lacks is taken from the last ("14-16 March 2024"), never from elsewhere. None
    for days that do not exist and for periods that end before they begin.
    """
    if first.year is None and last.year is not None and (first.month or last.month):
        first = replace(first, year=last.year)
    if last.year is None and first.year is not None and first.month and last.month:
        last = replace(last, year=first.year)  # of "1 October 2018 to 3 October" both
    if first.month is None and first.day is not None:
        first = replace(first, month=last.month)
    precision = first.precision if first.precision == last.precision else "day"
    if first.year is None or last.year is None:
        return _partial(first, last, precision)
    begin, end = _first_day(first), _last_day(last)
    if begin is None or end is None or begin > end:
        return None
    return Date(begin, end, precision)


def _first_day(named: Named) -> dt.date | None:
    return _day(named.year, named.month or 1, named.day or 1)


def _last_day(named: Named) -> dt.date | None:
    month = named.last_month or named.month or 12
    if named.year is None or not 1 <= month <= 12:
        return None
    return _day(named.year, month, named.day or calendar.monthrange(named.year, month)[1])


def _day(year: int | None, month: int, day: int) -> dt.date | None:
    try:
        return None if year is None else dt.date(year, month, day)
    except ValueError:
        return None


def _partial(first: Named, last: Named, precision: Precision) -> PartialDate | None:
    """Return a date without its year, None where neither a month nor a real day is named."""
    written = [_without_year(each, end=end) for each, end in ((first, False), (last, True))]
    if written[0] is None or written[1] is None or first.year != last.year:
        return None
    return PartialDate(first=written[0], last=written[1], precision=precision)


def _without_year(named: Named, *, end: bool) -> str | None:
    month = named.last_month if end and named.last_month else named.month
    if month is None or not 1 <= month <= 12:
        return None
    if named.day is None:
        return f"--{month:02d}"
    longest = calendar.monthrange(2024, month)[1]  # a leap year: 29 February may be meant
    return f"--{month:02d}-{named.day:02d}" if 1 <= named.day <= longest else None


day = partial(Named, precision="day")
month = partial(Named, precision="month")
year = partial(Named, precision="year")


def quarter(number: int, year: int | None) -> Named:
    """Return the quarter of a year, 1 to 4."""
    return Named(precision="quarter", year=year, month=3 * number - 2, last_month=3 * number)


def half(number: int, year: int | None) -> Named:
    """Return the half of a year, 1 or 2."""
    return Named(precision="half", year=year, month=6 * number - 5, last_month=6 * number)
