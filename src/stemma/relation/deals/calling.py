"""How the papers of a deal call its contract where they do not cite its number in full.

They write the number with other marks or letters that look alike, a part of it ("contract 417/BS"
of 2021-417/BS-PK), or the day alone ("the Contract of 14 May").
"""

import re
import unicodedata
from collections.abc import Iterator

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


def is_called(item: CacheItem, number: str, day: str) -> bool:
    """Tell whether an item calls the contract of this number and day (ISO, or empty)."""
    text = "\n".join(page.text for page in item.pages)
    return _is_written(_plain(text), number) or _is_dated(item, day)


def is_part(number: str, whole: str) -> bool:
    """Tell whether a number is another one or a part of it, however its marks are written."""
    one, other = (_plain(unicodedata.normalize("NFKC", each)) for each in (number, whole))
    return one == other or one in _parts(other)


def _plain(text: str) -> str:
    """Return a text, sign for sign, in which what looks alike is the same."""
    return text.translate(_MARKS).casefold().translate(_LOOKS)


def _is_written(text: str, number: str) -> bool:
    plain = _plain(unicodedata.normalize("NFKC", number))
    has_letters = any(map(str.isalpha, plain))
    if has_letters and sum(map(str.isdigit, plain)) >= _LEAST_WHOLE and _stands(text, plain):
        return True
    return any(_stands(text, part, behind=_plain(_WORD)) for part in _parts(plain))


def _parts(number: str) -> Iterator[str]:
    """Yield the runs of groups of a number that leave out its first or last ones."""
    groups = [match.span() for match in _GROUP.finditer(number)]
    for first in range(len(groups)):
        for last in range(first + 1, len(groups)):
            part = number[groups[first][0] : groups[last][1]]
            is_telling = sum(map(str.isdigit, part)) >= _LEAST_PART and re.search(r"[^\W\d]", part)
            if is_telling and part != number:
                yield part


def _stands(text: str, number: str, behind: str = "") -> bool:
    """Tell whether a number stands in a text by itself, if need be behind a word."""
    if number not in text:
        return False
    for found in re.finditer(rf"(?<!{_SIGN}){re.escape(number)}(?!{_SIGN})", text):
        before = text[max(found.start() - _BEFORE, 0) : found.start()]
        if not behind or re.search(behind, before):
            return True
    return False


def _is_dated(item: CacheItem, day: str) -> bool:
    """Tell whether an item names a contract by its day, with or without the year."""
    if len(day) != len("2023-05-08"):
        return False
    for page in item.pages:
        for value in page.values:
            if value.kind == "date" and value.key in {day, f"--{day[5:]}"}:
                before = page.text[max(value.start - _BEFORE, 0) : value.start].casefold()
                word = re.search(rf"{_WORD}\w*(?P<between>.{{0,24}})$", before, re.DOTALL)
                if word is not None and not _NOT_BETWEEN.search(word["between"]):
                    return True
    return False
