"""What hands leave on paper: round stamps and signatures, as ink with gaps in it."""

import math
import random
from collections.abc import Iterator, Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from stemma.demo import fonts
from stemma.demo.paper import Colour, pixels

_BLUE = (38, 52, 140)
_DIAMETER, _LETTER = 42, 3.6
_FIRST_LETTERS = (
    ((0.05, 0.62), (0.12, 0.1), (0.2, 0.05), (0.14, 0.5), (0.1, 0.85), (0.2, 0.7)),
    ((0.3, 0.2), (0.16, 0.12), (0.06, 0.4), (0.1, 0.75), (0.24, 0.68), (0.27, 0.5), (0.2, 0.48)),
)


def stamp(ring: str, across: str, colour: Colour, seed: int) -> Image.Image:
    """Return a round stamp: a text around, a short one below a star, badly inked here and there."""
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    size = pixels(_DIAMETER)
    ink = Image.new("L", (size, size), 0)
    pen = ImageDraw.Draw(ink)
    edge = pixels(0.9)
    pen.ellipse((edge, edge, size - edge, size - edge), outline=255, width=pixels(0.8))
    pen.polygon(_star(size / 2, size * 0.47, size * 0.16), fill=255)
    face = fonts.face(fonts.HAN_BOLD, pixels(_LETTER))
    small = fonts.face(fonts.HAN_BOLD, pixels(_LETTER * 0.85))
    pen.text((size / 2, size * 0.78), across, font=small, fill=255, anchor="mm")
    _around(ink, ring, face, size * 0.395)
    turned = ink.rotate(chance.uniform(-14, 14), Image.Resampling.BICUBIC)
    return _inked(turned, colour, seed)


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    corners = []
    for corner in range(10):
        length = radius if corner % 2 == 0 else radius * 0.4
        angle = math.pi * corner / 5
        corners.append((x + length * math.sin(angle), y - length * math.cos(angle)))
    return corners


def _around(ink: Image.Image, text: str, face: ImageFont.FreeTypeFont, radius: float) -> None:
    """Write a text along the upper three quarters of a circle."""
    middle = ink.width / 2
    step = min(24.0, 250 / max(1, len(text) - 1))
    for number, character in enumerate(text):
        degrees = (number - (len(text) - 1) / 2) * step
        letter = Image.new("L", (pixels(_LETTER) * 2, pixels(_LETTER) * 2), 0)
        place = (pixels(_LETTER), pixels(_LETTER))
        ImageDraw.Draw(letter).text(place, character, font=face, fill=255, anchor="mm")
        letter = letter.rotate(-degrees, Image.Resampling.BICUBIC)
        x = middle + radius * math.sin(math.radians(degrees)) - letter.width / 2
        y = middle - radius * math.cos(math.radians(degrees)) - letter.height / 2
        ink.paste(letter, (round(x), round(y)), letter)


def signature(seed: int, *, width: float = 38) -> Image.Image:
    """Return a quick signature: a tall first letter, a few uneven waves, a stroke to the right."""
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    size = (pixels(width), pixels(width * 0.5))
    ink = Image.new("L", size, 0)
    points = list(_FIRST_LETTERS[seed % len(_FIRST_LETTERS)])
    x = points[-1][0] + 0.04
    for wave in range(chance.randint(4, 6)):
        height = chance.uniform(0.08, 0.3) / (1 + wave * 0.25)
        points += [(x, 0.6 - height), (x + chance.uniform(0, 0.03), 0.6 - height * 0.2)]
        points.append((x + 0.03, 0.62 + chance.uniform(0, 0.08)))
        x += chance.uniform(0.06, 0.1)
    points += [(x + 0.05, 0.45), (0.97, chance.uniform(0.3, 0.45))]
    curve = [(px * size[0], py * size[1]) for px, py in _rounded(points)]
    ImageDraw.Draw(ink).line(curve, fill=255, width=pixels(0.5), joint="curve")
    return _inked(ink, _BLUE, seed, gaps=0.15)


def _rounded(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield a smooth curve through points (Catmull and Rom's spline)."""
    guides = [points[0], *points, points[-1]]
    for a, b, c, d in zip(guides, guides[1:], guides[2:], guides[3:], strict=False):
        for step in range(16):
            t = step / 16
            yield (_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t))


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    curve = 2 * a - 5 * b + 4 * c - d
    return b + 0.5 * t * (c - a + t * (curve + t * (3 * (b - c) + d - a)))


def _inked(ink: Image.Image, colour: Colour, seed: int, gaps: float = 0.5) -> Image.Image:
    """Colour a mask, thinner where the paper took the ink badly."""
    chance = np.random.default_rng(seed)
    coarse = Image.fromarray((chance.random((14, 14)) * 255).astype(np.uint8))
    patches = np.asarray(coarse.resize(ink.size, Image.Resampling.BICUBIC), np.float32) / 255
    grain = chance.random((ink.height, ink.width), np.float32)
    cover = 1 - gaps * np.clip(patches * 0.9 + grain * 0.5 - 0.35, 0, 1)
    alpha = np.asarray(ink.filter(ImageFilter.GaussianBlur(1.2)), np.float32) * cover * 0.9
    shown = Image.new("RGBA", ink.size, (*colour, 0))
    shown.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    return shown
