"""Scanned pages bound into a PDF as scanners do it, with or without a layer of recognised text."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from stemma.demo.forgery.lettering import font_for
from stemma.demo.forgery.producers import Style, finish, written
from stemma.demo.forgery.properties import Properties
from stemma.model.places import Box

_INVISIBLE = 3
_FULL_HEIGHT = 0.9
"""What share of a word's box its font size is: letters with both strokes up and down fill it."""


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A picture file (JPEG, PNG, TIFF), and how many of its points make an inch of paper."""

    data: bytes
    dpi: float


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word and where it stands."""

    text: str
    box: Box


def picture_pdf(pages: Sequence[ScannedPage], said: Properties, *, style: Style = "table") -> bytes:
    """Return a PDF that shows a picture on each page and has no text.

    A JPEG is embedded as it is, byte for byte; a picture in two colours as CCITT group 4; any
    other as Flate.

    Raises:
        ValueError: if a date is not a PDF date.
    """
    with pikepdf.new() as pdf:
        for page in pages:
            _add(pdf, page)
        packed = io.BytesIO()
        pdf.save(packed, static_id=True)
    return finish(packed.getvalue(), said, style=style)


def with_layer(pdf: bytes, words: Sequence[Sequence[Word]], *, style: Style = "table") -> bytes:
    """Return a PDF of pictures with a layer of invisible words over each page.

    Args:
        pdf: pictures, as `picture_pdf` makes them.
        words: for each page its words, in reading order.
        style: the outward form.

    Raises:
        ValueError: if there are not as many pages.
        UsageError: if a font is missing.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        sizes = [(float(page.mediabox[2]), float(page.mediabox[3])) for page in opened.pages]
        with pikepdf.open(io.BytesIO(_layers(sizes, words))) as layers:
            for page, layer in zip(opened.pages, layers.pages, strict=True):
                taken = opened.copy_foreign(layer.obj)
                page.obj.Resources.Font = taken.Resources.Font
                drawn = page.obj.Contents
                page.obj.Contents = pikepdf.Array([drawn, taken.Contents])
        return written(opened, style)


def _layers(sizes: Sequence[tuple[float, float]], words: Sequence[Sequence[Word]]) -> bytes:
    packed = io.BytesIO()
    pen = Canvas(packed, invariant=1)
    for size, on_page in zip(sizes, words, strict=True):
        pen.setPageSize(size)
        for word in on_page:
            _write(pen, word, size)
        pen.showPage()
    pen.save()
    return packed.getvalue()


def _write(pen: Canvas, word: Word, size: tuple[float, float]) -> None:
    """Write a word as wide as its box, standing on a base line a fifth above its lower edge."""
    width, height = size
    tall = (word.box.y1 - word.box.y0) * height
    points = tall * _FULL_HEIGHT
    font = font_for(word.text)
    natural = pen.stringWidth(word.text, font, points)
    text = pen.beginText(word.box.x0 * width, (1 - word.box.y1) * height + tall * 0.2)
    text.setTextRenderMode(_INVISIBLE)
    text.setFont(font, points)
    if natural:
        text.setHorizScale(100 * (word.box.x1 - word.box.x0) * width / natural)
    text.textOut(word.text)
    pen.drawText(text)


def _add(pdf: pikepdf.Pdf, page: ScannedPage) -> None:
    image = _embedded(pdf, page.data)
    width = int(image.Width) * 72 / page.dpi
    height = int(image.Height) * 72 / page.dpi
    pdf.add_blank_page(page_size=(round(width, 2), round(height, 2)))
    added = pdf.pages[-1].obj
    added.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=image))
    added.Contents = pdf.make_stream(f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /Im0 Do Q".encode())


def _embedded(pdf: pikepdf.Pdf, data: bytes) -> pikepdf.Object:
    with Image.open(io.BytesIO(data)) as picture:
        if picture.format == "JPEG":
            return _stream(pdf, picture, data, pikepdf.Name.DCTDecode)
        if picture.mode == "1":
            stream = _stream(pdf, picture, _group_4(picture), pikepdf.Name.CCITTFaxDecode)
            stream.DecodeParms = pikepdf.Dictionary(
                K=-1, Columns=picture.width, Rows=picture.height
            )
            return stream
        shown = picture if picture.mode == "L" else picture.convert("RGB")
        return _stream(pdf, shown, shown.tobytes(), None)


def _stream(
    pdf: pikepdf.Pdf, picture: Image.Image, data: bytes, coded: pikepdf.Name | None
) -> pikepdf.Object:
    colours = {"1": "/DeviceGray", "L": "/DeviceGray", "RGB": "/DeviceRGB"}
    image = pdf.make_stream(data)
    image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    image.Width, image.Height = picture.width, picture.height
    image.ColorSpace = pikepdf.Name(colours[picture.mode])
    image.BitsPerComponent = 1 if picture.mode == "1" else 8
    if coded is not None:
        image.Filter = coded
    return image


def _group_4(picture: Image.Image) -> bytes:
    """Return a picture in two colours as CCITT group 4, black being the written colour."""
    packed = io.BytesIO()
    # One strip, so that what the TIFF holds is one stream.
    tags = {_ROWS_PER_STRIP: picture.height, _WHITE_IS_ZERO: 0}
    picture.save(packed, "TIFF", compression="group4", tiffinfo=tags)
    with Image.open(packed) as coded:
        [start], [length] = coded.tag_v2[_OFFSETS], coded.tag_v2[_LENGTHS]  # type: ignore[attr-defined]
    return packed.getvalue()[start : start + length]


_WHITE_IS_ZERO, _OFFSETS, _ROWS_PER_STRIP, _LENGTHS = 262, 273, 278, 279
"""Numbers of TIFF tags: PhotometricInterpretation, StripOffsets, RowsPerStrip, StripByteCounts."""
