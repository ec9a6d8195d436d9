"""Documents that never were on paper: PDFs with a text layer, set as a word processor sets them."""

import io
from collections.abc import Sequence

from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from stemma.demo import fonts
from stemma.demo.affair import FICTION

_UNDATED = b"D:20000101000000+00'00'"
_MARK = "вымысел / fiction"
_LEADING = 1.28
_GREY = Color(0.6, 0.6, 0.6)


class Typed:
    """A document that is being typed: paragraphs and tables one after the other."""

    def __init__(self, *, sans: bool = False, points: float = 11.5) -> None:
        """Choose the fonts, with or without serifs."""
        names = (fonts.SANS, fonts.SANS_BOLD) if sans else (fonts.SERIF, fonts.SERIF_BOLD)
        self._plain, self._bold = (_registered(name) for name in names)
        self._points = points
        self._story: list[Flowable] = []

    def title(self, text: str) -> None:
        """Add a centred line in bold."""
        self._add(text, self._bold, TA_CENTER, points=self._points + 1.5)

    def heading(self, text: str) -> None:
        """Add a bold line that stays with what follows."""
        self.gap(2.5)
        self._add(text, self._bold, TA_CENTER, stays=True)
        self.gap(1)

    def paragraph(self, text: str, *, left: bool = False) -> None:
        """Add a paragraph, set to both edges unless `left`."""
        self._add(text, self._plain, TA_LEFT if left else TA_JUSTIFY)

    def text(self, text: str) -> None:
        """Add paragraphs that stand apart by empty lines; one that begins with # is a heading."""
        for paragraph in text.strip().split("\n\n"):
            line = paragraph.replace("\n", " ")
            if line.startswith("# "):
                self.heading(line.removeprefix("# "))
            else:
                self.paragraph(line)

    def gap(self, millimetres: float) -> None:
        """Leave some room."""
        self._story.append(Spacer(1, millimetres * mm))

    def table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        right: int | None = None,
        ruled: bool = True,
    ) -> None:
        """Add a table; columns from `right` on are set to the right. Widths in millimetres."""
        size = self._points - 1
        left = ParagraphStyle("left", fontName=self._plain, fontSize=size, leading=size * 1.25)
        to_right = ParagraphStyle("right", left, alignment=TA_RIGHT)
        head = ParagraphStyle("head", left, alignment=TA_CENTER, fontName=self._bold)
        first_right = len(widths) if right is None else right
        styles = [left if column < first_right else to_right for column in range(len(widths))]
        cells = [
            [
                Paragraph(text.replace("\n", "<br/>"), head if ruled and not number else style)
                for text, style in zip(row, styles, strict=True)
            ]
            for number, row in enumerate(rows)
        ]
        looks: list[tuple[object, ...]] = [
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE" if ruled else "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 5 if ruled else 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 5 if ruled else 0),
        ]
        if ruled:
            looks.append(("GRID", (0, 0), (-1, -1), 0.5, black))
        self._story.append(Table(cells, [width * mm for width in widths], style=TableStyle(looks)))

    def pdf(self, *, title: str, author: str, date: str) -> bytes:
        """Return the document; `date` is its day of creation as YYYYMMDDHHMMSS+HH'mm'."""
        packed = io.BytesIO()
        document = BaseDocTemplate(
            packed,
            pagesize=A4,
            invariant=1,
            title=title,
            author=author,
            subject=FICTION,
        )
        room = Frame(27 * mm, 22 * mm, A4[0] - 43 * mm, A4[1] - 42 * mm)
        document.addPageTemplates(PageTemplate(frames=[room], onPageEnd=self._margin))
        document.build(self._story)
        dated = f"D:{date}".encode()
        return packed.getvalue().replace(_UNDATED, dated)

    def _margin(self, canvas: Canvas, _document: object) -> None:
        canvas.saveState()
        canvas.setFont(self._plain, 9)
        canvas.drawCentredString(A4[0] / 2, 13 * mm, str(canvas.getPageNumber()))
        canvas.setFont(self._plain, 6.5)
        canvas.setFillColor(_GREY)
        canvas.drawRightString(A4[0] - 8 * mm, 6 * mm, _MARK)
        canvas.restoreState()

    def _add(
        self, text: str, font: str, align: int, *, points: float | None = None, stays: bool = False
    ) -> None:
        size = points or self._points
        style = ParagraphStyle(
            "text",
            fontName=font,
            fontSize=size,
            leading=size * _LEADING,
            alignment=align,
            keepWithNext=stays,
            spaceAfter=size * 0.25,
        )
        self._story.append(Paragraph(text.replace("\n", "<br/>"), style))


def _registered(name: str) -> str:
    """Make a font known and return its name."""
    short = name.removesuffix(".ttf")
    if short not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(short, str(fonts.path_of(name))))
    return short
