"""Pictures bound into a PDF, and words laid over them."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from stemma.demo.fiction import FICTION
from stemma.demo.forgery.scans import ScannedPage, Word, picture_pdf, with_layer
from stemma.model.places import Box
from tests.demo.forgery.papers import SAID, complaints, picture, said_in_info, texts

DPI = 100
WORDS = (
    Word("Договор", Box(0.2, 0.1, 0.34, 0.12)),
    Word("поставки", Box(0.36, 0.1, 0.5, 0.12)),
    Word("南澜公司", Box(0.2, 0.2, 0.36, 0.225)),
)


def drawn(mode: str) -> Image.Image:
    """Return a sheet of A4 with a dark bar in its upper left quarter."""
    sheet = Image.new("L", (827, 1169), 255)
    ImageDraw.Draw(sheet).rectangle((100, 120, 400, 240), fill=0)
    return sheet.convert(mode)


def file_of(mode: str, kind: str, **options: str) -> bytes:
    packed = io.BytesIO()
    drawn(mode).save(packed, kind, **options)
    return packed.getvalue()


KINDS = {
    "grey JPEG": file_of("L", "JPEG"),
    "colour JPEG": file_of("RGB", "JPEG"),
    "colour PNG": file_of("RGB", "PNG"),
    "grey PNG": file_of("L", "PNG"),
    "two-colour PNG": file_of("1", "PNG"),
    "fax TIFF": file_of("1", "TIFF", compression="group4"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_shows_the_picture(kind: str) -> None:
    pdf = picture_pdf([ScannedPage(KINDS[kind], DPI)], SAID)

    shown = picture(pdf)
    expected = drawn("L").resize(shown.size)
    assert ImageStat.Stat(ImageChops.difference(shown, expected)).mean[0] < 1
    assert texts(pdf) == [""]
    assert complaints(pdf) == []


def test_the_page_is_as_large_as_the_paper_was() -> None:
    pdf = picture_pdf([ScannedPage(KINDS["grey JPEG"], DPI)], SAID)

    with pypdfium2.PdfDocument(pdf) as opened:
        assert opened[0].get_size() == pytest.approx((595.4, 841.7), abs=0.1)


@pytest.mark.parametrize("kind", ["grey JPEG", "colour JPEG"])
def test_a_jpeg_is_embedded_untouched(kind: str) -> None:
    assert KINDS[kind] in picture_pdf([ScannedPage(KINDS[kind], DPI)], SAID)


@pytest.mark.parametrize("kind", ["two-colour PNG", "fax TIFF"])
def test_two_colours_are_kept_as_a_fax_keeps_them(kind: str) -> None:
    pdf = picture_pdf([ScannedPage(KINDS[kind], DPI)], SAID)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        image = opened.pages[0].obj.Resources.XObject.Im0
        assert (str(image.Filter), int(image.BitsPerComponent)) == ("/CCITTFaxDecode", 1)


def test_it_says_that_it_is_invented() -> None:
    pdf = picture_pdf([ScannedPage(KINDS["fax TIFF"], DPI)], SAID)

    assert said_in_info(pdf)["/Subject"] == FICTION


def test_words_are_read_where_they_stand_and_not_seen() -> None:
    plain = picture_pdf([ScannedPage(data, DPI) for data in KINDS.values()], SAID, style="streams")
    layered = with_layer(plain, [WORDS, *[()] * 5])

    assert texts(layered)[0].split() == ["Договор", "поставки", "南澜公司"]
    assert texts(layered)[1:] == [""] * 5
    assert picture(layered) == picture(plain)
    assert complaints(layered) == []
    assert layered == with_layer(plain, [WORDS, *[()] * 5])
    with pypdfium2.PdfDocument(layered) as opened:
        page = opened[0].get_textpage()
        for word in WORDS:
            left, top, right, bottom = _found(page, word.text, opened[0].get_size())
            assert (left, right) == pytest.approx((word.box.x0, word.box.x1), abs=0.006)
            assert word.box.y0 - 0.004 < top < bottom < word.box.y1 + 0.004


def test_words_for_more_pages_than_there_are_is_refused() -> None:
    plain = picture_pdf([ScannedPage(KINDS["fax TIFF"], DPI)], SAID)

    with pytest.raises(ValueError, match="zip"):
        with_layer(plain, [(), ()])


def _found(
    page: pypdfium2.PdfTextPage, text: str, size: tuple[float, float]
) -> tuple[float, float, float, float]:
    start = page.get_text_range().replace("\r\n", "  ").index(text)
    boxes = [page.get_charbox(start + at) for at in range(len(text))]
    width, height = size
    return (
        min(box[0] for box in boxes) / width,
        1 - max(box[3] for box in boxes) / height,
        max(box[2] for box in boxes) / width,
        1 - min(box[1] for box in boxes) / height,
    )
