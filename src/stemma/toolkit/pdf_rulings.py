"""The straight lines that a PDF page draws, asked of pdfium: rules of tables, frames, underlines.

A rule is drawn as a line, as a thin filled rectangle, or as the side of a frame: all are told as
lines from end to end. Filled areas count by their sides, for many a table has shaded rows and no
lines; white ones do not, since nobody sees them.
"""

import ctypes
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium

from stemma.model.tables import MOST_RULINGS, Ruling
from stemma.toolkit.pdf_text import plainly, to_page_units

Handle = Any
"""An opaque C handle."""
_Point = tuple[float, float]
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


class _Matrix(NamedTuple):
    """What brings the points of an object onto the page: x' = a x + c y + e, y' = b x + d y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def of(self, point: _Point) -> _Point:
        """Return where a point lies."""
        x, y = point
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def inside(self, outer: "_Matrix") -> "_Matrix":
        """Return the matrix of this one's object where it stands in another."""
        if outer is _AS_IT_STANDS:
            return self
        (a, b), (c, d) = (outer.of(edge) for edge in ((self.a, self.b), (self.c, self.d)))
        e, f = outer.of((self.e, self.f))
        return _Matrix(a - outer.e, b - outer.f, c - outer.e, d - outer.f, e, f)


_AS_IT_STANDS = _Matrix(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


_ADDRESS, _NUMBER = ctypes.c_void_p, ctypes.c_int
_PAGE = _Holder(
    plainly(pdfium.FPDFPage_CountObjects),
    plainly(pdfium.FPDFPage_GetObject, _NUMBER, gives=_ADDRESS),
)
_FORM = _Holder(
    plainly(pdfium.FPDFFormObj_CountObjects),
    plainly(pdfium.FPDFFormObj_GetObject, ctypes.c_ulong, gives=_ADDRESS),
)
_KIND_OF = plainly(pdfium.FPDFPageObj_GetType)
_MATRIX_OF = plainly(pdfium.FPDFPageObj_GetMatrix, _ADDRESS)
_MODE_OF = plainly(pdfium.FPDFPath_GetDrawMode, _ADDRESS, _ADDRESS)
_STROKE_OF = plainly(pdfium.FPDFPageObj_GetStrokeColor, *[_ADDRESS] * 4)
_FILL_OF = plainly(pdfium.FPDFPageObj_GetFillColor, *[_ADDRESS] * 4)
_SEGMENTS_OF = plainly(pdfium.FPDFPath_CountSegments)
_SEGMENT = plainly(pdfium.FPDFPath_GetPathSegment, _NUMBER, gives=_ADDRESS)
_SEGMENT_KIND = plainly(pdfium.FPDFPathSegment_GetType)
_POINT_OF = plainly(pdfium.FPDFPathSegment_GetPoint, _ADDRESS, _ADDRESS)
_CLOSES = plainly(pdfium.FPDFPathSegment_GetClose)


def _paths(page: Handle) -> Iterator[tuple[Handle, _Matrix]]:
    """Walk the paths of a page with the matrix that brings their points onto it."""
    yield from _walk(page, _PAGE, _AS_IT_STANDS, 0)


def _walk(
    holder: Handle, ways: _Holder, matrix: _Matrix, depth: int
) -> Iterator[tuple[Handle, _Matrix]]:
    for index in range(min(ways.count(holder), _MOST_OBJECTS)):
        piece = ways.get(holder, index)
        kind = _KIND_OF(piece)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield piece, _own(piece).inside(matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            yield from _walk(piece, _FORM, _own(piece).inside(matrix), depth + 1)


def _own(piece: Handle) -> _Matrix:
    """Return an object's own matrix."""
    held = pdfium.FS_MATRIX()
    if not _MATRIX_OF(piece, ctypes.byref(held)):
        return _AS_IT_STANDS
    return _Matrix(held.a, held.b, held.c, held.d, held.e, held.f)


def _lines(path: Handle, matrix: _Matrix) -> Iterator[_Segment]:
    """Yield the straight lines of a path as left, bottom, right, top in points of the page."""
    runs = list(_runs(path))
    if not runs or not _is_seen(path):
        return
    for run in runs:
        points = list(map(matrix.of, run))
        across, up = zip(*points, strict=True)
        left, bottom, right, top = min(across), min(up), max(across), max(up)
        wide, tall = right - left, top - bottom
        if min(wide, tall) >= _THIN:
            yield from _sides(points)
        elif wide >= max(tall, _SHORT):
            yield left, (bottom + top) / 2, right, (bottom + top) / 2
        elif tall >= _SHORT:
            yield (left + right) / 2, bottom, (left + right) / 2, top


def _is_seen(path: Handle) -> bool:
    """Tell whether a path is drawn or filled in a colour that shows."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    _MODE_OF(path, ctypes.byref(fill), ctypes.byref(stroke))
    if stroke.value and _shows(path, _STROKE_OF):
        return True
    return bool(fill.value) and _shows(path, _FILL_OF)


def _sides(points: Sequence[_Point]) -> Iterator[_Segment]:
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        across, along = sorted((abs(x1 - x0), abs(y1 - y0)))
        if along >= _SHORT and across <= max(_STRAIGHT * along, 0.5):
            if abs(x1 - x0) > abs(y1 - y0):
                yield min(x0, x1), (y0 + y1) / 2, max(x0, x1), (y0 + y1) / 2
            else:
                yield (x0 + x1) / 2, min(y0, y1), (x0 + x1) / 2, max(y0, y1)


def _runs(path: Handle) -> Iterator[list[_Point]]:
    """Yield the runs of a path that are made of straight lines only; a closed one ends at home."""
    run: list[_Point] = []
    is_straight = True
    x, y = ctypes.c_float(), ctypes.c_float()
    held = ctypes.addressof(x), ctypes.addressof(y)
    for index in range(min(_SEGMENTS_OF(path), _MOST_POINTS)):
        segment = _SEGMENT(path, index)
        kind = _SEGMENT_KIND(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(run) > 1:
                yield run
            run, is_straight = [], True
        elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            run, is_straight = [], False
        if is_straight:
            _POINT_OF(segment, *held)
            run.append((x.value, y.value))
            if _CLOSES(segment):
                run.append(run[0])
    if len(run) > 1:
        yield run


def _shows(path: Handle, colour_of: Callable[..., int]) -> bool:
    """Tell whether a colour can be seen on white paper; a pattern can."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not colour_of(path, *map(ctypes.byref, parts)):
        return True
    red, green, blue, opacity = (part.value for part in parts)
    return opacity > 0 and min(red, green, blue) < _WHITE
