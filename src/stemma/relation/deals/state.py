"""The state of a deal at a day: which value of a cell holds, and where papers differ.

An amendment's value holds from its day on. Two values that papers state side by side are a conflict
and neither holds; names in two languages are forms of one, and drafts are asked only where nothing
else says anything.
"""

from collections.abc import Iterable
from typing import NamedTuple

from stemma.model.deal_sheets import CellFound, DealFound, ValueFound

_FORMS = frozenset({"words", "name"})


class State(NamedTuple):
    """The value of a cell that holds, None of a conflict; and those that stand side by side."""

    now: ValueFound | None
    beside: tuple[ValueFound, ...]


def days(deal: DealFound) -> tuple[str, ...]:
    """Return the days on which a deal changed: of its signing, and of each amendment."""
    every = {value.since for row in deal.rows for cell in row.cells for value in cell.values}
    return tuple(sorted(({deal.day} | every) - {""}))


def state(cell: CellFound, as_of: str = "") -> State:
    """Return the state of a cell at the end of a day; of the last day where none is named."""
    known = [value for value in cell.values if not as_of or value.since <= as_of]
    last = max((value.since for value in known), default="")
    beside = tuple(value for value in known if value.since == last and not value.is_draft)
    beside = beside or tuple(value for value in known if value.since == last)
    one = beside[:1]
    if len(beside) > 1 and one[0].kind not in _FORMS:
        return State(None, beside)
    return State(one[0] if one else None, beside)


def conflicts(deal: DealFound, as_of: str = "") -> int:
    """Return in how many cells papers differ."""
    return sum(state(cell, as_of).now is None for cell in _cells(deal))


def _cells(deal: DealFound) -> Iterable[CellFound]:
    return (cell for row in deal.rows for cell in row.cells)
