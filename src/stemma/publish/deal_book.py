"""A deal sheet as a workbook: a sheet for each deal, and beside every cell where its value stands.

What documents say is written as text that no spreadsheet calculates; numbers are numbers. The
comment of a cell cites page and box of every place.
"""

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from stemma.model.deal_sheets import DealCell, DealPart, DealPlace, DealRow, DealSheet
from stemma.publish import csv
from stemma.publish.citing import citation
from stemma.publish.deal_words import stands
from stemma.publish.deals import box, cited, titled
from stemma.publish.exits import harmless

_PARTS: Sequence[tuple[DealPart, str]] = (
    ("deal", "The deal"),
    ("party", "Parties"),
    ("line", "Lines"),
    ("payment", "Payments"),
    ("duty", "Duties"),
    ("figure", "Technical figures"),
    ("amendment", "Amendments"),
)
_STATES = {
    "conflict": "FFE9D5F0",
    "confirmed": "FFD9EFE3",
    "edited": "FFD6E6F5",
    "rejected": "FFE4E4E4",
}
_STRONG = Font(bold=True)
_MOST_PLACES, _LONGEST_COMMENT = 20, 8_000
_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", "-"))


def workbook(case: str, sheets: Iterable[DealSheet]) -> bytes:
    """Return deal sheets as the bytes of an .xlsx file."""
    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    for sheet in sheets:
        title = harmless(f"{sheet.deal} {sheet.number}").translate(_FORBIDDEN)[:_NAME]
        _fill(book.create_sheet(title), case, sheet)
    if not book.worksheets:
        book.create_sheet("No deals")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(page: Worksheet, case: str, sheet: DealSheet) -> None:
    _line(page, [f"Deal: {titled(sheet)}"], strong=True)
    _line(page, [stands(sheet.day, sheet.as_of, sheet.kind).capitalize()])
    for part, heading in _PARTS:
        rows = [row for row in sheet.rows if row.part == part]
        if rows:
            _line(page, [])
            _line(page, [heading], strong=True)
            _rows(page, case, rows)
    _derived(page, sheet)
    _papers(page, sheet)


def _rows(page: Worksheet, case: str, rows: Sequence[DealRow]) -> None:
    fields = list(dict.fromkeys(cell.field for row in rows for cell in row.cells))
    _line(page, ["", *fields], strong=True)
    for row in rows:
        number = page.max_row + 1
        page.cell(number, 1, csv.cell(row.name))
        for cell in row.cells:
            into = page.cell(number, 2 + fields.index(cell.field))
            assert isinstance(into, Cell)  # noqa: S101 (no cells are merged here)
            _put(into, case, cell)


def _put(into: Cell, case: str, cell: DealCell) -> None:
    number = _number(cell)
    into.value = csv.cell(cell.shown) if number is None else number
    into.comment = Comment(_comment(case, cell), "Stemma", height=160, width=420)
    colour = _STATES.get(cell.state)
    if colour is not None:
        into.fill = PatternFill("solid", fgColor=colour)


def _number(cell: DealCell) -> Decimal | None:
    """Return a cell's value as a number, None of a range, a conflict, and of what is no number."""
    value = next((each for each in cell.values if each.key == cell.now), None)
    if value is None or value.qualifier != "exact" or value.kind not in {"money", "count"}:
        return None
    told = value.value.get("amount") or value.value.get("value")
    try:
        return None if told is None else Decimal(str(told))
    except InvalidOperation:
        return None


def _comment(case: str, cell: DealCell) -> str:
    said = cell.judgement
    told = [] if said is None else [f"{said.judged} by {said.who}: {said.why or 'no reason given'}"]
    if cell.state == "conflict":
        told.append("The papers differ.")
    for value in cell.values:
        since = f", from {value.since}" if value.since else ""
        told.append(f"{value.shown}{since}{' (only in a draft)' if value.is_draft else ''}:")
        told += [_cites(case, at) for at in value.places[:_MOST_PLACES]]
        if len(value.places) > _MOST_PLACES:
            told.append(f"- and {len(value.places) - _MOST_PLACES} more places")
    return "\n".join(map(harmless, told))[:_LONGEST_COMMENT]


def _cites(case: str, at: DealPlace) -> str:
    where = box(at)
    return (
        f"- {at.how}: {citation(cited(case, at))}{f', box {where} % of the page' if where else ''}"
    )


def _derived(page: Worksheet, sheet: DealSheet) -> None:
    if not sheet.derived:
        return
    _line(page, [])
    _line(page, ["Reckoned from the cells"], strong=True)
    _line(page, ["", "formula", "from", "to", "unit", "stated", "agrees"], strong=True)
    for each in sheet.derived:
        agrees = {None: "", True: "yes", False: "NO"}[each.agrees]
        ends = (each.low, each.high, each.unit, each.stated or "", agrees)
        _line(page, [each.name, each.formula, *ends])


def _papers(page: Worksheet, sheet: DealSheet) -> None:
    _line(page, [])
    _line(page, ["Papers"], strong=True)
    for paper in sheet.papers:
        _line(page, [paper.item, paper.role, paper.day, paper.name, paper.document])


def _line(page: Worksheet, values: Sequence[str], *, strong: bool = False) -> None:
    page.append([csv.cell(value) for value in values])
    if strong:
        for into in page[page.max_row]:
            into.font = _STRONG
