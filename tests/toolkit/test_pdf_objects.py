"""How much of a page is something other than text."""

import io
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from stemma.toolkit.pdf_objects import is_empty, other_than_text


def nothing_else(canvas: Canvas) -> None:
    """Leave the page as it is."""


def thin_rules(canvas: Canvas) -> None:
    canvas.line(72, 690, 500, 690)
    canvas.rect(72, 600, 400, 0.5, fill=1)


def link(canvas: Canvas) -> None:
    canvas.linkURL("https://southport.example", (72, 690, 200, 710))


def filled_bar(canvas: Canvas) -> None:
    canvas.rect(72, 600, 400, 12, fill=1)


def picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (40, 40))), 72, 500)


def field(canvas: Canvas) -> None:
    canvas.acroForm.textfield(name="n", value="typed in", x=72, y=500)


def curve(canvas: Canvas) -> None:
    canvas.circle(200, 400, 50)


def many_parts(canvas: Canvas) -> None:
    canvas.beginForm("stamp")
    canvas.rect(0, 0, 30, 20, fill=1)
    canvas.endForm()
    canvas.doForm("stamp")


@contextmanager
def page_of(added: Callable[[Canvas], None], text: str = "Inquiry 07-15") -> Iterator[object]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    if text:
        canvas.drawString(72, 700, text)
    added(canvas)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(buffer.getvalue())
    page = document[0]
    yield page.raw
    page.close()
    document.close()


@pytest.mark.parametrize(
    ("added", "points"),
    [
        pytest.param(nothing_else, 0, id="text alone"),
        pytest.param(thin_rules, 0, id="rules of a table"),
        pytest.param(link, 0, id="a link shows nothing"),
        pytest.param(filled_bar, 400 * 12, id="a bar"),
        pytest.param(picture, 40 * 40, id="a picture"),
        pytest.param(curve, 100 * 100, id="a drawing"),
        pytest.param(many_parts, 30 * 20, id="inside a form"),
        pytest.param(field, math.inf, id="a form field"),
    ],
)
def test_the_area_of_what_is_not_text(added: Callable[[Canvas], None], points: float) -> None:
    with page_of(added) as page:
        assert other_than_text(page, math.inf) == pytest.approx(points, rel=0.2)  # strokes


def test_counting_stops_once_it_is_enough() -> None:
    with page_of(filled_bar) as page:
        assert other_than_text(page, 100) > 100


@pytest.mark.parametrize(
    ("added", "text", "expected"),
    [
        pytest.param(nothing_else, "", True, id="nothing at all"),
        pytest.param(nothing_else, "x", False, id="a letter"),
        pytest.param(picture, "", False, id="a picture"),
        pytest.param(field, "", False, id="a form field"),
    ],
)
def test_empty(added: Callable[[Canvas], None], text: str, *, expected: bool) -> None:
    with page_of(added, text) as page:
        assert is_empty(page) is expected
