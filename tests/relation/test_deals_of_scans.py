"""Deals whose papers were recognised from scans and photos; all of it invented."""

from dataclasses import replace

import pytest

from stemma.model.across import CacheItem
from stemma.model.deal_sheets import DealFound
from tests.cached import item, told

PAGE_1 = (
    "‹\n3 ДОГОВОР ПОСТАВКИ № АБ-17/0823\nЕ\nг. Тихий 8 мая 2023 г.\n1. ПРЕДМЕТ ДОГОВОРА\n"
    "2.1. Общая сумма договора составляет 1051 000,00 юаней (один миллион\n"
    "пятьдесят одна тысяча юаней).\n"
    "3. ПОРЯДОК РАСЧЁТОВ\n"
    "3.1. 50% общей суммы, что составляет 525 500,00 юаней, Е\n\n"
    "вносится после подписания, не позднее 5 июня 2023 г.\n"
    "4. ОБУЧЕНИЕ\n"
    "aw 4.1. Обучение: численность — 40 человек, продолжительность —\n\n"
    "8 недель; срок — не позднее 6 января 2024 г.\n"
)
PAGE_2 = (
    "| # | | Кол-во | Цена за ед., юаней | Г Стоимость, юаней |\n"
    "| 1 | Вездеход «Бобр-52» | 1 | 1021 000,00 | 1 021 000,00 |\n"
    "| 2 | Лодка надувная «Нырок-31» | i 25 | 1 200,00 | 30 000,00 |\n"
)


def _photo(number: int, text: str, folder: str) -> CacheItem:
    name = f"IMG_41{number:02}.jpg"
    made = item(number, name, text, text_from="ocr", media_type="image/jpeg")
    return replace(made, path=f"Фото/{folder}/{name}")


def _deal(*texts: str, folder: str = "АБ-17-0823") -> DealFound:
    [deal] = told(*(_photo(n, text, folder) for n, text in enumerate(texts, 1))).deals
    return deal


def _keys(deal: DealFound, part: str) -> list[dict[str, list[str]]]:
    return [
        {cell.field: [value.key for value in cell.values] for cell in row.cells}
        for row in deal.rows
        if row.part == part
    ]


def test_a_sentence_goes_on_over_a_blank_line_that_recognition_saw() -> None:
    deal = _deal(PAGE_1)

    [payment] = _keys(deal, "payment")
    assert payment["amount"] == ["525500 CNY"]
    assert payment["due"] == ["2023-06-05"]
    [duty] = _keys(deal, "duty")
    assert (duty["persons"], duty["due"]) == (["40"], ["2024-01-06"])
    assert "weeks" in duty


def test_a_sum_of_which_a_space_was_lost_is_the_one_that_its_words_say() -> None:
    [head] = _keys(_deal(PAGE_1), "deal")

    assert head["sum"] == ["1051000 CNY"]


def test_a_picture_in_a_folder_of_the_contracts_number_is_a_page_of_it() -> None:
    deal = _deal(PAGE_1, PAGE_2)

    assert [paper.role for paper in deal.papers] == ["contract", "contract"]
    assert [row["price"] for row in _keys(deal, "line")] == [["1021000 CNY"], ["1200 CNY"]]


def test_goods_are_named_by_the_column_of_most_words_where_no_head_says_which() -> None:
    lines = [row["item"] for row in _keys(_deal(PAGE_1, PAGE_2), "line")]

    assert lines == [["вездеход«бобр-52»"], ["лодканадувная«нырок-31»"]]


def test_a_picture_in_any_other_folder_is_not() -> None:
    deal = _deal(PAGE_1, PAGE_2, folder="лето")

    assert len(deal.papers) == 1


def test_a_quantity_with_a_speck_beside_it_is_read_where_price_and_total_prove_it() -> None:
    _, boats = _keys(_deal(PAGE_1, PAGE_2), "line")
    [_, wrong] = _keys(_deal(PAGE_1, PAGE_2.replace("i 25", "i 26")), "line")

    assert boats["quantity"] == ["25"]
    assert "quantity" not in wrong


def test_a_mark_at_the_edge_before_what_the_line_above_counts_is_no_count() -> None:
    text = (
        "4. ПОСТАВКА\n4.1. Продавец поставляет 6 складных\n8 надувных лодок до 6 ноября 2023 г.\n"
    )
    made = PAGE_1.partition("3. ПОРЯДОК")[0] + text

    [duty] = _keys(_deal(made), "duty")

    assert duty["due"] == ["2023-11-06"]
    assert "count" not in duty


def test_a_day_whose_year_is_cut_off_is_no_day_that_something_is_due() -> None:
    cut = PAGE_1.replace("6 января 2024 г.", "6 января\n\n` 2024 г.")

    assert _keys(_deal(cut), "duty") == []


_HEAD = "ДОГОВОР № АБ-17/0823\nг. Тихий 8 мая 2023 г.\n"


@pytest.mark.parametrize(
    ("cites", "signed"),
    [
        ("к договору № АБ-17/0823 от 8 мая 2023 г.", ["2023-05-08"]),
        ("(2023年5月8日第АБ-17/0823号合同)", ["2023-05-08"]),
        ("к договору № АБ-17/0823)\nг. Тихий 14 сентября 2023 г.", ["2023-05-08"]),
        ("к договору № АБ-17/0823\n14 сентября 2023 г.", ["2023-05-08"]),
        ("оплатить по договору № АБ-17/0823 до 9 июня 2023 г.", ["2023-05-08"]),
    ],
)
def test_only_a_day_that_words_join_to_its_number_is_the_contracts(
    cites: str, signed: list[str]
) -> None:
    papers = (
        item(1, "a.txt", _HEAD),
        item(2, "b.txt", f"ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1\n{cites}\n"),
    )
    [deal] = told(*papers).deals

    assert _keys(deal, "deal")[0]["signed"] == signed


def test_an_invoice_states_its_total_by_its_day_even_where_the_contract_says_otherwise() -> None:
    contract = _HEAD + (
        "3. ОПЛАТА\n3.1. Покупатель платит 40 % цены, 20 000,00 юаней, до 5 июня 2023 г.\n"
    )
    invoice = (
        "СЧЁТ № 23-7 от 1 июня 2023 г.\nОснование: договор № АБ-17/0823 от 8 мая 2023 г.\n"
        "| № | Наименование платежа | Сумма, юаней |\n"
        "| 1 | Аванс: 40 % цены договора | 20 500,00 |\n"
        "| | Всего к оплате | 20 500,00 |\n"
        "Срок оплаты: до 5 июня 2023 г.\n"
    )
    [deal] = told(item(1, "a.txt", contract), item(2, "b.txt", invoice)).deals

    [payment] = _keys(deal, "payment")
    assert payment["amount"] == ["20000 CNY", "20500 CNY"]


_ANNEX = (
    "ПРИЛОЖЕНИЕ № 2\nк договору № АБ-17/0823 от 8 мая 2023 г.\nТЕХНИЧЕСКИЕ ТРЕБОВАНИЯ\n"
    "2. Вездеход «Бобр-52»\n"
)


def _figures(text: str) -> list[tuple[str, str]]:
    papers = (item(1, "a.txt", _HEAD), item(2, "b.txt", _ANNEX + text))
    [deal] = told(*papers).deals
    rows = [row for row in deal.rows if row.part == "figure"]
    cells = ({cell.field: cell.values[0] for cell in row.cells} for row in rows)
    return [(str(cell["property"].value["text"]), cell["value"].key) for cell in cells]


def test_a_sentence_with_several_figures_states_each_of_them() -> None:
    found = _figures(
        "2.1. Запас хода по шоссе не менее 440 км, боевая масса не более 8,8 т; скорость на плаву "
        "10 км/ч, отклонение массы 3 %.\n"
    )

    assert found == [
        ("Запас хода по шоссе", "at_least 440000 m"),
        ("боевая масса", "at_most 8800 kg"),
        ("скорость на плаву", "2.77777777778 m/s"),
    ]


def test_a_value_may_stand_before_its_property_and_count_the_crew() -> None:
    found = _figures(
        "| Значение | Показатель |\n| не более 8,8 т | Боевая масса |\n| 2 человека | Экипаж |\n"
    )

    assert found == [("Боевая масса", "at_most 8800 kg"), ("Экипаж", "2")]


def test_a_short_point_that_states_a_figure_is_no_heading() -> None:
    assert _figures("2.1. Запас хода изделия – 440 км.\n") == [("Запас хода изделия –", "440000 m")]


def test_an_invoice_may_state_what_is_to_be_paid_in_a_line_of_its_own() -> None:
    contract = (
        "ДОГОВОР № АБ-17/2023\nг. Тихий 8 мая 2023 г.\n3. РАСЧЁТЫ\n"
        "3.1. Покупатель уплачивает 40 % цены, 14 000,00 евро, не позднее 24 декабря 2023 г.\n"
        "3.2. Покупатель уплачивает 60 % цены, 21 000,00 евро, не позднее 3 июня 2024 г.\n"
    )
    invoice = (
        "СЧЁТ\n№ 23-841 от 10.12.2023\nпо договору № АБ-17/2023\nВторой платёж, 40 %\n"
        "К оплате: EUR 14 600,00\nСрок оплаты: 24.12.2023.\n"
    )
    [deal] = told(item(1, "a.txt", contract), item(2, "b.txt", invoice)).deals

    assert [payment["amount"] for payment in _keys(deal, "payment")] == [
        ["14000 EUR", "14600 EUR"],
        ["21000 EUR"],
    ]
