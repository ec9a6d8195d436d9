"""One run over a folder, watched: `python -m bench.watched FOLDER CASE WORKERS`, JSON out.

It does what `stemma open` does, and adds up what the workers' answers say of processor time.
"""

import json
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from stemma.model.work import Done, Environment, ReadDone, RecogniseDone
from stemma.pipeline.coordinator import Coordinator
from stemma.pipeline.engines import AnyOrder
from stemma.pipeline.engines.local import LocalEngine
from stemma.pipeline.intake import Intake
from stemma.pipeline.progress import Progress
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.sandbox.cells import ALL_LAYERS
from stemma.store import case_folder
from stemma.store.files import Files


class Watching:
    """An engine that notes the processor time of every cell whose answer passes through."""

    def __init__(self, engine: LocalEngine) -> None:
        """Hand everything on to this engine."""
        self._engine = engine
        self.seconds = {"reading": 0.0, "drawing": 0.0, "recognising": 0.0}
        self.recognised = 0

    @property
    def workers(self) -> int:
        """Return how many orders are worked on at once."""
        return self._engine.workers

    def environment(self) -> Environment:
        """Return what the machine brings to results."""
        return self._engine.environment()

    def submit(self, order: AnyOrder) -> None:
        """Hand over an order."""
        self._engine.submit(order)

    def wait(self, seconds: float) -> Sequence[Done]:
        """Return what was done, and note its cost."""
        done = self._engine.wait(seconds)
        for answer in done:
            if isinstance(answer, ReadDone):
                self.seconds["reading"] += answer.cpu_seconds
            elif isinstance(answer, RecogniseDone):
                self.seconds["drawing"] += answer.drawing_seconds
                self.seconds["recognising"] += answer.cpu_seconds
                self.recognised += answer.text is not None
        return done

    def close(self) -> None:
        """End the work."""
        self._engine.close()


def main() -> None:
    """Make the case, do everything, print the sums."""
    source, folder, workers = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    started = time.monotonic()
    db, files = case_folder.create(folder, "bench"), Files(folder)
    with case_folder.locked(folder), closing(db):
        Intake(db, files, "cache", _say_nothing).take_in(source)
        taken_in = time.monotonic()
        engine = Watching(LocalEngine(folder, WorkerSettings(layers=ALL_LAYERS), workers))
        with closing(engine):
            Coordinator(db, files, engine).run(_watch_nothing)
    sums = {
        **engine.seconds,
        "recognised": engine.recognised,
        "intake": taken_in - started,
        "run": time.monotonic() - taken_in,
    }
    sys.stdout.write(json.dumps(sums) + "\n")


def _say_nothing(looked_at: int, new: int) -> None:
    """Drop what intake tells."""


def _watch_nothing(progress: Progress) -> None:
    """Drop progress."""


if __name__ == "__main__":
    main()
