"""Grain and uneven light: what no sensor and no sheet is free of, made fast enough for many pages.

Noise is drawn once, as one square, and laid out like tiles from a place that the seed chooses: on
a page of text nobody sees it repeat.
"""

import random
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from stemma.demo.scanning.geometry import Size

Grains = npt.NDArray[np.uint8]

_SIDE = 1021
"""Pixels of the square of noise: a prime, so that no page holds a whole number of them."""
_MIDDLE = 128
ROOM = 24
"""Grey levels by which noise differs from its middle at most."""
_COARSE = 24
"""Points across of the small picture that uneven light is drawn from."""


def noise(size: Size, strength: float, chance: random.Random, *, soft: bool = False) -> Grains:
    """Return noise around 128 for a picture of this size.

    Args:
        size: Width and height in pixels.
        strength: Standard deviation in grey levels, taken in steps of a half.
        chance: Where in the square of noise the picture begins.
        soft: Neighbouring points are alike, as the fibres of paper are.
    """
    laid = _laid(round(strength * 2), -(-max(size) // _SIDE) + 1, soft=soft)
    across, down = chance.randrange(_SIDE), chance.randrange(_SIDE)
    return laid[down : down + size[1], across : across + size[0]]


@lru_cache(maxsize=12)
def _laid(halves: int, tiles: int, *, soft: bool) -> Grains:
    levels = _square(soft=soft) * (halves / 2) + _MIDDLE
    square = np.clip(np.rint(levels), _MIDDLE - ROOM, _MIDDLE + ROOM).astype(np.uint8)
    return np.tile(square, (tiles, tiles))


@cache
def _square(*, soft: bool) -> npt.NDArray[np.float32]:
    levels = np.random.default_rng(1021 + soft).standard_normal((_SIDE, _SIDE), np.float32)
    if soft:
        levels = _blurred(levels)
        levels /= levels.std()
    return levels


def _blurred(levels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Spread each point over its neighbours, across the square's edges too: tiles must fit."""
    near, far = np.float32(0.6), np.float32(0.25)
    for axis in (0, 1):
        one = np.roll(levels, 1, axis) + np.roll(levels, -1, axis)
        two = np.roll(levels, 2, axis) + np.roll(levels, -2, axis)
        levels = levels + near * one + far * two
    return levels


def uneven(size: Size, depth: float, chance: random.Random) -> Image.Image:
    """Return smooth light over a picture: 255 where it is full, less where it fades.

    Args:
        size: Width and height in pixels.
        depth: Grey levels by which the darkest part is darker.
        chance: Which side lies in the shade.
    """
    across, down = np.meshgrid(np.linspace(-1, 1, _COARSE), np.linspace(-1, 1, _COARSE))
    direction = chance.uniform(0, 2 * np.pi)
    slope = across * np.cos(direction) + down * np.sin(direction)
    edge = np.clip(np.abs(across) - 0.75, 0, 1) * 4 * chance.uniform(0.2, 1.0)
    shade = 0.5 * (slope + 1) ** 2 / 4 + 0.5 * edge**2
    levels = np.clip(255 - depth * shade, 0, 255).astype(np.uint8)
    return Image.fromarray(levels).resize(size, Image.Resampling.BICUBIC)


def blotches(size: Size, cells: int, chance: random.Random) -> Image.Image:
    """Return soft spots between 0 and 255, about `cells` of them across: ink, wear, fingers."""
    levels = np.random.default_rng(chance.randrange(2**32)).random((cells, cells))
    coarse = Image.fromarray((levels * 255).astype(np.uint8))
    return coarse.resize(size, Image.Resampling.BICUBIC).filter(ImageFilter.BoxBlur(1))
