"""Which texts go to be analysed for search, and what becomes of one that no worker survives."""

from collections import Counter

import apsw

from stemma.model.work import IndexDone, IndexOrder
from stemma.store import readings
from stemma.toolkit.analysis import VERSION as ANALYSER

BATCH = 64
_CHARACTERS = 2_000_000
_TRIES = 3


class Indexing:
    """Makes orders of texts that are not indexed yet, one at a time.

    There are no tasks for texts: whether a text is in the index stands beside it. Where a worker
    dies over a batch, its texts are tried one by one; the one that costs three workers is given up.
    """

    def __init__(self, db: apsw.Connection) -> None:
        """Read from an open database."""
        self._db = db
        self._suspects: set[int] = set()
        self._losses: Counter[int] = Counter()

    def next_order(self, least: int) -> IndexOrder | None:
        """Return the next texts to analyse; None where fewer than `least` have gathered."""
        limit = 1 if self._suspects else BATCH
        texts = readings.unindexed(self._db, ANALYSER, limit, _CHARACTERS)
        is_due = len(texts) >= least or bool(self._suspects) or _size(texts) * 2 > _CHARACTERS
        if not texts or not is_due:
            return None
        return IndexOrder(key=f"index-{texts[0][0]}", texts=tuple(texts))

    def done(self, answer: IndexDone) -> None:
        """Clear texts of suspicion that were analysed."""
        self._suspects.difference_update(number for number, _ in answer.columns)

    def lost(self, order: IndexOrder) -> None:
        """Deal with an order that a worker died over, inside the caller's transaction."""
        numbers = [number for number, _ in order.texts]
        self._suspects.update(numbers)
        if len(numbers) > 1:
            return
        [number] = numbers
        self._losses[number] += 1
        if self._losses[number] >= _TRIES:
            readings.give_up_indexing(self._db, number, ANALYSER)
            self._suspects.discard(number)


def _size(texts: list[tuple[int, str]]) -> int:
    return sum(len(text) for _, text in texts)
