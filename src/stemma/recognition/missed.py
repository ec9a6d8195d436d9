"""Writing that a first reading went past: ink among the lines that no word explains.

Tesseract sets out a page before it reads it, and takes a stamp for a picture, with the lines under
it; the second engine does not see what is a line there. Such a page is read once more from its dark
ink alone, if it has one column.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from stemma.recognition.layout import Line, Size
from stemma.recognition.routing import Dark, Grey, ink
from stemma.toolkit.ink import rules

MISSED, MISSED_OF_WORN = 0.06, 0.01
"""More of the ink among the lines than this is unread (pages read whole: 0.005 at most; pictures
among the lines have more): of a page in good state, and of one that was cleaned."""
_OVERLAP = 0.5
_MARGIN = 2


def missed(dark: Dark, lines: Sequence[Line], size: Size) -> float:
    """Return the share of the ink within the lines' hull that lies outside every word.

    `dark` is the ink of the picture, coarse; `size` height and width of the picture that the boxes
    belong to.
    """
    if not lines or not dark.size:
        return 0.0
    down, across = dark.shape[0] / size[0], dark.shape[1] / size[1]
    unread = dark.copy()
    even = slice(0, dark.shape[1] // 8 * 8)
    unread[:, even] &= ~rules(dark[:, even].copy())
    for line in lines:
        for word in line.words:
            x0, y0, x1, y1 = word.box
            unread[
                max(int(y0 * down) - _MARGIN, 0) : int(y1 * down) + _MARGIN,
                max(int(x0 * across) - _MARGIN, 0) : int(x1 * across) + _MARGIN,
            ] = False
    boxes = np.array([line.box for line in lines])
    left, top = boxes[:, 0].min() * across, boxes[:, 1].min() * down
    right, bottom = boxes[:, 2].max() * across, boxes[:, 3].max() * down
    hull = (slice(int(top), int(bottom) + 1), slice(int(left), int(right) + 1))
    return float(unread[hull].sum() / max(int(dark[hull].sum()), 1))


def goes_past(upright: Grey, dpi: int, lines: Sequence[Line], *, worn: bool) -> bool:
    """Tell whether a reading of a page went past writing; of a worn page little is enough."""
    height, width = upright.shape
    share = missed(ink(upright, dpi), lines, (height, width))
    return share >= (MISSED_OF_WORN if worn else MISSED)


def is_one_column(lines: Sequence[Line]) -> bool:
    """Tell whether no two lines stand side by side, and each follows under the one before."""
    rows = sorted((line.box for line in lines), key=lambda box: box[1])
    beside = sum(
        min(one[3], other[3]) - max(one[1], other[1])
        > _OVERLAP * min(one[3] - one[1], other[3] - other[1])
        for one, other in pairwise(rows)
    )
    return beside <= len(rows) // 4
