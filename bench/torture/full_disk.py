"""A full disk: one sentence, exit 1, nothing acknowledged lost, and on with it once there is room.

The case lies on a small disk in memory that grows a little after every failure, so that making the
case, taking in, reading, recognising and indexing all run into its end.
"""

import os
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.torture import commands
from bench.torture.material import make_folder
from bench.torture.outcome import Outcome
from bench.torture.state import differences, faults, state_of
from stemma.case import Case
from stemma.store import case_folder

_FIRST, _STEP = 120, 150
_MOST = 200


def torment(folder: Path, step: int = _STEP, texts: int = 24) -> Outcome:
    """Open a folder as a case on a disk that is too small, growing it by `step` KiB a failure."""
    start = time.monotonic()
    leak = make_folder(folder / "leak", texts=texts)
    try:
        with _small_disk(folder / "disk") as grow:
            counted, broken, size = _fill(leak, folder / "disk" / "x.case", grow, step)
            if not broken:
                commands.run(commands.opening(leak, folder / "roomy.case"))
                case = folder / "disk" / "x.case"
                broken = faults(case)
                broken += differences(state_of(folder / "roomy.case"), state_of(case))
    except PermissionError:
        return Outcome(part="full-disk", skipped="only root can make a small disk here")
    return Outcome(
        part="full-disk",
        figures={
            "failures": sum(counted.values()),
            "at": dict(counted),
            "KiB in the end": size,
            "seconds": round(time.monotonic() - start, 1),
        },
        broken=tuple(broken),
    )


def _fill(leak: Path, case: Path, grow: "_Grow", step: int) -> tuple[Counter[str], list[str], int]:
    counted: Counter[str] = Counter()
    broken: list[str] = []
    size = _FIRST
    noted = "0:" + "0" * 64
    for _ in range(_MOST):
        grow(size)
        done = commands.run(commands.opening(leak, case))
        if done.returncode == 0:
            break
        counted[_stage(case)] += 1
        broken += _wrong(done)
        size += step
        if case_folder.is_case(case):
            with Case.open(case) as opened:
                verified = opened.verify(noted)
                broken += [f"{each.what} {each.where}" for each in verified.mismatches]
                noted = verified.head
    else:
        broken.append("it never came to an end")
    return counted, broken, size


def _wrong(done: "subprocess.CompletedProcess[str]") -> list[str]:
    """Return what is wrong with the way a failure was told."""
    told = done.stderr.strip()
    if done.returncode == 1 and "disk is full" in told and "\n" not in told:
        return []
    return [f"exit {done.returncode}: {told[-300:]}"]


def _stage(case: Path) -> str:
    if not case_folder.is_case(case):
        return "making"
    with Case.open(case) as opened:
        status = opened.status()
    if not status.types:
        return "taking in"
    return "recognising" if status.pages_pending else "reading"


class _Grow:
    """Gives a disk in memory another size, in KiB."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def __call__(self, size: int) -> None:
        options = f"remount,size={size}k"
        subprocess.run(["mount", "-o", options, str(self._place)], check=True)


@contextmanager
def _small_disk(place: Path) -> Iterator[_Grow]:
    """Mount a disk in memory while the block runs.

    Raises:
        PermissionError: if this process may not mount.
    """
    if os.geteuid() != 0:
        raise PermissionError
    place.mkdir()
    line = ["mount", "-t", "tmpfs", "-o", f"size={_FIRST}k", "stemma-torture", str(place)]
    if subprocess.run(line, capture_output=True, check=False).returncode:
        raise PermissionError
    try:
        yield _Grow(place)
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
