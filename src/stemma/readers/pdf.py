"""PDF: the text layer with word boxes, how much of the page's ink it explains, and pictures.

pdfium reads first. What it refuses is rewritten by qpdf and tried again; what is refused then is
read by pdf_oxide, for its text alone. Each page says who read it.
"""

import ctypes
import datetime as dt
import io
import mmap
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pdf_oxide
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from stemma.model.moments import Moment
from stemma.model.places import Box
from stemma.model.plugins import Magic, Suffix, reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import (
    Child,
    Ink,
    PageReading,
    PageText,
    Pixels,
    Reading,
    Received,
)
from stemma.model.remarks import Deed, Remark
from stemma.model.words import UNIT, Words
from stemma.toolkit import ink, pdf_fonts  # noqa: F401 (pdf_fonts gives pdfium its fonts)
from stemma.toolkit.ciphers import is_strange
from stemma.toolkit.outcomes import doubt
from stemma.toolkit.pdf_boxes import shows_boxes
from stemma.toolkit.pdf_ciphers import is_unseen, put_right
from stemma.toolkit.pdf_objects import is_empty, other_than_text
from stemma.toolkit.pdf_rulings import rulings
from stemma.toolkit.pdf_text import page_text

MEDIA_TYPE = "application/pdf"
_MAX_PAGES = 20_000
_MAX_PIXELS = 60_000_000
_INK_DPI = 50
_WORDS_INK = 0.1
"""Of the area of a word's box at least this share is ink (drawn pages: 0.12 to 0.2)."""
_POINTS_PER_INCH = 72
_MAKER = f"pdfium {pypdfium2.PDFIUM_INFO.build}"
_PROPERTIES = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer")
_DATES = {"CreationDate": "pdf.created", "ModDate": "pdf.modified"}
_DATE = re.compile(
    r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*(?:([zZ])|([+-])(\d\d)'?(\d\d)?)?"
)

_REASONS = {
    pdfium.FPDF_ERR_PASSWORD: Reason.LOCKED,
    pdfium.FPDF_ERR_SECURITY: Reason.UNKNOWN_LOCK,
}
"""What pdfium says of a lock: a password, or a certificate (which no list opens)."""


class _Document:
    """An open pdfium document; keeps the bytes alive that pdfium points into."""

    def __init__(
        self, data: bytearray | mmap.mmap, size: int, passwords: tuple[str, ...] = ()
    ) -> None:
        self._buffer = (ctypes.c_ubyte * size).from_buffer(data)
        self.password = 0
        self.handle = pdfium.FPDF_LoadMemDocument64(self._buffer, size, None)
        for number, password in enumerate(passwords, 1):
            if self.handle or pdfium.FPDF_GetLastError() != pdfium.FPDF_ERR_PASSWORD:
                break
            self.password = number
            self.handle = pdfium.FPDF_LoadMemDocument64(self._buffer, size, password.encode())
        if not self.handle:
            reason = _REASONS.get(pdfium.FPDF_GetLastError(), Reason.DAMAGED)
            raise UnreadableError(Problem(reason))
        self.pages: int = pdfium.FPDF_GetPageCount(self.handle)


def _writable(received: Received) -> bytearray | mmap.mmap:
    """Return the content in a form that C can be pointed at; writes stay in this process."""
    data = received.data()
    return bytearray(data) if isinstance(data, bytes) else data


def _open(received: Received) -> tuple[_Document, str]:
    """Open with pdfium, repaired by qpdf where needed; return the document and who read it."""
    try:
        document = _Document(_writable(received), received.size, received.passwords)
        if document.pages:
            return document, _MAKER
    except UnreadableError as error:
        if error.problem.reason in _REASONS.values():
            raise
    repaired = io.BytesIO()
    try:
        with received.file() as file, pikepdf.open(file, suppress_warnings=True) as broken:
            broken.save(repaired)
    except pikepdf.PasswordError as error:
        raise UnreadableError(Problem(Reason.LOCKED)) from error
    except (pikepdf.PdfError, ValueError, OSError) as error:
        raise UnreadableError(Problem(Reason.DAMAGED)) from error
    data = bytearray(repaired.getbuffer())
    document = _Document(data, len(data))
    if not document.pages:
        raise UnreadableError(Problem(Reason.DAMAGED))
    return document, f"{_MAKER}, repaired by qpdf {pikepdf.__libqpdf_version__}"


@reader("pdf", "PDF", Magic(b"%PDF-", within=1024), Suffix(".pdf"), version=5)
def pdf(received: Received) -> Reading:
    """Read every page's text layer; attachments come out as children."""
    try:
        document, maker = _open(received)
    except UnreadableError as error:
        if error.problem.reason in _REASONS.values():
            raise
        return _read_with_oxide(received)
    properties = _properties(document)
    return Reading(
        media_type=MEDIA_TYPE,
        title=properties.get("Title", ""),
        properties=properties,
        moments=_moments(document),
        pages=_pages(document, maker),
        page_count=min(document.pages, _MAX_PAGES),
        children=_attachments(document),
        problem=Problem(Reason.LIMIT_PAGES, str(_MAX_PAGES))
        if document.pages > _MAX_PAGES
        else None,
    )


@pdf.render
def draw(received: Received, page: int, dpi: int) -> Pixels:
    """Draw one page in grey where it is grey, else in colour, at `dpi` or what the budget allows.

    Raises:
        UnreadableError: if the file can be read but not drawn, or has no such page.
    """
    document, _ = _open(received)
    handle = pdfium.FPDF_LoadPage(document.handle, page - 1)
    if not handle:
        raise UnreadableError(Problem(Reason.NO_PICTURE))
    return _colour(handle, dpi)


def _pages(document: _Document, maker: str) -> Iterator[PageReading]:
    known_fonts: set[bytes] = set()
    for index in range(min(document.pages, _MAX_PAGES)):
        handle = pdfium.FPDF_LoadPage(document.handle, index)
        if not handle:
            yield PageReading(number=index + 1, problem=Problem(Reason.DAMAGED))
            continue
        try:
            page = _page(handle, index + 1, maker)
            layer = page.text
            if layer is not None and shows_boxes(handle, layer.text, layer.words, known_fonts):
                page = replace(page, remarks=(*page.remarks, Remark(Deed.FONT_BOXES)))
            yield page
        finally:
            pdfium.FPDF_ClosePage(handle)


def _page(handle: Any, number: int, maker: str) -> PageReading:  # noqa: ANN401
    text, words = page_text(handle)
    page = PageReading(
        number=number,
        width=pdfium.FPDF_GetPageWidthF(handle),
        height=pdfium.FPDF_GetPageHeightF(handle),
        picture=True,
    )
    if not text:
        return replace(page, ink=Ink(0.0, 0.0) if is_empty(handle) else None)
    layer = PageText(text_from="layer", text=text, words=words, maker=maker)
    page = replace(page, text=layer, rulings=rulings(handle))
    if is_strange(text):
        page = _in_doubt(handle, page, layer)
    # A layer in doubt is compared with the picture, whatever ink there is.
    if doubt(page.remarks) is not None or _is_explained(handle, text, words):
        return page
    if is_unseen(handle):
        return replace(page, remarks=(*page.remarks, Remark(Deed.LAYER_UNSEEN)))
    return replace(page, ink=ink.measure(_grey(handle, _INK_DPI), words))


def _in_doubt(handle: Any, page: PageReading, layer: PageText) -> PageReading:  # noqa: ANN401
    """Put right the letters of a page that are in no language, or say that they are."""
    right = put_right(handle)
    if right is None:
        return replace(page, remarks=(Remark(Deed.LAYER_GARBLED),))
    told = ", ".join(f"{offset:+d}" for offset in right.offsets)
    text, words = right.found
    return replace(
        page,
        text=replace(layer, text=text, words=words, maker=f"{layer.maker}, letters {told}"),
        raw=layer,
        remarks=(Remark(Deed.LAYER_DECIPHERED, told),),
    )


def _is_explained(handle: Any, text: str, words: Words) -> bool:  # noqa: ANN401
    """Tell whether the words of a page are all its ink without drawing it.

    So it is where every character could be named and all else is so small that, were it black, it
    would still be less ink than the words have.
    """
    if "\ufffd" in text:
        return False
    area = pdfium.FPDF_GetPageWidthF(handle) * pdfium.FPDF_GetPageHeightF(handle)
    bearable: float = _WORDS_INK * area * _share(words)
    return other_than_text(handle, bearable) <= bearable


def _share(words: Words) -> float:
    """Return the share of the page that the word boxes cover, were none to overlap."""
    boxes = np.frombuffer(words.boxes, dtype=np.uint16).reshape(-1, 4).astype(np.float64) / UNIT
    return float(((boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])).sum())


def _grey(handle: Any, dpi: int) -> npt.NDArray[np.uint8]:  # noqa: ANN401
    width, height = _size(handle, dpi)
    canvas = np.full((height, width), 255, dtype=np.uint8)
    _paint(handle, canvas, pdfium.FPDFBitmap_Gray, pdfium.FPDF_GRAYSCALE)
    return canvas


def _colour(handle: Any, dpi: int) -> Pixels:  # noqa: ANN401
    width, height = _size(handle, dpi)
    canvas = np.full((height, width, 3), 255, dtype=np.uint8)
    _paint(handle, canvas, pdfium.FPDFBitmap_BGR, pdfium.FPDF_REVERSE_BYTE_ORDER)
    if np.array_equal(canvas[..., 0], canvas[..., 1]) and np.array_equal(
        canvas[..., 1], canvas[..., 2]
    ):
        return Pixels(width, height, 1, canvas[..., 0].tobytes())
    return Pixels(width, height, 3, canvas.tobytes())


def _size(handle: Any, dpi: int) -> tuple[int, int]:  # noqa: ANN401
    """Return the size in pixels at `dpi`, or smaller where the page is larger than the budget."""
    width = max(pdfium.FPDF_GetPageWidthF(handle), 1.0) * dpi / _POINTS_PER_INCH
    height = max(pdfium.FPDF_GetPageHeightF(handle), 1.0) * dpi / _POINTS_PER_INCH
    budget = _MAX_PIXELS if dpi > _INK_DPI else _MAX_PIXELS // 10
    shrink = min(1.0, (budget / (width * height)) ** 0.5, 30_000 / max(width, height))
    return max(1, int(width * shrink)), max(1, int(height * shrink))


def _paint(handle: Any, canvas: npt.NDArray[np.uint8], layout: int, flags: int) -> None:  # noqa: ANN401
    height, width = canvas.shape[:2]
    bitmap = pdfium.FPDFBitmap_CreateEx(
        width, height, layout, canvas.ctypes.data_as(ctypes.c_void_p), canvas.strides[0]
    )
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDF_RenderPageBitmap(
            bitmap, handle, 0, 0, width, height, 0, pdfium.FPDF_ANNOT | flags
        )
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _meta(document: _Document, name: str) -> str:
    length = pdfium.FPDF_GetMetaText(document.handle, name.encode(), None, 0)
    buffer = ctypes.create_string_buffer(min(length, 65536))
    pdfium.FPDF_GetMetaText(document.handle, name.encode(), buffer, len(buffer))
    return buffer.raw.decode("utf-16-le", "replace").split("\0", 1)[0].strip()


def _properties(document: _Document) -> Mapping[str, str]:
    found = {name: _meta(document, name) for name in (*_PROPERTIES, *_DATES)}
    if document.password:
        found["opened_with"] = f"password {document.password} of the list"
    return {name: value for name, value in found.items() if value}


def _moments(document: _Document) -> Mapping[str, Moment]:
    found = {key: parse_date(_meta(document, name)) for name, key in _DATES.items()}
    return {key: moment for key, moment in found.items() if moment is not None}


def parse_date(text: str) -> Moment | None:
    """Read a PDF date (ISO 32000-1, 7.9.4: D:YYYYMMDDHHmmSSOHH'mm'); None where it is none."""
    match = _DATE.match(text)
    if match is None:
        return None
    *numbers, utc, sign, hours, minutes = match.groups()
    year, month, day, hour, minute, second = (
        int(number) if number else default
        for number, default in zip(numbers, (0, 1, 1, 0, 0, 0), strict=True)
    )
    offset = dt.timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    try:
        zone = dt.timezone(-offset if sign == "-" else offset)
        at = dt.datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
    return Moment(at, zone_known=bool(utc or sign))


def _attachments(document: _Document) -> Iterator[Child]:
    for index in range(pdfium.FPDFDoc_GetAttachmentCount(document.handle)):
        attachment = pdfium.FPDFDoc_GetAttachment(document.handle, index)
        length = pdfium.FPDFAttachment_GetName(attachment, None, 0)
        name = ctypes.create_string_buffer(length)
        pdfium.FPDFAttachment_GetName(
            attachment, ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort)), length
        )
        shown = name.raw.decode("utf-16-le", "replace").rstrip("\0") or f"attachment-{index + 1}"
        size = ctypes.c_ulong()
        pdfium.FPDFAttachment_GetFile(attachment, None, 0, ctypes.byref(size))
        data = ctypes.create_string_buffer(size.value)
        if pdfium.FPDFAttachment_GetFile(attachment, data, size.value, ctypes.byref(size)):
            yield Child(
                path=shown.encode(),
                shown=shown,
                kind="attachment",
                chunks=(data.raw[: size.value],),
            )


def _read_with_oxide(received: Received) -> Reading:
    """Read the text of a file that pdfium cannot open even after a repair; it has no pictures."""
    try:
        document = pdf_oxide.PdfDocument.from_bytes(bytes(received.data()))
        count = document.page_count()
    except BaseException as error:
        raise UnreadableError(Problem(Reason.DAMAGED)) from error
    if not count:
        raise UnreadableError(Problem(Reason.DAMAGED))
    pages = [_oxide_page(document, index) for index in range(min(count, _MAX_PAGES))]
    if all(page.text is None for page in pages):
        raise UnreadableError(Problem(Reason.DAMAGED))
    return Reading(media_type=MEDIA_TYPE, pages=pages)


def _oxide_page(document: Any, index: int) -> PageReading:  # noqa: ANN401
    try:
        x, y, width, height = document.page_media_box(index)
        found = document.extract_words(index)
    except BaseException:  # noqa: BLE001 (the library panics outside Exception)
        return PageReading(number=index + 1, problem=Problem(Reason.DAMAGED))
    rows, pieces, at = [], [], 0
    for word in found:
        x0, y0, w, h = word.bbox
        top = 1 - (y0 - y + h) / height
        box = Box((x0 - x) / width, top, (x0 - x + w) / width, top + h / height)
        rows.append((at, at + len(word.text), box, None))
        pieces.append(word.text)
        at += len(word.text) + 1
    if not pieces:
        return PageReading(number=index + 1, problem=Problem(Reason.NO_PICTURE))
    text = PageText(
        text_from="layer",
        text=" ".join(pieces),
        words=Words.of(rows),
        maker=f"pdf_oxide {pdf_oxide.__version__}",
    )
    return PageReading(number=index + 1, width=width, height=height, text=text)
