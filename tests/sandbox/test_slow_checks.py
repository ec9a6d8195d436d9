"""A check that never ends costs itself: every other one is run, and the next document is examined.

Real cells of a worker; the checks of `unending.py` reckon, wait and hoard without end.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import ClassVar

import pytest

from stemma.model.findings import Checked
from stemma.model.work import ExamineDone, ExamineOrder
from stemma.pipeline.worker import Worker
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.registry import all_checks
from stemma.sandbox import examining
from stemma.sandbox.cells import ALL_LAYERS, Zygote
from stemma.sandbox.limits import MEBIBYTE, Limits
from tests.checks import subjects

SHORT = Limits(memory=256 * MEBIBYTE, cpu_seconds=1, silence=2.0, waiting=8.0)
"""What a check may use in this test: seconds instead of half a minute."""


class Unending(Zygote):
    """Forks cells in which three checks never end."""

    program: ClassVar[tuple[str, ...]] = (str(Path(__file__).with_name("unending.py")),)


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    monkeypatch.setattr(examining, "LIMITS", SHORT)
    worker = Worker(tmp_path, WorkerSettings(layers=ALL_LAYERS))
    worker._parse = Unending("parse")
    with closing(worker):
        yield worker


def _examined(worker: Worker, folder: Path, text: str) -> dict[str, Checked]:
    subject = subjects.with_values(text)
    (folder / "document").write_bytes(text.encode())
    done = worker.do(
        ExamineOrder(
            key="k",
            token=1,
            content=subjects.CONTENT,
            path="document",
            about=subject.about,
            pages=subject.pages,
        )
    )
    assert isinstance(done, ExamineDone)
    return {run.check: run for run in done.runs}


@pytest.mark.timeout(60)
def test_a_check_without_end_could_not_run_and_holds_nothing_up(
    worker: Worker, tmp_path: Path
) -> None:
    for text in ("ИНН 7707083895", "ИНН 7707083894"):  # one document, and the next
        runs = _examined(worker, tmp_path, text)

        unable = {name: run.reason for name, run in runs.items() if run.state == "could_not_run"}
        assert unable["dates.weekday"] == "limit_time"
        assert unable["pages.count"] == "limit_time"
        assert unable["sums.words"] == "limit_memory"
        assert runs["identifiers.checksum"].state == "observed"
        assert set(runs) == {name for name, each in all_checks().items() if each.needs != "case"}
    assert worker._parse.restarts == 0
