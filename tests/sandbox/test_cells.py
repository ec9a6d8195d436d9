"""Whatever a cell does, its order has an outcome with a name, and the supervisor goes on."""

import os
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.errors import SandboxError
from stemma.model.problems import Problem, Reason
from stemma.sandbox import cells
from stemma.sandbox.cells import Order
from stemma.sandbox.limits import MEBIBYTE, Limits
from stemma.sandbox.protocol import HEADER, Kind
from tests.sandbox.hostile import HostileZygote, run

REAL_TIME_SIGNAL = 40  # one that has no name
EMPTY_CHUNK = HEADER.pack(Kind.CHUNK, 0)
MANY = 1100


def _cells_of(zygote: HostileZygote) -> list[str]:
    """Return the processes that a zygote has forked and not buried."""
    number = zygote.facts["zygote"]
    return Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii").split()


@pytest.fixture(autouse=True)
def alive(captured: HostileZygote) -> Iterator[None]:
    """See after each test that the zygote is well, has no cell left, and answers."""
    yield
    frames, ended = run(captured, "answer", data=b"still here")
    assert (frames, ended.problem) == ([b"still here"], None)
    assert _cells_of(captured) == []


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (signal.SIGABRT, Problem(Reason.CRASHED, "SIGABRT")),
        (signal.SIGSEGV, Problem(Reason.CRASHED, "SIGSEGV")),
        (signal.SIGFPE, Problem(Reason.CRASHED, "SIGFPE")),
        (REAL_TIME_SIGNAL, Problem(Reason.CRASHED, "signal 40")),
        (signal.SIGKILL, Problem(Reason.LIMIT_MEMORY)),
        (signal.SIGXCPU, Problem(Reason.LIMIT_TIME)),
    ],
)
def test_a_cell_that_dies_of_a_signal(
    captured: HostileZygote, number: int, problem: Problem
) -> None:
    frames, ended = run(captured, "crash", {"signal": number})

    assert (frames, ended.problem) == ([], problem)


def test_a_cell_that_reads_where_nothing_is(captured: HostileZygote) -> None:
    assert run(captured, "segfault")[1].problem == Problem(Reason.CRASHED, "SIGSEGV")


def test_a_cell_that_starts_a_program_is_killed_for_it(captured: HostileZygote) -> None:
    scene = {"parent": 0, "zygote": 0, "sibling": 0, "folder": ""}

    assert run(captured, "attack", {"scene": scene, "attacks": ["execve"]})[1].problem == Problem(
        Reason.POLICY
    )


def test_a_cell_that_loops_for_ever_ends_with_its_processor_time(captured: HostileZygote) -> None:
    _, ended = run(captured, "loop", limits=Limits(cpu_seconds=1))

    assert ended.problem == Problem(Reason.LIMIT_TIME)
    assert 0.5 < ended.cpu_seconds < 1.5


def test_a_cell_that_is_silent_for_too_long(captured: HostileZygote) -> None:
    _, ended = run(captured, "sleep", limits=Limits(silence=0.1))

    assert ended.problem == Problem(Reason.LIMIT_TIME)


def test_a_cell_that_says_a_word_now_and_then_has_no_time_for_ever(
    captured: HostileZygote,
) -> None:
    drip = {"pause": 0.05, "hex": EMPTY_CHUNK.hex()}

    frames, ended = run(captured, "sleep", drip, limits=Limits(silence=10, waiting=0.3))

    assert ended.problem == Problem(Reason.LIMIT_TIME)
    assert 2 < len(frames) < 8


def test_a_frame_that_comes_byte_by_byte_has_no_time_for_ever(captured: HostileZygote) -> None:
    _, ended = run(captured, "sleep", {"pause": 0.02, "hex": "01"}, limits=Limits(silence=0.05))

    assert ended.problem == Problem(Reason.LIMIT_TIME)


def test_a_cell_that_takes_all_memory(captured: HostileZygote) -> None:
    _, ended = run(captured, "hog", limits=Limits(memory=64 * MEBIBYTE))

    assert ended.problem == Problem(Reason.LIMIT_MEMORY)


def test_a_cell_that_never_stops_talking(captured: HostileZygote) -> None:
    frames, ended = run(captured, "flood", limits=Limits(child_bytes=8 * MEBIBYTE))

    assert len(frames) == 8
    assert ended.problem == Problem(Reason.LIMIT_OUTPUT)


def test_a_million_empty_frames_are_not_free(captured: HostileZygote) -> None:
    flood = {"hex": EMPTY_CHUNK.hex(), "times": 100_000, "rounds": 10}

    frames, ended = run(captured, "write", flood, limits=Limits(output=MEBIBYTE))

    assert len(frames) == 4096
    assert ended.problem == Problem(Reason.LIMIT_OUTPUT)


def test_pages_are_not_paid_from_the_budget_of_children(captured: HostileZygote) -> None:
    page = b'{"number": 1, "problem": null}' + b" " * MEBIBYTE
    flood = {"hex": (HEADER.pack(Kind.PAGE, len(page)) + page).hex(), "rounds": 4}

    frames, ended = run(captured, "write", flood, limits=Limits(output=2 * MEBIBYTE))

    assert len(frames) == 1
    assert ended.problem == Problem(Reason.LIMIT_OUTPUT)


def test_a_cell_that_closes_its_pipe_and_goes_on_is_ended(
    captured: HostileZygote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, "_LAST_BREATH", 50)

    _, ended = run(captured, "loop", {"close": True})

    assert ended.problem == Problem(Reason.PROTOCOL)


def test_a_consumer_that_stops_early_ends_the_cell(captured: HostileZygote) -> None:
    frames = captured.run(Order(job="flood", descriptor=0, size=0))
    next(frames)
    [_] = _cells_of(captured)

    frames.close()

    assert _cells_of(captured) == []


def test_a_zygote_that_dies_between_two_orders_is_replaced(captured: HostileZygote) -> None:
    restarts = captured.restarts
    os.kill(captured.facts["zygote"], signal.SIGKILL)

    frames, ended = run(captured, "answer", data=b"again")

    assert (frames, ended.problem) == ([b"again"], None)
    assert captured.restarts == restarts + 1


def test_a_zygote_that_dies_over_an_order_takes_its_cell_along(captured: HostileZygote) -> None:
    frames = captured.run(Order(job="flood", descriptor=0, size=0))
    next(frames)
    [cell] = _cells_of(captured)
    os.kill(captured.facts["zygote"], signal.SIGKILL)

    *_, ended = frames

    assert isinstance(ended, cells.Ended)
    assert ended.problem == Problem(Reason.CRASHED, "zygote")
    assert not Path(f"/proc/{cell}/exe").exists()


def test_a_zygote_that_stands_still_is_replaced(captured: HostileZygote) -> None:
    assert captured._control is not None
    captured._control.settimeout(0.2)
    os.kill(captured.facts["zygote"], signal.SIGSTOP)

    assert run(captured, "answer")[1].problem is None


def test_orders_leave_no_descriptor_behind(captured: HostileZygote) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(20):
        run(captured, "answer")
        run(captured, "crash", {"signal": signal.SIGABRT})

    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_supervisor_with_many_open_files_still_hears_its_cells(captured: HostileZygote) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < 2 * MANY:
        pytest.skip("this machine allows no process that many open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (2 * MANY, hard))
    held = [os.dup(0) for _ in range(MANY)]
    try:
        assert run(captured, "answer")[1].problem is None
    finally:
        for descriptor in held:
            os.close(descriptor)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_long_name_and_a_long_order_reach_the_cell(captured: HostileZygote) -> None:
    restarts = captured.restarts
    order = Order(
        job="answer", descriptor=0, size=0, name="ж" * 100_000, arguments={"a": "ж" * 10**6}
    )

    *_, ended = captured.run(order)

    assert isinstance(ended, cells.Ended)
    assert ended.problem is None
    assert captured.restarts == restarts


def test_an_unknown_job_is_not_done(captured: HostileZygote) -> None:
    assert run(captured, "no such job")[1].problem == Problem(Reason.PROTOCOL)


def test_a_machine_that_cannot_lock_is_refused_and_nothing_is_left() -> None:
    zygote = HostileZygote(("machine", "landlock", "seccomp"), lockable=False)

    with pytest.raises(SandboxError, match="--sandbox limits-only"):
        zygote.start()

    assert zygote._process is None


def test_a_machine_that_cannot_lock_may_be_allowed_limits_only() -> None:
    zygote = HostileZygote((), lockable=False)
    try:
        assert run(zygote, "answer")[1].problem is None
        assert zygote.level == "limits-only"
    finally:
        zygote.close()


def test_a_zygote_with_threads_is_refused() -> None:
    zygote = HostileZygote((), threads=True)

    with pytest.raises(SandboxError, match="more than one thread"):
        zygote.start()
