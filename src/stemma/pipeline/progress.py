"""How far a run is: counts of units, for whoever shows them."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Units done and due at one moment. A content's pages become known when it has been read."""

    read: int
    to_read: int
    recognised: int
    to_recognise: int
    indexed: int
    to_index: int
    failed: int


class Watcher(Protocol):
    """Hears of progress, a few times a second."""

    def __call__(self, progress: Progress) -> None:
        """Be told."""
        ...
