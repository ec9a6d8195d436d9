"""Letters as pictures, for pages that Stemma draws itself, on a grid of cells of one size.

Fonts are read when this module is imported, because the cell may open no file.
"""

import math
import mmap
from collections.abc import Iterable
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels
from stemma.toolkit.widths import cells

CELL_WIDE, CELL_HIGH = 5.4, 12.0
"""Points: a fixed-width face of 9 points."""
MARGIN = 38.4
"""Points around what is drawn."""
_MAX_SIDE, _MAX_PIXELS, _MIN_DPI = 16_000, 40_000_000, 48

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


class Piece(NamedTuple):
    """A stretch of text that stands on one line: `text[start:end]` at a cell of the grid."""

    start: int
    end: int
    row: int
    column: int
    cells: int


class Canvas:
    """A page being drawn, in grey: black on white."""

    def __init__(self, width: float, height: float, dpi: int) -> None:
        """Begin a page of so many points, with fewer dots than asked where it is large.

        Raises:
            UnreadableError: NO_PICTURE if no font can show it, LIMIT_PAGE_SIZE if it is too large.
        """
        side, area = max(width, height), width * height
        self._scale = min(dpi / 72, _MAX_SIDE / side, (_MAX_PIXELS / area) ** 0.5)
        if self._scale * 72 < min(_MIN_DPI, dpi):
            raise UnreadableError(
                Problem(Reason.LIMIT_PAGE_SIZE, f"{height / CELL_HIGH:.0f} lines")
            )
        self._pen = _Pen(max(1, round(CELL_HIGH * self._scale * 0.75)))
        size = (max(1, round(width * self._scale)), max(1, round(height * self._scale)))
        self._page = Image.new("L", size, 255)

    def write(self, text: str, pieces: Iterable[Piece], shade: int = 0) -> None:
        """Write pieces of a text where they stand; shade 0 is black."""
        for piece in pieces:
            column = piece.column
            for letter in text[piece.start : piece.end]:
                self._page.paste(shade, self._at(column, piece.row), self._pen.glyph(letter))
                column += cells(letter)

    def letters(self, text: str, left: float, top: float, shade: int = 0) -> None:
        """Write a line of text, its left top at a point of the page, outside of the grid."""
        for letter in text:
            corner = (round(left * self._scale), round(top * self._scale))
            self._page.paste(shade, corner, self._pen.glyph(letter))
            left += cells(letter) * CELL_WIDE

    def stroke(
        self, corners: Iterable[tuple[float, float]], wide: float, shade: int, dash: float = 0
    ) -> None:
        """Draw lines between points of the page, in dashes of a length (0: without gaps)."""
        scale = self._scale
        pen, width = ImageDraw.Draw(self._page), max(1, round(wide * scale))
        for (x0, y0), (x1, y1) in pairwise(corners):
            length = math.hypot(x1 - x0, y1 - y0) or 1
            shown = dash or length
            for number in range(math.ceil(length / (2 * shown))):
                start = 2 * number * shown / length
                ends = (start, min(1.0, start + shown / length))
                scaled = [
                    (round((x0 + (x1 - x0) * t) * scale), round((y0 + (y1 - y0) * t) * scale))
                    for t in ends
                ]
                pen.line(scaled, fill=shade, width=width)

    def cover(self, top_left: tuple[float, float], low: tuple[float, float], shade: int) -> None:
        """Fill a rectangle given by two of its corners, in points of the page."""
        corners = [round(each * self._scale) for each in (*top_left, *low)]
        ImageDraw.Draw(self._page).rectangle(corners, fill=shade)

    def fill(self, left: float, top: float, right: float, bottom: float, shade: int) -> None:
        """Fill a rectangle given in cells of the grid."""
        corners = (*self._at(left, top), *self._at(right, bottom))
        ImageDraw.Draw(self._page).rectangle(corners, fill=shade)

    def _at(self, column: float, row: float) -> tuple[int, int]:
        x = round((MARGIN + column * CELL_WIDE) * self._scale)
        return x, round((MARGIN + row * CELL_HIGH) * self._scale)

    def pixels(self) -> Pixels:
        """Return the page."""
        return Pixels(self._page.width, self._page.height, 1, self._page.tobytes())


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
        wide = cells(letter) == 2
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
