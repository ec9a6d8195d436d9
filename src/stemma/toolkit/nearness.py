"""Where a text holds almost a term: places to be looked at, because recognition makes errors.

Texts are compared letter by letter, without spaces, hyphens and signs, so that a word that was cut
in two, joined with its neighbour or spelt with its letters apart is met as well. A place counts the
letters that were left out, put in or taken for others (Levenshtein 1966), and one for each end that
is in the middle of a word. Latin and Cyrillic letters that look alike count as the same.

A term with at most `d` errors holds at least one of any `d + 1` pieces of it unharmed (the
pigeonhole principle: Navarro, A guided tour to approximate string matching, 2001, 5.1). The pieces
are looked for first, which is quick; letters are compared around them only.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from stemma.toolkit import han
from stemma.toolkit.folding import LOOKS_LATIN
from stemma.toolkit.scripts import is_unspaced

_WORD = re.compile(r"[^\W_]+")
_CUT = re.compile(r"[-\u00ad\u2010\u00ac]\s*\n\s*")
_FOLDED: dict[str, str] = {}
_MOST_FOLDED = 1 << 16


class Near(NamedTuple):
    """A place that almost holds a term: `text[start:end]`, how much differs, and from what."""

    start: int
    end: int
    distance: int
    spelling: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A term to be looked for: its spellings folded, and the pieces of which one must stand."""

    spellings: tuple[tuple[str, str], ...]
    """Each as it is compared, and as it is written."""
    pieces: tuple[tuple[int, str], ...]
    """Pieces of the spellings' common beginning, each with its place in it."""
    most: int
    is_unspaced: bool


def letters_in(term: str) -> int:
    """Return the length of a term as it is compared."""
    return len(_Letters(term).text)


def patterns(spellings: Sequence[str], most: int) -> tuple[Pattern, ...]:
    """Return what to look for, to find a term in any of its spellings; none where it has no letter.

    `most` is how many errors a place may have. Spellings that begin alike are looked for together.
    """
    folded = {_Letters(each).text: each for each in spellings}
    folded.pop("", None)
    stem = _beginning(folded)
    if len(stem) > most:
        return (_pattern(folded, stem, most),)
    return tuple(
        _pattern({each: written}, each, min(most, len(each) - 1))
        for each, written in folded.items()
    )


def _pattern(folded: Mapping[str, str], stem: str, most: int) -> Pattern:
    size, rest = divmod(len(stem), most + 1)
    pieces, start = [], 0
    for number in range(most + 1):
        end = start + size + (number < rest)
        pieces.append((start, stem[start:end]))
        start = end
    return Pattern(
        spellings=tuple(folded.items()),
        pieces=tuple(pieces),
        most=most,
        is_unspaced=is_unspaced(stem),
    )


def _beginning(words: Iterable[str]) -> str:
    """Return what all words begin with."""
    first, last = min(words, default=""), max(words, default="")
    differs = (at for at, letter in enumerate(first) if letter != last[at])
    return first[: next(differs, len(first))]


def near(text: str, wanted: Iterable[Pattern]) -> list[Near]:
    """Return the places of a text that almost hold a term, none within a nearer one, in order."""
    letters = _Letters(text)
    found = [place for each in wanted for place in _near(letters, each)]
    found.sort(key=lambda place: (place.distance, place.start - place.end))
    kept: list[Near] = []
    for place in found:
        if all(place.end <= other.start or other.end <= place.start for other in kept):
            kept.append(place)
    return sorted(kept)


class _Letters:
    """The letters and figures of a text, folded, with where each stood and where words begin."""

    def __init__(self, text: str) -> None:
        folded: list[str] = []
        self.at: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        joined = {cut.end() for cut in _CUT.finditer(text)}
        for word in _WORD.finditer(text):
            if word.start() in joined and self.ends:
                self.ends.pop()
            else:
                self.starts.append(len(folded))
            folded.extend(map(_fold, word[0]))
            self.at.extend(range(word.start(), word.end()))
            self.ends.append(len(folded))
        self.text = "".join(folded)

    def begins(self, first: int, last: int) -> list[int]:
        """Return where words begin from `first` to `last`."""
        return self.starts[bisect_left(self.starts, first) : bisect_right(self.starts, last)]

    def finishes(self, first: int, last: int) -> list[int]:
        """Return where words end from `first` to `last`."""
        return self.ends[bisect_left(self.ends, first) : bisect_right(self.ends, last)]


def _fold(character: str) -> str:
    """Return the one letter that a character is compared as."""
    known = _FOLDED.get(character)
    if known is None:
        plain = han.fold(character).lower()[:1]
        known = LOOKS_LATIN.get(plain, plain)
        if len(_FOLDED) < _MOST_FOLDED:
            _FOLDED[character] = known
    return known


def _near(letters: _Letters, wanted: Pattern) -> Iterator[Near]:
    seen: set[int] = set()
    for offset, piece in wanted.pieces:
        at = letters.text.find(piece)
        while at >= 0:
            start = at - offset
            if start not in seen:
                seen.add(start)
                place = _place(letters, wanted, start)
                if place is not None:
                    yield place
            at = letters.text.find(piece, at + 1)


def _place(letters: _Letters, wanted: Pattern, guess: int) -> Near | None:
    """Return the nearest place that begins about where a piece says it does."""
    best: Near | None = None
    most = wanted.most
    for start, rough in _starts(letters, wanted, guess):
        for end, torn in _ends(letters, wanted, start):
            stands = letters.text[start:end]
            for folded, spelling in wanted.spellings:
                cost = rough + torn
                allowed = (most if best is None else best.distance - 1) - cost
                if abs(len(folded) - len(stands)) > allowed:
                    continue
                distance = Levenshtein.distance(folded, stands, score_cutoff=allowed)
                if distance <= allowed:
                    first, last = letters.at[start], letters.at[end - 1] + 1
                    best = Near(first, last, distance + cost, spelling)
    return best


def _starts(letters: _Letters, wanted: Pattern, guess: int) -> Iterator[tuple[int, int]]:
    """Yield where a place may begin, with what it costs that no word begins there."""
    first, last = max(guess - wanted.most, 0), min(guess + wanted.most, len(letters.text) - 1)
    if wanted.is_unspaced:
        yield from ((start, 0) for start in range(first, last + 1))
        return
    words = letters.begins(first, last)
    yield from ((start, 0) for start in words)
    if 0 <= guess < len(letters.text) and guess not in words and wanted.most:
        yield guess, 1


def _ends(letters: _Letters, wanted: Pattern, start: int) -> Iterator[tuple[int, int]]:
    """Yield where a place may end, with what it costs that no word ends there."""
    sizes = [len(folded) for folded, _ in wanted.spellings]
    first = start + max(min(sizes) - wanted.most, 1)
    last = min(start + max(sizes) + wanted.most, len(letters.text))
    if wanted.is_unspaced:
        yield from ((end, 0) for end in range(first, last + 1))
        return
    words = letters.finishes(first, last)
    yield from ((end, 0) for end in words)
    if wanted.most:
        for size in dict.fromkeys(sizes):
            if start + size <= len(letters.text) and start + size not in words:
                yield start + size, 1
