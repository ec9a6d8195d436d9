"""The day of a paper: the first in its head, or the one beneath it, beside the signatures."""

import re

from stemma.model.across import CacheItem

_HEAD, _FOOT = 900, 300
_BEFORE_DAY = re.compile(r"\s*(?:дата|dated?|签订日期|日期)?\W{0,6}", re.IGNORECASE)
_BEHIND_DAY = re.compile(r"[ \xa0]?(?:г(?:\.|ода)?)?[ \t\u3000]*(?:$|\n|\s{3})")
"""What stands before and behind a day that has a line, or a column of it, to itself."""


def first_day(item: CacheItem, besides: str = "") -> str:
    """Return the first whole day in the head of an item's first page, but one; empty for none."""
    if not item.pages:
        return ""
    page = item.pages[0]
    days = (value for value in page.values if value.kind == "date" and value.start < _HEAD)
    whole = (value.key for value in days if len(value.key) == len("2024-03-08"))
    return next((day for day in whole if day != besides), "")


def foot_day(item: CacheItem, besides: str = "") -> str:
    """Return the day beneath a paper, beside its signatures, but one; empty where none is there."""
    if not item.pages:
        return ""
    page = item.pages[-1]
    foot = len(page.text.rstrip()) - _FOOT
    days = [value for value in page.values if value.kind == "date" and value.start >= foot]
    alone = [
        value.key
        for value in days
        if value.key != besides and _is_alone(page.text, value.start, value.end)
    ]
    return alone[-1] if alone and len(alone[-1]) == len("2024-03-08") else ""


def _is_alone(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return bool(_BEFORE_DAY.fullmatch(text, line, start) and _BEHIND_DAY.match(text, end))
