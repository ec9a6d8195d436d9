"""Flat memory: each process ends with at most what it held after a tenth of the run, plus 50 MB.

Where a tenth is shorter than that, five seconds: so long a worker may load its dictionaries.
"""

import subprocess
import time
from collections import defaultdict
from pathlib import Path
from random import Random

from bench.torture import commands
from bench.torture.commands import Role
from bench.torture.material import pdf, sentences
from bench.torture.outcome import Outcome
from bench.torture.state import faults

_EVERY_SECONDS = 0.25
_LOADING_SECONDS = 5.0
_MORE = 50 << 20
_WATCHED: tuple[Role, ...] = ("coordinator", "worker", "zygote")
_Samples = dict[tuple[Role, int], list[tuple[float, int]]]


def many_files(folder: Path, count: int) -> Outcome:
    """Watch a run over many small files."""
    random = Random(0)  # noqa: S311 (no secret)
    leak = folder / "leak"
    for number in range(count):
        path = leak / f"{number % 50}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sentences(random, 150).encode())
    return _watch("many-files", leak, folder / "x.case", {"files": count})


def long_pdf(folder: Path, pages: int) -> Outcome:
    """Watch a run over one long PDF."""
    (folder / "leak").mkdir(parents=True)
    data = pdf(Random(0), pages=pages, words=400)  # noqa: S311 (no secret)
    (folder / "leak" / "long.pdf").write_bytes(data)
    return _watch("long-pdf", folder / "leak", folder / "x.case", {"pages": pages})


def _watch(part: str, leak: Path, case: Path, figures: dict[str, object]) -> Outcome:
    start = time.monotonic()
    samples: _Samples = defaultdict(list)
    log = 0
    with subprocess.Popen(
        commands.opening(leak, case), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        while process.poll() is None:
            moment = time.monotonic() - start
            for each in commands.family(process.pid):
                if each.memory:
                    samples[each.role, each.pid].append((moment, each.memory))
            if (case / "case.db-wal").exists():
                log = max(log, (case / "case.db-wal").stat().st_size)
            time.sleep(_EVERY_SECONDS)
        _, told = process.communicate()
    took = time.monotonic() - start
    broken = [f"exit {process.returncode}: {told[-300:]}"] if process.returncode else faults(case)
    flat, grown = _judge(samples, took)
    return Outcome(
        part=part,
        figures={
            **figures,
            "seconds": round(took, 1),
            "MB after a tenth, at the end, most": flat,
            "MB of a cell at most": _mb(
                max(
                    (m for (role, _), s in samples.items() if role == "cell" for _, m in s),
                    default=0,
                )
            ),
            "MB of the log at most": _mb(log),
        },
        broken=(*broken, *grown),
    )


def _judge(samples: _Samples, took: float) -> tuple[dict[str, str], list[str]]:
    """Return a line for each process that lived longer than a tenth, and those that grew."""
    start = max(_LOADING_SECONDS, took / 10)
    told: dict[str, str] = {}
    grown: list[str] = []
    for (role, pid), series in sorted(samples.items()):
        early = [memory for moment, memory in series if moment <= series[0][0] + start]
        if role not in _WATCHED or series[-1][0] - series[0][0] < took / 5:
            continue
        first, last = early[-1], series[-1][1]
        most = max(memory for _, memory in series)
        told[f"{role} {pid}"] = f"{_mb(first)}, {_mb(last)}, {_mb(most)}"
        if last > first + _MORE:
            grown.append(f"the {role} grew from {_mb(first)} to {_mb(last)} MB")
    return told, grown


def _mb(size: int) -> int:
    return round(size / 1e6)
