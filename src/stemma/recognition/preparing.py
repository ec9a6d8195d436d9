"""A page's picture made ready to be read: dark on light, cleaned of what is the matter, level."""

from dataclasses import dataclass

import numpy as np

from stemma.model.readings import Pixels
from stemma.model.remarks import Deed, Remark
from stemma.recognition import cleaning, routing, wear
from stemma.recognition.routing import Dark, Grey

_NIGHT = 100
"""A page whose middle grey is darker than this is light writing on dark paper."""
_BLANK = 4
"""A page with less ink than this many coarse dots is blank."""
_LONGEST = 16.6
"""A3 in inches: a longer page is finer than it claims to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A picture ready to be read.

    `dark` is its ink, coarse; `sideways` says how much clearer the ink forms columns than lines;
    `degrees` by how much the picture was turned counter-clockwise. `remarks` say what was done.
    """

    grey: Grey
    dark: Dark
    dpi: int
    sideways: float
    degrees: float
    is_worn: bool
    remarks: tuple[Remark, ...]


def prepared(pixels: Pixels, dpi: int) -> Prepared | None:
    """Return a picture ready to be read; None of a blank one."""
    grey = as_grey(pixels)
    remarks: list[Remark] = []
    if np.median(grey) < _NIGHT:
        grey = 255 - grey
        remarks.append(Remark(Deed.NEGATIVE))
    state = wear.measured(grey)
    grey = wear.cleaned(grey, state)
    remarks += state.remarks()
    dpi = max(dpi, round(max(grey.shape) / _LONGEST))
    dark = routing.ink(grey, dpi)
    if dark.sum() < _BLANK:
        return None
    flat, standing = cleaning.lean(dark), cleaning.lean(dark.T)
    sideways = standing.clearness / max(flat.clearness, 1.0)
    degrees = flat.degrees if sideways < 1 else -standing.degrees
    if abs(degrees) >= cleaning.LEAST:
        grey = cleaning.levelled(grey, degrees)
        dark = routing.ink(grey, dpi)
        remarks.append(Remark(Deed.LEVELLED, f"{abs(degrees):.1f}"))
    else:
        degrees = 0.0
    return Prepared(
        grey=grey,
        dark=dark,
        dpi=dpi,
        sideways=sideways,
        degrees=degrees,
        is_worn=state != wear.GOOD,
        remarks=tuple(remarks),
    )


def as_grey(pixels: Pixels) -> Grey:
    """Return a picture as rows of brightness, 0 black to 255 white."""
    flat = np.frombuffer(pixels.data, np.uint8)
    if pixels.channels == 1:
        return flat.reshape(pixels.height, pixels.width)
    colour = flat.reshape(pixels.height, pixels.width, 3)
    return (colour @ np.array((77, 151, 28), np.uint16) >> 8).astype(np.uint8)
