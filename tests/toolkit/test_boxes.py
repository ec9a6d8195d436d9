"""Hits on the picture and in their surroundings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model.places import Box
from stemma.model.words import NO_WORDS, Words
from stemma.toolkit.boxes import boxes_for, label_for, quote_around, upright
from tests import make

TEXT = "Договор поставки\nот 5 мая"
WORDS = Words.of(
    [
        (0, 7, Box(0.1, 0.10, 0.3, 0.12), None),
        (8, 16, Box(0.32, 0.101, 0.5, 0.121), None),
        (17, 19, Box(0.1, 0.14, 0.14, 0.16), None),
        (20, 21, Box(0.16, 0.14, 0.18, 0.16), None),
        (22, 25, Box(0.2, 0.14, 0.3, 0.16), None),
    ]
)


def box(x0: float, y0: float, x1: float, y1: float) -> object:
    return pytest.approx((x0, y0, x1, y1), abs=1e-4)


def test_a_word_has_its_own_box() -> None:
    assert boxes_for(WORDS, 8, 16) == (box(0.32, 0.101, 0.5, 0.121),)


def test_words_of_a_line_become_one_box() -> None:
    assert boxes_for(WORDS, 0, 16) == (box(0.1, 0.10, 0.5, 0.121),)


def test_a_hit_over_a_line_break_has_a_box_on_each_line() -> None:
    assert boxes_for(WORDS, 8, 21) == (box(0.32, 0.101, 0.5, 0.121), box(0.1, 0.14, 0.18, 0.16))


def test_part_of_a_word_gets_part_of_its_box() -> None:
    assert boxes_for(WORDS, 8, 12) == (box(0.32, 0.101, 0.41, 0.121),)
    assert boxes_for(WORDS, 12, 16) == (box(0.41, 0.101, 0.5, 0.121),)


def test_a_vertical_word_is_never_cut() -> None:
    upright = Words.of([(0, 7, Box(0.5, 0.1, 0.52, 0.4), None)])

    assert boxes_for(upright, 2, 4) == (box(0.5, 0.1, 0.52, 0.4),)


def test_words_of_two_columns_at_one_height_do_not_follow_each_other() -> None:
    columns = Words.of(
        [
            (0, 4, Box(0.1, 0.80, 0.4, 0.82), None),
            (5, 9, Box(0.6, 0.10, 0.9, 0.12), None),
        ]
    )

    assert boxes_for(columns, 0, 9) == (box(0.1, 0.8, 0.4, 0.82), box(0.6, 0.1, 0.9, 0.12))


def test_text_without_a_picture_has_no_boxes() -> None:
    assert boxes_for(NO_WORDS, 0, 5) == ()


def test_white_space_has_no_boxes() -> None:
    assert boxes_for(WORDS, 16, 17) == ()


@pytest.mark.parametrize(
    ("text", "hit", "width", "expected"),
    [
        ("one two three four five", "three", 100, "one two three four five"),
        ("one two three four five", "three", 15, "two three four"),
        ("one two three four five", "three", 3, "three"),
        ("one two three four five", "one", 12, "one two"),
        ("one two three four five", "five", 12, "four five"),
        ("甲方应当按照本合同约定支付", "合同", 6, "照本合同约定"),
        ("  one\n\n two ", "two", 40, "one\n\n two"),
        ("x" * 50 + " hit " + "y" * 50, "hit", 20, "hit"),
        ("договор", "договор", 0, "договор"),
    ],
)
def test_quotes_a_hit_in_its_surroundings(text: str, hit: str, width: int, expected: str) -> None:
    start = text.index(hit)

    excerpt = quote_around(text, start, start + len(hit), width)

    assert excerpt.text == expected
    assert excerpt.text[excerpt.start : excerpt.end] == hit


@given(st.text(alphabet="аb \n合", max_size=60), st.data())
def test_an_excerpt_always_holds_its_hit(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    width = data.draw(st.integers(0, 80))

    excerpt = quote_around(text, start, end, width)

    assert excerpt.text[excerpt.start : excerpt.end] == text[start:end]
    assert text[excerpt.offset :].startswith(excerpt.text)
    assert len(excerpt.text) <= max(width, end - start)


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        (0, Box(0.0, 0.0, 0.2, 0.1)),
        (90, Box(0.0, 0.8, 0.1, 1.0)),
        (180, Box(0.8, 0.9, 1.0, 1.0)),
        (270, Box(0.9, 0.0, 1.0, 0.2)),
    ],
)
def test_a_box_follows_when_its_picture_is_turned_back(turn: int, expected: Box) -> None:
    assert upright(Box(0.0, 0.0, 0.2, 0.1), turn) == pytest.approx(expected)


def test_a_stretch_has_the_labels_of_its_words() -> None:
    words = make.words(*[(0.0, 0.0, 0.1, 0.1)] * 3).labelled([(2, 3, "A1"), (4, 5, "B1")])

    assert label_for(words, 0, 1) is None
    assert label_for(words, 2, 3) == "A1"
    assert label_for(words, 0, 5) == "A1, B1"
