"""Finding the marks of hands and stamps on a drawn page: ink that no word of its text explains.

Recognition reads what it can; what is left over, of the size of a signature or a seal, holds
together and is neither a speck nor a filled area, is cut out and kept. Recognition invents words
where somebody signed: those it was unsure of, or that are larger than print, explain no ink.
"""

from collections.abc import Collection as Some
from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np
import numpy.typing as npt
from PIL import Image

from stemma.model.marks import DPI, LONGEST, MOST_MARKS, Mark
from stemma.model.places import Box
from stemma.model.readings import Pixels
from stemma.model.words import Words
from stemma.toolkit.ink import rules

_Grey = npt.NDArray[np.uint8]
_Mask = npt.NDArray[np.bool_]
_Tile = tuple[int, int]
_Tiles = frozenset[_Tile]

_INKED = 60
"""Levels of grey below the paper from which a point is ink."""
_TILE = 4
"""Points of the tiles (a millimetre) by which ink holds together."""
_LEAST_IN_TILE = 2
_SURE = 60
"""A word less sure than this (0..100) may be a signature that was taken for one."""
_LARGER, _WIDEST = 1.6, 2.0
"""A word so many times higher than the usual ones, or whose letters are so many times wider than
high besides, is no print of the page's text: recognition takes signatures for large letters."""
_LONG_SIDE = 11.69
"""Inches of the longer side of A4."""
_WIDE, _HIGH = 45, 24
"""Points a mark must have at least: 11 and 6 millimetres."""
_LEAST_INK, _SOLID = 0.02, 0.75
"""Shares of a mark's box that are ink: less is a rule or dirt, more a filled area."""
_EDGE = 0.015
"""Of the page's sides: the shadow at the edge of a scan lies here."""


def marks(pixels: Pixels, words: Words) -> tuple[Mark, ...]:
    """Return the marks of a drawn page, the largest first.

    Args:
        pixels: The page as it was drawn, upright.
        words: What was read on it; their boxes are of the same page. Long drawn lines are left out.
    """
    ink = _ink(pixels)
    if ink is None:
        return ()
    left = ink >= _INKED
    _clear(left, words)
    whole = left[:, : left.shape[1] // 8 * 8]  # what finds rules takes eight columns at once
    whole &= ~rules(whole.copy())
    found = sorted(_parts(_tiles(left)), key=_area, reverse=True)
    cut = (mark for part in found if (mark := _mark(ink, left, part)) is not None)
    return tuple(mark for _, mark in zip(range(MOST_MARKS), cut, strict=False))


def _ink(pixels: Pixels) -> _Grey | None:
    """Return how much darker each point is than the paper, at the resolution of marks.

    Colours count by their brightness, as a scanner that sees no colours has them. The page's longer
    side is taken for that of a sheet of A4, which it is in the files that offices make.
    """
    mode = "L" if pixels.channels == 1 else "RGB"
    drawn = Image.frombuffer(mode, (pixels.width, pixels.height), pixels.data)
    step = max(1, round(max(drawn.size) / (_LONG_SIDE * DPI)))
    small = np.asarray(drawn.convert("L").reduce(step))
    if min(small.shape) < _WIDE:
        return None
    paper = float(np.percentile(small[::4, ::4], 75))
    faded = (paper - small.astype(np.float32)) * (255 / max(paper, 1.0))
    return np.asarray(np.clip(faded, 0, 255), np.uint8)


def _clear(ink: _Mask, words: Words) -> None:
    """Take away what words explain, and the shadows at the edges."""
    rows, columns = ink.shape
    down, across = round(rows * _EDGE), round(columns * _EDGE)
    for edge in (ink[:down], ink[rows - down :], ink[:, :across], ink[:, columns - across :]):
        edge[...] = False
    for box in _print(words, ink.shape):
        top, bottom = int(box.y0 * rows) - 1, int(box.y1 * rows) + 2
        left, right = int(box.x0 * columns) - 1, int(box.x1 * columns) + 2
        ink[max(top, 0) : bottom, max(left, 0) : right] = False


def _print(words: Words, shape: tuple[int, ...]) -> Iterator[Box]:
    """Yield the boxes of the words that are print: surely read, and of the page's usual size."""
    rows, columns = shape
    boxes = [words.box(index) for index in range(len(words))]
    if not boxes:
        return
    usual = median(box.y1 - box.y0 for box in boxes) * rows
    for index, box in enumerate(boxes):
        sure = words.confidence(index)
        letter = (box.x1 - box.x0) * columns / (words.ends[index] - words.starts[index])
        is_larger = max((box.y1 - box.y0) * rows, letter / _WIDEST) > _LARGER * usual
        if (sure is None or sure >= _SURE) and not is_larger:
            yield box


def _tiles(ink: _Mask) -> _Tiles:
    rows, columns = (side // _TILE for side in ink.shape)
    blocks = ink[: rows * _TILE, : columns * _TILE].reshape(rows, _TILE, columns, _TILE)
    held = blocks.sum(axis=(1, 3)) >= _LEAST_IN_TILE
    return frozenset(zip(*(axis.tolist() for axis in np.nonzero(held)), strict=True))


def _parts(tiles: Some[_Tile]) -> Iterator[list[_Tile]]:
    """Yield tiles that hang together; one may be missing in between, unless that is too much."""
    for part in _joined(tiles, (-2, -1, 0, 1, 2)):
        top, left, bottom, right = _edges(part)
        if max(bottom - top, right - left) <= LONGEST:
            yield part
        else:
            yield from _joined(part, (-1, 0, 1))


def _joined(tiles: Some[_Tile], reach: Sequence[int]) -> Iterator[list[_Tile]]:
    """Yield tiles that are within reach of each other."""
    left = set(tiles)
    while left:
        part = [left.pop()]
        for row, column in part:  # grows while it is walked
            near = [(row + down, column + over) for down in reach for over in reach]
            fresh = [tile for tile in near if tile in left]
            left.difference_update(fresh)
            part += fresh
        yield part


def _area(part: list[_Tile]) -> int:
    top, left, bottom, right = _edges(part)
    return (bottom - top) * (right - left)


def _edges(part: list[_Tile]) -> tuple[int, int, int, int]:
    """Return the edges of a part in points: top, left, bottom, right."""
    rows, columns = [row for row, _ in part], [column for _, column in part]
    return (
        min(rows) * _TILE,
        min(columns) * _TILE,
        (max(rows) + 1) * _TILE,
        (max(columns) + 1) * _TILE,
    )


def _mark(ink: _Grey, left: _Mask, part: list[_Tile]) -> Mark | None:
    """Return the mark that some tiles hold; None where they hold none."""
    top, start, bottom, end = _edges(part)
    height, width = bottom - top, end - start
    if not (_WIDE <= width <= LONGEST and _HIGH <= height <= LONGEST):
        return None
    own = np.zeros((height, width), dtype=np.bool_)
    for row, column in part:
        y, x = row * _TILE - top, column * _TILE - start
        own[y : y + _TILE, x : x + _TILE] = True
    share = float((left[top:bottom, start:end] & own).mean())
    if not _LEAST_INK <= share <= _SOLID:
        return None
    rows, columns = ink.shape
    box = Box(start / columns, top / rows, end / columns, bottom / rows)
    held = np.where(own & left[top:bottom, start:end], ink[top:bottom, start:end], 0)
    return Mark(box, width, height, held.astype(np.uint8).tobytes())
