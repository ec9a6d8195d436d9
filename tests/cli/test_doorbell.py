"""Enter in a real terminal, and in what is none."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.cli import doorbell


class Stdin:
    """A standard input of any descriptor."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def fileno(self) -> int:
        return self._descriptor


@pytest.fixture(params=["pipe", "terminal"])
def typed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Where a person types. A terminal of its own has nobody in front: it stands for ours."""
    near, far = os.pipe() if request.param == "pipe" else os.openpty()[::-1]
    monkeypatch.setattr("sys.stdin", Stdin(near))
    monkeypatch.setattr(os, "tcgetpgrp", lambda _: os.getpgrp())
    yield far
    for each in (near, far):
        os.close(each)


def test_enter_rings_each_time(typed: int) -> None:
    rang = threading.Semaphore(0)

    with doorbell.heard(rang.release):
        for _ in range(3):
            os.write(typed, b"\n")
            assert rang.acquire(timeout=10)


def test_letters_alone_do_not_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    near, far = os.pipe()
    monkeypatch.setattr("sys.stdin", Stdin(near))
    rings: list[str] = []

    with doorbell.heard(lambda: rings.append("rang")):
        os.write(far, b"abc")
        os.close(far)
        _until_nobody_listens()

    os.close(near)
    assert rings == []


def test_in_the_background_nothing_is_read(typed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system would stop the process."""
    monkeypatch.setattr(os, "isatty", lambda _: True)
    monkeypatch.setattr(os, "tcgetpgrp", lambda _: os.getpgrp() + 1)
    monkeypatch.setattr(os, "read", lambda *_: pytest.fail("it was read"))
    rings: list[str] = []

    with doorbell.heard(lambda: rings.append("rang")):
        os.write(typed, b"\n")

    assert rings == []


def test_an_input_that_ended_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path(os.devnull).open("rb") as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        with doorbell.heard(lambda: pytest.fail("nobody rang")):
            _until_nobody_listens()


def test_without_an_input_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)

    with doorbell.heard(lambda: pytest.fail("nobody rang")):
        assert not [each for each in threading.enumerate() if each.name == "doorbell"]


def _until_nobody_listens() -> None:
    for thread in threading.enumerate():
        if thread.name == "doorbell":
            thread.join(timeout=10)
            assert not thread.is_alive()
