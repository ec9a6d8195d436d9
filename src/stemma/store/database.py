"""Opening the database of a case: modern SQLite through apsw, durable, one version of the schema.

The journal is a write-ahead log with `synchronous=FULL`: what was acknowledged survives a cut of
power. SQL stands in the open, beside the records it fills.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

import apsw

from stemma.errors import CaseError

_APPLICATION_ID = 0x53544D41  # "STMA"
_BUSY_MILLISECONDS = 30_000
_MIGRATION = re.compile(r"(\d{4})_\w+\.sql")


def create(path: Path) -> apsw.Connection:
    """Create the database of a new case."""
    with told():
        db = apsw.Connection(str(path))
        _configure(db)
        db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        _migrate(db)
    return db


def open_existing(path: Path, *, write: bool) -> apsw.Connection:
    """Open the database of a case.

    Raises:
        CaseError: if it is damaged, of another program, or of a newer Stemma.
    """
    flags = apsw.SQLITE_OPEN_READWRITE if write else apsw.SQLITE_OPEN_READONLY
    with told():
        db = apsw.Connection(str(path), flags=flags)
        if db.pragma("application_id") != _APPLICATION_ID:
            raise CaseError(f"{path} is not the database of a Stemma case.")
        version, newest = int(str(db.pragma("user_version"))), len(_migrations())
        if version > newest:
            raise CaseError(
                f"{path.parent} was made by a newer Stemma (its version {version}, "
                f"this program knows {newest}). Update Stemma to open it."
            )
        _configure(db)
        if write:
            _migrate(db)
        elif version < newest:
            raise CaseError(f"{path.parent} is of an older version. Run: stemma run {path.parent}")
    return db


@contextmanager
def transaction(db: apsw.Connection) -> Iterator[None]:
    """Run statements that become durable together, or not at all."""
    with told():
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")


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
    db.set_busy_timeout(_BUSY_MILLISECONDS)
    if not db.readonly("main"):
        db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA trusted_schema = OFF")


def _migrations() -> list[str]:
    """Return the SQL of all migrations in the order of their numbers, which start at 1."""
    folder = resources.files("stemma.store") / "migrations"
    named = sorted(entry.name for entry in folder.iterdir() if _MIGRATION.fullmatch(entry.name))
    return [(folder / name).read_text(encoding="utf-8") for name in named]


def _migrate(db: apsw.Connection) -> None:
    scripts = _migrations()
    done = int(str(db.pragma("user_version")))
    for number, script in enumerate(scripts[done:], start=done + 1):
        with transaction(db):
            db.execute(script)
            db.execute(f"PRAGMA user_version = {number}")
