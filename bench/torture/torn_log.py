"""Torn write-ahead logs: cut, scrambled or followed by garbage, as a cut of power leaves them.

A case is made without ever moving the log into the database, and at every commit its head is noted
with the length of the log. Then the log is damaged at random points. Whatever is left must be a
whole case: consistent, its chain unbroken, no head lost that was acknowledged before the damage;
and going on from there must end where an undisturbed run ends.
"""

import shutil
import time
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Literal

import apsw

from bench.torture import commands
from bench.torture.material import make_folder
from bench.torture.outcome import Outcome
from bench.torture.state import State, differences, faults, state_of
from stemma.case import Case
from stemma.errors import StemmaError
from stemma.pipeline.coordinator import Coordinator
from stemma.pipeline.engines.local import LocalEngine
from stemma.pipeline.intake import Intake
from stemma.pipeline.progress import Progress
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.sandbox.cells import ALL_LAYERS
from stemma.store import case_folder, custody
from stemma.store.files import Files

_PAGE = 4096
_Fault = Literal["cut", "scrambled", "garbage"]
_FAULTS: tuple[_Fault, ...] = ("cut", "scrambled", "garbage")
Noted = list[tuple[int, str]]
"""How long the log was when a head was acknowledged."""


def torment(
    folder: Path, count: int, *, complete_every: int, seed: int = 0, texts: int = 24
) -> Outcome:
    """Damage the log `count` times; every so many times, finish the case and compare."""
    start = time.monotonic()
    random = Random(seed)  # noqa: S311 (no secret)
    leak = make_folder(folder / "leak", seed, texts)
    original = folder / "original.case"
    noted = _make(leak, original)
    log = (original / "case.db-wal").read_bytes()
    shutil.copytree(original, folder / "whole.case")
    expected = state_of(folder / "whole.case")
    broken = faults(folder / "whole.case")
    lost = completed = 0
    for number in range(count):
        fault = _FAULTS[number % len(_FAULTS)]
        intact, damaged = _damage(log, fault, random)
        told = _check(original, damaged, [head for length, head in noted if length <= intact])
        lost += "lost" in " ".join(told)
        if number % complete_every == 0:
            completed += 1
            told += _complete(leak, original, expected)
        broken += [f"{fault} at {intact} of {len(log)}: {each}" for each in told]
    return Outcome(
        part="torn-log",
        figures={
            "logs": count,
            "log bytes": len(log),
            "heads noted": len(noted),
            "acknowledged heads lost": lost,
            "finished afterwards": completed,
            "seconds": round(time.monotonic() - start, 1),
        },
        broken=tuple(broken),
    )


def _hear_intake(looked_at: int, new: int) -> None:
    """Listen, and say nothing."""


def _hear_progress(progress: Progress) -> None:
    """Listen, and say nothing."""


def _make(leak: Path, case: Path) -> Noted:
    """Make a case of a folder whose log is never moved into the database."""
    case_folder.create(case, "").close()
    noted: Noted = []
    files = Files(case)
    with closing(case_folder.open_existing(case, write=True)) as db:

        def note(db: apsw.Connection, name: str, pages: int) -> int:
            """Be told of a commit; whoever listens decides when to move the log: never."""
            noted.append(((case / "case.db-wal").stat().st_size, custody.head(db).written))
            return apsw.SQLITE_OK if name and pages else apsw.SQLITE_ERROR

        db.set_wal_hook(note)
        Intake(db, files, "cache", _hear_intake).take_in(leak)
        settings = WorkerSettings(layers=ALL_LAYERS)
        with closing(LocalEngine(case, settings, 2)) as engine:
            Coordinator(db, files, engine).run(_hear_progress)
        (case / "head").unlink()
        kept = (case / "case.db-wal").read_bytes()
        main = (case / "case.db").read_bytes()
    (case / "case.db").write_bytes(main)
    (case / "case.db-wal").write_bytes(kept)
    return noted


def _damage(log: bytes, fault: _Fault, random: Random) -> tuple[int, bytes]:
    """Return how much of a log is untouched, and the damaged log."""
    cut = random.randint(0, len(log))
    kept = bytearray(log[:cut])
    if fault == "scrambled":
        cut = max(0, cut - _PAGE)
        kept[cut:] = random.randbytes(len(kept) - cut)
    elif fault == "garbage":
        kept += random.randbytes(2 * _PAGE)
    return cut, bytes(kept)


def _lay_out(original: Path, damaged: bytes) -> Path:
    """Make the case with the damaged log; its files are the same, linked."""
    case = original.with_name("damaged.case")
    shutil.rmtree(case, ignore_errors=True)
    shutil.copytree(original, case, ignore=shutil.ignore_patterns("case.db-shm"))
    (case / "case.db-wal").write_bytes(damaged)
    return case


def _check(original: Path, damaged: bytes, acknowledged: list[str]) -> list[str]:
    """Open the case with a damaged log and return what is wrong with what is left."""
    case = _lay_out(original, damaged)
    try:
        with Case.open(case, write=True) as opened:
            verified = opened.verify(acknowledged[-1] if acknowledged else None)
            told = [f"{each.what} {each.where}" for each in verified.mismatches]
            if not opened.status().balanced:
                told.append("the sums do not balance")
    except StemmaError as error:
        return [f"it cannot be opened: {error}"]
    return [each.replace("The head you gave is not", "lost: an acknowledged head") for each in told]


def _complete(leak: Path, original: Path, expected: State) -> list[str]:
    """Go on with the damaged case to its end and compare."""
    case = original.with_name("damaged.case")
    done = commands.run(commands.opening(leak, case))
    if done.returncode:
        return [f"going on ended with {done.returncode}: {done.stderr[-300:]}"]
    return [*faults(case), *differences(expected, state_of(case))]
