"""Whether two words of one script may be one with a slip: of the pen, of the keyboard, of OCR.

A slip is one that a reader sees as such: letters that changed places, a letter doubled or no longer
doubled, a shape that recognition takes for another, or one wrong letter in a word that stands in a
list of names while the other stands in none. Any other letter makes another name: Elmwood, Elmwold.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

_SHAPES = frozenset(
    frozenset(pair.split())
    for pair in [
        "rn m",
        "cl d",
        "vv w",
        "u n",
        "l i",
        "l 1",
        "i 1",
        "0 o",
        "5 s",
        "6 b",
        "8 b",
        "e c",
        "ii u",
        "ii n",
        "ri n",
        "nn m",
        "lc k",
        "и н",
        "с е",
        "0 о",
        "3 з",
        "6 б",
        "8 в",
        "4 ч",
        "з э",
        "ьі ы",
        "ь ъ",
        "о с",
        "ш щ",
        "ь ы",
        "іі н",
    ]
)
"""Shapes that are taken for each other. Not those of two consonants (Лунин, Пунин): a stranger."""
_FIGURES = (
    str.maketrans("03468", "озчбв"),
    str.maketrans("01568", "olsbb"),
    str.maketrans("01568", "oisbb"),
)
"""What recognition puts figures for, in Cyrillic and in Latin words."""
_NO_END = re.compile("[бвгджзклмнпрстфхцчшщ]й$")
_SHORTEST, _SHORTEST_DOUBLED = 4, 3
"""Letters that a word needs for a slip in it to be told, and one that is no longer doubled."""


def is_slip(one: str, other: str, is_known: Callable[[str], bool]) -> bool:
    """Tell whether one folded word is the other with one slip; `is_known` knows names."""
    if one == other or min(len(one), len(other)) < _SHORTEST_DOUBLED:
        return False
    if _is_of_figures(one, other) or _without_doubles(one) == _without_doubles(other):
        return True
    if min(len(one), len(other)) < _SHORTEST:
        return False
    left, right = _apart(one, other)
    if frozenset((left, right)) in _SHAPES or _is_exchange(left, right):
        return True
    return _lost_a_vowel(one, other) or _is_misspelt(one, other, is_known)


def _is_misspelt(one: str, other: str, is_known: Callable[[str], bool]) -> bool:
    """Tell whether one letter within a word makes a name that is known of one that is not."""
    if min(len(one), len(other)) <= _SHORTEST or one[-1] != other[-1]:
        return False
    is_one_letter = Levenshtein.distance(one, other, score_cutoff=1) == 1
    return is_one_letter and is_known(one) != is_known(other)


def _is_of_figures(one: str, other: str) -> bool:
    """Tell whether letters of one of two words were read as figures: 3оя, Blackw00d."""
    have = [any(map(str.isdigit, word)) for word in (one, other)]
    return have[0] != have[1] and any(one.translate(t) == other.translate(t) for t in _FIGURES)


def are_near(one: str, other: str) -> bool:
    """Tell whether two words are one letter apart, or two that changed places."""
    if min(len(one), len(other)) < _SHORTEST:
        return False
    return _is_exchange(*_apart(one, other)) or (
        Levenshtein.distance(one, other, score_cutoff=1) <= 1
    )


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return what is left of two words without their common beginning and end."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _is_exchange(left: str, right: str) -> bool:
    return len(left) == len("ab") and left == right[::-1]


def _lost_a_vowel(one: str, other: str) -> bool:
    """Tell whether one ends as no word can (-кй) and the other has the vowel that is missing."""
    short, long = sorted((one, other), key=len)
    return _NO_END.search(short) is not None and long[:-2] + long[-1] == short


@lru_cache(2**12)
def _without_doubles(word: str) -> str:
    return word[:1] + "".join(after for before, after in pairwise(word) if after != before)
