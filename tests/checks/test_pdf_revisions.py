"""The documents are printed here, and changed behind their end as a program would."""

import io

import pytest
from fpdf import FPDF
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from stemma.checks.pdf_revisions import pdf_revisions
from stemma.demo.forgery import revisions
from tests.checks import subjects


def printed(*lines: str) -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=14)
    for line in lines:
        pdf.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def _revised(first: bytes, second: bytes) -> bytes:
    return revisions.revise(first, second, date="D:20230501100000Z", producer="Editor")


FIRST = printed("Contract No. 7", "Total: 12 300 000 dollars", "Delivery in May")


def test_reports_a_sum_that_was_changed_with_both_figures_whole() -> None:
    data = _revised(
        FIRST, printed("Contract No. 7", "Total: 12 900 000 dollars", "Delivery in May")
    )

    run = subjects.run_on_bytes(pdf_revisions, data)

    [seen] = run.observed
    assert seen.says == "pdf.revisions.changed"
    assert subjects.quotes(run.observed) == ["12 900 000 dollars"]
    assert subjects.quotes(run.observed, "compare") == ["12 300 000 dollars"]
    now, then = seen.evidence
    assert (now.revision, then.revision) == (2, 1)
    assert then.place.label == "earlier revision"
    [box] = now.place.boxes
    assert 0.04 < box.y0 < box.y1 < 0.07


def test_a_word_of_the_next_line_is_not_what_a_figure_counts() -> None:
    before, after = (printed("Total:", f"12 {n}00 000", "Delivery in May") for n in (3, 9))

    run = subjects.run_on_bytes(pdf_revisions, _revised(before, after))

    assert subjects.quotes(run.observed) == ["12 900 000"]


def test_reports_a_line_that_is_gone() -> None:
    data = _revised(FIRST, printed("Contract No. 7", "Total: 12 300 000 dollars"))

    [seen] = subjects.run_on_bytes(pdf_revisions, data).observed

    assert seen.says == "pdf.revisions.removed"
    assert seen.values["before"].value == "Delivery in May"


def test_a_change_of_the_properties_alone_is_no_change_of_the_text() -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(FIRST))
    writer.set_info(writer.add_object(writer.root["/Pages"].get_object()))
    out = io.BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]

    assert subjects.run_on_bytes(pdf_revisions, out.getvalue()).state == "not_observed"


def test_a_file_of_one_state_has_nothing_to_compare() -> None:
    assert subjects.run_on_bytes(pdf_revisions, FIRST).state == "not_applicable"


@pytest.mark.parametrize("cut", [200, 600, 1000])
def test_a_file_that_breaks_off_is_survived(cut: int) -> None:
    data = _revised(FIRST, printed("Another text"))

    assert subjects.run_on_bytes(pdf_revisions, data[:-cut]).state in {
        "not_applicable",
        "not_observed",
        "could_not_run",
    }
