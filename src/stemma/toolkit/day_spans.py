"""A day, a month or a year as it is typed, and the days it spans."""

import datetime as dt
import re

from stemma.errors import UsageError

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def day_span(value: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of "2023-05-04", "2023-05", "2023"; None for anything else.

    Raises:
        UsageError: if it has that form and is no day.
    """
    found = _DAY.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
        after = dt.date(first.year + (month in (None, 12)), (month or 12) % 12 + 1, 1)
    except ValueError as error:
        raise UsageError(f"{value} is no day. Write it as 2023-05-04, 2023-05 or 2023.") from error
    return first, first if day else after - dt.timedelta(days=1)
