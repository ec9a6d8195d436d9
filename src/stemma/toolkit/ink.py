"""How much of a page's picture is ink, and how much of that ink its words explain.

A page may carry a text layer and still be a scan with one typed header; then most of its ink has
no text. This measure decides between text, OCR and blank, so it is cheap (one small grey picture,
about 50 dpi) and knows what is ink without being text: shading, black scan borders, rules and
frames, specks. It counts ink in tiles of text-like density only. Too much ink costs an OCR run,
too little would lose a page: all thresholds lean to the first.
"""

from typing import TypeVar

import numpy as np
import numpy.typing as npt

from stemma.model.readings import Ink, Pixels
from stemma.model.words import UNIT, Words

_Grey = npt.NDArray[np.uint8]
_Mask = npt.NDArray[np.bool_]
_Bits = TypeVar("_Bits", np.bool_, np.uint8)

_CONTRAST = 24
"""Grey levels below the paper around it from which a pixel is ink."""
_PAPER = 16
"""Pixels of the tiles in which the paper's own brightness is sought (8 mm at 50 dpi)."""
_LONG_SIDE = 585
"""Pixels of the long side of an A4 page at 50 dpi."""
_TILE = 8
"""Pixels of the tiles whose density is judged (4 mm at 50 dpi: about a line of text)."""
_SPECK = 5
"""A tile with fewer dark pixels holds a speck, a full stop at most."""
_SOLID = _TILE * _TILE - 2
"""A tile with more dark pixels is a filled area: letters leave gaps."""
_RULE = 48
"""Pixels a straight run must have to be a rule or frame and not a word (an inch at 50 dpi)."""
_FILL, _EVEN = 3, 4
"""Double pixels an even area must have each way, and the step of grey that is not even."""
_EDGE = 0.08
"""The share of the page at each edge in which the black border of a scan is sought."""
_WATERMARK = 0.125
"""A word box wider and higher than this share of the page is slanted text and covers nothing."""


def measure(grey: _Grey, words: Words) -> Ink:
    """Measure the ink of a page.

    Args:
        grey: The upright page, 0 black to 255 white, at about 50 dpi (rows, columns).
        words: The words of its text; their boxes say what ink is explained.
    """
    within = tuple(
        slice(side % _PAPER // 2, side - (side % _PAPER + 1) // 2) for side in grey.shape
    )
    grey_tiles = grey[within]
    if not grey_tiles.size:
        return Ink(0.0, 0.0)
    dark = _dark(grey_tiles)
    _clear_borders(dark)
    dark &= ~(rules(dark) | _fills(grey_tiles, dark))
    counts = _by_tile(dark)
    texty = (counts >= _SPECK) & (counts <= _SOLID)
    total = int(counts[texty].sum())
    if not total:
        return Ink(0.0, 0.0)
    if len(words):
        dark &= ~_covered(grey.shape, words)[within]
        counts = _by_tile(dark)
        texty &= counts >= _SPECK
    uncovered = int(counts[texty].sum())
    return Ink(total / dark.size, uncovered / total)


def of_pixels(pixels: Pixels, words: Words) -> Ink:
    """Measure the ink of a drawn page of any resolution: it is shrunk to about 50 dpi first."""
    shape = (pixels.height, pixels.width, pixels.channels)
    grey = np.frombuffer(pixels.data, dtype=np.uint8).reshape(shape)[..., pixels.channels // 2]
    step = max(1, round(max(grey.shape) / _LONG_SIDE))
    rows, columns = (side - side % step for side in grey.shape)
    blocks = grey[:rows, :columns].reshape(rows // step, step, columns // step, step)
    small: _Grey = blocks.mean(axis=(1, 3), dtype=np.float32).astype(np.uint8)
    return measure(small, words)


def _dark(grey: _Grey) -> _Mask:
    """Find the pixels darker than the paper around them; of a dark page, the lighter ones."""
    rows, columns = grey.shape
    if np.count_nonzero(grey[::4, ::4] < 96) > rows * columns / 32:
        grey = ~grey
    strips = grey.reshape(rows // _PAPER, _PAPER, columns)
    paper = strips.max(axis=1).reshape(rows // _PAPER, columns // _PAPER, _PAPER).max(axis=2)
    paper = _spread(paper)
    limit = np.repeat(np.maximum(paper, _CONTRAST) - _CONTRAST, _PAPER, axis=1)
    dark: _Mask = (strips < limit[:, None, :]).reshape(rows, columns)
    return dark


def _spread(paper: _Grey) -> _Grey:
    """Let bright paper reach into the tiles beside it, so that a filled tile stays ink."""
    wide = paper.copy()
    np.maximum(wide[1:], paper[:-1], out=wide[1:])
    np.maximum(wide[:-1], paper[1:], out=wide[:-1])
    wider = wide.copy()
    np.maximum(wider[:, 1:], wide[:, :-1], out=wider[:, 1:])
    np.maximum(wider[:, :-1], wide[:, 1:], out=wider[:, :-1])
    return wider


def _clear_borders(dark: _Mask) -> None:
    """Clear lines at the edges that are dark for most of their length, and what lies outside."""
    for lines in (dark, dark.T):
        depth = max(2, int(len(lines) * _EDGE))
        for edge in (lines[:depth], lines[: -depth - 1 : -1]):
            filled = np.flatnonzero(np.count_nonzero(edge, axis=1) * 2 > edge.shape[1])
            if len(filled):
                edge[: int(filled[-1]) + 2] = False


def rules(dark: _Mask) -> _Mask:
    """Find long straight runs at most two pixels thick: rules, frames, underlines.

    The thickness is that of the runs alone, so that a rule is not cut where another crosses it.
    """
    dark[:, -1] = False
    across = _along(dark, _RULE)
    across &= ~_upright(across, 3)
    down = _upright(dark, _RULE)
    down &= ~_along(down, 3)
    across |= down
    return across


def _fills(grey: _Grey, dark: _Mask) -> _Mask:
    """Find areas filled with one tone (bars, coloured cells), with the pixels that ring them.

    Small dense text may be dark all over at this size too, but it is never of one tone. Half the
    resolution is enough.
    """
    tones, even = grey[::2, ::2].copy(), dark[::2, ::2].copy()
    columns = tones.shape[1]
    flat, even_flat = tones.reshape(-1), even.reshape(-1)
    for stride in (1, columns):
        one, other = flat[stride:], flat[:-stride]
        even_flat[stride:] &= np.maximum(one, other) - np.minimum(one, other) < _EVEN
    even[:, -1] = False
    fills = _opened(_opened(even_flat, _FILL, 1), _FILL, columns)
    for stride in (1, columns):
        ringed = fills.copy()
        ringed[stride:] |= fills[:-stride]
        ringed[:-stride] |= fills[stride:]
        ringed[: -2 * stride] |= fills[2 * stride :]
        fills = ringed
    halves = fills.reshape(tones.shape)
    return np.repeat(np.repeat(halves, 2, axis=0), 2, axis=1)


def _along(mask: _Mask, length: int) -> _Mask:
    return _opened(mask.reshape(-1), length, 1).reshape(mask.shape)


def _upright(mask: _Mask, length: int) -> _Mask:
    """Keep upright runs; eight columns go through in one byte."""
    packed = np.packbits(mask, axis=1)
    kept = _opened(packed.reshape(-1), length, packed.shape[1]).reshape(packed.shape)
    return np.unpackbits(kept, axis=1).view(np.bool_)


def _opened(flat: npt.NDArray[_Bits], length: int, stride: int) -> npt.NDArray[_Bits]:
    """Keep the bits that lie in a run of at least `length` steps of `stride`.

    The picture is one long line here (its last column is clear, so that no run goes on from row
    to row): that is four times as fast as two dimensions. Steps double, as in a binary search.
    """
    steps, reach = [], 1
    while reach < length:
        steps.append(min(reach, length - reach) * stride)
        reach += steps[-1] // stride
    runs = flat
    for step in steps:
        runs = runs[step:] & runs[:-step]
    kept = np.zeros_like(flat)
    kept[: len(runs)] = runs
    for step in steps:
        kept[step:] |= kept[:-step]
    return kept


def _by_tile(dark: _Mask) -> npt.NDArray[np.uint8]:
    rows, columns = dark.shape
    strips = dark.view(np.uint8).reshape(rows // _TILE, _TILE, columns)
    narrow = np.add.reduce(strips, axis=1, dtype=np.uint8)
    tiles = narrow.reshape(rows // _TILE, columns // _TILE, _TILE)
    counts: npt.NDArray[np.uint8] = np.add.reduce(tiles, axis=2, dtype=np.uint8)
    return counts


def _covered(shape: tuple[int, ...], words: Words) -> _Mask:
    """Mark the word boxes, grown by a pixel and a sixth of their height, at half resolution."""
    rows, columns = shape
    columns_of = np.frombuffer(words.boxes, dtype=np.uint16).reshape(-1, 4).T
    boxes = np.divide(columns_of, UNIT, dtype=np.float32)
    slanted = (boxes[2] - boxes[0] > _WATERMARK) & (boxes[3] - boxes[1] > _WATERMARK)
    halves = np.array([[columns / 2], [rows / 2]] * 2, dtype=np.float32)
    boxes = _lines((boxes[:, ~slanted] * halves).astype(np.float32))
    margin = 0.5 + np.minimum((boxes[3] - boxes[1]) / 6, 1.5)
    edges = boxes + np.stack((-margin, -margin, margin + 1, margin + 1))
    covered = np.zeros((-(-rows // 2), -(-columns // 2)), dtype=np.bool_)
    for x0, y0, x1, y1 in np.maximum(edges, 0).astype(np.intp).T.tolist():
        covered[y0:y1, x0:x1] = True
    return np.repeat(np.repeat(covered, 2, axis=0), 2, axis=1)


def _lines(boxes: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Join the boxes of words that follow each other closely on one line (columns x0 y0 x1 y1)."""
    if boxes.shape[1] < 2:
        return boxes
    x0, y0, x1, y1 = boxes
    high = y1 - y0
    apart = np.abs(y0[1:] - y0[:-1]) + np.abs(y1[1:] - y1[:-1]) > high[1:] / 2
    gap = x0[1:] - x1[:-1]
    apart |= (gap > high[1:]) | (gap < -high[1:])
    starts = np.concatenate(([0], np.flatnonzero(apart) + 1))
    low, end = np.minimum.reduceat, np.maximum.reduceat
    return np.stack((low(x0, starts), low(y0, starts), end(x1, starts), end(y1, starts)))
