"""What making an entry gives: files, what stands where in them, what was planted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from stemma.demo.scanning.geometry import Matrix, seen_box
from stemma.demo.setting.sheets import Word
from stemma.model.findings import Role
from stemma.model.places import Box, Collection
from stemma.model.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A statement where it came to stand: of which fact, which value, on which page, where.

    A format without pictures gives no boxes; `label` then says where ("sheet Цены!D4").
    """

    path: str
    value: Value | None
    page: int | None
    quote: str
    boxes: tuple[Box, ...] = ()
    label: str | None = None


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page of a file and the words on it, in the order they were set."""

    number: int
    words: tuple[Word, ...]


Way = Literal["typed", "scan", "photo", "word", "sheet", "text", "mail", "web", "table", "archive"]
"""How a file came about."""

Readable = Literal["yes", "partly", "damaged", "locked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """One file: its path in the leak, its bytes, what stands where. `entries` are its items.

    `inside` is the path of the file that holds it (an archive, a mail), empty for one that lies
    in the folder. `false_layer` says that its text layer is not what its picture shows.
    """

    name: str
    data: bytes
    way: Way
    language: str
    entries: tuple[str, ...]
    pages: tuple[MadePage, ...] = ()
    placed: tuple[Placed, ...] = ()
    readable: Readable = "yes"
    inside: str = ""
    false_layer: bool = False
    collection: Collection = "cache"


@dataclass(frozen=True, slots=True)
class Sign:
    """A piece of evidence before contents have hashes: which file, where, in which role."""

    file: str
    placed: Placed
    role: Role = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Something planted, or its innocent twin: `check` is whose business it is."""

    kind: str
    check: str
    twin: bool
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an entry (or of several bundled into one scan)."""

    files: tuple[MadeFile, ...]
    done: tuple[Done, ...] = ()


def seen_through(placed: Placed, page: int, matrix: Matrix) -> Placed:
    """Return a statement as a scan shows it: on a page, its boxes moved as the sheet was."""
    boxes = tuple(seen_box(box, matrix) for box in placed.boxes)
    return replace(placed, page=page, boxes=boxes)


def stated_differently(
    first: Sequence[Placed], second: Sequence[Placed]
) -> Iterator[tuple[Placed, Placed]]:
    """Yield what two documents state under one path with different values, once each path.

    A document may state several values under one path (an old quantity and the new one): a value
    that the other document states as well is no difference.
    """
    one, other = _by_path(first), _by_path(second)
    for path, placed in one.items():
        theirs = other.get(path, [])
        only = [mine for mine in placed if all(mine.value != twin.value for twin in theirs)]
        if only and theirs:
            new = [twin for twin in theirs if all(twin.value != mine.value for mine in placed)]
            yield only[0], (new or theirs)[0]


def _by_path(placed: Sequence[Placed]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = {}
    for one in placed:
        if one.path:
            found.setdefault(one.path, []).append(one)
    return found
