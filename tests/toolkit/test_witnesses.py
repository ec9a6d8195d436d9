"""A layer and what was read from the picture, one against the other."""

import pytest

from stemma.model.places import Box
from stemma.model.readings import PageText
from stemma.model.words import Words
from stemma.toolkit.witnesses import (
    Sample,
    agreement,
    confirms,
    is_confirmed,
    overrules,
    samples,
)

TEXT = "Supplier ships equipment within thirty days after payment reaches account"


def recognised(text: str, confidence: int = 95) -> PageText:
    rows = []
    start = 0
    for word in text.split():
        start = text.index(word, start)
        rows.append((start, start + len(word), Box(0.1, 0.1, 0.2, 0.2), confidence))
        start += len(word)
    return PageText(text_from="ocr", text=text, words=Words.of(rows))


def layer(text: str) -> PageText:
    return PageText(text_from="layer", text=text)


def test_a_layer_that_says_what_the_picture_shows_stays() -> None:
    assert agreement(layer(TEXT + " plus a header"), recognised(TEXT)) == 1.0
    assert not overrules(recognised(TEXT), layer(TEXT), garbled=False)


def test_a_layer_that_says_something_else_is_overruled() -> None:
    other = layer("Minutes of the annual meeting held in spring with seven persons attending")

    assert overrules(recognised(TEXT), other, garbled=False)


def test_an_unsure_reading_overrules_only_a_layer_in_no_language() -> None:
    cipher = layer("Ïîñòàâùèê îòãðóæàåò îáîðóäîâàíèå, ïåðå÷èñëåííîå â Ïðèëîæåíèè")

    assert overrules(recognised(TEXT, confidence=50), cipher, garbled=True)
    assert not overrules(recognised(TEXT, confidence=50), cipher, garbled=False)


def test_chinese_is_compared_by_pairs_of_characters() -> None:
    text = "合 同 总 金 额 包 括 包 装"

    assert agreement(layer("合同总金额包括包装"), recognised(text)) == 1.0
    assert agreement(layer("双方应在十天内编制记录"), recognised(text)) == 0.0


def test_words_of_little_confidence_prove_nothing() -> None:
    assert agreement(layer("else"), recognised(TEXT, confidence=40)) is None


def test_lines_from_all_over_a_layer_are_looked_up() -> None:
    rows, text = [], ""
    for number in range(30):
        for column, word in enumerate(("Line", f"number{number}", "stands")):
            start = len(text)
            text += word + " "
            left, top = 0.1 + 0.1 * column, 0.03 * number
            rows.append((start, start + len(word), Box(left, top, left + 0.09, top + 0.02), None))

    found = samples(PageText(text_from="layer", text=text, words=Words.of(rows)))

    assert len(found) == 6
    assert all(each.text.startswith("Line number") for each in found)
    assert found[0].box.x0 == pytest.approx(0.1, abs=1e-3)
    assert found[0].box.x1 == pytest.approx(0.39, abs=1e-3)


def test_a_line_is_confirmed_by_a_reading_with_small_errors_and_by_no_other() -> None:
    sample = Sample("The price of the goods", Box(0, 0, 1, 1))

    assert confirms(sample, "Thc price of the qoods")
    assert not confirms(sample, "Penalty for late delivery")


def test_two_lines_of_three_stand_for_the_layer() -> None:
    assert is_confirmed(6, 6)
    assert is_confirmed(4, 6)
    assert not is_confirmed(3, 6)
    assert not is_confirmed(2, 2)
