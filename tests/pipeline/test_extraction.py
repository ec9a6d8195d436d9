"""Extraction as a whole: nothing twice, long texts in pieces, work in proportion to the text."""

import sys
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.mentions import KINDS
from stemma.pipeline import extraction
from stemma.toolkit.grammar.reading import _compiled
from stemma.toolkit.told_values import as_row

WORDS = (
    "12 5 2024 31.12.2023 1 250 000,00 руб. $ € 万元 三十 辆 км °C % № ИНН 7707083893 от до по с и",
    "- — – / . , ; ( ) марта March may I II квартал г. шт. vehicles единиц million тыс. двадцать",
    "two (two) page п. договор contract @ a@b.example +7 495 1234567 XX-4M 第三 百分之十 之 5-й",
    "× ± ... ≥ «05» ____ www.example.org 第 5 号 合同 附件 1 两千零四年 八月 '24 3/14/16",
    "Адрес: 123456, г. Мирный, ул. Полевая, д. 5 地址： 海港市东湖区长江路12号 паспорт 4510 123456",
    "Иванов И. И. ООО «Ромашка» Mr. John Smith Ltd. 张伟 有限公司 within days of signature",
)
PIECES = st.sampled_from([*(word for line in WORDS for word in line.split()), "\n", "\n\n"])


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_no_two_values_share_a_character(pieces: list[str], between: str) -> None:
    text = between.join(pieces)

    found = extraction.extract(text)

    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_the_pieces_hold_values_of_every_kind() -> None:
    found = extraction.extract("\n".join(WORDS))

    assert {as_row(each).kind for each in found} == set(KINDS)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_any_text_is_survived(text: str) -> None:
    extraction.extract(text)


def test_a_long_text_is_read_in_pieces_that_cut_no_value() -> None:
    line = "Цена 584 млн руб. за 37 единиц.\n"
    text = line * 2_000

    found = extraction.extract(text)

    assert len(found) == 4_000
    assert {text[each.start : each.end] for each in found} == {"584 млн руб.", "37 единиц"}


def test_what_is_no_text_holds_no_value() -> None:
    assert extraction.extract("1" * 200_000) == ()
    assert extraction.extract("," * 200_000) == ()


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        ",",
        "1,",
        "1 ",
        "1.",
        "(",
        "a ",
        "12 ",
        "1 2 марта ",
        "(1) ",
        "一",
        "- ",
        "5 км - ",
        "ИНН ",
        "№",
    ],
)
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    extraction.extract(unit * 10)
    small, large = steps(unit * (3_000 // len(unit))), steps(unit * (12_000 // len(unit)))

    assert large <= 5 * small + 5_000


def steps(text: str) -> int:
    """Count the calls that reading a text takes: the same on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        extraction.extract(text)
    finally:
        sys.setprofile(None)
    return calls


def test_no_rule_repeats_without_end() -> None:
    with pytest.raises(ValueError, match="without end"):
        _compiled("bad", "NUM (?:COMMA NUM)*")
