"""Archives: zip, 7z, rar, and tar plain or packed with gzip, bzip2, xz or zstd. They have no pages.

Members stream out one by one. Their names are only names: a path that leads upwards or to a root
does no harm, because nothing is written under it. Names without a declared charset are guessed over
all of them together. Office documents, e-books and Java archives are zips too, but documents.
"""

import bz2
import lzma
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Reading, Received
from stemma.toolkit.archives import Archive, Entry, Format
from stemma.toolkit.charsets import names_charset, shown
from stemma.toolkit.filetypes import identify, package

_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"PK00PK\x03\x04")
_TAR_NAMES = (".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz", ".tar.zst")
_PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd")
_OTHERS = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07\x00", b"Rar!\x1a\x07\x01\x00")
_TYPES: dict[Format, str] = {
    "zip": "application/zip",
    "tar": "application/x-tar",
    "7z": "application/x-7z-compressed",
    "rar": "application/vnd.rar",
}
_SURVEY_BYTES = 256 << 20
"""Unpacked bytes that are passed over to learn names before members are read, where all is packed
together."""
_MOST_MEMBERS = 500_000
_MOST_NAMES = 20
_END_OF_ZIP, _END_WITHIN = b"PK\x05\x06", 22 + 65_535
"""The record that ends a zip and how far from its end it can stand; without it, it was cut."""
_NEVER_OPENED = frozenset({"7z", "rar"})
_PACKAGE = {b"[Content_Types].xml", b"_rels/.rels"}


@dataclass(slots=True)
class _Survey:
    """What is known of an archive before its members are read."""

    format: Format = "zip"
    compression: str = "none"
    names: list[bytes] = field(default_factory=list)
    skipped: list[bytes] = field(default_factory=list)
    locked: list[bytes] = field(default_factory=list)
    complete: bool = True
    damaged: bool = False
    sealed: bool = False


def _is_zip(head: bytes, name: str) -> int:
    """Bid for zips that are archives and not documents."""
    if not head.startswith(_ZIP_SIGNATURES):
        return 0
    return 90 if package(head, name[name.rfind(".") :].lower()) == "application/zip" else 0


def _is_tar(head: bytes, name: str) -> int:
    """Bid for a tar header with a right checksum, also within gzip, bzip2 and xz."""
    if _starts_tar(head):
        return 90
    if not head.startswith(_PACKED):
        return 0
    if _starts_tar(_unpacked(head)):
        return 90
    # A block of bzip2 may be longer than what there is to look at, and zstd is not unpacked here:
    # then the name decides.
    return 60 if name.lower().endswith(_TAR_NAMES) else 0


def _is_other(head: bytes, name: str) -> int:
    """Bid for the signatures of 7z and of both kinds of rar."""
    del name
    return 90 if head.startswith(_OTHERS) else 0


def _starts_tar(head: bytes) -> bool:
    """Check the checksum of a tar header: POSIX, ustar interchange format."""
    if len(head) < 512 or not head[0]:
        return False
    try:
        expected = int(head[148:156].strip(b"\0 ") or b"x", 8)
    except ValueError:
        return False
    return expected == sum(head[:148]) + 8 * 32 + sum(head[156:512])


def _unpacked(head: bytes) -> bytes:
    try:
        if head.startswith(b"\x1f\x8b"):
            return zlib.decompressobj(31).decompress(head, 512)
        if head.startswith(b"BZh"):
            return bz2.BZ2Decompressor().decompress(head, 512)
        return lzma.LZMADecompressor(memlimit=1 << 27).decompress(head, 512)
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError):
        return b""


@reader("archive", "Archive (zip, tar, 7z, rar)", _is_zip, _is_tar, _is_other)
def archive(received: Received) -> Reading:
    """Read an archive: its members as children."""
    survey = _surveyed(received)
    charset = names_charset([*survey.names, *survey.skipped, *survey.locked])
    return Reading(
        media_type=_TYPES[survey.format],
        properties=dict(_properties(survey, charset)),
        children=_members(received, charset),
        problem=_problem(survey, opening=bool(received.passwords)),
    )


def _surveyed(received: Received) -> _Survey:
    """Pass over the headers once; where members are packed together only as far as is cheap."""
    survey, passed = _Survey(), 0
    with Archive(received.data()) as opened:
        for entry in opened.entries():
            _note(survey, entry)
            passed += entry.size
            count = len(survey.names) + len(survey.skipped)
            together = opened.compression != "none" or opened.format in {"7z", "rar"}
            if (together and passed > _SURVEY_BYTES) or count > _MOST_MEMBERS:
                survey.complete = False
                break
        survey.format, survey.compression = opened.format or "zip", opened.compression
        survey.damaged, survey.sealed = opened.damaged > 0, opened.locked
    if survey.format == "zip" and _is_cut(received):
        survey.damaged = True
    nothing = not (survey.names or survey.skipped or survey.locked)
    if nothing and survey.sealed:
        raise UnreadableError(Problem(_lock(survey.format), "archive"))
    if nothing and survey.damaged:
        raise UnreadableError(_unopened(received))
    if _PACKAGE.issubset(survey.names):
        media_type = identify(received.head(), received.name)
        raise UnreadableError(Problem(Reason.NO_READER_FOR_TYPE, media_type))
    return survey


def _is_cut(received: Received) -> bool:
    """Tell whether a zip lacks its own end. The end of an archive inside it is not its own.

    The last record says how long the list of members is and where it begins (APPNOTE 4.3.16):
    where that leaves something at the front, and a member stands there, the list is another's.
    """
    data = received.data()
    at = data.rfind(_END_OF_ZIP, max(0, received.size - _END_WITHIN))
    if at < 0 or at + 20 > received.size:
        return True
    size, offset = struct.unpack_from("<II", data, at + 12)
    is_big = 0xFFFFFFFF in {size, offset}
    return not is_big and at - size - offset > 0 and data[:4] == b"PK\x03\x04"


def _note(survey: _Survey, entry: Entry) -> None:
    if entry.locked:
        survey.locked.append(entry.name)
    elif entry.kind == "file":
        survey.names.append(entry.name)
    elif entry.kind != "directory":
        survey.skipped.append(entry.name)


def _unopened(received: Received) -> Problem:
    """Say why not even one member was found: damage, or something else was packed."""
    media_type = identify(received.head(), received.name)
    packed = {"application/gzip", "application/x-bzip2", "application/x-xz", "application/zstd"}
    if media_type in packed:
        return Problem(Reason.NO_READER_FOR_TYPE, media_type)
    return Problem(Reason.DAMAGED, "archive")


def _lock(found: Format | None) -> Reason:
    """Say whether passwords could help: libarchive opens the locks of zips only."""
    return Reason.UNKNOWN_LOCK if found in _NEVER_OPENED else Reason.LOCKED


def _problem(survey: _Survey, *, opening: bool) -> Problem | None:
    """Say what is known to be missing; with passwords, only reading tells which members open."""
    if survey.locked and (not opening or survey.format in _NEVER_OPENED):
        return Problem(_lock(survey.format), f"{len(survey.locked)} members")
    if survey.damaged:
        return Problem(Reason.DAMAGED, "archive")
    if survey.skipped:
        return Problem(Reason.MEMBERS_LEFT_OUT, str(len(survey.skipped)))
    return None


def _properties(survey: _Survey, charset: str) -> Iterator[tuple[str, str]]:
    """Tell what the children do not show: members that are no files, or locked."""
    yield "members", str(len(survey.names)) + ("" if survey.complete else " or more")
    yield "names_charset", charset
    if survey.format == "tar":
        yield "compression", survey.compression
    for what, names in (("skipped", survey.skipped), ("locked", survey.locked)):
        if names:
            yield what, str(len(names))
            yield f"{what}_names", "\n".join(_shown(names[:_MOST_NAMES], charset))


def _shown(names: Iterable[bytes], charset: str) -> Iterator[str]:
    return (shown(name, charset) for name in names)


def _members(received: Received, charset: str) -> Iterator[Child]:
    """Yield the files of an archive.

    Raises:
        UnreadableError: DAMAGED or LOCKED, after all that could be read was yielded; a member cut
            short is among it, as far as it went.
    """
    with Archive(received.data(), received.passwords) as opened:
        for number, entry in enumerate(opened.entries(), 1):
            if entry.kind != "file" or (entry.locked and not received.passwords):
                continue
            path = entry.name or b"member-%d" % number
            chunks = opened.chunks()
            refused = opened.refused
            begun = next(chunks, None)
            if opened.refused > refused:
                continue
            whole = chain(() if begun is None else (begun,), chunks)
            yield Child(path=path, shown=shown(path, charset), kind="member", chunks=whole)
            for _ in whole:  # What was not read is passed over here, so that damage is seen.
                pass
        damaged, locked, found = opened.damaged, opened.refused, opened.format
    if locked:
        raise UnreadableError(Problem(_lock(found), f"{locked} members"))
    if damaged:
        raise UnreadableError(Problem(Reason.DAMAGED, "archive"))
