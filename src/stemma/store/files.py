"""The files of a case: originals, blobs, pictures; written whole or not at all, named by hash."""

import hashlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

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


class Files:
    """Where the bytes of one case rest, below its folder."""

    def __init__(self, folder: Path) -> None:
        """Use the folder of a case; `make` creates what is missing."""
        self.folder = folder
        self.spool = folder / "spool"

    def make(self) -> None:
        """Create the folders, closed to others and marked against indexers."""
        for name in ("originals", "blobs", "pictures", "spool"):
            (self.folder / name).mkdir(mode=0o700, exist_ok=True)
            for mark, text in _MARKS.items():
                if not (self.folder / name / mark).exists():
                    (self.folder / name / mark).write_bytes(text)

    def clear_spool(self) -> None:
        """Remove what a run that was cut off left half done; only for who holds the case's lock."""
        for stale in self.spool.glob("*.part"):
            stale.unlink(missing_ok=True)

    def path(self, kept: Kept, content: Digest) -> Path:
        """Return where a content rests. The name is its hash, without any extension."""
        return self.folder / kept / content[:2] / content

    def incoming(self, kept: Kept) -> "Incoming":
        """Begin to write a content whose hash is not known yet."""
        return Incoming(self, kept)

    def write_head(self, text: str) -> None:
        """Write the chain's head beside the database, whole or not at all."""
        part = self.spool / f"head-{secrets.token_hex(8)}.part"
        part.write_bytes(text.encode("ascii") + b"\n")
        part.replace(self.folder / "head")


class Incoming:
    """A content on its way in: written to a temporary file while it is hashed."""

    def __init__(self, files: Files, kept: Kept) -> None:
        """Open a new file under the spool folder."""
        self._files, self._kept = files, kept
        self._part = files.spool / f"{secrets.token_hex(16)}.part"
        self._descriptor = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
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

    def discard(self) -> None:
        """Forget what was written."""
        os.close(self._descriptor)
        self._part.unlink(missing_ok=True)

    def keep(self) -> Digest:
        """Make the content durable under its hash and return it; known bytes are kept once."""
        digest = Digest(self._hash.hexdigest())
        place = self._files.path(self._kept, digest)
        if place.exists() and place.stat().st_size == self.size:
            self.discard()
            return digest
        os.fsync(self._descriptor)
        os.close(self._descriptor)
        if not place.parent.exists():
            place.parent.mkdir(mode=0o700, exist_ok=True)
            _sync_folder(place.parent.parent)
        self._part.chmod(0o400)
        self._part.replace(place)
        _sync_folder(place.parent)
        return digest


def _sync_folder(folder: Path) -> None:
    """Make new names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
