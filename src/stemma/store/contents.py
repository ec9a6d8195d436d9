"""Contents and appearances: what came in, under which names, and what was left out and why."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import apsw

from stemma.model.contents import Appearance, Kept
from stemma.model.places import Collection, Digest
from stemma.model.problems import Problem, Reason

COLLECTIONS: tuple[Collection, ...] = ("cache", "coverage", "reference")


def add_content(db: apsw.Connection, content: Digest, size: int, kept: Kept, depth: int) -> bool:
    """Register a content and make it an item; return False where it is known already.

    A content met again at a lesser depth, or as a file of its own, keeps the better of both.
    """
    known = db.execute("SELECT kept_in FROM content WHERE hash = ?", (content,)).get
    if known is not None:
        db.execute(
            "UPDATE content SET depth = min(depth, ?), "
            "kept_in = CASE WHEN ? = 'originals' THEN ? ELSE kept_in END WHERE hash = ?",
            (depth, kept, kept, content),
        )
        return False
    db.execute(
        "INSERT INTO content (hash, size, kept_in, depth) VALUES (?, ?, ?, ?)",
        (content, size, kept, depth),
    )
    db.execute("INSERT INTO item (title) VALUES ('')")
    db.execute(
        "INSERT INTO item_part (item, position, content) VALUES (?, 1, ?)",
        (db.last_insert_rowid(), content),
    )
    return True


def add_appearance(db: apsw.Connection, seen: Appearance) -> bool:
    """Record where a content was met; return False where that was known."""
    db.execute(
        "INSERT INTO appearance (content, collection, kind, container, path, shown, modified_ns) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (
            seen.content,
            seen.collection,
            seen.kind,
            seen.container or "",
            seen.path,
            seen.shown,
            seen.modified_ns,
        ),
    )
    return db.changes() > 0


def spread_children(db: apsw.Connection, container: Digest, collection: Collection) -> None:
    """Let what a known container holds appear in one more collection, all the way down."""
    db.execute(
        """
        WITH RECURSIVE inside (container) AS (
            VALUES (?1)
            UNION SELECT content FROM appearance JOIN inside USING (container)
        )
        INSERT INTO appearance (content, collection, kind, container, path, shown)
        SELECT DISTINCT content, ?2, kind, container, path, shown
        FROM appearance JOIN inside USING (container) WHERE true
        ON CONFLICT DO NOTHING
        """,
        (container, collection),
    )


def as_shown(name: str | bytes) -> str:
    """Return a name of the file system as text for people: what is no UTF-8 in it is replaced."""
    try:
        return os.fsencode(name).decode("utf-8", "replace")
    except UnicodeEncodeError:  # no name of a file, whatever it is
        return str(name).encode("utf-8", "replace").decode("utf-8")


class MetFile(NamedTuple):
    """A file outside, as intake saw it: `place` is a hash of its absolute path."""

    collection: Collection
    place: str
    size: int
    modified_ns: int


def met(db: apsw.Connection, file: MetFile) -> Digest | None:
    """Return the content of a file that was met with this size and date; None where it is new."""
    content = db.execute(
        "SELECT content FROM met_file WHERE collection = ? AND place = ? AND size = ? "
        "AND modified_ns = ?",
        file,
    ).get
    return None if content is None else Digest(str(content))


def meet(db: apsw.Connection, file: MetFile, content: Digest) -> None:
    """Remember a file, to know it again."""
    db.execute(
        "INSERT OR REPLACE INTO met_file (collection, place, size, modified_ns, content) "
        "VALUES (?, ?, ?, ?, ?)",
        (*file, content),
    )


class Refused(NamedTuple):
    """A path that was not taken in; `place` as in `MetFile`."""

    collection: Collection
    path: bytes
    place: str


def leave_out(db: apsw.Connection, refused: Refused, shown: str, problem: Problem) -> bool:
    """Record a path that was not taken in; return False where the same was known."""
    db.execute(
        "INSERT INTO left_out (collection, path, place, shown, reason, detail) "
        "VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (collection, path, place) DO UPDATE SET reason = excluded.reason, "
        "detail = excluded.detail WHERE reason <> excluded.reason OR detail <> excluded.detail",
        (*refused, shown, problem.reason, problem.detail),
    )
    return db.changes() > 0


def is_left_out(db: apsw.Connection, refused: Refused) -> bool:
    """Tell whether a path stands among those not taken in."""
    return bool(
        db.execute(
            "SELECT count(*) FROM left_out WHERE collection = ? AND path = ? AND place = ?", refused
        ).get
    )


def let_in(db: apsw.Connection, refused: Refused) -> None:
    """Strike a path from those not taken in, because now it was."""
    db.execute("DELETE FROM left_out WHERE collection = ? AND path = ? AND place = ?", refused)


def left_out(db: apsw.Connection) -> Iterator[tuple[str, Problem]]:
    """Return the paths that were not taken in, and why."""
    for shown, reason, detail in db.execute(
        "SELECT shown, reason, detail FROM left_out ORDER BY collection, path"
    ):
        yield shown, Problem(Reason(reason), detail)


def kept_in(db: apsw.Connection, content: Digest) -> tuple[Kept, int, int] | None:
    """Return where a content rests, its size and its depth; None where it is unknown."""
    return db.execute("SELECT kept_in, size, depth FROM content WHERE hash = ?", (content,)).get  # type: ignore[no-any-return]


def appearances(db: apsw.Connection, content: Digest) -> list[Appearance]:
    """Return everywhere a content was met, in the order it was met."""
    rows = db.execute(
        "SELECT content, collection, kind, container, path, shown, modified_ns "
        "FROM appearance WHERE content = ? ORDER BY id",
        (content,),
    )
    return [
        Appearance(
            content=digest,
            collection=collection,
            kind=kind,
            container=container or None,
            path=path,
            shown=shown,
            modified_ns=modified_ns,
        )
        for digest, collection, kind, container, path, shown, modified_ns in rows
    ]


class Shown(NamedTuple):
    """How a document is shown: where it was met first, in the collections that are looked at."""

    collection: Collection
    shown: str
    path: str


def shown_as(db: apsw.Connection, content: Digest, collections: Sequence[Collection]) -> Shown:
    """Return how a content is shown; `path` leads through all its containers."""
    rows = db.execute(
        "SELECT collection, shown, shown_path.path FROM appearance "
        "JOIN shown_path ON shown_path.appearance = appearance.id "
        "WHERE appearance.content = ? ORDER BY appearance.id",
        (content,),
    )
    met = [Shown(*row) for row in rows]
    return next((each for each in met if each.collection in collections), met[0])


def full_path(db: apsw.Connection, seen: Appearance) -> str:
    """Return where a content was met as people write it, through all its containers.

    Where containers hold each other in a ring, each is named once.
    """
    parts = [seen.shown]
    visited: set[Digest] = set()
    container = seen.container
    while container is not None and container not in visited:
        visited.add(container)
        row = db.execute(
            "SELECT shown, container FROM appearance WHERE content = ? ORDER BY id LIMIT 1",
            (container,),
        ).get
        if row is None:
            break
        parts.append(row[0])
        container = row[1] or None
    return " › ".join(reversed(parts))


def names_inside(db: apsw.Connection, container: Digest) -> list[str]:
    """Return the shown names of what a container holds, in the order in which they came out."""
    rows = db.execute(
        "SELECT shown FROM appearance WHERE container = ? GROUP BY path ORDER BY min(id)",
        (container,),
    )
    return [shown for (shown,) in rows]


def matching(db: apsw.Connection, start: str) -> list[Digest]:
    """Return the contents whose hash starts with these hexadecimal digits, two at most."""
    rows = db.execute(
        "SELECT hash FROM content WHERE hash >= ? AND hash < ? ORDER BY hash LIMIT 2",
        (start, start + "g"),
    )
    return [Digest(digest) for (digest,) in rows]


def by_path(db: apsw.Connection, shown: str) -> list[Digest]:
    """Return the contents met under a shown path."""
    rows = db.execute("SELECT DISTINCT content FROM appearance WHERE shown = ?", (shown,))
    return [Digest(digest) for (digest,) in rows]
