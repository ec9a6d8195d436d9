"""Whole runs with real workers, and what may go wrong with them."""

import os
import platform
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import apsw
import pytest
from typing_extensions import override

from stemma.case import Case
from stemma.errors import CaseError
from stemma.model.across import Related
from stemma.model.readings import PageReading
from stemma.model.work import (
    Done,
    Environment,
    ExamineOrder,
    IndexDone,
    IndexOrder,
    ReadDone,
    ReadOrder,
    RelateDone,
    RelateOrder,
)
from stemma.pipeline.coordinator import Coordinator
from stemma.pipeline.engines import AnyOrder
from stemma.pipeline.engines.local import LocalEngine
from stemma.pipeline.progress import Progress
from stemma.pipeline.spool import SpoolWriter
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.sandbox.cells import ALL_LAYERS
from stemma.sandbox.protocol import Head
from stemma.settings import Settings
from stemma.store import case_folder, summary, verification
from stemma.store.files import Files
from tests.pipeline import processes
from tests.store import cases

WORKER = WorkerSettings(layers=ALL_LAYERS)
NAMES = ("annex.txt", "letter.txt", "minutes.txt", "order.txt")


@pytest.fixture
def leak(tmp_path: Path) -> Path:
    folder = tmp_path / "leak"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_text(f"The {name} of the harbour contract.")
    return folder


@pytest.fixture
def case(folder: Path, leak: Path) -> Path:
    with Case.create(folder) as made:
        made.take_in([leak])
    return folder


class Told(list[Progress]):
    def __call__(self, progress: Progress) -> None:
        self.append(progress)


def run(case: Path, engine: LocalEngine) -> Told:
    told = Told()
    with closing(case_folder.open_existing(case, write=True)) as db, closing(engine):
        Coordinator(db, Files(case), engine).run(told)
    return told


def outcomes(case: Path) -> dict[str, str | None]:
    """Return what became of each file, having made sure that all is in order."""
    with Case.open(case) as opened:
        status = opened.status()
        assert status.balanced
        assert status.pending == 0
        assert opened.verify().mismatches == ()
        return {seen.paths[0]: seen.problem for seen in opened.documents()}


def read_well(*names: str) -> dict[str, str | None]:
    return dict.fromkeys(names)


class Deadly(LocalEngine):
    """Real workers, but an outside hand kills the one that has a certain content in hand."""

    def __init__(self, case: Path, victim: str, times: int) -> None:
        super().__init__(case, WORKER, 1)
        self._victim, self.times = victim, times

    @override
    def wait(self, seconds: float) -> Sequence[Done]:
        for process in self._processes:
            in_hand = process.orders[0] if process.orders else None
            if self.times and isinstance(in_hand, ReadOrder) and in_hand.content == self._victim:
                os.kill(process.pid, signal.SIGKILL)
                self.times -= 1
        return super().wait(seconds)


VICTIM = cases.digest(b"The minutes.txt of the harbour contract.")


@pytest.mark.parametrize("kills", [1, 2])
def test_a_killed_worker_costs_nothing(case: Path, kills: int) -> None:
    engine = Deadly(case, VICTIM, kills)

    told = run(case, engine)

    assert engine.times == 0
    assert outcomes(case) == read_well(*NAMES)
    assert [(each.stage, each.done, each.of, each.failed) for each in told[-1].stages] == [
        ("read", 4, 4, 0),
        ("recognise", 0, 0, 0),
        ("index", 4, 4, 0),
        ("extract", 4, 4, 0),
        ("tabulate", 4, 4, 0),
        ("examine", 4, 4, 0),
    ]


def test_a_content_that_kills_its_worker_every_time_is_given_up_and_the_run_goes_on(
    case: Path,
) -> None:
    engine = Deadly(case, VICTIM, 100)

    told = run(case, engine)

    assert 100 - engine.times == 3
    assert outcomes(case) == {**read_well(*NAMES), "minutes.txt": "crashed"}
    assert told[-1].stages[0].failed == 1


def test_coordinators_that_were_killed_use_up_no_tries(case: Path) -> None:
    with closing(case_folder.open_existing(case, write=True)) as db:
        for _ in range(5):
            coordinator = Coordinator(db, Files(case), Silent(case))
            with pytest.raises(KeyboardInterrupt):
                coordinator.run(Told())

    run(case, Deadly(case, VICTIM, 1))

    assert outcomes(case) == read_well(*NAMES)


class Silent:
    """An engine that takes orders and never answers, until somebody loses patience."""

    workers = 1

    def __init__(self, case: Path) -> None:
        self._case = case
        self.orders: list[AnyOrder] = []

    def environment(self) -> Environment:
        return Environment(readers={"odd": 1})

    def submit(self, order: AnyOrder) -> None:
        self.orders.append(order)

    def wait(self, seconds: float) -> Sequence[Done]:
        raise KeyboardInterrupt(seconds)

    def close(self) -> None:
        self.orders.clear()


class Odd(Silent):
    """An engine whose answers fit no case: pages whose width is no number, versions without end."""

    @override
    def wait(self, seconds: float) -> Sequence[Done]:
        orders, self.orders = self.orders, []
        return [self._answer(order) for order in orders]

    def _answer(self, order: AnyOrder) -> Done:
        if isinstance(order, IndexOrder):
            return IndexDone(key=order.key, columns=())
        if isinstance(order, RelateOrder):
            return RelateDone(key=order.key, related=Related(), runs=())
        assert isinstance(order, ReadOrder | ExamineOrder)
        with SpoolWriter(self._case / "spool") as spool:
            version = 10**30 if len(order.key) % 2 else 1
            spool.add(Head(reader="odd", version=version, media_type="x/y"))
            spool.add(PageReading(number=1, width=float("nan")))
        if order.content == VICTIM:
            (self._case / "spool" / spool.name).write_bytes(b"p{}\n")
        return ReadDone(
            key=order.key,
            token=order.token,
            content=order.content,
            spool=spool.name,
            problem=None,
            level="strong",
            cpu_seconds=0.0,
        )


def test_an_answer_that_fits_no_case_is_the_contents_fault_and_no_others(case: Path) -> None:
    with closing(case_folder.open_existing(case, write=True)) as db:
        Coordinator(db, Files(case), Odd(case)).run(Told())

    assert outcomes(case) == dict.fromkeys(NAMES, "protocol")
    assert not list((case / "spool").glob("*.part"))


def test_what_a_lost_worker_left_half_done_is_cleared_at_the_end(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave(coordinator: Coordinator, *_: object) -> None:
        Files(coordinator._files.folder).incoming("blobs").write(b"half")

    monkeypatch.setattr(Coordinator, "run", leave)
    with Case.open(case, write=True, settings=Settings(workers=1)) as opened:
        opened.run()

    assert not list((case / "spool").glob("*.part"))


def test_an_original_that_is_gone_is_told_and_read_once_it_is_back(case: Path, leak: Path) -> None:
    Files(case).path("originals", VICTIM).unlink()
    run(case, LocalEngine(case, WORKER, 1))
    with Case.open(case) as opened:
        assert [failure.code for failure in opened.status().failures] == ["input_output"]

    with Case.open(case, write=True, settings=Settings(workers=1)) as opened:
        opened.take_in([leak])
        opened.run()

    assert outcomes(case) == read_well(*NAMES)


def test_a_second_coordinator_gets_one_sentence(case: Path) -> None:
    with case_folder.locked(case):
        done = stemma("run", case)

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert f"Another process (number {os.getpid()}) is at work" in done.stderr


def stemma(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "stemma", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)


@pytest.mark.parametrize("stage", ["appearance", "page_text"], ids=["taking in", "reading"])
def test_an_interrupt_loses_nothing_and_leaves_nobody(leak: Path, stage: str) -> None:
    for number in range(100):
        (leak / f"{number}.txt").write_text(f"Page {number} of the harbour contract. " * 500)
    case = leak.with_name("leak.case")
    command = [sys.executable, "-m", "stemma", "open", str(leak), "--no-serve", "--workers", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as opening:
        assert processes.soon(lambda: rows(case, stage) > 0, 60)
        family = processes.below(opening.pid)
        opening.send_signal(signal.SIGINT)
        _, told = opening.communicate(timeout=30)

    assert opening.returncode == 130
    assert "Traceback" not in told
    alive = {process.pid for process in family}
    assert processes.soon(lambda: not alive & {each.pid for each in processes.everybody()}, 5)

    assert stemma("open", leak, "--no-serve", "--workers", "1").returncode == 0
    assert len(outcomes(case)) == 104


def rows(case: Path, table: str) -> int:
    """Look into a case that another process may be making at this moment."""
    if not case_folder.is_case(case):
        return 0
    with closing(case_folder.open_existing(case, write=False)) as db:
        return summary.count(db, table)


NO_SECCOMP = """
import ctypes, struct, sys
from stemma import cli
code = [(0x20, 0, 0, 0), (0x15, 3, 0, 317), (0x15, 0, 3, 157), (0x20, 0, 0, 16), (0x15, 0, 1, 22),
        (0x06, 0, 0, 0x00050001), (0x06, 0, 0, 0x7FFF0000)]
filters = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in code))
program = struct.pack("HxxxxxxQ", len(code), ctypes.addressof(filters))
libc = ctypes.CDLL(None)
assert libc.prctl(38, 1, 0, 0, 0) == 0
assert libc.prctl(22, 2, program, 0, 0) == 0
sys.exit(cli.main())
"""


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the filter is written for x86-64")
def test_where_no_cell_can_be_locked_nothing_is_parsed(leak: Path) -> None:
    command = [sys.executable, "-c", NO_SECCOMP, "open", str(leak), "--no-serve"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 1, done.stderr
    assert "cannot lock a parsing cell" in done.stderr
    assert "--sandbox limits-only" in done.stderr
    assert "Traceback" not in done.stderr
    with Case.open(leak.with_name("leak.case")) as case:
        assert list(case.documents()) == []
        assert case.status().pending == 4
        assert case.status().balanced


def test_a_full_disk_ends_a_run_with_one_sentence(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise apsw.FullError

    monkeypatch.setattr("stemma.pipeline.results.Results.store", full)
    with pytest.raises(CaseError, match="disk is full"):
        run(case, LocalEngine(case, WORKER, 1))
    monkeypatch.undo()

    run(case, LocalEngine(case, WORKER, 1))

    assert outcomes(case) == read_well(*NAMES)


def test_what_was_stored_is_what_the_chain_says(case: Path) -> None:
    run(case, LocalEngine(case, WORKER, 2))

    with closing(case_folder.open_existing(case, write=False)) as db:
        assert verification.verify(db, Files(case), None).mismatches == ()
