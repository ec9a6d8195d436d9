"""Real workers: the loss of one costs one order, the loss of the coordinator costs them all."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from stemma.errors import SandboxError
from stemma.model.work import Done, IndexDone, IndexOrder, Lost, ReadDone, ReadOrder
from stemma.pipeline.engines.local import LocalEngine
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.sandbox.cells import ALL_LAYERS
from stemma.store.files import Files
from tests.pipeline import processes

SETTINGS = WorkerSettings(layers=ALL_LAYERS)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    Files(tmp_path).make()
    return tmp_path


@pytest.fixture
def engine(case: Path) -> Iterator[LocalEngine]:
    with closing(LocalEngine(case, SETTINGS, 1)) as engine:
        yield engine


def texts(key: str, text: str = "Договор поставки") -> IndexOrder:
    return IndexOrder(key=key, texts=((1, text),))


def reading(case: Path, data: bytes, key: str = "read") -> ReadOrder:
    incoming = Files(case).incoming("originals")
    incoming.write(data)
    content = incoming.keep()
    path = Files(case).path("originals", content).relative_to(case)
    return ReadOrder(key=key, token=1, content=content, path=str(path), name="a.txt", depth=0)


def collect(engine: LocalEngine, count: int) -> list[Done]:
    done: list[Done] = []
    assert processes.soon(lambda: len(extended(done, engine.wait(0.1))) >= count, 60)
    return done


def extended(done: list[Done], more: Sequence[Done]) -> list[Done]:
    done.extend(more)
    return done


def test_a_worker_tells_what_the_machine_brings(engine: LocalEngine) -> None:
    environment = engine.environment()

    assert min(environment.readers.values()) >= 1
    assert environment.level in {"strong", "standard"}


def test_orders_are_carried_out_in_order(case: Path, engine: LocalEngine) -> None:
    engine.submit(texts("a"))
    engine.submit(reading(case, b"Dear Anna"))
    engine.submit(texts("b"))

    first, second, third = collect(engine, 3)

    assert isinstance(first, IndexDone)
    assert isinstance(second, ReadDone)
    assert (second.problem, third.key) == (None, "b")


def test_a_killed_worker_loses_the_order_in_hand_and_no_other(engine: LocalEngine) -> None:
    for number in range(5):
        engine.submit(texts(str(number), "слово " * 50_000))
    [worker] = engine.processes()
    os.kill(worker, signal.SIGKILL)

    done = collect(engine, 5)

    assert [each.key for each in done if isinstance(each, Lost)] == ["0"]
    assert {each.key for each in done if isinstance(each, IndexDone)} == set("1234")
    assert engine.processes() != (worker,)


def test_an_order_that_breaks_its_worker_is_lost(case: Path, engine: LocalEngine) -> None:
    broken = reading(case, b"x")
    engine.submit(
        ReadOrder(key="broken", token=4, content=broken.content, path="\0", name="", depth=0)
    )
    engine.submit(texts("next"))

    lost, done = collect(engine, 2)

    assert (lost, done.key) == (Lost(key="broken", token=4), "next")


def test_large_orders_and_large_answers_do_not_wait_for_each_other(engine: LocalEngine) -> None:
    for key in "abc":
        engine.submit(texts(key, "".join(f"слово{number} " for number in range(150_000))))

    assert [done.key for done in collect(engine, 3)] == ["a", "b", "c"]


def test_a_content_whose_bytes_are_gone_is_told(case: Path, engine: LocalEngine) -> None:
    order = reading(case, b"Dear Anna")
    (case / order.path).unlink()
    engine.submit(order)

    [done] = collect(engine, 1)

    assert isinstance(done, ReadDone)
    assert done.problem is not None
    assert done.problem.reason == "input_output"


def test_closing_leaves_no_process_behind(case: Path) -> None:
    engine = LocalEngine(case, SETTINGS, 2)
    with closing(engine):
        engine.environment()
        for number in range(4):
            engine.submit(texts(str(number), "слово " * 200_000))
        workers = engine.processes()
        assert len(workers) == 2
        assert len(processes.group(workers[0])) >= 2

    assert processes.soon(lambda: not any(map(processes.group, workers)), 5)


COORDINATOR = """
import sys, time
from pathlib import Path
from stemma.pipeline.engines.local import LocalEngine
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.sandbox.cells import ALL_LAYERS
engine = LocalEngine(Path(sys.argv[1]), WorkerSettings(layers=ALL_LAYERS), 1)
engine.environment()
print(*engine.processes(), flush=True)
time.sleep(100)
"""


def test_workers_and_their_cells_end_with_a_killed_coordinator(case: Path) -> None:
    command = [sys.executable, "-c", COORDINATOR, str(case)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as coordinator:
        assert coordinator.stdout is not None
        worker = int(coordinator.stdout.readline())
        family = processes.group(worker)
        assert {process.pid for process in family} > {worker}
        coordinator.kill()

    assert processes.soon(lambda: not processes.group(worker), 5)


def test_a_worker_that_cannot_start_is_told(
    engine: LocalEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")

    with pytest.raises(SandboxError, match="could not be prepared"):
        engine.environment()
