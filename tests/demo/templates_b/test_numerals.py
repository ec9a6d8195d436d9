"""Figures in groups, and the capital figures of Chinese accounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.templates_b.numerals import capitals, grouped, plain_han, scaled, spelt, trimmed

_VALUES = dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True))
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}
_GROUPS = {"万": 10**4, "亿": 10**8}


def _read(words: str) -> int:
    """Read capital figures, as a clerk would: digits times places, groups of four."""
    total = group = digit = 0
    for word in words:
        if word in _VALUES:
            digit = _VALUES[word]
        elif word in _PLACES:
            group, digit = group + digit * _PLACES[word], 0
        else:
            total, group, digit = total + (group + digit) * _GROUPS[word], 0, 0
    return total + group + digit


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1_250_000, "壹佰贰拾伍万"),
        (107_541_500, "壹亿零柒佰伍拾肆万壹仟伍佰"),
        (10_010, "壹万零壹拾"),
        (743_000_000, "柒亿肆仟叁佰万"),
        (100_000_005, "壹亿零伍"),
    ],
)
def test_capital_figures_put_one_zero_where_places_are_empty(number: int, words: str) -> None:
    assert capitals(number) == words


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_capital_figures_say_their_number(number: int) -> None:
    assert _read(capitals(number)) == number
    assert "零零" not in capitals(number)


def test_numbers_are_grouped_and_keep_their_places() -> None:
    assert grouped(1_536_000, ".", ",", 2) == "1.536.000,00"
    assert trimmed(Decimal("8.0"), " ", ",") == "8,0"
    assert trimmed(Decimal(-45), " ", ",") == "−45"


@given(st.decimals(min_value=0, max_value=10**10, places=2), st.sampled_from([1000, 10**4, 10**6]))
def test_scaling_loses_nothing(amount: Decimal, unit: int) -> None:
    assert scaled(amount, unit) * unit == amount


def test_years_are_spelt_and_days_counted() -> None:
    assert spelt(2023) == "二〇二三"
    assert [plain_han(number) for number in (4, 10, 17, 20, 26)] == [
        "四",
        "十",
        "十七",
        "二十",
        "二十六",
    ]
