"""The deals of a case at rest, and what people decided about their cells.

A decision about a cell is one about the place of its row and the field. After each run it is put to
the row that stands there now; what fits none is told, and never put to another.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import apsw
from pydantic import TypeAdapter

from stemma.errors import MissingError, UsageError
from stemma.model.deal_sheets import CellJudged, DealFound, RowFound
from stemma.model.decisions import Decision, Subject, Verb
from stemma.model.places import Place
from stemma.store import decisions, placing
from stemma.toolkit.overlap import around, overlap

KIND = "deal cell"
"""The kind of the subject of such a decision; its value is part and field: "line/quantity"."""
_DEAL = TypeAdapter(DealFound)
_SAME_PLACE = 0.5
_VERBS: dict[str, Verb] = {"confirmed": "confirmed", "rejected": "rejected", "edited": "edited"}


class CellAt(NamedTuple):
    """A cell: the number of its deal from 1, of its row from 0, its field."""

    deal: int
    row: int
    field: str


class Attached(NamedTuple):
    """Decisions by the cell that they are about today, and those without one."""

    held: dict[CellAt, Decision]
    lost: list[Decision]


def deals(db: apsw.Connection) -> list[DealFound]:
    """Return the deals of a case, by the day on which they were agreed."""
    return [
        _DEAL.validate_json(seen) for (seen,) in db.execute("SELECT seen FROM deal ORDER BY id")
    ]


def attached(db: apsw.Connection, found: Sequence[DealFound]) -> Attached:
    """Return every decision about a cell that holds, with the cell it is about today."""
    rows = _by_page(found)
    held: dict[CellAt, Decision] = {}
    lost: list[Decision] = []
    for decision in decisions.standing(db, kind=KIND):
        part, _, field = (decision.subject.value or "").partition("/")
        near = rows.get((decision.subject.content, decision.subject.page, part), [])
        where = _row_at(db, decision.subject, near)
        if where is None:
            lost.append(decision)
        else:
            held[CellAt(*where, field)] = decision
    return Attached(held, lost)


_Near = list[tuple[tuple[int, int], Place]]


def _by_page(found: Sequence[DealFound]) -> dict[tuple[str, int | None, str], _Near]:
    rows: dict[tuple[str, int | None, str], _Near] = defaultdict(list)
    for number, deal in enumerate(found, 1):
        for index, row in enumerate(deal.rows):
            for place in row.anchors:
                rows[place.content, place.page, row.part].append(((number, index), place))
    return rows


def _row_at(db: apsw.Connection, subject: Subject, near: _Near) -> tuple[int, int] | None:
    """Return the row that stands where a decision was made: the same words, else the same box."""
    same = [where for where, place in near if _subject(place, subject.value).quote == subject.quote]
    if len(set(same)) == 1:
        return same[0]
    boxed = [(where, around(placing.boxed(db, place).boxes)) for where, place in near]
    fitting = {
        where
        for where, box in boxed
        if box and subject.box and overlap(box, subject.box) >= _SAME_PLACE
    }
    return fitting.pop() if len(fitting) == 1 else None


def judge(db: apsw.Connection, number: int, said: CellJudged) -> Decision:
    """Record what a person says of a cell, inside the caller's transaction.

    Raises:
        MissingError: if there is no such deal or row.
        UsageError: if it is edited or rejected without a reason, or edited to nothing.
    """
    found = deals(db)
    if not 1 <= number <= len(found) or said.row >= len(found[number - 1].rows):
        raise MissingError("There is no such row. Look at the deal again: it was woven anew.")
    if said.judged != "confirmed" and not said.why.strip():
        raise UsageError("Say why: what the papers say instead, or what was read wrongly.")
    if said.judged == "edited" and not said.value.strip():
        raise UsageError("Write the value that the cell shall have.")
    row = found[number - 1].rows[said.row]
    before = attached(db, found).held.get(CellAt(number, said.row, said.field))
    return decisions.add(
        db,
        _anchored(db, row, said.field),
        _VERBS[said.judged],
        value=said.value.strip(),
        why=said.why.strip(),
        supersedes=None if before is None else before.id,
    )


def withdraw(db: apsw.Connection, number: int) -> Decision:
    """Take back what a person said of a cell, inside the caller's transaction.

    Raises:
        MissingError: if no decision of this number about a cell holds.
    """
    standing = decisions.standing(db, kind=KIND)
    decision = next((each for each in standing if each.id == number), None)
    if decision is None:
        raise MissingError("No decision of this number holds: it was taken back or replaced.")
    decisions.add(db, decision.subject, "withdrawn", supersedes=decision.id)
    return decision


def _anchored(db: apsw.Connection, row: RowFound, field: str) -> Subject:
    return _subject(placing.boxed(db, row.anchors[0]), f"{row.part}/{field}")


def _subject(place: Place, value: str | None) -> Subject:
    subject = Subject(
        kind=KIND,
        content=place.content,
        page=place.page,
        quote=place.quote or place.label,
        box=around(place.boxes),
        value=value,
    )
    return decisions.normalised(subject)
