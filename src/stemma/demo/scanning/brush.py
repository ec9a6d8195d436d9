"""Chinese names as they are signed: the characters run into each other and lean.

The strokes are those of a regular hand (a Kai typeface), thinned, leaned, and bent as the person
bends them every time, and as the day does.
"""

import random

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from stemma.demo import fonts
from stemma.demo.scanning.ink import PEN_BLACK, PEN_BLUE, Ink, inked

_FINER = 2
_SIMPLIFIED = 0
"""Which face of the Kai collection draws characters as they are written on the mainland."""
_PENS = (PEN_BLACK, PEN_BLACK, PEN_BLUE)


def name(written: str, seed: int, *, dpi: int, width: float = 80, exactly: bool = False) -> Ink:
    """Return a name in Chinese characters as its bearer signs.

    Args:
        written: The name; each name has a hand of its own.
        seed: The day: nobody signs twice in quite the same way.
        dpi: Pixels an inch.
        width: About how wide it is, in points.
        exactly: The very same ink whatever the seed: what is copied, not signed.
    """
    person = random.Random(f"brush {written}")  # noqa: S311 (looks, not secrets)
    day = f"{written} as ever" if exactly else f"{written} {seed}"
    chance = random.Random(f"brush {day}")  # noqa: S311 (looks, not secrets)
    size = round(width / 72 * dpi / (0.25 + 0.72 * len(written)) * _FINER)
    mask = _typeset(written, size, person, chance)
    thinner = ImageFilter.MinFilter(3 if size < dpi else 5)
    bent = _bent(mask, size, (person, chance)).filter(thinner)
    box = bent.getbbox() or (0, 0, *bent.size)
    small = bent.crop(box).reduce(_FINER)
    return inked(small, person.choice(_PENS), dpi, gaps=0.2, seed=day)


def _typeset(written: str, size: int, person: random.Random, chance: random.Random) -> Image.Image:
    """Set the characters close together, the first one largest, and join them by thin lines."""
    face = _kai(size)
    small = _kai(round(size * person.uniform(0.72, 0.9)))
    mask = Image.new("L", (round(size * (len(written) + 1.4)), round(size * 2.2)), 0)
    pen = ImageDraw.Draw(mask)
    x, y = size * 0.7, size * 1.1
    step = person.uniform(0.66, 0.8) * size
    for count, character in enumerate(written):
        place = (x, y + chance.gauss(0, 0.02) * size)
        pen.text(place, character, font=small if count else face, fill=255, anchor="mm")
        if count:
            start = (x - step + size * 0.3, y + size * 0.28)
            pen.line([start, (x - size * 0.22, y - size * 0.24)], 255, max(2, size // 34))
        x, y = x + step, y - person.uniform(0, 0.1) * size
    return mask


def _bent(
    mask: Image.Image, size: int, chances: tuple[random.Random, random.Random]
) -> Image.Image:
    """Lean a mask and bend it: much as the person always does, a little as the day does."""
    person, chance = chances
    height, width = mask.height, mask.width
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    lean = person.uniform(0.12, 0.32)
    x = across + (down - height / 2) * lean
    y = down + (across - width / 2) * person.uniform(0.0, 0.12)
    for source, strength in ((person, 0.05), (chance, 0.018)):
        for _ in range(3):
            x += _wave(across, down, size, source) * strength * size
            y += _wave(across, down, size, source) * strength * size
    columns = np.clip(np.rint(x), 0, width - 1).astype(np.intp)
    rows = np.clip(np.rint(y), 0, height - 1).astype(np.intp)
    return Image.fromarray(np.asarray(mask)[rows, columns]).filter(ImageFilter.BoxBlur(0.7))


def _wave(
    across: npt.NDArray[np.float32],
    down: npt.NDArray[np.float32],
    size: int,
    source: random.Random,
) -> npt.NDArray[np.float32]:
    turn, start = source.uniform(0, 2 * np.pi), source.uniform(0, 2 * np.pi)
    along = across * np.float32(np.cos(turn)) + down * np.float32(np.sin(turn))
    wave: npt.NDArray[np.float32] = np.sin(
        along * np.float32(source.uniform(4, 9) / size) + np.float32(start)
    )
    return wave


def _kai(size: int) -> ImageFont.FreeTypeFont:
    path = fonts.path_of(fonts.KAI)
    return ImageFont.truetype(path, size, _SIMPLIFIED, layout_engine=ImageFont.Layout.BASIC)
