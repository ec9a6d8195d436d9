"""The straight lines that a PDF page draws, asked of pdfium: rules of tables, frames, underlines.

A rule is drawn as a line, as a thin filled rectangle, or as the side of a frame: all are told as
lines from end to end. Filled areas count by their sides, for many a table has shaded rows and no
lines; white ones do not, since nobody sees them.
"""

import ctypes
import itertools
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from stemma.model.tables import MOST_RULINGS, Ruling
from stemma.toolkit.pdf_text import to_page_units

Handle = Any
"""An opaque C handle."""
_Matrix = npt.NDArray[np.float64]
_Segment = tuple[float, float, float, float]

_MOST_OBJECTS, _MOST_POINTS = 20_000, 200
_DEEPEST_FORM = 3
_THIN = 3.0
"""A filled area of fewer points in height or width is a line."""
_SHORT = 4.0
"""Lines of fewer points are parts of letters, dots, ornaments."""
_STRAIGHT = 0.02
"""A line that leans more than this (points across for each along) is no rule."""
_WHITE = 250


def rulings(page: Handle) -> tuple[Ruling, ...]:
    """Return the level and upright lines of an open page, at most 4,000."""
    found: list[_Segment] = []
    for number, (path, matrix) in enumerate(_paths(page)):
        if number > _MOST_OBJECTS or len(found) >= MOST_RULINGS:
            break
        found.extend(_lines(path, matrix))
    if not found:
        return ()
    units = to_page_units(page, np.array(found[:MOST_RULINGS], dtype=np.float64))
    return tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in units)


class _Holder(NamedTuple):
    """How to walk what a page or a form holds."""

    count: Callable[[Handle], int]
    get: Callable[[Handle, int], Handle]


_PAGE = _Holder(pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
_FORM = _Holder(pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)


def _paths(page: Handle) -> Iterator[tuple[Handle, _Matrix]]:
    """Walk the paths of a page with the matrix that brings their points onto it."""
    yield from _walk(page, _PAGE, np.eye(3), 0)


def _walk(
    holder: Handle, ways: _Holder, matrix: _Matrix, depth: int
) -> Iterator[tuple[Handle, _Matrix]]:
    for index in range(min(ways.count(holder), _MOST_OBJECTS)):
        piece = ways.get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(piece)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield piece, _own(piece) @ matrix
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            yield from _walk(piece, _FORM, _own(piece) @ matrix, depth + 1)


def _own(piece: Handle) -> _Matrix:
    """Return an object's own matrix, for row vectors."""
    held = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(piece, ctypes.byref(held)):
        return np.eye(3)
    return np.array([[held.a, held.b, 0], [held.c, held.d, 0], [held.e, held.f, 1]])


def _lines(path: Handle, matrix: _Matrix) -> Iterator[_Segment]:
    """Yield the straight lines of a path as left, bottom, right, top in points of the page."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    is_stroked = bool(stroke.value) and _shows(path, pdfium.FPDFPageObj_GetStrokeColor)
    is_filled = bool(fill.value) and _shows(path, pdfium.FPDFPageObj_GetFillColor)
    if not (is_stroked or is_filled):
        return
    for run in _runs(path):
        points = np.c_[np.array(run), np.ones(len(run))] @ matrix
        low, high = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
        wide, tall = high - low
        if min(wide, tall) < _THIN:
            middle = (low + high) / 2
            if wide >= max(tall, _SHORT):
                yield low[0], middle[1], high[0], middle[1]
            elif tall >= _SHORT:
                yield middle[0], low[1], middle[0], high[1]
        else:
            yield from _sides(points)


def _sides(points: npt.NDArray[np.float64]) -> Iterator[_Segment]:
    for (x0, y0, _), (x1, y1, _) in itertools.pairwise(points):
        across, along = sorted((abs(x1 - x0), abs(y1 - y0)))
        if along >= _SHORT and across <= max(_STRAIGHT * along, 0.5):
            if abs(x1 - x0) > abs(y1 - y0):
                yield min(x0, x1), (y0 + y1) / 2, max(x0, x1), (y0 + y1) / 2
            else:
                yield (x0 + x1) / 2, min(y0, y1), (x0 + x1) / 2, max(y0, y1)


def _runs(path: Handle) -> Iterator[list[tuple[float, float]]]:
    """Yield the runs of a path that are made of straight lines only; a closed one ends at home."""
    run: list[tuple[float, float]] = []
    is_straight = True
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_POINTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if is_straight and len(run) > 1:
                yield run
            run, is_straight = [], True
        is_straight &= kind != pdfium.FPDF_SEGMENT_BEZIERTO
        run.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            run.append(run[0])
    if is_straight and len(run) > 1:
        yield run


def _shows(path: Handle, colour_of: Callable[..., int]) -> bool:
    """Tell whether a colour can be seen on white paper; a pattern can."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not colour_of(path, *map(ctypes.byref, parts)):
        return True
    red, green, blue, opacity = (part.value for part in parts)
    return opacity > 0 and min(red, green, blue) < _WHITE
