"""Programs run and measured whole: wall clock, and the processor time of every descendant.

A program may kill its helpers, whose processor time then reaches nobody; so this process makes
itself the one that orphans come to (PR_SET_CHILD_SUBREAPER, Linux), and adds up all that end.
"""

import ctypes
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_SUBREAPER = 36
_KEPT = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """How a program ended. `cpu` sums user and system seconds of it and its descendants.

    `output` is what it wrote to standard output, `errors` the end of what it complained about.
    """

    code: int
    wall: float
    cpu: float
    output: str
    errors: str


def run(
    command: Sequence[str | Path], environment: Mapping[str, str] | None = None, given: str = ""
) -> Ran:
    """Run a program to its end, and wait for what it leaves behind.

    Args:
        command: Program and arguments.
        environment: Variables to set besides those of this process.
        given: What it finds on standard input.
    """
    ctypes.CDLL(None, use_errno=True).prctl(_SUBREAPER, 1, 0, 0, 0)
    with (
        tempfile.TemporaryFile() as wanted,
        tempfile.TemporaryFile() as output,
        tempfile.TemporaryFile() as errors,
    ):
        wanted.write(given.encode())
        wanted.seek(0)
        started = time.monotonic()
        process = subprocess.Popen(
            [os.fspath(each) for each in command],
            stdin=wanted,
            stdout=output,
            stderr=errors,
            env={**os.environ, **(environment or {})},
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime + _orphans()
        output.seek(0)
        errors.seek(0)
        return Ran(
            code=process.returncode,
            wall=wall,
            cpu=cpu,
            output=output.read().decode("utf-8", "replace"),
            errors=errors.read().decode("utf-8", "replace")[-_KEPT:],
        )


def _orphans() -> float:
    """Wait for every process that has come to this one; return their processor seconds."""
    seconds = 0.0
    while True:
        try:
            _, _, usage = os.wait4(-1, 0)
        except ChildProcessError:
            return seconds
        seconds += usage.ru_utime + usage.ru_stime


def fork_cpu(work: Callable[[], None]) -> tuple[int, float]:
    """Do something in a forked process, as a cell does; return its exit code and processor time."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    _, status, usage = os.wait4(child, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime
