"""A captured cell's frames and the worker: what is kept, and what is not believed.

The documents are frames: the cell sends what stands in them.
"""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from stemma.model.places import Digest
from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading
from stemma.model.work import ReadDone, ReadOrder, StoredChild
from stemma.pipeline import spool
from stemma.pipeline.worker import Worker
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.sandbox.cells import ALL_LAYERS
from stemma.sandbox.protocol import HEADER, Head, Kind
from stemma.store.files import Files
from tests.sandbox.hostile import HostileZygote

BROKEN_RULES = Problem(Reason.PROTOCOL)


def _frame(kind: Kind, /, **told: object) -> bytes:
    payload = json.dumps(told).encode()
    return HEADER.pack(kind, len(payload)) + payload


def _page(number: int) -> bytes:
    return _frame(Kind.PAGE, number=number, width=1.0, height=1.0)


def _chunk(data: bytes) -> bytes:
    return HEADER.pack(Kind.CHUNK, len(data)) + data


HEAD = _frame(Kind.HEAD, reader="pdf", version=1, media_type="application/pdf")
CHILD = _frame(Kind.CHILD, path="YQ==", shown="a", kind="member")
END = _frame(Kind.END, problem=None)


@pytest.fixture
def worker(folder: Path, files: Files) -> Iterator[Worker]:
    assert files.folder == folder
    worker = Worker(folder, WorkerSettings(layers=ALL_LAYERS))
    worker._parse = HostileZygote(ALL_LAYERS)
    with closing(worker):
        yield worker


def _read(worker: Worker, folder: Path, frames: bytes, *, depth: int = 0) -> ReadDone:
    (folder / "document").write_bytes(frames)
    done = worker.do(
        ReadOrder(
            key="k", token=1, content=Digest("0" * 64), path="document", name="a", depth=depth
        )
    )
    assert isinstance(done, ReadDone)
    return done


def _kept(files: Files, done: ReadDone) -> list[type]:
    return [type(record) for record in spool.read(files.spool / done.spool)]


def test_an_honest_story_is_kept(worker: Worker, folder: Path, files: Files) -> None:
    done = _read(worker, folder, HEAD + _page(1) + CHILD + _chunk(b"ab") + _chunk(b"c") + END)

    assert done.problem is None
    *_, child = spool.read(files.spool / done.spool)
    assert _kept(files, done) == [Head, PageReading, StoredChild]
    assert isinstance(child, StoredChild)
    assert files.path("blobs", child.content).read_bytes() == b"abc"


@pytest.mark.parametrize(
    "frames",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(END, id="only an end"),
        pytest.param(HEAD, id="no end"),
        pytest.param(_page(1) + HEAD + END, id="a page before the head"),
        pytest.param(CHILD + END, id="a child before the head"),
        pytest.param(HEAD + HEAD + END, id="two heads"),
        pytest.param(HEAD + _page(2) + END, id="the second page first"),
        pytest.param(HEAD + _page(1) + _page(1) + END, id="a page twice"),
        pytest.param(HEAD + _page(1) + _page(3) + END, id="a page left out"),
        pytest.param(HEAD + _chunk(b"a") + END, id="bytes of no child"),
        pytest.param(HEAD + CHILD + _page(1) + _chunk(b"a") + END, id="bytes after the child"),
        pytest.param(HEAD + _frame(Kind.PIXELS, width=1, height=1, channels=1), id="pixels"),
        pytest.param(HEAD + HEADER.pack(Kind.PAGE, 9) + b"{", id="a page that breaks off"),
        pytest.param(HEAD + HEADER.pack(Kind.PAGE, 1 << 31), id="a page without end"),
        pytest.param(HEAD + HEADER.pack(0, 0) + END, id="a frame of no kind"),
    ],
)
def test_a_story_that_breaks_the_rules_is_named(
    worker: Worker, folder: Path, frames: bytes
) -> None:
    assert _read(worker, folder, frames).problem == BROKEN_RULES


def test_what_follows_the_end_is_not_read(worker: Worker, folder: Path, files: Files) -> None:
    done = _read(worker, folder, HEAD + END + _page(1) + END)

    assert done.problem is None
    assert _kept(files, done) == [Head]


def test_a_child_that_breaks_off_is_not_kept(worker: Worker, folder: Path, files: Files) -> None:
    broken = _frame(Kind.END, problem={"reason": "damaged"})

    done = _read(worker, folder, HEAD + CHILD + _chunk(b"half") + broken)

    assert done.problem == Problem(Reason.DAMAGED)
    assert _kept(files, done) == [Head]
    assert [path.name for path in files.spool.glob("*.part")] == [done.spool]


def test_a_child_too_deep_is_not_unpacked(worker: Worker, folder: Path) -> None:
    done = _read(worker, folder, HEAD + CHILD + END, depth=16)

    assert done.problem == Problem(Reason.LIMIT_DEPTH, "16, from a on")


def test_a_child_s_path_is_only_a_name(worker: Worker, folder: Path, files: Files) -> None:
    upwards = _frame(Kind.CHILD, path="Li4vLi4vLi4vdG1wL3g=", shown="../../../tmp/x", kind="member")

    done = _read(worker, folder, HEAD + upwards + _chunk(b"x") + END)

    *_, child = spool.read(files.spool / done.spool)
    assert isinstance(child, StoredChild)
    assert bytes.fromhex(child.path_hex) == b"../../../tmp/x"
    assert files.path("blobs", child.content).is_file()
