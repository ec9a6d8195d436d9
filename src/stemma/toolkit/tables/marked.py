"""Tables that a file itself knows: of sheets, Word files, HTML (labels of words), typed as text.

A table that only lays a page out (long texts side by side, one row, one column) is none.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from stemma.model.mentions import Span
from stemma.toolkit.cell_labels import CellAt, cell_at
from stemma.toolkit.tables.draft import Draft, Filled
from stemma.toolkit.tables.lattice import Region
from stemma.toolkit.tables.page import Word
from stemma.toolkit.tables.stacked import chunk
from stemma.toolkit.tables.typed import typed

_LEAST_CELLS = 4
_MOST_LETTERS = 200
"""A table of more letters a cell, on average, lays out a page."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A table with its words, and whether it is the rest of one on the page before."""

    draft: Draft
    goes_on: bool


@dataclass(slots=True)
class _Cell:
    at: CellAt
    words: list[Word] = field(default_factory=list)


def marked(words: Sequence[Word], text: str) -> Iterator[Marked]:
    """Yield the tables that words say they stand in, in the order of the text."""
    tables: dict[str, dict[CellAt, _Cell]] = {}
    for word, at in _placed(words, text):
        cells = tables.setdefault(at.table, {})
        cells.setdefault(at, _Cell(at)).words.append(word)
    for name, held in tables.items():
        for block in _blocks(list(held.values()), is_sheet=name.startswith("sheet ")):
            if _is_table(block):
                yield Marked(_draft(block), goes_on=_goes_on(block, name))


def as_typed(text: str, words: Sequence[Word]) -> Iterator[Draft]:
    """Yield the tables that are typed as text, from the words that stand in no other table."""
    starts = [word.start for word in words]
    for table in typed(text):
        held = [
            _Cell(at, [word for span in spans for word in _within(words, starts, span)])
            for at, spans in table.items()
        ]
        held = [cell for cell in held if cell.words]
        if _is_table(held):
            yield _draft(held)


def _within(words: Sequence[Word], starts: Sequence[int], span: Span) -> Sequence[Word]:
    return words[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]


def is_of_sheet(words: Sequence[Word]) -> bool:
    """Tell whether a page is one of a sheet: all that is a table there is marked."""
    names = (cell_at(word.label) for word in words)
    return any(at is not None and at.table.startswith("sheet ") for at in names)


def _placed(words: Sequence[Word], text: str) -> Iterator[tuple[Word, CellAt]]:
    """Yield words with their cell.

    A word that bears another label (it was inserted later) stands in the cell of its neighbours;
    behind a tab in the text it stands in the next one.
    """
    before: CellAt | None = None
    end = 0
    for word in words:
        at = cell_at(word.label)
        if at is None and word.label in {"inserted", "hidden"} and before is not None:
            at = _moved(before, text.count("\t", end, word.start))
        before, end = at, word.end
        if at is not None:
            yield word, at


def _moved(at: CellAt, by: int) -> CellAt:
    """Return the cell so many places further right in its row."""
    if not by:
        return at
    column = at.last_column + by
    return CellAt(at.table, at.row, column, at.last_row, column)


def _blocks(cells: list[_Cell], *, is_sheet: bool) -> Iterator[list[_Cell]]:
    """Yield a table whole; a sheet in blocks that empty rows part."""
    cells.sort(key=lambda cell: (cell.at.row, cell.at.column))
    held: list[_Cell] = []
    for cell in cells:
        if is_sheet and held and cell.at.row > held[-1].at.row + 1:
            yield held
            held = []
        held.append(cell)
    if held:
        yield held


def _is_table(cells: Sequence[_Cell]) -> bool:
    letters = sum(len(word.text) for cell in cells for word in cell.words)
    return (
        len(cells) >= _LEAST_CELLS
        and len({cell.at.row for cell in cells}) > 1
        and len({cell.at.column for cell in cells}) > 1
        and letters <= _MOST_LETTERS * len(cells)
    )


def _goes_on(cells: Sequence[_Cell], name: str) -> bool:
    """Tell whether a page begins in the middle: of a table, or of a sheet cut every 200 rows."""
    first = min(cell.at.row for cell in cells)
    return first > 1 and (not name.startswith("sheet ") or first % 200 == 1)


def _draft(cells: Sequence[_Cell]) -> Draft:
    rows = sorted({cell.at.row for cell in cells})
    columns = sorted({cell.at.column for cell in cells})
    filled = tuple(
        Filled(
            Region(
                rows.index(cell.at.row),
                columns.index(cell.at.column),
                sum(cell.at.row <= row <= cell.at.last_row for row in rows),
                sum(cell.at.column <= column <= cell.at.last_column for column in columns),
            ),
            tuple(cell.words),
        )
        for cell in cells
    )
    across = [chunk(_words(cells, lambda at: at.column, column)) for column in columns]
    down = [chunk(_words(cells, lambda at: at.row, row)) for row in rows]
    return Draft(
        kind="marked",
        xs=_edges([(each.x0, each.x1) for each in across]),
        ys=_edges([(each.y0, each.y1) for each in down]),
        cells=filled,
    )


def _words(cells: Sequence[_Cell], part: Callable[[CellAt], int], at: int) -> list[Word]:
    return [word for cell in cells if part(cell.at) == at for word in cell.words]


def _edges(stretches: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """Return where columns or rows part, by the words of the cells in each; they only rise."""
    inner = [(one[1] + other[0]) / 2 for one, other in pairwise(stretches)]
    edges = [stretches[0][0], *inner, max(high for _, high in stretches)]
    return tuple(accumulate(edges, max))
