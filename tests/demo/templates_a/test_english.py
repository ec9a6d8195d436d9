"""English office papers: plurals, limits, sums."""

import datetime as dt
from decimal import Decimal

import pytest

from stemma.demo.facts import names
from stemma.demo.templates_a import english
from stemma.model.values import Bounds, at_least, between, exactly


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (at_least(62), "km/h", "not less than 62 km/h"),
        (between(8, 10), "km/h", "8 to 10 km/h"),
        (exactly(1), "week", "1 week"),
        (exactly(7), "week", "7 weeks"),
        (exactly("0.05"), "%", "0.05%"),
    ],
)
def test_limits_and_units(amount: Bounds, unit: str, words: str) -> None:
    assert plain(english.measure(amount, unit)) == words


def test_goods_agree_with_their_number() -> None:
    assert plain(english.goods(1, names.GUN)) == "1 self-propelled gun"
    assert plain(english.goods(8, names.GUN)) == "8 self-propelled guns"


def test_sums_and_days() -> None:
    assert english.money(Decimal(1500)) == "1,500.00"
    assert english.sum_in_words(Decimal(2000), "EUR") == "two thousand euros only"
    assert english.sum_in_words(Decimal("2000.05"), "CNY") == "two thousand yuan and 05/100"
    assert plain(english.day(dt.date(2023, 9, 7), 3)) == "Thursday, 7 September 2023"
