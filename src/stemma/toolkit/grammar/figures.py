"""Numbers in figures: which points and spaces group digits, and which mark the decimals.

"6,000" is six thousand in one text and six in another. More than one group, or two different
marks, tell by themselves; else the rest of the page does; where nothing does, an English or
Chinese text groups by commas, and in a Russian one such a number stays unread.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

Habit = Literal["comma", "point", "unknown"]
"""Which sign marks decimals on a page."""

_DECIMAL_COMMA = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f.]\d{3}){0,4},(?:\d{1,2}|\d{4,9})(?![\d.,])"
)
_DECIMAL_POINT = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3}){0,4}\.(?:\d{1,2}|\d{4,9})(?![\d.,])")
_GROUPED_BY_COMMA = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3}){2,6}(?![\d,])")
_GROUPED_BY_POINT = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,6}(?![\d.])")
_CYRILLIC, _OTHERS = re.compile("[а-яА-Я]{3}"), re.compile("[a-zA-Z]{3}|[\u4e00-\u9fff]")
_FEW = 0.1
"""Of a page that follows other habits, the share of its letters that a footer in Cyrillic has."""
_LONGEST = 18


class Writing(NamedTuple):
    """How numbers are written on a page."""

    habit: Habit
    is_cyrillic: bool


@lru_cache(maxsize=4)
def writing(text: str) -> Writing:
    """Return how a page writes its numbers, judged by those that leave no doubt."""
    comma = bool(_DECIMAL_COMMA.search(text) or _GROUPED_BY_POINT.search(text))
    point = bool(_DECIMAL_POINT.search(text) or _GROUPED_BY_COMMA.search(text))
    habit: Habit = "unknown" if comma == point else "comma" if comma else "point"
    cyrillic, others = len(_CYRILLIC.findall(text)), len(_OTHERS.findall(text))
    return Writing(habit, cyrillic > _FEW * (cyrillic + others))


def tight(groups: Sequence[str], marks: Sequence[str], page: Writing) -> Decimal | None:
    """Read digits parted by points, commas or apostrophes; None for what is no number, or unclear.

    `marks` has one sign fewer than `groups`.
    """
    is_rest = marks and groups[0].startswith("0") and len(groups[0]) > 1  # of "148 | 000,00"
    if is_rest or sum(map(len, groups)) > _LONGEST:
        return None
    if not marks:
        return _plain(groups[0])
    *inner, last = marks
    if inner:
        return _several(groups, inner, last)
    if last == "'":
        return _whole(groups) if _grouped(groups) else None
    if not _grouped(groups) or groups[0] == "0":
        return Decimal(f"{groups[0]}.{groups[1]}") if last in ",." else None
    return _single(groups, last, page)


def spaced(groups: Sequence[str], decimals: str) -> Decimal:
    """Read groups of three that spaces part, and decimals that may be there."""
    whole = "".join(groups)
    return Decimal(f"{whole}.{decimals}") if decimals else Decimal(whole)


def _plain(digits: str) -> Decimal | None:
    """Read digits alone; more than two that begin with a zero are a code."""
    if digits.startswith("0") and len(digits) > 2:
        return None
    return Decimal(digits)


def _several(groups: Sequence[str], inner: Sequence[str], last: str) -> Decimal | None:
    if len(set(inner)) > 1:
        return None
    if last == inner[0]:
        return _whole(groups) if _grouped(groups) else None
    if last not in ",." or not _grouped(groups[:-1]):
        return None
    return spaced(groups[:-1], groups[-1])


def _single(groups: Sequence[str], mark: str, page: Writing) -> Decimal | None:
    """Read "6,000" or "4.800"."""
    as_decimal = Decimal(f"{groups[0]}.{groups[1]}")
    if page.habit != "unknown":
        is_decimal = (mark == ",") == (page.habit == "comma")
        return as_decimal if is_decimal else _whole(groups)
    if page.is_cyrillic:
        return None
    return _whole(groups) if mark == "," else as_decimal


def _grouped(groups: Sequence[str]) -> bool:
    first, *rest = groups
    begins = len(first) <= 3 and (not first.startswith("0") or not rest)
    return begins and all(len(group) == 3 for group in rest)


def _whole(groups: Sequence[str]) -> Decimal:
    return Decimal("".join(groups))
