"""The tables of a page as rows of figures, so that a check can reckon with them.

Where the words of a page lie so that its lines and columns can be told, they are reckoned with as
they lie (`figure_rows`). Cells of several lines, or figures that do not stand under each other,
hide a table from that; the tables that were found on the page by its rulings show it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.model.examined import ExaminedPage
from stemma.model.tables import Table, TableCell
from stemma.toolkit.figure_rows import Figure, FigureRow, figure_rows
from stemma.toolkit.price_tables import PriceTable, price_table

_LEAST_ROWS, _LEAST_COLUMNS = 3, 3
"""A head and two lines; a quantity, a price and an amount."""
_MOST_CELLS = 4_000


class Goods(NamedTuple):
    """A table of goods on a page, and the rows of the page or of the table it stands in."""

    rows: tuple[FigureRow, ...]
    table: PriceTable


def goods(page: ExaminedPage) -> Goods | None:
    """Return the table of goods of a page, None where no two lines prove that there is one."""
    if page.text is None:
        return None
    for rows in (figure_rows(page.text), *map(table_rows, _worth_it(page.tables))):
        table = price_table(rows)
        if table is not None:
            return Goods(rows, table)
    return None


def table_rows(table: Table) -> tuple[FigureRow, ...]:
    """Return the rows of a table; a figure is a number that stands alone in one line of a cell."""
    rows: list[list[TableCell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    return tuple(map(_row, rows))


def _worth_it(tables: Sequence[Table]) -> Iterator[Table]:
    return (
        table
        for table in tables
        if table.rows >= _LEAST_ROWS
        and table.columns >= _LEAST_COLUMNS
        and len(table.cells) <= _MOST_CELLS
    )


def _row(cells: Sequence[TableCell]) -> FigureRow:
    found, words = list[Figure](), list[str]()
    for cell in sorted(cells, key=lambda each: each.column):
        figure = _figure(cell)
        if figure is None:
            words.append(cell.text)
        else:
            found.append(figure)
    spans = tuple(span for cell in cells for span in cell.spans)
    return FigureRow(" ".join(" ".join(words).split()), tuple(found), spans)


def _figure(cell: TableCell) -> Figure | None:
    if cell.value is None or cell.columns > 1 or len(cell.spans) != 1:
        return None
    [(start, end)] = cell.spans
    return Figure(
        start=start,
        end=end,
        box=cell.box,
        value=cell.value,
        places=max(0, -int(cell.value.as_tuple().exponent)),
        is_percent="%" in cell.text,
        sure=100 if cell.confidence is None else cell.confidence,
    )
