"""Excel workbooks (.xlsx, .xlsm): every sheet with what its cells show and what they hold.

Rows are read one by one, so that a sheet of a million rows never stands in memory whole. What is
shown is the value the program saved last; nothing is computed here. Hidden sheets, rows and columns
are read like all others, and told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stemma.model.plugins import reader
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import number_formats, office_properties, sheet_grid
from stemma.toolkit.filetypes import package
from stemma.toolkit.flow import aside
from stemma.toolkit.office_package import (
    OLE,
    Element,
    Package,
    Relation,
    attribute,
    child,
    children,
    local,
    refuse_locked,
)
from stemma.toolkit.sheet_grid import Cell, Page, Row, Sheet

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MACRO_TYPE = "application/vnd.ms-excel.sheet.macroenabled.12"
_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm")
_FILES = ("xl/media/", "xl/embeddings/", "docProps/thumbnail")
_STATES = {"hidden": "hidden", "veryHidden": "very hidden"}
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576
_ON = {"1", "true"}
_TRUTH = {"1": "TRUE", "0": "FALSE"}
_LONGEST_LIST = 2000


@dataclass(slots=True)
class _Workbook:
    """An opened file and what all its sheets share."""

    package: Package
    root: Element
    relations: dict[str, Relation]
    strings: list[str]
    formats: list[str]
    people: dict[str, str] = field(default_factory=dict)
    from_1904: bool = False


def _looks_like_excel(head: bytes, name: str) -> int:
    ending = name[name.rfind(".") :].lower()
    if head.startswith(b"PK"):
        return 90 if package(head, ending) in {_TYPE, _MACRO_TYPE} else 0
    if head.startswith(OLE):
        return 60 if ending in _ENDINGS else 0
    return 30 if ending in _ENDINGS else 0


@reader("xlsx", "Excel workbook (xlsx)", _looks_like_excel)
def xlsx(received: Received) -> Reading:
    """Read a workbook sheet by sheet; pictures and embedded files come out as children."""
    book = _opened(received)
    properties = office_properties.open_xml(book.package)
    dates = office_properties.moments(properties)
    properties |= dict(_told(book)) | {"pages_by": sheet_grid.PAGE_RULE}
    return Reading(
        media_type=_MACRO_TYPE if "macros" in properties else _TYPE,
        title=properties.get("core.title", ""),
        properties=properties,
        moments=dates,
        pages=sheet_grid.page_readings(_pages(book), "xlsx"),
        children=book.package.files(_FILES),
        problem=book.package.problem(),
    )


@xlsx.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as a grid."""
    return sheet_grid.drawn(_pages(_opened(received)), page, dpi)


def _opened(received: Received) -> _Workbook:
    refuse_locked(received)
    opened = Package(received)
    main = opened.main("xl/workbook.xml")
    root = opened.tree(main)
    relations = opened.relations(main)
    parts = {relation.kind: relation.target for relation in relations.values()}
    settings = child(root, "workbookPr")
    people = opened.optional(parts.get("person"))
    return _Workbook(
        package=opened,
        root=root,
        relations=relations,
        strings=list(_strings(opened, parts.get("sharedStrings"))),
        formats=_formats(opened.optional(parts.get("styles"))),
        people={
            attribute(one, "id") or "": attribute(one, "displayName") or ""
            for one in (() if people is None else people)
        },
        from_1904=settings is not None and attribute(settings, "date1904") in _ON,
    )


def _strings(opened: Package, name: str | None) -> Iterator[str]:
    """Yield the strings that cells refer to by number."""
    if name is None or not opened.has(name):
        return
    root = None
    for what, element in opened.events(name):
        root = element if root is None else root
        if what == "end" and local(element) == "si":
            yield _text(element)
            root.clear()


def _text(element: Element) -> str:
    """Return the text of a string without the readings of its characters (phonetic runs)."""
    pieces = []
    for inner in element:
        name = local(inner)
        if name == "t":
            pieces.append(inner.text or "")
        elif name in {"r", "is", "text"}:
            pieces.append(_text(inner))
    return _ESCAPED.sub(_character, "".join(pieces))


def _character(found: re.Match[str]) -> str:
    code = int(found.group(1), 16)
    if code in {0x0D, 0x0A, 0x09}:
        return {0x0D: "", 0x0A: "\n", 0x09: "\t"}[code]
    is_plain = 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE
    return chr(code) if is_plain else found.group()


def _formats(root: Element | None) -> list[str]:
    """Return the code of the number format of each style that a cell can have."""
    own = {
        int(attribute(one, "numFmtId") or 0): attribute(one, "formatCode") or ""
        for one in children(child(root, "numFmts"), "numFmt")
        if (attribute(one, "numFmtId") or "").isdecimal()
    }
    numbers = (attribute(one, "numFmtId") or "0" for one in child(root, "cellXfs") or ())
    return [
        number_formats.code_of(int(number) if number.isdecimal() else 0, own) for number in numbers
    ]


def _pages(book: _Workbook) -> Iterator[Page]:
    for element in child(book.root, "sheets") or ():
        relation = book.relations.get(attribute(element, "id") or "")
        sheet = Sheet(
            name=(attribute(element, "name") or "")[:255],
            state=_STATES.get(attribute(element, "state") or "", ""),
        )
        if relation is None or relation.external or not book.package.has(relation.target):
            yield from sheet_grid.cut(sheet, ())
            continue
        notes = _beside(book, relation.target, sheet)
        yield from sheet_grid.cut(sheet, _rows(book, relation.target, sheet, notes))


def _rows(
    book: _Workbook, name: str, sheet: Sheet, notes: dict[str, list[tuple[str, str, str]]]
) -> Iterator[Row]:
    """Yield the rows of a sheet; what stands behind them goes to its `below`."""
    data: Element | None = None
    number = 0
    merged: list[str] = []
    for what, element in book.package.events(name):
        part = local(element)
        if what == "start":
            data = element if part == "sheetData" else data
        elif part == "row":
            number = _integer(attribute(element, "r"), number + 1)
            yield _row(book, element, number, notes)
            if data is not None:
                data.clear()
        elif part == "mergeCell" and len(merged) < _LONGEST_LIST:
            merged.append(attribute(element, "ref") or "")
        else:
            _note(sheet, part, element)
    if merged:
        sheet.below.insert(0, aside("merged", ", ".join(merged)[:_LONGEST_LIST]))
    for at, held in notes.items():
        sheet.below += [aside(kind, text, detail or at) for kind, detail, text in held]


def _note(sheet: Sheet, part: str, element: Element) -> None:
    """Note what an element says of the sheet as a whole."""
    if part == "col" and attribute(element, "hidden") in _ON:
        first = _integer(attribute(element, "min"), 1)
        last = min(_integer(attribute(element, "max"), first), _MOST_COLUMNS)
        sheet.hidden_columns.append((first, last))
    elif part in {"oddHeader", "oddFooter", "firstHeader", "firstFooter"} and element.text:
        kind = "header" if part.endswith("Header") else "footer"
        sheet.below.append(aside(kind, _printed(element.text)))


def _row(
    book: _Workbook, element: Element, number: int, notes: dict[str, list[tuple[str, str, str]]]
) -> Row:
    found, column = [], 0
    for inner in element:
        if local(inner) != "c":
            continue
        at = _REFERENCE.match(attribute(inner, "r") or "")
        column = min(_column(at.group(1)) if at else column + 1, _MOST_COLUMNS)
        own = notes.pop(f"{sheet_grid.letters(column)}{number}", [])
        text, besides = _shown(book, inner)
        if text or besides or own:
            found.append(Cell(column, text, (*besides, *own)))
    found += _notes_on_nothing(number, notes, {cell.column for cell in found})
    ordered = tuple(sorted(found, key=lambda cell: cell.column))
    return Row(min(number, _MOST_ROWS), ordered, attribute(element, "hidden") in _ON)


def _notes_on_nothing(
    number: int, notes: dict[str, list[tuple[str, str, str]]], taken: set[int]
) -> list[Cell]:
    """Return cells of a row that hold nothing but a comment and are not in the file as cells."""
    found = []
    for at in [at for at in notes if at.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(number)]:
        column = _column(at.rstrip("0123456789"))
        if column not in taken and column <= _MOST_COLUMNS:
            found.append(Cell(column, "", tuple(notes.pop(at))))
    return found


def _shown(book: _Workbook, cell: Element) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """Return what a cell shows, and what it holds besides: a formula, digits not shown."""
    parts = {local(inner): inner for inner in cell}
    besides: list[tuple[str, str, str]] = []
    formula = parts.get("f")
    if formula is not None and formula.text:
        besides.append(("formula", attribute(formula, "ref") or "", f"={formula.text}"))
    if "v" not in parts:
        return (_text(parts["is"]) if "is" in parts else ""), tuple(besides)
    value, kind = parts["v"].text or "", attribute(cell, "t") or "n"
    if kind != "n":
        return _named(book, kind, value), tuple(besides)
    style = _integer(attribute(cell, "s"), 0)
    code = book.formats[style] if style < len(book.formats) else "General"
    shown = number_formats.shown(value, code, from_1904=book.from_1904)
    if not shown.is_whole:
        besides.append(("value", "", value))
    return shown.text, tuple(besides)


def _named(book: _Workbook, kind: str, value: str) -> str:
    if kind == "s":
        index = _integer(value, len(book.strings))
        return book.strings[index] if index < len(book.strings) else ""
    if kind == "b":
        return _TRUTH.get(value.strip(), value)
    return _ESCAPED.sub(_character, value)


def _column(written: str) -> int:
    column = 0
    for letter in written:
        column = column * 26 + ord(letter) - 64
    return column


def _integer(text: str | None, otherwise: int) -> int:
    try:
        value = int(text or "")
    except ValueError:
        return otherwise
    return value if 0 <= value < 1 << 31 else otherwise


def _printed(code: str) -> str:
    """Return the words of a printed header without the codes for fonts and page numbers."""
    return " ".join(re.sub(r'&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z&])', " ", code).split())


def _beside(book: _Workbook, name: str, sheet: Sheet) -> dict[str, list[tuple[str, str, str]]]:
    """Return the comments of a sheet by cell; texts of its drawings go to its `above`."""
    notes: dict[str, list[tuple[str, str, str]]] = {}
    for relation in book.package.relations(name).values():
        if relation.external:
            continue
        if relation.kind in {"comments", "threadedComment"}:
            root = book.package.optional(relation.target)
            for at, who, text in _comments(book, root):
                notes.setdefault(at, []).append(("comment", f"{at}, {who}" if who else at, text))
        elif relation.kind == "drawing":
            root = book.package.optional(relation.target)
            texts = (_paragraphs(one) for one in ([] if root is None else root))
            sheet.above += [aside("text box", text) for text in texts if text.strip()]
    return notes


def _comments(book: _Workbook, root: Element | None) -> Iterator[tuple[str, str, str]]:
    if root is None:
        return
    authors = [one.text or "" for one in child(root, "authors") or ()]
    for one in child(root, "commentList") or ():
        number = _integer(attribute(one, "authorId"), len(authors))
        who = authors[number] if number < len(authors) else ""
        text = "".join(_text(part) for part in children(one, "text"))
        yield attribute(one, "ref") or "", who, text
    for one in children(root, "threadedComment"):
        text = "".join(part.text or "" for part in children(one, "text"))
        yield (
            attribute(one, "ref") or "",
            book.people.get(attribute(one, "personId") or "", ""),
            text,
        )


def _paragraphs(anchor: Element) -> str:
    return "\n".join(
        "".join(run.text or "" for run in paragraph.iter() if local(run) == "t")
        for paragraph in anchor.iter()
        if local(paragraph) == "p"
    )


def _told(book: _Workbook) -> Iterator[tuple[str, str]]:
    """Tell what one does not see on opening the file: hidden sheets, names, links to files."""
    hidden = [
        attribute(sheet, "name") or ""
        for sheet in child(book.root, "sheets") or ()
        if attribute(sheet, "state") in _STATES
    ]
    if hidden:
        yield "hidden_sheets", "\n".join(hidden)[:_LONGEST_LIST]
    names = [
        f"{one.get('name', '')}: {one.text or ''}" for one in child(book.root, "definedNames") or ()
    ]
    if names:
        yield "defined_names", "\n".join(names)[:_LONGEST_LIST]
