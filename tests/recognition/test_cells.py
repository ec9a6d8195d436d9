"""Cells of drawn tables that are read again."""

from stemma.recognition import cells, drawn_lines
from stemma.recognition.layout import Line, Pixbox, Word
from tests.recognition.test_drawn_lines import paper


def test_a_cell_with_ink_and_no_words_is_read_again() -> None:
    picture = paper()
    picture[165:185, 400:412] = 0  # a figure that nobody read
    found = drawn_lines.segments(picture, 200)
    asked: list[Pixbox] = []

    def again(box: Pixbox) -> list[Word]:
        asked.append(box)
        return [Word("7", (400, 165, 412, 185), 91)]

    hull = Line(
        [Word("Hull", (60, 165, 120, 185), 95)], (60, 165, 120, 185), "eng", (60, 165, 540, 185)
    )
    unframed = cells.without_lines(picture, found, 200)
    lines = cells.read_again(unframed, found, [hull], 200, again)

    [box] = asked
    assert box[0] < 400
    assert box[2] > 412
    assert [word.text for line in lines for word in line.words] == ["Hull", "7"]


def test_the_surer_reading_of_a_cell_stays() -> None:
    picture = paper()
    picture[165:185, 400:412] = 0
    found = drawn_lines.segments(picture, 200)
    line = Line(
        [Word("S13", (400, 165, 430, 185), 41)], (400, 165, 430, 185), "eng", (0, 0, 600, 185)
    )

    surer = cells.read_again(
        picture, found, [line], 200, lambda _: [Word("57.3", (400, 165, 430, 185), 88)]
    )
    poorer = cells.read_again(
        picture, found, [line], 200, lambda _: [Word("$1?", (400, 165, 430, 185), 30)]
    )

    assert [word.text for each in surer for word in each.words] == ["57.3"]
    assert [word.text for each in poorer for word in each.words] == ["S13"]
