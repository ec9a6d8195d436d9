"""A sheet of A4 that is written on like an office writes: headings, paragraphs, tables.

Lengths are millimetres from the upper left corner. A sheet is drawn finer than it will be scanned.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from stemma.demo import fonts
from stemma.demo.affair import FICTION

DPI = 400
WIDTH, HEIGHT = 210.0, 297.0
WHITE, INK, RED, FAINT = (252, 252, 250), (28, 28, 32), (196, 30, 36), (105, 105, 105)

Colour = tuple[int, int, int]
Align = Literal["left", "centre", "right", "justified"]

_POINT = 25.4 / 72
_NOT_FIRST = "，。；：、！？）》”」〕％,.;:!?)»"
_NOT_LAST = "（《“「〔(«"


def pixels(millimetres: float) -> int:
    """Return a length in the pixels of a sheet."""
    return round(millimetres / 25.4 * DPI)


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: font file, size in points, line height in sizes, colour."""

    font: str
    points: float
    leading: float = 1.5
    colour: Colour = INK

    @property
    def face(self) -> ImageFont.FreeTypeFont:
        """Return the font to draw with."""
        return fonts.face(self.font, pixels(self.points * _POINT))

    @property
    def height(self) -> float:
        """Return the height of a line."""
        return self.points * _POINT * self.leading


class Sheet:
    """An empty page, but for the small mark in its lower margin that says it is invented."""

    def __init__(self) -> None:
        """Lay out an empty sheet."""
        self.picture = Image.new("RGB", (pixels(WIDTH), pixels(HEIGHT)), WHITE)
        self.pen = ImageDraw.Draw(self.picture)
        mark = Style(fonts.HAN, 7, colour=FAINT)
        self.write(FICTION, mark, (WIDTH / 2 - 14, HEIGHT - 9))

    def write(self, text: str, style: Style, at: tuple[float, float]) -> None:
        """Write a few words; `at` is the left end of their base line."""
        place = (pixels(at[0]), pixels(at[1]))
        self.pen.text(place, text, font=style.face, fill=style.colour, anchor="ls")

    def rule(self, start: tuple[float, float], end: tuple[float, float], style: Style) -> None:
        """Draw a line; its thickness is a fifteenth of the style's size."""
        ends = [(pixels(x), pixels(y)) for x, y in (start, end)]
        self.pen.line(ends, fill=style.colour, width=max(1, pixels(style.points * _POINT / 15)))

    def paste(self, ink: Image.Image, middle: tuple[float, float]) -> None:
        """Lay a stamp or a signature over what is there, as ink does."""
        corner = (pixels(middle[0]) - ink.width // 2, pixels(middle[1]) - ink.height // 2)
        self.picture.paste(ink, corner, ink)


class Column:
    """A strip of a sheet that is written from top to bottom; `y` is where the next line begins."""

    def __init__(self, sheet: Sheet, left: float, right: float, y: float) -> None:
        """Begin at `y`."""
        self.sheet = sheet
        self.left, self.right, self.y = left, right, y

    def gap(self, millimetres: float) -> None:
        """Leave some room."""
        self.y += millimetres

    def paragraph(
        self, text: str, style: Style, align: Align = "justified", *, indent: float = 0.0
    ) -> None:
        """Write a paragraph; `indent` is how far its first line begins to the right."""
        width = pixels(self.right - self.left)
        lines = list(_lines(text, style.face, width, pixels(indent)))
        for number, line in enumerate(lines):
            left = self.left + (0.0 if number else indent)
            last = number == len(lines) - 1
            self._line(line, style, left, "left" if align == "justified" and last else align)

    def _line(self, line: str, style: Style, left: float, align: Align) -> None:
        base = self.y + style.height * 0.72
        room = self.right - left - style.face.getlength(line) / DPI * 25.4
        if align == "justified":
            self._spread(line, style, (left, base), room)
        else:
            shift = {"left": 0.0, "centre": room / 2, "right": room}[align]
            self.sheet.write(line, style, (left + shift, base))
        self.y += style.height

    def _spread(self, line: str, style: Style, at: tuple[float, float], room: float) -> None:
        """Write a line from edge to edge: the room goes between words, else between characters."""
        spaced = " " in line and not _is_mostly_han(line)
        parts = line.split(" ") if spaced else list(line)
        each = room / max(1, len(parts) - 1)
        x = at[0]
        for part in parts:
            self.sheet.write(part, style, (x, at[1]))
            shown = part + " " if spaced else part
            x += style.face.getlength(shown) / DPI * 25.4 + each

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], style: Style) -> None:
        """Draw a ruled table; cells of the first row are centred, numbers stand on the right."""
        for number, row in enumerate(rows):
            top, bottoms = self.y, []
            x = self.left
            for text, width in zip(row, widths, strict=True):
                cell = Column(self.sheet, x + 1.5, x + width - 1.5, top + 0.8)
                cell.paragraph(text, style, _cell_align(text, heading=number == 0))
                bottoms.append(cell.y + 0.8)
                x += width
            self.y = max(bottoms)
            self._frame(top, widths, style)

    def _frame(self, top: float, widths: Sequence[float], style: Style) -> None:
        edges = [self.left + sum(widths[:count]) for count in range(len(widths) + 1)]
        for y in (top, self.y):
            self.sheet.rule((edges[0], y), (edges[-1], y), style)
        for x in edges:
            self.sheet.rule((x, top), (x, self.y), style)


def _cell_align(text: str, *, heading: bool) -> Align:
    if heading or len(text) <= 2:
        return "centre"
    return "right" if text.replace(" ", "").replace(",", "").isdigit() else "left"


def _lines(text: str, face: ImageFont.FreeTypeFont, width: int, indent: int) -> Iterator[str]:
    line, room = "", width - indent
    for piece in _pieces(text):
        if line and face.getlength((line + piece).rstrip()) > room:
            yield line.rstrip()
            line, room = "", width
        line += piece if line else piece.lstrip()
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Yield what a line may be broken between: words with their space, single characters."""
    piece = ""
    for character in text:
        if piece and _may_break(piece[-1], character):
            yield piece
            piece = ""
        piece += character
    yield piece


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST or after == " ":
        return False
    return before == " " or _is_han(before) or _is_han(after)


def _is_han(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def _is_mostly_han(text: str) -> bool:
    return sum(map(_is_han, text)) * 2 > len(text)
