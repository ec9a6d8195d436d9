"""How a page's outcome is judged."""

import pytest

from stemma.model.outcomes import Judged
from stemma.model.places import Box
from stemma.model.problems import Problem, Reason
from stemma.model.readings import Ink, PageReading, PageText
from stemma.model.remarks import Deed, Remark
from stemma.model.words import Words
from stemma.toolkit.outcomes import by_comparison, by_reading, by_recognition

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


@pytest.mark.parametrize("reason", [Deed.LAYER_GARBLED, Deed.LAYER_UNSEEN])
def test_a_page_whose_layer_is_in_doubt_waits_for_its_picture(reason: Deed) -> None:
    page = PageReading(number=1, picture=True, text=LAYER, remarks=(Remark(reason),))

    assert by_reading(page) == Judged("pending")


def test_a_page_whose_letters_were_put_right_needs_no_picture() -> None:
    put_right = (Remark(Deed.LAYER_DECIPHERED, "+982"),)

    assert by_reading(PageReading(number=1, picture=True, text=LAYER, remarks=put_right)) == Judged(
        "text"
    )


def test_where_layer_and_picture_differ_it_is_said_which_leads_and_why() -> None:
    words = ["Supplier", "ships", "equipment", "within", "thirty", "days", "after", "payment"]
    text = " ".join(words)
    starts = [text.index(word) for word in words]
    box = Box(0.1, 0.1, 0.2, 0.2)
    rows = [(at, at + len(word), box, 95) for at, word in zip(starts, words, strict=True)]
    read = PageText(text_from="ocr", text=text, words=Words.of(rows))
    honest = PageText(text_from="layer", text=text + " again")

    overruled, why = by_comparison(LAYER, read, Deed.LAYER_UNSEEN, None)
    stands, because = by_comparison(honest, read, Deed.LAYER_UNSEEN, None)

    assert (overruled.outcome, why.deed) == ("ocr", Deed.LAYER_OVERRULED)
    assert (stands.outcome, because.deed) == ("text", Deed.LAYER_STANDS)
    assert why.detail.startswith("0%")
