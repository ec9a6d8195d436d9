"""How the papers of a deal call its contract where they do not cite its number in full.

They write the number with other marks or letters that look alike, a part of it ("contract 417/BS"
of 2021-417/BS-PK), or the day alone ("the Contract of 14 May").
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from stemma.model.across import CacheItem
from stemma.toolkit.folding import LOOKS_LATIN

_MARKS = dict.fromkeys(map(ord, "‐‑‒–—−/._"), "-")
_LOOKS = str.maketrans(LOOKS_LATIN)
_GROUP = re.compile(r"[^\W_]+")
_SIGN = r"[0-9a-zа-яё-]"
_WORD = (
    r"(?:контракт|договор|соглашени|к-т|\bк-ту|contract|agreement|letter|合同|协议|\b(?:our|po)\b)"
)
_BEFORE = 40
"""Signs between a word for a contract and its number or its day."""
_LEAST_WHOLE, _LEAST_PART = 4, 3
"""Digits that a number, or a part of one behind a word for a contract, is known by."""
_NOT_BETWEEN = re.compile(r"[№#;。；]|\n\s*\n")
_WORD_BEFORE = re.compile(rf"{_WORD}\w*(?P<between>.{{0,24}})$", re.DOTALL)
_WHOLE_DAY = len("2021-05-14")


def called(item: CacheItem, contracts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield which contracts, each by its number and its day (ISO, or empty), an item calls.

    The text is made comparable once, however many contracts there are.
    """
    text = _plain("\n".join(page.text for page in item.pages)) if contracts else ""
    days = frozenset(_days(item)) if contracts else frozenset()
    for number, day in contracts:
        is_dated = len(day) == _WHOLE_DAY and not days.isdisjoint({day, f"--{day[5:]}"})
        if is_dated or _is_written(text, number):
            yield number, day


def is_part(number: str, whole: str) -> bool:
    """Tell whether a number is another one or a part of it, however its marks are written."""
    one, other = (_plain(unicodedata.normalize("NFKC", each)) for each in (number, whole))
    return one == other or one in _parts(other)


def _plain(text: str) -> str:
    """Return a text, sign for sign, in which what looks alike is the same."""
    return text.translate(_MARKS).casefold().translate(_LOOKS)


_PLAIN_WORD = re.compile(_plain(_WORD))


def _is_written(text: str, number: str) -> bool:
    plain = _plain(unicodedata.normalize("NFKC", number))
    has_letters = any(map(str.isalpha, plain))
    if has_letters and sum(map(str.isdigit, plain)) >= _LEAST_WHOLE and _stands(text, plain):
        return True
    return any(_stands(text, part, behind=_PLAIN_WORD) for part in _parts(plain))


@lru_cache(4_096)
def _parts(number: str) -> tuple[str, ...]:
    """Return the runs of groups of a number that leave out its first or last ones."""
    groups = [match.span() for match in _GROUP.finditer(number)]
    runs = (number[one[0] : other[1]] for one, other in combinations(groups, 2))
    return tuple(run for run in runs if run != number and _is_telling(run))


def _is_telling(run: str) -> bool:
    digits = sum(map(str.isdigit, run))
    return digits >= _LEAST_PART and re.search(r"[^\W\d]", run) is not None


def _stands(text: str, number: str, behind: re.Pattern[str] | None = None) -> bool:
    """Tell whether a number stands in a text by itself, if need be behind a word."""
    if number not in text:
        return False
    return any(
        behind is None or behind.search(text, max(found.start() - _BEFORE, 0), found.start())
        for found in re.finditer(rf"(?<!{_SIGN}){re.escape(number)}(?!{_SIGN})", text)
    )


def _days(item: CacheItem) -> Iterator[str]:
    """Yield the days, with or without a year, by which an item names a contract."""
    for page in item.pages:
        for value in page.values:
            if value.kind == "date":
                before = page.text[max(value.start - _BEFORE, 0) : value.start].casefold()
                word = _WORD_BEFORE.search(before)
                if word is not None and not _NOT_BETWEEN.search(word["between"]):
                    yield value.key
