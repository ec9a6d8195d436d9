"""How a page's outcome is judged."""

import pytest

from stemma.model.outcomes import Judged
from stemma.model.problems import Problem, Reason
from stemma.model.readings import Ink, PageReading, PageText
from stemma.toolkit.outcomes import by_reading, by_recognition

LAYER = PageText(text_from="layer", text="Договор поставки")


def found(text: str) -> PageText:
    return PageText(text_from="ocr", text=text)


@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        pytest.param(
            PageReading(number=1, picture=True, text=LAYER, ink=Ink(0.03, 0.02)),
            "text",
            id="its words explain its ink",
        ),
        pytest.param(
            PageReading(number=1, picture=True, text=LAYER, ink=Ink(0.05, 0.9)),
            "pending",
            id="a typed header over a scan is not the page",
        ),
        pytest.param(
            PageReading(number=1, picture=True, ink=Ink(0.05, 1.0)),
            "pending",
            id="a picture without a layer is due for OCR",
        ),
        pytest.param(
            PageReading(number=1, picture=True, ink=Ink(0.0, 0.0)), "blank", id="white paper"
        ),
        pytest.param(
            PageReading(number=1, picture=True), "pending", id="a picture nobody has measured"
        ),
        pytest.param(
            PageReading(number=1, picture=True, text=LAYER), "text", id="text that needs no measure"
        ),
        pytest.param(
            PageReading(number=1, picture=True, text=LAYER, ink=Ink(0.0, 0.0)),
            "text",
            id="text without ink is still text",
        ),
        pytest.param(PageReading(number=1, text=LAYER), "text", id="a mail has no picture"),
        pytest.param(PageReading(number=1), "blank", id="an empty text file's page"),
    ],
)
def test_by_its_reading(page: PageReading, outcome: str) -> None:
    assert by_reading(page).outcome == outcome


def test_a_page_with_a_problem_is_unreadable_for_that_reason() -> None:
    page = PageReading(number=1, problem=Problem(Reason.DAMAGED))

    assert by_reading(page) == Judged("unreadable", Problem(Reason.DAMAGED))


def test_ocr_leads_only_where_it_says_much_more_than_the_layer() -> None:
    much_more = found("Договор поставки и ещё целая страница")
    assert by_recognition(LAYER, much_more, None).outcome == "ocr"
    assert by_recognition(LAYER, found("Договор поставки № 1"), None).outcome == "text"


def test_a_layer_survives_a_failed_recognition_and_says_that_it_is_not_all() -> None:
    missing = Problem(Reason.OCR_MISSING)

    assert by_recognition(LAYER, None, missing) == Judged("text", missing)


def test_a_picture_in_which_nothing_was_found_is_not_called_blank() -> None:
    nothing = Problem(Reason.NO_TEXT_FOUND)

    assert by_recognition(None, None, nothing) == Judged("unreadable", nothing)


def test_a_picture_without_ink_is_blank() -> None:
    assert by_recognition(None, None, None) == Judged("blank")


def test_why_recognition_failed_is_kept() -> None:
    missing = Problem(Reason.LANGUAGE_MISSING, "zh-Hans")

    assert by_recognition(None, None, missing) == Judged("unreadable", missing)
