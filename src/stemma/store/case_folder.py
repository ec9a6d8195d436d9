"""The folder of a case: made, found, opened, and locked for the one coordinator it may have."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from stemma.errors import CaseError, UsageError
from stemma.store import contents, custody, database, facts
from stemma.store.files import FOLDERS, Files, sync_folder

DATABASE = "case.db"
SUFFIX = ".case"
_UNFINISHED = {*FOLDERS, "lock", f"{DATABASE}.part", f"{DATABASE}.part-journal"}


def is_case(folder: Path) -> bool:
    """Tell whether a folder is a case."""
    return (folder / DATABASE).is_file()


def is_made_by_us(folder: Path) -> bool:
    """Tell whether a folder met among the material is a case: by its database's mark, not by names.

    A file that is merely called `case.db` must not keep a folder of the material out.
    """
    try:
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        descriptor = os.open(folder / DATABASE, flags)
    except OSError:
        return False
    try:
        return database.is_marked(os.pread(descriptor, database.HEADER_BYTES, 0))
    except OSError:
        return False  # a pipe, say
    finally:
        os.close(descriptor)


def is_free(folder: Path) -> bool:
    """Tell whether a case can be made here: nothing is there, or only a case cut off in the making.

    Raises:
        CaseError: if the folder cannot be looked into.
    """
    try:
        return all(entry.name in _UNFINISHED for entry in folder.iterdir())
    except FileNotFoundError:
        return True
    except OSError as error:
        raise CaseError(f"A case cannot be made at {folder}: {error.strerror}.") from error


def place_for(source: Path) -> Path:
    """Return where the case of a folder of documents belongs: `FOLDER.case` beside it.

    Where its parent cannot be written (a DVD, a read-only disk), in the current folder.
    """
    name = f"{source.resolve().name}{SUFFIX}"
    beside = source.resolve().parent / name
    if beside.exists() or os.access(beside.parent, os.W_OK):
        return beside
    return Path.cwd() / name


def create(folder: Path, actor: str) -> apsw.Connection:
    """Make the folder and database of a new case, closed to other users.

    Raises:
        CaseError: if it cannot be made there, or another process is making it.
    """
    name = contents.as_shown(folder.name.removesuffix(SUFFIX))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(OSError):  # somebody else's folder, or a disk without rights
            folder.chmod(0o700)
        with locked(folder):
            if is_case(folder):
                raise CaseError(f"There is a case at {folder} already.")
            Files(folder).make()
            with database.created(folder / DATABASE) as db, database.transaction(db):
                facts.put(db, "actor", contents.as_shown(actor))
                facts.put(db, "name", name)
                custody.append(db, "created", {"name": name})
            sync_folder(folder)
            sync_folder(folder.parent)
    except OSError as error:
        raise CaseError(f"A case cannot be made at {folder}: {error.strerror}.") from error
    return database.open_existing(folder / DATABASE, write=True)


def open_existing(folder: Path, *, write: bool) -> apsw.Connection:
    """Open the database of the case at a folder.

    Raises:
        UsageError: if there is no case at this folder.
        CaseError: if it cannot be opened.
    """
    try:
        if not folder.exists():
            raise UsageError(f"There is no case at {folder}. Make one: stemma open FOLDER.")
        if not is_case(folder) and (folder / "originals").is_dir():
            raise CaseError(
                f"{folder} is a case without its database. Restore {DATABASE} from a copy; "
                "the originals are all there, under originals/."
            )
        if not is_case(folder):
            raise UsageError(
                f"{folder} is not a case. "
                f"To make one from a folder of documents: stemma open {folder}"
            )
    except PermissionError as error:
        raise CaseError(f"{folder} cannot be opened: {error.strerror}.") from error
    db = database.open_existing(folder / DATABASE, write=write)
    if write:
        Files(folder).make()
    return db


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Be the one process that works on a case while the block runs.

    Raises:
        CaseError: if another process is at work on it, or it cannot be written.
    """
    try:
        descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise CaseError(f"{folder} cannot be written: {error.strerror}.") from error
    try:
        _take(descriptor, folder)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(descriptor)


def is_at_work(folder: Path) -> bool:
    """Tell whether a process works on a case at this moment."""
    try:
        descriptor = os.open(folder / "lock", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False  # never worked on, or on a disk where nobody can
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)  # let go of when it is closed
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return False


def _take(descriptor: int, folder: Path) -> None:
    for attempt in range(3):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if attempt < 2:
                time.sleep(0.1)  # a worker of a run that was just killed may still hold it
                continue
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace") or "unknown"
            raise CaseError(
                f"Another process (number {holder}) is at work on {folder}. "
                "Wait until it ends, or end it; searching and reading go on meanwhile."
            ) from None
        except OSError as error:
            raise CaseError(f"{folder} cannot be locked on this disk: {error.strerror}.") from error
        return
