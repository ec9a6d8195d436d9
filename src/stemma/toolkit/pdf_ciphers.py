"""The letters of a PDF page put right where its fonts tell them wrongly (ciphers.py)."""

import ctypes
from collections import Counter, defaultdict
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from stemma.toolkit.ciphers import Codes, ciphers, is_strange
from stemma.toolkit.pdf_text import TextAndWords, page_text, plainly

_MOST_UNKNOWN = 0.03
"""More characters than this that cannot be told, and the page is not put right."""
_INVISIBLE = 3
"""The text rendering mode of words that are there to be found and not seen (ISO 32000-1, 9.3.6)."""
_MOST_LOOKED_AT, _MOSTLY = 200, 0.8
_CODE_OF = plainly(pdfium.FPDFText_GetUnicode, ctypes.c_int, gives=ctypes.c_uint)
_IS_PUT_IN = plainly(pdfium.FPDFText_IsGenerated, ctypes.c_int)
_PIECE_OF = plainly(pdfium.FPDFText_GetTextObject, ctypes.c_int, gives=ctypes.c_void_p)
_FONT_OF = plainly(pdfium.FPDFTextObj_GetFont, gives=ctypes.c_void_p)


class PutRight(NamedTuple):
    """A page's text and words as its picture shows them, and the numbers that were added."""

    found: TextAndWords
    offsets: tuple[int, ...]


def put_right(page: Any) -> PutRight | None:  # noqa: ANN401 (an opaque C handle)
    """Return the text that an open page shows, None where its layer is no simple cipher."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return None
    try:
        letters = _letters(text_page)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    fonts: dict[int, Counter[int]] = defaultdict(Counter)
    for font, code in letters:
        if font:
            fonts[font][code] += 1
    codes: dict[int, Codes] = dict(fonts)
    known = ciphers(codes)
    if not known:
        return None
    characters = "".join(
        known[font].letter(code) if font in known else chr(code) for font, code in letters
    )
    unknown = characters.count("\ufffd")
    if unknown > _MOST_UNKNOWN * len(characters) or is_strange(characters):
        return None
    offsets = tuple(sorted({cipher.offset for cipher in known.values()}))
    return PutRight(page_text(page, lambda _: characters), offsets)


def is_unseen(page: Any) -> bool:  # noqa: ANN401
    """Tell whether the words of an open page are mostly invisible: laid over a picture of them."""
    modes: Counter[bool] = Counter()
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_LOOKED_AT)):
        piece = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(piece) == pdfium.FPDF_PAGEOBJ_TEXT:
            modes[pdfium.FPDFTextObj_GetTextRenderMode(piece) == _INVISIBLE] += 1
    return modes[True] > 0 and modes[True] >= _MOSTLY * modes.total()


def _letters(text_page: Any) -> list[tuple[int, int]]:  # noqa: ANN401
    """Return font and code of every character; font 0 for those that pdfium has put in."""
    letters = []
    for index in range(max(pdfium.FPDFText_CountChars(text_page), 0)):
        code = _CODE_OF(text_page, index)
        code = code if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else 0xFFFD
        letters.append((_font(text_page, index), code))
    return letters


def _font(text_page: Any, index: int) -> int:  # noqa: ANN401
    if _IS_PUT_IN(text_page, index) == 1:
        return 0
    piece = _PIECE_OF(text_page, index)
    return (_FONT_OF(piece) or 0) if piece else 0
