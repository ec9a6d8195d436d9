"""Stemma's own picture of a text that has none (mail, plain text).

Text is laid on a grid of cells of one size, so that every word has a box by arithmetic alone: a hit
in a mail is lit on its page like a hit in a scan. The layout does not depend on fonts; only `draw`
does (stemma.toolkit.glyphs).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.model.places import Box
from stemma.model.readings import Pixels
from stemma.model.words import Words
from stemma.toolkit.glyphs import CELL_HIGH, CELL_WIDE, MARGIN, Canvas, Piece
from stemma.toolkit.widths import cells

COLUMNS = 96
"""Cells in a line; Han and full-width characters take two."""
WIDTH = COLUMNS * CELL_WIDE + 2 * MARGIN
"""Points: the width of A4."""
_MIN_HEIGHT = 842.0
"""Points: the height of A4. Longer texts make longer pages."""
_TAB = 8

_HAN = r"\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BARS = "|│┃｜"
_TOKEN = re.compile(f"[{_HAN}{_BARS}]|[^{_HAN}{_BARS}\\s]+|[^\\S\\t]+|\\t")
_LINE = re.compile(r"[^\n]*\n?")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the words of a text stand. Sizes are points."""

    width: float
    height: float
    words: Words


def typeset(text: str) -> Layout:
    """Lay a text out; a word longer than a line becomes several entries of the columns."""
    pieces = list(broken(text))
    height = _height(pieces)
    return Layout(WIDTH, height, Words.of(_boxes(pieces, height)))


def draw(text: str, dpi: int) -> Pixels:
    """Draw a text exactly as `typeset` lays it out: grey, black on white.

    A long text is drawn with fewer dots than asked, so that the picture stays within bounds.

    Raises:
        UnreadableError: NO_PICTURE if no font can show it, LIMIT_PAGE_SIZE if it is too long.
    """
    pieces = list(broken(text))
    canvas = Canvas(WIDTH, _height(pieces), dpi)
    canvas.write(text, pieces)
    return canvas.pixels()


def broken(
    text: str, within: int = COLUMNS, span: tuple[int, int] | None = None
) -> Iterator[Piece]:
    """Break a text, or a stretch of it, into lines `within` so many cells, at spaces if it can."""
    row = 0
    for line in _LINE.finditer(text, *(span or (0, len(text)))):
        column = 0
        for token in _TOKEN.finditer(text, *line.span()):
            start, end = token.span()
            letters = token.group()
            if letters == "\t":
                column += _TAB - column % _TAB
            elif letters.isspace():
                column += len(letters.rstrip("\r\n"))
            else:
                taken = len(letters) if letters.isascii() else sum(map(cells, letters))
                for begin, stop, wide in _cut(text, start, end, (taken, within)):
                    if column and column + wide > within:
                        row, column = row + 1, 0
                    yield Piece(begin, stop, row, column, wide)
                    column += wide
        row += 1


def _cut(text: str, start: int, end: int, taken: tuple[int, int]) -> Iterable[tuple[int, int, int]]:
    """Cut a word that takes more cells than there are in a line into (start, end, cells)."""
    wide, within = taken
    if wide <= within:
        return ((start, end, wide),)
    cuts, filled = [(start, 0)], 0
    for index in range(start, end):
        wide = cells(text[index])
        if filled + wide > within:
            cuts.append((index, 0))
            filled = 0
        filled += wide
        cuts[-1] = (cuts[-1][0], filled)
    ends = [begin for begin, _ in cuts[1:]] + [end]
    return [(begin, stop, wide) for (begin, wide), stop in zip(cuts, ends, strict=True)]


def _height(pieces: list[Piece]) -> float:
    rows = pieces[-1].row + 1 if pieces else 0
    return max(_MIN_HEIGHT, rows * CELL_HIGH + 2 * MARGIN)


def _boxes(pieces: list[Piece], height: float) -> Iterator[tuple[int, int, Box, None]]:
    for piece in pieces:
        x = MARGIN + piece.column * CELL_WIDE
        y = MARGIN + piece.row * CELL_HIGH
        right, bottom = x + max(piece.cells, 1) * CELL_WIDE, y + CELL_HIGH
        yield (
            piece.start,
            piece.end,
            Box(x / WIDTH, y / height, right / WIDTH, bottom / height),
            None,
        )
