"""One recogniser for all tests of this room: its models take half a second to load."""

import pytest

from stemma.recognition import languages
from stemma.recognition.tesseract import Recogniser, load


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    tessdata = languages.find()
    assert tessdata is not None, "Tesseract language data is missing: run make setup"
    return load(tessdata, languages.available(tessdata))
