"""The labels by which words say in which cell of a table they stand: `table 1, row 2, column 3`.

A place in a file that knows its own tables is cited so, and the table is put together from them.
"""

import re
from typing import NamedTuple

_LABEL = re.compile(
    r"table (\d{1,6}), rows? (\d{1,6})(?:-(\d{1,6}))?, columns? (\d{1,4})(?:-(\d{1,4}))?"
)
_SHEET = re.compile(r"sheet (.*)!([A-Z]{1,3})([0-9]{1,7})", re.DOTALL)


class CellAt(NamedTuple):
    """Which cell of which table; rows and columns count from 1, both ends included."""

    table: str
    row: int
    column: int
    last_row: int
    last_column: int


def label(table: int, row: tuple[int, int], column: tuple[int, int]) -> str:
    """Return the label of a cell, by first and last row and column."""
    return f"table {table}, {_range('row', row)}, {_range('column', column)}"


def _range(name: str, ends: tuple[int, int]) -> str:
    first, last = ends
    return f"{name} {first}" if first == last else f"{name}s {first}-{last}"


def cell_at(text: str | None) -> CellAt | None:
    """Return the cell that a label names, of a table or of a sheet; None of any other label."""
    if text is None:
        return None
    found = _LABEL.fullmatch(text)
    if found is not None:
        row, column = int(found[2]), int(found[4])
        return CellAt(found[1], row, column, int(found[3] or row), int(found[5] or column))
    sheet = _SHEET.fullmatch(text)
    if sheet is None:
        return None
    row, column = int(sheet[3]), _number(sheet[2])
    return CellAt(f"sheet {sheet[1]}", row, column, row, column)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number
