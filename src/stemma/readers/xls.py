"""Old Excel workbooks (.xls) and binary ones (.xlsb) through calamine: the values of every sheet.

Formulas, comments and the formats of numbers are beyond it: numbers are shown as they are stored.
That is told among the properties.
"""

import datetime as dt
import io
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import compound, office_properties, sheet_grid
from stemma.toolkit.office_locks import is_locked
from stemma.toolkit.sheet_grid import Cell, Page, Row, Sheet

_TYPE = "application/vnd.ms-excel"
_BINARY_TYPE = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
_ENDINGS = (".xls", ".xlt", ".xla")
_STREAMS = tuple(name.encode("utf-16-le") + b"\0\0" for name in ("Workbook", "Book"))
_OLDEST = (b"\x09\x08\x10\x00\x00\x06", b"\x09\x08\x08\x00\x00\x05", b"\x09\x04\x06\x00")
_STATES = ((SheetVisibleEnum.Hidden, "hidden"), (SheetVisibleEnum.VeryHidden, "very hidden"))
_READ = (SheetTypeEnum.WorkSheet, SheetTypeEnum.MacroSheet)
_MOST_CELLS = 20_000_000
"""Cells of one sheet between its first and last row and column; it is unpacked whole."""


def _looks_like_excel(head: bytes, name: str) -> int:
    ending = name[name.rfind(".") :].lower()
    if head.startswith(compound.SIGNATURE):
        if any(stream in head for stream in _STREAMS):
            return 90
        return 60 if ending in _ENDINGS else 0
    if head.startswith(b"PK"):
        return 92 if b"xl/workbook.bin" in head or ending == ".xlsb" else 0
    return 60 if head.startswith(_OLDEST) and ending in _ENDINGS else 0


@reader("xls", "Old and binary Excel workbook (xls, xlsb)", _looks_like_excel)
def xls(received: Received) -> Reading:
    """Read a workbook sheet by sheet, hidden ones among them."""
    book = _opened(received)
    is_binary = received.head(2) == b"PK"
    properties = {} if is_binary else office_properties.compound_file(received)
    dates = office_properties.moments(properties)
    told = {"numbers": "as stored", "formulas": "not read", "pages_by": sheet_grid.PAGE_RULE}
    return Reading(
        media_type=_BINARY_TYPE if is_binary else _TYPE,
        title=properties.get("core.title", ""),
        properties=properties | told,
        moments=dates,
        pages=sheet_grid.page_readings(_pages(book), "xls"),
    )


@xls.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as a grid."""
    return sheet_grid.drawn(_pages(_opened(received)), page, dpi)


def _opened(received: Received) -> CalamineWorkbook:
    if not received.size:
        raise UnreadableError(Problem(Reason.EMPTY))
    if is_locked(received):
        raise UnreadableError(Problem(Reason.LOCKED))
    with _told():
        return CalamineWorkbook.from_filelike(io.BytesIO(received.data()))


@contextmanager
def _told() -> Iterator[None]:
    """Turn what calamine raises into a reason: its panics are no `Exception`s."""
    try:
        yield
    except (UnreadableError, GeneratorExit, MemoryError):
        raise
    except PasswordError as error:
        raise UnreadableError(Problem(Reason.LOCKED)) from error
    except BaseException as error:
        raise UnreadableError(Problem(Reason.DAMAGED)) from error


def _pages(book: CalamineWorkbook) -> Iterator[Page]:
    for number, about in enumerate(book.sheets_metadata):
        if about.typ not in _READ:
            continue
        sheet = Sheet(about.name[:255], _state(about.visible))
        yield from sheet_grid.cut(sheet, _rows(book, number))


def _state(visible: SheetVisibleEnum) -> str:
    return next((word for state, word in _STATES if state == visible), "")


def _rows(book: CalamineWorkbook, number: int) -> Iterator[Row]:
    with _told():
        sheet = book.get_sheet_by_index(number)
        if sheet.height * sheet.width > _MOST_CELLS:
            raise UnreadableError(Problem(Reason.LIMIT_MEMORY))
        rows = sheet.iter_rows()
        left = (sheet.start or (0, 0))[1]
        merged = _merged(sheet.merged_cell_ranges)
    at = 0  # rows come from the top of the sheet, their cells from its first column in use
    while True:
        with _told():
            values = next(rows, None)
        if values is None:
            return
        at += 1
        yield Row(at, tuple(_cells(values, (left + 1, at), merged)))


def _merged(ranges: object) -> dict[tuple[int, int], str]:
    """Return how far merged cells reach, by their first cell."""
    found = {}
    for (top, left), (bottom, right) in ranges or ():  # type: ignore[attr-defined]
        first, last = (
            f"{sheet_grid.letters(column + 1)}{row + 1}"
            for row, column in ((top, left), (bottom, right))
        )
        found[top + 1, left + 1] = f"{first}:{last}"
    return found


def _cells(
    values: Sequence[object], first: tuple[int, int], merged: dict[tuple[int, int], str]
) -> Iterator[Cell]:
    left, row = first
    for column, value in enumerate(values, left):
        text = _text(value)
        reach = merged.get((row, column))
        notes = (("merged", f"{sheet_grid.letters(column)}{row}", reach),) if reach else ()
        if text or notes:
            yield Cell(column, text, notes)


def _text(value: object) -> str:
    """Return a value as it is stored; a day without its midnight."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        whole = math.isfinite(value) and value == int(value) and abs(value) < 1e15
        return str(int(value)) if whole else repr(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "minutes" if not value.second else "seconds").removesuffix(
            " 00:00"
        )
    return str(value).replace("\0", "\ufffd")
