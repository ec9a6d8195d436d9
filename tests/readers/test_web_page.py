"""Web pages: the words that are seen, what the page says of itself, and charsets as they come."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.readings import Reading
from stemma.readers.web_page import web_page
from stemma.registry import reader_for
from tests import make

ARTICLE = """<!DOCTYPE html>
<html lang="ru"><head><meta charset="windows-1251">
<title>Планеры  ушли на
юг</title>
<meta property="article:published_time" content="2023-05-04T09:30:00+03:00">
<meta name="author" content="М. Квилл"><link rel="canonical" href="https://herald.example/7">
<style>p { color: red }</style><script>document.write("not a word")</script></head>
<body><h1>Планеры</h1><p>Первые двенадцать, <b>пишет</b> институт.</p>
<table><tr><td>Модель</td><td>Штук</td></tr><tr><td>ГЛ-4</td><td>12</td></tr></table>
<p style="display:none">Скрытая строка</p></body></html>"""


def read(data: bytes, name: str = "a.html") -> tuple[Reading, str]:
    with make.received(data, name) as received:
        reading = web_page.read(received)
        pages, _ = make.consumed(reading)
    return reading, "\n".join(page.text.text for page in pages if page.text is not None)


def test_words_come_as_they_are_seen_and_hidden_ones_too() -> None:
    _, text = read(ARTICLE.encode("cp1251"))

    assert "Первые двенадцать, пишет институт." in text.split("\n")
    assert "ГЛ-4\t12" in text
    assert "Скрытая строка" in text
    assert "not a word" not in text
    assert "color" not in text


def test_a_page_says_who_wrote_it_when_and_where() -> None:
    reading, _ = read(ARTICLE.encode("cp1251"))

    assert reading.title == "Планеры ушли на юг"
    assert reading.properties["meta.author"] == "М. Квилл"
    assert reading.properties["link.canonical"] == "https://herald.example/7"
    assert reading.properties["charset"] == "cp1251"
    assert reading.moments["html.published"].at.isoformat() == "2023-05-04T09:30:00+03:00"


def test_every_word_has_a_box_and_the_page_a_picture() -> None:
    with make.received("<html><p>Договор 合同 contract".encode()) as received:
        [page], _ = make.consumed(web_page.read(received))
        picture = web_page.draw and web_page.draw(received, 1, 50)

    assert page.text is not None
    assert len(page.text.words) == 4
    assert picture
    assert picture.width > 100


@pytest.mark.parametrize(
    ("data", "name", "taken"),
    [
        (b"<!doctype html><p>x", "", True),
        (b"\xef\xbb\xbf\n<!-- saved --><HTML>", "", True),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', "", True),
        (b"<p>a piece", "piece.htm", True),
        (b"<p>a piece", "piece.txt", False),
        (b"%PDF-1.4", "a.html", False),
        (b"<svg>", "a.svg", False),
    ],
)
def test_a_page_is_known_by_how_it_begins_else_by_its_name(
    data: bytes, name: str, *, taken: bool
) -> None:
    assert (reader_for(data, name) is web_page) is taken


@settings(deadline=None)
@given(st.text('<>/!-"= abp&;#x\n', max_size=200))
def test_whatever_markup_is_broken_it_is_read(markup: str) -> None:
    assert make.problem_of(web_page, b"<html>" + markup.encode(), "a.html") is None
