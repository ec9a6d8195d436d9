"""Opening the database of a case: modern SQLite through apsw, durable, one version of the schema.

The journal is a write-ahead log with `synchronous=FULL`: what was acknowledged survives a cut of
power. SQL stands in the open, beside the records it fills.
"""

import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path
from urllib.parse import quote

import apsw

from stemma.errors import CaseError
from stemma.store import naming

_APPLICATION_ID = 0x53544D41  # "STMA"
HEADER_BYTES = 100
_BUSY_MILLISECONDS = 30_000
_JOURNAL_BYTES = 64 << 20
_MIGRATION = re.compile(r"(\d{4})_\w+\.sql")


def is_marked(header: bytes) -> bool:
    """Tell whether the first bytes of a file are those of a case's database."""
    mark = _APPLICATION_ID.to_bytes(4, "big")
    return header.startswith(b"SQLite format 3\0") and header[68:72] == mark


@contextmanager
def created(path: Path) -> Iterator[apsw.Connection]:
    """Make the database of a new case; it stands at `path` once the block has ended, or not at all.

    Until then it lies beside it as `.part`, which the next attempt removes.
    """
    part = path.with_name(f"{path.name}.part")
    for left_behind in (part, part.with_name(f"{part.name}-journal")):
        left_behind.unlink(missing_ok=True)
    os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    with told():
        with closing(_connect(part, apsw.SQLITE_OPEN_READWRITE)) as db:
            db.execute("PRAGMA synchronous = FULL")
            db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
            _migrate(db)
            yield db
        part.replace(path)


def open_existing(path: Path, *, write: bool) -> apsw.Connection:
    """Open the database of a case.

    Raises:
        CaseError: if it is damaged, of another program, of a newer Stemma, or cannot be written.
    """
    with told():
        db = _open(path, write=write)
        db.set_busy_timeout(_BUSY_MILLISECONDS)
        if write and db.readonly("main"):
            raise CaseError(
                f"{path.parent} cannot be written here. It can be searched and read; to add to it, "
                "copy it to a disk that can be written."
            )
        _check(db, path)
        _configure(db)
        if write:
            _migrate(db)
        elif int(str(db.pragma("user_version"))) < len(_migrations()):
            raise CaseError(f"{path.parent} is of an older version. Run: stemma run {path.parent}")
    return db


def _open(path: Path, *, write: bool) -> apsw.Connection:
    """Connect to a database, which may lie on a disk that cannot be written.

    Reading a write-ahead log needs a file for locks beside it, and there none can be made. But
    where no log is left either, nothing can change: then the database is opened as it is.
    """
    if write:
        return _connect(path, apsw.SQLITE_OPEN_READWRITE)
    logs = (path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm"))
    is_fixed = not os.access(path.parent, os.W_OK) and not any(log.exists() for log in logs)
    return _connect(path, apsw.SQLITE_OPEN_READONLY, "immutable=1" if is_fixed else "")


def _connect(path: Path, flags: int, options: str = "") -> apsw.Connection:
    """Connect by an address of bytes: names of folders need not be UTF-8."""
    address = f"file:{quote(os.fsencode(path.absolute()))}?{options}"
    db = apsw.Connection(address, flags=flags | apsw.SQLITE_OPEN_URI)
    naming.teach(db)
    return db


def _check(db: apsw.Connection, path: Path) -> None:
    if db.pragma("application_id") != _APPLICATION_ID:
        raise CaseError(f"{path} is not the database of a Stemma case.")
    version, newest = int(str(db.pragma("user_version"))), len(_migrations())
    if version > newest:
        raise CaseError(
            f"{path.parent} was made by a newer Stemma (its version {version}, "
            f"this program knows {newest}). Update Stemma to open it."
        )


@contextmanager
def transaction(db: apsw.Connection) -> Iterator[None]:
    """Run statements that become durable together, or not at all."""
    with told():
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:  # a full disk has ended some already
                db.execute("ROLLBACK")
            raise


@contextmanager
def told() -> Iterator[None]:
    """Turn SQLite's failures into one sentence each that says what to do."""
    try:
        yield
    except apsw.FullError as error:
        raise CaseError(
            "The disk is full. What was acknowledged is safe; free some space and run again."
        ) from error
    except (apsw.CorruptError, apsw.NotADBError) as error:
        raise CaseError(
            "The database of this case is damaged. Restore case.db from a copy, or take the "
            "material in again into a new case (the originals are kept under originals/)."
        ) from error
    except (apsw.CantOpenError, apsw.PermissionsError, apsw.ReadOnlyError) as error:
        raise CaseError(f"The database of this case cannot be opened: {error}") from error
    except apsw.BusyError as error:
        raise CaseError("The case is being written by another process. Try again.") from error
    except apsw.IOError as error:
        raise CaseError(f"The disk does not answer as it should: {error}") from error


def _configure(db: apsw.Connection) -> None:
    if not db.readonly("main"):
        db.execute("PRAGMA journal_mode = WAL")
        db.execute(f"PRAGMA journal_size_limit = {_JOURNAL_BYTES}")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA trusted_schema = OFF")


def _migrations() -> list[str]:
    """Return the SQL of all migrations in the order of their numbers, which start at 1."""
    folder = resources.files("stemma.store") / "migrations"
    named = sorted(entry.name for entry in folder.iterdir() if _MIGRATION.fullmatch(entry.name))
    return [(folder / name).read_text(encoding="utf-8") for name in named]


def _migrate(db: apsw.Connection) -> None:
    """Bring the schema up to date; of two processes that try at once, one does it."""
    for number, script in enumerate(_migrations(), start=1):
        if int(str(db.pragma("user_version"))) >= number:
            continue
        with transaction(db):
            if int(str(db.pragma("user_version"))) < number:
                db.execute(script)
                db.execute(f"PRAGMA user_version = {number}")
