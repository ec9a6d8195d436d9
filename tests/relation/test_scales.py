"""What the figures of a price table are multiplied by."""

from decimal import Decimal

import pytest

from stemma.relation.deals.scales import above, of_heading


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("Сумма, тыс. руб.", 1_000),
        ("Amount, USD thousand", 1_000),
        ("金额（万元）", 10_000),
        ("Price, EUR million", 1_000_000),
    ],
)
def test_a_heading_says_it(heading: str, scale: int) -> None:
    assert of_heading(heading) == Decimal(scale)


@pytest.mark.parametrize("heading", ["Сумма, руб.", "Amount", "千斤顶", "Price per thousandth"])
def test_a_heading_without_a_word_for_it_says_nothing(heading: str) -> None:
    assert of_heading(heading) is None


@pytest.mark.parametrize(
    ("lines", "scale"),
    [
        ("PRICES\nall figures in USD thousand, net\n\n", 1_000),
        ("Приложение\n(в тыс. руб.)\n", 1_000),
        ("价格表 单位：千元\n", 1_000),
        ("The buyer paid two million for it last year.\n", 1),
        ("", 1),
    ],
)
def test_lines_above_a_table_say_it_by_a_word_for_what_is_meant(lines: str, scale: int) -> None:
    assert above(lines, len(lines)) == Decimal(scale)
