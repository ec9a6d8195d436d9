"""The values of sentences as figures: as records, as numbers, and whether two say the same."""

import datetime as dt
import re
from decimal import Decimal

from stemma.model.across import CacheValue
from stemma.model.values import Count, Date, Measure, Money, Value, between, exactly


def leading_digits(value: CacheValue) -> str:
    """Return the number of a value as a text would print it before a unit or "million"."""
    number = number_of(value)
    return "" if number is None else f"{number.normalize():f}".rstrip("0") or value.key


def is_same_value(one: CacheValue | None, other: CacheValue | None) -> bool:
    """Tell whether two values say the same: equal, or one is the other rounded by up to 1 %."""
    if one is None or other is None or one.key == other.key:
        return True
    first, second = number_of(one), number_of(other)
    if one.kind == "date" or first is None or second is None:
        return _overlap(one.key, other.key) if one.kind == "date" else False
    return abs(first - second) * 100 <= max(abs(first), abs(second))


def number_of(value: CacheValue) -> Decimal | None:
    """Return the number that a value begins with, None where it has none."""
    number = re.match(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", value.key.lstrip("."))
    return Decimal(number[0]) if number else None


def _overlap(one: str, other: str) -> bool:
    """Tell whether one of two periods lies in the other."""
    (a, b), (c, d) = ((key.split("..")[0], key.split("..")[-1]) for key in (one, other))
    return (a <= c and d <= b) or (c <= a and b <= d)


def value_of(value: CacheValue | None) -> Value | None:
    """Return a value of a page as a record; a limit comes out as the number itself."""
    if value is None or value.kind == "identifier":
        return None
    if value.kind == "date":
        first, last = value.key.split("..")[0], value.key.split("..")[-1]
        try:
            return Date(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        except ValueError:  # a date in part
            return None
    written, _, unit = value.key.partition(" ")
    low, high = Decimal(written.split("..")[0]), Decimal(written.split("..")[-1])
    bounds = exactly(low) if low == high else between(min(low, high), max(low, high))
    match value.kind:
        case "money":
            return Money(bounds, unit)
        case "measure":
            return Measure(bounds, unit)
        case _:
            return Count(bounds, unit)
