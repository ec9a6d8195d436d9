"""How a stretch of letters and digits becomes the words that search compares.

One stretch may hold several words, none, or one written in an unusual way: with full-width
letters, stress marks, soft hyphens, or letters of another script that only look right. Words are
folded one character at a time, so that every word knows exactly where it stood.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_WORD = 100
"""A longer run (a key, encoded data) is cut into words of this many characters."""

APOSTROPHE = "\u02bc"
"""The one form in which the Ukrainian apostrophe is kept: a letter, so that it splits nothing."""

APOSTROPHES = "'`\u2019\u02bc"
SOFT_VOWELS = "яюєїЯЮЄЇ"
"""Before these an apostrophe is part of a Ukrainian word; elsewhere it ends one."""

_PLAIN = re.compile(r"[A-Za-z0-9]+|[а-яА-Я0-9]+|[а-щьюяєіїґА-ЩЬЮЯЄІЇҐ0-9]+")
_MARKS = ("Mn", "Mc", "Me", "Cf")
_TATWEEL = "\u0640"
_MARKS_THAT_MAKE_A_LETTER = frozenset({"й", "ї", "ў"})
_KANA_VOICING, _FIRST_ACCENT, _THAI_AND_LAO = 8, 10, range(103, 133)
_SQUARED_UNITS = range(0x3300, 0x3400)

_CYRILLIC_LETTER = re.compile("[а-яѐ-џґ]")
_CYRILLIC_ALONE = re.compile("[а-яѐ-џґ0-9]+")
_LATIN_LETTER = re.compile("[a-z]")
LOOKS_LATIN = dict(zip("авекмнорстухіјѕ", "abekmhopctyxijs", strict=True))
"""Cyrillic letters that look like Latin ones in capitals, each with that one."""
_LATIN_THAT_LOOKS_CYRILLIC = {ord(latin): cyrillic for cyrillic, latin in LOOKS_LATIN.items()}
_TO_LATIN = str.maketrans(LOOKS_LATIN)


class Piece(NamedTuple):
    """One folded word and where it stands in the stretch it came from."""

    start: int
    end: int
    word: str


def pieces(stretch: str) -> tuple[Piece, ...]:
    """Return the words of a stretch without spaces, in order and without overlap."""
    if len(stretch) <= LONGEST_WORD and _PLAIN.fullmatch(stretch):
        return (Piece(0, len(stretch), stretch.lower()),)
    found: list[Piece] = []
    word: list[_Cluster] = []
    for cluster in _clusters(stretch):
        if word and (cluster.alone or not cluster.folded or len(word) == LONGEST_WORD):
            found.append(_piece(stretch, word))
            word = []
        if cluster.alone:
            found.append(_piece(stretch, [cluster]))
        elif cluster.folded:
            word.append(cluster)
    return (*found, _piece(stretch, word)) if word else tuple(found)


def lookalike(word: str) -> str | None:
    """Return the Latin word that a Cyrillic one looks like in capitals, None where it does not.

    "ХХ" and "XX" cannot be told apart on paper, nor by OCR, nor by those who type designators.
    """
    latin = word.translate(_TO_LATIN)
    return latin if latin != word and latin.isascii() else None


def looks_cyrillic(word: str) -> str | None:
    """Return the Cyrillic word that a Latin one looks like in capitals, None where it does not."""
    cyrillic = word.translate(_LATIN_THAT_LOOKS_CYRILLIC)
    return cyrillic if cyrillic != word and _CYRILLIC_ALONE.fullmatch(cyrillic) else None


def unmixed(word: str) -> str:
    """Return a word that mixes Latin and Cyrillic letters in the one script it can be read in.

    That is Cyrillic where only the Latin letters are look-alikes ("Договоp" with a Latin p), else
    Latin where only the Cyrillic ones are. A word that is truly of both scripts stays as it is.
    """
    if not (_LATIN_LETTER.search(word) and _CYRILLIC_LETTER.search(word)):
        return word
    latin = word.translate(_TO_LATIN)
    if not _CYRILLIC_LETTER.search(latin):
        return latin
    cyrillic = word.translate(_LATIN_THAT_LOOKS_CYRILLIC)
    return word if _LATIN_LETTER.search(cyrillic) else cyrillic


class _Cluster(NamedTuple):
    """A character with its marks: "" if it parts words, `alone` if it is a word of its own."""

    start: int
    end: int
    folded: str
    alone: bool = False


def _piece(stretch: str, word: list[_Cluster]) -> Piece:
    """Make a piece of the characters of a word; invisible signs at its end are not part of it."""
    end = word[-1].end
    while unicodedata.category(stretch[end - 1]) == "Cf":
        end -= 1
    folded = "".join(cluster.folded for cluster in word).lstrip(APOSTROPHE)
    return Piece(word[0].start, end, unmixed(folded))


def _clusters(stretch: str) -> Iterator[_Cluster]:
    start = 0
    while start < len(stretch):
        base = stretch[start]
        end = _end_of_marks(stretch, start + 1)
        if base in APOSTROPHES:
            folded, end = _softened(stretch, end)
            yield _Cluster(start, end, folded)
        elif base != _TATWEEL and unicodedata.category(base) not in _MARKS:
            alone = unicodedata.category(base) == "No" or ord(base) in _SQUARED_UNITS
            yield _Cluster(start, end, _fold(stretch[start:end], alone=alone), alone)
        start = end


def _end_of_marks(stretch: str, position: int) -> int:
    while position < len(stretch) and unicodedata.category(stretch[position]) in _MARKS:
        position += 1
    return position


def _softened(stretch: str, position: int) -> tuple[str, int]:
    """Fold an apostrophe with the letter it hardens (об'єкт); one without parts words."""
    if stretch[position : position + 1] not in SOFT_VOWELS or position == len(stretch):
        return "", position
    end = _end_of_marks(stretch, position + 1)
    return APOSTROPHE + _fold(stretch[position:end]), end


def _fold(cluster: str, *, alone: bool = False) -> str:
    """Fold one character and its marks; "" where it is not part of a word."""
    base = cluster[0]
    if not (base.isalnum() or alone):
        return ""
    if alone:  # marks make no letter of a number, as they make none of a digit below
        cluster = base
    if (digit := unicodedata.decimal(base, None)) is not None:
        return str(digit)
    folded = "".join(map(_without_accents, unicodedata.normalize("NFKC", cluster).casefold()))
    if all(sign.isalnum() or unicodedata.category(sign) in ("Mn", "Mc") for sign in folded):
        return folded
    return base.casefold() if base.casefold().isalnum() else base


def _without_accents(character: str) -> str:
    if character in _MARKS_THAT_MAKE_A_LETTER or character == _TATWEEL:
        return character.replace(_TATWEEL, "")
    parts = unicodedata.normalize("NFD", character)
    return unicodedata.normalize("NFC", "".join(part for part in parts if not _is_accent(part)))


def _is_accent(character: str) -> bool:
    """Tell marks that search ignores from those that are letters in Thai, Lao or Indic scripts."""
    if unicodedata.category(character) in ("Cf", "Me"):
        return True
    if "\ufe00" <= character <= "\ufe0f":
        return True
    position = unicodedata.combining(character)
    if position < _FIRST_ACCENT:
        return position == _KANA_VOICING
    return position not in _THAI_AND_LAO
