"""What was read is compared with what was set: words, and each Han character for itself."""

import pytest

from stemma.demo.score.figures import Tally
from stemma.demo.score.reading import Token, compared, tokens
from stemma.model.places import Box

BOX = Box(0.1, 0.1, 0.5, 0.12)


def _texts(text: str) -> list[str]:
    return [token.text for token in tokens(text, BOX)]


def test_a_word_is_compared_without_case_and_punctuation() -> None:
    assert _texts("«Договор»,") == ["договор"]


def test_each_han_character_is_a_token_with_its_part_of_the_box() -> None:
    first, second = tokens("合同", BOX)

    assert (first.text, second.text) == ("合", "同")
    assert first.box.x1 == second.box.x0 == pytest.approx(0.3)


def test_letters_between_han_characters_stay_a_word() -> None:
    assert _texts("第36号合同") == ["第", "36", "号", "合", "同"]


def test_a_word_read_twice_is_spurious_once_and_one_not_read_is_missed() -> None:
    far = Box(0.6, 0.8, 0.9, 0.82)
    true = [Token("раз", BOX), Token("два", BOX)]
    read = [Token("раз", BOX), Token("раз", far)]

    assert compared(true, read) == Tally(right=1, spurious=1, missed=1, boxes_right=1, boxes=1)


def test_the_nearest_of_equal_words_is_meant() -> None:
    far = Box(0.6, 0.8, 0.9, 0.82)

    tally = compared([Token("раз", far), Token("раз", BOX)], [Token("раз", BOX), Token("раз", far)])

    assert tally.boxes_right == 2
