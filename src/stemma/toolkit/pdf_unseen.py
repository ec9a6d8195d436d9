"""Words of a PDF page that leave no ink where they stand, and why that may be."""

import ctypes
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium

from stemma.model.places import Box
from stemma.model.words import UNIT, Words
from stemma.toolkit.pdf_states import PageState

Unseen = Literal["covered", "same_colour", "off_page", "invisible"]
"""Under something; in the colour of its ground; beyond the edge; drawn in no colour at all."""

DPI = 100
_FLAT = 12
"""Of 255 levels: a stretch whose darkest and lightest points differ by no more shows nothing."""
_DARK, _LIGHT = 110, 225
_CLOSE_COLOUR = 24
_INSET = 0.28
"""Of a word's height: its box has room for the tallest letters, and the lines beside reach in."""
_BAR = 0.6
"""A bar is wider than this share of the line's height; the stroke of a letter is thinner."""
_LEAST_PIXELS = 3
_SMALLEST_POINTS = 4.0
_INVISIBLE_MODES = frozenset(
    {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
)
_WIDEST_PICTURE = 0.5
_MOST_OBJECTS = 3_000
_AIR = 2.0
"""Points by which a character may stand out of the bounds of its piece."""


class UnseenWords(NamedTuple):
    """A stretch of the page's text, in code points, that cannot be seen, and why."""

    start: int
    end: int
    why: Unseen


class _Look(NamedTuple):
    """How a word is drawn: the grey of its letters, and whether it is drawn at all."""

    grey: int
    invisible: bool
    points: float


class _Sheet(NamedTuple):
    """An open page with its text and its picture (grey, upright).

    `moved` tells how pieces inside of forms are moved onto the page, by their addresses.
    """

    page: pypdfium2.PdfPage
    text_page: Any
    state: PageState
    picture: npt.NDArray[np.uint8]
    scanned: bool
    moved: Mapping[int, pypdfium2.PdfMatrix]


def unseen_words(
    page: pypdfium2.PdfPage, state: PageState, picture: npt.NDArray[np.uint8]
) -> Iterator[UnseenWords]:
    """Yield the words, or parts of words, that leave no ink in the picture of the upright page.

    A scanner's program lays invisible words over a picture of the page. Those are told apart: over
    a picture, only words on a flat dark ground are unseen, which a bar laid over the scan leaves.
    """
    candidates, barred = _suspects(state.words, picture)
    candidates = [index for index in candidates if _is_flat(state, index, picture)]
    barred = [index for index in barred if _has_bar(state, index, picture)]
    if not candidates and not barred:
        return
    text_page = pdfium.FPDFText_LoadPage(page.raw)
    try:
        wide = _has_wide_picture(page)
        sheet = _Sheet(page, text_page, state, picture, wide, _moved(page))
        for index in sorted({*candidates, *barred}):
            if index in candidates:
                why = _why(sheet, state.words.box(index), off_page=_is_off_page(state.words, index))
                if why is not None:
                    yield UnseenWords(state.words.starts[index], state.words.ends[index], why)
            else:
                yield from _barred(sheet, index)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _suspects(words: Words, picture: npt.NDArray[np.uint8]) -> tuple[list[int], list[int]]:
    """Return the words that may be flat (or are too small to tell), and those that may be barred.

    Most words are neither. The middle row of a word tells that at a hundredth of the cost: it is of
    one shade, or as many of its points side by side are dark as a bar is wide.
    """
    grey, dark = picture.tobytes(), (picture < _DARK).tobytes()
    boxes = np.frombuffer(words.boxes, dtype=np.uint16).reshape(-1, 4) / UNIT
    flat, barred = list[int](), list[int]()
    for index, (top, bottom, left, right) in enumerate(_middles(boxes, picture.shape)):
        if min(bottom - top, right - left) < _LEAST_PIXELS:
            flat.append(index)
            continue
        row = (top + bottom) // 2 * picture.shape[1]
        line = grey[row + left : row + right]
        if max(line) - min(line) <= _FLAT:
            flat.append(index)
        if b"\1" * _least_bar(bottom - top) in dark[row + left : row + right]:
            barred.append(index)
    return flat, barred


def _is_flat(state: PageState, index: int, picture: npt.NDArray[np.uint8]) -> bool:
    word = state.text[state.words.starts[index] : state.words.ends[index]]
    if not any(character.isalnum() for character in word):
        return False
    if _is_off_page(state.words, index):
        return True
    part = _part(state.words.box(index), picture)
    return part is not None and int(part.max()) - int(part.min()) <= _FLAT


def _has_bar(state: PageState, index: int, picture: npt.NDArray[np.uint8]) -> bool:
    """Tell whether a dark bar runs through a part of a word, wider than any stroke of a letter."""
    part = _part(state.words.box(index), picture)
    if part is None:
        return False
    dark = (part < _DARK).all(axis=0)
    if not dark.any() or dark.all():
        return False
    edges = np.flatnonzero(np.diff(np.concatenate(([0], dark.astype(np.int8), [0]))))
    widest = int((edges[1::2] - edges[::2]).max())
    return widest >= _least_bar(part.shape[0])


def _least_bar(height: int) -> int:
    """Return how many points wide a bar is at least, for the height of the middle of a word."""
    return max(2 * _LEAST_PIXELS, round(_BAR * height / (1 - 2 * _INSET)))


def _barred(sheet: _Sheet, index: int) -> Iterator[UnseenWords]:
    """Yield the letters of a word that stand on a bar, where at least two do."""
    start, end = sheet.state.words.starts[index], sheet.state.words.ends[index]
    whole = sheet.state.words.box(index)
    count = end - start
    hidden: list[int] = []
    for number in range(count):
        left = whole.x0 + (whole.x1 - whole.x0) * (number + 0.25) / count
        right = whole.x0 + (whole.x1 - whole.x0) * (number + 0.75) / count
        part = _part(Box(left, whole.y0, right, whole.y1), sheet.picture)
        if part is not None and int(part.max()) < _DARK and int(np.ptp(part)) <= _FLAT:
            hidden.append(number)
    if len(hidden) < 2 or hidden[-1] - hidden[0] + 1 != len(hidden):
        return
    first, last = hidden[0], hidden[-1] + 1
    box = Box(
        whole.x0 + (whole.x1 - whole.x0) * first / count,
        whole.y0,
        whole.x0 + (whole.x1 - whole.x0) * last / count,
        whole.y1,
    )
    why = _why(sheet, box, off_page=False)
    if why is not None:
        yield UnseenWords(start + first, start + last, why)


def _is_off_page(words: Words, index: int) -> bool:
    """Tell whether a box was clipped to nothing at an edge of the page."""
    box = words.box(index)
    return (box.x0 == box.x1 and box.x0 in {0.0, 1.0}) or (
        box.y0 == box.y1 and box.y0 in {0.0, 1.0}
    )


def _part(box: Box, picture: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8] | None:
    """Return the middle of a word's box, None where it is too small to tell."""
    [(top, bottom, left, right)] = _middles(np.array([box]), picture.shape)
    if min(bottom - top, right - left) < _LEAST_PIXELS:
        return None
    return picture[top:bottom, left:right]


def _middles(boxes: npt.NDArray[np.float64], shape: tuple[int, ...]) -> list[list[int]]:
    """Return where the middle of each box lies in a picture: top, bottom, left and right.

    In points of the picture, each end after the last.
    """
    height, width = shape
    x0, y0, x1, y1 = boxes.T
    inset = (y1 - y0) * _INSET
    top, bottom = (y0 + inset) * height, np.ceil((y1 - inset) * height)
    left, right = x0 * width, np.ceil(x1 * width)
    edges = np.stack(
        [top.clip(0, height), bottom.clip(max=height), left.clip(0, width), right.clip(max=width)],
        axis=1,
    )
    found: list[list[int]] = edges.astype(np.int64).tolist()
    return found


def _why(sheet: _Sheet, box: Box, *, off_page: bool) -> Unseen | None:
    if off_page:
        return "off_page"
    part = _part(box, sheet.picture)
    look = _look(sheet, box)
    if part is None or look is None or look.points < _SMALLEST_POINTS:
        return None
    ground = int(np.median(part))
    if look.invisible:
        on_scan: Unseen | None = "covered" if ground < _DARK else None
        return on_scan if sheet.scanned else "invisible"
    is_alike = abs(ground - look.grey) <= _CLOSE_COLOUR
    return "same_colour" if is_alike and ground > _LIGHT else "covered"


def _look(sheet: _Sheet, box: Box) -> _Look | None:
    """Return how the character in the middle of a box is drawn.

    None where pdfium finds none, or does not know where it stands.
    """
    text_page = sheet.text_page
    at = _character_at(sheet.page, text_page, box)
    if at < 0:
        return None
    channels = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFText_GetFillColor(text_page, at, *map(ctypes.byref, channels)):
        return None
    red, green, blue, alpha = (channel.value for channel in channels)
    piece = pdfium.FPDFText_GetTextObject(text_page, at)
    if piece and not _is_there(sheet, piece, at):
        return None
    mode = pdfium.FPDFTextObj_GetTextRenderMode(piece) if piece else 0
    return _Look(
        grey=round(0.299 * red + 0.587 * green + 0.114 * blue),
        invisible=mode in _INVISIBLE_MODES or alpha == 0,
        points=_height(text_page, at),
    )


def _moved(page: pypdfium2.PdfPage) -> dict[int, pypdfium2.PdfMatrix]:
    """Return how the pieces inside of forms are moved onto the page, by their addresses."""
    found: dict[int, pypdfium2.PdfMatrix] = {}
    forms = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_FORM], max_depth=1)
    waiting = [(form.raw, form.get_matrix()) for form in forms]
    for form, matrix in waiting:  # grows while it is walked
        for number in range(pdfium.FPDFFormObj_CountObjects(form)):
            if len(found) >= _MOST_OBJECTS:
                return found
            piece = pdfium.FPDFFormObj_GetObject(form, number)
            found[_address(piece)] = matrix
            if pdfium.FPDFPageObj_GetType(piece) == pdfium.FPDF_PAGEOBJ_FORM:
                own = pdfium.FS_MATRIX()
                pdfium.FPDFPageObj_GetMatrix(piece, ctypes.byref(own))
                waiting.append((piece, pypdfium2.PdfMatrix.from_raw(own).multiply(matrix)))
    return found


def _address(piece: Any) -> int:  # noqa: ANN401
    return ctypes.cast(piece, ctypes.c_void_p).value or 0


def _is_there(sheet: _Sheet, piece: Any, at: int) -> bool:  # noqa: ANN401
    """Tell whether a character stands where its piece is drawn.

    In a form whose text is spelled out beside its glyphs (/ActualText), pdfium forgets how the form
    is moved, and the character seems to stand on empty paper.
    """
    matrix = sheet.moved.get(_address(piece))
    if matrix is None:
        return True
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(piece, *map(ctypes.byref, edges))
    left, bottom, right, top = matrix.on_rect(*(edge.value for edge in edges))
    corners = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(sheet.text_page, at, *map(ctypes.byref, corners))
    x0, x1, y0, y1 = (corner.value for corner in corners)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    return bool(left - _AIR < x < right + _AIR and bottom - _AIR < y < top + _AIR)


def _character_at(page: pypdfium2.PdfPage, text_page: Any, box: Box) -> int:  # noqa: ANN401
    size = 10_000
    for share in (0.5, 0.3, 0.7):
        x, y = ctypes.c_double(), ctypes.c_double()
        across = round((box.x0 + share * (box.x1 - box.x0)) * size)
        down = round((box.y0 + box.y1) / 2 * size)
        pdfium.FPDF_DeviceToPage(
            page.raw, 0, 0, size, size, 0, across, down, ctypes.byref(x), ctypes.byref(y)
        )
        at = int(pdfium.FPDFText_GetCharIndexAtPos(text_page, x.value, y.value, 1.5, 1.5))
        if at >= 0:
            return at
    return -1


def _height(text_page: Any, at: int) -> float:  # noqa: ANN401
    """Return the height of a character's line in points of the page."""
    edges = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(text_page, at, ctypes.byref(edges)):
        return 0.0
    return float(max(abs(edges.top - edges.bottom), abs(edges.right - edges.left)))


def _has_wide_picture(page: pypdfium2.PdfPage) -> bool:
    """Tell whether one picture covers half of the page: then it is a scan."""
    width, height = page.get_size()
    for number, piece in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])):
        if number > _MOST_OBJECTS:
            return True
        left, bottom, right, top = piece.get_bounds()
        if (right - left) * (top - bottom) > _WIDEST_PICTURE * width * height:
            return True
    return False
