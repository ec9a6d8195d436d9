"""Looking at processes from outside: who belongs to whom, who is left."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Process(NamedTuple):
    """A line of the process table; zombies are left out of it."""

    pid: int
    parent: int
    group: int
    command: str


def everybody() -> list[Process]:
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                state, parent, group = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
                command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except (OSError, UnicodeDecodeError):
                continue
            if state != "Z":
                found.append(Process(int(folder.name), int(parent), int(group), command))
    return found


def group(leader: int) -> list[Process]:
    """Return the processes of one group: a worker, its zygotes and their cells."""
    return [process for process in everybody() if process.group == leader]


def below(pid: int) -> list[Process]:
    """Return all descendants of a process."""
    table = everybody()
    found: list[Process] = []
    parents = {pid}
    while parents:
        children = [process for process in table if process.parent in parents]
        found += children
        parents = {process.pid for process in children}
    return found


def soon(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Tell whether something becomes true within some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return condition()
