"""Which of a table's first rows name its columns."""

from collections.abc import Sequence

from stemma.model.tables import TableCell
from stemma.toolkit.tables.stacked import is_blank, is_figure

_YEAR = 4
_MOST = 6


def count(cells: Sequence[TableCell], rows: int) -> int:
    """Return how many of the first rows are heads: those above the first row of figures.

    A year may head a column. Where no row has figures, the first row is the head. A caption within
    the frame stands above the head and counts with it.
    """
    first = next((row for row in range(rows) if _is_of_figures(cells, row)), None)
    if first is None:
        return min(1, rows - 1) if rows > 1 else 0
    above = _captions(cells, first)
    inside = (cell.row + cell.rows for cell in cells if cell.row < min(first, above + 1))
    reach = max(inside, default=first)
    heads = first if reach >= first else max(reach, 1) if first else 0
    return min(heads, _MOST, max(rows - 1, 0))


def _captions(cells: Sequence[TableCell], first: int) -> int:
    """Return how many of the first rows are one wide cell: they name the table and no column."""
    for row in range(first):
        held = [cell for cell in cells if cell.row == row]
        if len(held) != 1 or held[0].columns == 1:
            return row
    return 0


def _is_of_figures(cells: Sequence[TableCell], row: int) -> bool:
    held = [cell.text for cell in cells if cell.row == row and cell.column > 0]
    figures = [text for text in held if is_figure(text)]
    years = [text for text in figures if text.isdecimal() and len(text) == _YEAR]
    blanks = [text for text in held if is_blank(text)]
    return len(figures) > len(years) and 2 * (len(figures) + len(blanks)) >= len(held)
