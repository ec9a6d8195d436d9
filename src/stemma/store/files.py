"""The files of a case: originals, blobs, pictures; written whole or not at all, named by hash."""

import errno
import hashlib
import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from stemma.model.contents import Kept
from stemma.model.places import Digest

_MARKS = {
    ".nomedia": b"",
    ".trackerignore": b"",
    ".metadata_never_index": b"",
    "CACHEDIR.TAG": b"Signature: 8a477f597d28d172789f06886806bc55\n"
    b"# Hostile originals of a Stemma case: not for indexing, not for opening.\n",
}
"""Files by which desktop indexers and backup programs know to leave a folder alone."""


FOLDERS = ("originals", "blobs", "pictures", "converted", "spool")
_PIECE = 1 << 20


class Files:
    """Where the bytes of one case rest, below its folder."""

    def __init__(self, folder: Path) -> None:
        """Use the folder of a case; `make` creates what is missing."""
        self.folder = folder
        self.spool = folder / "spool"

    def make(self) -> None:
        """Create the folders, closed to others and marked against indexers."""
        for name in FOLDERS:
            place = self.folder / name
            place.mkdir(mode=0o700, exist_ok=True)
            for mark, text in _MARKS.items():
                if not (place / mark).exists():
                    (place / mark).write_bytes(text)
            sync_folder(place)  # a run that was cut off may have left names that are not durable

    def clear_spool(self) -> None:
        """Remove what a run that was cut off left half done; only for who holds the case's lock."""
        for stale in self.spool.glob("*.part"):
            stale.unlink(missing_ok=True)

    def path(self, kept: Kept, content: Digest) -> Path:
        """Return where a content rests. The name is its hash, without any extension."""
        return self.folder / kept / content[:2] / content

    def converted(self, content: Digest) -> Path:
        """Return where the newer format rests that an old document was converted to."""
        return self.folder / "converted" / content[:2] / content

    def to_draw(self, kept: Kept, content: Digest) -> Path:
        """Return the bytes that pages of a content are drawn from: as converted, else its own."""
        converted = self.converted(content)
        return converted if converted.is_file() else self.path(kept, content)

    def incoming(self, kept: Kept) -> "Incoming":
        """Begin to write a content whose hash is not known yet."""
        return Incoming(self, kept)

    def holds(self, kept: Kept, content: Digest, size: int) -> bool:
        """Tell whether a content rests where it should, with the right size."""
        try:
            return self.path(kept, content).stat().st_size == size
        except OSError:
            return False

    def drop_blob(self, content: Digest) -> None:
        """Remove the bytes of a content from the blobs, because the originals hold them too."""
        self.path("blobs", content).unlink(missing_ok=True)

    def drop(self, content: Digest) -> None:
        """Remove the bytes of a content, wherever in the case they rest."""
        rests = (self.path("originals", content), self.path("blobs", content))
        for place in (*rests, self.converted(content)):
            if place.exists():
                place.unlink()
                sync_folder(place.parent)

    def write_head(self, text: str) -> None:
        """Write the chain's head beside the database, whole or not at all."""
        part = self.spool / f"head-{secrets.token_hex(8)}.part"
        _write(part, text.encode("ascii") + b"\n")
        part.replace(self.folder / "head")


class Incoming:
    """A content on its way in: written to a temporary file while it is hashed."""

    def __init__(self, files: Files, kept: Kept) -> None:
        """Open a new file under the spool folder."""
        self._files, self._kept = files, kept
        self._part = files.spool / f"{secrets.token_hex(16)}.part"
        self._descriptor = os.open(
            self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600
        )
        self._hash = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> None:
        """Add bytes."""
        view = memoryview(data)
        self._hash.update(view)
        self.size += len(view)
        while view:
            view = view[os.write(self._descriptor, view) :]

    def write_all(self, pieces: Iterable[bytes]) -> None:
        """Add all pieces."""
        for piece in pieces:
            self.write(piece)

    @property
    def digest(self) -> Digest:
        """The hash of what was written so far."""
        return Digest(self._hash.hexdigest())

    def discard(self) -> None:
        """Forget what was written."""
        os.close(self._descriptor)
        self._part.unlink(missing_ok=True)

    def keep(self) -> Digest:
        """Make the content durable under its hash and return it; known bytes are kept once.

        What lies there under the same name but is not the same bytes is replaced: a name is the
        hash of its bytes, so the new ones are right.
        """
        digest = self.digest
        place = self._files.path(self._kept, digest)
        try:
            if not self._rests_at(place, digest):
                self._move_to(place)
            sync_folder(place.parent)
        finally:
            self.discard()
        return digest

    def _rests_at(self, place: Path, digest: Digest) -> bool:
        try:
            if place.stat().st_size != self.size:
                return False
            with place.open("rb") as file:
                return hash_of(file) == digest
        except OSError:
            return False

    def _move_to(self, place: Path) -> None:
        with suppress(OSError):  # a disk without rights, such as a memory stick
            os.fchmod(self._descriptor, 0o400)
        os.fsync(self._descriptor)
        if not place.parent.exists():
            place.parent.mkdir(mode=0o700, exist_ok=True)
            sync_folder(place.parent.parent)
        self._part.replace(place)


def hash_of(file: BinaryIO) -> Digest:
    """Return the hash of a file's bytes from where it stands to its end."""
    fixed = hashlib.sha256()
    while piece := file.read(_PIECE):
        fixed.update(piece)
    return Digest(fixed.hexdigest())


def sync_folder(folder: Path) -> None:
    """Make new names in a folder durable, where the disk knows how."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


def _write(path: Path, data: bytes) -> None:
    """Write a small file, durable and closed to others."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        os.write(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
