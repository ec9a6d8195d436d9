"""The one analyser of search: used when a text is indexed, asked for, and shown.

Everything that looks for words goes through `analyse`, so that an index, a query and the places
on a page can never disagree about what a word is. Words are compared in a folded form: without
case, accents and stress marks, ё as е, full-width and compatibility characters as ordinary ones,
soft hyphens and zero-width characters as if they were not there.

Languages written without spaces are searched character by character. The index holds each
character together with the next (合同 is one entry), the last of a run alone; a line break or a
few spaces do not end a run, because neither ends a Chinese word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from operator import itemgetter
from typing import NamedTuple

from stemma.model.work import IndexColumns
from stemma.toolkit import han, sounds
from stemma.toolkit.folding import (
    APOSTROPHES,
    LONGEST_WORD,
    LOOKS_LATIN,
    SOFT_VOWELS,
    lookalike,
    pieces,
)
from stemma.toolkit.lemmas import (
    Cyrillic,
    is_common_noun,
    is_known,
    is_russian_word,
    keeps_its_beginning,
    lemmas_of,
)

VERSION = 3
"""Part of the key of every index entry: raised whenever the same text would be analysed anew."""


class Token(NamedTuple):
    """One word, or one character of unspaced text; `start` and `end` are code points of the text.

    `word` is the folded form, `written` what it was folded from, `reading` how Cyrillic is read.
    `pair` is the folded character with the next one of its run, alone at the run's end; "" for
    words.
    """

    start: int
    end: int
    word: str
    written: str
    reading: Cyrillic
    pair: str = ""

    @property
    def stems(self) -> tuple[str, ...]:
        """Its dictionary forms, the likeliest first.

        For what looks like a Latin designator in Cyrillic letters, that too; none for characters.
        """
        return () if self.pair else _stems(self.word, self.written, self.reading)


class WantedWords(NamedTuple):
    """What is looked for: folded words, dictionary forms, and the letters that these begin with."""

    words: frozenset[str]
    stems: frozenset[str]
    letters: frozenset[str]


class Joined(NamedTuple):
    """A word that stands in several tokens, and the index of the one after them."""

    word: Token
    after: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """The tokens of a text in order, none overlapping.

    `joined` holds, by the index of their first token, the words that a hyphen at a line's end may
    have cut in two, and those whose letters are spaced out (Д О Г О В О Р). Whether they are words
    cannot be known, so their pieces are tokens as well.
    """

    tokens: tuple[Token, ...]
    joined: dict[int, Joined]


_SPACES = r"[^\S\n\t]"
_GAP = rf"(?:{_SPACES}{{1,8}}(?:\n{_SPACES}{{0,8}})?|\n{_SPACES}{{0,8}})"
_APART = (
    r"\s\x00-/:-@\[-`{-\x7f"
    r"\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u2010-\u2029\u2030-\u205e\u2116\u2190-\u245f\u2500-\u27bf\u3001-\u3004\u3008-\u3020\u3030"
    r"\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_LETTERS = rf"[^{_APART}{han.UNSPACED}]+"
_STRETCH = re.compile(
    rf"([{han.UNSPACED}]+(?:{_GAP}[{han.UNSPACED}]+)*)"
    rf"|{_LETTERS}(?:[{APOSTROPHES}](?=[{SOFT_VOWELS}]){_LETTERS})*"
)
_HYPHENS = r"[-\u00ad\u2010\u00ac\ufffe\x02]"
_LINE_END_HYPHEN = re.compile(
    rf"{_HYPHENS}(?<=[^\W\d_]{_HYPHENS})\u00ad?[^\S\n]{{0,8}}\n\s{{0,40}}(?=[^\W\d_])"
)
_LETTER = r"(?<!\w)[^\W\d_]"
_SPACED_OUT = re.compile(
    rf"{_LETTER}(?P<gap>[ \u00a0\u2009\u202f]{{1,3}})(?:{_LETTER}(?P=gap))+{_LETTER}(?!\w)"
)
_SHORTEST_SPACED_OUT = 4
"""Letters; of capitals one fewer will do (А К Т)."""
_UKRAINIAN_LETTER = re.compile("[іїєґІЇЄҐ]")
_CACHED_STRETCHES = 2**16
_MOST_BASES = 4

SHORTEST_SPELT, LONGEST_SPELT = 4, 40
"""Letters of the words among which slips are looked for."""


def analyse(
    text: str, cyrillic: Cyrillic | None = None, wanted: WantedWords | None = None
) -> Analysis:
    """Return the words and unspaced characters of a text.

    `cyrillic` says how words of both languages are read. Left out, the text decides: Ukrainian
    comes into it only where a letter of its own occurs.

    With words that are `wanted`, only these are returned, and what may be pieces of one. It is much
    quicker, and tells nothing of what stands side by side.
    """
    reading = cyrillic or ("ru+uk" if _UKRAINIAN_LETTER.search(text) else "ru")
    tokens: list[Token] = []
    make = tuple.__new__  # without a Python call for each token: a page has hundreds
    stretches = _STRETCH.finditer(text)
    for stretch in stretches if wanted is None else _holding(stretches, text, wanted, reading):
        start, written = stretch.start(), stretch[0]
        if stretch.lastindex:
            tokens.extend(_characters(written, start))
            continue
        short = len(written) <= LONGEST_WORD
        for begin, end, word, piece in _short(written) if short else _words(written):
            tokens.append(make(Token, (start + begin, start + end, word, piece, reading, "")))
    joined = _cut_in_two(text, tokens, reading) | _spaced_out(text, tokens, reading)
    return Analysis(tuple(tokens), joined)


def _holding(
    stretches: Iterable[re.Match[str]], text: str, wanted: WantedWords, reading: Cyrillic
) -> Iterator[re.Match[str]]:
    """Yield the stretches that hold a wanted word, or what may be a piece of one in several."""
    cut, spaced = (
        [each.span() for each in at.finditer(text)] for at in (_LINE_END_HYPHEN, _SPACED_OUT)
    )
    for stretch in stretches:
        start, end = stretch.span()
        if (
            (not stretch.lastindex and _holds(wanted, stretch[0], reading))
            or (cut and _touches(cut, start, end))
            or (spaced and _touches(spaced, start, end))
        ):
            yield stretch


def _touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a stretch meets or adjoins one of some spans, which stand in order."""
    at = bisect_left(spans, start, key=itemgetter(1))
    return at < len(spans) and spans[at][0] <= end


@lru_cache(_CACHED_STRETCHES)
def _holds(wanted: WantedWords, stretch: str, reading: Cyrillic) -> bool:
    return any(
        word in wanted.words
        or (
            may_begin_with(wanted.letters, word, reading)
            and not wanted.stems.isdisjoint(_stems(word, written, reading))
        )
        for _, _, word, written in _words(stretch)
    )


def columns(text: str) -> IndexColumns:
    """Return what the index stores of a text."""
    analysis = analyse(text)
    words = [token for token in analysis.tokens if not token.pair]
    others = {stem for token in words for stem in token.stems[1:]}
    joined = [each.word for each in analysis.joined.values()]
    for token in joined:
        others.update((token.word, *token.stems))
    spelt = {token.word for token in (*words, *joined) if is_spelt(token.word)}
    known = set(filter(_is_known, spelt))
    return IndexColumns(
        word=" ".join([token.word for token in words]),
        stem=" ".join([token.stems[0] for token in words]),
        other=" ".join(sorted(others)),
        han=" ".join([token.pair for token in analysis.tokens if token.pair]),
        known=" ".join(sorted(known)),
        unknown=" ".join(sorted(spelt - known)),
        names=" ".join(sorted(_names(text, (*words, *joined)))),
    )


@lru_cache(_CACHED_STRETCHES)
def may_begin_with(letters: frozenset[str], word: str, reading: Cyrillic) -> bool:
    """Tell at little cost whether a stem of a word may begin with one of some letters."""
    first = word[:1]
    if first in letters or LOOKS_LATIN.get(first) in letters:
        return True
    return not keeps_its_beginning(word, reading)


def is_spelt(word: str) -> bool:
    """Tell whether a folded word is of letters alone, and long enough for a slip to leave it."""
    return SHORTEST_SPELT <= len(word) <= LONGEST_SPELT and word.isalpha()


def bases(word: str, stems: Iterable[str]) -> tuple[str, ...]:
    """Return the forms of a folded word by whose sound it is compared as a name."""
    if word.isascii():
        return (word,)
    return tuple(dict.fromkeys((word, *stems)))[:_MOST_BASES]


def _names(text: str, tokens: Iterable[Token]) -> set[str]:
    """Return what may be names: capitalised words that are no common nouns, with their keys."""
    capitals = {token.word: token.stems for token in tokens if text[token.start].isupper()}
    return {
        f"{key}/{base}/{word}"
        for word, stems in capitals.items()
        if word.isalpha() and not _is_common_noun(word)
        for base in bases(word, stems)
        if sounds.may_be_name(base)
        for key in sounds.keys(base)
    }


@lru_cache(_CACHED_STRETCHES)
def _is_known(word: str) -> bool:
    return is_known(word)


@lru_cache(_CACHED_STRETCHES)
def _is_common_noun(word: str) -> bool:
    return is_common_noun(word)


def _characters(run: str, start: int) -> Iterator[Token]:
    """Return the tokens of a run of unspaced text; the white space in it belongs to none."""
    folded = han.fold(run)
    characters = "".join(folded.split())
    starts: Iterable[int] = range(start, start + len(run))
    if len(characters) < len(run):
        starts = [at for at, character in enumerate(folded, start) if not character.isspace()]
    pairs = map(str.__add__, characters, [*characters[1:], ""])
    ends = [at + 1 for at in starts]
    rows = zip(starts, ends, characters, characters, repeat("ru"), pairs, strict=False)
    return map(tuple.__new__, repeat(Token), rows)


@lru_cache(_CACHED_STRETCHES)
def _short(stretch: str) -> tuple[tuple[int, int, str, str], ...]:
    return _words(stretch)


def _words(stretch: str) -> tuple[tuple[int, int, str, str], ...]:
    """Return start, end, folded form and letters of each word of a stretch."""
    return tuple((start, end, word, stretch[start:end]) for start, end, word in pieces(stretch))


@lru_cache(_CACHED_STRETCHES)
def _stems(word: str, written: str, cyrillic: Cyrillic) -> tuple[str, ...]:
    stems = lemmas_of(word, cyrillic)
    latin = lookalike(word)
    if latin is None or not _may_be_designator(word, written):
        return stems
    return (*stems, latin)


def _may_be_designator(word: str, written: str) -> bool:
    """Tell whether a Cyrillic word may be meant in Latin letters: capitals, digits, no known word.

    Without this "то" and "не" would be found by "to" and "he".
    """
    has_digit = any(map(str.isdigit, word))
    return written.isupper() or has_digit or not is_russian_word(word)


def _spaced_out(text: str, tokens: list[Token], cyrillic: Cyrillic) -> dict[int, Joined]:
    """Return the words whose letters stand apart, each as far from the next."""
    joined: dict[int, Joined] = {}
    for run in _SPACED_OUT.finditer(text):
        first = bisect_left(tokens, run.start(), key=lambda token: token.start)
        after = bisect_left(tokens, run.end(), key=lambda token: token.start)
        letters = tokens[first:after]
        word = "".join(token.word for token in letters)
        is_long = len(letters) >= _SHORTEST_SPACED_OUT - run[0].isupper()
        if is_long and len(word) <= LONGEST_WORD and not any(token.pair for token in letters):
            joined[first] = Joined(Token(run.start(), run.end(), word, word, cyrillic), after)
    return joined


def _cut_in_two(text: str, tokens: list[Token], cyrillic: Cyrillic) -> dict[int, Joined]:
    """Return the words made of the last of one line and the first of the next."""
    joined: dict[int, Joined] = {}
    index = 0
    for hyphen in _LINE_END_HYPHEN.finditer(text):
        while index < len(tokens) and tokens[index].end < hyphen.start():
            index += 1
        if index + 1 >= len(tokens):
            break
        first, second = tokens[index : index + 2]
        if first.end != hyphen.start() or second.start != hyphen.end() or first.pair or second.pair:
            continue
        halves = first.word + second.word
        whole = Token(first.start, second.end, halves, halves, cyrillic)
        joined[index] = Joined(whole, index + 2)
    return joined
