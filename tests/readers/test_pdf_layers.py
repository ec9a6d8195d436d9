"""PDFs whose text layer says something else than their pages show."""

import io
from pathlib import Path

import fontTools.ttLib
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from stemma.demo.forgery.layers import mojibake
from stemma.model.readings import PageReading
from stemma.model.remarks import Deed, Remark
from stemma.readers.pdf import pdf
from tests import make

A4 = (595.0, 842.0)
LIBERATION = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"
LINES = (
    "Поставщик отгружает оборудование, перечисленное в Приложении 7,",
    "не позднее 30 дней после поступления аванса на его банковский счет.",
    "Цена товара включает упаковку, погрузку и комплект запасных частей.",
)


@pytest.fixture(scope="module", autouse=True)
def _font() -> None:
    pdfmetrics.registerFont(TTFont("Liberation", LIBERATION))


def written(*lines: str, mode: int = 0, picture: bool = False, face: str = "Liberation") -> bytes:
    """Set lines on one page; mode 3 makes them invisible, `picture` lays a grey one under them."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    if picture:
        canvas.setFillGray(0.5)
        canvas.rect(40, 300, 500, 500, fill=1)
    text = canvas.beginText(60, 700)
    text.setTextRenderMode(mode)
    text.setFont(face, 14)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)
    canvas.save()
    return buffer.getvalue()


def page_of(data: bytes) -> PageReading:
    with make.received(data, "made.pdf") as content:
        [page] = make.consumed(pdf.read(content))[0]
    return page


@pytest.mark.parametrize("shift", [-0x350, -0x3D6, -0x370])
def test_letters_that_are_a_fixed_way_off_are_put_right(shift: int) -> None:
    honest = page_of(written(*LINES))

    page = page_of(mojibake(written(*LINES), shift=shift))

    assert page.text is not None
    assert page.text.text.split() == " ".join(LINES).split()
    assert page.remarks == (Remark(Deed.LAYER_DECIPHERED, f"{-shift:+d}"),)
    assert honest.text is not None
    assert page.text.words.boxes == honest.text.words.boxes


def test_the_text_as_the_file_has_it_is_kept() -> None:
    page = page_of(mojibake(written(*LINES)))

    assert page.raw is not None
    assert page.raw.text.startswith("Ïîñòàâùèê")
    assert page.raw.text_from == "layer"


def test_a_layer_in_no_language_is_doubted() -> None:
    nonsense = "Хъжыщь ъёфцэ шъжхщ ыъэцф жщхъъ ёэфцъ ыжъщэ хъцфё щъжыэ цёфхъ"

    page = page_of(written(nonsense, nonsense.swapcase()))

    assert page.remarks == (Remark(Deed.LAYER_GARBLED),)
    assert page.raw is None
    assert page.ink is None, "it is compared with the picture, whatever its ink is"


def test_an_honest_layer_is_left_alone() -> None:
    page = page_of(written(*LINES))

    assert page.remarks == ()
    assert page.raw is None


def test_invisible_words_over_a_picture_are_told() -> None:
    assert page_of(written(*LINES, mode=3, picture=True)).remarks == (Remark(Deed.LAYER_UNSEEN),)
    assert page_of(written(*LINES, picture=True)).remarks == ()


def test_letters_that_a_font_shows_as_boxes_are_told(tmp_path: Path) -> None:
    font = fontTools.ttLib.TTFont(LIBERATION)
    letters = set(font.getGlyphOrder()) - {"space", "nonmarkingreturn", ".null"}
    for letter in letters:
        font["glyf"][letter] = font["glyf"][".notdef"]
    for record in font["name"].names:
        record.string = "Frames"
    font.save(tmp_path / "frames.ttf")
    pdfmetrics.registerFont(TTFont("Frames", tmp_path / "frames.ttf"))

    page = page_of(written(*LINES, face="Frames"))

    assert page.remarks == (Remark(Deed.FONT_BOXES),)
    assert page.text is not None
    assert page.text.text.split() == " ".join(LINES).split()
