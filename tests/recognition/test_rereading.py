from collections.abc import Mapping, Sequence

from stemma.recognition.layout import Line, Pixbox, Word
from stemma.recognition.rereading import mend


def line(*words: tuple[str, int], top: int = 0) -> Line:
    row = [
        Word(text, (100 * place, top, 100 * place + 90, top + 30), confidence)
        for place, (text, confidence) in enumerate(words)
    ]
    box = (0, top, 100 * len(row), top + 30)
    return Line(row, box, "rus", box)


class Reader:
    """Stands for the engine: what each language reads, at what confidence."""

    def __init__(self, readings: Mapping[str, tuple[str, int]]) -> None:
        self.readings = readings
        self.asked: list[tuple[Pixbox, str]] = []

    def __call__(self, box: Pixbox, code: str) -> list[Word]:
        self.asked.append((box, code))
        text, confidence = self.readings[code]
        return [Word(text, box, confidence)]


def texts(lines: Sequence[Line]) -> list[str]:
    return [" ".join(word.text for word in line.words) for line in lines]


def test_leaves_what_reads_well_alone() -> None:
    reader = Reader({})

    [kept] = mend([line(("Поставщик", 96), ("отгружает", 95))], "rus", ["chi_sim"], reader)

    assert texts([kept]) == ["Поставщик отгружает"]
    assert reader.asked == []


def test_takes_the_other_script_for_a_name_in_a_line() -> None:
    reader = Reader({"chi_sim": ("中国银行", 93)})
    given = line(
        ("Счёт", 95), ("в", 95), ("банке", 96), ("НЕЙТ", 20), ("открыт", 95), ("вчера", 95)
    )

    mended = mend([given], "rus", ["chi_sim"], reader)

    assert texts(mended) == ["Счёт в банке 中国银行 открыт вчера"]
    assert reader.asked == [((300, 0, 390, 30), "chi_sim")]


def test_takes_the_other_script_for_a_whole_line() -> None:
    reader = Reader({"eng": ("HAIR", 30), "chi_sim": ("未经对方同意", 93)})

    [mended] = mend([line(("НЕЙТ", 20), ("ЕРЕЕН", 31))], "rus", ["eng", "chi_sim"], reader)

    assert (texts([mended]), mended.code) == (["未经对方同意"], "chi_sim")


def test_asks_first_for_the_language_that_helped_before() -> None:
    reader = Reader({"eng": ("HAIR", 30), "chi_sim": ("未经对方同意", 93)})
    lines = [line(("НЕЙТНЕЙТ", 20)), line(("ЕРЕЕН", 31), top=40)]

    mend(lines, "rus", ["eng", "chi_sim"], reader)

    assert [code for _, code in reader.asked] == ["eng", "chi_sim", "chi_sim"]


def test_keeps_a_poor_reading_that_no_language_betters() -> None:
    reader = Reader({"eng": ("smudge", 24)})

    assert texts(mend([line(("пятно", 25))], "rus", ["eng"], reader)) == ["пятно"]


def test_gives_up_on_a_bad_picture() -> None:
    reader = Reader({"eng": ("smudge", 24)})

    mend([line(("пятно", 25), top=40 * row) for row in range(200)], "rus", ["eng"], reader)

    assert len(reader.asked) < 20


def test_a_line_as_tall_as_two_is_cut_off_where_the_next_one_stands() -> None:
    reader = Reader({"chi_sim": ("未经对方同意", 93)})
    tall = Line([Word("ЕЕ", (0, 0, 90, 70), 20)], (0, 0, 300, 70), "rus", (0, 0, 300, 70))
    below = [
        line(("далее", 95), ("текст", 95), ("страницы", 95), top=40 * row) for row in (1, 2, 3)
    ]

    mend([tall, *below], "rus", ["chi_sim"], reader)

    assert reader.asked == [((0, 0, 300, 40), "chi_sim")]
