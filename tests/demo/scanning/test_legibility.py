"""What offices scan can be read by machine nearly without error; a fax and old copies are hard."""

import pytest

from bench.ocr_pages import same_page
from stemma.demo.scanning.fax import Fax, fax
from stemma.demo.scanning.geometry import Seen
from stemma.demo.scanning.scanner import Glass, scan
from stemma.demo.scanning.wear import Wear
from stemma.model.readings import Pixels
from stemma.recognition import languages
from stemma.recognition.tesseract import Recogniser, load
from tests.demo.scanning import sheets

TRUTH = "\n".join(sheets.LINES)
WORN = Wear(folds=(0.5,), holes=2, staple=True, dust=14)


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    tessdata = languages.find()
    assert tessdata is not None, "Tesseract language data is missing: run make setup"
    return load(tessdata, ("eng", "rus", "osd"))


def _error_rate(recogniser: Recogniser, seen: Seen) -> float:
    picture = seen.picture.convert("L")
    pixels = Pixels(picture.width, picture.height, 1, picture.tobytes())
    found = recogniser.recognise(pixels, sheets.DPI, ("ru", "en"))
    errors, size = same_page(TRUTH, found.text.text)
    return errors / size


@pytest.mark.parametrize(
    ("glass", "at_most"),
    [
        pytest.param(Glass(wear=WORN, skew=0.8), 0.02, id="colour, worn"),
        pytest.param(Glass(kind="grey", skew=-1.4), 0.02, id="grey, askew"),
        pytest.param(Glass(kind="black_and_white", skew=0.6), 0.02, id="black and white"),
        pytest.param(Glass(kind="copy", generations=2, skew=1.0, lid="black"), 0.25, id="copy"),
    ],
)
def test_a_scan_is_read(recogniser: Recogniser, glass: Glass, at_most: float) -> None:
    assert _error_rate(recogniser, scan(sheets.lines(), glass, 1)) <= at_most


def test_a_fax_is_read_with_errors(recogniser: Recogniser) -> None:
    sent = Fax(header="14-06-2023 10:15 NANLAN", page="P.001/003")

    assert 0 < _error_rate(recogniser, fax(sheets.lines(), sent, 1)) <= 0.1
