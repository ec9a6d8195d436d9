"""OpenDocument sheets (.ods): every sheet with what its cells show and what they hold."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stemma.model.plugins import reader
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import odf_text, office_properties, sheet_grid
from stemma.toolkit.filetypes import package
from stemma.toolkit.flow import aside
from stemma.toolkit.office_package import Element, Package, attribute, child, children, local
from stemma.toolkit.sheet_grid import Cell, Page, Row, Sheet

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ENDINGS = (".ods", ".ots")
_UNSEEN = {"collapse", "filter"}
_MOST_ALIKE = 1000
"""Rows, or cells, that the file says once for so many; of more the first ones are shown."""
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576


@dataclass(slots=True)
class _Reader:
    """How far a sheet has been read."""

    hidden_styles: set[str] = field(default_factory=set)
    sheet: Sheet = field(default_factory=lambda: Sheet(""))
    row: int = 0
    column: int = 0


def _looks_like_sheets(head: bytes, name: str) -> int:
    if head.startswith(b"PK"):
        return 90 if package(head) in {_TYPE, f"{_TYPE}-template"} else 0
    return 30 if name.lower().endswith(_ENDINGS) else 0


@reader("ods", "OpenDocument sheet (ods)", _looks_like_sheets)
def ods(received: Received) -> Reading:
    """Read a file of sheets; pictures and objects come out as children."""
    opened = odf_text.opened(received)
    properties = office_properties.open_document(opened)
    dates = office_properties.moments(properties)
    return Reading(
        media_type=_TYPE,
        title=properties.get("meta.title", ""),
        properties=properties | {"pages_by": sheet_grid.PAGE_RULE},
        moments=dates,
        pages=sheet_grid.page_readings(_pages(opened), "ods"),
        children=opened.files(odf_text.FILES),
        problem=opened.problem(),
    )


@ods.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as a grid."""
    return sheet_grid.drawn(_pages(odf_text.opened(received)), page, dpi)


def _pages(opened: Package) -> Iterator[Page]:
    """Cut the sheets into pages as they come: one stream of events, a sheet at a time."""
    state = _Reader()
    events = opened.events("content.xml") if opened.has("content.xml") else iter(())
    if not opened.has("content.xml"):
        opened.tree("content.xml")
    for what, element in events:
        name = local(element)
        if what == "end" and name == "style" and _hides(element):
            state.hidden_styles.add(attribute(element, "name") or "")
        elif what == "start" and name == "table":
            is_hidden = (attribute(element, "style-name") or "") in state.hidden_styles
            sheet = Sheet((attribute(element, "name") or "")[:255], "hidden" if is_hidden else "")
            state = replace(state, sheet=sheet, row=0, column=0)
            yield from sheet_grid.cut(sheet, _rows(events, element, state))


def _hides(style: Element) -> bool:
    looks = child(style, "table-properties")
    return looks is not None and attribute(looks, "display") == "false"


def _rows(events: Iterator[tuple[str, Element]], table: Element, state: _Reader) -> Iterator[Row]:
    """Yield the rows of one sheet, up to its end."""
    for what, element in events:
        name = local(element)
        if what == "start":
            continue
        if element is table:
            table.clear()
            return
        if name == "table-column":
            _note_columns(element, state)
        elif name == "table-row":
            yield from _alike(element, state)
            element.clear()
        elif name == "shapes":
            held = [line for line in odf_text.lines(element, odf_text.Story()) if line.text.strip()]
            state.sheet.below += held


def _note_columns(element: Element, state: _Reader) -> None:
    count = _count(element, "number-columns-repeated")
    if attribute(element, "visibility") in _UNSEEN:
        last = min(state.column + count, _MOST_COLUMNS)
        state.sheet.hidden_columns.append((state.column + 1, last))
    state.column += count


def _alike(element: Element, state: _Reader) -> Iterator[Row]:
    """Yield a row as often as the file says that it stands there."""
    times = _count(element, "number-rows-repeated")
    cells = tuple(_cells(element, state))
    first = state.row + 1
    state.row += times
    if not cells or first > _MOST_ROWS:
        return
    is_hidden = attribute(element, "visibility") in _UNSEEN
    for number in range(first, first + min(times, _MOST_ALIKE)):
        yield Row(number, cells, is_hidden)
    if times > _MOST_ALIKE:
        state.sheet.below.append(aside("repeated", f"{times} times", f"row {first}"))


def _cells(row: Element, state: _Reader) -> Iterator[Cell]:
    column = 1
    for cell in row:
        if not local(cell).endswith("table-cell"):
            continue
        times = _count(cell, "number-columns-repeated")
        text, notes = _shown(cell), tuple(_besides(cell, (column, state.row + 1)))
        if (text or notes) and column <= _MOST_COLUMNS:
            for place in range(column, min(column + min(times, _MOST_ALIKE), _MOST_COLUMNS + 1)):
                yield Cell(place, text, notes)
        column += times


def _shown(cell: Element) -> str:
    held = [
        line.text
        for part in children(cell, "p")
        for line in odf_text.lines(_within(part), odf_text.Story())
    ]
    return "\n".join(held)


def _within(element: Element) -> Element:
    holder = Element("held")
    holder.append(element)
    return holder


def _besides(cell: Element, place: tuple[int, int]) -> Iterator[tuple[str, str, str]]:
    """Yield what a cell holds besides what it shows: a formula, comments, how far it reaches."""
    at = f"{sheet_grid.letters(place[0])}{place[1]}"
    formula = attribute(cell, "formula")
    if formula:
        yield "formula", at, formula
    for note in children(cell, "annotation"):
        who, text = odf_text.annotation(note)
        yield "comment", ", ".join(each for each in (at, who) if each), text
    across = _count(cell, "number-columns-spanned")
    down = _count(cell, "number-rows-spanned")
    if across > 1 or down > 1:
        end = f"{sheet_grid.letters(place[0] + across - 1)}{place[1] + down - 1}"
        yield "merged", at, f"{at}:{end}"


def _count(element: Element, name: str) -> int:
    written = attribute(element, name) or "1"
    return max(int(written), 1) if written.isdecimal() and len(written) < 8 else 1
