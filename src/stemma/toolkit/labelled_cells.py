"""A page of a sheet as a table again, from the labels that its words bear (`sheet Prices!B14`)."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from stemma.model.inside import Cell
from stemma.model.words import Words

_CELL = re.compile(r"sheet .*!([A-Z]{1,3})([0-9]{1,7})", re.DOTALL)


class SheetRows(NamedTuple):
    """Rows and columns in which something stands, by their names in the sheet.

    Each row has a cell for each column, an empty one where nothing stands. `remarks` are the lines
    about the sheet: its name, comments, formulas.
    """

    columns: tuple[str, ...]
    numbers: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    remarks: tuple[Cell, ...]


def sheet_rows(text: str, words: Words) -> SheetRows:
    """Return the table that the words of a page say they come from."""
    found = {(row, column): cell for row, column, cell in _cells(text, words)}
    columns = tuple(sorted({column for _, column in found}, key=lambda name: (len(name), name)))
    numbers = tuple(sorted({row for row, _ in found}))
    rows = tuple(
        tuple(found.get((row, column)) or Cell("", 0, 0) for column in columns) for row in numbers
    )
    return SheetRows(columns, numbers, rows, tuple(_remarks(text, words)))


def _cells(text: str, words: Words) -> Iterator[tuple[int, str, Cell]]:
    for label, group in groupby(range(len(words)), words.label):
        place = _CELL.fullmatch(label or "")
        if place is not None:
            inside = list(group)
            start, end = words.starts[inside[0]], words.ends[inside[-1]]
            yield int(place[2]), place[1], Cell(text[start:end], start, end)


def _remarks(text: str, words: Words) -> Iterator[Cell]:
    """Yield the lines that begin with a word of no cell."""
    labels = {words.starts[index]: words.label(index) for index in range(len(words))}
    start = 0
    for line in text.split("\n"):
        if line and not _CELL.fullmatch(labels.get(start + _indent(line)) or ""):
            yield Cell(line, start, start + len(line))
        start += len(line) + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
