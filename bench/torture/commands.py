"""Running `stemma` as its users do, and looking at its processes from outside."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

Role = Literal["coordinator", "worker", "zygote", "cell"]


def command(*arguments: object) -> list[str]:
    """Return the line that runs `stemma` with these arguments."""
    return [sys.executable, "-m", "stemma", *map(str, arguments)]


def opening(leak: Path, case: Path, *more: object) -> list[str]:
    """Return the line that opens a folder as a case with two workers and ends when all is done."""
    return command("open", leak, "--case", case, "--no-serve", "--workers", 2, *more)


def run(line: Sequence[str], seconds: float = 600) -> "subprocess.CompletedProcess[str]":
    """Run a line to its end and return what it said."""
    return subprocess.run(line, capture_output=True, text=True, check=False, timeout=seconds)


class Process(NamedTuple):
    """A process of a run."""

    pid: int
    role: Role
    memory: int


def family(pid: int) -> list[Process]:
    """Return a coordinator and all below it; `memory` is resident bytes."""
    table = dict(_table())
    found = [Process(pid, "coordinator", _memory(pid))]
    parents = {pid}
    while parents:
        children = {each for each, parent in table.items() if parent in parents} - {pid}
        found += [Process(each, _role(each, table[each]), _memory(each)) for each in children]
        parents = children
    return found


def _table() -> list[tuple[int, int]]:
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):
                state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
                if state != "Z":
                    found.append((int(folder.name), int(parent)))
    return found


def _role(pid: int, parent: int) -> Role:
    """Tell a worker and a zygote by their command; a cell has its zygote's, and it as parent."""
    line = _command_line(pid)
    if b"worker_process" in line:
        return "worker"
    return "cell" if b"stemma.sandbox.zygote" in _command_line(parent) else "zygote"


def _command_line(pid: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def _memory(pid: int) -> int:
    with suppress(OSError, IndexError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
    return 0


def kill(processes: Sequence[Process]) -> None:
    """Kill processes at once, as a cut of power would."""
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)


def are_gone(processes: Sequence[Process], seconds: float = 10) -> bool:
    """Tell whether processes end within some seconds."""
    end = time.monotonic() + seconds
    pids = {process.pid for process in processes}
    while pids & {pid for pid, _ in _table()}:
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
