"""The pages are printed here, with words under bars, in white, beyond the edge, and as they are."""

import io

import pikepdf
import pytest
from fpdf import FPDF

from stemma.checks.pdf_hidden_text import pdf_hidden_text
from tests.checks import subjects


def _page() -> FPDF:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=14)
    pdf.text(20, 30, "Total: 12 300 000 dollars")
    return pdf


def _seen(pdf: FPDF) -> list[tuple[str, str]]:
    run = subjects.run_on_bytes(pdf_hidden_text, bytes(pdf.output()))
    return [(seen.says, seen.evidence[0].place.quote) for seen in run.observed]


def test_reports_words_under_a_bar() -> None:
    pdf = _page()
    pdf.text(20, 50, "agreed by the minister")
    pdf.rect(19, 44, 70, 8, style="F")

    assert _seen(pdf) == [("pdf.hidden_text.covered", "agreed by the minister")]


def test_reports_the_letters_of_a_word_under_a_bar() -> None:
    pdf = _page()
    pdf.text(20, 50, "abcdefghijklmno")
    pdf.rect(31, 44, 15, 8, style="F")

    [(says, quote)] = _seen(pdf)

    assert says == "pdf.hidden_text.covered"
    assert quote in "abcdefghijklmno"
    assert len(quote) >= 3


def test_reports_white_words_with_their_place_in_the_text() -> None:
    pdf = _page()
    pdf.set_text_color(255, 255, 255)
    pdf.text(20, 50, "see the other contract")

    run = subjects.run_on_bytes(pdf_hidden_text, bytes(pdf.output()))

    [seen] = run.observed
    place = seen.evidence[0].place
    assert (seen.says, place.quote) == ("pdf.hidden_text.same_colour", "see the other contract")
    assert place.stretch is not None
    [box] = place.boxes
    assert 0.14 < box.y0 < box.y1 < 0.19


@pytest.mark.parametrize("ground", ["white on dark", "bar beside", "nothing"])
def test_words_that_can_be_read_are_left_alone(ground: str) -> None:
    pdf = _page()
    if ground == "white on dark":
        pdf.rect(19, 44, 70, 8, style="F")
        pdf.set_text_color(255, 255, 255)
    if ground == "bar beside":
        pdf.rect(100, 44, 70, 8, style="F")
    pdf.text(20, 50, "agreed by the minister")

    assert _seen(pdf) == []


def test_a_stamp_whose_words_are_spelled_out_beside_their_glyphs_is_left_alone() -> None:
    """A form moved onto the page, with /ActualText: pdfium tells its letters where they are not."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    name = pikepdf.Name
    font = pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
    fonts = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    words = "/Span << /ActualText (agreed by the minister) >> BDC"
    stamp = pdf.make_stream(
        f"{words} BT /F1 14 Tf 8 20 Td (agreed by the minister) Tj ET EMC".encode()
    )
    stamp.Type, stamp.Subtype, stamp.Resources = name.XObject, name.Form, fonts
    stamp.BBox = pikepdf.Array([0, 0, 300, 60])
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Stamp=stamp), Font=fonts)
    page.Contents = pdf.make_stream(b"q 1 0 0 1 170 400 cm /Stamp Do Q")
    out = io.BytesIO()
    pdf.save(out)

    run = subjects.run_on_bytes(pdf_hidden_text, out.getvalue())

    assert (run.state, run.observed) == ("not_observed", ())


def test_a_file_without_a_text_layer_has_nothing_to_hide() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(20, 20, 50, 50, style="F")

    assert subjects.run_on_bytes(pdf_hidden_text, bytes(pdf.output())).state == "not_applicable"
