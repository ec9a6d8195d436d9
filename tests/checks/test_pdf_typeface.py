import pytest

from stemma.checks.pdf_typeface import pdf_typeface
from stemma.model.findings import Checked
from tests.checks import subjects

PDF = """%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 500 300] /Contents 4 0 R /Resources
<</Font <</F 5 0 R /G 6 0 R /B 7 0 R>>>>>> endobj
4 0 obj <</Length {length}>> stream
{drawn}
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
6 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>> endobj
7 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold>> endobj
trailer <</Root 1 0 R /Size 8>>
%%EOF"""
ORDINARY = [
    "(Delivery of one vehicle costs 93500 in all) Tj",
    "(Delivery of two guns costs 19060 in all) Tj",
    "(Delivery of six carriers costs 79680 in all) Tj",
    "(Delivery of ten boats costs 14800 in all) Tj",
    "(Delivery of nine stands costs 65920 in all) Tj",
]


def _file(line: str) -> bytes:
    """Return a page of ordinary lines with one more under them."""
    lines = [f"BT /F 12 Tf 20 {270 - 30 * n} Td {each} ET" for n, each in enumerate(ORDINARY)]
    drawn = "\n".join([*lines, f"BT /F 12 Tf 20 60 Td {line} ET"])
    return PDF.format(drawn=drawn, length=len(drawn)).encode()


CHANGED = _file("(The total for all is 6) Tj /G 12 Tf (3) Tj /F 12 Tf (5234 and is due) Tj")


def _run(line: str) -> Checked:
    return subjects.run_on_bytes(pdf_typeface, _file(line))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("(The total for all is 625234 and is due) Tj", id="as all others"),
        pytest.param(
            "(The total for all is ) Tj /B 12 Tf (625234 ) Tj /F 12 Tf (and is due) Tj", id="bold"
        ),
        pytest.param("(The total is 625234) Tj 5 Ts /F 7 Tf (1) Tj", id="the mark of a footnote"),
        pytest.param(
            "/G 12 Tf (The total for all is 625234 and is due) Tj", id="a line of its own"
        ),
    ],
)
def test_figures_set_like_their_line_are_left_alone(line: str) -> None:
    assert _run(line).state == "not_observed"


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("(The total for all is 6) Tj /G 12 Tf (3) Tj /F 12 Tf (5234 and is due) Tj", "font"),
        ("(The total for all is 6) Tj /F 13 Tf (3) Tj /F 12 Tf (5234 and is due) Tj", "size"),
        ("(The total for all is 6) Tj 1 Ts (3) Tj 0 Ts (5234 and is due) Tj", "height"),
    ],
)
def test_reports_a_number_of_which_a_figure_is_set_otherwise(line: str, how: str) -> None:
    [seen] = _run(line).observed

    assert (seen.says, seen.values["difference"].value) == ("pdf.typeface.inside", how)
    assert seen.evidence[0].place.quote == "635234"
    assert seen.evidence[0].place.boxes


def test_reports_a_whole_number_that_stands_out_from_its_line() -> None:
    line = "(The total for all is ) Tj /G 12 Tf (625234 ) Tj /F 12 Tf (and is due) Tj"

    [seen] = _run(line).observed

    assert seen.says == "pdf.typeface.line"
    assert (seen.values["look"].value, seen.values["usual"].value) == (
        "times 12.0 pt",
        "helvetica 12.0 pt",
    )


def test_a_page_without_figures_is_none_for_this_check() -> None:
    data = PDF.format(drawn="BT /F 12 Tf 20 60 Td (paid) Tj ET", length=33)

    assert subjects.run_on_bytes(pdf_typeface, data.encode()).reason == "no_figures"
