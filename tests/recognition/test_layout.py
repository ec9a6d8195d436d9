"""Lines of words into one text, and boxes back into the picture as it was given."""

import pytest

from stemma.model.places import Box
from stemma.recognition.layout import Line, View, Word, compose

GIVEN = View((1000, 800), (1000, 800))


def line(*words: Word, opens_paragraph: bool = False) -> Line:
    box = words[0].box
    return Line(words, box, "eng", box, opens_paragraph=opens_paragraph)


def test_words_are_parted_by_spaces_lines_by_line_feeds_paragraphs_by_an_empty_line() -> None:
    box = (0, 0, 10, 10)
    lines = [
        line(Word("Annex", box, 90), Word("2", box, 90)),
        line(Word("Prices", box, 90)),
        line(Word("Signed", box, 90), opens_paragraph=True),
    ]

    text, words, _ = compose(lines, GIVEN)

    assert text == "Annex 2\nPrices\n\nSigned"
    assert [text[words.starts[i] : words.ends[i]] for i in range(len(words))] == text.split()


def test_no_space_stands_between_han_characters() -> None:
    box = (0, 0, 10, 10)

    text, _, _ = compose([line(*(Word(sign, box, 90) for sign in "合同，第3号"))], GIVEN)

    assert text == "合同，第 3 号"


def test_confidence_is_the_mean_weighted_by_length() -> None:
    box = (0, 0, 10, 10)

    _, _, sure = compose([line(Word("a", box, 0), Word("long", box, 100))], GIVEN)

    assert sure == pytest.approx(80)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        pytest.param(GIVEN, Box(0.0, 0.0, 0.5, 0.1), id="as given"),
        pytest.param(
            View((1000, 800), (1000, 800), 180), Box(0.5, 0.9, 1.0, 1.0), id="on its head"
        ),
        pytest.param(
            View((800, 1000), (1000, 800), 90), Box(0.9, 0.0, 1.0, 0.5), id="on its right"
        ),
        pytest.param(
            View((800, 1000), (1000, 800), 270), Box(0.0, 0.5, 0.1, 1.0), id="on its left"
        ),
    ],
)
def test_a_box_is_told_in_the_picture_as_it_was_given(view: View, expected: Box) -> None:
    assert view.box((0, 0, 400, 100)) == pytest.approx(expected)
