"""The queue: what is due, handed out under fenced leases, finished exactly once.

One coordinator works on a case at a time, so a lease ends with its process: when a coordinator
starts, whatever stands as leased is ready again. The token of a lease is the number of the
attempt; an answer that carries an older one is refused. Losses are counted apart: a unit whose
coordinator was ended has done nothing wrong.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

import apsw

from stemma.model.places import Digest

Stage = Literal["read", "recognise", "examine"]


class Task(NamedTuple):
    """One leased unit of work. `attempt` counts from 1 and is the lease's token.

    `losses` is how often it was given back because it went wrong.
    """

    key: str
    stage: Stage
    content: Digest
    page: int
    attempt: int
    losses: int


def add(
    db: apsw.Connection, key: str, stage: Stage, content: Digest, page: int = 0, priority: int = 0
) -> bool:
    """Make a unit due; return False where this very task is known, whatever became of it."""
    db.execute(
        "INSERT INTO task (key, stage, content, page, state, priority) "
        "VALUES (?, ?, ?, ?, 'ready', ?) ON CONFLICT DO NOTHING",
        (key, stage, content, page, priority),
    )
    return db.changes() > 0


def release_all(db: apsw.Connection) -> None:
    """Make ready what a coordinator that is gone had leased."""
    db.execute("UPDATE task SET state = 'ready' WHERE state = 'leased'")


def lease(db: apsw.Connection, count: int, stages: Iterable[Stage]) -> list[Task]:
    """Take the next units of these stages, at most `count`."""
    stages = tuple(stages)
    marks = ", ".join("?" * len(stages))
    rows = db.execute(
        "UPDATE task SET state = 'leased', attempts = attempts + 1 WHERE key IN ("  # noqa: S608
        f"SELECT key FROM task WHERE state = 'ready' AND stage IN ({marks}) "
        "ORDER BY priority, stage, key LIMIT ?) "
        "RETURNING priority, stage, key, content, page, attempts, losses",
        (*stages, count),
    )
    # in whatever order SQLite returns what it has updated
    return [
        Task(key, stage, content, page, attempts, losses)
        for _, stage, key, content, page, attempts, losses in sorted(rows)
    ]


def finish(
    db: apsw.Connection, key: str, token: int, state: Literal["done", "failed", "ready"]
) -> bool:
    """End a lease; return False where it is no longer ours, and then nothing may be stored.

    `ready` gives the unit back for another try, behind everything else, and counts a loss.
    """
    db.execute(
        "UPDATE task SET state = ?1, priority = priority + (?1 = 'ready'), "
        "losses = losses + (?1 = 'ready') WHERE key = ?2 AND state = 'leased' AND attempts = ?3",
        (state, key, token),
    )
    return db.changes() > 0


def losses(db: apsw.Connection, key: str) -> int:
    """Return how often a unit was given back because it went wrong."""
    return int(str(db.execute("SELECT losses FROM task WHERE key = ?", (key,)).get or 0))


def forget(db: apsw.Connection, content: Digest, stage: Stage) -> None:
    """Drop the tasks of a content's stage, because its result is about to be replaced."""
    db.execute("DELETE FROM task WHERE content = ? AND stage = ?", (content, stage))


def counts(db: apsw.Connection) -> dict[tuple[Stage, str], int]:
    """Return how many tasks there are by stage and state."""
    rows = db.execute("SELECT stage, state, count(*) FROM task GROUP BY stage, state")
    return {(stage, state): number for stage, state, number in rows}


def due(db: apsw.Connection) -> int:
    """Return how many units are not finished."""
    return int(str(db.execute("SELECT count(*) FROM task WHERE state IN ('ready', 'leased')").get))


def due_before_search(db: apsw.Connection) -> int:
    """Return how many units are not finished without which something cannot be searched."""
    return int(
        str(
            db.execute(
                "SELECT count(*) FROM task WHERE state IN ('ready', 'leased') "
                "AND stage <> 'examine'"
            ).get
        )
    )
