"""The coordinator: leases what is due to an engine and brings the answers to rest, in batches.

It is the only one that writes results. Reading comes before recognition, and texts are indexed as
soon as some have gathered and read for values, so that a case can be searched while OCR still runs.
"""

import errno
import os
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

import apsw

from stemma.errors import CaseError
from stemma.model.places import Digest
from stemma.model.readings import PageText
from stemma.model.remarks import Deed
from stemma.model.work import (
    Broken,
    CorroborateDone,
    CorroborateOrder,
    Done,
    ExamineOrder,
    ExtractDone,
    ExtractOrder,
    IndexDone,
    IndexOrder,
    Lost,
    ReadDone,
    ReadOrder,
    RecogniseOrder,
    RelateDone,
    RelateOrder,
    TabulateDone,
    TabulateOrder,
)
from stemma.pipeline import extraction, plan, tabulation
from stemma.pipeline.corroborating import Corroborating
from stemma.pipeline.engines import AnyOrder, Engine
from stemma.pipeline.indexing import BATCH, EXTRACT, INDEX, TABULATE, Indexing
from stemma.pipeline.progress import Progress, Watcher
from stemma.pipeline.progress import progress as counted
from stemma.pipeline.relating import Relating
from stemma.pipeline.results import Results
from stemma.store import (
    contents,
    custody,
    examining,
    mentions,
    queue,
    readings,
    remarks,
    tables,
)
from stemma.store.database import transaction
from stemma.store.files import Files

_LEASED_AHEAD = 6
_BATCH = 32
_BATCH_SECONDS = 0.25
_TELL_SECONDS = 0.5
_TELL_SHARE = 20
_UNFIT = (ValueError, OverflowError, apsw.ConstraintError)
"""What the database says of an answer that no honest cell gives: a number that is none, say."""


class Coordinator:
    """Works off one case."""

    def __init__(
        self,
        db: apsw.Connection,
        files: Files,
        engine: Engine,
        passwords: tuple[str, ...] = (),
        *,
        relate: bool = True,
    ) -> None:
        """Use an engine that works for the same case folder, and passwords for what is locked.

        `relate` says whether the cache as a whole is looked at in the end.
        """
        self._passwords, self._relates = passwords, relate
        self._db, self._files, self._engine = db, files, engine
        self._indexing, self._extracting = Indexing(db, INDEX), Indexing(db, EXTRACT)
        self._tabulating = Indexing(db, TABULATE)
        self._in_flight: dict[str, AnyOrder] = {}
        self._relating: Relating | None = None
        self._corroborating = Corroborating(db, files)
        self._tell_at = 0.0

    def run(
        self, watcher: Watcher, again: queue.Stage | None = None, *, deep: bool = False
    ) -> Progress:
        """Do everything that is due and return how it stands; an interrupt loses nothing."""
        environment = replace(
            self._engine.environment(), passwords=plan.name_of_list(self._passwords)
        )
        results = Results(self._db, self._files, plan.fingerprints(environment), environment.checks)
        if self._relates:
            self._relating = Relating(self._db, self._files, environment)
        with transaction(self._db):
            plan.make_due(self._db, environment, again, deep=deep)
            orders = self._lease()
        waiting: list[Done] = []
        last = time.monotonic()
        try:
            self._submit(orders)
            while self._in_flight or waiting:
                waiting.extend(self._engine.wait(_BATCH_SECONDS))
                full = len(waiting) >= _BATCH or len(waiting) >= len(self._in_flight)
                if waiting and (full or time.monotonic() - last >= _BATCH_SECONDS):
                    self._submit(self._store(results, waiting))
                    waiting.clear()
                    last = time.monotonic()
                self._tell(watcher)
        except KeyboardInterrupt:
            self._store(results, waiting, more=False)
            raise
        finally:
            self._files.write_head(custody.head(self._db).written)
        progress = counted(self._db)
        watcher(progress)
        return progress

    def _store(self, results: Results, answers: list[Done], *, more: bool = True) -> list[AnyOrder]:
        """Bring answers to rest and lease what comes next, as one transaction.

        Raises:
            CaseError: if the machine stopped a worker; the rest of the answers is stored first.
        """
        broken = [answer for answer in answers if isinstance(answer, Broken)]
        with transaction(self._db):
            for answer in answers:
                self._rest(results, answer, self._in_flight.pop(answer.key, None))
            orders = self._lease() if more and not broken else []
        for answer in answers:
            if isinstance(answer, ReadDone) and answer.spool:
                (self._files.spool / answer.spool).unlink(missing_ok=True)
        if broken:
            raise broken_by(broken[0].error)
        return orders

    def _rest(self, results: Results, answer: Done, order: AnyOrder | None) -> None:
        """Bring one answer to rest; one that does not fit the case is the content's fault."""
        if isinstance(answer, Lost) and isinstance(
            order, IndexOrder | ExtractOrder | TabulateOrder
        ):
            self._lost(order)
            return
        if isinstance(order, RelateOrder) and self._relating is not None:
            self._related(self._relating, order, answer)
            return
        if isinstance(order, CorroborateOrder):
            self._corroborated(order, answer)
            return
        if isinstance(answer, IndexDone):
            self._indexing.done(number for number, _ in answer.columns)
        elif isinstance(answer, ExtractDone):
            self._extracting.done(number for number, _ in answer.mentions)
        elif isinstance(answer, TabulateDone):
            self._tabulating.done(number for number, _ in answer.tables)
        try:
            with self._db:  # a savepoint
                results.store(answer)
        except _UNFIT:
            results.refuse(answer.key, answer.token)

    def _lost(self, order: IndexOrder | ExtractOrder | TabulateOrder) -> None:
        """Deal with an order of texts that a worker died over."""
        match order:
            case IndexOrder():
                self._indexing.lost(order)
            case ExtractOrder():
                self._extracting.lost(order)
            case TabulateOrder():
                self._tabulating.lost(order)

    def _related(self, relating: Relating, order: RelateOrder, answer: Done) -> None:
        """Bring to rest what was told of the cache; a worker that died over it told nothing."""
        for name in filter(None, (order.spool, order.beside)):
            (self._files.spool / name).unlink(missing_ok=True)
        if isinstance(answer, RelateDone):
            try:
                with self._db:  # a savepoint
                    relating.done(answer)
            except _UNFIT:
                relating.lost()
        elif isinstance(answer, Lost):
            relating.lost()

    def _corroborated(self, order: CorroborateOrder, answer: Done) -> None:
        """Bring to rest what was told of the coverage, or that a worker died over it."""
        (self._files.spool / order.spool).unlink(missing_ok=True)
        if isinstance(answer, CorroborateDone):
            try:
                with self._db:  # a savepoint
                    self._corroborating.done(answer)
            except _UNFIT:
                self._corroborating.lost()
        elif isinstance(answer, Lost):
            self._corroborating.lost()

    def _lease(self) -> list[AnyOrder]:
        """Take what comes next for the engine, inside the caller's transaction."""
        wanted = self._engine.workers * _LEASED_AHEAD - len(self._in_flight)
        if wanted <= 0:
            return []
        stages: list[queue.Stage] = ["read", "recognise"]
        if not (
            mentions.is_due(self._db, extraction.version())
            or tables.is_due(self._db, tabulation.VERSION)
        ):
            stages.append("examine")  # checks are handed the values and tables of the texts
        return [self._order(task) for task in queue.lease(self._db, wanted, stages)]

    def _submit(self, orders: Sequence[AnyOrder]) -> None:
        """Hand orders to the engine, texts to be analysed first: few wait for them."""
        idle = not orders and len(self._in_flight) < self._engine.workers
        under_way = {order.kind for order in self._in_flight.values()}
        least = 1 if idle else BATCH
        texts: list[AnyOrder | None] = [
            None if "index" in under_way else self._indexing.next_order(least),
            None if "extract" in under_way else self._extracting.next_order(least),
            None if "tabulate" in under_way else self._tabulating.next_order(least),
        ]
        orders = [*(order for order in texts if order is not None), *orders]
        if idle and not orders and self._relating is not None:
            last = self._relating.next_order() or self._corroborating.next_order()
            orders = [] if last is None else [last]
        for order in orders:
            self._in_flight[order.key] = order
            self._engine.submit(order)

    def _tell(self, watcher: Watcher) -> None:
        """Tell how far the run is, but spend no more than a twentieth of the time on counting."""
        now = time.monotonic()
        if now >= self._tell_at:
            watcher(counted(self._db))
            took = time.monotonic() - now
            self._tell_at = now + max(_TELL_SECONDS, _TELL_SHARE * took)

    def _order(self, task: queue.Task) -> ReadOrder | RecogniseOrder | ExamineOrder:
        kept = contents.kept_in(self._db, task.content)
        assert kept is not None, "a task without a content"  # noqa: S101
        place, _, depth = kept
        find = self._files.path if task.stage == "read" else self._files.to_draw
        path = find(place, task.content).relative_to(self._files.folder)
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
                passwords=self._passwords,
            )
        if task.stage == "examine":
            about = examining.about(self._db, task.content, name)
            assert about is not None, "an examination without a reading"  # noqa: S101
            return ExamineOrder(
                key=task.key,
                token=task.attempt,
                content=task.content,
                path=str(path),
                about=about,
                pages=examining.pages(self._db, task.content),
                passwords=self._passwords,
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
            layer=self._unseen_layer(task.content, task.page),
            second_try=second_try,
            passwords=self._passwords,
        )

    def _unseen_layer(self, content: Digest, page: int) -> PageText | None:
        """Return the invisible text of a page, which its picture is to confirm."""
        told = {each.deed for each in remarks.of_page(self._db, content, page)}
        if Deed.LAYER_UNSEEN not in told:
            return None
        texts = readings.texts(self._db, content, page)
        return next((each.text for each in texts if each.text.text_from == "layer"), None)


def broken_by(error: int) -> CaseError:
    """Return the sentence for a fault of the machine that stops a run."""
    if error in {errno.ENOSPC, errno.EDQUOT}:
        return CaseError(
            "The disk is full. What was acknowledged is safe; free some space and run again."
        )
    return CaseError(f"The machine stopped the work: {os.strerror(error)}. Run again.")
