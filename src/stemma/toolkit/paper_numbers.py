"""Numbers of papers as they are compared: ТСЭ-36/0508, TSE-36-0508 and TSE 36/0508 are one.

A contract has a Cyrillic and a Latin form of its number, a file name has other signs between the
groups, recognition takes С for C. So digits are compared group by group, and letters by what they
sound like, where both have any.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from stemma.toolkit.folding import LOOKS_LATIN
from stemma.toolkit.grammar.han import numeral

_GROUP = re.compile(r"[^\W_]+")
_LOOKS = LOOKS_LATIN | dict(zip("0зэчб1", "o3346l", strict=True))
"""What letters and digits are taken for: ТСЭ is read as TC3."""
_SOUNDS = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufye", strict=True)),
        "ё": "e",
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
        "і": "i",
        "ї": "i",
        "є": "e",
        "j": "i",
    }
)
_HAN = re.compile(r"[\u3400-\u9fff]+")
_OFFICE = re.compile(r"^[^\W_]{1,8}\s?(?=[(\[〔【]\s?(?:19|20)\d\d\s?[)\]〕】]\s?\d)")
"""The sign of an office before a year in brackets: Han, or what recognition took that for."""
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
}


class NumberKey(NamedTuple):
    """The groups of digits of a number, and those with letters as they sound and as they look."""

    digits: tuple[str, ...]
    sounds: str
    looks: str


def number_key(number: str) -> NumberKey:
    """Return the key of a number as written; Chinese and Roman numerals count as digits."""
    plain = unicodedata.normalize("NFKC", number).casefold().strip()
    spelt = _as_digits(plain)
    if spelt is not None:
        return NumberKey((spelt,), "", "")
    digits: list[str] = []
    letters: list[str] = []
    for group in _GROUP.findall(_HAN.sub(" ", _OFFICE.sub("", plain))):
        if group.isdigit():
            digits.append(group.lstrip("0") or "0")
        else:
            letters.append(group)
    written = "".join(letters)
    looks = "".join(_LOOKS.get(letter, letter) for letter in written)
    return NumberKey(tuple(digits), written.translate(_SOUNDS), looks)


def same(one: NumberKey, other: NumberKey) -> bool:
    """Tell whether two numbers are the same: all digits, and the letters where both have any."""
    if not one.digits or one.digits != other.digits:
        return bool(not one.digits and not other.digits and one.sounds == other.sounds != "")
    if not one.sounds or not other.sounds:
        return True
    return one.sounds == other.sounds or one.looks == other.looks


def runs(name: NumberKey) -> Iterator[tuple[str, ...]]:
    """Yield the numbers that may stand in a longer one, a file's name: groups that are in a row."""
    for first in range(len(name.digits)):
        for last in range(first + 1, min(first + _MOST_GROUPS, len(name.digits)) + 1):
            run = name.digits[first:last]
            if sum(map(len, run)) >= _TELLING:
                yield run


def slips(number: NumberKey) -> set[str]:
    """Return what two numbers have in common that are one slip apart: the digits, one left out."""
    digits = "".join(number.digits)[:_LONGEST]
    if len(digits) < _TELLING:
        return set()
    return {digits, *(digits[:at] + digits[at + 1 :] for at in range(len(digits)))}


_MOST_GROUPS, _LONGEST = 6, 40
_TELLING = 4
"""Numbers of fewer digits stand in names of files by chance."""


def is_nearly(one: NumberKey, other: NumberKey) -> bool:
    """Tell whether recognition may have made one number of the other: one sign is another.

    Only numbers of at least four digits are compared so: among short ones every other is near.
    """
    first, second = "".join(one.digits), "".join(other.digits)
    if min(len(first), len(second)) < _TELLING or first == second:
        return min(len(first), len(second)) >= _TELLING and first == second
    return _one_off(first, second)


def _one_off(one: str, other: str) -> bool:
    """Tell whether at most one character was put in, left out or changed."""
    if abs(len(one) - len(other)) > 1:
        return False
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(other)) - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    return max(len(one), len(other)) - head - tail <= 1


def _as_digits(word: str) -> str | None:
    if word in _ROMAN:
        return str(_ROMAN[word])
    if word and all("\u3400" <= letter <= "\u9fff" for letter in word):
        value = numeral(word)
        return None if value is None else str(int(value))
    return None
