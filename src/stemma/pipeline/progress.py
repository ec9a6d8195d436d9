"""How far a run is: counts of units, for whoever shows them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

import apsw

from stemma.pipeline import extraction, tabulation
from stemma.store import mentions, queue, readings, summary, tables
from stemma.toolkit.analysis import VERSION as ANALYSER

StageName = Literal["read", "recognise", "index", "extract", "tabulate", "examine"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageProgress:
    """Units done `of` so many that are known. `failed` ones were given up, and count as done."""

    stage: StageName
    done: int
    of: int
    failed: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Every stage at one moment, in their order.

    A content's pages become known when it has been read. Where all stages are done and a run is
    on, the cache is looked at as a whole: that is one unit, and not counted.
    """

    stages: tuple[StageProgress, ...]


class Watcher(Protocol):
    """Hears of progress, a few times a second."""

    def __call__(self, progress: Progress) -> None:
        """Be told."""
        ...


def progress(db: apsw.Connection) -> Progress:
    """Count where the work on a case stands."""
    return Progress(tuple(_stages(db)))


def _stages(db: apsw.Connection) -> Iterator[StageProgress]:
    queued = queue.counts(db)
    texts, extractable, lying = summary.count(db, "page_text"), mentions.count(db), tables.count(db)
    yield _queued(queued, "read")
    yield _queued(queued, "recognise")
    yield _of_texts("index", texts, readings.count_unindexed(db, ANALYSER))
    yield _of_texts("extract", extractable, mentions.count_due(db, extraction.version()))
    yield _of_texts("tabulate", lying, tables.count_due(db, tabulation.VERSION))
    yield _queued(queued, "examine")


def _queued(counts: Mapping[tuple[queue.Stage, str], int], stage: queue.Stage) -> StageProgress:
    waiting = sum(counts.get((stage, state), 0) for state in ("ready", "leased"))
    done, failed = counts.get((stage, "done"), 0), counts.get((stage, "failed"), 0)
    return StageProgress(stage=stage, done=done + failed, of=done + failed + waiting, failed=failed)


def _of_texts(stage: StageName, of: int, due: int) -> StageProgress:
    return StageProgress(stage=stage, done=of - due, of=of, failed=0)
