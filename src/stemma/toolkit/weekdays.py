"""The names of the days of the week in Russian, English and Chinese, right beside a date.

The long and short names are Babel's (Unicode CLDR); to the short ones a point may be added. A name
counts only where nothing but blanks, a comma or a bracket parts it from the date: a weekday
elsewhere in the sentence speaks of another day.
"""

import re
from typing import NamedTuple

from babel.dates import get_day_names

_LOCALES = ("en", "ru", "uk")
_HAN = "一二三四五六日天"
_GAP = r"[^\S\n]{0,3}"
_AFTER = rf"{_GAP}(?:г\.?|года|р\.?|року)?{_GAP}(?:[,，]{_GAP}|\n?[(（\[]\s?|[,，]\s?[(（\[]\s?)?"
_BEFORE = rf"{_GAP}[,，]?{_GAP}(?:the\s)?$"


def _names() -> dict[str, int]:
    found = {f"{week}{day}": _HAN.index(day) for week in ("星期", "周", "礼拜") for day in _HAN}
    found |= {name: 6 for name in found if name.endswith("天")}
    for locale in _LOCALES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in get_day_names(width, context, locale).items():
                    found[name.lower()] = number
    cases = {"среду": 2, "пятницу": 4, "субботу": 5, "tues": 1, "thur": 3, "thurs": 3, "weds": 2}
    found.pop("sun")  # a newspaper, too
    return found | cases


_NUMBERS = _names()
_NAME = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
_RIGHT = re.compile(rf"{_AFTER}(?P<name>{_NAME})(?![^\W\d_])", re.IGNORECASE)
_LEFT = re.compile(rf"(?<![^\W\d_])(?P<name>{_NAME})\.?{_BEFORE}", re.IGNORECASE)
_REACH = 24


class Weekday(NamedTuple):
    """A day of the week where it stands in a text; `number` counts from 0, Monday."""

    start: int
    end: int
    number: int


def beside(text: str, start: int, end: int) -> Weekday | None:
    """Return the day of the week that is named right after or before a date, None for none."""
    after = _RIGHT.match(text, end)
    if after is not None:
        return Weekday(*after.span("name"), _NUMBERS[after["name"].lower()])
    first = max(0, start - _REACH)
    before = _LEFT.search(text[first:start])
    if before is None:
        return None
    begin, stop = before.span("name")
    return Weekday(first + begin, first + stop, _NUMBERS[before["name"].lower()])
