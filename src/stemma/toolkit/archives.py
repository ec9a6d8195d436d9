"""The members of archives through libarchive, one by one, never in memory whole.

Only zip, tar (plain, gzip, bzip2, xz, zstd), 7z and rar are switched on; every other format that
libarchive knows is parser code no cache needs yet. Return codes are looked at here and not by
libarchive-c, which logs warnings with text out of the archive.
"""

import contextlib
import ctypes
import locale
import mmap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Self

from libarchive import ffi  # type: ignore[import-untyped]

from stemma.model.problems import Problem, Reason, UnreadableError

CHUNK: Final = 1 << 20
_FILTERS = ("gzip", "bzip2", "xz", "zstd")
_FORMATS = ("zip", "tar", "7zip", "rar", "rar5")
_FAMILY = 0xFF0000
_FAMILIES: dict[int, "Format"] = {
    0x030000: "tar",
    0x050000: "zip",
    0x0D0000: "rar",
    0x0E0000: "7z",
    0x100000: "rar",
}
"""The codes of archive.h (ARCHIVE_FORMAT_...), of which the upper half names the family."""
_MOST_RETRIES = 10
_NO_MEMORY = 12
_LONGEST_NAME = 1 << 15

if "UTF" not in locale.nl_langinfo(locale.CODESET).upper():
    # libarchive turns UTF-8 names into the locale's charset, and loses them in plain "C".
    with contextlib.suppress(locale.Error):
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")

_Pointer = ctypes.c_void_p
_LIBRARY: ctypes.CDLL = ffi.libarchive


def _function(name: str, result: type | None, *arguments: type) -> "ctypes._NamedFuncPointer":
    """Take a function of its own from the library, free of the checks libarchive-c attaches."""
    function = _LIBRARY["archive_" + name]
    function.argtypes = arguments
    function.restype = result
    return function


_new = _function("read_new", _Pointer)
_free = _function("read_free", ctypes.c_int, _Pointer)
_open = _function("read_open_memory", ctypes.c_int, _Pointer, _Pointer, ctypes.c_size_t)
_next = _function("read_next_header", ctypes.c_int, _Pointer, ctypes.POINTER(_Pointer))
_data = _function("read_data", ctypes.c_ssize_t, _Pointer, _Pointer, ctypes.c_size_t)
_errno = _function("errno", ctypes.c_int, _Pointer)
_format = _function("format", ctypes.c_int, _Pointer)
_add_password = _function("read_add_passphrase", ctypes.c_int, _Pointer, ctypes.c_char_p)
_has_encrypted = _function("read_has_encrypted_entries", ctypes.c_int, _Pointer)
_filter_name = _function("filter_name", ctypes.c_char_p, _Pointer, ctypes.c_int)
_pathname = _function("entry_pathname", ctypes.c_char_p, _Pointer)
_hard_link = _function("entry_hardlink", ctypes.c_char_p, _Pointer)
_filetype = _function("entry_filetype", ctypes.c_uint, _Pointer)
_size = _function("entry_size", ctypes.c_int64, _Pointer)
_encrypted = _function("entry_is_encrypted", ctypes.c_int, _Pointer)
_SUPPORT = [
    *(_function(f"read_support_format_{name}", ctypes.c_int, _Pointer) for name in _FORMATS),
    *(_function(f"read_support_filter_{name}", ctypes.c_int, _Pointer) for name in _FILTERS),
]
_KINDS: dict[int, "Kind"] = {0o100000: "file", 0: "file", 0o040000: "directory"}

_CHARSETS = ("utf-8", "cp866", "cp1251", "gbk")

Kind = Literal["file", "directory", "link", "special"]
Format = Literal["zip", "tar", "7z", "rar"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One member: its name as it stands, what it is, its size as declared, whether it is locked."""

    name: bytes
    kind: Kind
    size: int
    locked: bool


class Archive:
    """An archive read from its beginning. Entries come once, data only of the latest entry.

    `damaged` counts what could not be read: members cut short, and the end if it is missing;
    `refused` the locked members that no password opened.
    """

    def __init__(self, data: bytes | mmap.mmap, passwords: Sequence[str] = ()) -> None:
        """Open a mapped content: given a descriptor, libarchive would ask for fstat (forbidden).

        Old programs wrote passwords in the charset of their system, so each is tried in several.
        """
        self._mapped = data if isinstance(data, mmap.mmap) else bytearray(data)
        self.damaged = 0
        self.refused = 0
        self._locked = False
        self._buffer = ctypes.create_string_buffer(CHUNK)
        self._archive = _new()
        for support in _SUPPORT:
            support(self._archive)
        for password in _spellings(passwords):
            _add_password(self._archive, password)
        size = len(self._mapped)
        start = (ctypes.c_char * size).from_buffer(self._mapped)
        self._is_open = _open(self._archive, start, size) >= ffi.ARCHIVE_WARN

    def __enter__(self) -> Self:
        """Hand over the archive."""
        return self

    def __exit__(self, *error: object) -> None:
        """Free what libarchive holds."""
        _free(self._archive)

    @property
    def format(self) -> Format | None:
        """Which archive it is, known after the first entry."""
        return _FAMILIES.get(_format(self._archive) & _FAMILY)

    @property
    def locked(self) -> bool:
        """Whether anything seen so far was encrypted, be it the list of members itself."""
        # libarchive follows a null pointer where no format was recognised.
        return self.format is not None and int(_has_encrypted(self._archive)) > 0

    @property
    def compression(self) -> str:
        """`gzip`, `bzip2`, `xz`, `zstd` or `none`, known after the first entry."""
        return str((_filter_name(self._archive, 0) or b"none").decode("ascii", "replace"))

    def entries(self) -> Iterator[Entry]:
        """Yield the members; a broken header ends the archive and counts as damage."""
        entry = _Pointer()
        retries = 0
        while self._is_open:
            code = _next(self._archive, ctypes.byref(entry))
            if code == ffi.ARCHIVE_EOF:
                return
            if code == ffi.ARCHIVE_RETRY and retries < _MOST_RETRIES:
                retries += 1
                continue
            if code < ffi.ARCHIVE_WARN:
                break
            yield self._entry(entry)
        self._count_damage()

    def chunks(self) -> Iterator[bytes]:
        """Yield the data of the latest entry; damage ends it early and is counted."""
        retries = 0
        while True:
            count = _data(self._archive, self._buffer, CHUNK)
            if count > 0:
                yield ctypes.string_at(self._buffer, count)
            elif count == ffi.ARCHIVE_RETRY and retries < _MOST_RETRIES:
                retries += 1
            else:
                break
        if count < 0 and self._locked:
            self.refused += 1
        elif count < 0:
            self._count_damage()

    def _entry(self, entry: _Pointer) -> Entry:
        kind: Kind = _KINDS.get(_filetype(entry), "special")
        if _filetype(entry) == 0o120000 or _hard_link(entry) is not None:
            kind = "link"
        name = (_pathname(entry) or b"")[:_LONGEST_NAME]
        self._locked = _encrypted(entry) > 0
        return Entry(name, kind, max(0, _size(entry)), self._locked)

    def _count_damage(self) -> None:
        if _errno(self._archive) == _NO_MEMORY:
            raise UnreadableError(Problem(Reason.LIMIT_MEMORY))
        self.damaged += 1


def _spellings(passwords: Sequence[str]) -> Iterator[bytes]:
    """Yield each password in the charsets in which it can be written, each spelling once."""
    spelled: dict[bytes, None] = {}
    for password in passwords:
        for charset in _CHARSETS:
            with contextlib.suppress(UnicodeEncodeError):
                spelled[password.encode(charset)] = None
    return (each for each in spelled if each and b"\0" not in each)
