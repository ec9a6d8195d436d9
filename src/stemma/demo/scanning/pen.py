"""A pen that is led along points: round curves, thinner where it moves fast."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PIL import Image, ImageDraw

Place = tuple[float, float]
Stroke = Sequence[Place]

_FINER = 3
_STEPS = 14
_MARGIN = 1.5
"""Pen widths kept free around what is written."""


def written(strokes: Sequence[Stroke], width: float, *, lively: float = 0.45) -> Image.Image:
    """Return the mask ("L") of strokes, just large enough for them.

    Args:
        strokes: The points each stroke passes through, in pixels, down is positive.
        width: Of the pen, in pixels.
        lively: How much thinner the fastest parts are; 0 is a felt pen.
    """
    curves = [list(rounded(stroke)) for stroke in strokes]
    places = [place for curve in curves for place in curve]
    left, top = (min(place[axis] for place in places) for axis in (0, 1))
    right, bottom = (max(place[axis] for place in places) for axis in (0, 1))
    margin = width * _MARGIN + 1
    size = (math.ceil(right - left + 2 * margin), math.ceil(bottom - top + 2 * margin))
    mask = Image.new("L", (size[0] * _FINER, size[1] * _FINER), 0)
    pen = ImageDraw.Draw(mask)
    for curve in curves:
        moved = [((x - left + margin) * _FINER, (y - top + margin) * _FINER) for x, y in curve]
        _draw(pen, moved, width * _FINER, lively)
    return mask.reduce(_FINER)


def rounded(points: Stroke) -> Iterator[Place]:
    """Yield a smooth curve through points (Catmull and Rom's spline)."""
    guides = [points[0], *points, points[-1]]
    for a, b, c, d in zip(guides, guides[1:], guides[2:], guides[3:], strict=False):
        for step in range(_STEPS):
            t = step / _STEPS
            yield (_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t))
    yield points[-1]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    curve = 2 * a - 5 * b + 4 * c - d
    return b + 0.5 * t * (c - a + t * (curve + t * (3 * (b - c) + d - a)))


def _draw(pen: ImageDraw.ImageDraw, curve: Stroke, width: float, lively: float) -> None:
    speeds = [math.dist(start, end) for start, end in pairwise(curve)]
    fastest = max(speeds, default=0.0) or 1.0
    thick = width
    for (start, end), speed in zip(pairwise(curve), speeds, strict=True):
        # The hand does not change its pressure at once.
        thick += (width * (1 - lively * math.sqrt(speed / fastest)) - thick) * 0.25
        pen.line((*start, *end), fill=255, width=max(1, round(thick)))
        radius = thick / 2
        x, y = end
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
