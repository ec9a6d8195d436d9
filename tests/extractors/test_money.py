"""Money: figures, words, scales, currencies before and behind."""

import pytest

from stemma import extract_values
from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("584 млн руб.", ["584000000 RUB"]),
        ("17 500 000 (семнадцать миллионов пятьсот тысяч) долларов США", ["17500000 USD"]),
        ("1 250 000,00 евро", ["1250000 EUR"]),
        ("USD 31,500,000.00", ["31500000 USD"]),
        ("$10m", ["10000000 USD"]),
        ("¥4.56 billion", ["4560000000 CNY"]),
        ("2.1亿美元", ["210000000 USD"]),
        ("人民币壹仟贰佰万元整(¥12,000,000.00)", ["12000000 CNY"]),
        ("125万欧元(大写:壹佰贰拾伍万元整)", ["1250000 EUR"]),
        ("20 долларов 43 цента", ["20.43 USD"]),
        ("1 000 рублей 50 копеек", ["1000.5 RUB"]),
        ("от 10 до 15 млн евро", ["10000000..15000000 EUR"]),
        ("не более 7 евро", ["at_most 7 EUR"]),
        ("more than $247 million", ["more_than 247000000 USD"]),
        ("约五百八十万卢布", ["about 5800000 RUB"]),
        ("twenty-five thousand euros", ["25000 EUR"]),
        ("1 250\n000 руб.", ["1250000 RUB"]),
        ("40 Jamaican dollars", ["40 JMD"]),
        ("500 алжирских динаров", ["500 DZD"]),
        ("два с половиной миллиона рублей", ["2500000 RUB"]),
        ("one and a half billion euros", ["1500000000 EUR"]),
        ("сумма 1597 000,00 юаней (один миллион пятьсот девяносто семь тысяч)", ["1597000 CNY"]),
        ("金额 1351 000.00元（大写：壹佰叁拾伍万壹仟元整）", ["1351000 CNY"]),
        ("что составляет 1413 250,00 юаней", ["1413250 CNY"]),
    ],
)
def test_a_sum_has_an_amount_and_a_currency(text: str, sums: list[str]) -> None:
    assert said(text, "money") == sums


def test_the_price_of_one_says_of_what() -> None:
    [price] = extract_values("цена 3,2 млн юаней за единицу")

    assert price.value == {"amount": "3200000", "currency": "CNY", "per": "единицу"}


def test_words_that_say_something_else_are_told() -> None:
    [total] = extract_values("100 (двести) евро")

    assert (total.value["amount"], total.conflict) == ("100", "200")


@pytest.mark.parametrize(
    "text",
    [
        "12 500\n300 руб.",  # one number or two
        "в Русском тексте 6,000 руб.",  # six, or six thousand
        "643/156-2023 евро",
        "2.1.3 руб.",
        "1 250,00",
    ],
)
def test_what_could_be_two_sums_is_left_out(text: str) -> None:
    assert said(text, "money") == []


def test_the_rest_of_the_page_tells_how_thousands_are_parted() -> None:
    assert said("Цена 6,000 руб. Итого 1,250,000 руб.", "money") == ["6000 RUB", "1250000 RUB"]
    assert said("Цена 6,000 руб. Итого 12,50 руб.", "money") == ["6 RUB", "12.5 RUB"]


@pytest.mark.parametrize(
    ("row", "sums"),
    [
        ("Винт, шт. 1250 350,00 руб.", ["350 RUB"]),
        ("в 2023 500 000 рублей", ["500000 RUB"]),
        ("итого 1597 000,00 юаней (один миллион сто тысяч)", []),
    ],
)
def test_figures_side_by_side_are_one_sum_only_where_words_say_so(
    row: str, sums: list[str]
) -> None:
    assert said(row, "money") == sums
