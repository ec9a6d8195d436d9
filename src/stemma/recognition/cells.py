"""Cells of drawn tables on a picture that recognition passed over, or was unsure of: read again.

A table is hard for a reader of lines: single figures in wide cells are taken for noise, or for
parts of the frame. Cut out of the frame, one cell is a line like any other.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from stemma.recognition.drawn_lines import Segment
from stemma.recognition.layout import Line, Pixbox, Word
from stemma.recognition.routing import Grey
from stemma.toolkit.tables.lattice import connected, lattice
from stemma.toolkit.tables.page import Lying, Page, Stroke

_POINTS = 72
_DARK = 140
_LINE = 0.0125
"""Inches on either side of a drawn line that belong to it."""
_INSET = 0.02
"""Inches that a cell is cut smaller on each side than its frame."""
_LEAST_INK = 12
"""Dark dots (at 200 dpi) that are more than specks."""
_HIGHEST = 0.45
"""Inches: a higher cell holds several lines, and was read as such."""
_DOUBT = 80
"""A cell with a word less sure than this is read again, and the surer reading stays."""
_MOST = 120
"""Cells that are read again on one page."""

Again = Callable[[Pixbox], list[Word]]


@dataclass(frozen=True, slots=True)
class _Held:
    """A cell of the picture and the words that were read in it."""

    box: Pixbox
    words: tuple[Word, ...]


def without_lines(upright: Grey, found: Sequence[Segment], dpi: int) -> Grey:
    """Return a picture with its drawn lines made white."""
    clean = upright.copy()
    wide = max(1, round(_LINE * dpi))
    for x0, y0, x1, y1 in found:
        clean[max(y0 - wide, 0) : y1 + wide + 1, max(x0 - wide, 0) : x1 + wide + 1] = 255
    return clean


def read_again(
    unframed: Grey, found: Sequence[Segment], lines: Sequence[Line], dpi: int, again: Again
) -> list[Line]:
    """Return the lines of a page with the cells of its tables read again where that is surer.

    `unframed` is the picture without its drawn lines, `again` reads a piece of it.
    """
    mended = list(lines)
    count = 0
    for cell in _cells(unframed.shape, found, lines, dpi):
        doubtful = cell.words and min(word.confidence for word in cell.words) < _DOUBT
        if cell.words and not doubtful:
            continue
        if not cell.words and not _has_ink(unframed, cell.box, dpi):
            continue
        count += 1
        if count > _MOST:
            break
        mended = _with(mended, cell, again(cell.box))
    return mended


def _cells(
    shape: tuple[int, ...], found: Sequence[Segment], lines: Sequence[Line], dpi: int
) -> Iterator[_Held]:
    """Yield the cells of one line that the drawn lines make, with their words."""
    words = [word for line in lines for word in line.words]
    scale, inset = dpi / _POINTS, round(_INSET * dpi)
    for strokes in connected(_page(shape, found, dpi)):
        grid = lattice(strokes)
        if grid is None or len(grid.cells) < len(grid.xs):
            continue
        for at in grid.cells:
            left, right = grid.xs[at.column], grid.xs[at.column + at.columns]
            top, bottom = grid.ys[at.row], grid.ys[at.row + at.rows]
            if bottom - top > _HIGHEST * _POINTS:
                continue
            box = (
                *(round(left * scale) + inset, round(top * scale) + inset),
                *(round(right * scale) - inset, round(bottom * scale) - inset),
            )
            inside = tuple(word for word in words if _is_in(word.box, box))
            yield _Held((box[0], box[1], box[2], box[3]), inside)


def _page(shape: tuple[int, ...], found: Sequence[Segment], dpi: int) -> Page:
    part = _POINTS / dpi
    return Page(
        words=(),
        level=tuple(Stroke(y * part, x0 * part, x1 * part) for x0, y, x1, y1 in found if y == y1),
        upright=tuple(Stroke(x * part, y0 * part, y1 * part) for x, y0, x1, y1 in found if x == x1),
        em=1.0,
        lying=Lying(width=shape[1] * part, height=shape[0] * part),
    )


def _is_in(word: Pixbox, cell: tuple[int, ...]) -> bool:
    across, down = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return cell[0] <= across <= cell[2] and cell[1] <= down <= cell[3]


def _has_ink(grey: Grey, box: Pixbox, dpi: int) -> bool:
    left, top, right, bottom = box
    dark = int((grey[max(top, 0) : bottom, max(left, 0) : right] < _DARK).sum())
    return dark > _LEAST_INK * (dpi / 200) ** 2


def _with(lines: list[Line], cell: _Held, words: list[Word]) -> list[Line]:
    """Put what was read again into the page, if it is surer than what was there."""
    said = [word for word in words if any(letter.isalnum() for letter in word.text)]
    if not said or _sure(said) <= max(_sure(cell.words), _DOUBT / 2):
        return lines
    if not cell.words:
        middle = (cell.box[1] + cell.box[3]) / 2
        place = next((at for at, line in enumerate(lines) if line.box[1] > middle), len(lines))
        code = lines[max(place - 1, 0)].code if lines else ""
        return [*lines[:place], Line(said, cell.box, code, cell.box), *lines[place:]]
    old = set(cell.words)
    for at, line in enumerate(lines):
        first = next((index for index, word in enumerate(line.words) if word in old), None)
        if first is not None:
            kept = [word for word in line.words if word not in old]
            inside = [*kept[:first], *said, *kept[first:]]
            lines[at] = replace(line, words=inside)
            old -= set(line.words)
            said = []
    return [line for line in lines if line.words]


def _sure(words: Sequence[Word]) -> float:
    weight = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / weight if weight else 0.0
