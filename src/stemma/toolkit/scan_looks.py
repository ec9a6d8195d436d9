"""How a scanned page looks apart from what is on it: its paper, its grain, its ink.

One machine gives all pages of one stack nearly the same paper and ink; another machine, another
printer or one more copy in between shows in both.
"""

from collections.abc import Sequence
from statistics import median
from typing import Literal, NamedTuple

import numpy as np
import numpy.ma
import numpy.typing as npt

from stemma.model.readings import Pixels

Feature = Literal["paper", "grain", "ink"]
_LATER = numpy.ma
"""NumPy imports it when first asked for a median; in the cell it could not."""
_EDGE = 40
"""Pixels at the edges of a scan show the lid and the shadow of the paper."""
_FLAT, _DARK = 25, 80
_LEAST_POINTS = 2_000
_LAPLACE = 1.2533 / 20**0.5
"""Makes a mean of |4 c - n - s - w - e| the standard deviation of normal noise (sqrt(pi / 2))."""


class ScanLook(NamedTuple):
    """The grey of the paper (0..255), the noise on it (standard deviation), the grey of the ink."""

    paper: float
    grain: float
    ink: float


def scan_look(pixels: Pixels) -> ScanLook | None:
    """Measure a page; None where it has no greys, too little paper or too little ink."""
    grey = _grey(pixels)[_EDGE:-_EDGE, _EDGE:-_EDGE]
    if min(grey.shape) < 4 * _EDGE:
        return None
    paper = float(np.median(grey[::3, ::3]))
    wide = grey.astype(np.int16)
    flat = (grey > paper - _FLAT) & (grey < 255)
    inner = flat[1:-1, 1:-1] & flat[:-2, 1:-1] & flat[2:, 1:-1] & flat[1:-1, :-2] & flat[1:-1, 2:]
    bend = (
        4 * wide[1:-1, 1:-1] - wide[:-2, 1:-1] - wide[2:, 1:-1] - wide[1:-1, :-2] - wide[1:-1, 2:]
    )
    on_paper, dark = bend[inner], grey[grey < paper - _DARK]
    if len(on_paper) < _LEAST_POINTS or len(dark) < _LEAST_POINTS:
        return None
    grain = float(np.abs(on_paper).mean()) * _LAPLACE
    return ScanLook(paper, grain, float(np.percentile(dark, 20)))


def _grey(pixels: Pixels) -> npt.NDArray[np.uint8]:
    flat = np.frombuffer(pixels.data, np.uint8)
    if pixels.channels == 1:
        return flat.reshape(pixels.height, pixels.width)
    colours = flat.reshape(pixels.height, pixels.width, 3)
    grey: npt.NDArray[np.uint8] = (colours @ np.array([0.299, 0.587, 0.114])).astype(np.uint8)
    return grey


def differs(look: ScanLook, others: Sequence[ScanLook]) -> list[Feature]:
    """Return in what a page lies outside all others by more than they differ among themselves.

    Paper by 5 levels and twice the others' range; grain by a quarter; ink by 15 levels beyond them.
    """
    papers = [other.paper for other in others]
    found: list[Feature] = []
    if abs(look.paper - median(papers)) > max(5.0, 2 * (max(papers) - min(papers))):
        found.append("paper")
    grains = [other.grain for other in others]
    if not 0.75 * min(grains) <= look.grain <= 1.25 * max(grains):
        found.append("grain")
    inks = [other.ink for other in others]
    if not min(inks) - 15 <= look.ink <= max(inks) + 15:
        found.append("ink")
    return found
