"""How newsrooms of three languages print numbers, sums and dates."""

import datetime as dt

import pytest

from stemma.demo.wording_b import in_chinese, in_english, in_russian
from stemma.model.values import Bounds, Count, Date, Money, about, exactly

EUROS = Money(about(96_400_000), "EUR")
YUAN = Money(about(1_040_000_000), "CNY")
AUTUMN = Date(dt.date(2023, 10, 30), dt.date(2023, 11, 3))
WINTER = Date(dt.date(2023, 2, 6), dt.date(2023, 2, 8))


def _vehicles(number: int) -> Count:
    return Count(exactly(number), "vehicle")


def test_round_sums_take_the_unit_that_fits() -> None:
    assert in_english.rounded(EUROS) == "€96.4 million"
    assert in_english.rounded(YUAN) == "1.04 billion yuan"
    assert in_russian.rounded(EUROS) == "96,4\u00a0млн евро"
    assert in_russian.rounded(YUAN) == "1,04\u00a0млрд юаней"
    assert in_chinese.rounded(EUROS) == "9640万欧元"
    assert in_chinese.rounded(YUAN) == "10.4亿元"


def test_exact_sums_keep_every_figure() -> None:
    exact = Money(Bounds(exactly(625_224_000).low, exactly(625_224_000).high), "CNY")

    assert in_english.exact(exact) == "CNY 625,224,000.00"
    assert in_russian.exact(exact) == "625\u00a0224\u00a0000 юаней"


def test_a_period_within_a_month_and_across_two() -> None:
    assert in_english.span(WINTER) == "6–8 February 2023"
    assert in_english.between(AUTUMN) == "between 30 October and 3 November 2023"
    assert in_english.from_to(WINTER) == "February 6 to 8, 2023"
    assert in_russian.span(AUTUMN) == "с\u00a030\u00a0октября по 3\u00a0ноября 2023\u00a0года"
    assert in_chinese.span(WINTER) == "2023年2月6日至8日"
    assert in_chinese.span(AUTUMN) == "2023年10月30日至11月3日"


@pytest.mark.parametrize(
    ("number", "words"), [(9, "nine"), (10, "10"), (24, "24")], ids=["word", "figure", "more"]
)
def test_small_numbers_are_words(number: int, words: str) -> None:
    assert in_english.spelt(_vehicles(number)) == words


@pytest.mark.parametrize(
    ("number", "words"), [(8, "Eight"), (13, "Thirteen"), (30, "Thirty"), (41, "Forty-one")]
)
def test_a_sentence_begins_with_words(number: int, words: str) -> None:
    assert in_english.opening(_vehicles(number)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (11, "11\u00a0плавающих машин"),
        (41, "41\u00a0плавающую машину"),
        (52, "52\u00a0плавающие машины"),
    ],
)
def test_the_russian_noun_follows_its_number(number: int, words: str) -> None:
    assert in_russian.counted(number, in_russian.AFLOAT_ORDERED) == words


@pytest.mark.parametrize(
    ("number", "words"), [(7, "七"), (18, "十八"), (30, "三十"), (41, "四十一")]
)
def test_chinese_figures(number: int, words: str) -> None:
    assert in_chinese.han(number) == words
