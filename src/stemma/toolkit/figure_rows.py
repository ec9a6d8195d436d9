"""The rows of figures on a page: which numbers stand in one line, and which in one column.

Words are put into lines by their boxes and into cells by the gaps between them. A cell counts as a
figure only where nothing else stands in it; how its marks are to be read is told by the page
(`grammar.figures`). Columns are figures that stand under each other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from stemma.model.places import Box
from stemma.model.readings import PageText
from stemma.model.words import Words
from stemma.toolkit.grammar import figures

_GAP = 1.3
"""Of the width of a letter: a wider gap parts cells; groups of digits stand half of one apart."""
_OVERLAP = 0.5
_MOST_WORDS, _LONGEST = 4_000, 60
_CELL = re.compile(
    r"(?:[¥￥$€£₽]\s?|[A-Z]{3}\s|人民币\s?)?(?P<body>\d[\d\s.,'’]*?)"
    r"(?P<unit>\s?(?:[%¥￥$€£₽]|[^\W\d_]{1,14}\.?))?"
)
"""A number with at most a sign or a code before it, and a sign or one word for its unit behind."""
_GROUPS = re.compile(r"\d{1,3}(?:\s\d{3})+(?:[.,]\d{1,2})?")
_MARKS = re.compile(r"[.,'’]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number alone in its cell, from code point `start` to `end`.

    `places` are its decimal places as written; `sure` is the least confidence of its words, 100
    where they were not recognised.
    """

    start: int
    end: int
    box: Box
    value: Decimal
    places: int
    is_percent: bool
    sure: int


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A line of a page: the words of its other cells, and its figures from left to right.

    `spans` are the stretches of the page's text that stand in it, cell by cell.
    """

    label: str
    figures: tuple[Figure, ...]
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    box: Box
    sure: int


def figure_rows(page: PageText) -> tuple[FigureRow, ...]:
    """Return the lines of a page from top to bottom; none where its words have no boxes."""
    words = page.words
    if not len(words) or len(words) > _MOST_WORDS:
        return ()
    writing = figures.writing(page.text)
    boxes = tuple(map(words.box, range(len(words))))
    return tuple(
        _row(page.text, _cells(page.text, words, boxes, line), writing) for line in _lines(boxes)
    )


def columns(rows: Sequence[FigureRow]) -> list[dict[int, Figure]]:
    """Return the columns from left to right: the figure of each row, by the number of the row.

    A figure belongs to a column if it covers half of the narrower of the two. Where one row would
    have two figures in a column, there is no column.
    """
    found: list[tuple[Box, dict[int, Figure]]] = []
    clashing = set[int]()
    every = [(index, figure) for index, row in enumerate(rows) for figure in row.figures]
    for index, figure in sorted(every, key=lambda each: each[1].box.x0 - each[1].box.x1):
        here = next((n for n, (box, _) in enumerate(found) if _is_under(box, figure.box)), None)
        if here is None:
            found.append((figure.box, {index: figure}))
        elif index in found[here][1]:
            clashing.add(here)
        else:
            found[here][1][index] = figure
    kept = [each for number, each in enumerate(found) if number not in clashing]
    return [column for _, column in sorted(kept, key=lambda each: each[0].x1)]


def _is_under(one: Box, other: Box) -> bool:
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared >= _OVERLAP * min(one.x1 - one.x0, other.x1 - other.x0) > 0


def _lines(boxes: Sequence[Box]) -> Iterator[list[int]]:
    """Yield the words of each line, by the height at which their middles stand."""
    middles = sorted((box.y0 + box.y1, index) for index, box in enumerate(boxes))
    reach = median(box.y1 - box.y0 for box in boxes)
    line: list[int] = []
    first = 0.0
    for middle, index in middles:
        if line and middle - first > reach:  # twice the middle: half a line's height
            yield line
            line = []
        if not line:
            first = middle
        line.append(index)
    if line:
        yield line


def _cells(text: str, words: Words, boxes: Sequence[Box], line: Sequence[int]) -> list[_Cell]:
    cells: list[list[int]] = []
    width = right = 0.0
    for index in sorted(line, key=lambda each: boxes[each].x0):
        box, start = boxes[index], words.starts[index]
        letter = (box.x1 - box.x0) / (words.ends[index] - start)
        is_near = bool(cells) and box.x0 - right < _GAP * max(letter, width)
        if is_near and _is_joined(text, words.ends[cells[-1][-1]], start):
            cells[-1].append(index)
            right = max(right, box.x1)
        else:
            cells.append([index])
            right = box.x1
        width = letter
    return [_cell(words, boxes, each) for each in cells]


def _is_joined(text: str, end: int, start: int) -> bool:
    return 0 <= start - end <= 2 and "\t" not in text[end:start]


def _cell(words: Words, boxes: Sequence[Box], indexes: Sequence[int]) -> _Cell:
    x0, y0, x1, y1 = zip(*(boxes[index] for index in indexes), strict=True)
    sure = (words.confidence(index) for index in indexes)
    return _Cell(
        words.starts[indexes[0]],
        words.ends[indexes[-1]],
        Box(min(x0), min(y0), max(x1), max(y1)),
        min((each for each in sure if each is not None), default=100),
    )


def _row(text: str, cells: Sequence[_Cell], writing: figures.Writing) -> FigureRow:
    found, words = list[Figure](), list[str]()
    for cell in cells:
        figure = _figure(text, cell, writing)
        if figure is None:
            words.append(text[cell.start : cell.end])
        else:
            found.append(figure)
    spans = tuple((cell.start, cell.end) for cell in cells)
    return FigureRow(" ".join(" ".join(words).split()), tuple(found), spans)


def _figure(text: str, cell: _Cell, writing: figures.Writing) -> Figure | None:
    written = text[cell.start : cell.end]
    found = _CELL.fullmatch(written) if len(written) <= _LONGEST else None
    value = None if found is None else _value(found["body"], writing)
    if found is None or value is None:
        return None
    return Figure(
        start=cell.start + found.start("body"),
        end=cell.start + found.end("body"),
        box=cell.box,
        value=value,
        places=max(0, -int(value.as_tuple().exponent)),
        is_percent=(found["unit"] or "").strip() == "%",
        sure=cell.sure,
    )


def _value(body: str, writing: figures.Writing) -> Decimal | None:
    if any(map(str.isspace, body)):
        if _GROUPS.fullmatch(body) is None:
            return None
        whole, _, decimals = body.replace(",", ".").partition(".")
        return figures.spaced(whole.split(), decimals)
    groups, marks = _MARKS.split(body), [mark.replace("’", "'") for mark in _MARKS.findall(body)]
    return figures.tight(groups, marks, writing) if all(groups) else None
