"""Tables typed as text: bars, tabs, gaps; what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model.tables import Table
from stemma.toolkit.tables.finding import tables
from stemma.toolkit.tables.page import Lying, page
from stemma.toolkit.typeset import typeset
from tests.toolkit.tables.drawing import grid


def found(text: str) -> list[Table]:
    """Return the tables of a text as a mail or a text file has it."""
    layout = typeset(text)
    lying = Lying(width=layout.width, height=layout.height)
    return tables(page(text, layout.words, (), lying, is_typed=True))


def test_bars_part_fields_and_a_wrapped_name_stays_in_its_row() -> None:
    [table] = found("""Annex 1

No | Name                 | Qty | Price, EUR
---+----------------------+-----+-----------
1  | Harbour lamp         | 12  | 1,250.00
   | with a brass foot    |     |
2  | Rope, tarred         | 3   | 80.00
   | TOTAL                |     | 15,240.00

All of this is fiction.""")

    assert grid(table) == [
        ["No", "Name", "Qty", "Price, EUR"],
        ["1", "Harbour lamp with a brass foot", "12", "1,250.00"],
        ["2", "Rope, tarred", "3", "80.00"],
        ["", "TOTAL", "", "15,240.00"],
    ]
    assert table.headers == 1
    assert [str(cell.value) for cell in table.cells if cell.column == 3][1:] == [
        "1250.00",
        "80.00",
        "15240.00",
    ]


def test_tabs_part_fields_and_empty_ones_stay_empty() -> None:
    [table] = found(
        "序号\t名称\t数量\t合价\n1\t电机\t4\t48,000\n2\t缆绳\t30\t9,000\n合计\t\t\t57,000\n"
    )

    assert grid(table) == [
        ["序号", "名称", "数量", "合价"],
        ["1", "电机", "4", "48,000"],
        ["2", "缆绳", "30", "9,000"],
        ["合计", "", "", "57,000"],
    ]


def test_gaps_part_fields_where_a_line_of_dashes_says_so() -> None:
    [table] = found("""Item  Description         Unit   Unit price     Amount
----  ------------------  ----  -----------  ---------
  1   Pilot boat,         ea      120,000     240,000
      twin screw
  2   Mooring buoy        ea          900       9,000
                                             ---------
      TOTAL                                    249,000
""")

    assert grid(table) == [
        ["Item", "Description", "Unit", "Unit price", "Amount"],
        ["1", "Pilot boat, twin screw", "ea", "120,000", "240,000"],
        ["2", "Mooring buoy", "ea", "900", "9,000"],
        ["", "TOTAL", "", "", "249,000"],
    ]


def test_gaps_without_a_line_part_where_nothing_stands() -> None:
    [table] = found("""Наименование        Кол-во   Цена
Канат пеньковый          3   80,00
Фонарь 灯               12   1250,00
""")

    assert grid(table) == [
        ["Наименование", "Кол-во", "Цена"],
        ["Канат пеньковый", "3", "80,00"],
        ["Фонарь 灯", "12", "1250,00"],
    ]


def test_signatures_side_by_side_and_headers_of_a_mail_are_no_table() -> None:
    assert (
        found("Seller          Buyer          Witness\nR. Kurn         A. Velm        T. Oss\n")
        == []
    )
    assert found("From: a@b.example\nTo: c@d.example\nSubject: prices | terms | days\n") == []


def test_a_page_that_was_recognised_has_no_typed_tables() -> None:
    text = "1 | 2 | 3\n4 | 5 | 6\n7 | 8 | 9\n"
    layout = typeset(text)
    lying = Lying(width=layout.width, height=layout.height)

    kinds = {one.kind for one in tables(page(text, layout.words, (), lying))}

    assert "marked" not in kinds


@given(st.text(alphabet="ab1 \t|-\n货 .", max_size=300))
def test_no_word_stands_in_two_cells_whatever_the_text(text: str) -> None:
    spans = [span for one in found(text) for cell in one.cells for span in cell.spans]

    assert all(
        one[1] <= other[0] for one, other in zip(sorted(spans), sorted(spans)[1:], strict=False)
    )


def test_a_name_goes_on_beneath_itself_between_tabs() -> None:
    [table] = found(
        "Pos.\tDescription\tQty\tEach\tExtended\n"
        "10\tHarbour lamp,\t12\t45.50\t546.00\n"
        "\twith a brass foot\n"
        "20\tRope\t3\t118.00\t354.00\n"
    )

    assert [row[1] for row in grid(table)] == [
        "Description",
        "Harbour lamp, with a brass foot",
        "Rope",
    ]


@pytest.mark.parametrize("bar", ["|", "｜"])
def test_bars_part_fields_that_stand_close_to_them(bar: str) -> None:
    rows = ["序|品名|数量|单价", "----------------", "甲|船灯|3套|168.00", "乙|练习台|16台|7.25"]

    [table] = found("\n".join(rows).replace("|", bar) + "\n")

    assert grid(table)[1:] == [["甲", "船灯", "3套", "168.00"], ["乙", "练习台", "16台", "7.25"]]
