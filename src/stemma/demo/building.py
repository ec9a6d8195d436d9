"""The demo's folder: the leak, what comes with it, and the answer key; made once and kept.

leak/           the cache, as it was handed over
coverage/       what the press made of it
reference/      records of the outside world
keys.txt        public keys of mail servers, from an archive
passwords.txt   passwords that came with the leak
key.json        what is true of all that, with places
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from stemma.errors import UsageError
from stemma.model.places import Collection

if TYPE_CHECKING:
    from stemma.demo.key.records import AnswerKey
    from stemma.demo.order import Order

LEAK = "leak"
FOLDERS: Mapping[Collection, str] = {
    "cache": LEAK,
    "coverage": "coverage",
    "reference": "reference",
}
KEYS, PASSWORDS, KEY = "keys.txt", "passwords.txt", "key.json"
CASE, PICTURE = "leak.case", "hit.png"
_NEEDED = ("reportlab", "fpdf", "docx", "openpyxl", "pyhanko", "dkim", "num2words")

Told = Callable[[int, int], None]
"""Hears how many of how many documents are made."""


@dataclass(frozen=True, slots=True)
class Built:
    """A folder with a made cache and its key."""

    folder: Path
    key: "AnswerKey"

    @property
    def files(self) -> tuple[Path, ...]:
        """Return all files that were written, the key apart."""
        outside = (file for file in self.key.files if not file.inside)
        return tuple(self.folder / FOLDERS[file.collection] / file.path for file in outside)


def build(folder: Path, order: "Order", told: Told) -> Built:
    """Return the cache of an order in a folder, made now unless it is there already.

    Raises:
        UsageError: if the folder holds something else or another cache, if a font or the extra
            `demo` is missing, or if it cannot be written.
    """
    require_extra()
    try:
        kept = _kept(folder, order)
        return kept if kept is not None else _made(folder, order, told)
    except OSError as error:
        raise UsageError(f"The demo cannot be written to {folder}: {error.strerror}.") from error


def require_extra() -> None:
    """Say so if the libraries are missing that documents are made with.

    Raises:
        UsageError: if one is missing.
    """
    if any(find_spec(name) is None for name in _NEEDED):
        raise UsageError("The demo needs its extra: pip install 'stemma-workbench[demo]'")


def _kept(folder: Path, order: "Order") -> Built | None:
    """Return what an earlier build left, if it is whole and of this order."""
    from stemma.demo.key import answer  # noqa: PLC0415 (an extra, which no other command needs)

    entries = {entry.name for entry in folder.iterdir()} if folder.exists() else set()
    if entries and LEAK not in entries:
        raise UsageError(f"{folder} is not empty. Name a new folder: stemma demo --folder PATH")
    if KEY not in entries:
        return None
    try:
        key = answer.read(folder / KEY)
    except ValidationError:
        raise _other(folder, "was made by another version of Stemma") from None
    if key.generator != answer.GENERATOR:
        raise _other(folder, "was made by another version of Stemma")
    if (key.seed, key.size, key.templates) != (order.seed, order.size, order.templates):
        made = f"holds the {key.size} cache of seed {key.seed}, templates {key.templates}"
        raise _other(folder, made)
    built = Built(folder, key)
    return built if _is_whole(built) else None


def _other(folder: Path, what: str) -> UsageError:
    return UsageError(f"{folder} {what}. Delete it, or name another: stemma demo --folder PATH")


def _is_whole(built: Built) -> bool:
    outside = [file for file in built.key.files if not file.inside]
    for file, path in zip(outside, built.files, strict=True):
        if not path.is_file():
            return False
        if hashlib.sha256(path.read_bytes()).hexdigest() != file.document:
            return False
    return True


def _made(folder: Path, order: "Order", told: Told) -> Built:
    from stemma.demo.key import answer  # noqa: PLC0415
    from stemma.demo.making.maker import make_cache  # noqa: PLC0415

    made = make_cache(order, tell=told)
    key = answer.key_of(made)
    for file in made.files:
        if not file.inside:
            _write(folder / FOLDERS[file.collection] / file.name, file.data)
    _write(folder / KEYS, made.keys)
    _write(folder / PASSWORDS, made.passwords)
    # The key comes last: where it is, everything is.
    answer.write(key, folder / KEY)
    return Built(folder, key)


def _write(path: Path, data: bytes) -> None:
    """Write a file, unless it is there with the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_bytes() != data:
        path.write_bytes(data)
