"""Stemma's own picture of a text that has none (mail, plain text).

Text is laid on a grid of cells of one size, so that every word has a box by arithmetic alone: a hit
in a mail is lit on its page like a hit in a scan. The layout does not depend on fonts; only `draw`
does. Fonts are read when this module is imported, because the cell may open no file.
"""

import mmap
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from stemma.model.places import Box
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels
from stemma.model.words import Words

COLUMNS = 96
"""Cells in a line; Han and full-width characters take two."""
_CELL_WIDE, _CELL_HIGH = 5.4, 12.0
"""Points: a fixed-width face of 9 points."""
_MARGIN = 38.4
WIDTH = COLUMNS * _CELL_WIDE + 2 * _MARGIN
"""Points: the width of A4."""
_MIN_HEIGHT = 842.0
"""Points: the height of A4. Longer texts make longer pages."""
_MAX_SIDE, _MAX_PIXELS, _MIN_DPI = 16_000, 40_000_000, 48
_TAB = 8

_HAN = r"\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(f"[{_HAN}]|[^{_HAN}\\s]+|[^\\S\\t]+|\\t")
_LINE = re.compile(r"[^\n]*\n?")

_MONO = (
    "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationMono-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
    "/System/Library/Fonts/Menlo.ttc",
)
_HAN_MONO = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/System/Library/Fonts/PingFang.ttc",
)


class _Piece(NamedTuple):
    """A stretch of text that stands on one line: `text[start:end]` at a cell of the grid."""

    start: int
    end: int
    row: int
    column: int
    cells: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the words of a text stand. Sizes are points."""

    width: float
    height: float
    words: Words


def typeset(text: str) -> Layout:
    """Lay a text out; a word longer than a line becomes several entries of the columns."""
    pieces = list(_pieces(text))
    height = _height(pieces)
    return Layout(WIDTH, height, Words.of(_boxes(pieces, height)))


def draw(text: str, dpi: int) -> Pixels:
    """Draw a text exactly as `typeset` lays it out: grey, black on white.

    A long text is drawn with fewer dots than asked, so that the picture stays within bounds.

    Raises:
        UnreadableError: NO_PICTURE if no font can show it, LIMIT_PAGE_SIZE if it is too long.
    """
    pieces = list(_pieces(text))
    height = _height(pieces)
    scale = min(dpi / 72, _MAX_SIDE / height, (_MAX_PIXELS / (height * WIDTH)) ** 0.5)
    if scale * 72 < min(_MIN_DPI, dpi):
        raise UnreadableError(Problem(Reason.LIMIT_PAGE_SIZE, f"{height / _CELL_HIGH:.0f} lines"))
    pen = _Pen(max(1, round(_CELL_HIGH * scale * 0.75)))
    page = Image.new("L", (max(1, round(WIDTH * scale)), max(1, round(height * scale))), 255)
    for piece in pieces:
        column = piece.column
        for letter in text[piece.start : piece.end]:
            x = round((_MARGIN + column * _CELL_WIDE) * scale)
            y = round((_MARGIN + piece.row * _CELL_HIGH) * scale)
            page.paste(0, (x, y), pen.glyph(letter))
            column += _cells(letter)
    return Pixels(page.width, page.height, 1, page.tobytes())


def _pieces(text: str) -> Iterator[_Piece]:
    """Break a text into lines of the grid, at spaces where there are any."""
    row = 0
    for line in _LINE.finditer(text):
        column = 0
        for token in _TOKEN.finditer(text, *line.span()):
            start, end = token.span()
            letters = token.group()
            if letters == "\t":
                column += _TAB - column % _TAB
            elif letters.isspace():
                column += len(letters.rstrip("\r\n"))
            else:
                cells = len(letters) if letters.isascii() else sum(map(_cells, letters))
                for begin, stop, wide in _cut(text, start, end, cells):
                    if column + wide > COLUMNS:
                        row, column = row + 1, 0
                    yield _Piece(begin, stop, row, column, wide)
                    column += wide
        row += 1


def _cut(text: str, start: int, end: int, cells: int) -> Iterable[tuple[int, int, int]]:
    """Cut a word that is longer than a line into (start, end, cells)."""
    if cells <= COLUMNS:
        return ((start, end, cells),)
    cuts, filled = [(start, 0)], 0
    for index in range(start, end):
        wide = _cells(text[index])
        if filled + wide > COLUMNS:
            cuts.append((index, 0))
            filled = 0
        filled += wide
        cuts[-1] = (cuts[-1][0], filled)
    ends = [begin for begin, _ in cuts[1:]] + [end]
    return [(begin, stop, wide) for (begin, wide), stop in zip(cuts, ends, strict=True)]


@lru_cache(maxsize=4096)
def _cells(letter: str) -> int:
    if unicodedata.east_asian_width(letter) in "WF":
        return 2
    return 0 if unicodedata.category(letter) in {"Mn", "Me", "Cf"} else 1


def _height(pieces: list[_Piece]) -> float:
    rows = pieces[-1].row + 1 if pieces else 0
    return max(_MIN_HEIGHT, rows * _CELL_HIGH + 2 * _MARGIN)


def _boxes(pieces: list[_Piece], height: float) -> Iterator[tuple[int, int, Box, None]]:
    for piece in pieces:
        x = _MARGIN + piece.column * _CELL_WIDE
        y = _MARGIN + piece.row * _CELL_HIGH
        right, bottom = x + max(piece.cells, 1) * _CELL_WIDE, y + _CELL_HIGH
        yield (
            piece.start,
            piece.end,
            Box(x / WIDTH, y / height, right / WIDTH, bottom / height),
            None,
        )


def _mapped(paths: tuple[str, ...]) -> mmap.mmap | None:
    """Map a font, and do not read it: memory that is read costs every cell that is ever forked."""
    found = next((path for path in map(Path, paths) if path.is_file()), None)
    if found is None:
        return None
    with found.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)


_FONTS = (_mapped(_MONO), _mapped(_HAN_MONO))


class _Pen:
    """Glyphs of one size, each drawn once."""

    def __init__(self, size: int) -> None:
        """Load the fonts at a size in pixels; basic layout, because raqm loads a library."""
        if _FONTS[0] is None:
            raise UnreadableError(Problem(Reason.NO_PICTURE, "font"))
        self._size = size
        self._fonts = [
            ImageFont.truetype(BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)
            for font in _FONTS
            if font is not None
        ]
        self._missing = [self._picture(font, "\uffff").tobytes() for font in self._fonts]
        self._glyphs: dict[str, Image.Image] = {}

    def glyph(self, letter: str) -> Image.Image:
        """Return the picture of a letter in its cell: 255 where it is ink."""
        if letter not in self._glyphs:
            self._glyphs[letter] = self._found(letter)
        return self._glyphs[letter]

    def _found(self, letter: str) -> Image.Image:
        """Draw a letter with the first font that has it, else as the empty box of the first."""
        wide = _cells(letter) == 2
        if wide and _FONTS[1] is None:
            raise UnreadableError(Problem(Reason.NO_PICTURE, "font for Chinese"))
        fonts = list(zip(self._fonts, self._missing, strict=True))
        pictures = []
        for font, missing in reversed(fonts) if wide else fonts:
            picture = self._picture(font, letter)
            if picture.tobytes() != missing:
                return picture
            pictures.append(picture)
        return pictures[0]

    def _picture(self, font: ImageFont.FreeTypeFont, letter: str) -> Image.Image:
        high = self._size * 3 // 2
        picture = Image.new("L", (self._size * 3 // 2, high), 0)
        ImageDraw.Draw(picture).text((0, high * 3 // 4), letter, fill=255, font=font, anchor="ls")
        return picture
