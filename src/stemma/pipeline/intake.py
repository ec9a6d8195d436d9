"""Taking in: walk what was given, copy each regular file while hashing it, account for the rest.

Originals are never written and never followed out of the folder: symbolic links, devices, sockets
and pipes are told and left alone; a file that vanishes or changes while it is copied is told too,
and taken in the next time. Doing it again copies only what is new.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import apsw

from stemma.errors import UsageError
from stemma.model.contents import Appearance
from stemma.model.places import Collection, Digest
from stemma.model.problems import Problem, Reason
from stemma.store import contents, custody
from stemma.store.database import transaction
from stemma.store.files import Files

_BATCH_FILES = 64
_PIECE = 1 << 20
_REASONS = {
    errno.EACCES: Reason.NO_PERMISSION,
    errno.EPERM: Reason.NO_PERMISSION,
    errno.ENOENT: Reason.VANISHED,
    errno.ESTALE: Reason.VANISHED,
    errno.ELOOP: Reason.SYMLINK,
    errno.ENXIO: Reason.NOT_A_FILE,
}


class Told(Protocol):
    """Hears how many files were looked at and how many of them were new."""

    def __call__(self, looked_at: int, new: int) -> None:
        """Be told."""
        ...


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a run of intake did: files looked at, new appearances, paths newly left out."""

    looked_at: int
    new: int
    left_out: int


@dataclass(frozen=True, slots=True)
class _Copied:
    """A file whose bytes rest in the case, not yet recorded."""

    path: bytes
    content: Digest
    size: int
    modified_ns: int


_Finding = _Copied | tuple[bytes, Problem] | None


class Intake:
    """Takes paths into one collection of a case."""

    def __init__(
        self, db: apsw.Connection, files: Files, collection: Collection, told: Told
    ) -> None:
        """Write to an open database and the files beside it."""
        self._db, self._files = db, files
        self._collection = collection
        self._told = told

    def take_in(self, given: Path) -> TakenIn:
        """Take in a folder (all below it) or a single file.

        Paths are recorded relative to the folder; a single file under its own name.

        Raises:
            UsageError: if there is nothing at that path, or it cannot be entered.
        """
        pairs = self._walk(given)
        batch: list[_Finding] = []
        looked_at = new = left_out = 0
        for name, relative in pairs:
            batch.append(self._look(name, relative))
            looked_at += 1
            if len(batch) >= _BATCH_FILES:
                added, refused = self._record(batch)
                new, left_out = new + added, left_out + refused
                batch.clear()
                self._told(looked_at, new)
        added, refused = self._record(batch)
        new, left_out = new + added, left_out + refused
        self._told(looked_at, new)
        return TakenIn(looked_at, new, left_out)

    def _walk(self, given: Path) -> Iterator[tuple[bytes, bytes]]:
        """Return pairs of full and relative path of everything that is no folder."""
        given_bytes = os.fsencode(given)
        try:
            mode = os.stat(given_bytes).st_mode
        except FileNotFoundError as error:
            raise UsageError(f"There is no file or folder at {given}.") from error
        except OSError as error:
            raise UsageError(f"{given} cannot be opened: {error.strerror}.") from error
        if not stat.S_ISDIR(mode):
            return iter([(given_bytes, os.path.basename(given_bytes))])
        try:
            os.listdir(given_bytes)
        except OSError as error:
            raise UsageError(f"{given} cannot be entered: {error.strerror}.") from error
        return self._below(given_bytes)

    def _below(self, root: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Walk a folder in the order of names, so that two runs see the same order."""
        pending = [root]
        case_folder = os.path.realpath(os.fsencode(self._files.folder))
        while pending:
            folder = pending.pop()
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError:
                yield folder, os.path.relpath(folder, root)
                continue
            folders = []
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if os.path.realpath(entry.path) != case_folder:
                        folders.append(entry.path)
                else:
                    yield entry.path, os.path.relpath(entry.path, root)
            pending.extend(reversed(folders))

    def _look(self, name: bytes, relative: bytes) -> _Finding:
        """Copy one file, or say why not; None where it is known and unchanged."""
        try:
            seen = os.lstat(name)
            if problem := _refusal(seen.st_mode):
                return relative, problem
            if contents.unchanged(
                self._db, self._collection, relative, seen.st_size, seen.st_mtime_ns
            ):
                return None
            return self._copy(name, relative)
        except OSError as error:
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise
            return relative, Problem(_REASONS.get(error.errno or 0, Reason.INPUT_OUTPUT))

    def _copy(self, name: bytes, relative: bytes) -> _Finding:
        source = _open(name)
        try:
            before = os.fstat(source)
            if problem := _refusal(before.st_mode):
                return relative, problem
            incoming = self._files.incoming("originals")
            try:
                while piece := os.read(source, _PIECE):
                    incoming.write(piece)
            except BaseException:
                incoming.discard()
                raise
            after = os.fstat(source)
            if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
                incoming.discard()
                return relative, Problem(Reason.CHANGED)
            size = incoming.size
            return _Copied(relative, incoming.keep(), size, before.st_mtime_ns)
        finally:
            os.close(source)

    def _record(self, batch: list[_Finding]) -> tuple[int, int]:
        """Write a batch of findings into the database and the chain, as one transaction."""
        new = left_out = 0
        with transaction(self._db):
            for finding in batch:
                if isinstance(finding, _Copied):
                    new += self._record_copy(finding)
                elif finding is not None:
                    left_out += self._record_refusal(*finding)
        return new, left_out

    def _record_copy(self, copied: _Copied) -> bool:
        known = not contents.add_content(self._db, copied.content, copied.size, "originals", 0)
        shown = os.fsdecode(copied.path).encode("utf-8", "replace").decode()
        added = contents.add_appearance(
            self._db,
            Appearance(
                content=copied.content,
                collection=self._collection,
                kind="file",
                container=None,
                path=copied.path,
                shown=shown,
                modified_ns=copied.modified_ns,
            ),
        )
        if added:
            if known:
                contents.spread_children(self._db, copied.content, self._collection)
            custody.append(
                self._db,
                "took_in",
                {
                    "content": copied.content,
                    "size": copied.size,
                    "path": shown,
                    "collection": self._collection,
                },
            )
        return added

    def _record_refusal(self, path: bytes, problem: Problem) -> bool:
        shown = os.fsdecode(path).encode("utf-8", "replace").decode()
        told = contents.leave_out(self._db, self._collection, path, shown, problem)
        if told:
            custody.append(
                self._db,
                "left_out",
                {"path": shown, "collection": self._collection, "reason": problem.reason},
            )
        return told


def _open(name: bytes) -> int:
    """Open a file to read: follow no link, wait for nothing, leave its dates alone."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    with suppress(PermissionError):  # only the owner may read without changing the access date
        return os.open(name, flags | getattr(os, "O_NOATIME", 0))
    return os.open(name, flags)


def _refusal(mode: int) -> Problem | None:
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISLNK(mode):
        return Problem(Reason.SYMLINK)
    return Problem(Reason.NOT_A_FILE)
