"""Compound files (MS-CFB): the folders and streams inside old Office files and Outlook mails.

Reading is olefile's. Writing is ours, because what lies as a folder inside such a file (a mail
attached to a mail) has no bytes of its own until it is packed anew; the same folder always gives
the same bytes.
"""

import struct
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

import olefile

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Received

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
"""Bytes before the first sector."""
BROKEN: Final = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RecursionError),
    *(TypeError, ValueError, struct.error),
)
"""What olefile raises on files made to break it."""

Folder = Mapping[str, "bytes | Folder"]
"""A folder: streams and folders by their names."""

_SECTOR, _SMALL_SECTOR, _SMALL = 4096, 64, 4096
_FREE, _END, _FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NONE = 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_LARGEST = 400 << 20
"""Bytes; more would need a table of tables, and the cell has not the memory for it."""
_DEEPEST, _MOST_ENTRIES = 20, 50_000


def opened(file: BinaryIO) -> olefile.OleFileIO:
    """Open a compound file.

    Raises:
        UnreadableError: DAMAGED.
    """
    try:
        return olefile.OleFileIO(file)
    except BROKEN as error:
        raise UnreadableError(Problem(Reason.DAMAGED)) from error


def names(file: BinaryIO) -> tuple[str, ...]:
    """Return the names at the top of a compound file; none where it is damaged."""
    try:
        return tuple(str(entry.name) for entry in opened(file).root.kids)
    except (UnreadableError, *BROKEN):
        return ()


def telling(received: Received) -> bytes:
    """Return what tells the type of a content: its first bytes.

    Of a compound file these say only that it is one; the names at its top say of which program, and
    they may stand anywhere in it. So they follow its header, in UTF-16, each ended by a NUL.
    """
    head = received.head()
    if not head.startswith(SIGNATURE):
        return head
    with received.file() as file:
        found = names(file)
    return head[:_HEADER] + b"".join(
        name.encode("utf-16-le", "replace") + b"\0\0" for name in found
    )


def folder(ole: olefile.OleFileIO, *path: str) -> dict[str, "bytes | Folder"]:
    """Return a folder with all below it; streams that are damaged are left out.

    Raises:
        UnreadableError: DAMAGED, LIMIT_CHILDREN for more entries than any program writes.
    """
    try:
        entry = ole.root
        for name in path:
            entry = next(each for each in entry.kids if each.name == name)
        return _held(ole, entry, [_MOST_ENTRIES])
    except (StopIteration, *BROKEN) as error:
        raise UnreadableError(Problem(Reason.DAMAGED)) from error


def _held(
    ole: olefile.OleFileIO,
    entry: olefile.olefile.OleDirectoryEntry,
    left: list[int],
    depth: int = 0,
) -> dict[str, "bytes | Folder"]:
    found: dict[str, bytes | Folder] = {}
    for inner in entry.kids:
        left[0] -= 1
        if left[0] < 0 or depth > _DEEPEST:
            raise UnreadableError(Problem(Reason.LIMIT_CHILDREN, str(_MOST_ENTRIES)))
        if inner.entry_type == _STREAM:
            data = _stream(ole, inner)
            if data is not None:
                found[inner.name] = data
        else:
            found[inner.name] = _held(ole, inner, left, depth + 1)
    return found


def _stream(ole: olefile.OleFileIO, entry: olefile.olefile.OleDirectoryEntry) -> bytes | None:
    try:
        return bytes(ole._open(entry.isectStart, entry.size).read())  # noqa: SLF001
    except BROKEN:
        return None


def packed(top: Folder) -> bytes:
    """Return a compound file (version 4) that holds a folder.

    Raises:
        UnreadableError: LIMIT_OUTPUT for more than 400 MiB.
    """
    entries = _Entries()
    root = entries.add("Root Entry", _ROOT, top)
    if len(entries.large) + len(entries.small) > _LARGEST:
        raise UnreadableError(Problem(Reason.LIMIT_OUTPUT))
    small_table = _padded(_table(entries.small_chains), b"\xff")
    small = _padded(bytes(entries.small))
    directory_size = _sectors(128 * len(entries.rows))
    parts = (directory_size, _sectors(len(small_table)), _sectors(len(small)))
    content = sum(parts) + _sectors(len(entries.large))
    fat_size = _sectors(4 * (content + 1))
    fat_size = _sectors(4 * (content + fat_size))
    first_small_table = fat_size + parts[0]
    first_small = first_small_table + parts[1]
    first_large = first_small + parts[2]
    chains = [_FAT_SECTOR] * fat_size
    for size in parts:
        chains += _chain(len(chains), size)
    for size in entries.large_sizes:
        chains += _chain(len(chains), size)
    entries.rows[root] = entries.rows[root].placed(
        first_small if small else _END, len(entries.small)
    )
    rows = b"".join(row.packed(first_large) for row in entries.rows)
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        *(SIGNATURE, b"", 0x3E, 4, 0xFFFE, 12, 6),
        *(directory_size, fat_size, fat_size, 0, _SMALL),
        *(first_small_table if small_table else _END, parts[1], _END, 0),
    )
    places = struct.pack(f"<{fat_size}I", *range(fat_size)).ljust(436, b"\xff")
    table = _padded(_table(chains), b"\xff")
    return b"".join(
        (
            (header + places).ljust(_SECTOR, b"\0"),
            table,
            rows.ljust(directory_size * _SECTOR, b"\0"),
            small_table,
            small,
            bytes(entries.large),
        )
    )


class _Row:
    """An entry of the directory: its name, kind, neighbours, and where its bytes begin."""

    def __init__(self, name: str, kind: int) -> None:
        self.name, self.kind = name, kind
        self.left = self.right = self.child = _NONE
        self.start, self.size, self.is_large = _END if kind != _STORAGE else 0, 0, False

    def placed(self, start: int, size: int, *, is_large: bool = False) -> "_Row":
        """Say where the bytes are."""
        self.start, self.size, self.is_large = start, size, is_large
        return self

    def packed(self, first_large: int) -> bytes:
        """Return the 128 bytes of the entry."""
        name = self.name.encode("utf-16-le", "surrogatepass")[:62]
        start = self.start + first_large if self.is_large else self.start
        return struct.pack(
            "<64sHBBIII16xI8x8xIQ",
            *(name, len(name) + 2, self.kind, 1, self.left, self.right, self.child, 0),
            *(start, self.size),
        )


class _Entries:
    """The entries of a file in the making, and their bytes: small ones apart from large ones."""

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self.small, self.large = bytearray(), bytearray()
        self.small_chains: list[int] = []
        self.large_sizes: list[int] = []

    def add(self, name: str, kind: int, held: "bytes | Folder") -> int:
        """Add an entry and all below it; return its number."""
        row = _Row(name, kind)
        number = len(self.rows)
        self.rows.append(row)
        if isinstance(held, bytes):
            self._put(row, held)
            return number
        inner = [
            self.add(each, _STREAM if isinstance(what, bytes) else _STORAGE, what)
            for each, what in sorted(held.items(), key=_order)
        ]
        row.child = self._tree(inner)
        return number

    def _put(self, row: _Row, data: bytes) -> None:
        if len(data) >= _SMALL:
            row.placed(len(self.large) // _SECTOR, len(data), is_large=True)
            self.large += data.ljust(_sectors(len(data)) * _SECTOR, b"\0")
            self.large_sizes.append(_sectors(len(data)))
        elif data:
            count = -(-len(data) // _SMALL_SECTOR)
            row.placed(len(self.small_chains), len(data))
            self.small_chains += _chain(len(self.small_chains), count)
            self.small += data.ljust(count * _SMALL_SECTOR, b"\0")

    def _tree(self, numbers: list[int]) -> int:
        """Hang sorted neighbours into a balanced tree; return the number at its top."""
        if not numbers:
            return _NONE
        middle = len(numbers) // 2
        row = self.rows[numbers[middle]]
        row.left, row.right = self._tree(numbers[:middle]), self._tree(numbers[middle + 1 :])
        return numbers[middle]


def _order(item: "tuple[str, bytes | Folder]") -> tuple[int, str]:
    """Sort as the format wants it: by length, then by letters without their case."""
    return len(item[0]), item[0].upper()


def _chain(first: int, count: int) -> Iterator[int]:
    """Yield the sector that follows each of `count` sectors from `first` on."""
    yield from range(first + 1, first + count)
    if count:
        yield _END


def _table(numbers: list[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _sectors(size: int) -> int:
    return -(-size // _SECTOR)


def _padded(data: bytes, filler: bytes = b"\0") -> bytes:
    return data.ljust(_sectors(len(data)) * _SECTOR, filler)
