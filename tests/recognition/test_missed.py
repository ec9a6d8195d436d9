"""Ink that a first reading went past."""

import numpy as np

from stemma.recognition.layout import Line, Pixbox, Word
from stemma.recognition.missed import is_one_column, missed


def line(box: Pixbox) -> Line:
    return Line([Word("word", box, 90)], box, "eng", box)


FOUR = [line((40, top, 360, top + 20)) for top in (40, 80, 120, 160)]


def ink(*boxes: Pixbox) -> np.ndarray:
    dark = np.zeros((250, 400), np.bool_)
    for x0, y0, x1, y1 in boxes:
        dark[y0:y1, x0:x1:2] = True
    return dark


def test_nothing_is_missed_where_words_lie_over_all_ink() -> None:
    dark = ink(*(each.box for each in FOUR))

    assert missed(dark, FOUR, (250, 400)) == 0.0


def test_a_line_among_the_others_that_nobody_read_is_missed() -> None:
    dark = ink(*(each.box for each in FOUR))

    assert missed(dark, [FOUR[0], FOUR[1], FOUR[3]], (250, 400)) == 0.25


def test_rules_of_a_table_and_what_is_outside_the_text_are_no_writing() -> None:
    dark = ink(*(each.box for each in FOUR), (10, 200, 300, 240))
    dark[110, 20:380] = True

    assert missed(dark, FOUR, (250, 400)) < 0.01


def test_a_picture_without_lines_has_missed_nothing() -> None:
    assert missed(ink((0, 0, 50, 50)), [], (250, 400)) == 0.0


def test_columns_side_by_side_are_told_from_one() -> None:
    beside = [line((x, y, x + 140, y + 20)) for y in (40, 80, 120) for x in (20, 200)]

    assert is_one_column(FOUR)
    assert not is_one_column(beside)
