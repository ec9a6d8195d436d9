"""Which cell of a Word table is where: columns it spans, rows it reaches down (ECMA-376, 17.4)."""

from collections.abc import Iterator

from stemma.toolkit.cell_labels import label
from stemma.toolkit.office_package import Element, attribute, child, local

_MOST_COLUMNS = 100
_NOT_INSIDE = frozenset(("tbl", "trPr", "tcPr", "tblPr", "tblGrid", "p", "sdtPr", "tblPrEx"))


def labels(table: Element, number: int) -> dict[Element, str]:
    """Return the label of each cell of a table, the `number`th of its document."""
    placed = [list(_placed(row)) for row in leaves(table, "tr")]
    return {
        cell: label(number, (row + 1, row + _reach(placed, row, span)), span)
        for row, held in enumerate(placed)
        for cell, span, _ in held
    }


def leaves(holder: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table, or the cells of a row, out of whatever they are wrapped in."""
    for inner in holder:
        if local(inner) == name:
            yield inner
        elif local(inner) not in _NOT_INSIDE:
            yield from leaves(inner, name)


_Placed = tuple[Element, tuple[int, int], str]
"""A cell, its first and last column, and whether it begins or goes on a cell over rows."""


def _placed(row: Element) -> Iterator[_Placed]:
    column = 1 + _number(child(row, "trPr", "gridBefore"), 0)
    for cell in leaves(row, "tc"):
        wide = max(1, _number(child(cell, "tcPr", "gridSpan"), 1))
        merged = child(cell, "tcPr", "vMerge")
        kind = "" if merged is None else attribute(merged, "val") or "continue"
        yield cell, (column, column + wide - 1), kind
        column += wide


def _reach(placed: list[list[_Placed]], row: int, span: tuple[int, int]) -> int:
    """Return how many rows a cell takes: its own, and those that go on with it."""
    begins = any(each == span and kind == "restart" for _, each, kind in placed[row])
    rows = 1
    while begins and row + rows < len(placed):
        if not any(each == span and kind == "continue" for _, each, kind in placed[row + rows]):
            break
        rows += 1
    return rows


def _number(element: Element | None, default: int) -> int:
    written = "" if element is None else attribute(element, "val") or ""
    return min(int(written), _MOST_COLUMNS) if written.isdecimal() and len(written) < 4 else default
