"""Days without a year: "the advance reached us on 9 December", in a letter of January 2017.

What a dated paper says has happened was not after it, and a year that is left out is the one that
a reader of that day thought of: the last in which the day had come. Nothing is made of days that
are still ahead, nor of papers without a day of their own.
"""

import datetime as dt
import re
from dataclasses import replace

from stemma.model.across import CacheValue
from stemma.model.happenings import BY_PAPER

_DAY = re.compile(r"--(\d\d)-(\d\d)")
_LONGEST = 300
"""Days. Whoever leaves a year out does not speak of a day that was nearly a year ago."""


def is_without_year(value: CacheValue) -> bool:
    """Tell whether a value is a day, or days, of a year that it does not tell."""
    return value.kind == "date" and all(
        _DAY.fullmatch(str(value.told.get(end))) for end in ("from", "to")
    )


def with_year(value: CacheValue, own: str) -> CacheValue | None:
    """Return days that had passed when a paper of the day `own` (ISO 8601) told of them.

    Their `precision` says that the year is the paper's, not theirs. None where no such days were
    near enough.
    """
    written = dt.date.fromisoformat(own)
    for year in (written.year, written.year - 1):
        last = _day(value, "to", year)
        if last is not None and last <= written:
            first = _day(value, "from", year)
            is_near = first is not None and (written - last).days <= _LONGEST
            if first is None or not is_near or first > last:
                return None
            told = {"from": first.isoformat(), "to": last.isoformat(), "precision": BY_PAPER}
            return replace(value, told={**value.told, **told})
    return None


def _day(value: CacheValue, end: str, year: int) -> dt.date | None:
    found = _DAY.fullmatch(str(value.told[end]))
    try:
        return None if found is None else dt.date(year, int(found[1]), int(found[2]))
    except ValueError:  # 29 February
        return None
