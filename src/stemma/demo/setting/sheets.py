"""Sheets: where every word stands, and where each marked stretch of text came to stand.

Positions are points from the upper left corner of an A4 sheet; boxes that leave this room are
fractions, as everywhere in Stemma.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from stemma.demo.setting.typefaces import ink, is_han, width
from stemma.demo.writing.marks import Span
from stemma.demo.writing.paper import Slot
from stemma.model.places import Box

WIDTH, HEIGHT = 595.276, 841.89

Colour = tuple[float, float, float]


_HAN = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_PART = re.compile(rf"\s+|{_HAN}|(?:(?!{_HAN})\S)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters of one font on one line. `spacing` is added after each; `thick` fakes bold.

    `spans` are the marked stretches of its text; `paragraph` tells the runs of different
    paragraphs and cells apart.
    """

    text: str
    font: str
    points: float
    x: float
    base: float
    colour: Colour
    thick: bool = False
    spacing: float = 0.0
    spans: tuple[Span, ...] = ()
    paragraph: int = 0

    def moved(self, x: float, y: float) -> "Run":
        """Return the run at another place."""
        return Run(
            text=self.text,
            font=self.font,
            points=self.points,
            x=self.x + x,
            base=self.base + y,
            colour=self.colour,
            thick=self.thick,
            spacing=self.spacing,
            spans=self.spans,
            paragraph=self.paragraph,
        )

    def across(self, start: int, end: int) -> tuple[float, float]:
        """Return from where to where a part of the text reaches, in points."""
        begin = self.x + width(self.text[:start], self.font, self.points) + self.spacing * start
        part = self.text[start:end]
        inside = self.spacing * max(0, len(part) - 1)
        return begin, begin + width(part, self.font, self.points) + inside

    def box(self, start: int, end: int) -> Box:
        """Return the box around the ink of a part of the text, as fractions of the sheet."""
        left, right = self.across(start, end)
        above, below = ink(self.text[start:end], self.font, self.points)
        top, bottom = self.base - above, self.base + below
        return Box(left / WIDTH, top / HEIGHT, right / WIDTH, bottom / HEIGHT)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    start: tuple[float, float]
    end: tuple[float, float]
    width: float
    colour: Colour

    def moved(self, x: float, y: float) -> "Stroke":
        """Return the line at another place."""
        start = (self.start[0] + x, self.start[1] + y)
        return replace(self, start=start, end=(self.end[0] + x, self.end[1] + y))


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle: left, top, right, bottom. `over` says whether it covers the text."""

    area: tuple[float, float, float, float]
    colour: Colour
    over: bool = False

    def moved(self, x: float, y: float) -> "Fill":
        """Return the rectangle at another place."""
        left, top, right, bottom = self.area
        return replace(self, area=(left + x, top + y, right + x, bottom + y))


@dataclass(frozen=True, slots=True)
class SlotAt:
    """Where a slot for a signature or a stamp came to lie: its upper left corner."""

    slot: Slot
    x: float
    y: float

    def box(self) -> Box:
        """Return the slot's area as fractions of the sheet."""
        right, bottom = self.x + self.slot.width, self.y + self.slot.height
        return Box(self.x / WIDTH, self.y / HEIGHT, right / WIDTH, bottom / HEIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page: what is drawn on it. `number` counts from 1 within its document."""

    number: int
    runs: tuple[Run, ...]
    strokes: tuple[Stroke, ...] = ()
    fills: tuple[Fill, ...] = ()
    slots: tuple[SlotAt, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sheet: characters without a space between; a Han character is one by itself."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class StatedAt:
    """Where a marked stretch stands: sheet number and one box a line."""

    mark: int
    page: int
    quote: str
    boxes: tuple[Box, ...]


def words_of(sheet: Sheet) -> Iterator[Word]:
    """Yield the words of a sheet in the order they were set."""
    for _, line in groupby(sheet.runs, key=lambda run: (run.paragraph, round(run.base, 1))):
        yield from _words_of_line(list(line))


def _words_of_line(line: Sequence[Run]) -> Iterator[Word]:
    text, boxes = "", list[Box]()
    for run in line:
        for start, end in _parts(run.text):
            part = run.text[start:end]
            joins = not part.isspace() and not is_han(part[0])
            if text and not joins:
                yield Word(text, around(boxes))
                text, boxes = "", []
            if joins:
                text += part
                boxes.append(run.box(start, end))
            elif not part.isspace():
                yield Word(part, run.box(start, end))
    if text:
        yield Word(text, around(boxes))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches: blanks, single Han characters, and everything else in between."""
    for found in _PART.finditer(text):
        yield found.span()


def stated_on(sheets: Iterable[Sheet], quotes: dict[int, str]) -> Iterator[StatedAt]:
    """Yield where each mark stands; a stretch over a page break is told once for each page."""
    for sheet in sheets:
        found: dict[int, dict[tuple[int, float], list[Box]]] = {}
        for run in sheet.runs:
            for span in run.spans:
                line = (run.paragraph, round(run.base, 1))
                lines = found.setdefault(span.mark, {})
                lines.setdefault(line, []).append(run.box(span.start, span.end))
        for mark in sorted(found):
            boxes = tuple(around(line) for line in found[mark].values())
            yield StatedAt(mark, sheet.number, quotes[mark], boxes)


def around(boxes: Sequence[Box]) -> Box:
    """Return the box around boxes."""
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
