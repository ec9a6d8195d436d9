"""Answers that are kept as long as nothing changes in the case, whoever changes it.

Some answers take a second to count and are asked for with every step a person takes. SQLite says of
each connection whether others have committed anything, and how much it has changed itself.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

import apsw

Answer = TypeVar("Answer")

_MOST = 32


class Unchanged:
    """The last answers of one connection, each good as long as the case is as it was."""

    def __init__(self, db: apsw.Connection) -> None:
        """Keep nothing yet."""
        self._db = db
        self._state: tuple[int, int] | None = None
        self._answers: OrderedDict[Hashable, object] = OrderedDict()

    def answer(self, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        """Return what was answered to a question before, or ask and keep the answer."""
        state = (int(str(self._db.pragma("data_version"))), self._db.total_changes())
        if state != self._state:  # read before asking: what comes meanwhile changes it again
            self._answers.clear()
            self._state = state
        if question not in self._answers:
            self._answers[question] = ask()
            if len(self._answers) > _MOST:
                self._answers.popitem(last=False)
        self._answers.move_to_end(question)
        return cast("Answer", self._answers[question])
