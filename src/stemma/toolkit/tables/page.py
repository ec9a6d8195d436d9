"""A page as the finder of tables sees it: words and drawn lines in points, level and upright."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from stemma.model.places import Box
from stemma.model.tables import Ruling
from stemma.model.words import UNIT, Words


class Word(NamedTuple):
    """A word with its edges; `start` and `end` are code points of the page's text."""

    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    sure: int | None = None
    label: str | None = None

    @property
    def middle(self) -> float:
        """The height at which the word stands."""
        return (self.y0 + self.y1) / 2

    @property
    def centre(self) -> float:
        """Where across the page the word stands."""
        return (self.x0 + self.x1) / 2


class Stroke(NamedTuple):
    """A level or upright line: `at` is where it stands, `start` to `end` how far it reaches."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """How a page came to the finder.

    `width` and `height` are points of the page as it lies; it is turned by quarter turns (`turn`,
    clockwise) and leans by `lean` (radians, positive where lines fall to the right).
    """

    width: float
    height: float
    turn: int = 0
    lean: float = 0.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        return (self.width, self.height) if self.turn % 180 == 0 else (self.height, self.width)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Words in the order of the text, level and upright strokes; `em` is the height of a line.

    `typed` is the text of a page that is a text and nothing else, "" where there is a picture.
    """

    words: tuple[Word, ...]
    level: tuple[Stroke, ...]
    upright: tuple[Stroke, ...]
    em: float
    lying: Lying
    typed: str = ""

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Return where a rectangle of the levelled page is on the upright one, in its fractions."""
        width, height = self.lying.size
        corners = [
            _about(x, y, self.lying.lean, (width / 2, height / 2))
            for x in (x0, x1)
            for y in (y0, y1)
        ]
        across, down = zip(*corners, strict=True)
        edges = (min(across) / width, min(down) / height, max(across) / width, max(down) / height)
        return Box(*(round(min(max(edge, 0.0), 1.0), 5) for edge in edges))


_LEAST_LEAN = 0.0015
_MOST_LEAN = 0.1
_LINE_LEANS = 0.03
"""A ruling that leans more than this against the page is none."""
_LONG_LINE = 0.25
"""Text lines longer than this share of the page tell how it leans."""
_LEAST_LINES = 3
_EM = 12.0
_STROKES = re.compile(r"[|¦‖\[\]{}_—–=~]+")


def page(
    text: str, words: Words, rulings: Sequence[Ruling], lying: Lying, *, is_typed: bool = False
) -> Page:
    """Return a page turned upright and level, as far as its lines and words tell how it leans.

    `is_typed` tells that it is a text and nothing else, laid out by Stemma.
    """
    width, height = lying.size
    strokes = [_turned(_points(each, lying), lying) for each in rulings]
    seen = [_word(text, words, index, lying) for index in range(len(words))]
    seen = [each for each in seen if each.x1 > each.x0 and each.y1 > each.y0]
    if rulings:  # which recognition takes for letters
        seen = [each for each in seen if each.sure is None or not _STROKES.fullmatch(each.text)]
    lean = _lean(strokes, seen, width)
    middle = (width / 2, height / 2)
    if lean:
        strokes = [
            (*_about(x0, y0, -lean, middle), *_about(x1, y1, -lean, middle))
            for x0, y0, x1, y1 in strokes
        ]
        seen = [_levelled(each, lean, middle) for each in seen]
    return Page(
        typed=text if is_typed else "",
        words=tuple(seen),
        level=tuple(
            Stroke((y0 + y1) / 2, min(x0, x1), max(x0, x1))
            for x0, y0, x1, y1 in strokes
            if abs(y1 - y0) <= _LINE_LEANS * abs(x1 - x0)
        ),
        upright=tuple(
            Stroke((x0 + x1) / 2, min(y0, y1), max(y0, y1))
            for x0, y0, x1, y1 in strokes
            if abs(x1 - x0) <= _LINE_LEANS * abs(y1 - y0)
        ),
        em=median([word.y1 - word.y0 for word in seen]) if seen else _EM,
        lying=Lying(width=lying.width, height=lying.height, turn=lying.turn, lean=lean),
    )


_Line = tuple[float, float, float, float]


def _points(edges: Ruling, lying: Lying) -> _Line:
    x0, y0, x1, y1 = (edge / UNIT for edge in edges)
    return x0 * lying.width, y0 * lying.height, x1 * lying.width, y1 * lying.height


def _turned(line: _Line, lying: Lying) -> _Line:
    """Turn a line, or a box by its corners, of a page that lies turned clockwise upright."""
    x0, y0, x1, y1 = line
    if lying.turn == 90:
        return y0, lying.width - x0, y1, lying.width - x1
    if lying.turn == 180:
        return lying.width - x0, lying.height - y0, lying.width - x1, lying.height - y1
    if lying.turn == 270:
        return lying.height - y0, x0, lying.height - y1, x1
    return line


def _word(text: str, words: Words, index: int, lying: Lying) -> Word:
    start, end = words.starts[index], words.ends[index]
    held = words.boxes[4 * index : 4 * index + 4]
    x0, y0, x1, y1 = _turned(_points((held[0], held[1], held[2], held[3]), lying), lying)
    return Word(
        *(start, end, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)),
        *(text[start:end], words.confidence(index), words.label(index)),
    )


def _about(x: float, y: float, angle: float, middle: tuple[float, float]) -> tuple[float, float]:
    if not angle:
        return x, y
    sine, cosine = math.sin(angle), math.cos(angle)
    across, down = x - middle[0], y - middle[1]
    return middle[0] + across * cosine - down * sine, middle[1] + across * sine + down * cosine


def _levelled(word: Word, lean: float, middle: tuple[float, float]) -> Word:
    """Move a word to where it would stand on a level page; it keeps its size."""
    x, y = _about(word.centre, word.middle, -lean, middle)
    wide, tall = (word.x1 - word.x0) / 2, (word.y1 - word.y0) / 2
    return word._replace(x0=x - wide, y0=y - tall, x1=x + wide, y1=y + tall)


def _lean(strokes: Sequence[_Line], words: Sequence[Word], width: float) -> float:
    """Return how a page leans: by its long drawn lines, else by its long lines of text."""
    angles = [
        math.atan2(y1 - y0, x1 - x0) if x1 > x0 else math.atan2(y0 - y1, x0 - x1)
        for x0, y0, x1, y1 in strokes
        if abs(x1 - x0) > _LONG_LINE * width and abs(y1 - y0) < _MOST_LEAN * abs(x1 - x0)
    ]
    if len(angles) < _LEAST_LINES:
        angles = list(_text_angles(words, width))
    if len(angles) < _LEAST_LINES:
        return 0.0
    lean = median(angles)
    return lean if abs(lean) > _LEAST_LEAN else 0.0


def _text_angles(words: Sequence[Word], width: float) -> list[float]:
    """Return the angles of runs of words that follow each other on a line in the text."""
    angles: list[float] = []
    first: Word | None = None
    last: Word | None = None
    for word in words:
        follows = (
            last is not None
            and word.x0 - last.x1 + last.y1 - last.y0 >= 0
            and abs(word.y1 - last.y1) < 0.3 * (last.y1 - last.y0)
        )
        if not follows:
            _add_angle(angles, first, last, width)
            first = word
        last = word
    _add_angle(angles, first, last, width)
    return angles


def _add_angle(angles: list[float], first: Word | None, last: Word | None, width: float) -> None:
    if first is None or last is None or last.x0 - first.x0 < _LONG_LINE * width:
        return
    angles.append(math.atan2(last.y1 - first.y1, last.centre - first.centre))
