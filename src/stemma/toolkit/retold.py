"""From values as they rest in the store back to what can be reckoned with, for checks.

Only what was meant exactly is given back: a range, a limit or "about" proves nothing about a sum.
"""

import datetime as dt
from decimal import Decimal

from stemma.model.mentions import MentionRow

_NAMES = {"money": "amount", "measure": "value", "count": "value"}


def amount(row: MentionRow) -> Decimal | None:
    """Return the number of a sum, a measure or a count; None where it is not one exact number."""
    told = row.value.get(_NAMES.get(row.kind, ""))
    return Decimal(told) if row.qualifier == "exact" and isinstance(told, str) else None


def day(row: MentionRow) -> dt.date | None:
    """Return the day that a mention names whole, None for a period or a date in part."""
    first, last = row.first, row.last
    if row.kind != "date" or first is None or first != last or row.value.get("precision") != "day":
        return None
    return None if first.startswith("-") else dt.date.fromisoformat(first)
