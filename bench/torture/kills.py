"""kill -9 at random moments over all stages: nothing lost, nothing doubled.

A run is killed (all its processes at once, or the coordinator, a worker, a zygote or a cell alone),
then gone on with until the case is finished; then the case must hold what an undisturbed one does.
Of each case at most one loss is a single helper's: an order that cost its worker three times, or
its cell twice, is given up on purpose.
"""

import shutil
import subprocess
import time
from collections import Counter
from pathlib import Path
from random import Random

from bench.torture import commands
from bench.torture.material import make_folder
from bench.torture.outcome import Outcome
from bench.torture.state import State, differences, faults, state_of
from stemma.store import case_folder

_EVERYBODY = ("all", "all", "coordinator")
_HELPERS = ("worker", "zygote", "cell")


def torment(folder: Path, count: int, seed: int = 0, texts: int = 24) -> Outcome:
    """Kill `count` times over as many cases as that takes, in a folder of its own."""
    random = Random(seed)  # noqa: S311 (no secret)
    leak = make_folder(folder / "leak", seed, texts)
    start = time.monotonic()
    commands.run(commands.opening(leak, folder / "undisturbed.case"))
    took = time.monotonic() - start
    broken = [f"undisturbed: {fault}" for fault in faults(folder / "undisturbed.case")]
    expected = state_of(folder / "undisturbed.case")
    kills: Counter[str] = Counter()
    cases = 0
    while kills.total() < count:
        cases += 1
        case = folder / f"{cases}.case"
        trial = _Trial(leak, case, random, took)
        broken += [f"case {cases}: {fault}" for fault in trial.run(count - kills.total())]
        broken += [f"case {cases}: {fault}" for fault in _compare(expected, case)]
        kills.update(trial.kills)
        shutil.rmtree(case)
    return Outcome(
        part="kills",
        figures={
            "kills": kills.total(),
            "cases": cases,
            "victims": dict(kills),
            "seconds undisturbed": round(took, 1),
            "seconds": round(time.monotonic() - start, 1),
        },
        broken=tuple(broken),
    )


def _compare(expected: State, case: Path) -> list[str]:
    return [*faults(case), *differences(expected, state_of(case))]


class _Trial:
    """One case, killed until it is finished all the same."""

    def __init__(self, leak: Path, case: Path, random: Random, took: float) -> None:
        self._line = commands.opening(leak, case)
        self._case, self._random, self._took = case, random, took
        self._helper_was_lost = False
        self.kills: Counter[str] = Counter()

    def run(self, most: int) -> list[str]:
        """Kill at most so often; return what broke on the way."""
        while True:
            moment = self._random.uniform(0.2, self._took) if most > self.kills.total() else None
            with subprocess.Popen(
                self._line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
            ) as process:
                struck = moment is not None and self._strike(process, moment)
                _, told = process.communicate()
            if not struck or process.returncode == 0:
                break
        if process.returncode:
            return [f"a run ended with {process.returncode}: {told[-300:]}"]
        return []

    def _strike(self, process: "subprocess.Popen[str]", moment: float) -> bool:
        """Wait for the moment and kill; return False where the run was over before."""
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            pass
        else:
            return False
        family = commands.family(process.pid)
        wanted = self._random.choice(_EVERYBODY + (() if self._helper_was_lost else _HELPERS))
        victims = [each for each in family if wanted in {"all", each.role}]
        if not victims:
            victims, wanted = family, "all"
        if wanted in _HELPERS:
            self._helper_was_lost = True
            victims = victims[:1]
        commands.kill(victims)
        self.kills[f"{wanted} {self._stage()}"] += 1
        if wanted not in _HELPERS and not commands.are_gone(family):
            self.kills["left alive"] += 1
        return True

    def _stage(self) -> str:
        """Tell what the run was at, by what the case holds."""
        if not case_folder.is_case(self._case):
            return "making"
        db = case_folder.open_existing(self._case, write=False)
        try:
            readings, recognitions, contents, texts = db.execute(
                "SELECT (SELECT count(*) FROM task WHERE stage = 'read' AND state <> 'done'), "
                "(SELECT count(*) FROM task WHERE stage = 'recognise' AND state <> 'done'), "
                "(SELECT count(*) FROM reading), "
                "(SELECT count(*) FROM page_text WHERE indexed = 0)"
            ).get
        finally:
            db.close()
        if not contents and not readings:
            return "taking in"
        if readings:
            return "reading"
        return "recognising" if recognitions else "indexing" if texts else "ending"
