"""Sheets printed to PDF by two different libraries, as a cache holds files of several programs."""

import datetime as dt
import io
import logging
from collections.abc import Sequence
from typing import Literal

from fpdf import FPDF
from fpdf.enums import TextMode
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from stemma.demo import fonts
from stemma.demo.fiction import FICTION
from stemma.demo.setting.sheets import HEIGHT, WIDTH, Run, Sheet
from stemma.demo.setting.typefaces import FILES, known

Press = Literal["reportlab", "fpdf2"]
logging.getLogger("fontTools.subset").setLevel(logging.ERROR)  # it tells of every table it drops
rl_config.useA85 = 0  # streams written in letters are slow to write, and of use to nobody
_THICK = 0.03
"""How wide the outline is that fakes a bold, in sizes."""


def printed(sheets: Sequence[Sheet], press: Press = "reportlab", *, title: str = "") -> bytes:
    """Return sheets as a PDF with a text layer, without dates; one input gives the same bytes."""
    if press == "fpdf2":
        return _by_fpdf(sheets, title)
    return _by_reportlab(sheets, title)


def _by_reportlab(sheets: Sequence[Sheet], title: str) -> bytes:
    packed = io.BytesIO()
    canvas = Canvas(packed, (WIDTH, HEIGHT), invariant=True, pageCompression=1)
    canvas.setTitle(title)
    canvas.setSubject(FICTION)
    for sheet in sheets:
        _fill(canvas, sheet, over=False)
        for line in sheet.strokes:
            canvas.setStrokeColorRGB(*line.colour)
            canvas.setLineWidth(line.width)
            canvas.line(line.start[0], HEIGHT - line.start[1], line.end[0], HEIGHT - line.end[1])
        for run in sheet.runs:
            _write(canvas, run)
        _fill(canvas, sheet, over=True)
        canvas.showPage()
    canvas.save()
    return packed.getvalue()


def _fill(canvas: Canvas, sheet: Sheet, *, over: bool) -> None:
    for fill in sheet.fills:
        if fill.over is over:
            left, top, right, bottom = fill.area
            canvas.setFillColorRGB(*fill.colour)
            canvas.rect(left, HEIGHT - bottom, right - left, bottom - top, stroke=0, fill=1)


def _write(canvas: Canvas, run: Run) -> None:
    text = canvas.beginText(run.x, HEIGHT - run.base)
    text.setFont(known(run.font), run.points)
    text.setFillColorRGB(*run.colour)
    text.setCharSpace(run.spacing)
    if run.thick:
        text.setTextRenderMode(2)
        canvas.setStrokeColorRGB(*run.colour)
        canvas.setLineWidth(run.points * _THICK)
    text.textOut(run.text)
    if run.thick:
        text.setTextRenderMode(0)
    text.setCharSpace(0)
    canvas.drawText(text)


def _by_fpdf(sheets: Sequence[Sheet], title: str) -> bytes:
    pdf = FPDF(unit="pt", format=(WIDTH, HEIGHT))
    pdf.set_auto_page_break(auto=False)
    pdf.set_creation_date(dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
    pdf.set_title(title)
    pdf.set_subject(FICTION)
    for font in sorted({run.font for sheet in sheets for run in sheet.runs}):
        pdf.add_font(font, "", str(fonts.path_of(FILES[font])))
    for sheet in sheets:
        pdf.add_page()
        _fill_by_fpdf(pdf, sheet, over=False)
        for line in sheet.strokes:
            pdf.set_draw_color(*_bytes(line.colour))
            pdf.set_line_width(line.width)
            pdf.line(*line.start, *line.end)
        for run in sheet.runs:
            _write_by_fpdf(pdf, run)
        _fill_by_fpdf(pdf, sheet, over=True)
    return bytes(pdf.output())


def _fill_by_fpdf(pdf: FPDF, sheet: Sheet, *, over: bool) -> None:
    for fill in sheet.fills:
        if fill.over is over:
            left, top, right, bottom = fill.area
            pdf.set_fill_color(*_bytes(fill.colour))
            pdf.rect(left, top, right - left, bottom - top, style="F")


def _write_by_fpdf(pdf: FPDF, run: Run) -> None:
    pdf.set_font(run.font, size=run.points)
    pdf.set_text_color(*_bytes(run.colour))
    pdf.set_char_spacing(run.spacing)
    if not run.thick:
        pdf.text(run.x, run.base, run.text)
        return
    pdf.set_draw_color(*_bytes(run.colour))
    pdf.set_line_width(run.points * _THICK)
    with pdf.local_context(text_mode=TextMode.FILL_STROKE):
        pdf.text(run.x, run.base, run.text)


def _bytes(colour: tuple[float, float, float]) -> tuple[int, int, int]:
    red, green, blue = (round(part * 255) for part in colour)
    return red, green, blue
