"""Typesetting: every word stands where its box says, and text of any shape gets a page."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.places import Box
from stemma.model.problems import Reason, UnreadableError
from stemma.model.words import Words
from stemma.toolkit import glyphs
from stemma.toolkit.typeset import COLUMNS, WIDTH, draw, typeset


def _spoken(text: str) -> list[str]:
    words = typeset(text).words
    return [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]


def test_words_are_runs_without_spaces_and_single_han_characters() -> None:
    assert _spoken("Договор № 7,\t合同 at 9:00") == [
        *("Договор", "№", "7,", "合", "同", "at", "9:00"),
    ]


def test_a_line_wraps_at_a_space() -> None:
    words = typeset("слово " * 20).words

    rows = [words.box(index).y0 for index in range(len(words))]
    assert rows.count(rows[0]) == 16
    assert rows.count(rows[-1]) == 4


def test_a_word_longer_than_a_line_gets_a_box_on_each_line() -> None:
    assert [len(piece) for piece in _spoken("x" * (2 * COLUMNS + 5))] == [COLUMNS, COLUMNS, 5]


def test_han_takes_two_cells() -> None:
    words = typeset("ab合").words
    latin, han = words.box(0), words.box(1)

    assert han.x0 == pytest.approx(latin.x1, abs=1e-4)
    assert han.x1 - han.x0 == pytest.approx(latin.x1 - latin.x0, abs=1e-4)


def test_a_tab_leads_to_the_next_stop() -> None:
    words = typeset("a\tb\nabcdefgh\tc").words

    assert words.box(1).x0 == pytest.approx(words.box(0).x0 + 8 * 5.4 / WIDTH, abs=1e-4)
    assert words.box(3).x0 == pytest.approx(words.box(0).x0 + 16 * 5.4 / WIDTH, abs=1e-4)


def _ink_within(text: str, box: Box) -> float:
    pixels = draw(text, 150)
    grey = np.frombuffer(pixels.data, np.uint8).reshape(pixels.height, pixels.width)
    y0, y1 = round(box.y0 * pixels.height), round(box.y1 * pixels.height)
    x0, x1 = round(box.x0 * pixels.width), round(box.x1 * pixels.width)
    inside = int((grey[y0:y1, x0:x1] < 128).sum())
    return inside / max(1, int((grey < 128).sum()))


@pytest.mark.parametrize("word", ["Договор", "合", "Supply"])
def test_the_picture_of_a_word_lies_in_its_box(word: str) -> None:
    text = "\n" * 20 + " " * 30 + word

    assert _ink_within(text, typeset(text).words.box(0)) > 0.97


def test_a_long_text_makes_a_long_page_drawn_smaller() -> None:
    text = "строка\n" * 1500

    assert typeset(text).height > 18_000
    assert draw(text, 150).height <= 16_000


def test_a_text_of_too_many_lines_has_no_picture() -> None:
    with pytest.raises(UnreadableError) as raised:
        draw("строка\n" * 5000, 150)

    assert raised.value.problem.reason is Reason.LIMIT_PAGE_SIZE


def test_a_machine_without_fonts_has_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "_FONTS", (None, None))

    with pytest.raises(UnreadableError) as raised:
        draw("a", 72)

    assert raised.value.problem.reason is Reason.NO_PICTURE


@settings(deadline=None)
@given(st.text(max_size=400), st.sampled_from([10, 72, 150]))
def test_any_text_is_laid_out_and_drawn(text: str, dpi: int) -> None:
    layout = typeset(text)

    assert Words.unpack(layout.words.pack()) == layout.words
    pixels = draw(text, dpi)
    assert len(pixels.data) == pixels.width * pixels.height
