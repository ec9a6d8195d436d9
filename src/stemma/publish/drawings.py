"""Drawings of boxes, lines and words as files: SVG for print, PNG for everywhere.

Both are made of the same shapes with letters of one width, so that they show the same. A drawing
asks for nothing from outside and holds no script; words in it passed `harmless`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from PIL import Image

from stemma.errors import UsageError
from stemma.model.problems import UnreadableError
from stemma.publish.exits import harmless
from stemma.toolkit.glyphs import CELL_WIDE, Canvas
from stemma.toolkit.widths import cells

_SIZE, _BASE = 9, 9
_DPI = 192
_DASH = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """Lines from corner to corner, in points; `shade` is from 0 (black) to 255."""

    corners: tuple[tuple[float, float], ...]
    wide: float = 1.0
    shade: int = 0
    dashed: bool = False
    filled: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text whose left top is at a point."""

    x: float
    y: float
    text: str
    shade: int = 0


Shape = Stroke | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order in which they are drawn, on a page of so many points."""

    width: int
    height: int
    shapes: Sequence[Shape]


def box(left: float, top: float, right: float, bottom: float) -> tuple[tuple[float, float], ...]:
    """Return the corners of a rectangle, the first once more at the end."""
    return ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))


def fitting(text: str, most: int) -> str:
    """Return a text without line breaks, cut with an ellipsis where it takes more cells."""
    text = " ".join(harmless(text).split())
    if width(text) <= most * CELL_WIDE:
        return text
    while text and width(text) > (most - 1) * CELL_WIDE:
        text = text[:-1]
    return f"{text.rstrip()}…"


def width(text: str) -> float:
    """Return how many points a text takes: Han letters are twice as wide as others."""
    return sum(map(cells, text)) * CELL_WIDE


def svg(drawing: Drawing) -> Iterator[bytes]:
    """Yield a drawing as SVG 1.1."""
    size = f'width="{drawing.width}" height="{drawing.height}"'
    view = f'viewBox="0 0 {drawing.width} {drawing.height}"'
    yield (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" {size} '
        f'{view} font-family="Liberation Mono, DejaVu Sans Mono, monospace" '
        f'font-size="{_SIZE}">\n<rect width="100%" height="100%" fill="#ffffff"/>\n'
    ).encode()
    for shape in drawing.shapes:
        yield f"{_marked(shape)}\n".encode()
    yield b"</svg>\n"


def _marked(shape: Shape) -> str:
    if isinstance(shape, Words):
        words = escape(harmless(shape.text).replace("\ufffe", "").replace("\uffff", ""))
        at = f'x="{shape.x:g}" y="{shape.y + _BASE:g}"'
        return f'<text {at} fill="{_grey(shape.shade)}">{words}</text>'
    points = " ".join(f"{x:g},{y:g}" for x, y in shape.corners)
    fill = "none" if shape.filled is None else _grey(shape.filled)
    dash = f' stroke-dasharray="{_DASH:g}"' if shape.dashed else ""
    line = f'stroke="{_grey(shape.shade)}" stroke-width="{shape.wide:g}"{dash}'
    return f'<polyline points="{points}" fill="{fill}" {line}/>'


def _grey(shade: int) -> str:
    return f"#{shade:02x}{shade:02x}{shade:02x}"


def png(drawing: Drawing) -> bytes:
    """Return a drawing as PNG, in shades of grey.

    Raises:
        UsageError: if it is too large for a picture, or no font of this machine can show it.
    """
    try:
        canvas = Canvas(drawing.width, drawing.height, _DPI)
        for shape in drawing.shapes:
            _draw(canvas, shape)
    except UnreadableError as error:
        raise UsageError(
            "This drawing is too large for a picture, or this machine has no font for its letters "
            "(stemma doctor). Write it as SVG instead."
        ) from error
    pixels, file = canvas.pixels(), BytesIO()
    Image.frombytes("L", (pixels.width, pixels.height), bytes(pixels.data)).save(file, "PNG")
    return file.getvalue()


def _draw(canvas: Canvas, shape: Shape) -> None:
    if isinstance(shape, Words):
        canvas.letters(harmless(shape.text), shape.x, shape.y, shape.shade)
        return
    if shape.filled is not None:
        canvas.cover(shape.corners[0], shape.corners[2], shape.filled)
    canvas.stroke(shape.corners, shape.wide, shape.shade, _DASH if shape.dashed else 0)
