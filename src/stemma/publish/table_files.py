"""Tables that were found, as files for a spreadsheet: each cell says where it is from."""

from collections.abc import Iterator, Sequence

from stemma.model.tables import CellSeen, TableSeen
from stemma.publish import csv
from stemma.publish.citing import Cited, citation


def cells(case: str, tables: Sequence[TableSeen]) -> Iterator[bytes]:
    """Yield the cells of tables as CSV, a line each, with place and citation."""
    heads = (
        *("document title", "path", "control number", "table", "page", "row", "column", "rows"),
        *("columns", "heading", "what the column is", "unit", "text", "number", "confidence"),
        *("box (left top right bottom, % of the page)", "citation", "SHA-256"),
    )
    return csv.lines(heads, (_line(case, seen, cell) for seen in tables for cell in seen.cells))


def rows(seen: TableSeen) -> Iterator[list[CellSeen]]:
    """Yield the rows of a table that hold something, cells from left to right."""
    held: dict[int, list[CellSeen]] = {}
    for cell in seen.cells:
        held.setdefault(cell.row, []).append(cell)
    for _, row in sorted(held.items()):
        yield sorted(row, key=lambda cell: cell.column)


def _line(case: str, seen: TableSeen, cell: CellSeen) -> tuple[csv.Cell, ...]:
    column = seen.columns[cell.column]
    return (
        *(seen.title, seen.path, seen.control, seen.number, cell.page, cell.row + 1),
        *(cell.column + 1, cell.rows, cell.columns, column.heading, column.role, column.unit),
        *(cell.text.replace("\n", " "), cell.value, cell.confidence, box_of(cell)),
        *(cited(case, seen, cell), seen.document),
    )


def box_of(cell: CellSeen) -> str:
    """Return where a cell is: left, top, right, bottom in % of the page."""
    return " ".join(f"{100 * edge:.1f}" for edge in cell.box)


def cited(case: str, seen: TableSeen, cell: CellSeen) -> str:
    """Return the citation of a cell."""
    return citation(
        Cited(
            case=case,
            title=seen.title or seen.path.rpartition("/")[2],
            control=seen.control,
            document=seen.document,
            page=cell.page,
            quote=cell.text,
        )
    )
