"""The copier: each copy of a copy is harder, dirtier and blacker at its edges."""

import random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from stemma.demo.scanning.texture import noise, uneven

_PEPPER = 0.00022
"""The share of points that dirt turns black in one generation."""


def copied(picture: Image.Image, generations: int, chance: random.Random) -> Image.Image:
    """Return a grey picture as it looks after being copied so many times; nothing moves."""
    soft = picture.width / 2600
    for _ in range(generations):
        light = uneven(picture.size, 26, chance)
        picture = ImageChops.multiply(picture.filter(ImageFilter.GaussianBlur(soft)), light)
        grain = noise(picture.size, 9, chance, soft=True)
        grainy = np.asarray(picture, np.int16) + grain - 128
        picture = Image.fromarray(np.clip(grainy, 0, 255).astype(np.uint8)).point(_hard(chance))
        picture = _streaked(_peppered(picture, chance), chance)
    return picture


def _hard(chance: random.Random) -> list[int]:
    """Return a steep curve: what is a little dark becomes toner, what is a little light, paper."""
    middle, steepness = chance.uniform(148, 172), chance.uniform(0.030, 0.042)
    return [round(255 / (1 + np.exp(-(level - middle) * steepness))) for level in range(256)]


def _peppered(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Strew toner over a copy, in specks of a point to a few points."""
    generator = np.random.default_rng(chance.randrange(2**32))
    count = int(picture.width * picture.height * _PEPPER)
    across = generator.integers(0, picture.width, count)
    down = generator.integers(0, picture.height, count)
    sizes = np.minimum(generator.exponential(0.38, count), 1.6) * picture.width / 1654
    pen = ImageDraw.Draw(picture)
    for x, y, size in zip(across.tolist(), down.tolist(), sizes.tolist(), strict=True):
        high = size * chance.uniform(0.4, 1.2)
        pen.ellipse((x - size, y - high, x + size, y + high), chance.randint(20, 90))
    return picture


def _streaked(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Let the drum carry too little toner along one strip of the page."""
    middle, half = chance.random() * picture.width, picture.width * chance.uniform(0.004, 0.02)
    strip = Image.new("L", (picture.width, 1), 0)
    ImageDraw.Draw(strip).line([(middle - half, 0), (middle + half, 0)], 46)
    pale = strip.filter(ImageFilter.BoxBlur(half / 2)).resize(picture.size)
    return ImageChops.add(picture, pale)
