"""The coordinator: leases what is due to an engine and brings the answers to rest, in batches.

It is the only one that writes results. Reading comes before recognition, and texts are indexed as
soon as some have gathered, so that a case can be searched while OCR still runs.
"""

import errno
import os
import time
from pathlib import PurePosixPath

import apsw

from stemma.errors import CaseError
from stemma.model.work import (
    Broken,
    Done,
    IndexDone,
    IndexOrder,
    Lost,
    ReadDone,
    ReadOrder,
    RecogniseDone,
    RecogniseOrder,
)
from stemma.pipeline import plan
from stemma.pipeline.engines import AnyOrder, Engine
from stemma.pipeline.progress import Progress, Watcher
from stemma.pipeline.results import Results
from stemma.store import contents, custody, queue, readings
from stemma.store.database import transaction
from stemma.store.files import Files
from stemma.toolkit.analysis import VERSION as ANALYSER

_LEASED_AHEAD = 6
_BATCH = 32
_BATCH_SECONDS = 0.25
_INDEX_BATCH = 64
_INDEX_CHARACTERS = 2_000_000


class Coordinator:
    """Works off one case."""

    def __init__(self, db: apsw.Connection, files: Files, engine: Engine) -> None:
        """Use an engine that works for the same case folder."""
        self._db, self._files, self._engine = db, files, engine
        self._in_flight: dict[str, AnyOrder] = {}
        self._spools: list[str] = []

    def run(self, watcher: Watcher, again: queue.Stage | None = None) -> Progress:
        """Do everything that is due and return how it stands; an interrupt loses nothing."""
        environment = self._engine.environment()
        results = Results(self._db, self._files, plan.fingerprints(environment))
        with transaction(self._db):
            plan.make_due(self._db, environment, again)
        self._hand_out()
        waiting: list[Done] = []
        last = time.monotonic()
        try:
            while self._in_flight or waiting:
                waiting.extend(self._engine.wait(_BATCH_SECONDS))
                full = len(waiting) >= _BATCH or len(waiting) >= len(self._in_flight)
                if waiting and (full or time.monotonic() - last >= _BATCH_SECONDS):
                    self._store(results, waiting)
                    waiting.clear()
                    last = time.monotonic()
                    watcher(self.progress())
        except KeyboardInterrupt:
            self._store(results, waiting)
            raise
        finally:
            self._files.write_head(custody.head(self._db).written)
        return self.progress()

    def _store(self, results: Results, answers: list[Done]) -> None:
        """Bring answers to rest as one transaction, then lease more work.

        Raises:
            CaseError: if the machine stopped a worker; the rest of the answers is stored first.
        """
        broken = [answer for answer in answers if isinstance(answer, Broken)]
        with transaction(self._db):
            for answer in answers:
                if isinstance(answer, ReadDone):
                    results.read(answer)
                    self._spools.append(answer.spool)
                elif isinstance(answer, IndexDone):
                    results.indexed(answer)
                elif isinstance(answer, RecogniseDone):
                    results.recognised(answer)
                elif isinstance(answer, Lost):
                    results.lost(answer.key, answer.token)
                self._in_flight.pop(answer.key, None)
        for name in self._spools:
            (self._files.spool / name).unlink(missing_ok=True)
        self._spools.clear()
        if broken:
            raise broken_by(broken[0].error)
        self._hand_out()

    def _hand_out(self) -> None:
        """Keep the engine supplied."""
        self._hand_out_texts()
        wanted = self._engine.workers * _LEASED_AHEAD - len(self._in_flight)
        if wanted <= 0:
            return
        with transaction(self._db):
            tasks = queue.lease(self._db, wanted, ("read", "recognise"))
            orders = [self._order(task) for task in tasks]
        for order in orders:
            self._submit(order)
        if not self._in_flight:
            self._hand_out_texts(least=1)

    def _hand_out_texts(self, least: int = _INDEX_BATCH) -> None:
        """Send texts to be analysed once enough have gathered; one batch at a time."""
        if any(isinstance(order, IndexOrder) for order in self._in_flight.values()):
            return
        texts = readings.unindexed(self._db, ANALYSER, _INDEX_BATCH, _INDEX_CHARACTERS)
        if len(texts) >= least:
            self._submit(IndexOrder(key=f"index-{texts[0][0]}", texts=tuple(texts)))

    def _submit(self, order: AnyOrder) -> None:
        self._in_flight[order.key] = order
        self._engine.submit(order)

    def _order(self, task: queue.Task) -> ReadOrder | RecogniseOrder:
        kept = contents.kept_in(self._db, task.content)
        assert kept is not None, "a task without a content"  # noqa: S101
        place, _, depth = kept
        path = self._files.path(place, task.content).relative_to(self._files.folder)
        seen = contents.appearances(self._db, task.content)
        name = PurePosixPath(seen[0].shown).name if seen else ""
        second_try = task.losses > 0
        if task.stage == "read":
            return ReadOrder(
                key=task.key,
                token=task.attempt,
                content=task.content,
                path=str(path),
                name=name,
                depth=depth,
                second_try=second_try,
            )
        reading = readings.reading(self._db, task.content)
        assert reading is not None, "a page without a reading"  # noqa: S101
        return RecogniseOrder(
            key=task.key,
            token=task.attempt,
            content=task.content,
            path=str(path),
            name=name,
            reader=reading.reader,
            page=task.page,
            second_try=second_try,
        )

    def progress(self) -> Progress:
        """Count where the work stands."""
        counts = queue.counts(self._db)

        def number(stage: queue.Stage, *states: str) -> int:
            return sum(counts.get((stage, state), 0) for state in states)

        indexed, texts = self._db.execute(
            "SELECT count(*) FILTER (WHERE indexed >= ?), count(*) FROM page_text", (ANALYSER,)
        ).get
        return Progress(
            read=number("read", "done", "failed"),
            to_read=number("read", "ready", "leased", "done", "failed"),
            recognised=number("recognise", "done", "failed"),
            to_recognise=number("recognise", "ready", "leased", "done", "failed"),
            indexed=indexed,
            to_index=texts,
            failed=number("read", "failed") + number("recognise", "failed"),
        )


def broken_by(error: int) -> CaseError:
    """Return the sentence for a fault of the machine that stops a run."""
    if error in {errno.ENOSPC, errno.EDQUOT}:
        return CaseError(
            "The disk is full. What was acknowledged is safe; free some space and run again."
        )
    return CaseError(f"The machine stopped the work: {os.strerror(error)}. Run again.")
