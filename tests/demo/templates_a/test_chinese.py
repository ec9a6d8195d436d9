"""Chinese office papers: capital sums, dates in characters, limits."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.facts import names
from stemma.demo.templates_a import chinese
from stemma.model.values import Bounds, about, at_least, at_most, between

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def read(words: str) -> int:
    """Read capital figures: independent of how they were written."""
    whole = part = digit = 0
    for character in words:
        if character in _DIGITS:
            digit = _DIGITS.index(character)
        elif character in _PLACES:
            part += digit * _PLACES[character]
            digit = 0
        else:
            whole += (part + digit) * {"万": 10**4, "亿": 10**8}[character]
            part = digit = 0
    return whole + part + digit


@given(st.integers(min_value=1, max_value=10**11))
def test_capital_sums_read_back_as_what_they_were(amount: int) -> None:
    words = chinese.sum_in_words(Decimal(amount), "CNY").removesuffix("元整")

    assert read(words) == amount
    assert "零零" not in words
    assert not words.endswith("零")
    assert not words.startswith("零")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("773352000", "柒亿柒仟叁佰叁拾伍万贰仟元整"),
        ("1001", "壹仟零壹元整"),
        ("100000010", "壹亿零壹拾元整"),
        ("10050000", "壹仟零伍万元整"),
        ("1.50", "壹元伍角整"),
        ("1.05", "壹元零伍分"),
        ("1.25", "壹元贰角伍分"),
    ],
)
def test_capital_sums(amount: str, words: str) -> None:
    assert chinese.sum_in_words(Decimal(amount), "CNY") == words


def test_dates() -> None:
    date = dt.date(2023, 11, 20)

    assert chinese.day(date, 0) == "2023年11月20日（星期一）"
    assert chinese.day_in_characters(date) == "二〇二三年十一月二十日"
    assert chinese.days(date, dt.date(2023, 12, 1)) == "2023年11月20日至12月1日"


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (at_least(62), "km/h", "不低于62公里/小时"),
        (at_most("8.0"), "t", "不超过8.0吨"),
        (between(-50, 50), "degC", "−50至+50摄氏度"),
        (about(8), "year", "约8年"),
    ],
)
def test_limits_and_units(amount: Bounds, unit: str, words: str) -> None:
    assert chinese.measure(amount, unit) == words


def test_goods_have_their_measure_word() -> None:
    assert chinese.goods(8, names.GUN) == "8门自行火炮"
