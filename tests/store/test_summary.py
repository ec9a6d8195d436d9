"""Counts over a case, and the sums that must balance."""

import apsw
import pytest

from stemma.model.answers import LanguagePages, MonthDocuments, PageCounts
from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading
from stemma.store import items, queue, readings, summary
from stemma.store.files import Files
from tests.store import cases

A, B = cases.digest(b"a"), cases.digest(b"b")


@pytest.fixture
def case(db: apsw.Connection, files: Files) -> apsw.Connection:
    """One content of four pages that ended in four ways, one content not read yet."""
    content = cases.take_in(db, files, b"a", "a.pdf")
    cases.take_in(db, files, b"b", "b.pdf")
    cases.read(
        db,
        content,
        cases.text_page(1, "text"),
        cases.scan(2),
        PageReading(number=3),
        PageReading(number=4, problem=Problem(Reason.DAMAGED)),
    )
    cases.recognise(db, files, content, 2, "текст")
    return db


def test_counts_pages_by_outcome(case: apsw.Connection) -> None:
    assert summary.page_counts(case) == (PageCounts(text=1, ocr=1, blank=1, unreadable=1), 0)
    assert summary.types(case) == {"application/pdf": 1}
    assert summary.collections(case) == {"cache": 2}
    assert [summary.count(case, table) for table in ("content", "appearance")] == [2, 2]
    assert items.count(case) == 2
    with pytest.raises(ValueError, match="sqlite_schema"):
        summary.count(case, "sqlite_schema")


def test_what_was_taken_in_and_not_read_is_due_not_lost(case: apsw.Connection) -> None:
    assert summary.unread_due(case) == 1
    assert summary.is_balanced(case)


def test_an_empty_case_balances(db: apsw.Connection) -> None:
    assert summary.is_balanced(db)
    assert summary.unread_due(db) == 0


@pytest.mark.parametrize(
    "loss",
    [
        "INSERT INTO task (key, stage, content, state) VALUES ('x', 'read', :b, 'done')",
        "INSERT INTO task (key, stage, content, state) VALUES ('x', 'read', :b, 'failed')",
        "UPDATE page SET outcome = 'pending' WHERE number = 2",
        "DELETE FROM appearance WHERE content = :b",
        "DELETE FROM page WHERE number = 3",
        "INSERT INTO page SELECT content, 5, 0, 0, 0, 0, 0, 'blank', '', '', 1, 0, '' FROM reading",
        "INSERT INTO page SELECT :b, 1, 0, 0, 0, 0, 0, 'blank', '', '', 1, 0, '' FROM reading",
        "UPDATE page SET reason = NULL WHERE number = 4",
        "UPDATE page SET leading = NULL WHERE number = 1",
        "UPDATE page SET leading = (SELECT leading FROM page WHERE number = 1) WHERE number = 2",
        "DELETE FROM page_text WHERE page = 2",
        "UPDATE page_text SET page = 9 WHERE page = 2",
        "DELETE FROM reading WHERE content <> :b",
    ],
    ids=[
        "read, they say, but no reading",
        "given up, but not told",
        "recognised, they say, but still waiting",
        "met nowhere",
        "a page too few",
        "a page too many",
        "a page without a reading",
        "unreadable without a reason",
        "text without a text",
        "led by another page's text",
        "recognised text gone",
        "a text without its page",
        "pages whose reading is gone",
    ],
)
def test_every_kind_of_loss_is_noticed(case: apsw.Connection, loss: str) -> None:
    assert summary.is_balanced(case)

    case.execute(loss, {"b": B})

    assert not summary.is_balanced(case)


def test_failures_are_told_once(case: apsw.Connection, files: Files) -> None:
    locked = Problem(Reason.LOCKED)
    content = cases.take_in(case, files, b"c", "c.pdf")
    cases.read(case, content, PageReading(number=1, problem=locked), problem=locked)

    assert list(summary.unread_contents(case)) == [(content, locked)]
    assert list(summary.unread_pages(case)) == [(A, 4, Problem(Reason.DAMAGED))]


def test_a_text_that_cannot_be_searched_is_told(case: apsw.Connection) -> None:
    [text] = readings.texts(case, A, 1)
    readings.give_up_indexing(case, text.id, 1)

    assert list(summary.unread_pages(case))[1:] == [(A, 1, Problem(Reason.NOT_INDEXED))]


def test_a_leased_unit_is_due(case: apsw.Connection) -> None:
    queue.add(case, "x", "read", B)
    queue.lease(case, 1, ["read"])

    assert summary.unread_due(case) == 0
    assert queue.due(case) == 1
    assert summary.is_balanced(case)


def test_counts_pages_by_the_language_of_their_leading_text(case: apsw.Connection) -> None:
    assert summary.languages(case) == (LanguagePages(None, 1), LanguagePages("ru", 1))


def test_a_document_counts_in_the_month_of_its_earliest_date(case: apsw.Connection) -> None:
    """As written: 1 May in the east is May, though it is April in Greenwich."""
    for content, moments in {
        A: '{"pdf.created": {"at": "2023-05-01T01:00:00+03:00", "zone_known": true},'
        ' "pdf.modified": {"at": "2023-06-02T10:00:00Z", "zone_known": true}}',
    }.items():
        cases.say_moments(case, content, moments)

    assert summary.months(case) == (MonthDocuments("2023-05", 1),)


def test_a_case_without_dates_has_no_months(case: apsw.Connection) -> None:
    assert summary.months(case) == ()
