import pytest

from stemma.checks.pdf_structure import pdf_structure
from stemma.model.findings import Checked
from tests.checks import subjects

PAGE = """%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R{more}>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 99] /Contents 4 0 R>> endobj
4 0 obj <</Length 15>> stream
BT (paid) Tj ET
endstream endobj
{objects}
trailer <</Root 1 0 R /Size 20>>
%%EOF"""
OLD_TEXT = "5 0 obj <</Length 15>> stream\nBT (owed) Tj ET\nendstream endobj"
OLD_PAGE = "6 0 obj <</Type /Page /MediaBox [0 0 200 99] /Contents 5 0 R>> endobj"
SCRIPT = "7 0 obj <</S /JavaScript /JS (app.alert\\(1\\))>> endobj"
ATTACHED = """8 0 obj <</Type /EmbeddedFile /Length 3>> stream
a,b
endstream endobj
9 0 obj <</Type /Filespec /F (list.csv) /UF (list.csv) /EF <</F 8 0 R>>>> endobj"""

WITH_LEFTOVERS = PAGE.format(objects=f"{OLD_TEXT}\n{OLD_PAGE}", more="").encode("latin-1")


def _run(objects: str = "", more: str = "") -> Checked:
    return subjects.run_on_bytes(
        pdf_structure, PAGE.format(objects=objects, more=more).encode("latin-1")
    )


@pytest.mark.parametrize(
    "objects",
    [
        pytest.param("", id="plain"),
        pytest.param("5 0 obj <</Type /Font /Subtype /Type1>> endobj", id="a font left behind"),
        pytest.param("5 0 obj [1 2 3] endobj", id="a list left behind"),
    ],
)
def test_files_that_hold_nothing_else_to_see_are_left_alone(objects: str) -> None:
    assert _run(objects).state == "not_observed"


def test_reports_a_page_and_its_text_that_nothing_refers_to() -> None:
    [seen] = _run(f"{OLD_TEXT}\n{OLD_PAGE}").observed

    assert seen.says == "pdf.structure.left"
    assert {each.place.label for each in seen.evidence} == {
        "object 5, page text",
        "object 6, page",
    }


def test_reports_a_script_that_starts_with_the_file() -> None:
    [seen] = _run(SCRIPT, " /OpenAction 7 0 R").observed

    assert (seen.says, seen.evidence[0].place.label) == ("pdf.structure.script", "object 7")


def test_reports_the_names_of_attachments() -> None:
    names = " /Names <</EmbeddedFiles <</Names [(list.csv) 9 0 R]>>>>"

    [seen] = _run(ATTACHED, names).observed

    assert (seen.says, seen.values["names"].value) == ("pdf.structure.attached", "list.csv")


def test_a_damaged_file_could_not_be_looked_at() -> None:
    broken = subjects.run_on_bytes(
        pdf_structure, b"%PDF-1.4\nnothing", media_type="application/pdf"
    )

    assert (broken.state, broken.reason) == ("could_not_run", "damaged")
