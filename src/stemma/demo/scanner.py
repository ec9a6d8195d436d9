"""The scanner: what a sheet looks like after it lay on the glass, a little askew."""

import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from stemma.demo.paper import DPI, Sheet

SCAN_DPI = 200
_HOLES = (0.365, 0.635)
_HOLE_FROM_EDGE, _HOLE = 11.0, 2.8


def scan(sheet: Sheet, seed: int, *, punched: bool = False) -> Image.Image:
    """Return a sheet in colour at `SCAN_DPI`: skewed, shaded, slightly soft, with noise."""
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    picture = sheet.picture.copy()
    if punched:
        _punch(picture)
    skew = chance.choice((-1, 1)) * chance.uniform(0.35, 0.75)
    picture = picture.reduce(DPI // SCAN_DPI)
    picture = picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=(226, 226, 224))
    picture = picture.filter(ImageFilter.GaussianBlur(0.5))
    return _exposed(picture, seed)


def black_and_white(picture: Image.Image) -> Image.Image:
    """Return a scan as a machine set to text gives it: each point is black or white."""
    return picture.convert("L").point(lambda grey: 255 if grey > 165 else 0).convert("1")


def _punch(picture: Image.Image) -> None:
    pen = ImageDraw.Draw(picture)
    x, radius = _HOLE_FROM_EDGE / 25.4 * DPI, _HOLE / 25.4 * DPI
    for share in _HOLES:
        y = share * picture.height
        place = (x - radius, y - radius, x + radius, y + radius)
        pen.ellipse(place, fill=(120, 118, 116), outline=(190, 188, 186), width=6)


def _exposed(picture: Image.Image, seed: int) -> Image.Image:
    """Darken one edge where the lid stood open, and add the noise of the sensor."""
    chance = np.random.default_rng(seed)
    light = np.asarray(picture, np.float32)
    height, width = light.shape[:2]
    across = np.linspace(0, 1, width, dtype=np.float32)
    shade = 1 - 0.10 * np.clip((across - 0.88) / 0.12, 0, 1) ** 2
    noise = chance.normal(0, 5, (height, width)).astype(np.float32)
    seen = light * shade[None, :, None] + noise[..., None]
    return Image.fromarray(np.clip(seen, 0, 255).astype(np.uint8))
