"""The queue: each unit handed out, and finished, once."""

import apsw
import pytest

from stemma.model.places import Digest
from stemma.store import queue

A, B = Digest("a" * 64), Digest("b" * 64)


@pytest.fixture
def work(db: apsw.Connection) -> apsw.Connection:
    """Two readings and a recognition that are due."""
    assert queue.add(db, "1", "read", A)
    assert queue.add(db, "2", "read", B)
    assert queue.add(db, "3", "recognise", A, page=7)
    return db


def lease(db: apsw.Connection, count: int = 1) -> list[queue.Task]:
    return queue.lease(db, count, ("read", "recognise"))


def test_a_unit_is_due_once(work: apsw.Connection) -> None:
    assert not queue.add(work, "1", "read", A)
    assert queue.due(work) == 3


def test_reading_comes_before_recognition(work: apsw.Connection) -> None:
    assert lease(work, 9) == [
        queue.Task("1", "read", A, 0, attempt=1, losses=0),
        queue.Task("2", "read", B, 0, attempt=1, losses=0),
        queue.Task("3", "recognise", A, 7, attempt=1, losses=0),
    ]
    assert lease(work, 9) == []


def test_only_the_stages_asked_for_are_leased(work: apsw.Connection) -> None:
    assert [task.key for task in queue.lease(work, 9, ["recognise"])] == ["3"]


def test_a_unit_is_finished_once(work: apsw.Connection) -> None:
    [task] = lease(work)

    assert queue.finish(work, task.key, task.attempt, "done")
    assert not queue.finish(work, task.key, task.attempt, "done")
    assert queue.counts(work)["read", "done"] == 1


def test_what_was_never_leased_cannot_be_finished(work: apsw.Connection) -> None:
    assert not queue.finish(work, "1", 0, "done")
    assert not queue.finish(work, "1", 1, "done")


def test_an_older_lease_finishes_nothing(work: apsw.Connection) -> None:
    [old] = lease(work)
    queue.release_all(work)
    [new] = lease(work)

    assert (old.key, old.attempt, new.key, new.attempt) == ("1", 1, "1", 2)
    assert not queue.finish(work, old.key, old.attempt, "done")
    assert not queue.finish(work, old.key, old.attempt, "ready")
    assert queue.finish(work, new.key, new.attempt, "done")


def test_a_second_try_goes_behind_everything_else(work: apsw.Connection) -> None:
    [first] = lease(work)
    assert queue.finish(work, first.key, first.attempt, "ready")

    tasks = lease(work, 9)

    assert [task.key for task in tasks] == ["2", "3", "1"]
    assert (tasks[-1].attempt, tasks[-1].losses) == (2, 1)


def test_a_coordinator_that_was_ended_uses_up_no_tries(work: apsw.Connection) -> None:
    for _ in range(10):
        lease(work, 9)
        queue.release_all(work)

    [task, *_] = lease(work, 9)

    assert (task.key, task.attempt, task.losses) == ("1", 11, 0)
    assert queue.losses(work, "1") == 0


def test_releasing_leaves_alone_what_is_finished(work: apsw.Connection) -> None:
    [one, two] = lease(work, 2)
    queue.finish(work, one.key, one.attempt, "done")
    queue.finish(work, two.key, two.attempt, "failed")

    queue.release_all(work)

    assert queue.due(work) == 1
    assert [task.key for task in lease(work, 9)] == ["3"]


def test_a_forgotten_unit_can_be_finished_by_nobody(work: apsw.Connection) -> None:
    [task] = lease(work)

    queue.forget(work, task.content, "read")

    assert not queue.finish(work, task.key, task.attempt, "done")
    assert queue.add(work, "1", "read", A)
