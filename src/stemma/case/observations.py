"""`case.observations`: what checks saw in the documents of a case, and what people say of it."""

from collections.abc import Iterator, Sequence

import apsw

from stemma.errors import UsageError
from stemma.model.board import (
    Board,
    BoardAsked,
    BoardCell,
    BoardCheck,
    BoardRow,
    ObservationJudged,
    ObservationsAsked,
    ObservationsListed,
    RunsListed,
    RunSort,
)
from stemma.model.decisions import DecisionSeen
from stemma.model.findings import CheckRun, Observation, State
from stemma.model.places import Digest
from stemma.publish import observations as wording
from stemma.registry import all_checks
from stemma.store import acts, board, examining, items, judgements, naming
from stemma.store.board import Ground, RowFound
from stemma.store.database import told, transaction
from stemma.store.examining import StoredObservation, StoredRun
from stemma.store.judgements import Attached


class Observations:
    """The observations of an opened case. Judging needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.observations` instead."""
        self._db = db

    def listed(
        self, asked: ObservationsAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> ObservationsListed:
        """Return a stretch of the observations asked for (all where limit is None).

        Raises:
            UsageError: if there is no check of an id.
        """
        asked = asked or ObservationsAsked()
        _known(asked.checks)
        with told():
            attached = judgements.attached(self._db)
            total, found = board.listed(self._db, _ground(attached), asked, limit, offset)
            seen = (self._seen(stored, attached) for stored in found)
            return ObservationsListed(
                total=total, observations=tuple(each for each in seen if each is not None)
            )

    def every(self, asked: ObservationsAsked | None = None) -> Iterator[Observation]:
        """Return all observations asked for.

        Raises:
            UsageError: if there is no check of an id.
        """
        return iter(self.listed(asked, limit=None).observations)

    def one(self, fingerprint: str) -> Observation:
        """Return an observation.

        Raises:
            MissingError: if nothing of this fingerprint is observed now.
        """
        with told():
            stored = examining.existing(self._db, fingerprint)
            seen = self._seen(stored, judgements.attached(self._db))
        if seen is None:
            raise UsageError(f"This version of Stemma has no check {stored.check!r}.")
        return seen

    def judge(self, fingerprint: str, said: ObservationJudged) -> DecisionSeen:
        """Record what a person says of an observation; the case must be open for writing.

        Raises:
            MissingError: if nothing of this fingerprint is observed now.
            UsageError: if it is explained or rejected without a reason.
        """
        with transaction(self._db):
            return acts.seen(self._db, judgements.judge(self._db, fingerprint, said))

    def take_back(self, number: int) -> DecisionSeen:
        """Take back what a person said of an observation; the case must be open for writing.

        Raises:
            MissingError: if no judgement of this number holds.
        """
        with transaction(self._db):
            return acts.seen(self._db, judgements.withdraw(self._db, number))

    def runs(
        self,
        document: Digest | None = None,
        states: Sequence[State] = (),
        sort: RunSort = "document",
    ) -> Iterator[CheckRun]:
        """Return how every check ended, on every document of the cache or on one."""
        with told():
            stored = examining.runs(self._db, document)
            if sort == "check":
                stored = iter(sorted(stored, key=lambda run: run.check))
            for run in stored:
                if not states or run.state in states:
                    yield wording.check_run(run)

    def runs_listed(
        self,
        document: Digest | None = None,
        states: Sequence[State] = (),
        *,
        sort: RunSort = "document",
        limit: int = 50,
        offset: int = 0,
    ) -> RunsListed:
        """Return a stretch of how checks ended."""
        every = tuple(self.runs(document, states, sort))
        return RunsListed(total=len(every), runs=every[offset : offset + limit])

    def board(
        self, asked: BoardAsked | None = None, *, limit: int | None = 100, offset: int = 0
    ) -> Board:
        """Return a stretch of the examined documents by checks (all where limit is None)."""
        asked = asked or BoardAsked()
        with told():
            ground = _ground(judgements.attached(self._db))
            total, found = board.rows(self._db, ground, asked, limit, offset)
            wanted = board.of_board(asked)
            here = board.of_checks(self._db, ground, wanted, [each.document for each in found])
            kinds, judged = board.counts(self._db, ground)
            across = {run.check: run for run in examining.runs_across(self._db)}
            return Board(
                total=total,
                examined=board.examined(self._db),
                due=examining.count_due(self._db),
                checks=_columns(board.of_checks(self._db, ground, wanted)),
                rows=tuple(self._row(each, here, across) for each in found),
                kinds=kinds,
                judged=judged,
                could_not_run=board.could_not_run(self._db),
            )

    def _row(
        self,
        found: RowFound,
        counts: dict[tuple[Digest, str], tuple[int, int]],
        across: dict[str, StoredRun],
    ) -> BoardRow:
        """Return a row; a check across the cache looked at every document of it."""
        ended = across | {run.check: run for run in examining.runs(self._db, found.document)}
        cells = [
            _cell(check, ended.get(check), *counts.get((found.document, check), (0, 0)))
            for check in all_checks()
        ]
        return BoardRow(
            document=found.document,
            name=naming.name(self._db, found.document),
            folder=found.folder,
            cells=tuple(cells),
            observations=sum(cell.observations for cell in cells),
        )

    def _seen(self, stored: StoredObservation, attached: Attached) -> Observation | None:
        return wording.observation(
            stored,
            naming.name(self._db, stored.content),
            control=items.control_of(
                self._db, stored.content, stored.observed.evidence[0].place.page
            ),
            judgement=judgements.judgement(attached.held.get(stored.fingerprint)),
        )


def _cell(check: str, run: StoredRun | None, count: int, is_open: int) -> BoardCell:
    """Return a cell; `run` is that of the document, or of the whole cache."""
    state: State = "not_applicable" if run is None else run.state
    if run is not None and not run.content and state == "observed" and not count:
        state = "not_observed"
    return BoardCell(
        check=check,
        state=state,
        sentence="" if run is None else wording.check_run(run).sentence,
        observations=count,
        open=is_open,
    )


def _columns(counts: dict[tuple[Digest, str], tuple[int, int]]) -> tuple[BoardCheck, ...]:
    sums = dict.fromkeys(all_checks(), 0)
    for (_, check), (count, _open) in counts.items():
        sums[check] += count
    return tuple(
        BoardCheck(check=name, title=check.title, observations=sums[name])
        for name, check in all_checks().items()
    )


def _ground(attached: Attached) -> Ground:
    judged = {
        fingerprint: said.judged
        for fingerprint, decision in attached.held.items()
        if (said := judgements.judgement(decision)) is not None
    }
    kinds = {name: (check.category, check.basis) for name, check in all_checks().items()}
    return Ground(kinds, judged)


def _known(checks: Sequence[str]) -> None:
    for check in checks:
        if check not in all_checks():
            known = ", ".join(all_checks())
            raise UsageError(f"There is no check {check!r}. Known: {known}.")
