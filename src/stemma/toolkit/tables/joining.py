"""Tables that go on overleaf, made one: same columns, foot of a page, head of the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.model.tables import Table, TableCell

_FOOT, _HEAD = 0.7, 0.3
"""A table goes on that ends in the last part of a page, on one that begins in the first."""
_SHIFT = 0.03
"""By this share of the page the sides may have moved."""


@dataclass(frozen=True, slots=True)
class Part:
    """A table on its page; `number` counts those of the page from 1."""

    page: int
    number: int
    is_last: bool
    table: Table


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts put together: cells with the page of each, rows counted through."""

    parts: tuple[Part, ...]
    rows: int
    headers: int
    columns: int
    cells: tuple[tuple[int, TableCell], ...]


def goes_on(above: Part, below: Part) -> bool:
    """Tell whether a table is the rest of the one before it.

    One that has the same head and numbers its rows from one again is another.
    """
    one, other = above.table, below.table
    if below.page != above.page + 1 or not above.is_last or below.number > 1:
        return False
    if one.kind == "marked" or other.kind == "marked":
        return other.goes_on and one.kind == other.kind
    sides = zip((one.box.x0, one.box.x1), (other.box.x0, other.box.x1), strict=True)
    return (
        one.columns == other.columns
        and one.box.y1 > _FOOT
        and other.box.y0 < _HEAD
        and all(abs(left - right) < _SHIFT for left, right in sides)
        and not (_repeated(one, other) and _first_number(one) == _first_number(other) == "1")
    )


def _first_number(table: Table) -> str:
    """Return what stands first in the first row of a table's body."""
    first = (cell for cell in table.cells if (cell.row, cell.column) == (table.headers, 0))
    return next((cell.text.strip(" .)") for cell in first), "")


def joined(parts: Sequence[Part]) -> Joined:
    """Put parts together; heads that are repeated on a page stand once."""
    first = parts[0].table
    cells = [(parts[0].page, cell) for cell in first.cells]
    rows = first.rows
    for part in parts[1:]:
        repeated = _repeated(first, part.table)
        cells += [(part.page, _moved(cell, rows - repeated)) for cell in _below(part, repeated)]
        rows += part.table.rows - repeated
    columns = max(part.table.columns for part in parts)
    return Joined(tuple(parts), rows, first.headers, columns, tuple(cells))


def _repeated(first: Table, other: Table) -> int:
    """Return how many rows of a part say again what the heads of the table say."""
    if not first.headers or other.rows <= first.headers:
        return 0
    heads = _texts(first.cells, first.headers)
    return first.headers if heads == _texts(other.cells, first.headers) else 0


def _texts(cells: Iterable[TableCell], rows: int) -> list[tuple[int, int, str]]:
    return [
        (cell.row, cell.column, "".join(cell.text.split())) for cell in cells if cell.row < rows
    ]


def _below(part: Part, repeated: int) -> Iterable[TableCell]:
    return (cell for cell in part.table.cells if cell.row >= repeated)


def _moved(cell: TableCell, rows: int) -> TableCell:
    return TableCell(
        row=cell.row + rows,
        column=cell.column,
        rows=cell.rows,
        columns=cell.columns,
        text=cell.text,
        spans=cell.spans,
        box=cell.box,
        value=cell.value,
        confidence=cell.confidence,
    )
