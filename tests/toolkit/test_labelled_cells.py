"""A page of a sheet becomes a table again: cells where they stood, lines about it apart."""

import io

import openpyxl
from openpyxl.comments import Comment

from stemma.readers.xlsx import xlsx
from stemma.toolkit.labelled_cells import SheetRows, sheet_rows
from tests import make


def read() -> tuple[str, SheetRows]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Цены"
    cells = {"B2": "Наименование", "D2": "[note] price", "B3": "Планер ГЛ-4", "D3": 1250.5}
    for place, value in {**cells, "E3": "=2*D3", "B7": "far below", "XFD9": "far away"}.items():
        sheet[place] = value
    sheet["D3"].comment = Comment("checked twice", "Anna")
    file = io.BytesIO()
    book.save(file)
    with make.received(file.getvalue(), "x.xlsx") as received:
        [page], _ = make.consumed(xlsx.read(received))
    assert page.text is not None
    return page.text.text, sheet_rows(page.text.text, page.text.words)


def test_cells_stand_in_their_rows_and_columns() -> None:
    _, table = read()

    assert table.columns == ("B", "D", "XFD")
    assert table.numbers == (2, 3, 7, 9)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Наименование", "[note] price", ""],
        ["Планер ГЛ-4", "1250.5", ""],
        ["far below", "", ""],
        ["", "", "far away"],
    ]


def test_what_is_said_about_the_sheet_stands_apart() -> None:
    _, table = read()

    assert [each.text for each in table.remarks] == [
        "[sheet] Цены",
        "[comment, D3, Anna] checked twice",
        "[formula, E3] =2*D3",
    ]


def test_every_cell_and_remark_knows_where_it_stands() -> None:
    text, table = read()
    cells = [cell for row in table.rows for cell in row if cell.text] + [*table.remarks]

    assert [text[cell.start : cell.end] for cell in cells] == [cell.text for cell in cells]
