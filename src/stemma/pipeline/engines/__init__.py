"""Who does the work: an engine takes orders and hands back what was done, in any order."""

from collections.abc import Sequence
from typing import Protocol

from stemma.model.work import (
    CorroborateOrder,
    Done,
    Environment,
    ExamineOrder,
    ExtractOrder,
    IndexOrder,
    ReadOrder,
    RecogniseOrder,
    RelateOrder,
    TabulateOrder,
)

AnyOrder = (
    ReadOrder
    | RecogniseOrder
    | IndexOrder
    | ExtractOrder
    | TabulateOrder
    | ExamineOrder
    | RelateOrder
    | CorroborateOrder
)


class Engine(Protocol):
    """The interface the coordinator works with. An engine never writes to the database."""

    @property
    def workers(self) -> int:
        """Return how many orders are worked on at once."""
        ...

    def environment(self) -> Environment:
        """Return what the machine brings to results."""
        ...

    def submit(self, order: AnyOrder) -> None:
        """Hand over an order; it may wait inside the engine."""
        ...

    def wait(self, seconds: float) -> Sequence[Done]:
        """Return what was done since the last call, waiting at most so long for the first."""
        ...

    def close(self) -> None:
        """End all work at once; what was not handed back was not done."""
        ...
