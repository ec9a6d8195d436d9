"""Pages for the finder of tables, drawn as text: each character is 6 points wide, each line 12.

A word is a run of characters without a space; lines are given as they are drawn.
"""

import re
from collections.abc import Sequence

from stemma.model.places import Box
from stemma.model.tables import Ruling, Table
from stemma.model.words import UNIT, Words
from stemma.toolkit.tables.finding import tables
from stemma.toolkit.tables.page import Lying, page

WIDTH, HEIGHT = 600.0, 840.0
_WIDE, _HIGH = 6.0, 12.0

Line = tuple[float, float, float, float]
"""From end to end, in characters across and lines down."""


def found(text: str, lines: Sequence[Line] = ()) -> list[Table]:
    """Return the tables of a page that looks like this text, with these lines drawn on it."""
    return tables(page(text, words(text), rulings(lines), Lying(width=WIDTH, height=HEIGHT)))


def grid(table: Table) -> list[list[str]]:
    """Return a table as rows of texts; a cell over several stands in its first place."""
    rows = [["" for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = " ".join(cell.text.split())
    return rows


def words(text: str) -> Words:
    """Return the words of a text where they stand on the page."""
    rows = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        for match in re.finditer(r"\S+", line):
            left, right = (edge * _WIDE / WIDTH for edge in match.span())
            top, bottom = (number * _HIGH + 1) / HEIGHT, (number * _HIGH + 11) / HEIGHT
            box = Box(left, top, right, bottom)
            rows.append((start + match.start(), start + match.end(), box, None))
        start += len(line) + 1
    return Words.of(rows)


def rulings(lines: Sequence[Line]) -> tuple[Ruling, ...]:
    """Return drawn lines as a page tells them."""
    return tuple(
        (
            *(round(x0 * _WIDE / WIDTH * UNIT), round(y0 * _HIGH / HEIGHT * UNIT)),
            *(round(x1 * _WIDE / WIDTH * UNIT), round(y1 * _HIGH / HEIGHT * UNIT)),
        )
        for x0, y0, x1, y1 in lines
    )


def ruled(xs: Sequence[float], ys: Sequence[float]) -> list[Line]:
    """Return all lines of a grid."""
    level: list[Line] = [(xs[0], y, xs[-1], y) for y in ys]
    return level + [(x, ys[0], x, ys[-1]) for x in xs]
