"""Where two texts differ, word by word, with every value as one word: 1 396,00 equals 1,396.00."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,4})?(?!\d)|\d+(?:[.,]\d+)*"
    r"|[\u3400-\u9fff]|[^\W_]+"
)
_DIGIT = re.compile(r"\d")


class Word(NamedTuple):
    """A word or a value of a text: what it is compared as, of which kind, and where it stands.

    `kind` is empty for a word; `page` counts the pages handed, from 0.
    """

    key: str
    kind: str
    page: int
    start: int
    end: int


class Difference(NamedTuple):
    """Words that stand in the place of others; either side may be empty.

    `follows` and `precedes` tell whether the same words stand right before, right behind, on both.
    """

    before: tuple[Word, ...]
    after: tuple[Word, ...]
    follows: bool
    precedes: bool

    @property
    def is_framed(self) -> bool:
        """Tell whether the words right before and right behind are the same on both sides."""
        return self.follows and self.precedes


def words_of(text: str, values: Sequence[tuple[int, int, str, str]], page: int) -> Iterator[Word]:
    """Yield the words of a page; `values` are start, end, kind and key, in order."""
    at = 0
    for start, end, kind, key in values:
        if start < at:
            continue
        yield from _plain(text, at, start, page)
        yield Word(key, kind, page, start, end)
        at = end
    yield from _plain(text, at, len(text), page)


def _plain(text: str, start: int, end: int, page: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        kind = "number" if match[0][0].isdigit() else ""
        yield Word(_bare(match[0]), kind, page, match.start(), match.end())


def _bare(word: str) -> str:
    return re.sub(r"[ \u00a0\u202f]", "", word).casefold()


def differences(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Difference]:
    """Yield where two rows of words differ (least edits: Levenshtein 1966)."""
    first, second = [word.key for word in one], [word.key for word in other]
    for op in Levenshtein.opcodes(first, second):
        if op.tag != "equal":
            a, b, c, d = op.src_start, op.src_end, op.dest_start, op.dest_end
            yield Difference(
                tuple(one[a:b]),
                tuple(other[c:d]),
                first[max(a - 2, 0) : a] == second[max(c - 2, 0) : c],
                first[b : b + 1] == second[d : d + 1],
            )


def is_surely_other(one: str, other: str) -> bool:
    """Tell whether two figures differ by more than recognition may have made of one of them.

    It takes a digit for another or drops one; to exchange two of them in the same figure is rare.
    """
    first, second = "".join(_DIGIT.findall(one)), "".join(_DIGIT.findall(other))
    if len(first) != len(second):
        return False
    return sum(a != b for a, b in zip(first, second, strict=True)) > 1
