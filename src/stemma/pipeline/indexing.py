"""Which texts go to be indexed, read for values or for tables, and what becomes of deadly ones."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import apsw

from stemma.model.work import ExtractOrder, IndexOrder, TabulateOrder
from stemma.pipeline import extraction, tabulation
from stemma.store import mentions, readings, tables
from stemma.toolkit.analysis import VERSION as ANALYSER

BATCH = 64
_CHARACTERS = 2_000_000
_TRIES = 3

_Order = TypeVar("_Order", IndexOrder, ExtractOrder, TabulateOrder)

Texts = list[tuple[int, str]]
"""Texts with their numbers in the database."""


@dataclass(frozen=True, slots=True)
class TextWork(Generic[_Order]):
    """One thing that is done with every text: what is due, how it is ordered and given up."""

    due: Callable[[apsw.Connection, int, int], Texts]
    order: Callable[[apsw.Connection, Texts], _Order]
    give_up: Callable[[apsw.Connection, int], None]


INDEX = TextWork(
    due=lambda db, limit, characters: readings.unindexed(db, ANALYSER, limit, characters),
    order=lambda _, texts: IndexOrder(key=f"index-{texts[0][0]}", texts=tuple(texts)),
    give_up=lambda db, number: readings.give_up_indexing(db, number, ANALYSER),
)
EXTRACT = TextWork(
    due=lambda db, limit, characters: mentions.due(db, extraction.version(), limit, characters),
    order=lambda _, texts: ExtractOrder(key=f"extract-{texts[0][0]}", texts=tuple(texts)),
    give_up=lambda db, number: mentions.give_up(db, number, extraction.version()),
)
TABULATE = TextWork(
    due=lambda db, limit, characters: tables.due(db, tabulation.VERSION, limit, characters),
    order=lambda db, texts: TabulateOrder(
        key=f"tabulate-{texts[0][0]}",
        texts=tuple((number, tables.page_of(db, number)) for number, _ in texts),
    ),
    give_up=lambda db, number: tables.give_up(db, number, tabulation.VERSION),
)


class Indexing(Generic[_Order]):
    """Makes orders of texts that are due, one at a time.

    There are no tasks for texts: what was done with a text stands beside it. Where a worker
    dies over a batch, its texts are tried one by one; the one that costs three workers is given up.
    """

    def __init__(self, db: apsw.Connection, work: TextWork[_Order]) -> None:
        """Read from an open database."""
        self._db = db
        self._work: TextWork[_Order] = work
        self._suspects: set[int] = set()
        self._losses: Counter[int] = Counter()

    def next_order(self, least: int) -> _Order | None:
        """Return the next texts to work on; None where fewer than `least` have gathered."""
        limit = 1 if self._suspects else BATCH
        texts = self._work.due(self._db, limit, _CHARACTERS)
        is_due = len(texts) >= least or bool(self._suspects) or _size(texts) * 2 > _CHARACTERS
        return self._work.order(self._db, texts) if texts and is_due else None

    def done(self, numbers: Iterable[int]) -> None:
        """Clear texts of suspicion that were worked on."""
        self._suspects.difference_update(numbers)

    def lost(self, order: _Order) -> None:
        """Deal with an order that a worker died over, inside the caller's transaction."""
        numbers = [number for number, _ in order.texts]
        self._suspects.update(numbers)
        if len(numbers) > 1:
            return
        [number] = numbers
        self._losses[number] += 1
        if self._losses[number] >= _TRIES:
            self._work.give_up(self._db, number)
            self._suspects.discard(number)


def _size(texts: Texts) -> int:
    return sum(len(text) for _, text in texts)
