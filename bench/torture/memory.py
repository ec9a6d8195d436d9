"""Flat memory: a process ends with at most what it ends with on a fraction of the work, plus 50 MB.

The small run loads all that the large one loads, so no clock has to say when loading is over.
"""

import subprocess
import time
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench.torture import commands
from bench.torture.commands import Role
from bench.torture.material import pdf, sentences
from bench.torture.outcome import Outcome
from bench.torture.state import faults

_EVERY_SECONDS = 0.1
_FRACTION = 5
_MORE = 50 << 20
_WATCHED: tuple[Role, ...] = ("coordinator", "worker", "zygote")


def many_files(folder: Path, count: int) -> Outcome:
    """Watch a run over many small files beside one over a fifth of them."""
    for part, files in (("few", count // _FRACTION), ("many", count)):
        random = Random(0)  # noqa: S311 (no secret)
        for number in range(files):
            path = folder / part / "leak" / f"{number % 50}" / f"{number}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(sentences(random, 150).encode())
    return _compare("many-files", folder / "few", folder / "many", {"files": count})


def long_pdf(folder: Path, pages: int) -> Outcome:
    """Watch a run over one long PDF beside one over a fifth of it."""
    for part, length in (("few", pages // _FRACTION), ("many", pages)):
        leak = folder / part / "leak"
        leak.mkdir(parents=True)
        data = pdf(Random(0), pages=length, words=400)  # noqa: S311 (no secret)
        (leak / "long.pdf").write_bytes(data)
    return _compare("long-pdf", folder / "few", folder / "many", {"pages": pages})


class _Watched(NamedTuple):
    """What one run held: the last and the highest of each role, in bytes; what went wrong in it."""

    took: float
    last: dict[Role, int]
    most: dict[Role, int]
    log: int
    broken: tuple[str, ...]


def _compare(part: str, few: Path, many: Path, figures: dict[str, object]) -> Outcome:
    small, large = _watch(few), _watch(many)
    grown = [
        f"the {role} ended with {_mb(large.last[role])} MB, on a fraction {_mb(small.last[role])}"
        for role in _WATCHED
        if large.last.get(role, 0) > small.last.get(role, 0) + _MORE
    ]
    return Outcome(
        part=part,
        figures={
            **figures,
            "seconds": round(large.took, 1),
            "MB at the end of a fraction, at the end, most": {
                role: ", ".join(
                    str(_mb(held.get(role, 0))) for held in (small.last, large.last, large.most)
                )
                for role in _WATCHED
            },
            "MB of a cell at most": _mb(large.most.get("cell", 0)),
            "MB of the log at most": _mb(large.log),
        },
        broken=(*small.broken, *large.broken, *grown),
    )


def _watch(folder: Path) -> _Watched:
    """Run a case of the folder's leak, and look at the memory of its processes all the while."""
    case = folder / "x.case"
    start = time.monotonic()
    samples: defaultdict[tuple[Role, int], list[int]] = defaultdict(list)
    log = 0
    with subprocess.Popen(
        commands.opening(folder / "leak", case),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        while process.poll() is None:
            for each in commands.family(process.pid):
                if each.memory:
                    samples[each.role, each.pid].append(each.memory)
            if (case / "case.db-wal").exists():
                log = max(log, (case / "case.db-wal").stat().st_size)
            time.sleep(_EVERY_SECONDS)
        _, told = process.communicate()
    last: dict[Role, int] = defaultdict(int)
    most: dict[Role, int] = defaultdict(int)
    for (role, _), series in samples.items():
        last[role] = max(last[role], series[-1])
        most[role] = max(most[role], *series)
    return _Watched(
        took=time.monotonic() - start,
        last=dict(last),
        most=dict(most),
        log=log,
        broken=(f"exit {process.returncode}: {told[-300:]}",)
        if process.returncode
        else tuple(faults(case)),
    )


def _mb(size: int) -> int:
    return round(size / 1e6)
