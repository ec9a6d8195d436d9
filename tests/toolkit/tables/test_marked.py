"""Tables that the file itself knows, put together from the labels of words."""

from stemma.model.tables import Table
from stemma.toolkit.cell_labels import cell_at, label
from stemma.toolkit.hypertext import seen
from stemma.toolkit.hypertext_cells import stretches
from stemma.toolkit.tables.finding import tables
from stemma.toolkit.tables.page import Lying, page
from stemma.toolkit.typeset import typeset
from tests.toolkit.tables.drawing import grid


def found(markup: str) -> list[Table]:
    """Return the tables of a piece of HTML as a mail would show it."""
    text, cells = seen(markup)
    layout = typeset(text)
    words = layout.words.labelled(stretches(text, cells))
    return tables(page(text, words, (), Lying(width=layout.width, height=layout.height)))


def test_a_table_in_html_has_its_merged_cells() -> None:
    [table] = found("""
    <p>Our   offer:</p>
    <table><tr><th rowspan=2>品名</th><th colspan=2>数量和单价</th></tr>
           <tr><th>数量</th><th>单价</th></tr>
           <tr><td>电机</td><td>4</td><td>1,200.00</td></tr></table>
    """)

    assert table.kind == "marked"
    assert grid(table) == [
        ["品名", "数量和单价", ""],
        ["", "数量", "单价"],
        ["电机", "4", "1,200.00"],
    ]
    assert [(cell.rows, cell.columns) for cell in table.cells[:2]] == [(2, 1), (1, 2)]


def test_a_table_that_lays_a_page_out_is_none() -> None:
    outer = "<table><tr><td>{}</td><td>Menu</td></tr><tr><td>Foot</td><td>Imprint</td></tr></table>"
    inner = "<table><tr><td>Hull</td><td>12</td></tr><tr><td>Engine</td><td>24</td></tr></table>"

    [table] = found(outer.format(inner))

    assert grid(table) == [["Hull", "12"], ["Engine", "24"]]


def test_a_broken_table_ends_with_the_page() -> None:
    [table] = found("<table><tr><td>Hull<td>12<tr><td>Engine<td>24<tr><td colspan=9999999>x")

    assert grid(table)[:2] == [["Hull", "12"], ["Engine", "24"]]


def test_labels_say_what_they_say() -> None:
    assert label(3, (2, 2), (1, 4)) == "table 3, row 2, columns 1-4"
    assert cell_at("table 3, row 2, columns 1-4") == ("3", 2, 1, 2, 4)
    assert cell_at("sheet Prices!AB14") == ("sheet Prices", 14, 28, 14, 28)
    assert cell_at("comment") is None


def test_a_cell_inserted_later_stands_behind_the_tab_that_parts_it_from_its_neighbour() -> None:
    text = "Item\tQty\tPrice\tTotal\nHull\t3\t850.50\t2551.50\n"
    cells = [
        (text.index(word), text.index(word) + len(word), name)
        for word, name in (
            ("Item", label(1, (1, 1), (1, 1))),
            ("Qty", label(1, (1, 1), (2, 2))),
            ("Price", label(1, (1, 1), (3, 3))),
            ("Total", label(1, (1, 1), (4, 4))),
            ("Hull", label(1, (2, 2), (1, 1))),
            ("3\t", label(1, (2, 2), (2, 2))),
            ("850.50", "inserted"),
            ("2551.50", "inserted"),
        )
    ]
    layout = typeset(text)
    lying = Lying(width=layout.width, height=layout.height)

    [table] = tables(page(text, layout.words.labelled(cells), (), lying, is_typed=True))

    assert grid(table)[1] == ["Hull", "3", "850.50", "2551.50"]
