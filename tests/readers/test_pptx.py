"""Presentations."""

import pytest

from stemma.model.problems import UnreadableError
from stemma.readers.pptx import pptx, render
from tests import make, office


def test_a_slide_is_a_page() -> None:
    data = office.slides(office.slide("Поставки", "12 жилетов"), office.slide("Цены"))

    reading, pages = office.read(pptx, data)

    assert reading.page_count == 2
    assert [page.text.text for page in pages if page.text] == ["Поставки\n12 жилетов", "Цены"]


def test_notes_and_comments_stand_below_the_slide() -> None:
    notes = "<p:sp><p:txBody><a:p><a:r><a:t>не говорить</a:t></a:r></a:p></p:txBody></p:sp>"
    number = (
        '<p:sp><p:nvSpPr><p:nvPr><p:ph type="sldNum"/></p:nvPr></p:nvSpPr>'
        "<p:txBody><a:p><a:r><a:t>7</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    comment = '<p:cm dt="2023-05-02T10:00:00"><p:text>why?</p:text></p:cm>'
    data = office.slides(office.slide("a"), notesSlide=notes + number, comments=comment)

    _, [page] = office.read(pptx, data)

    assert page.text is not None
    assert page.text.text == "a\n[notes] не говорить\n[comment, 2023-05-02] why?"
    assert office.labels(page)["notes"][-1] == "говорить"


def test_a_hidden_slide_is_told() -> None:
    [text] = office.texts(pptx, office.slides(office.slide("a", manner='show="0"')))

    assert text == "[hidden] this slide\na"


def test_a_table_is_rows_of_cells() -> None:
    cell = "<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>"
    row = f"<a:tr>{cell.format('Жилет')}{cell.format('12')}</a:tr>"
    shape = f"<p:graphicFrame><a:graphic><a:tbl>{row}</a:tbl></a:graphic></p:graphicFrame>"
    slide = office.slide("x").replace("</p:spTree>", f"{shape}</p:spTree>")

    assert office.texts(pptx, office.slides(slide)) == ["x\nЖилет\t12"]


def test_a_slide_is_drawn() -> None:
    with make.received(office.slides(office.slide("a"))) as received:
        assert render(received, 1, 72).width == 595
        with pytest.raises(UnreadableError):
            render(received, 2, 72)
