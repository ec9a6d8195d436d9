"""How far a run is: counts of units, for whoever shows them."""

from dataclasses import dataclass
from typing import Protocol

import apsw

from stemma.pipeline import extraction
from stemma.store import mentions, queue, readings, summary
from stemma.toolkit.analysis import VERSION as ANALYSER


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Units done and due at one moment. A content's pages become known when it has been read."""

    read: int
    to_read: int
    recognised: int
    to_recognise: int
    indexed: int
    to_index: int
    extracted: int
    to_extract: int
    failed: int


class Watcher(Protocol):
    """Hears of progress, a few times a second."""

    def __call__(self, progress: Progress) -> None:
        """Be told."""
        ...


def progress(db: apsw.Connection) -> Progress:
    """Count where the work on a case stands."""
    counts = queue.counts(db)

    def number(stage: queue.Stage, *states: str) -> int:
        return sum(counts.get((stage, state), 0) for state in states)

    texts, extractable = summary.count(db, "page_text"), mentions.count(db)
    return Progress(
        read=number("read", "done", "failed"),
        to_read=number("read", "ready", "leased", "done", "failed"),
        recognised=number("recognise", "done", "failed"),
        to_recognise=number("recognise", "ready", "leased", "done", "failed"),
        indexed=texts - readings.count_unindexed(db, ANALYSER),
        to_index=texts,
        extracted=extractable - mentions.count_due(db, extraction.version()),
        to_extract=extractable,
        failed=number("read", "failed") + number("recognise", "failed"),
    )
