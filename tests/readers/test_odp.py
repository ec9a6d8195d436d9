"""OpenDocument presentations."""

from stemma.readers.odp import odp, render
from tests import make, office


def _slide(said: str, more: str = "", notes: str = "") -> str:
    return (
        f"<draw:page {more}><draw:frame><draw:text-box><text:p>{said}</text:p></draw:text-box>"
        f"</draw:frame>{notes}</draw:page>"
    )


def test_a_slide_is_a_page_with_its_notes() -> None:
    notes = (
        "<presentation:notes><draw:frame><draw:text-box><text:p>не говорить</text:p>"
        "</draw:text-box></draw:frame></presentation:notes>"
    )
    data = office.open_document("presentation", _slide("Поставки", notes=notes) + _slide("Цены"))

    reading, pages = office.read(odp, data)

    assert reading.page_count == 2
    assert [page.text.text for page in pages if page.text] == [
        "Поставки\n[notes] не говорить",
        "Цены",
    ]


def test_a_hidden_slide_is_told() -> None:
    style = (
        '<style:style style:name="H"><style:drawing-page-properties '
        'presentation:visibility="hidden"/></style:style>'
    )
    data = office.open_document("presentation", _slide("a", 'draw:style-name="H"'), style)

    assert office.texts(odp, data) == ["[hidden] this slide\na"]


def test_a_slide_is_drawn() -> None:
    with make.received(office.open_document("presentation", _slide("a"))) as received:
        assert render(received, 1, 72).width == 595
