"""Text files, pages and tables in the code pages of their time, each marked as fiction."""

import csv
import io

import pytest

from stemma.demo.fiction import FICTION
from stemma.demo.packing import plain
from stemma.demo.packing.plain import Charset


@pytest.mark.parametrize(
    ("charset", "words", "mark"),
    [
        ("cp1251", "Срок — до 30 ноября", "вымысел / fiction"),
        ("koi8-r", "Срок до 30 ноября", "вымысел / fiction"),
        ("cp866", "Срок № 3", "вымысел / fiction"),
        ("gb18030", "交货期限", FICTION),
        ("utf-16", "交货期限", FICTION),
        ("utf-8-sig", "Срок", FICTION),
        ("ascii", "Term", "fiction"),
    ],
)
def test_a_text_ends_with_as_much_of_the_mark_as_its_code_page_can_write(
    charset: Charset, words: str, mark: str
) -> None:
    assert plain.text(words, charset).decode(charset) == f"{words}\r\n\r\n({mark})\r\n"


def test_utf_16_begins_with_its_mark_whatever_the_machine() -> None:
    assert plain.text("a", "utf-16").startswith(b"\xff\xfea\x00\r\x00")


def test_a_character_that_the_code_page_lacks_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        plain.text("交货", "cp1251")


def test_a_page_names_its_charset_its_author_and_that_it_is_fiction() -> None:
    data = plain.page(
        "<p>Цена 单价</p>",
        title="Deal & price",
        language="ru",
        charset="cp1251",
        meta={"author": 'A "Z"', "og:title": "Deal"},
    )
    page = data.decode("windows-1251")

    assert '<meta charset="windows-1251">' in page
    assert "<title>Deal &amp; price</title>" in page
    assert '<meta name="author" content="A &quot;Z&quot;">' in page
    assert '<meta property="og:title" content="Deal">' in page
    assert "<p>Цена &#21333;&#20215;</p>" in page
    assert 'name="rights" content="вымысел / &#34394;&#26500; / fiction"' in page


def test_a_table_comes_back_row_by_row() -> None:
    rows = [("№", "Товар; вид", 'Цена "EUR"'), ("1", "Машина\nлёгкая", "1 240 000,00")]

    read = list(
        csv.reader(io.StringIO(plain.table(rows, "cp1251").decode("cp1251")), delimiter=";")
    )

    assert [tuple(row) for row in read] == [*rows, ("вымысел / fiction",)]
