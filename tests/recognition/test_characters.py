"""Where each character of a Chinese line stands, by the line's own ink."""

import numpy as np
import pytest

from stemma.recognition.characters import align
from stemma.recognition.layout import Line, Word

EM, TOP = 40, 20


def drawn(count: int) -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
    """Draw so many square characters of an em each, with a little air between them."""
    grey = np.full((2 * EM, 60 + count * EM + 60), 255, dtype=np.uint8)
    for index in range(count):
        left = 60 + index * EM
        grey[TOP : TOP + EM, left + 3 : left + EM - 3] = 0
    return grey


def test_boxes_that_drift_are_put_back_on_their_characters() -> None:
    box = (60, TOP, 60 + 4 * EM, TOP + EM)
    drifting = [Word(sign, (0, 0, 5, 5), 90) for sign in "合同编号"]

    aligned = align(Line(drifting, box, "chi_sim", box), drawn(4))

    lefts = [word.box[0] for word in aligned.words]
    assert lefts == pytest.approx([60, 100, 140, 180], abs=4)
    assert all(word.box[1] == TOP and word.box[3] == TOP + EM for word in aligned.words)


def test_a_line_without_han_characters_is_left_alone() -> None:
    box = (60, TOP, 60 + 4 * EM, TOP + EM)
    line = Line([Word("word", (61, 21, 90, 50), 90)], box, "eng", box)

    assert align(line, drawn(4)) is line


def test_a_line_without_ink_is_left_alone() -> None:
    box = (0, 0, 10, 10)
    line = Line([Word("合", box, 90)], box, "chi_sim", box)

    assert align(line, np.full((80, 80), 255, dtype=np.uint8)) is line
