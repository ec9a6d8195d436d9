"""Stamps: round seals as Russian and Chinese firms use them, and the rectangles of a registry.

Drawn three times finer than wanted, so that small letters on a circle keep their shape.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from stemma.demo import fonts
from stemma.demo.scanning.ink import SEAL_RED, STAMP_BLUE, Colour, Ink, inked, pixels

LINE = 15.0
"""Points from line to line of a rectangular stamp."""
_FINER = 3
_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class _Arc:
    """A text on a circle: radius in pixels, the angle of its middle (0 is the top), its reach."""

    radius: float
    middle: float
    reach: float
    inward: bool = False


def round_seal(
    ring: str, inner: str, middle: str, seed: int, *, dpi: int, colour: Colour = STAMP_BLUE
) -> Ink:
    """Return a round seal as Russian firms use it: 40 mm, a double ring, two texts around.

    Args:
        ring: The firm's name, around between the rings.
        inner: What stands on the inner circle: town, register number.
        middle: A few words in the middle; a line break begins another line.
        seed: Decides how it took the ink.
        dpi: Pixels an inch.
        colour: The ink's.
    """
    size = pixels(40 * _MM, dpi) * _FINER
    mask, half = Image.new("L", (size, size), 0), size / 2
    pen = ImageDraw.Draw(mask)
    for radius, thick in ((0.485, 0.014), (0.455, 0.005), (0.335, 0.006), (0.215, 0.005)):
        _circle(pen, half, radius * size, thick * size)
    bold = fonts.face(fonts.SANS_BOLD, round(size * 0.072))
    plain = fonts.face(fonts.SANS, round(size * 0.058))
    _around(mask, f"{ring}  *  ", bold, _Arc(size * 0.396, 0, 360))
    _around(mask, f"{inner}  *  ", plain, _Arc(size * 0.276, 180, 360))
    face = fonts.face(fonts.SANS_BOLD, round(size * 0.066))
    _in_the_middle(pen, middle.split("\n"), face, size)
    return _pressed(mask, colour, dpi, f"round {ring} {seed}")


def star_seal(
    ring: str, across: str, seed: int, *, dpi: int, number: str = "", colour: Colour = SEAL_RED
) -> Ink:
    """Return a round seal as Chinese firms use it: 42 mm, red, a star, the name on an arch.

    Args:
        ring: The firm's name, over the star.
        across: What the seal is for, below the star, such as 合同专用章.
        seed: Decides how it took the ink.
        dpi: Pixels an inch.
        number: The seal's own number, along its lower edge.
        colour: The ink's.
    """
    size = pixels(42 * _MM, dpi) * _FINER
    mask, half = Image.new("L", (size, size), 0), size / 2
    pen = ImageDraw.Draw(mask)
    _circle(pen, half, size * 0.485, size * 0.026)
    pen.polygon(_star(half, size * 0.495, size * 0.15), fill=255)
    face = fonts.face(fonts.HAN_BOLD, round(size * 0.098))
    _around(mask, ring, face, _Arc(size * 0.392, 0, min(250.0, 20.0 * len(ring))), narrow=0.8)
    below = fonts.face(fonts.HAN_BOLD, round(size * 0.074))
    pen.text((half, size * 0.74), across, font=below, fill=255, anchor="mm")
    small = fonts.face(fonts.SANS, round(size * 0.042))
    _around(mask, number, small, _Arc(size * 0.43, 180, 62, inward=True))
    return _pressed(mask, colour, dpi, f"star {ring} {seed}")


def box_stamp(
    lines: Sequence[str], seed: int, *, dpi: int, width: float = 150, colour: Colour = STAMP_BLUE
) -> Ink:
    """Return a rectangular stamp: its first line in bold, the rest smaller; `___` are gaps to fill.

    Such as `("Тальвенспецэкспорт", "Вх. № __________", "«___» ________ 20__ г.")`.

    Args:
        lines: What it says.
        seed: Decides how it took the ink.
        dpi: Pixels an inch.
        width: Points from edge to edge.
        colour: The ink's.
    """
    across, step = pixels(width, dpi) * _FINER, pixels(LINE, dpi) * _FINER
    high = round(step * (len(lines) + 0.5))
    mask = Image.new("L", (across, high), 0)
    pen = ImageDraw.Draw(mask)
    edge = pixels(1.4, dpi) * _FINER
    near, right, bottom = edge // 2, across - edge // 2, high - edge // 2
    pen.rectangle((near, near, right, bottom), outline=255, width=edge)
    for number, line in enumerate(lines):
        face = _line_face(lines, number, width, across / width)
        pen.text((across / 2, step * (number + 0.75)), line, font=face, fill=255, anchor="mm")
    return _pressed(mask, colour, dpi, f"box {lines[0]} {seed}")


def length(lines: Sequence[str], number: int, width: float, *, until: int | None = None) -> float:
    """Return how many points a line of a rectangular stamp is long, or its first characters."""
    face = _line_face(lines, number, width, 10.0)
    return float(face.getlength(lines[number][:until])) / 10


def _line_face(
    lines: Sequence[str], number: int, width: float, scale: float
) -> ImageFont.FreeTypeFont:
    """Return the font of a line, made to fit into the frame; `scale` is pixels a point."""
    line, bold = lines[number], number == 0
    size, room = LINE * scale * (0.7 if bold else 0.62), (width - 7) * scale
    face = _face(line, round(size), bold=bold)
    long = face.getlength(line)
    return face if long <= room else _face(line, int(size * room / long), bold=bold)


def word_stamp(
    word: str, seed: int, *, dpi: int, points: float = 22, colour: Colour = STAMP_BLUE
) -> Ink:
    """Return one line in large letters within a frame: КОПИЯ ВЕРНА, RECEIVED, 收文, 机密."""
    size = pixels(points, dpi) * _FINER
    face = _face(word, size, bold=True)
    long, high = round(face.getlength(word) + size), round(size * 1.5)
    mask = Image.new("L", (long, high), 0)
    pen = ImageDraw.Draw(mask)
    thick = max(2, size // 11)
    pen.rounded_rectangle((1, 1, long - 2, high - 2), size // 6, outline=255, width=thick)
    pen.text((long / 2, high / 2), word, font=face, fill=255, anchor="mm")
    return _pressed(mask, colour, dpi, f"word {word} {seed}")


def _pressed(mask: Image.Image, colour: Colour, dpi: int, seed: str) -> Ink:
    return inked(mask.reduce(_FINER), colour, dpi, gaps=0.5, seed=seed)


def _circle(pen: ImageDraw.ImageDraw, middle: float, radius: float, thick: float) -> None:
    box = (middle - radius, middle - radius, middle + radius, middle + radius)
    pen.ellipse(box, outline=255, width=max(1, round(thick)))


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    lengths = (radius, radius * 0.382) * 5
    turns = [math.pi * corner / 5 for corner in range(10)]
    return [
        (x + long * math.sin(turn), y - long * math.cos(turn))
        for long, turn in zip(lengths, turns, strict=True)
    ]


def _around(
    mask: Image.Image, text: str, face: ImageFont.FreeTypeFont, arc: _Arc, *, narrow: float = 1.0
) -> None:
    """Write a text along a circle, its characters as far apart as its reach allows."""
    if not text:
        return
    widths = [max(face.getlength(character), face.size * 0.28) for character in text]
    closed = arc.reach >= 360
    whole = sum(widths) if closed else sum(widths) - (widths[0] + widths[-1]) / 2
    position = (
        -arc.reach / 2 if closed else -arc.reach / 2 - widths[0] / 2 / max(whole, 1) * arc.reach
    )
    for character, width in zip(text, widths, strict=True):
        each = width / max(whole, 1) * arc.reach
        along = position + each / 2
        degrees = arc.middle - along if arc.inward else arc.middle + along
        _letter(mask, character, face, (arc.radius, degrees, arc.inward, narrow))
        position += each


def _letter(
    mask: Image.Image,
    character: str,
    face: ImageFont.FreeTypeFont,
    place: tuple[float, float, bool, float],
) -> None:
    radius, degrees, inward, narrow = place
    side = round(face.size * 2)
    letter = Image.new("L", (side, side), 0)
    ImageDraw.Draw(letter).text((side / 2, side / 2), character, font=face, fill=255, anchor="mm")
    if character.isascii() or "\u0400" <= character <= "\u04ff":
        # Letters stand on one base line, which "mm" would lose.
        letter = Image.new("L", (side, side), 0)
        foot = side / 2 + face.size * 0.36
        ImageDraw.Draw(letter).text((side / 2, foot), character, font=face, fill=255, anchor="ms")
    slim = letter.resize((round(side * narrow), side), Image.Resampling.BICUBIC)
    slim = slim.rotate(-degrees + (180 if inward else 0), Image.Resampling.BICUBIC, expand=True)
    x = mask.width / 2 + radius * math.sin(math.radians(degrees)) - slim.width / 2
    y = mask.height / 2 - radius * math.cos(math.radians(degrees)) - slim.height / 2
    mask.paste(255, (round(x), round(y)), slim)


def _in_the_middle(
    pen: ImageDraw.ImageDraw, lines: Sequence[str], face: ImageFont.FreeTypeFont, size: int
) -> None:
    step = face.size * 1.08
    for number, line in enumerate(lines):
        y = size / 2 + (number - (len(lines) - 1) / 2) * step
        pen.text((size / 2, y), line, font=face, fill=255, anchor="mm")


def _face(text: str, size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    han = any("\u3000" <= character <= "\u9fff" for character in text)
    if han:
        return fonts.face(fonts.HAN_SANS_BOLD if bold else fonts.HAN_SANS, size)
    return fonts.face(fonts.SANS_BOLD if bold else fonts.SANS, size)
