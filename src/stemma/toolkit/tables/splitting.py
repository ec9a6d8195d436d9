"""Rows and columns that no line parts: found by the words inside the cells that lines make.

Many a table draws its frame, its heads and its columns, and leaves the rest to the eye.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.toolkit.tables.draft import Draft, Filled, filled
from stemma.toolkit.tables.lattice import Region
from stemma.toolkit.tables.page import Word
from stemma.toolkit.tables.stacked import (
    Line,
    chunks,
    is_blank,
    is_figure,
    lines,
    valleys,
    written,
)

_LEAST_LINES = 2
_SHARE = 0.6
_GAP, _VALLEY = 0.9, 0.7
"""Of the height of a line: the gap that parts chunks, the free stretch that parts columns."""


def split(draft: Draft, em: float) -> Draft:
    """Return a table with rows and columns parted where the words say so."""
    return split_rows(split_columns(split_merged(draft, em), em))


def split_merged(draft: Draft, em: float) -> Draft:
    """Part cells over several columns whose pieces stand in one column each.

    Heads often have sides where the rows below have none.
    """
    regions = [region for cell in draft.cells for region in _by_piece(cell, draft.xs, em)]
    return _again(draft, draft.xs, draft.ys, regions)


def _by_piece(cell: Filled, xs: Sequence[float], em: float) -> list[Region]:
    at = cell.at
    rows = [chunks(line, _GAP * em) for line in lines(cell.words)]
    if at.columns == 1 or max(map(len, rows), default=0) < _LEAST_LINES:
        return [at]
    inner = range(at.column + 1, at.column + at.columns)
    pieces = [piece for line in rows for piece in line]
    cuts = [place for place in inner if not any(p.x0 < xs[place] < p.x1 for p in pieces)]
    places = [at.column, *cuts, at.column + at.columns]
    return [Region(at.row, one, at.rows, other - one) for one, other in pairwise(places)]


def split_columns(draft: Draft, em: float) -> Draft:
    """Part columns along the stretches that the words leave free from top to bottom."""
    cuts = {
        column: _column_cuts([cell for cell in draft.cells if _is_only(cell, column)], em)
        for column in range(draft.columns)
    }
    if not any(cuts.values()):
        return draft
    xs = sorted({*draft.xs, *(cut for held in cuts.values() for cut in held)})
    regions = [
        region
        for cell in draft.cells
        for region in _across(cell, draft, xs, (cuts.get(cell.at.column, []), _GAP * em))
    ]
    return _again(draft, tuple(xs), draft.ys, regions)


def _is_only(cell: Filled, column: int) -> bool:
    return cell.at.column == column and cell.at.columns == 1 and bool(cell.words)


def _column_cuts(cells: Sequence[Filled], em: float) -> list[float]:
    rows = [chunks(line, _GAP * em) for cell in cells for line in lines(cell.words)]
    several = [line for line in rows if len(line) > 1]
    if len(several) < max(_LEAST_LINES, _SHARE * len(rows)):
        return []
    return [
        (left + right) / 2
        for left, right in valleys(rows, _VALLEY * em)
        if _parts(rows, (left + right) / 2)
    ]


def _parts(rows: Sequence[Line], cut: float) -> bool:
    """Tell whether most lines have something on either side of a cut."""
    both = sum(line[0].x0 < cut < line[-1].x1 for line in rows)
    return both >= _SHARE * len(rows)


def _across(
    cell: Filled, draft: Draft, xs: Sequence[float], cutting: tuple[Sequence[float], float]
) -> list[Region]:
    """Return what becomes of a cell: pieces along cuts that no word of it crosses."""
    cuts, gap = cutting
    left, right = draft.xs[cell.at.column], draft.xs[cell.at.column + cell.at.columns]
    places = [index for index, x in enumerate(xs) if left <= x <= right]
    is_open = cell.at.columns == 1 and not any(
        piece.x0 < cut < piece.x1
        for cut in cuts
        for line in lines(cell.words)
        for piece in chunks(line, gap)
    )
    if not is_open:
        return [Region(cell.at.row, places[0], cell.at.rows, len(places) - 1)]
    return [Region(cell.at.row, place, cell.at.rows, 1) for place in places[:-1]]


def split_rows(draft: Draft) -> Draft:
    """Part rows between lines of words where a column shows that they are rows of their own."""
    cuts = {
        row: _row_cuts([cell for cell in draft.cells if cell.at.row == row and cell.at.rows == 1])
        for row in range(draft.rows)
    }
    if not any(cuts.values()):
        return draft
    ys = sorted({*draft.ys, *(cut for held in cuts.values() for cut in held)})
    regions: list[Region] = []
    for cell in draft.cells:
        top, bottom = draft.ys[cell.at.row], draft.ys[cell.at.row + cell.at.rows]
        places = [index for index, y in enumerate(ys) if top <= y <= bottom]
        if cell.at.rows == 1:
            regions += [Region(place, cell.at.column, 1, cell.at.columns) for place in places[:-1]]
        else:
            regions.append(Region(places[0], cell.at.column, len(places) - 1, cell.at.columns))
    return _again(draft, draft.xs, tuple(ys), regions)


def _row_cuts(cells: Sequence[Filled]) -> list[float]:
    """Return where the lines of a row part into rows; figures do not run on from line to line."""
    held = [cell for cell in cells if cell.words]
    all_lines = lines([word for cell in held for word in cell.words])
    if len(all_lines) < _LEAST_LINES or len(held) < _LEAST_LINES:
        return []
    stacks = [lines(cell.words) for cell in held]
    figures = [stack for stack in stacks if _is_figures(stack)]
    even = [stack for stack in stacks if len(stack) == len(all_lines)]
    if figures:
        anchors = max(figures, key=len)
    elif len(all_lines) > _LEAST_LINES and len(even) == len(stacks) and len(stacks) > 2:
        anchors = all_lines
    else:
        return []
    return _between(anchors, all_lines) if len(anchors) > 1 else []


def _is_figures(stack: Sequence[Sequence[Word]]) -> bool:
    """Tell whether a cell holds a figure on each of several lines."""
    texts = [written(line) for line in stack]
    said = [text for text in texts if not is_blank(text)]
    return len(texts) >= _LEAST_LINES and bool(said) and all(map(is_figure, said))


def _between(anchors: Sequence[Sequence[Word]], all_lines: Sequence[Sequence[Word]]) -> list[float]:
    """Return heights between rows; a line without a figure goes to the nearest anchor."""
    middles = [_middle(line) for line in anchors]
    owners: list[list[tuple[float, float]]] = [[] for _ in middles]
    for line in all_lines:
        at = _middle(line)
        nearest = min(range(len(middles)), key=lambda index: abs(middles[index] - at))
        owners[nearest].append((min(w.y0 for w in line), max(w.y1 for w in line)))
    cuts = []
    for above, below in itertools.pairwise(owners):
        if above and below:
            cuts.append((max(y1 for _, y1 in above) + min(y0 for y0, _ in below)) / 2)
    return cuts


def _middle(line: Sequence[Word]) -> float:
    return sum(word.middle for word in line) / len(line)


def _again(
    draft: Draft, xs: tuple[float, ...], ys: tuple[float, ...], regions: Sequence[Region]
) -> Draft:
    words = [word for cell in draft.cells for word in cell.words]
    return filled(regions, replace(draft, xs=xs, ys=ys), words)
