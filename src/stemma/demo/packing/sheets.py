"""Workbooks with formulas and the values a program last computed for them, hidden parts, notes.

openpyxl writes formulas without their values, so that a program that does not compute sees nothing;
the values are put beside them here. They are the caller's: they may differ from what the formula
gives, as in a file that was tampered with.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Literal
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as OpenedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from stemma.demo.fiction import FICTION
from stemma.demo.packing.office import Properties, packed, parts_of

_FORMULA = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*)><f>(.*?)</f><v ?/?>(?:</v>)?</c>', re.DOTALL)
_LINE = Side(style="thin")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with its sign of equality, `=C5*D5`, and the value that stands beside it."""

    text: str
    value: Decimal | int | str


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on a cell."""

    text: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell.

    Attributes:
        at: where it stands, such as `C5`.
        number_format: as spreadsheets write it, such as `#,##0.00` or `DD.MM.YYYY`.
        ruled: whether thin lines stand around it.
    """

    at: str
    value: str | int | Decimal | date | Formula | None
    number_format: str = "General"
    bold: bool = False
    ruled: bool = False
    wrapped: bool = False
    align: Literal["left", "center", "right"] | None = None
    note: Note | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of a workbook.

    Attributes:
        widths: of columns by their letters, in characters.
        merged: ranges of cells joined to one, such as `A1:F1`.
        hidden: whether the sheet as a whole is hidden.
        font: name and size in points.
    """

    name: str
    cells: tuple[Cell, ...]
    widths: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    merged: tuple[str, ...] = ()
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    landscape: bool = False
    font: tuple[str, float] = ("Liberation Sans", 10)


def write(sheets: tuple[Sheet, ...], properties: Properties) -> bytes:
    """Return the .xlsx; the fiction mark is in its properties and in the foot of printed pages."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    # Otherwise a program would compute anew on opening and hide what was saved.
    workbook.calculation.fullCalcOnLoad = False
    for sheet in sheets:
        _set_sheet(workbook.create_sheet(sheet.name), sheet)
    workbook.active = next(index for index, sheet in enumerate(sheets) if not sheet.hidden)
    out = io.BytesIO()
    workbook.save(out)
    parts = parts_of(out.getvalue())
    for number, sheet in enumerate(sheets, start=1):
        name = f"xl/worksheets/sheet{number}.xml"
        parts[name] = _with_values(parts[name], dict(_values(sheet)))
    return packed(parts, properties)


def _set_sheet(opened: Worksheet, sheet: Sheet) -> None:
    for cell in sheet.cells:
        _set_cell(opened[cell.at], cell, sheet.font)
    for column, width in sheet.widths.items():
        opened.column_dimensions[column].width = width
    for area in sheet.merged:
        opened.merge_cells(area)
    for row in sheet.hidden_rows:
        opened.row_dimensions[row].hidden = True
    for column in sheet.hidden_columns:
        opened.column_dimensions[column].hidden = True
    opened.sheet_state = "hidden" if sheet.hidden else "visible"
    opened.sheet_properties.pageSetUpPr.fitToPage = True
    opened.page_setup.fitToHeight = 0
    opened.page_setup.paperSize = opened.PAPERSIZE_A4
    opened.page_setup.orientation = "landscape" if sheet.landscape else "portrait"
    opened.oddFooter.center.text = FICTION
    opened.oddFooter.center.size = 7


def _set_cell(opened: OpenedCell, cell: Cell, font: tuple[str, float]) -> None:
    name, points = font
    opened.value = cell.value.text if isinstance(cell.value, Formula) else cell.value
    opened.number_format = cell.number_format
    opened.font = Font(name=name, size=points, bold=cell.bold)
    opened.alignment = Alignment(
        horizontal=cell.align, vertical="center" if cell.wrapped else None, wrap_text=cell.wrapped
    )
    if cell.ruled:
        opened.border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
    if cell.note is not None:
        opened.comment = Comment(cell.note.text, cell.note.author)


def _values(sheet: Sheet) -> Iterator[tuple[bytes, Decimal | int | str]]:
    for cell in sheet.cells:
        if isinstance(cell.value, Formula):
            yield cell.at.encode(), cell.value.value


def _with_values(sheet: bytes, values: Mapping[bytes, Decimal | int | str]) -> bytes:
    """Return a sheet's XML with a value beside each formula."""

    def valued(found: re.Match[bytes]) -> bytes:
        at, attributes, formula = found.groups()
        value = values[at]
        kind = b' t="str"' if isinstance(value, str) else b""
        said = escape(value if isinstance(value, str) else format(value, "f")).encode()
        return b'<c r="%b"%b%b><f>%b</f><v>%b</v></c>' % (at, attributes, kind, formula, said)

    return _FORMULA.sub(valued, sheet)
