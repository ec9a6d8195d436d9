"""Archives: zips with names as old programs write them, and tar.gz, the same bytes each time.

The zip is written here by hand (PKWARE, APPNOTE.TXT 6.3): `zipfile` writes each name that is not
ASCII as UTF-8 and sets the flag that says so, which old programs never did.
"""

import gzip
import io
import struct
import tarfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from stemma.demo.fiction import FICTION

Names = Literal["cp866", "gbk", "utf-8", "cp437"]
"""How names are written: as DOS did in Russian or Chinese, as UTF-8 without saying so, as ASCII."""

_DEFLATED = 8
_MADE_BY_DOS = 0
_VERSION = 20


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its path with slashes, its bytes, its local time."""

    path: str
    data: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class _Packed:
    """A member as it is written: the fields that both of its headers have, its name, its bytes."""

    fields: bytes
    name: bytes
    data: bytes


def zipped(members: Sequence[Member], names: Names = "cp866") -> bytes:
    """Return a zip; its comment says that it is fiction. A zip may be a member of another one.

    Raises:
        UnicodeEncodeError: if the code page lacks a character of a name.
    """
    body, directory = io.BytesIO(), io.BytesIO()
    for member in members:
        packed = _packed(member, names)
        directory.write(b"PK\1\2" + struct.pack("<BB", _VERSION, _MADE_BY_DOS) + packed.fields)
        # No comment, first disk, not text, no attributes, and where the member stands.
        directory.write(struct.pack("<HHHII", 0, 0, 0, 0, body.tell()) + packed.name)
        body.write(b"PK\3\4" + packed.fields + packed.name + packed.data)
    comment = FICTION.encode()
    end = struct.pack(
        "<HHHHIIH", 0, 0, *[len(members)] * 2, directory.tell(), body.tell(), len(comment)
    )
    return body.getvalue() + directory.getvalue() + b"PK\5\6" + end + comment


def tar_gz(members: Sequence[Member], owner: str, name: str) -> bytes:
    """Return a compressed tar; `name` is that of the tar in the head of the compression.

    The fiction mark stands in a header of its own for the whole archive (POSIX pax, `comment`).
    """
    packed = io.BytesIO()
    with tarfile.open(
        fileobj=packed, mode="w", format=tarfile.PAX_FORMAT, pax_headers={"comment": FICTION}
    ) as archive:
        for member in members:
            entry = tarfile.TarInfo(member.path)
            entry.size = len(member.data)
            entry.mtime = int(member.at.timestamp())
            entry.uid = entry.gid = 1000
            entry.uname = entry.gname = owner
            archive.addfile(entry, io.BytesIO(member.data))
    latest = max(int(member.at.timestamp()) for member in members)
    out = io.BytesIO()
    with gzip.GzipFile(name, "wb", compresslevel=6, fileobj=out, mtime=latest) as squeezed:
        squeezed.write(packed.getvalue())
    return out.getvalue()


def _packed(member: Member, names: Names) -> _Packed:
    name = member.path.encode(names)
    squeezer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = squeezer.compress(member.data) + squeezer.flush()
    time, day = _dos_time(member.at)
    checksum = zlib.crc32(member.data)
    fields = struct.pack(
        "<HHHHHIIIHH",
        _VERSION,
        0,
        _DEFLATED,
        time,
        day,
        checksum,
        len(data),
        len(member.data),
        len(name),
        0,
    )
    return _Packed(fields, name, data)


def _dos_time(at: datetime) -> tuple[int, int]:
    """Return time and day as DOS counts them: from 1980 on, in steps of two seconds."""
    time = at.hour << 11 | at.minute << 5 | at.second // 2
    return time, at.year - 1980 << 9 | at.month << 5 | at.day
