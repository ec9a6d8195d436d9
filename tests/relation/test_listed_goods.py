"""Goods that papers list in words, restate in supplements, or give in thousands; all invented."""

import pytest

from stemma.model.deal_sheets import DealFound, RowFound
from stemma.relation.deals.goods import goods_of
from stemma.relation.deals.in_words import goods_in
from tests.cached import item, told

_HEAD = "CONTRACT No. LQ-44/2023\nTikhy, 8 May 2023\n\n1. Goods\n\n"
_LIST = (
    "1) survey launch Kulik-9 – 4 pcs at USD 3,000 each, in all USD 12,000;\n"
    "2) shore trailer TR-12 – 2 pcs at USD 500 each, in all USD 1,000;\n"
)


def _rows(text: str) -> list[dict[str, str]]:
    lists = goods_in(item(1, "paper.txt", text))
    return [{said.field: said.key for said in row.said} for each in lists for row in each.rows]


def _lines(deal: DealFound) -> list[RowFound]:
    return [row for row in deal.rows if row.part == "line"]


def _told(row: RowFound, field: str) -> list[tuple[str, str]]:
    """Return the values of a field, each with the day since which it holds."""
    return [
        (value.key, value.since)
        for cell in row.cells
        if cell.field == field
        for value in cell.values
    ]


@pytest.mark.parametrize(
    ("entry", "name", "quantity", "price"),
    [
        ("1) катер «Кулик-9» – 4 шт. по 2 140 тыс. руб.,", "катер«кулик-9»", "4", "2140000 RUB"),
        ("* 12 sets of the HR-20 station at USD 45.5k;", "hr-20station", "12", "45500 USD"),
        (
            "* 3 of the DF-4 finder, with mast, at USD 118k;",
            "df-4finder,withmast",
            "3",
            "118000 USD",
        ),
        ("一、船灯12台，单价1,250元；", "船灯", "12", "1250 CNY"),
    ],
)
def test_an_entry_counts_something_and_states_a_price_for_one(
    entry: str, name: str, quantity: str, price: str
) -> None:
    [row, _] = _rows(f"{entry}\n- 2 pcs of the lamp at USD 5;")

    assert (row["item"], row["quantity"], row["price"]) == (name, quantity, price)


def test_clauses_that_semicolons_part_are_entries_too() -> None:
    text = (
        "乙方向甲方提供船灯（型号D-7）叁套，每套人民币壹万元整；"
        "提供练习台拾陆台，每台人民币柒千元整。"
    )

    assert [(row["quantity"], row["price"]) for row in _rows(text)] == [
        ("3", "10000 CNY"),
        ("16", "7000 CNY"),
    ]


def test_one_entry_alone_is_goods_only_where_it_multiplies() -> None:
    assert _rows("1) lamp – 4 pcs at USD 3,000 each, in all USD 12,000") != []
    assert _rows("1) lamp – 4 pcs at USD 3,000 each") == []


@pytest.mark.parametrize(
    "entry",
    [
        "1) a fine of USD 300 for 4 days of delay",
        "2) the Buyer pays USD 12,000 for 4 pcs shipped",
        "3) 15 of the parties met",
    ],
)
def test_sums_that_are_no_price_of_one_are_no_goods(entry: str) -> None:
    assert _rows(f"{entry}\n{entry}") == []


def test_a_list_in_a_contract_makes_lines() -> None:
    [deal] = told(item(1, "c.txt", _HEAD + _LIST)).deals

    assert [_told(row, "quantity") for row in _lines(deal)] == [[("4", "")], [("2", "")]]
    assert [_told(row, "total") for row in _lines(deal)] == [
        [("12000 USD", "")],
        [("1000 USD", "")],
    ]


def test_what_a_supplement_states_otherwise_holds_from_its_day_on() -> None:
    change = (
        "CHANGE ORDER No. 1\nto contract No. LQ-44/2023\n14 September 2023\n\nSection 1 reads:\n"
        "1) survey launch Kulik-9 – 5 pcs at USD 3,000 each, in all USD 15,000;\n"
    )
    [deal] = told(item(1, "c.txt", _HEAD + _LIST), item(2, "co.txt", change)).deals

    launch = _lines(deal)[0]
    assert _told(launch, "quantity") == [("4", ""), ("5", "2023-09-14")]
    assert _told(launch, "price") == [("3000 USD", "")]
    assert len(_lines(deal)) == 2


def test_a_count_is_changed_where_its_price_multiplies_to_a_sum_of_the_clause() -> None:
    change = (
        "AMENDMENT No. 1\nto contract No. LQ-44/2023\n14 September 2023\n\n"
        "1. Three (3) shore trailers TR-12, USD 1,500.\n"
    )
    [deal] = told(item(1, "c.txt", _HEAD + _LIST), item(2, "am.txt", change)).deals

    trailer = _lines(deal)[1]
    assert _told(trailer, "quantity") == [("2", ""), ("3", "2023-09-14")]
    assert _told(trailer, "total") == [("1000 USD", ""), ("1500 USD", "2023-09-14")]


def _of_tables(text: str) -> list[dict[str, str]]:
    lists = goods_of(item(1, "paper.txt", text))
    return [{said.field: said.key for said in row.said} for each in lists for row in each.rows]


def test_a_list_without_prices_is_of_goods_where_it_says_the_unit() -> None:
    assert _of_tables(
        "| № | Наименование | Ед. изм. | Кол-во |\n| 1 | Лодка Нырок-31 | шт. | 25 |\n"
    ) == [{"item": "лодканырок-31", "unit": "шт.", "quantity": "25"}]


def test_what_is_delivered_day_by_day_is_no_list_of_goods() -> None:
    table = "| Name | Unit | Quantity | Date |\n| Nyrok-31 | pcs | 5 | 1 March 2023 |\n"

    assert _of_tables(table) == []


def test_a_unit_may_stand_with_the_quantity() -> None:
    [row] = _of_tables("| Description | Quantity | Amount |\n| Survey | 10.00 Hours | 300.00 |\n")

    assert (row["quantity"], row["unit"]) == ("10", "hours")


def test_beside_quantity_and_price_the_column_of_words_names_the_goods() -> None:
    [row] = _of_tables("| Title | Qty | Rate |\n| Boat Nyrok with oars | 2 | 300.00 |\n")

    assert row["item"] == "boatnyrokwithoars"


def test_beside_goods_and_units_the_only_numbers_are_quantities() -> None:
    [row] = _of_tables("| № | Наименование | Ед. изм. | Потребность |\n| 1 | Лодка | шт. | 25 |\n")

    assert row["quantity"] == "25"


@pytest.mark.parametrize(
    "heads",
    [
        "| № | Наименование показателя | Ед. изм. | Всего по краю |",
        "| № | Товар | Ед. | 2022 год |",
    ],
)
def test_what_is_measured_is_no_list_of_goods(heads: str) -> None:
    assert _of_tables(f"{heads}\n| 1 | Выпуск лодок | шт. | 25 |\n") == []
