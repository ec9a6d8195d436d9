"""Words that a PDF page shows as rows of empty boxes, because their font lacks the letters.

The layer may be quite right then, and only the picture says nothing. A few pieces of lines are
drawn in small, and looked at: is each letter the frame of a box?
"""

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from stemma.model.places import Box
from stemma.model.words import Words
from stemma.toolkit.boxes import around, is_same_line

_LONGEST_NAME = 128
_OBJECTS = 40
"""So many things on a page are asked for their font."""
_LETTERS = 5
"""A piece of fewer different letters proves nothing."""
_PIECES = 3
_HIGH, _WIDEST = 24, 1_000
"""Height in dots at which a piece is drawn, and the most that it may be wide."""
_DARK, _SMALLEST = 160, 4
_MOSTLY = 0.75

Dots = npt.NDArray[np.bool_]


def shows_boxes(page: Any, text: str, words: Words, known: set[bytes]) -> bool:  # noqa: ANN401
    """Tell whether an open page shows boxes for letters.

    Looked at are a document's first page of text, where no font is `known`, and those with a new
    font that the file does not bring along. The page's fonts are added to those known.
    """
    fonts = dict(_fonts(page))
    is_due = not known or not all(fonts[font] for font in fonts.keys() - known)
    known.update(fonts)
    if not is_due:
        return False
    pieces = list(islice(_telling(text, words), _PIECES))
    return bool(pieces) and all(_is_row_of_boxes(_drawn(page, box)) for box in pieces)


def _fonts(page: Any) -> Iterator[tuple[bytes, bool]]:  # noqa: ANN401
    """Yield the fonts of a page's first texts, and whether the file brings them along."""
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
        piece = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(piece) == pdfium.FPDF_PAGEOBJ_TEXT:
            font = pdfium.FPDFTextObj_GetFont(piece)
            if font:
                name = ctypes.create_string_buffer(_LONGEST_NAME)
                pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
                yield name.value, pdfium.FPDFFont_GetIsEmbedded(font) == 1


def _telling(text: str, words: Words) -> Iterator[Box]:
    """Yield the boxes of pieces of lines with enough different letters."""
    letters: set[str] = set()
    box = Box(0, 0, 0, 0)
    for place in range(len(words)):
        here = words.box(place)
        if not letters or not is_same_line(box, here):
            letters, box = set(), here
        letters |= set(text[words.starts[place] : words.ends[place]].casefold())
        box = around(box, here)
        if len(letters) > _LETTERS:
            yield box
            letters = set()


def _drawn(page: Any, box: Box) -> Dots:  # noqa: ANN401
    """Draw what is in a box of a page, dark dots true."""
    scale = _HIGH / max((box.y1 - box.y0) * pdfium.FPDF_GetPageHeightF(page), 1.0)
    across = pdfium.FPDF_GetPageWidthF(page) * scale
    down = pdfium.FPDF_GetPageHeightF(page) * scale
    width = min(max(round((box.x1 - box.x0) * across), 1), _WIDEST)
    canvas = np.full((_HIGH, -(-width // 4) * 4), 255, np.uint8)
    bitmap = pdfium.FPDFBitmap_CreateEx(
        width,
        _HIGH,
        pdfium.FPDFBitmap_Gray,
        canvas.ctypes.data_as(ctypes.c_void_p),
        canvas.strides[0],
    )
    if not bitmap:
        raise MemoryError
    left, top = round(box.x0 * across), round(box.y0 * down)
    try:
        pdfium.FPDF_RenderPageBitmap(
            bitmap, page, -left, -top, round(across), round(down), 0, pdfium.FPDF_GRAYSCALE
        )
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return canvas < _DARK


def _is_row_of_boxes(dots: Dots) -> bool:
    """Tell whether most separate shapes of a piece are frames, and there are enough."""
    edges = np.flatnonzero(np.diff(dots.any(axis=0).astype(np.int8), prepend=0, append=0))
    shapes = [dots[:, start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    frames = sum(map(_is_frame, shapes))
    return frames >= _LETTERS and frames >= _MOSTLY * len(shapes)


def _is_frame(shape: Dots) -> bool:
    rows = np.flatnonzero(shape.any(axis=1))
    inked = shape[rows[0] : rows[-1] + 1]
    edges = (inked[0], inked[-1], inked[:, 0], inked[:, -1])
    return min(inked.shape) >= _SMALLEST and all(edge.mean() > _MOSTLY for edge in edges)
