"""The straight lines in a page's picture: rules of tables and frames, for the finder of tables.

A line is a long dark run that is thin. Letters are shorter, filled areas thicker.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from stemma.model.readings import Pixels
from stemma.model.tables import MOST_RULINGS, Ruling
from stemma.model.words import UNIT
from stemma.recognition.layout import View
from stemma.recognition.preparing import prepared
from stemma.recognition.routing import Grey

Segment = tuple[int, int, int, int]
"""A line from end to end, in pixels of the upright picture: x0, y0, x1, y1."""
_Mask = npt.NDArray[np.bool_]

_DARK = 140
"""Below this grey a cleaned picture has ink."""
_LEAST = 0.3
"""Inches that a run must have; the highest letters of a text have a sixth."""
_THICK = 0.07
"""Inches: what is thicker is an area."""
_MOST_RUNS = 40_000


@dataclass(slots=True)
class _Growing:
    """A line in the making, run by run; `last` is the row of its latest one."""

    start: int
    end: int
    first: int
    last: int
    weight: int
    moment: int


def segments(upright: Grey, dpi: int) -> list[Segment]:
    """Return the level and upright lines of a picture that stands level and upright."""
    dark = upright < _DARK
    level = _lines(dark, dpi)
    standing = _lines(np.ascontiguousarray(dark.T), dpi)
    found = [(start, at, end, at) for at, start, end in level]
    return found + [(at, start, at, end) for at, start, end in standing]


def rulings(found: Sequence[Segment], view: View) -> tuple[Ruling, ...]:
    """Return lines as they lie in the picture that was given, in 1/65535 of it."""
    return tuple(_ruling(segment, view) for segment in found[:MOST_RULINGS])


def of_picture(pixels: Pixels, dpi: int) -> tuple[Ruling, ...]:
    """Return the lines of a picture that is not to be read, and lies as it should."""
    page = prepared(pixels, dpi)
    if page is None:
        return ()
    size = (page.grey.shape[0], page.grey.shape[1])
    view = View((pixels.height, pixels.width), size, 0, page.degrees)
    return rulings(segments(page.grey, page.dpi), view)


def _ruling(segment: Segment, view: View) -> Ruling:
    x0, y0, x1, y1 = segment
    one, other = view.box((x0, y0, x0, y0)), view.box((x1, y1, x1, y1))
    a, b, c, d = (
        round(min(max(edge, 0.0), 1.0) * UNIT) for edge in (one.x0, one.y0, other.x0, other.y0)
    )
    return a, b, c, d


def _lines(dark: _Mask, dpi: int) -> list[tuple[int, int, int]]:
    """Return the level lines of a mask: at which row, from where to where."""
    rows, starts, ends = _runs(_thickened(dark), round(_LEAST * dpi))
    thick = round(_THICK * dpi)
    held: list[_Growing] = []
    done: list[_Growing] = []
    for row, start, end in zip(rows, starts, ends, strict=True):
        still = [each for each in held if each.last >= row - 1]
        done += [each for each in held if each.last < row - 1]
        held = still
        near = next((each for each in held if start <= each.end and each.start <= end), None)
        if near is None:
            held.append(_Growing(start, end, row, row, end - start, row * (end - start)))
            continue
        near.start, near.end = min(near.start, start), max(near.end, end)
        near.last = row
        near.weight += end - start
        near.moment += row * (end - start)
    return [
        (round(each.moment / each.weight), each.start, each.end)
        for each in done + held
        if each.last - each.first <= thick
    ]


def _thickened(dark: _Mask) -> _Mask:
    """Let a row have the ink of its neighbours: a line that leans a little stays one run."""
    thicker = dark.copy()
    thicker[1:] |= dark[:-1]
    thicker[:-1] |= dark[1:]
    return thicker


def _runs(dark: _Mask, least: int) -> tuple[list[int], list[int], list[int]]:
    """Return the runs of at least so many dark pixels: row, start, end of each, row by row."""
    edged = np.zeros((dark.shape[0], dark.shape[1] + 2), dtype=np.int8)
    edged[:, 1:-1] = dark
    steps = np.diff(edged, axis=1)
    rows, starts = np.nonzero(steps == 1)
    _, ends = np.nonzero(steps == -1)
    long = np.flatnonzero(ends - starts >= least)[:_MOST_RUNS]
    return rows[long].tolist(), starts[long].tolist(), ends[long].tolist()
