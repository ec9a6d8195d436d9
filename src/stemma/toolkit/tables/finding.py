"""What on a page is a table: what the file says is one, drawn grids, lines under each other."""

from collections.abc import Iterator, Sequence

from stemma.model.places import Box
from stemma.model.tables import Table, TableCell
from stemma.toolkit.tables import figures, heads
from stemma.toolkit.tables.aligned import aligned
from stemma.toolkit.tables.draft import Draft, Filled, filled, without_empty
from stemma.toolkit.tables.lattice import Lattice, Strokes, connected, joined, lattice
from stemma.toolkit.tables.marked import as_typed, is_of_sheet, marked
from stemma.toolkit.tables.page import Page, Stroke, Word
from stemma.toolkit.tables.splitting import split
from stemma.toolkit.tables.stacked import chunk, lines, written

_LEAST_CELLS = 4
_FILLED = 0.25
"""A grid of which fewer cells hold words is a drawing, or a form that nobody filled in."""
_REACHING, _RAGGED, _CROSSED, _EDGE = 0.5, 0.35, 0.1, 0.2
_MOST_LETTERS = 600
"""A cell of more letters on average is a page in a frame."""


def tables(page: Page) -> list[Table]:
    """Return the tables of a page from top to bottom."""
    known = list(marked(page.words, page.typed))
    drafts = [each.draft for each in known]
    if not is_of_sheet(page.words):
        drafts += _ruled(page)
        drafts += as_typed(page.typed, _left(page, drafts))
        level = [each for each in joined(page.level) if not _is_inside(each.at, drafts)]
        drafts += aligned(page, _left(page, drafts), level)
    drafts.sort(key=lambda draft: (draft.ys[0], draft.xs[0]))
    rests = [each.draft for each in known if each.goes_on]
    return [_table(draft, page, goes_on=draft in rests) for draft in drafts]


def _left(page: Page, drafts: Sequence[Draft]) -> list[Word]:
    """Return the words of a page that stand in no table yet."""
    taken = {start for draft in drafts for start in draft.words()}
    return [word for word in page.words if word.start not in taken]


def _is_inside(y: float, drafts: Sequence[Draft]) -> bool:
    return any(draft.ys[0] - 1 <= y <= draft.ys[-1] + 1 for draft in drafts)


def _ruled(page: Page) -> Iterator[Draft]:
    for strokes in connected(page):
        draft = _from_lines(strokes, page)
        if draft is not None:
            yield draft


def _from_lines(strokes: Strokes, page: Page) -> Draft | None:
    grid = lattice(strokes)
    if grid is None or not _is_framed(strokes, grid) or _is_drawing(strokes, grid, page):
        return None
    empty = Draft(kind="ruled", xs=grid.xs, ys=grid.ys, cells=())
    draft = without_empty(filled(grid.cells, empty, page.words))
    if not draft.cells:
        return None
    draft = without_empty(split(draft, page.em))
    return draft if _is_table(draft) else None


def _is_framed(strokes: Strokes, grid: Lattice) -> bool:
    """Tell whether two lines at least reach over the table: boxes with arrows have none."""
    width = grid.xs[-1] - grid.xs[0]
    return (
        grid.ragged <= _RAGGED
        and sum(each.end - each.start >= _REACHING * width for each in strokes.level) > 1
    )


def _is_drawing(strokes: Strokes, grid: Lattice, page: Page) -> bool:
    """Tell whether lines go through words: a chart, a map, a stamp, text that is struck out."""
    inside = [
        word
        for word in page.words
        if grid.xs[0] < word.centre < grid.xs[-1] and grid.ys[0] < word.middle < grid.ys[-1]
    ]
    crossed = sum(any(_goes_through(each, word) for each in strokes.upright) for word in inside)
    return crossed > _CROSSED * len(inside)


def _goes_through(stroke: Stroke, word: Word) -> bool:
    edge = _EDGE * (word.x1 - word.x0)
    return word.x0 + edge < stroke.at < word.x1 - edge and stroke.start < word.middle < stroke.end


def _is_table(draft: Draft) -> bool:
    if draft.rows < 2 or draft.columns < 2:
        return False
    held = [cell for cell in draft.cells if cell.words]
    letters = sum(len(word.text) for cell in held for word in cell.words)
    return (
        len(held) >= _LEAST_CELLS
        and len(held) >= _FILLED * len(draft.cells)
        and letters <= _MOST_LETTERS * len(held)
    )


def _table(draft: Draft, page: Page, *, goes_on: bool) -> Table:
    box = page.box(draft.xs[0], draft.ys[0], draft.xs[-1], draft.ys[-1])
    cells = [_cell(cell, draft, page) for cell in draft.cells if cell.words]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    numbered = figures.with_values(cells, is_ruled=draft.kind == "ruled")
    return Table(
        kind=draft.kind,
        rows=draft.rows,
        columns=draft.columns,
        headers=0 if goes_on else heads.count(numbered, draft.rows),
        goes_on=goes_on,
        box=box,
        cells=numbered,
    )


def _cell(cell: Filled, draft: Draft, page: Page) -> TableCell:
    at = cell.at
    inside = lines(cell.words)
    sure = [word.sure for word in cell.words if word.sure is not None]
    return TableCell(
        row=at.row,
        column=at.column,
        rows=at.rows,
        columns=at.columns,
        text="\n".join(map(written, inside)),
        spans=tuple(span for line in inside for span in _spans(line)),
        box=_box(cell, draft, page),
        confidence=min(sure) if sure else None,
    )


def _box(cell: Filled, draft: Draft, page: Page) -> Box:
    at = cell.at
    if draft.kind == "marked":  # what Stemma has typeset is no grid
        every = chunk(cell.words)
        return page.box(every.x0, every.y0, every.x1, every.y1)
    x0, x1 = draft.xs[at.column], draft.xs[at.column + at.columns]
    y0, y1 = draft.ys[at.row], draft.ys[at.row + at.rows]
    return page.box(x0, y0, x1, y1)


def _spans(line: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the text that the words of a line are, those that touch as one."""
    held: tuple[int, int] | None = None
    for word in line:
        if held is not None and 0 <= word.start - held[1] <= 1:
            held = (held[0], word.end)
            continue
        if held is not None:
            yield held
        held = (word.start, word.end)
    if held is not None:
        yield held
