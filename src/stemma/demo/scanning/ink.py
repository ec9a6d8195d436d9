"""Ink on paper: what a stamp or a pen leaves, and how it is laid over what is written there.

Ink multiplies: where it covers a letter both can be seen. Nothing that is laid on a sheet hides
what was there, unless it was pasted on with `paste_over`, which is what a forger does.
"""

import io
import math
import random
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

from stemma.demo.scanning.texture import blotches, noise
from stemma.model.places import Box

Colour = tuple[int, int, int]

STAMP_BLUE: Colour = (44, 62, 158)
STAMP_VIOLET: Colour = (88, 60, 150)
SEAL_RED: Colour = (206, 34, 40)
PEN_BLUE: Colour = (28, 48, 150)
PEN_BLACK: Colour = (26, 26, 34)
PENCIL: Colour = (92, 92, 96)

_OPAQUE = 0.93


@dataclass(frozen=True, slots=True)
class Ink:
    """A mark on transparent ground (RGBA), and the pixels an inch it was drawn at."""

    picture: Image.Image
    dpi: int

    @property
    def points(self) -> tuple[float, float]:
        """Return width and height in points."""
        return self.picture.width / self.dpi * 72, self.picture.height / self.dpi * 72


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet with a mark on it, and where the mark lies, as fractions of the sheet."""

    picture: Image.Image
    box: Box


def pixels(points: float, dpi: int) -> int:
    """Return a length in points (1/72 inch) in pixels, one at least."""
    return max(1, round(points / 72 * dpi))


def inked(mask: Image.Image, colour: Colour, dpi: int, *, gaps: float, seed: str) -> Ink:
    """Return the ink a mask leaves: thinner in patches, and where the paper's fibres took none.

    Args:
        mask: Where there is ink ("L", 255 is full).
        colour: The ink's.
        dpi: Pixels an inch of the mask.
        gaps: How badly it is inked: 0 evenly, 1 with holes.
        seed: Decides where.
    """
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    patches = blotches(mask.size, max(5, round(max(mask.size) / dpi * 9)), chance)
    cover = patches.point([round(255 * (1 - gaps * (1 - level / 255))) for level in range(256)])
    fibres = Image.fromarray(noise(mask.size, 20, chance, soft=True))
    thin = fibres.point([round(min(255, 150 + 255 * (1 - gaps) + level)) for level in range(256)])
    alpha = ImageChops.multiply(
        ImageChops.multiply(mask, cover), thin.filter(ImageFilter.BoxBlur(0.4))
    )
    soft = alpha.filter(ImageFilter.BoxBlur(dpi / 600))
    shown = Image.new("RGBA", mask.size, (*colour, 0))
    shown.putalpha(soft.point([round(level * _OPAQUE) for level in range(256)]))
    return Ink(shown, dpi)


def lay(
    sheet: Image.Image,
    ink: Ink,
    at: tuple[float, float],
    *,
    angle: float = 0.0,
    strength: float = 1.0,
) -> Laid:
    """Return a sheet with ink on it; what stood there can be read through it.

    Args:
        sheet: The picture of the sheet ("RGB" or "L"), as fine as the ink.
        ink: What is laid on it.
        at: Where its middle comes to lie, in points from the upper left corner.
        angle: Degrees by which it is turned, clockwise.
        strength: How much ink there was: 1 as drawn, 0 none.
    """
    mark = ink.picture
    if angle:
        mark = mark.rotate(-angle, Image.Resampling.BICUBIC, expand=True)
    corner = _corner(mark, at, ink.dpi)
    alpha = mark.getchannel("A").point([round(level * strength) for level in range(256)])
    ground = Image.new("RGB", mark.size, "white")
    ground.paste(mark.convert("RGB"), (0, 0), alpha)
    area = (*corner, corner[0] + mark.width, corner[1] + mark.height)
    result = sheet.copy()
    covered = ImageChops.multiply(sheet.crop(area), ground.convert(sheet.mode))
    result.paste(covered, corner)
    return Laid(result, _box(sheet, corner, alpha))


def paste_over(sheet: Image.Image, ink: Ink, at: tuple[float, float], *, quality: int = 32) -> Laid:
    """Return a sheet onto which ink cut from another picture was pasted, ground and all.

    The cutting brings its own paper with it, a little yellower, and the blocks of the JPEG it was
    cut from: a rectangle that hides what stood below it.

    Args:
        sheet: The picture of the sheet ("RGB" or "L"), as fine as the ink.
        ink: What is pasted.
        at: Where its middle comes to lie, in points from the upper left corner.
        quality: Of the JPEG it was cut from; the lower, the plainer its blocks.
    """
    margin = pixels(3, ink.dpi)
    width, height = ink.picture.width + 2 * margin, ink.picture.height + 2 * margin
    paper = Image.new("RGB", (width, height), (250, 248, 240))
    chance = random.Random(width)  # noqa: S311 (looks, not secrets)
    grain = Image.fromarray(noise(paper.size, 4, chance)).point(lambda level: level + 127)
    paper = ImageChops.multiply(paper, Image.merge("RGB", [grain] * 3))
    paper.paste(ink.picture.convert("RGB"), (margin, margin), ink.picture.getchannel("A"))
    packed = io.BytesIO()
    paper.save(packed, "JPEG", quality=quality, subsampling=2)
    with Image.open(packed) as opened:
        cutting = opened.convert(sheet.mode)
    corner = _corner(cutting, at, ink.dpi)
    result = sheet.copy()
    result.paste(cutting, corner)
    return Laid(result, _box(sheet, corner, Image.new("L", cutting.size, 255)))


def _corner(mark: Image.Image, at: tuple[float, float], dpi: int) -> tuple[int, int]:
    x, y = (length / 72 * dpi for length in at)
    return math.floor(x - mark.width / 2), math.floor(y - mark.height / 2)


def _box(sheet: Image.Image, corner: tuple[int, int], alpha: Image.Image) -> Box:
    """Return the box around what is inked, in fractions of the sheet, cut at its edges."""
    seen = alpha.point([255 if level > 40 else 0 for level in range(256)]).getbbox()
    left, top, right, bottom = seen or (0, 0, 0, 0)
    across = [min(1.0, max(0.0, (corner[0] + x) / sheet.width)) for x in (left, right)]
    down = [min(1.0, max(0.0, (corner[1] + y) / sheet.height)) for y in (top, bottom)]
    return Box(across[0], down[0], across[1], down[1])
