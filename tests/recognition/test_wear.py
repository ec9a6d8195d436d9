"""What is the matter with a scan, and a bad one read."""

import numpy as np
import pytest

from bench.ocr_pages import same_page
from bench.pages import Drawn, Sheet, draw
from bench.worn import worn
from stemma.model.readings import Pixels
from stemma.model.remarks import Deed
from stemma.recognition import wear
from stemma.recognition.preparing import as_grey
from stemma.recognition.routing import Grey
from stemma.recognition.tesseract import Recogniser


def page(language: str, seed: int = 5) -> Drawn:
    return draw(Sheet(languages=(language,), inches=(8.27, 6.0)), seed)


def grey(pixels: Pixels) -> Grey:
    return as_grey(pixels)


@pytest.mark.parametrize("language", ["en", "ru", "zh-Hans"])
@pytest.mark.parametrize("state", ["clean", "office"])
def test_a_page_in_good_state_is_left_as_it_is(language: str, state: str) -> None:
    sheet = Sheet(languages=(language,), wear="office" if state == "office" else "clean")
    picture = grey(draw(sheet, 7).pixels)

    found = wear.measured(picture)

    assert found == wear.GOOD
    assert wear.cleaned(picture, found) is picture
    assert found.remarks() == ()


def test_specks_shade_and_paleness_are_told_apart() -> None:
    clean = grey(page("en").pixels)
    rows, columns = clean.shape
    shade = np.linspace(0.6, 1.0, columns, dtype=np.float32)
    chance = np.random.default_rng(3).random(clean.shape) < 0.008
    speckled = np.where(chance, 40, clean).astype(np.uint8)
    pale = (150 + clean.astype(np.float32) * 0.3).astype(np.uint8)

    assert wear.measured(speckled) == wear.Wear(speckled=True)
    assert wear.measured((clean * shade).astype(np.uint8)) == wear.Wear(uneven=True)
    assert wear.measured(pale) == wear.Wear(pale=True)
    assert rows > 0


def test_a_shadow_is_divided_out() -> None:
    clean = grey(page("en").pixels)
    shade = np.linspace(0.5, 1.0, clean.shape[1], dtype=np.float32)

    mended = wear.cleaned((clean * shade).astype(np.uint8), wear.Wear(uneven=True))

    paper = mended[:, 20:-20][clean[:, 20:-20] > 240]
    assert np.percentile(paper, 5) > 235


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_bad_scan_is_read_and_what_was_done_is_told(
    recogniser: Recogniser, language: str
) -> None:
    drawn = page(language)

    found = recogniser.recognise(worn(drawn.pixels, 5), drawn.dpi)

    wrong, size = same_page("\n".join(drawn.lines), found.text.text)
    assert wrong < 0.12 * size
    assert {Deed.DESPECKLED, Deed.EVENED, Deed.LEVELLED} <= {each.deed for each in found.remarks}


def test_a_clean_page_needs_nothing_done(recogniser: Recogniser) -> None:
    drawn = page("en")

    assert recogniser.recognise(drawn.pixels, drawn.dpi).remarks == ()


def test_a_page_that_lies_on_its_head_says_so(recogniser: Recogniser) -> None:
    drawn = draw(Sheet(languages=("en",), inches=(8.27, 4.0), orientation=180), 5)

    [remark] = recogniser.recognise(drawn.pixels, drawn.dpi).remarks

    assert (remark.deed, remark.detail) == (Deed.TURNED, "180")


def test_a_stamp_fainter_than_the_writing_goes_and_the_writing_stays() -> None:
    page = np.array([[255, 81, 170, 190]], np.uint8)

    paper, writing, stamp, shine = wear.without_faint(page)[0]

    assert (paper, shine) == (255, 255)
    assert writing < 120
    assert stamp > 235
