"""Words as lines, lines as chunks parted by wide gaps, chunks as columns under each other."""

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stemma.toolkit.tables.page import Word

_SHARED = 0.5
"""Words stand on one line where they share half of the lower one's height."""
_FIGURE = re.compile(r"[^\w]*\d[\d\s.,:;/'%()+*xX×–—-]*\D{0,4}")
_BLANK = re.compile(r"(?:[-–—.…:*/]+|n\.? ?a\.?|нет|无)", re.IGNORECASE)


class Chunk(NamedTuple):
    """Words of a line between two wide gaps."""

    words: tuple[Word, ...]
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def text(self) -> str:
        """The words, parted as in the text."""
        return written(self.words)

    @property
    def centre(self) -> float:
        """Where across the page the chunk stands."""
        return (self.x0 + self.x1) / 2


Line = tuple[Chunk, ...]


def written(words: Sequence[Word]) -> str:
    """Return words of one line with a space where the text parts them."""
    pieces = [words[0].text] if words else []
    for before, word in itertools.pairwise(words):
        pieces.append(word.text if word.start == before.end else f" {word.text}")
    return "".join(pieces)


def is_figure(text: str) -> bool:
    """Tell whether a text is written as a number is; what it amounts to is for the grammar."""
    return _FIGURE.fullmatch(text) is not None


def is_blank(text: str) -> bool:
    """Tell whether a text stands for a number that there is none of: a dash, n.a."""
    return _BLANK.fullmatch(text) is not None


def lines(words: Iterable[Word]) -> list[list[Word]]:
    """Return words as lines from top to bottom, each from left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda each: (each.middle, each.x0)):
        line = found[-1] if found else None
        if line is not None and _is_level(line, word):
            line.append(word)
        else:
            found.append([word])
    return [sorted(line, key=lambda each: each.x0) for line in found]


def _is_level(line: Sequence[Word], word: Word) -> bool:
    core = max(line[-6:], key=lambda each: each.y1 - each.y0)
    overlap = min(core.y1, word.y1) - max(core.y0, word.y0)
    return overlap >= _SHARED * min(core.y1 - core.y0, word.y1 - word.y0)


def chunks(line: Sequence[Word], gap: float) -> Line:
    """Return a line cut where words stand more than `gap` apart."""
    groups: list[list[Word]] = []
    for word in line:
        if groups and word.x0 - groups[-1][-1].x1 <= gap:
            groups[-1].append(word)
        else:
            groups.append([word])
    return tuple(chunk(group) for group in groups)


def chunk(words: Sequence[Word]) -> Chunk:
    """Return words as one chunk."""
    return Chunk(
        tuple(words),
        min(word.x0 for word in words),
        min(word.y0 for word in words),
        max(word.x1 for word in words),
        max(word.y1 for word in words),
    )


def valleys(rows: Sequence[Line], least: float) -> list[tuple[float, float]]:
    """Return the stretches across the page that chunks leave free, at least so many points wide.

    One line in eight may cross a stretch: headings over several columns do.
    """
    edges = sorted({edge for line in rows for piece in line for edge in (piece.x0, piece.x1)})
    may_cross = len(rows) // 8
    found: list[tuple[float, float]] = []
    counts = _covering(rows, edges)
    for (left, right), count in zip(itertools.pairwise(edges), counts, strict=True):
        if count > may_cross:
            continue
        if found and found[-1][1] == left:
            found[-1] = (found[-1][0], right)
        else:
            found.append((left, right))
    return [(left, right) for left, right in found if right - left >= least]


def _covering(rows: Sequence[Line], edges: Sequence[float]) -> list[int]:
    """Return for each stretch between two edges how many lines cover it."""
    places = {edge: index for index, edge in enumerate(edges)}
    change = [0] * (len(edges) + 1)
    for line in rows:
        for piece in line:
            change[places[piece.x0]] += 1
            change[places[piece.x1]] -= 1
    counts, held = [], 0
    for step in change[: max(len(edges) - 1, 0)]:
        held += step
        counts.append(held)
    return counts


def column_of(x: float, cuts: Sequence[float]) -> int:
    """Return the column in which a point stands, by the cuts between columns."""
    return sum(x > cut for cut in cuts)
