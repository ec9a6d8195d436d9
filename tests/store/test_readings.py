"""Readings at rest: come back as they were put, replaced whole, sealed by one hash."""

from collections.abc import Callable

import apsw
import pytest

from stemma.model.outcomes import Judged
from stemma.model.places import Box, Digest
from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading, PageText
from stemma.model.words import Words
from stemma.store import readings
from stemma.store.files import Files
from tests.store import cases

VERSION = 3


@pytest.fixture
def content(db: apsw.Connection, files: Files) -> Digest:
    return cases.take_in(db, files, b"%PDF", "contract.pdf")


def test_a_reading_comes_back_as_it_was_put(db: apsw.Connection, content: Digest) -> None:
    text = PageText(
        text_from="layer",
        text="Цена 5 \0 млн",
        words=Words.of([(0, 4, Box(0.1, 0.2, 0.3, 0.4), 88)]),
        language="ru",
        confidence=88.5,
        maker="reader 1",
    )
    broken = PageReading(number=2, problem=Problem(Reason.DAMAGED, "no picture"))
    cases.read(db, content, PageReading(number=1, width=595.5, picture=True, text=text), broken)

    reading = readings.reading(db, content)
    assert reading is not None
    assert (reading.pages, reading.reader, reading.problem) == (2, "pdf", None)
    first, second = readings.pages(db, content)
    assert (first.width, first.picture, first.outcome) == (595.5, True, "text")
    assert second.problem == broken.problem
    [stored] = readings.texts(db, content, 1)
    assert stored.text == text
    assert first.leading == stored.id
    assert readings.text(db, stored.id) == stored


def test_what_is_not_there_is_none(db: apsw.Connection, content: Digest) -> None:
    assert readings.reading(db, content) is None
    assert readings.page(db, content, 1) is None
    assert readings.text(db, 1) is None
    assert readings.texts(db, content, 1) == []


def test_clearing_leaves_what_a_person_wrote(db: apsw.Connection, content: Digest) -> None:
    cases.read(db, content, cases.text_page(1, "as read"))
    cases.correct(db, content, 1, "as corrected")

    readings.clear(db, content)

    assert readings.reading(db, content) is None
    assert [each.text.text for each in readings.texts(db, content, 1)] == ["as corrected"]


def test_a_settled_page_keeps_its_size(db: apsw.Connection, content: Digest) -> None:
    cases.read(db, content, cases.scan(1))
    page = readings.page(db, content, 1)
    assert page is not None
    number = readings.put_text(db, content, 1, PageText(text_from="ocr", text="печать"))

    readings.settle_page(
        db, page, Judged("ocr"), leading=number, turn=90, environment="this machine"
    )

    settled = readings.page(db, content, 1)
    assert settled is not None
    assert (settled.outcome, settled.turn, settled.leading) == ("ocr", 90, number)
    assert (settled.width, settled.ink) == (page.width, page.ink)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE reading SET title = 'another'",
        "UPDATE reading SET moments = '{}', properties = '{\"Author\": \"B\"}'",
        "UPDATE page SET outcome = 'blank' WHERE number = 1",
        "UPDATE page SET width = 1 WHERE number = 2",
        "DELETE FROM page WHERE number = 2",
        "UPDATE page_text SET text_hash = 'f'",
        "UPDATE page_text SET words = x'00000000', maker = 'another'",
        "DELETE FROM page_text",
    ],
)
def test_the_seal_notices_a_change(db: apsw.Connection, content: Digest, change: str) -> None:
    cases.read(db, content, cases.text_page(1, "one"), cases.scan(2))
    sealed = readings.result_hash(db, content)
    assert sealed == readings.result_hash(db, content)

    db.execute(change)

    assert readings.result_hash(db, content) != sealed


def test_the_seal_stays_when_ocr_and_persons_add_to_it(
    db: apsw.Connection, files: Files, content: Digest
) -> None:
    cases.read(db, content, cases.text_page(1, "one"), cases.scan(2))
    sealed = readings.result_hash(db, content)

    cases.recognise(db, files, content, 2, "two")
    cases.correct(db, content, 1, "One")

    assert readings.result_hash(db, content) == sealed


def put(db: apsw.Connection, content: Digest) -> Callable[[str], int]:
    return lambda text: readings.put_text(db, content, 1, cases.layer(text))


def test_texts_to_index_come_in_portions(db: apsw.Connection, content: Digest) -> None:
    numbers = [put(db, content)(text) for text in ("x" * 50, "y" * 60, "z")]

    def portion(limit: int, characters: int) -> list[int]:
        return [number for number, _ in readings.unindexed(db, VERSION, limit, characters)]

    assert portion(10, 1000) == numbers
    assert portion(2, 1000) == numbers[:2]
    assert portion(10, 110) == numbers[:2]
    assert portion(10, 109) == numbers[:1]
    assert portion(10, 1) == numbers[:1]


def test_a_text_is_due_again_for_a_newer_analyser(db: apsw.Connection, content: Digest) -> None:
    first, second = put(db, content)("one"), put(db, content)("two")
    readings.mark_indexed(db, [first], VERSION)
    readings.give_up_indexing(db, second, VERSION)

    assert readings.unindexed(db, VERSION, 10, 1000) == []
    assert readings.count_unindexed(db, VERSION) == 0
    assert len(readings.unindexed(db, VERSION + 1, 10, 1000)) == 2
    assert readings.count_unindexed(db, VERSION + 1) == 2
