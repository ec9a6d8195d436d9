"""Taking in: walk what was given, copy each regular file while hashing it, account for the rest.

Originals are never written and never followed out of the folder: symbolic links, devices, sockets
and pipes are told and left alone; a file that vanishes or changes while it is copied is told too,
and taken in the next time. Doing it again copies only what is new. What goes wrong with the case's
own disk is never put down to the file.
"""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

import apsw

from stemma.errors import UsageError
from stemma.model.contents import Appearance
from stemma.model.places import Collection, Digest
from stemma.model.problems import Problem, Reason
from stemma.store import contents, custody, removing
from stemma.store.case_folder import is_made_by_us
from stemma.store.database import transaction
from stemma.store.files import Files

_BATCH_FILES = 64
_PIECE = 1 << 20
_REASONS = {
    errno.EACCES: Reason.NO_PERMISSION,
    errno.EPERM: Reason.NO_PERMISSION,
    errno.ENOENT: Reason.VANISHED,
    errno.ENOTDIR: Reason.VANISHED,
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


class _Root(NamedTuple):
    """What paths are relative to: as it was given, and with every link on the way resolved."""

    name: bytes
    real: bytes


@dataclass(frozen=True, slots=True)
class _Path:
    """Where something stands: its name as the system knows it, and as the case records it."""

    name: bytes
    relative: bytes
    refused: contents.Refused

    @property
    def shown(self) -> str:
        return contents.as_shown(self.relative)


@dataclass(frozen=True, slots=True)
class _Copied:
    """A file whose bytes rest in the case, not yet recorded."""

    path: _Path
    content: Digest
    met: contents.MetFile


_Finding = _Copied | tuple[_Path, Problem | None]
"""What became of a path: copied, refused for a reason, or (None) known and unchanged."""


class _RefusedError(Exception):
    """A file or folder that cannot be taken in."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason.value)
        self.problem = problem


class Intake:
    """Takes paths into one collection of a case."""

    def __init__(
        self,
        db: apsw.Connection,
        files: Files,
        collection: Collection,
        told: Told,
        *,
        removed: bool = False,
    ) -> None:
        """Write to an open database and the files beside it.

        `removed` lets what was removed from the case come in again.
        """
        self._db, self._files = db, files
        self._lets_removed_in = removed
        self._collection = collection
        self._told = told

    def take_in(self, given: Path) -> TakenIn:
        """Take in a folder (all below it) or a single file.

        Paths are recorded relative to the folder; a single file under its own name.

        Raises:
            UsageError: if there is nothing at that path, or it cannot be entered.
        """
        batch: list[_Finding] = []
        looked_at = new = left_out = 0
        for finding in self._findings(given):
            batch.append(finding)
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

    def _findings(self, given: Path) -> Iterator[_Finding]:
        """Return what becomes of everything that is no folder, and of folders that stay closed."""
        root = os.fsencode(given)
        try:
            is_folder = stat.S_ISDIR(os.stat(root).st_mode)
            if is_folder:
                os.listdir(root)
        except FileNotFoundError as error:
            raise UsageError(f"There is no file or folder at {given}.") from error
        except OSError as error:
            raise UsageError(f"{given} cannot be opened: {error.strerror}.") from error
        case = os.path.realpath(os.fsencode(self._files.folder))
        real = os.path.realpath(root)
        if os.path.commonpath([case, real]) == case:
            raise UsageError(f"{given} is part of the case itself, so it is not taken in.")
        if is_folder:
            return self._below(_Root(root, real), case)
        folder = os.path.dirname(root)
        return iter([self._look(self._path(root, _Root(folder, os.path.realpath(folder))))])

    def _below(self, root: _Root, case: bytes) -> Iterator[_Finding]:
        """Walk a folder in the order of names, so that two runs see the same order."""
        pending = [root.name]
        while pending:
            folder = self._path(pending.pop(), root)
            try:
                with _source():
                    entries = sorted(os.scandir(folder.name), key=lambda entry: entry.name)
            except _RefusedError as error:
                yield folder, error.problem
                continue
            folders = []
            for entry in entries:
                if not _is_folder(entry):
                    yield self._look(self._path(entry.path, root))
                elif os.path.realpath(entry.path) == case:
                    continue
                elif is_made_by_us(Path(os.fsdecode(entry.path))):
                    yield self._path(entry.path, root), Problem(Reason.ANOTHER_CASE)
                else:
                    folders.append(entry.path)
            pending.extend(reversed(folders))
            if contents.is_left_out(self._db, folder.refused):
                yield folder, None

    def _path(self, name: bytes, root: _Root) -> _Path:
        relative = os.path.relpath(name, root.name or b".")
        place = place_of(os.path.join(root.real, relative))
        return _Path(name, relative, contents.Refused(self._collection, relative, place))

    def _look(self, path: _Path) -> _Finding:
        """Copy one file, or say why not."""
        try:
            with _source():
                seen = os.lstat(path.name)
            _refuse_all_but_files(seen)
            known = contents.met(self._db, self._met(path, seen))
            if known is not None and self._rests(known, seen.st_size):
                return path, None
            return self._copy(path)
        except _RefusedError as error:
            return path, error.problem

    def _may_come_in(self, content: Digest) -> bool:
        return self._lets_removed_in or not removing.is_removed(self._db, content)

    def _met(self, path: _Path, seen: os.stat_result) -> contents.MetFile:
        return contents.MetFile(
            self._collection, path.refused.place, seen.st_size, seen.st_mtime_ns
        )

    def _rests(self, content: Digest, size: int) -> bool:
        kept = contents.kept_in(self._db, content)
        return kept is not None and self._files.holds(kept[0], content, size)

    def _copy(self, path: _Path) -> _Copied:
        with _source():
            source = _open(path.name)
        try:
            with _source():
                before = os.fstat(source)
            _refuse_all_but_files(before)
            incoming = self._files.incoming("originals")
            try:
                incoming.write_all(_pieces(source))
                with _source():
                    after = os.fstat(source)
                if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
                    raise _RefusedError(Problem(Reason.CHANGED))  # noqa: TRY301
                if not self._may_come_in(incoming.digest):
                    raise _RefusedError(Problem(Reason.REMOVED))  # noqa: TRY301
            except BaseException:
                incoming.discard()
                raise
            met = self._met(path, before)._replace(size=incoming.size)
            return _Copied(path, incoming.keep(), met)
        finally:
            os.close(source)

    def _record(self, batch: list[_Finding]) -> tuple[int, int]:
        """Write a batch of findings into the database and the chain, as one transaction."""
        new = left_out = 0
        with transaction(self._db):
            for finding in batch:
                if isinstance(finding, _Copied):
                    new += self._record_copy(finding)
                    contents.let_in(self._db, finding.path.refused)
                elif finding[1] is not None:
                    left_out += self._record_refusal(finding[0], finding[1])
                else:
                    contents.let_in(self._db, finding[0].refused)
        for finding in batch:
            if isinstance(finding, _Copied):
                self._files.drop_blob(finding.content)
        return new, left_out

    def _record_copy(self, copied: _Copied) -> bool:
        size = copied.met.size
        removing.let_back(self._db, copied.content)
        known = not contents.add_content(self._db, copied.content, size, "originals", 0)
        added = contents.add_appearance(
            self._db,
            Appearance(
                content=copied.content,
                collection=self._collection,
                kind="file",
                container=None,
                path=copied.path.relative,
                shown=copied.path.shown,
                modified_ns=copied.met.modified_ns,
            ),
        )
        contents.meet(self._db, copied.met, copied.content)
        if added:
            if known:
                contents.spread_children(self._db, copied.content, self._collection)
            custody.append(
                self._db,
                "took_in",
                {
                    "content": copied.content,
                    "size": size,
                    "path": copied.path.shown,
                    "collection": self._collection,
                },
            )
        return added

    def _record_refusal(self, path: _Path, problem: Problem) -> bool:
        told = contents.leave_out(self._db, path.refused, path.shown, problem)
        if told:
            custody.append(
                self._db,
                "left_out",
                {"path": path.shown, "collection": self._collection, "reason": problem.reason},
            )
        return told


def place_of(absolute: bytes) -> str:
    """Return the name of a place outside: fixed, but not telling where it is."""
    return hashlib.sha256(absolute).hexdigest()


@contextmanager
def _source() -> Iterator[None]:
    """Turn a fault of the material, while it is looked at, into the reason to leave it out."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, Reason.INPUT_OUTPUT)
        raise _RefusedError(Problem(reason)) from error


def _pieces(source: int) -> Iterator[bytes]:
    while True:
        with _source():
            piece = os.read(source, _PIECE)
        if not piece:
            return
        yield piece


def _is_folder(entry: "os.DirEntry[bytes]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False  # looking at it again will say why


def _open(name: bytes) -> int:
    """Open a file to read: follow no link, wait for nothing, leave its dates alone."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    with suppress(PermissionError):  # only the owner may read without changing the access date
        return os.open(name, flags | getattr(os, "O_NOATIME", 0))
    return os.open(name, flags)


def _refuse_all_but_files(seen: os.stat_result) -> None:
    if stat.S_ISLNK(seen.st_mode):
        raise _RefusedError(Problem(Reason.SYMLINK))
    if not stat.S_ISREG(seen.st_mode):
        raise _RefusedError(Problem(Reason.NOT_A_FILE))
