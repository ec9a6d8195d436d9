"""What the columns of a table hold, by their headings and by their arithmetic."""

import pytest

from stemma.toolkit.tables import columns
from tests.toolkit.tables.drawing import found


def told(text: str) -> columns.Told:
    [table] = found(text)
    return columns.told(table.cells, table.headers, table.columns)


def test_a_row_that_does_not_multiply_is_named() -> None:
    seen = told("""\
 Name          Qty     Price        Amount
 Hull           12    850.50     10,206.00
 Trailer         3    120.00        360.00
 Engine         24     31.25        755.00
""")

    assert [column.role for column in seen.columns] == ["name", "quantity", "price", "total"]
    assert seen.fitting == 2
    [broken] = seen.broken
    assert (broken.row, broken.total, broken.expected) == (3, "755", "750")


def test_a_column_of_items_that_counts_the_rows_numbers_them() -> None:
    seen = told("""\
 Item    Description    Qty     Price        Amount
 1       Hull            12    850.50     10,206.00
 2       Trailer          3    120.00        360.00
""")

    assert [column.role for column in seen.columns][:3] == ["number", "name", "quantity"]


def test_columns_that_multiply_need_no_headings() -> None:
    seen = told("""\
 A              B         C             D
 Hull           12    850.50     10,206.00
 Trailer         3    120.00        360.00
 Engine         24     31.25        750.00
 Anchor          5     10.50         52.50
""")

    assert [column.role for column in seen.columns][1:] == ["quantity", "price", "total"]
    assert (seen.fitting, seen.broken) == (4, ())


def test_weights_of_a_packing_list_are_no_prices() -> None:
    seen = told("""\
 Goods          Weight, kg    Pieces    Weight of all, kg
 Hull                60.30        43             2,592.90
 Trailer             48.80        30             1,464.00
 Engine              31.25        24               750.00
 Anchor              10.50         5                52.50
""")

    assert [column.role for column in seen.columns] == ["name", None, None, None]
    assert (seen.fitting, seen.broken) == (4, ())


@pytest.mark.parametrize(
    "heading", ["Масса всего, кг", "Total weight", "总重量", "Вес единицы (кг)", "Всего, кг"]
)
def test_a_heading_of_measures_is_none_of_money(heading: str) -> None:
    assert columns.role(heading) is None


@pytest.mark.parametrize(
    "heading", ["Unit price, net", "Цена за кг, руб.", "Сумма нетто, евро", "单价"]
)
def test_a_heading_of_money_stays_one(heading: str) -> None:
    assert columns.role(heading) in ("price", "total")


def test_columns_that_rarely_multiply_say_nothing() -> None:
    seen = told("""\
 Region        2021     2022      2023
 North            2        3         6
 South            4        5        21
 East             7        8        57
 West             9        2        19
""")

    assert (seen.fitting, seen.broken) == (0, ())


@pytest.mark.parametrize(
    ("heading", "role", "unit"),
    [
        ("№ п/п", "number", None),
        ("Наименование товара", "name", None),
        ("Кол-во, шт.", "quantity", None),
        ("Ед. изм.", "unit", None),
        ("Цена за ед., руб.", "price", "RUB"),
        ("Общая стоимость (евро)", "total", "EUR"),
        ("Срок поставки", "date", None),
        ("品名", "name", None),
        ("数量", "quantity", None),
        ("单价（元）", "price", "CNY"),
        ("总价", "total", None),
        ("Unit price, USD", "price", "USD"),
        ("Total price", "total", None),
        ("Mass (kg)", None, "kg"),
        ("Remarks", None, None),
        ("Г Стоимость, юаней", "total", "CNY"),
        ("Unit price, USD ]", "price", None),
    ],
)
def test_headings_in_three_languages(heading: str, role: str | None, unit: str | None) -> None:
    assert columns.role(heading) == role
    assert columns.unit(heading) == unit


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("金  额", "total"),
        ("数 量", "quantity"),
        ("货物或应税劳务、服务名称", "name"),
        ("Коли- чество", "quantity"),
        ("Кол- во, шт.", "quantity"),
        ("Объём поставки", "quantity"),
        ("Hours", "quantity"),
        ("Net amount", "total"),
        ("Amount in USD", "total"),
        ("Unit rate", "price"),
        ("Price / unit", "price"),
        ("Goods and services", "name"),
        ("Particulars", "name"),
        ("Item no", "number"),
        ("Gross Amount ₹", "total"),
        ("Unit price USD", "price"),
    ],
)
def test_a_heading_says_what_its_column_holds(heading: str, role: str) -> None:
    assert columns.role(heading) == role


def test_a_heading_may_name_its_currency_without_brackets() -> None:
    assert columns.unit("Gross amount €") == "EUR"
    assert columns.unit("Amount USD") == "USD"
    assert columns.unit("Amount") is None
