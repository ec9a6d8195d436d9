"""A page that was laid crooked on the glass, made level before it is read.

Tesseract bears a tilt of two degrees in Russian and English, but loses Chinese characters from one
degree on, and text from five. The tilt is measured on a coarse picture of the ink in milliseconds;
only a page that needs it is turned.
"""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

from stemma.recognition.routing import Dark, Grey, brightest

LEAST = 0.6
"""Degrees of tilt below which a page is left as it is."""
_MOST = 9.0
_COARSE, _FINE = 0.5, 0.1
_STRIP = 12


class Lean(NamedTuple):
    """How lines of ink lean: degrees by which their right end hangs low, and how clear they are."""

    degrees: float
    clearness: float


def lean(dark: Dark) -> Lean:
    """Return the angle at which rows of ink and gaps between them are clearest.

    The rows are summed in narrow strips, which are moved against each other as each angle asks.
    """
    height, width = dark.shape
    strips = width // _STRIP
    if not strips or not height:
        return Lean(0.0, 0.0)
    sums = dark[:, : strips * _STRIP].reshape(height, strips, _STRIP).sum(axis=2, dtype=np.int32)
    sums[sums == _STRIP] = 0  # rules and edges of the paper say nothing of the text
    around = np.arange(-_MOST, _MOST + _COARSE / 2, _COARSE)
    rough = max((_clearness(sums, angle), -abs(angle), angle) for angle in around)
    near = np.arange(rough[2] - _COARSE, rough[2] + _COARSE + _FINE / 2, _FINE)
    clearness, _, angle = max((_clearness(sums, angle), -abs(angle), angle) for angle in near)
    return Lean(float(angle), clearness)


def levelled(grey: Grey, degrees: float) -> Grey:
    """Return a picture turned counter-clockwise, grown so that nothing is cut off."""
    paper = int(brightest(grey[::16, ::16].ravel(), 0.9))
    picture = Image.fromarray(grey).rotate(
        degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=paper
    )
    return np.asarray(picture)


def _clearness(sums: npt.NDArray[np.int32], degrees: float) -> float:
    height, strips = sums.shape
    slope = math.tan(math.radians(degrees))
    drops = [round(slope * _STRIP * (strip - strips / 2)) for strip in range(strips)]
    most = max(map(abs, drops))
    profile = np.zeros(height + 2 * most, np.int32)
    for strip, drop in enumerate(drops):
        profile[most - drop : most - drop + height] += sums[:, strip]
    return float(np.square(np.diff(profile)).sum())
