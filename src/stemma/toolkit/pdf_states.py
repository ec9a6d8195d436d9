"""The earlier states of a PDF: what it was before each change that was appended to it.

A PDF may be changed by appending (ISO 32000-1, 7.5.6): every state of it is then still there, as
its bytes up to the end mark of that state.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Received
from stemma.model.words import Words
from stemma.toolkit.pdf_text import page_text

_END = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF[ \t]{0,8}(?:\r\n|\r|\n)?")
_LENGTH = re.compile(rb"/Linearized\b[^>]{0,500}?/L\s+(\d{1,12})")
_POINTS_PER_INCH = 72
_LARGEST = 4_000


class PageState(NamedTuple):
    """A page in one state of a file."""

    text: str
    words: Words

    def spans(self) -> list[str]:
        """Return the words as they are written."""
        return [
            self.text[start:end]
            for start, end in zip(self.words.starts, self.words.ends, strict=True)
        ]

    def next_on_line(self, index: int) -> str:
        """Return the word at an index where it goes on the line of the word before it, else ""."""
        starts, ends = self.words.starts, self.words.ends
        if not 0 < index < len(starts) or "\n" in self.text[ends[index - 1] : starts[index]]:
            return ""
        return self.text[starts[index] : ends[index]]


def ends(data: bytes) -> list[int]:
    """Return where each state of a PDF ends, oldest first; the last is the whole file.

    The first part of a file laid out for the web is no state of its own. An end mark that names no
    table of contents before it is none: it may stand in a picture.
    """
    length = _LENGTH.search(data[:2048])
    first = int(length[1]) if length is not None else 0
    found = [
        match.end()
        for match in _END.finditer(data)
        if 0 < int(match[1]) < match.start() and match.end() >= min(first, len(data)) - 2
    ]
    if not found:
        return [len(data)]
    return [*found[:-1], len(data)]


def state(received: Received, revision: int) -> Received:
    """Return one state of a PDF as a content of its own; states count from 1, the oldest.

    Raises:
        UnreadableError: if the file holds no such state.
    """
    found = ends(bytes(received.data()))
    if not 1 <= revision <= len(found):
        raise UnreadableError(Problem(Reason.NO_PICTURE))
    return replace(received, size=found[revision - 1])


@contextmanager
def opened(data: bytes, passwords: tuple[str, ...] = ()) -> Iterator[pypdfium2.PdfDocument]:
    """Open one state.

    Raises:
        UnreadableError: if it is locked or cannot be opened.
    """
    for password in (None, *passwords):
        try:
            document = pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
                continue
            raise UnreadableError(Problem(Reason.DAMAGED)) from error
        try:
            yield document
        finally:
            document.close()
        return
    raise UnreadableError(Problem(Reason.LOCKED))


@contextmanager
def page_of(document: pypdfium2.PdfDocument, number: int) -> Iterator[pypdfium2.PdfPage]:
    """Open a page, counted from 1. This is what costs: whatever is asked of it, ask together.

    Raises:
        UnreadableError: if it is damaged.
    """
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(Problem(Reason.DAMAGED)) from error
    try:
        yield page
    finally:
        page.close()


def page_state(page: pypdfium2.PdfPage) -> PageState:
    """Return the text and words of an open page."""
    return PageState(*page_text(page.raw))


def drawn(page: pypdfium2.PdfPage, dpi: int) -> npt.NDArray[np.uint8]:
    """Return an open page in grey."""
    longest = max(*page.get_size(), 1.0)
    scale = min(dpi / _POINTS_PER_INCH, _LARGEST / longest)
    picture: npt.NDArray[np.uint8] = page.render(
        scale=scale, grayscale=True, may_draw_forms=False
    ).to_numpy()
    return picture.reshape(picture.shape[0], picture.shape[1])
