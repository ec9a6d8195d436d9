"""What is due: nothing twice, and again what this machine may now do better."""

from dataclasses import replace

import apsw
import pytest

from stemma.model.places import Digest
from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading
from stemma.model.work import Environment, RecogniseDone
from stemma.pipeline import plan
from stemma.pipeline.results import Results
from stemma.store import queue, readings
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases

HERE = Environment(readers={"pdf": 1}, programs={"pdfium": "1"}, languages=("en",), level="strong")
NAMES = plan.fingerprints(HERE)
WITH_RUSSIAN = replace(HERE, languages=("en", "ru"))
WITH_A_NEWER_READER = replace(HERE, readers={"pdf": 2})

Due = list[tuple[str, int]]


def due(
    db: apsw.Connection, environment: Environment = HERE, again: queue.Stage | None = None
) -> Due:
    """Start a run and see what it would work on."""
    with transaction(db):
        plan.make_due(db, environment, again)
        return [(task.stage, task.page) for task in queue.lease(db, 99, ("read", "recognise"))]


def read(
    db: apsw.Connection, content: Digest, *pages: PageReading, problem: Problem | None = None
) -> None:
    """Store a reading as one made here, its task done."""
    cases.read(db, content, *pages, problem=problem)
    db.execute("UPDATE reading SET environment = ?", (NAMES.read,))
    db.execute("DELETE FROM task")


def recognise(db: apsw.Connection, files: Files, content: Digest, problem: Problem | None) -> None:
    with transaction(db):
        plan.add_recognise(db, content, 1, NAMES.recognise)
        [task] = queue.lease(db, 1, ["recognise"])
        db.execute("UPDATE task SET losses = 1")
        text = None if problem else cases.layer("all of the page and more")
        done = RecogniseDone(
            key=task.key, token=1, content=content, page=1, text=text, problem=problem
        )
        Results(db, files, NAMES).recognised(done)


@pytest.fixture
def content(db: apsw.Connection, files: Files) -> Digest:
    return cases.take_in(db, files, b"%PDF", "contract.pdf")


def test_what_was_taken_in_is_to_be_read_once(db: apsw.Connection, content: Digest) -> None:
    assert content
    assert due(db) == [("read", 0)]
    assert due(db) == [("read", 0)]
    assert db.execute("SELECT count(*) FROM task").get == 1


def test_what_was_read_is_not_due_again(db: apsw.Connection, content: Digest) -> None:
    read(db, content, cases.text_page(1, "text"))

    assert due(db) == []
    assert due(db, WITH_RUSSIAN) == []


def test_a_newer_reader_reads_again_what_its_older_version_read(
    db: apsw.Connection, content: Digest
) -> None:
    read(db, content, cases.text_page(1, "text"))

    assert due(db, WITH_A_NEWER_READER) == [("read", 0)]


def test_a_reader_that_is_gone_leaves_its_content_to_another(
    db: apsw.Connection, content: Digest
) -> None:
    read(db, content, cases.text_page(1, "text"))

    assert due(db, replace(HERE, readers={"text": 1})) == [("read", 0)]


@pytest.mark.parametrize("reason", [Reason.CRASHED, Reason.DAMAGED, Reason.NO_READER_FOR_TYPE])
def test_a_failure_is_due_again_once_the_machine_has_changed(
    db: apsw.Connection, content: Digest, reason: Reason
) -> None:
    read(db, content, problem=Problem(reason))

    assert due(db) == []
    assert due(db, replace(HERE, level="standard")) == [("read", 0)]


def test_another_language_is_nothing_to_a_file_that_could_not_be_read(
    db: apsw.Connection, content: Digest
) -> None:
    read(db, content, problem=Problem(Reason.DAMAGED))

    assert due(db, WITH_RUSSIAN) == []


def test_bytes_that_could_not_be_opened_are_tried_in_every_run(
    db: apsw.Connection, content: Digest
) -> None:
    read(db, content, problem=Problem(Reason.INPUT_OUTPUT))

    assert due(db) == [("read", 0)]


def test_a_waiting_page_is_to_be_recognised_once(db: apsw.Connection, content: Digest) -> None:
    read(db, content, cases.text_page(1, "text"), cases.scan(2))

    assert due(db) == [("recognise", 2)]
    assert due(db) == [("recognise", 2)]
    assert db.execute("SELECT count(*) FROM task").get == 1


def test_a_recognised_page_is_not_due_again(
    db: apsw.Connection, files: Files, content: Digest
) -> None:
    read(db, content, cases.scan(1))
    recognise(db, files, content, None)

    assert due(db) == []
    assert due(db, WITH_RUSSIAN) == []
    assert due(db, again="recognise") == [("recognise", 1)]


@pytest.mark.parametrize(
    "reason", [Reason.OCR_MISSING, Reason.LANGUAGE_MISSING, Reason.CRASHED, Reason.LIMIT_TIME]
)
@pytest.mark.parametrize("layer", [None, "stamp"], ids=["scan", "scan with a stamp"])
def test_a_page_ocr_could_not_read_is_due_again_once_the_machine_has_changed(
    db: apsw.Connection, files: Files, content: Digest, reason: Reason, layer: str | None
) -> None:
    text = None if layer is None else cases.layer(layer)
    read(db, content, replace(cases.scan(1), text=text))
    recognise(db, files, content, Problem(reason))
    page = readings.page(db, content, 1)
    assert page is not None
    assert page.outcome == ("unreadable" if layer is None else "text")
    assert page.problem == Problem(reason)

    assert due(db) == []
    assert due(db, WITH_RUSSIAN) == [("recognise", 1)]


def test_a_page_its_reader_could_not_read_is_no_matter_of_ocr(
    db: apsw.Connection, content: Digest
) -> None:
    read(db, content, PageReading(number=1, problem=Problem(Reason.DAMAGED)))

    assert due(db, WITH_RUSSIAN) == []
    assert due(db, again="recognise") == []


def test_pages_that_are_about_to_be_read_again_are_not_recognised_before(
    db: apsw.Connection, content: Digest
) -> None:
    read(db, content, cases.scan(1))
    assert due(db) == [("recognise", 1)]

    assert due(db, WITH_A_NEWER_READER) == [("read", 0)]


def test_everything_can_be_read_again(db: apsw.Connection, content: Digest) -> None:
    read(db, content, cases.text_page(1, "text"))

    assert due(db, again="read") == [("read", 0)]


def test_what_a_coordinator_left_leased_is_due(db: apsw.Connection, content: Digest) -> None:
    assert content
    first = due(db)
    db.execute("UPDATE task SET losses = 1")

    assert due(db) == first
    assert db.execute("SELECT attempts, losses, state FROM task").get == (2, 1, "leased")
