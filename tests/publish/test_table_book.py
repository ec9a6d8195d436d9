"""A workbook of tables: words stay words, numbers are numbers, every cell says where it is from."""

import io

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from stemma.model.places import Box, Digest
from stemma.model.tables import BrokenRow, CellSeen, Column, TableSeen
from stemma.publish import table_book

BOX = Box(0.1, 0.2, 0.5, 0.25)


def cell(row: int, column: int, text: str, value: str | None = None, columns: int = 1) -> CellSeen:
    return CellSeen(
        row=row,
        column=column,
        rows=1,
        columns=columns,
        text=text,
        page=3,
        box=BOX,
        spans=(),
        value=value,
        confidence=61,
    )


def sheets(*cells: CellSeen) -> dict[str, Worksheet]:
    table = TableSeen(
        document=Digest("ab" * 32),
        title="Annex =2",
        path="cache/annex.pdf",
        control="S-0007",
        number=1,
        first_page=3,
        last_page=4,
        text_from="ocr",
        kind="ruled",
        rows=3,
        headers=1,
        columns=(Column(heading="What"), Column(heading="Price", role="price", unit="EUR")),
        cells=cells,
        fitting=2,
        broken=(
            BrokenRow(row=2, total_column=1, quantity="2", price="3", total="7", expected="6"),
        ),
    )
    made = b"".join(table_book.book("Harbour", [table]))
    opened = load_workbook(io.BytesIO(made))
    return {sheet.title: sheet for sheet in opened.worksheets}


def test_a_cell_is_cited_by_page_and_box() -> None:
    at = sheets(cell(0, 0, "Engine"))["1"]["A1"]

    assert at.comment is not None
    assert "Annex =2, p. 3: “Engine” (Harbour, S-0007, sha256 abababababab" in at.comment.text
    assert "10.0 20.0 50.0 25.0" in at.comment.text
    assert "61 % sure" in at.comment.text


def test_nothing_in_it_is_a_formula() -> None:
    hostile = [
        "=1+1",
        '=HYPERLINK("http://a.example")',
        "@SUM(A1)",
        "＝1",
        "-2+3|cmd",
        "a\x07b\u202ec",
    ]

    sheet = sheets(*(cell(row, 0, text) for row, text in enumerate(hostile)))["1"]

    held = [row[0] for row in sheet.iter_rows()]
    assert {each.data_type for each in held} == {"s"}
    assert [str(each.value)[0] for each in held[:5]] == ["'"] * 5
    assert held[5].value == "a[U+0007]b[U+202E]c"


def test_a_number_that_was_read_is_a_number_unless_it_is_too_long() -> None:
    long = "12345678901234567890"

    sheet = sheets(cell(1, 0, "1 250,50 €", "1250.50"), cell(2, 0, long, long))["1"]

    assert sheet["A2"].value == 1250.5
    assert sheet["A3"].value == long


def test_merged_cells_are_merged_and_the_list_names_what_does_not_add_up() -> None:
    made = sheets(cell(0, 0, "Both", columns=2), cell(1, 0, "a"), cell(1, 1, "b"))

    assert [str(each) for each in made["1"].merged_cells.ranges] == ["A1:B1"]
    listed = [each.value for each in made["Tables"][2]]
    assert listed[:5] == [1, "Annex =2", "cache/annex.pdf", "S-0007", "3-4"]
    assert "row 3: 2 x 3 = 6, not 7" in listed
