import numpy as np
import pytest
from PIL import Image

from bench.ocr_pages import hits
from bench.pages import Drawn, Sheet, draw
from stemma.model.readings import Pixels
from stemma.recognition import cleaning, routing
from stemma.recognition.tesseract import Recogniser


def tilted(drawn: Drawn, degrees: float) -> Pixels:
    """Turn a drawn page clockwise."""
    size = drawn.pixels.width, drawn.pixels.height
    picture = Image.frombytes("L", size, drawn.pixels.data)
    picture = picture.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=248)
    return Pixels(*size, 1, picture.tobytes())


@pytest.fixture(scope="module")
def drawn() -> Drawn:
    return draw(Sheet(languages=("zh-Hans",), inches=(8.27, 4.0)), seed=3)


@pytest.mark.parametrize("degrees", [-6.0, -1.2, 0.0, 0.8, 4.0])
def test_measures_how_far_lines_hang_down(drawn: Drawn, degrees: float) -> None:
    pixels = tilted(drawn, degrees)
    grey = np.frombuffer(pixels.data, np.uint8).reshape(pixels.height, pixels.width)

    lean = cleaning.lean(routing.ink(grey, drawn.dpi))

    assert lean.degrees == pytest.approx(degrees, abs=0.35)


def test_a_crooked_page_is_read_and_its_boxes_lie_on_the_crooked_words(
    recogniser: Recogniser,
) -> None:
    english = draw(Sheet(languages=("en",), inches=(8.27, 3.0), paragraphs=3), seed=3)

    found = recogniser.recognise(tilted(english, 5.0), english.dpi)

    assert english.lines[0].split()[1] in found.text.text
    straight = recogniser.recognise(english.pixels, english.dpi)
    first, other = found.text.words.box(0), straight.text.words.box(0)
    assert first.y0 < other.y0 - 0.02
    assert hits(english.words, straight.text.words) > 0.95 * len(english.words)


def test_an_empty_picture_does_not_lean() -> None:
    assert cleaning.lean(np.zeros((0, 0), np.bool_)) == (0.0, 0.0)
