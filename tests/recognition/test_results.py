"""What Tesseract has read, as lines of words."""

import tesserocr

from bench.pages import Sheet, draw
from stemma.recognition.results import lines_of
from stemma.recognition.tesseract import Recogniser


def read(recogniser: Recogniser, language: str, code: str) -> list[str]:
    drawn = draw(Sheet(languages=(language,), inches=(8.27, 2.0), paragraphs=1), 5)
    pixels = drawn.pixels
    engine = recogniser.engines[code]
    engine.SetPageSegMode(tesserocr.PSM.AUTO)
    engine.SetImageBytes(pixels.data, pixels.width, pixels.height, 1, pixels.width)
    engine.SetSourceResolution(drawn.dpi)
    engine.Recognize()
    lines = list(lines_of(engine, code))
    assert len(lines) == len(drawn.lines)
    assert all(line.code == code for line in lines)
    return [word.text for word in lines[0].words]


def test_words_of_a_line_are_its_words(recogniser: Recogniser) -> None:
    words = read(recogniser, "en", "eng")

    assert words[0].startswith("1.1")
    assert len(words) > 5


def test_han_characters_are_words_of_their_own(recogniser: Recogniser) -> None:
    words = read(recogniser, "zh-Hans", "chi_sim")

    assert all(len(word) == 1 for word in words if "\u4e00" <= word[0] <= "\u9fff")
