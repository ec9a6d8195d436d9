"""Who is drawn first, what is drawn twice, and that all ends when the server does."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.errors import CaseError, MissingError
from stemma.model.places import Digest
from stemma.model.searches import DocumentsAsked, Narrowing
from stemma.publish.pictures import Easel, PictureOrder
from stemma.web.drawing import Drawing, Shelf
from tests.web.conftest import ONE_WORKER

JPEG = b"\xff\xd8\xff"


@pytest.fixture
def contract(made: Path) -> Digest:
    with Case.open(made) as case:
        [seen] = [
            each
            for each in case.catalogue.listed(
                DocumentsAsked(narrowing=Narrowing(collections=("cache",)))
            ).documents
            if each.pages == 2
        ]
        return seen.document


@pytest.fixture
def drawing(made: Path) -> Iterator[Drawing]:
    drawing = Drawing(lambda: Case.open(made, settings=ONE_WORKER))
    yield drawing
    drawing.close()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Page and dots an inch of what was drawn, as it was begun."""
    begun: list[tuple[int, int]] = []
    picture, small = Easel.picture, Easel.small

    def noted(easel: Easel, order: PictureOrder) -> bytes:
        begun.append((order.page, order.dpi))
        return picture(easel, order)

    def noted_small(easel: Easel, orders: list[PictureOrder]) -> list[bytes]:
        begun.extend((order.page, order.dpi) for order in orders)
        return small(easel, orders)

    monkeypatch.setattr(Easel, "picture", noted)
    monkeypatch.setattr(Easel, "small", noted_small)
    return begun


def page(content: Digest, number: int, dpi: int = 72) -> PictureOrder:
    return PictureOrder(content=content, page=number, dpi=dpi, format="jpeg")


def all_at_once(drawing: Drawing, ask: Callable[[], list[Future[bytes]]]) -> list[Future[bytes]]:
    """Ask while one thread is held up, and the other does not run: what waits is in order."""
    with drawing._one_by_one:
        drawing.warm()
        return ask()


def test_the_last_page_asked_for_is_drawn_first_and_small_ones_last(
    drawing: Drawing,
    contract: Digest,
    drawn: list[tuple[int, int]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("stemma.web.drawing._THREADS", 1)
    orders = [page(contract, 1, 30), page(contract, 1), page(contract, 2, 30), page(contract, 2)]

    asked = all_at_once(drawing, lambda: [drawing.order(each, str(each)) for each in orders])

    assert all(each.result(60).startswith(JPEG) for each in asked)
    assert drawn == [(2, 72), (1, 72), (1, 30), (2, 30)]


def test_small_pictures_of_one_cell_are_those_drawn_one_by_one(
    made: Path, contract: Digest
) -> None:
    orders = [page(contract, 1, 30), page(contract, 2, 30)]
    with Case.open(made, settings=ONE_WORKER) as case:
        assert case.easel.small(orders) == [case.draw(each) for each in orders]


def test_nobody_draws_what_nobody_waits_for(
    drawing: Drawing, contract: Digest, drawn: list[tuple[int, int]]
) -> None:
    def ask() -> list[Future[bytes]]:
        gone, stays = drawing.order(page(contract, 1), "1"), drawing.order(page(contract, 2), "2")
        assert gone.cancel()
        return [gone, stays]

    gone, stays = all_at_once(drawing, ask)

    assert stays.result(60).startswith(JPEG)
    assert gone.cancelled()
    assert drawn == [(2, 72)]


def test_a_picture_is_drawn_once(
    drawing: Drawing, contract: Digest, drawn: list[tuple[int, int]]
) -> None:
    first = drawing.order(page(contract, 1), "mark").result(60)

    assert drawing.order(page(contract, 1), "mark").result(60) == first
    assert drawn == [(1, 72)]


def test_a_page_that_is_not_there_is_told_to_whoever_waits(
    drawing: Drawing, contract: Digest
) -> None:
    missing = [drawing.order(page(contract, number, 30), str(number)) for number in (1, 77)]

    assert missing[0].result(60).startswith(JPEG)
    with pytest.raises(MissingError, match="no page 77"):
        missing[1].result(60)


def test_closing_while_the_cells_start_ends_quietly(made: Path, contract: Digest) -> None:
    before = threading.active_count()
    drawing = Drawing(lambda: Case.open(made, settings=ONE_WORKER))
    drawing.warm()
    asked = drawing.order(page(contract, 1), "mark")

    began = time.monotonic()
    drawing.close()

    assert time.monotonic() - began < 30
    assert threading.active_count() == before
    with pytest.raises(CancelledError):
        drawing.order(page(contract, 1), "mark").result(0)
    assert asked.done()


def test_a_case_that_cannot_be_opened_is_told(contract: Digest) -> None:
    def gone() -> Case:
        raise CaseError("The case is gone.")

    drawing = Drawing(gone)
    with pytest.raises(CaseError, match="gone"):
        drawing.order(page(contract, 1), "mark").result(10)
    drawing.close()


def test_the_shelf_is_bounded_and_the_longest_unused_goes() -> None:
    shelf = Shelf(most=10)
    for mark in "abc":
        shelf.put(mark, b"1234")
        shelf.get("a")

    assert [shelf.get(mark) for mark in "abc"] == [b"1234", None, b"1234"]
    shelf.put("whole", bytes(11))
    assert shelf.get("whole") is None
