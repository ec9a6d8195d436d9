"""Texts go to the index in portions; one that no worker survives holds up nothing."""

import apsw
import pytest

from stemma.model.work import IndexDone, IndexOrder
from stemma.pipeline.indexing import BATCH, INDEX, Indexing
from stemma.pipeline.plan import Fingerprints
from stemma.pipeline.results import Results
from stemma.store import readings, summary
from stemma.store.files import Files
from stemma.toolkit import analysis
from tests.store import cases


@pytest.fixture
def indexing(db: apsw.Connection, files: Files) -> Indexing[IndexOrder]:
    content = cases.take_in(db, files, b"%PDF", "contract.pdf")
    cases.read(db, content, *(cases.text_page(number, f"page {number}") for number in range(1, 6)))
    return Indexing(db, INDEX)


def numbers(order: IndexOrder | None) -> list[int]:
    return [] if order is None else [number for number, _ in order.texts]


def finish(
    db: apsw.Connection, files: Files, indexing: Indexing[IndexOrder], order: IndexOrder
) -> None:
    columns = tuple((number, analysis.columns(text)) for number, text in order.texts)
    done = IndexDone(key=order.key, columns=columns)
    indexing.done(number for number, _ in done.columns)
    Results(db, files, Fingerprints("", "")).of_texts(done)


def test_texts_wait_until_enough_have_gathered(indexing: Indexing[IndexOrder]) -> None:
    assert indexing.next_order(least=BATCH) is None
    assert numbers(indexing.next_order(least=1)) == [1, 2, 3, 4, 5]


def test_long_texts_wait_for_no_others(db: apsw.Connection, indexing: Indexing[IndexOrder]) -> None:
    db.execute("UPDATE page_text SET text = ? WHERE id < 3", ("x" * 1_500_000,))

    assert numbers(indexing.next_order(least=BATCH)) == [1]


def test_a_text_that_costs_three_workers_is_told_and_the_rest_is_indexed(
    db: apsw.Connection, files: Files, indexing: Indexing[IndexOrder]
) -> None:
    costs = 0
    orders = 0
    while (order := indexing.next_order(least=1)) is not None:
        orders += 1
        if 3 in numbers(order):
            costs += 1
            indexing.lost(order)
        else:
            finish(db, files, indexing, order)

    assert (costs, orders) == (4, 8)
    assert [page for _, page, _ in summary.unread_pages(db)] == [3]
    assert readings.count_unindexed(db, analysis.VERSION) == 0
    assert summary.is_balanced(db)


def test_after_a_loss_that_was_an_accident_batches_are_whole_again(
    db: apsw.Connection, files: Files, indexing: Indexing[IndexOrder]
) -> None:
    order = indexing.next_order(least=1)
    assert order is not None
    indexing.lost(order)
    for number in range(1, 6):
        order = indexing.next_order(least=1)
        assert order is not None
        assert numbers(order) == [number]
        finish(db, files, indexing, order)
    [content] = (digest for (digest,) in db.execute("SELECT hash FROM content"))
    cases.read(db, content, cases.text_page(1, "one"), cases.text_page(2, "two"))

    assert len(numbers(indexing.next_order(least=1))) == 2
