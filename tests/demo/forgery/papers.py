"""Short invented contracts, as two programs make them, and what independent readers see in them."""

import functools
import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal

import pikepdf
import pypdfium2
from fpdf import FPDF
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from stemma.demo import fonts
from stemma.demo.forgery import producers
from stemma.demo.forgery.producers import Style
from stemma.demo.forgery.properties import Properties
from stemma.demo.setting.typefaces import known

Program = Literal["reportlab", "fpdf2"]

CREATED, MODIFIED = "20230417101544+03'00'", "20230418090000+03'00'"
SAID = Properties(
    title="Договор № 36 <проект> & смета",
    author="Д. П. Курнашёва",
    created=CREATED,
    modified=MODIFIED,
    producer="Velmo PDF 4.1",
    creator="Velmo Writer",
    keywords="поставка, цена",
)


@functools.cache
def contract(price: str = "1 240 000", program: Program = "reportlab") -> bytes:
    """Return three pages; the price stands on the second one only."""
    pages = ["Предмет договора", f"Цена {price} евро", "Подписи сторон"]
    return _reportlab(pages) if program == "reportlab" else _fpdf2(pages)


@functools.cache
def finished(price: str = "1 240 000", style: Style = "table") -> bytes:
    return producers.finish(contract(price), SAID, style=style)


def _reportlab(pages: Sequence[str]) -> bytes:
    """Return pages that share nothing: each has a font of its own."""
    with pikepdf.new() as whole:
        for text in pages:
            packed = io.BytesIO()
            canvas = Canvas(packed, A4, invariant=True)
            canvas.setFont(known("serif"), 12)
            canvas.drawString(80, 700, text)
            canvas.save()
            with pikepdf.open(packed) as single:
                whole.pages.extend(single.pages)
        return producers.written(whole)


def _fpdf2(pages: Sequence[str]) -> bytes:
    pdf = FPDF()
    pdf.set_creation_date(datetime(2023, 4, 17, 7, 15, 44, tzinfo=UTC))
    pdf.add_font("serif", fname=fonts.path_of(fonts.SERIF))
    pdf.set_font("serif", size=12)
    for text in pages:
        pdf.add_page()
        pdf.cell(text=text)
    return bytes(pdf.output())


def texts(pdf: bytes, password: str | None = None) -> list[str]:
    """Return the text layer of each page as pdfium reads it."""
    with pypdfium2.PdfDocument(pdf, password=password) as opened:
        return [
            page.get_textpage().get_text_bounded().replace("\u00a0", " ").strip() for page in opened
        ]


def picture(pdf: bytes, page: int = 1, *, annotations: bool = False) -> Image.Image:
    """Draw a page, with what lies over it (comments, fields) or without."""
    with pypdfium2.PdfDocument(pdf) as opened:
        if annotations:
            opened.init_forms()
        drawn: Image.Image = opened[page - 1].render(scale=1.5, draw_annots=annotations).to_pil()
    return drawn.convert("L")


def complaints(pdf: bytes, password: str = "") -> list[str]:
    """Return what qpdf finds wrong with a file."""
    with pikepdf.open(io.BytesIO(pdf), password=password) as opened:
        return list(opened.check_pdf_syntax())


def said_in_info(pdf: bytes, password: str = "") -> Mapping[str, str]:
    with pikepdf.open(io.BytesIO(pdf), password=password) as opened:
        return {key: str(value) for key, value in opened.docinfo.items()}


def said_in_xmp(pdf: bytes) -> Mapping[str, str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as metadata:
        return {name: str(metadata.get(name)) for name in _IN_XMP if name in metadata}


_IN_XMP = (
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:CreatorTool",
    "pdf:Producer",
    "dc:title",
    "dc:creator",
    "dc:description",
)
