"""Characters written without spaces between words, and their simplified and traditional forms.

The forms are compared one character at a time. OpenCC also knows whole words ("乾隆" keeps its 乾),
but a search needs the same answer whatever stands next to a character, or a query and a text
would fold apart.
"""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

IDEOGRAPHS = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Han characters as the inside of a regular expression's class (radicals included)."""

KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"
HANGUL = "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb\uffa0-\uffdc"

UNSPACED = IDEOGRAPHS + KANA + HANGUL
"""Everything that is searched character by character."""


class _Folded(dict[int, str]):
    """A table for `str.translate` that fills itself as characters are met; never more than Han."""

    def __missing__(self, code: int) -> str:
        whole = unicodedata.normalize("NFKC", chr(code))
        folded = to_simplified(whole) if len(whole) == 1 else chr(code)
        self[code] = folded
        return folded


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return unspaced text with each character in the one form that search compares.

    Compatibility forms (the Kangxi radicals that some PDF writers use, half-width kana) become
    ordinary characters, traditional ones simplified. The length never changes.
    """
    return text.translate(_FOLDED)


def to_simplified(character: str) -> str:
    """Return the simplified form of one character, itself where there is none."""
    return _one(character, "t2s")


def to_traditional(character: str) -> str:
    """Return the traditional form of one character, itself where there is none."""
    return _one(character, "s2t")


def _one(character: str, direction: str) -> str:
    converted: str = _converter(direction).convert(character)
    return converted if len(converted) == 1 else character


@cache
def _converter(direction: str) -> "OpenCC":
    from opencc import OpenCC  # noqa: PLC0415 (10 ms, only where Han text occurs)

    return OpenCC(direction)
