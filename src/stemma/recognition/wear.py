"""What is the matter with a scan, measured, and the picture cleaned of that alone.

Cleaning a page in good state only costs, and blurs fine writing; a bad one is not read without. So
three things are measured on a thinned picture in milliseconds: specks (single dark dots), shade
(paper of unequal brightness), paleness (little between ink and paper). Only what there is, is
mended.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from stemma.model.remarks import Deed, Remark
from stemma.recognition.routing import Grey, brightest

_STRIP, _EVERY = 32, 256
"""Rows that are looked at for specks, of so many."""
_ALONE = 24
"""Grey levels by which a speck is darker than each of its neighbours."""
_CELL, _SEVERAL, _SPECKLED = 64, 2, 0.6
"""Cells of so many columns in which several specks must be, and their share on a speckled page:
full stops are only where writing is, specks are in the margins too."""
_SMALLEST = 600
_TILE, _BORDER, _WRITING = 64, 90, 0.002
_UNEVEN = 44
"""Grey levels between the paper of bright and of dark parts."""
_PALE, _NOTHING = 110, 30
"""Grey levels between paper and writing below which a page is pale, and shows nothing at all."""
_INK, _PAPER = 90, 228
"""What writing and paper of an evened page are stretched from, to black and white."""
_EVEN = 250
_REDUCED = 8
_FAINT = 180
"""What is brighter than this on a page made ready is no writing, but a stamp or the other side."""


class Wear(NamedTuple):
    """What is the matter with a page."""

    speckled: bool = False
    uneven: bool = False
    pale: bool = False

    def remarks(self) -> tuple[Remark, ...]:
        """Say what was mended."""
        deeds = {
            Deed.DESPECKLED: self.speckled,
            Deed.EVENED: self.speckled or self.uneven or self.pale,
        }
        return tuple(Remark(deed) for deed, done in deeds.items() if done)


GOOD = Wear()


def measured(grey: Grey) -> Wear:
    """Return what is the matter with a page that is dark on light, at about 200 dpi."""
    if min(grey.shape) < _SMALLEST:
        return GOOD
    paper = _paper(grey)
    lit = paper[paper > _BORDER]
    if not lit.size:
        return GOOD
    low, high = (float(brightest(lit, share)) for share in (0.05, 0.95))
    contrast = high - float(brightest(grey[::4, ::4].ravel(), _WRITING))
    return Wear(
        speckled=_specks(grey) > _SPECKLED,
        uneven=high - low > _UNEVEN,
        pale=_NOTHING < contrast < _PALE,
    )


def cleaned(grey: Grey, wear: Wear) -> Grey:
    """Return a picture of the same size with what is the matter mended."""
    if wear == GOOD:
        return grey
    if wear.speckled:
        grey = np.asarray(Image.fromarray(grey).filter(ImageFilter.MedianFilter(3)))
    return _stretched(_evened(grey))


def without_faint(grey: Grey) -> Grey:
    """Return a page with only its dark ink: stamps over writing are fainter than it.

    So are the thin strokes of Han characters, which a page in Chinese would lose with them.
    """
    table = np.clip(np.arange(256.0) * 255 / _FAINT, 0, 255).astype(np.uint8)
    dark: Grey = table[grey]
    return dark


def _specks(grey: Grey) -> float:
    """Return the share of cells with several dots that are darker than all that surround them."""
    cells = found = 0
    for top in range(_STRIP, grey.shape[0] - 2 * _STRIP, _EVERY):
        strip = grey[top : top + _STRIP].astype(np.int16)
        middle = strip[1:-1, 1:-1]
        around = (
            strip[1 + down : strip.shape[0] - 1 + down, 1 + right : strip.shape[1] - 1 + right]
            for down in (-1, 0, 1)
            for right in (-1, 0, 1)
            if down or right
        )
        dark = np.ones(middle.shape, np.bool_)
        for neighbour in around:
            dark &= neighbour - middle > _ALONE
        wide = middle.shape[1] // _CELL
        counts: npt.NDArray[np.intp] = (
            dark[:, : wide * _CELL].reshape(-1, wide, _CELL).sum(axis=(0, 2))
        )
        cells, found = cells + wide, found + int((counts >= _SEVERAL).sum())
    return found / max(cells, 1)


def _paper(grey: Grey) -> npt.NDArray[np.uint8]:
    """Return how bright the paper is, tile by tile."""
    rows, columns = grey.shape[0] // _TILE, grey.shape[1] // _TILE
    thin = grey[: rows * _TILE : 4, : columns * _TILE : 4]
    side = _TILE // 4
    tiles = thin.reshape(rows, side, columns, side).swapaxes(1, 2).reshape(rows, columns, -1)
    bright: npt.NDArray[np.uint8] = brightest(tiles, 0.8)
    return bright


def _evened(grey: Grey) -> Grey:
    """Divide a page by the light that falls on its paper."""
    picture = Image.fromarray(grey)
    paper = picture.reduce(_REDUCED).filter(ImageFilter.MaxFilter(5))
    paper = paper.filter(ImageFilter.GaussianBlur(3))
    light = np.asarray(paper.resize(picture.size, Image.Resampling.BILINEAR), np.float32)
    even: Grey = np.clip(grey * (_EVEN / np.maximum(light, 1)), 0, 255).astype(np.uint8)
    return even


def _stretched(grey: Grey) -> Grey:
    table = np.clip((np.arange(256.0) - _INK) * 255 / (_PAPER - _INK), 0, 255).astype(np.uint8)
    stretched: Grey = table[grey]
    return stretched
