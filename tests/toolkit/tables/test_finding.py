"""What on a page is a table, and what only looks like one."""

from tests.toolkit.tables.drawing import found, grid, ruled

PRICES = """\
 Item          Quantity   Price
 Glider hull         12  850.50
 Trailer              3  120.00
 Engine              24   31.25
"""


def test_drawn_lines_part_the_cells() -> None:
    [table] = found(PRICES, ruled([0, 14, 24, 33], [0, 1, 2, 3, 4]))

    assert table.kind == "ruled"
    assert grid(table) == [
        ["Item", "Quantity", "Price"],
        ["Glider hull", "12", "850.50"],
        ["Trailer", "3", "120.00"],
        ["Engine", "24", "31.25"],
    ]
    assert table.headers == 1


def test_a_caption_within_the_frame_counts_with_the_head() -> None:
    caption = " Annex 1: goods of the glider works\n"

    [table] = found(
        caption + PRICES,
        [*ruled([0, 14, 24, 33], [1, 2, 3, 4, 5]), *ruled([0, 33], [0, 1])],
    )

    assert grid(table)[0] == ["Annex 1: goods of the glider works", "", ""]
    assert table.headers == 2


def test_rows_that_no_line_parts_are_parted_by_their_figures() -> None:
    frame_and_head = ruled([0, 14, 24, 33], [0, 1, 4])

    [table] = found(PRICES, frame_and_head)

    assert [row[0] for row in grid(table)] == ["Item", "Glider hull", "Trailer", "Engine"]


def test_columns_without_lines_are_found_by_what_stands_under_each_other() -> None:
    [table] = found(PRICES)

    assert table.kind == "aligned"
    assert grid(table)[1] == ["Glider hull", "12", "850.50"]


def test_a_heading_over_two_columns_is_one_cell() -> None:
    text = """\
 Region        Deliveries
               2021   2022
 North            4     12
 South            7      9
"""
    lines = [*ruled([0, 14, 27], [0, 2, 3, 4]), (20, 1, 20, 4), (14, 1, 27, 1)]

    [table] = found(text, lines)

    spanning = next(cell for cell in table.cells if cell.text == "Deliveries")
    assert (spanning.row, spanning.column, spanning.columns) == (0, 1, 2)
    tall = next(cell for cell in table.cells if cell.text == "Region")
    assert tall.rows == 2
    assert table.headers == 2


def test_cells_have_their_numbers_and_places() -> None:
    [table] = found(PRICES)

    price = next(cell for cell in table.cells if cell.text == "850.50")
    assert str(price.value) == "850.50"
    [(start, end)] = price.spans
    assert PRICES[start:end] == "850.50"
    assert 0.2 < price.box.x0 < price.box.x1 < 0.34


def test_a_page_that_leans_has_its_table_all_the_same() -> None:
    level = ruled([0, 14, 24, 33], [10, 11, 12, 13, 14])
    leaning = [(x0, y0 + x0 * 0.006, x1, y1 + x1 * 0.006) for x0, y0, x1, y1 in level]

    [table] = found("\n" * 10 + PRICES, leaning)

    assert grid(table)[2] == ["Trailer", "3", "120.00"]


def test_two_columns_of_prose_are_no_table() -> None:
    prose = """\
 The parties have met at the port of     and the second batch leaves in May,
 call and agreed on the delivery of      weather permitting, under the same
 gliders in three batches; the first     terms as the first. The buyer pays
 batch leaves in March of the year       within thirty days of each delivery
"""
    assert found(prose) == []


def test_a_table_of_contents_is_no_table() -> None:
    contents = """\
 Subject of the contract        3
 Delivery                       5
 Payment                        9
 Acceptance                    12
 Disputes                      14
"""
    assert found(contents) == []


def test_a_numbered_list_is_no_table() -> None:
    numbered = """\
 1.   The seller delivers the goods free of all claims.
 2.   The buyer accepts them within ten working days.
 3.   Disputes are settled by talks between the parties.
"""
    assert found(numbered) == []


def test_boxes_with_arrows_are_no_table() -> None:
    boxes = """\

   Budget       Ministry      Schools

   Taxes        Agencies      Teachers
"""
    lines = [
        *ruled([2, 10], [0.5, 2]),
        *ruled([14, 24], [0.5, 2]),
        *ruled([2, 10], [2.5, 4]),
        (10, 1.2, 14, 1.2),
        (6, 2, 6, 2.5),
    ]
    assert found(boxes, lines) == []


def test_lines_through_words_are_a_chart() -> None:
    chart = """\
 2021  30.5      49.0     20.4
 2022  29.7      48.6     21.7
 2023  28.7      46.3     25.0
"""
    assert all(
        table.kind != "ruled" for table in found(chart, ruled([0, 8, 18, 27, 32], [0, 1, 2, 3]))
    )


def test_figures_in_a_drawn_cell_are_one_number_though_a_space_was_lost() -> None:
    text = """\
 Item          Quantity        Price
 Glider hull         12    1351 000,00
 Trailer              3     120 000,00
"""
    [drawn] = found(text, ruled([0, 14, 24, 38], [0, 1, 2, 3]))

    assert [str(cell.value) for cell in drawn.cells if cell.row and cell.column == 2] == [
        "1351000.00",
        "120000.00",
    ]


def test_heads_that_cover_what_parts_the_figures_are_parted_between_two_words() -> None:
    text = """\
 Article                   Number   Price of one VAT incl. VAT
 Glider hull                    2        850.50  21%  1,701.00
 Trailer                        3        120.00  21%    360.00
 Engine                        24         31.25  21%    750.00
 Anchor                         2        100.00  21%    200.00
"""

    [table] = found(text)

    assert grid(table)[0] == ["Article", "Number", "Price of one", "VAT", "incl. VAT"]
    assert grid(table)[1] == ["Glider hull", "2", "850.50", "21%", "1,701.00"]
