"""Statements worded in three languages."""

import datetime as dt

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.facts.events import Cited, Encloses, Misses, RefersTo, SendsTrainees, Statement
from stemma.demo.facts.written import Language
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.statements import cited, sentence
from stemma.demo.writing.marks import Writer, unmarked
from tests.demo.writing.every_brief import every_statement

AFFAIR = drawn(3)
DAY = dt.date(2023, 9, 7)
LETTER = Cited(kind="letter", number="118/07", date=DAY, item=None)
SOUTHERN = Cited(kind="letter", number="南装函〔2023〕41号", date=DAY, item=None)
ANNEX = Cited(kind="annex", number="4", date=None, item=None, of="ТСЭ-36/0426-48")
MAIL = Cited(kind="mail", number="", date=DAY, item=None)


def pen(language: Language) -> Pen:
    return Pen(Writer(), AFFAIR, language)


def plain(text: str) -> str:
    return unmarked(text)[0].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("document", "language", "words"),
    [
        (LETTER, "ru", "письмо № 118/07 от 7 сентября 2023 г."),
        (LETTER, "zh", "2023年9月7日第118/07号函"),
        (LETTER, "en", "letter No. 118/07 of 7 September 2023"),
        (SOUTHERN, "ru", "письмо 南装函〔2023〕41号 от 7 сентября 2023 г."),
        (SOUTHERN, "zh", "2023年9月7日南装函〔2023〕41号函"),
        (ANNEX, "ru", "приложение № 4 к договору № ТСЭ-36/0426-48"),
        (ANNEX, "zh", "TSE-36/0426-48号合同附件4"),
        (ANNEX, "en", "Annex No. 4 to Contract No. TSE-36/0426-48"),
        (MAIL, "ru", "сообщение по электронной почте от 7 сентября 2023 г."),
        (MAIL, "zh", "2023年9月7日电子邮件"),
    ],
)
def test_documents_are_called_by_what_is_known_of_them(
    document: Cited, language: Language, words: str
) -> None:
    assert plain(cited(document, pen(language))) == words


@pytest.mark.parametrize("language", ["ru", "zh", "en"])
@pytest.mark.parametrize("said", every_statement(AFFAIR), ids=lambda said: type(said).__name__)
def test_every_statement_is_a_sentence(said: Statement, language: Language) -> None:
    words = plain(sentence(said, pen(language)))

    assert words.endswith("。" if language == "zh" else ".")
    assert "  " not in words
    assert "None" not in words


@pytest.mark.parametrize("said", [RefersTo(LETTER), Encloses(LETTER), Misses(LETTER)])
def test_number_and_date_of_a_cited_document_are_marked_apart(said: Statement) -> None:
    writer = Writer()
    sentence(said, Pen(writer, AFFAIR, "ru"))

    assert [mark.path for mark in writer.marks] == [
        "cited:letter 118/07",
        "cited:letter 118/07/date",
    ]


@pytest.mark.parametrize(
    ("many", "words"),
    [(1, "1 переводчик."), (2, "2 переводчика."), (5, "5 переводчиков.")],
)
def test_interpreters_agree_with_their_number(many: int, words: str) -> None:
    course = AFFAIR.main.obligations[2]

    assert words in plain(sentence(SendsTrainees(course, many), pen("ru")))
