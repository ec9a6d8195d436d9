"""What a sheet went through before it was scanned: folded, punched, stapled, held by a thumb.

Everything here lies on the sheet and moves with it: places are fractions of the sheet and pass
through the matrix of the scan before they are drawn.
"""

import math
import random
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from stemma.demo.scanning import geometry
from stemma.demo.scanning.geometry import Matrix, Point, Size
from stemma.demo.scanning.texture import blotches

_MM = 72 / 25.4
_A4 = (210 * _MM, 297 * _MM)
_HOLES = {2: (-40.0, 40.0), 4: (-120.0, -40.0, 40.0, 120.0)}
"""Millimetres of the holes from the middle of the edge (ISO 838; four by the 888 arrangement)."""
_HOLE_FROM_EDGE, _HOLE = 12.0, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wear:
    """What was done to a sheet.

    `folds` are heights as fractions of the sheet; `holes` are punched along the left edge; `dust`
    counts the specks on the glass; `thumb` holds the sheet down at its lower right edge.
    """

    folds: tuple[float, ...] = ()
    holes: Literal[0, 2, 4] = 0
    staple: bool = False
    thumb: bool = False
    dust: int = 6


@dataclass(frozen=True, slots=True)
class Scene:
    """The picture that is being made: its size in pixels, and how the sheet lies in it."""

    size: Size
    matrix: Matrix

    @property
    def point(self) -> float:
        """Return the pixels of one point (1/72 inch) of an A4 sheet, down its left edge."""
        top, bottom = self.at((0.0, 0.0)), self.at((0.0, 1.0))
        return math.dist(top, bottom) / _A4[1]

    def at(self, place: Point) -> Point:
        """Return the pixel at a place given in fractions of the sheet."""
        x, y = geometry.seen_point(place, self.matrix)
        return x * self.size[0], y * self.size[1]


def shade(light: Image.Image, wear: Wear, scene: Scene, chance: random.Random) -> Image.Image:
    """Return the light ("L") on a sheet, darker along its folds and at its staple."""
    shadows = Image.new("L", light.size, 255)
    pen = ImageDraw.Draw(shadows)
    width = max(1, round(scene.point * 0.8))
    for fold in wear.folds:
        ends = [scene.at((x, fold + chance.uniform(-0.002, 0.002))) for x in (-0.05, 0.5, 1.05)]
        pen.line(ends, fill=chance.randint(196, 216), width=width)
        under = [(x, y + width * 1.8) for x, y in ends]
        pen.line(under, fill=238, width=width * 3)
    if wear.staple:
        _staple(pen, scene, chance)
    if not (wear.folds or wear.staple):
        return light
    return ImageChops.multiply(light, shadows.filter(ImageFilter.BoxBlur(scene.point * 0.35)))


def _staple(pen: ImageDraw.ImageDraw, scene: Scene, chance: random.Random) -> None:
    """Draw the wire in the upper left corner, its shadow, and the crease of turned pages."""
    x, y = 9 * _MM / _A4[0], 9 * _MM / _A4[1]
    dx, dy = 6.5 * _MM / _A4[0], chance.uniform(-5.5, -3) * _MM / _A4[1]
    start, end = scene.at((x, y)), scene.at((x + dx, y + dy))
    wire = max(2, round(scene.point * 1.4))
    offset = wire * 0.9
    pen.line(
        [(start[0] + offset, start[1] + offset), (end[0] + offset, end[1] + offset)], 120, wire
    )
    pen.line([start, end], 70, wire)
    pen.line([start, end], 150, max(1, wire // 3))
    crease = [scene.at((0.0, 0.062)), scene.at((0.088, 0.0))]
    pen.line(crease, 222, max(1, round(scene.point * 0.7)))


def punch(picture: Image.Image, wear: Wear, scene: Scene, behind: int) -> None:
    """Draw the holes along the left edge: through them one sees what lies behind, in shadow."""
    pen = ImageDraw.Draw(picture)
    radius = _HOLE * _MM * scene.point
    for below in _HOLES.get(wear.holes, ()):
        place = (_HOLE_FROM_EDGE * _MM / _A4[0], 0.5 + below * _MM / _A4[1])
        x, y = scene.at(place)
        rim, seen = (behind * 6) // 10, behind
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), grey(picture, rim))
        shift = radius * 0.13
        inner = radius * 0.93
        box = (x - inner + shift, y - inner + shift, x + inner, y + inner)
        pen.ellipse(box, grey(picture, seen))


def flake(picture: Image.Image, wear: Wear, scene: Scene, chance: random.Random) -> None:
    """Break the toner off where the sheet was folded."""
    pen = ImageDraw.Draw(picture)
    paper = grey(picture, 240)
    for fold in wear.folds:
        for _ in range(130):
            x, y = scene.at((chance.random(), fold + chance.gauss(0, 0.0006)))
            size = chance.uniform(0.1, 0.55) * scene.point
            pen.ellipse((x - size, y - size, x + size * 2, y + size), paper)


def specks(picture: Image.Image, wear: Wear, scene: Scene, chance: random.Random) -> None:
    """Lay dust on the glass: specks, and a hair now and then."""
    pen = ImageDraw.Draw(picture)
    for _ in range(wear.dust):
        x, y = chance.random() * picture.width, chance.random() * picture.height
        size = chance.uniform(0.12, 0.5) * scene.point
        pen.ellipse(
            (x - size, y - size, x + size, y + size), grey(picture, chance.randint(60, 170))
        )
    for _ in range(wear.dust // 6):
        x, y = chance.random() * picture.width, chance.random() * picture.height
        hair = [(x, y)]
        heading = chance.uniform(0, 2 * math.pi)
        for _step in range(9):
            heading += chance.uniform(-0.5, 0.5)
            x, y = x + math.cos(heading) * scene.point, y + math.sin(heading) * scene.point
            hair.append((x, y))
        pen.line(hair, grey(picture, chance.randint(110, 180)), 1)


def thumb(picture: Image.Image, scene: Scene, chance: random.Random) -> None:
    """Lay the thumb that held the sheet down onto its right edge."""
    x, y = scene.at((1.0, chance.uniform(0.7, 0.86)))
    long, thick = round(scene.point * 62), round(scene.point * 44)
    finger = Image.new("L", (long * 2, thick), 0)
    ImageDraw.Draw(finger).rounded_rectangle((2, 2, long * 2, thick - 2), thick // 2, fill=255)
    finger = finger.rotate(chance.uniform(-16, 16), Image.Resampling.BICUBIC, expand=True)
    finger = finger.filter(ImageFilter.GaussianBlur(scene.point * 1.1))
    round_light = ImageOps.invert(finger.filter(ImageFilter.GaussianBlur(thick / 7)))
    tone = ImageChops.subtract(Image.new("L", finger.size, 190), round_light, scale=1.6)
    tone = ImageChops.multiply(tone, blotches(finger.size, 30, chance).point(_faint))
    skin = (
        tone if picture.mode == "L" else ImageOps.colorize(tone, (168, 118, 102), (250, 220, 204))
    )
    corner = (round(x - long * 0.8), round(y - finger.height / 2))
    shadow = finger.filter(ImageFilter.GaussianBlur(scene.point * 3)).point(lambda v: v // 3)
    picture.paste(grey(picture, 90), (corner[0] - 3, corner[1] + 4), shadow)
    picture.paste(skin, corner, finger)


def through(sheet: Image.Image, back: Image.Image, strength: float) -> Image.Image:
    """Return a sheet through which the text on its back can be seen, faint and from behind."""
    seen = ImageOps.mirror(back.convert("L").resize(sheet.size, Image.Resampling.BILINEAR))
    seen = seen.filter(ImageFilter.BoxBlur(sheet.width / 900))
    faint = seen.point([round(255 - (255 - level) * strength) for level in range(256)])
    return ImageChops.multiply(
        sheet, faint if sheet.mode == "L" else Image.merge("RGB", [faint] * 3)
    )


def _faint(level: int) -> int:
    return 205 + level * 50 // 255


def grey(picture: Image.Image, level: int) -> int | tuple[int, int, int]:
    """Return a grey as the mode of a picture wants it."""
    return level if picture.mode == "L" else (level, level, level)
