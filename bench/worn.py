"""Pages worn as bad scans are: pale, unevenly lit, peppered, crooked, stamped, squeezed.

The same seed wears a page in the same way. What is done, and how much of it, follows the set that
the first measurements of recognition were made on: half of the contrast gone, a shadow across the
page, pepper, about 1.2 degrees, two stamps over the text, JPEG at quality 30.
"""

import io

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from stemma.model.readings import Pixels

_FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"
_PALE = (105.0, 215.0)
"""The grey that black and white become."""
_SHADOW = 45.0
_PEPPER = 0.008
_NOISE = 9.0
_QUALITY = 30


def worn(pixels: Pixels, seed: int) -> Pixels:
    """Return a page as a bad scan of it, of the same size."""
    chance = np.random.default_rng(seed)
    picture = Image.frombytes("L", (pixels.width, pixels.height), pixels.data)
    for _ in range(2):
        _stamp(picture, chance)
    tilt = chance.uniform(1.0, 1.4) * chance.choice([-1, 1])
    picture = picture.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=248)
    picture = picture.filter(ImageFilter.GaussianBlur(0.45))
    grey: npt.NDArray[np.float64] = np.asarray(picture, np.float64)
    dark, bright = _PALE
    grey = dark + grey / 255 * (bright - dark)
    grey = grey + _shade(grey.shape, chance) + chance.normal(0, _NOISE, grey.shape)
    grey[chance.random(grey.shape) < _PEPPER] = 60
    packed = io.BytesIO()
    Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8)).save(packed, "JPEG", quality=_QUALITY)
    made = Image.open(packed).convert("L")
    return Pixels(made.width, made.height, 1, made.tobytes())


def _stamp(picture: Image.Image, chance: np.random.Generator) -> None:
    """Press a round stamp onto a page, half as dark as its writing."""
    radius = round(picture.width * 0.09)
    size = 2 * radius
    stamp = Image.new("L", (size, size), 0)
    pen = ImageDraw.Draw(stamp)
    for inset, width in ((2, 5), (radius // 4, 3)):
        pen.ellipse((inset, inset, size - inset, size - inset), outline=255, width=width)
    font = ImageFont.truetype(_FONT, radius // 4)
    for row, word in enumerate(("ORBITA", "No 17", "COPY")):
        pen.text((radius, radius + (row - 1) * radius // 3), word, 255, font, anchor="mm")
    stamp = stamp.rotate(chance.uniform(-40, 40))
    place = tuple(int(chance.uniform(0.1, 0.75) * side) for side in picture.size)
    under = picture.crop((place[0], place[1], place[0] + size, place[1] + size))
    inked = Image.composite(Image.new("L", under.size, 120), under, stamp)
    darker = np.minimum(np.asarray(inked), np.asarray(under))
    picture.paste(Image.fromarray(darker), (place[0], place[1]))


def _shade(shape: tuple[int, ...], chance: np.random.Generator) -> npt.NDArray[np.float32]:
    """Return the light across a page: brighter at one side, darker in a fold."""
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    angle = chance.uniform(0, 2 * np.pi)
    across = (rows / shape[0] - 0.5) * np.sin(angle) + (columns / shape[1] - 0.5) * np.cos(angle)
    fold = np.exp(-np.square((across - chance.uniform(-0.3, 0.3)) / 0.08))
    shade: npt.NDArray[np.float32] = (_SHADOW * across - 0.7 * _SHADOW * fold).astype(np.float32)
    return shade
