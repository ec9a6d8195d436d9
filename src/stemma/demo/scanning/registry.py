"""The stamp of a registry and what a clerk writes into its gaps: number and date of arrival."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from stemma.demo.scanning import hands, seals
from stemma.demo.scanning.ink import PEN_BLUE, STAMP_BLUE, Colour, Laid, lay
from stemma.model.places import Box

_GAP = re.compile("_+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What a registry stamps on a letter.

    `lines` are printed, underscores are gaps; `fills` is written into the gaps in their order, an
    empty one leaves its gap empty; digits and `/ - .` only.
    """

    lines: tuple[str, ...]
    fills: tuple[str, ...]
    width: float = 150.0
    colour: Colour = STAMP_BLUE
    pen: Colour = PEN_BLUE


def stamped(
    sheet: Image.Image, incoming: Incoming, at: tuple[float, float], seed: int, *, dpi: int
) -> Laid:
    """Return a sheet with the registry's stamp and the clerk's hand in it; the box holds both.

    Args:
        sheet: The picture of the sheet ("RGB" or "L").
        incoming: What is stamped and written.
        at: Where the stamp's middle comes to lie, in points from the upper left corner.
        seed: Decides angle, ink and hand.
        dpi: Pixels an inch of the sheet.

    Raises:
        ValueError: if there are more or fewer fills than gaps.
    """
    angle = (seed * 37 % 9 - 4) * 0.9
    ink = seals.box_stamp(
        incoming.lines, seed, dpi=dpi, width=incoming.width, colour=incoming.colour
    )
    laid = lay(sheet, ink, at, angle=angle)
    places = gaps(incoming.lines, incoming.width)
    for text, (x, y) in zip(incoming.fills, places, strict=True):
        if not text:
            continue
        written = hands.number(text, seed, dpi=dpi, points=10.5, colour=incoming.pen)
        sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
        middle = (at[0] + x * cosine - y * sine, at[1] + x * sine + y * cosine - 4)
        more = lay(laid.picture, written, middle, angle=angle - 2)
        laid = Laid(more.picture, _around(laid.box, more.box))
    return laid


def gaps(lines: Sequence[str], width: float) -> list[tuple[float, float]]:
    """Return the middle of each run of underscores, in points from the middle of the stamp."""
    places = []
    for number, line in enumerate(lines):
        down = seals.LINE * (number + 0.75 - (len(lines) + 0.5) / 2)
        whole = seals.length(lines, number, width)
        for gap in _GAP.finditer(line):
            start = seals.length(lines, number, width, until=gap.start())
            end = seals.length(lines, number, width, until=gap.end())
            places.append(((start + end - whole) / 2, down))
    return places


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1)
    )
