"""Decisions about cells of deals: kept with the place of their row, through every new weaving."""

from dataclasses import replace

import apsw
import pytest

from stemma.errors import MissingError, UsageError
from stemma.model.across import Related
from stemma.model.deal_sheets import (
    CellFound,
    CellJudged,
    DealFound,
    DealPaper,
    RowFound,
    StatedAt,
    ValueFound,
)
from stemma.model.places import Digest, Place
from stemma.store import across, deals
from stemma.store.database import transaction

_CONTENT = Digest("ab" * 32)


def _row(quote: str, key: str) -> RowFound:
    place = Place(content=_CONTENT, page=1, quote=quote)
    value = ValueFound(
        kind="count",
        value={"value": key, "thing": ""},
        key=key,
        stated=(StatedAt(1, "table", place),),
    )
    return RowFound(
        part="line", name="1", anchors=(place,), cells=(CellFound("quantity", (value,)),)
    )


def _weave(db: apsw.Connection, *rows: RowFound) -> None:
    deal = DealFound(
        number="АБ-17", day="2023-05-08", papers=(DealPaper(1, "contract", ""),), rows=rows
    )
    with transaction(db):
        across.replace(db, "ground", Related(deals=(deal,)), (), {})


def _held(db: apsw.Connection) -> dict[tuple[int, int, str], str]:
    held = deals.attached(db, deals.deals(db)).held
    return {(at.deal, at.row, at.field): decision.value for at, decision in held.items()}


def _edit(db: apsw.Connection, row: int) -> int:
    said = CellJudged(row=row, field="quantity", judged="edited", value="26", why="So it is.")
    with transaction(db):
        return deals.judge(db, 1, said).id


def test_a_decision_follows_its_row_to_wherever_it_stands_after_the_next_run(
    db: apsw.Connection,
) -> None:
    boat, truck = _row("Лодка «Нырок-31»", "25"), _row("Вездеход «Бобр-52»", "3")
    _weave(db, boat, truck)
    _edit(db, row=0)
    _weave(db, truck, replace(boat, name="2"))

    assert _held(db) == {(1, 1, "quantity"): "26"}


def test_a_decision_whose_row_is_gone_is_told_and_put_to_no_other(db: apsw.Connection) -> None:
    _weave(db, _row("Лодка «Нырок-31»", "25"))
    number = _edit(db, row=0)
    _weave(db, _row("Вездеход «Бобр-52»", "25"))
    found = deals.attached(db, deals.deals(db))

    assert found.held == {}
    assert [decision.id for decision in found.lost] == [number]


def test_what_was_said_is_replaced_by_what_is_said_next_and_can_be_taken_back(
    db: apsw.Connection,
) -> None:
    _weave(db, _row("Лодка «Нырок-31»", "25"))
    _edit(db, row=0)
    with transaction(db):
        said = CellJudged(row=0, field="quantity", judged="confirmed", value="25")
        second = deals.judge(db, 1, said)

    assert _held(db) == {(1, 0, "quantity"): "25"}
    with transaction(db):
        deals.withdraw(db, second.id)
    assert _held(db) == {(1, 0, "quantity"): "26"}


def test_an_edit_or_a_rejection_needs_a_reason_and_a_row_that_is_there(db: apsw.Connection) -> None:
    _weave(db, _row("Лодка «Нырок-31»", "25"))
    with pytest.raises(UsageError, match="Say why"), transaction(db):
        deals.judge(db, 1, CellJudged(row=0, field="quantity", judged="rejected"))
    with pytest.raises(MissingError), transaction(db):
        deals.judge(db, 1, CellJudged(row=7, field="quantity", judged="confirmed"))
