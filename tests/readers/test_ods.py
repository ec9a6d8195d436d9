"""OpenDocument sheets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import UnreadableError
from stemma.readers.ods import ods, render
from tests import make, office


def _cell(text: str, more: str = "", inner: str = "") -> str:
    return f"<table:table-cell {more}>{inner}<text:p>{text}</text:p></table:table-cell>"


def _sheet(name: str, rows: str, more: str = "") -> str:
    return f'<table:table table:name="{name}" {more}>{rows}</table:table>'


def _row(cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{cells}</table:table-row>"


def test_cells_show_what_the_program_showed() -> None:
    said = "<dc:creator>Anna</dc:creator><text:p>too dear</text:p>"
    note = f"<office:annotation>{said}</office:annotation>"
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        + _row(_cell("Жилет") + _cell("12") + _cell("3 000,50", 'table:formula="of:=[.B1]*2"'))
        + _row("<table:table-cell/>", 'table:number-rows-repeated="3"')
        + _row(_cell("救生衣", inner=note), 'table:visibility="filter"')
    )

    _, [page] = office.read(ods, office.open_document("spreadsheet", _sheet("Цены", rows)))

    assert page.text is not None
    assert page.text.text.rstrip("\n").split("\n") == [
        "[sheet] Цены",
        "[hidden] rows 5; columns B",
        "Жилет\t12\t3 000,50",
        *("", "", "", "救生衣"),
        "[comment, A5, Anna] too dear",
        "[formula, C1] of:=[.B1]*2",
    ]
    assert office.labels(page)["sheet Цены!C1"] == ["3", "000,50"]


def test_sheets_that_are_not_shown_are_told() -> None:
    style = (
        '<style:style style:name="H"><style:table-properties table:display="false"/></style:style>'
    )
    sheets = _sheet("A", _row(_cell("1"))) + _sheet("B", "", 'table:style-name="H"')

    assert office.texts(ods, office.open_document("spreadsheet", sheets, style)) == [
        "[sheet] A\n1\n",
        "[sheet] B (hidden)\n",
    ]


def test_a_row_said_once_for_a_million_does_not_fill_the_disk() -> None:
    rows = _row(_cell("1"), 'table:number-rows-repeated="1048576"')

    pages = office.texts(ods, office.open_document("spreadsheet", _sheet("A", rows)))

    assert len(pages) == 5
    assert "[repeated, row 1] 1048576 times" in pages[-1]


def test_a_page_is_drawn_as_a_grid() -> None:
    data = office.open_document("spreadsheet", _sheet("A", _row(_cell("1"))))
    with make.received(data) as received:
        assert render(received, 1, 72).width == 595
        with pytest.raises(UnreadableError):
            render(received, 2, 72)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(("<text:p>1</text:p>", "<table:table-row/>", "<a/>", "x")), max_size=6)
)
def test_any_arrangement_is_read(pieces: list[str]) -> None:
    sheet = _sheet("A", "".join(_row(_cell(piece)) + piece for piece in pieces))

    assert make.problem_of(ods, office.open_document("spreadsheet", sheet)) is None
