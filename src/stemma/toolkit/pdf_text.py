"""The words of a PDF page and where they stand, read from pdfium through its C interface.

pdfium reports characters with its own spaces and line breaks. Asking for the box of every character
is the expensive part, so a word is measured by its first and last character; Han and kana
characters, each a word of its own, are all measured. Boxes are mapped with the page's own device
transform, which knows rotation and crop box.
"""

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Callable
from itertools import chain, repeat
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from stemma.model.words import NO_WORDS, UNIT, UNKNOWN_CONFIDENCE, Words

_IDEOGRAPHS = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[{_IDEOGRAPHS}]|[^\s\ufffe{_IDEOGRAPHS}]+\ufffe?|\ufffe")
_CONTROLS = dict.fromkeys([*range(9), *range(14, 28), 0x7F, 0xFFFF], "\ufffd")
_HYPHEN = "\ufffe"
"""pdfium's mark for a hyphen at the end of a line, which it swallows together with the break."""

_NARROW = 0.05
"""A space that pdfium inferred from a gap of less than this share of the line's height is none."""
_BACKWARDS = -2.0
"""A next word that starts this many line heights further left stands on a line of its own."""


def plainly(function: Any, *arguments: Any, gives: Any = ctypes.c_int) -> Any:  # noqa: ANN401
    """Return a function of pdfium that takes plain addresses: ctypes calls it twice as fast.

    Its first argument is an address; `arguments` are the types of the others, `gives` that of what
    it returns.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(gives, ctypes.c_void_p, *arguments)(address)


_BOX_OF = plainly(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p)

Floats = npt.NDArray[np.float64]


class TextAndWords(NamedTuple):
    """A page's text and its words."""

    text: str
    words: Words


class _Spans(NamedTuple):
    """Words as index ranges of pdfium's characters, with the separator that follows each."""

    starts: list[int]
    ends: list[int]
    separators: list[str]


def page_text(
    page: Any,  # noqa: ANN401 (an opaque C handle)
    characters_of: Callable[[Any], str] | None = None,
) -> TextAndWords:
    """Return the text of an open page with a box for every word; empty where it has no layer.

    `characters_of` says what the characters are where the layer's own are not to be believed, one
    for each of pdfium's.
    """
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return TextAndWords("", NO_WORDS)
    try:
        characters = (characters_of or _characters)(text_page)
        spans = _split(characters)
        if not spans.starts:
            return TextAndWords("", NO_WORDS)
        edges = _measure(text_page, spans)
        separators = _mend_separators(text_page, spans, edges, characters)
        return _assemble(characters, spans, separators, to_page_units(page, edges))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _characters(text_page: Any) -> str:  # noqa: ANN401
    """Return one code point per pdfium character, so that string and character indexes agree."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer) - 1
    text = ctypes.string_at(buffer, 2 * max(written, 0)).decode("utf-16-le", "replace")
    if len(text) == count == written:
        return text.translate(_CONTROLS)
    unicode_of = pdfium.FPDFText_GetUnicode
    codes = (unicode_of(text_page, index) for index in range(count))
    return "".join(map(_code_point, codes)).translate(_CONTROLS)


def _code_point(code: int) -> str:
    return "\ufffd" if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else chr(code)


def _split(characters: str) -> _Spans:
    spans = _Spans([], [], [])
    before = 0
    for match in _WORD.finditer(characters):
        if spans.starts:
            spans.separators.append(_separator(characters, before, match.start()))
        spans.starts.append(match.start())
        before = match.end()
        spans.ends.append(before)
    spans.separators.append("")
    return spans


def _separator(characters: str, end: int, start: int) -> str:
    if characters[end - 1] == _HYPHEN:
        return "\n"
    if end == start:
        return ""
    return "\n" if "\n" in characters[end:start] else " "


def _measure(text_page: Any, spans: _Spans) -> Floats:  # noqa: ANN401
    """Return left, bottom, right, top of each word in PDF units.

    The loop over words is the interpreter's own (`map`), and pdfium writes into one array: both
    halve the time, which is most of what a page costs outside pdfium.
    """
    count = len(spans.starts)
    corners = np.zeros((2 * count, 4), dtype=np.float32)  # FS_RECTF: left, top, right, bottom
    places = range(corners.ctypes.data, corners.ctypes.data + corners.nbytes, corners.itemsize * 4)
    indexes = chain(spans.starts, (end - 1 for end in spans.ends))
    address = ctypes.cast(text_page, ctypes.c_void_p).value
    deque(map(_BOX_OF, repeat(address), indexes, places), maxlen=0)
    first, last = corners[:count].astype(np.float64), corners[count:].astype(np.float64)
    low, high = np.minimum(first, last), np.maximum(first, last)
    return np.stack((low[:, 0], low[:, 3], high[:, 2], high[:, 1]), axis=1)


def _mend_separators(
    text_page: Any,  # noqa: ANN401
    spans: _Spans,
    edges: Floats,
    characters: str,
) -> list[str]:
    """Join what a narrow gap has split, and break the line where a word jumps back."""
    separators = spans.separators
    height = np.maximum(edges[:-1, 3] - edges[:-1, 1], 0.1)
    gaps = (edges[1:, 0] - edges[:-1, 2]) / height
    level = np.abs(edges[1:, 1] - edges[:-1, 1]) < 0.3 * height
    is_generated = pdfium.FPDFText_IsGenerated
    for index in np.flatnonzero(level & ((gaps < _NARROW) & (gaps > -0.5))):
        if separators[index] != " " or spans.starts[index + 1] - spans.ends[index] != 1:
            continue
        left, right = characters[spans.ends[index] - 1], characters[spans.starts[index + 1]]
        if left.isalnum() and right.isalnum() and is_generated(text_page, spans.ends[index]) == 1:
            separators[index] = ""
    for index in np.flatnonzero(level & (gaps < _BACKWARDS)):
        if separators[index] == " ":
            separators[index] = "\n"
    return separators


def to_page_units(page: Any, edges: Floats) -> npt.NDArray[np.uint16]:  # noqa: ANN401
    """Map PDF units to 1/65535 of the upright page, x0 y0 x1 y1."""
    reach = 1000
    corners = [_device(page, x, y) for x, y in ((0, 0), (reach, 0), (0, reach))]
    (x0, y0), (x1, y1), (x2, y2) = corners
    matrix = np.array([[x1 - x0, y1 - y0], [x2 - x0, y2 - y0]], dtype=np.float64) / reach
    first = edges[:, 0:2] @ matrix + (x0, y0)
    second = edges[:, 2:4] @ matrix + (x0, y0)
    both = np.hstack([np.minimum(first, second), np.maximum(first, second)])
    units: npt.NDArray[np.uint16] = np.nan_to_num(both).round().clip(0, UNIT).astype(np.uint16)
    return units


def _device(page: Any, x: float, y: float) -> tuple[int, int]:  # noqa: ANN401
    device_x, device_y = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(
        page, 0, 0, UNIT, UNIT, 0, x, y, ctypes.byref(device_x), ctypes.byref(device_y)
    )
    return device_x.value, device_y.value


def _assemble(
    characters: str, spans: _Spans, separators: list[str], boxes: npt.NDArray[np.uint16]
) -> TextAndWords:
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    at = 0
    for start, end, separator in zip(spans.starts, spans.ends, separators, strict=True):
        word = characters[start:end]
        pieces.append(word)
        pieces.append(separator)
        starts.append(at)
        at += end - start
        ends.append(at)
        at += len(separator)
    columns = array("H")
    columns.frombytes(boxes.tobytes())
    confidences = array("B", [UNKNOWN_CONFIDENCE]) * len(starts)
    text = "".join(pieces).replace(_HYPHEN, "-")
    return TextAndWords(text, Words(starts, ends, columns, confidences))


def word_indexes(text_page: Any) -> list[tuple[int, int]]:  # noqa: ANN401
    """Return, for each word that `page_text` gives, pdfium's first character and the one behind."""
    spans = _split(_characters(text_page))
    return list(zip(spans.starts, spans.ends, strict=True))
