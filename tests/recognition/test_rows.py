"""Two readings of a page, row by row the better of the two."""

from stemma.recognition.layout import Line, Word
from stemma.recognition.rows import better


def line(text: str, top: int, confidence: int = 90, *, height: int = 30) -> Line:
    box = (100, top, 900, top + height)
    words = [Word(word, box, confidence) for word in text.split()]
    return Line(words, box, "rus", box)


def said(lines: list[Line]) -> list[str]:
    return [" ".join(word.text for word in line.words) for line in lines]


def test_a_row_that_one_reading_broke_up_comes_from_the_other() -> None:
    first = [line("ключи от склада", 100), line("у стор жа", 140, 55), line("до утра", 180)]
    second = [line("ключи", 102, 40), line("у сторожа портового", 141), line("до утра", 181, 80)]

    assert said(better(first, second)) == ["ключи от склада", "у сторожа портового", "до утра"]


def test_no_row_is_lost_that_only_one_reading_has() -> None:
    first, second = [line("top", 100), line("foot", 300)], [line("middle", 200)]

    assert said(better(first, second)) == ["top", "middle", "foot"]


def test_two_rows_taken_for_one_stand_against_both() -> None:
    rows = [line("первая строка листа", 100), line("вторая строка листа", 135)]
    both = [line("первторая", 100, height=65)]

    assert said(better(rows, both)) == said(better(both, rows)) == said(rows)


def test_strokes_that_are_no_words_go() -> None:
    assert said(better([line("| ow xh", 100, 12), line("a pier", 140)], [])) == ["a pier"]
