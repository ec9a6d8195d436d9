"""Tables that were found, as one workbook: a sheet each, every cell with a comment that cites it.

Nothing in it is a formula: words are written as words, and those a spreadsheet would take for a
formula once it is saved as CSV have an apostrophe before them, as in the CSV. Numbers that were
read are numbers; what stood on the page is in the comment.
"""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from stemma.model.tables import CellSeen, TableSeen
from stemma.publish import csv
from stemma.publish.table_files import box_of, cited

_MOST_LETTERS = 32_000
"""A cell of a spreadsheet holds 32,767."""

_MOST_DIGITS = 15
"""A spreadsheet keeps no more digits of a number."""

_WRITER = "Stemma"
_NARROW, _WIDE = 8, 48
_NO_DAY = dt.datetime(1980, 1, 1)  # noqa: DTZ001 (the file has no zone; the same tables, the same bytes)
_HEADS = (
    *("sheet", "document title", "path", "control number", "pages", "rows", "columns"),
    *("what the columns are", "rows that do not add up", "SHA-256"),
)


def book(case: str, tables: Sequence[TableSeen]) -> Iterator[bytes]:
    """Yield a workbook (.xlsx): a list of the tables, then a sheet for each.

    `case` is the name of the case, for the citations.
    """
    made = Workbook()
    made.properties.creator = _WRITER
    made.properties.created = made.properties.modified = _NO_DAY
    contents = made.active
    assert isinstance(contents, Worksheet)  # noqa: S101 (a new workbook has one)
    contents.title = "Tables"
    _row(contents, 1, _HEADS)
    for number, seen in enumerate(tables, 1):
        sheet = made.create_sheet(str(number))
        _fill(sheet, case, seen)
        _row(contents, number + 1, _about(number, seen))
    _layout(contents, 1)
    written = io.BytesIO()
    made.save(written)
    yield written.getvalue()


def _about(number: int, seen: TableSeen) -> tuple[csv.Cell, ...]:
    pages = f"{seen.first_page}-{seen.last_page}"
    columns = "; ".join(
        f"{at} {column.role or column.heading}{f' in {column.unit}' if column.unit else ''}"
        for at, column in enumerate(seen.columns, 1)
    )
    broken = "; ".join(
        f"row {row.row + 1}: {row.quantity} x {row.price} = {row.expected}, not {row.total}"
        for row in seen.broken
    )
    return (
        *(number, seen.title, seen.path, seen.control),
        str(seen.first_page) if seen.first_page == seen.last_page else pages,
        *(seen.rows, len(seen.columns), columns, broken, seen.document),
    )


def _row(sheet: Worksheet, row: int, cells: Sequence[csv.Cell]) -> None:
    for column, value in enumerate(cells, 1):
        _write(sheet.cell(row, column), value)


def _write(cell: Cell, value: csv.Cell) -> None:
    """Write a word or a whole number; a word stays one whatever it looks like."""
    if isinstance(value, str):
        cell.value = csv.cell(value)[:_MOST_LETTERS]
        cell.data_type = "s"
    elif value is not None:
        cell.value = value


def _fill(sheet: Worksheet, case: str, seen: TableSeen) -> None:
    for each in seen.cells:
        at = sheet.cell(each.row + 1, each.column + 1)
        _fill_cell(at, each)
        at.comment = _comment(case, seen, each)
        if each.row < seen.headers:
            at.font = Font(bold=True)
        at.alignment = Alignment(vertical="top", wrap_text=True)
    for each in seen.cells:
        if each.rows > 1 or each.columns > 1:
            last = (each.row + each.rows, each.column + each.columns)
            sheet.merge_cells(None, each.row + 1, each.column + 1, *last)
    _layout(sheet, seen.headers)


def _fill_cell(at: Cell, each: CellSeen) -> None:
    number = None if each.value is None else Decimal(each.value)
    if number is None or len(number.as_tuple().digits) > _MOST_DIGITS:
        _write(at, " ".join(each.text.split()))
    else:
        at.value = number


def _comment(case: str, seen: TableSeen, each: CellSeen) -> Comment:
    sure = "" if each.confidence is None else f"\nrecognised, {each.confidence} % sure"
    text = f"{cited(case, seen, each)}\nbox (% of the page): {box_of(each)}{sure}"
    return Comment("\n".join(map(csv.cell, text.split("\n")))[:_MOST_LETTERS], _WRITER)


def _layout(sheet: Worksheet, headers: int) -> None:
    sheet.freeze_panes = sheet.cell(headers + 1, 1)
    for number, column in enumerate(sheet.iter_cols(values_only=True), 1):
        longest = max((len(str(value)) for value in column if value is not None), default=0)
        width = min(max(longest + 2, _NARROW), _WIDE)
        sheet.column_dimensions[get_column_letter(number)].width = width
