"""What a PDF page is made of, asked of pdfium: how much of it is something other than text."""

import ctypes
import math
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

Handle = Any
"""An opaque C handle."""

_MOST_OBJECTS = 5_000
_DEEPEST_FORM = 3
_THIN = 3.0
"""A path of fewer points in height or width is a rule of a table or an underline."""
_UNSEEN_ANNOTATIONS = frozenset({pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP})


def is_empty(page: Handle) -> bool:
    """Tell whether an open page holds nothing that could be seen."""
    return pdfium.FPDFPage_CountObjects(page) == 0 and not _has_visible_annotations(page)


def other_than_text(page: Handle, enough: float) -> float:
    """Return the area in square points of what is neither text nor a thin rule.

    It is the sum over the objects' bounding boxes, so an upper bound of what is visible; counting
    stops once it is `enough`. Infinite where a page has visible annotations or very many objects:
    then drawing it is no dearer than looking through them.
    """
    if _has_visible_annotations(page):
        return math.inf
    area = 0.0
    pieces = _objects(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, 0)
    for number, piece in enumerate(pieces):
        if number > _MOST_OBJECTS:
            return math.inf
        area += _area(piece)
        if area > enough:
            break
    return area


def _objects(
    holder: Handle,
    count: Callable[[Handle], int],
    get: Callable[[Handle, int], Handle],
    depth: int,
) -> Iterator[Handle]:
    """Walk objects that are not text, into the forms they are gathered in."""
    for index in range(count(holder)):
        piece = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(piece)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            yield from _objects(
                piece, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, depth + 1
            )
        elif kind != pdfium.FPDF_PAGEOBJ_TEXT:
            yield piece


def _area(piece: Handle) -> float:
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(piece, *map(ctypes.byref, edges)):
        return math.inf
    left, bottom, right, top = (edge.value for edge in edges)
    width, height = right - left, top - bottom
    is_path = pdfium.FPDFPageObj_GetType(piece) == pdfium.FPDF_PAGEOBJ_PATH
    return 0.0 if is_path and min(width, height) < _THIN else width * height


def _has_visible_annotations(page: Handle) -> bool:
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind not in _UNSEEN_ANNOTATIONS:
            return True
    return False
