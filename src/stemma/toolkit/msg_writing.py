"""A .msg file (MS-OXMSG) made of properties, for mails that had no bytes of their own.

A mail in a box of Outlook's is rows of a database. As a .msg file it keeps every property it had
and is what Outlook itself would have saved; the same mail always gives the same bytes.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stemma.toolkit.compound import Folder
from stemma.toolkit.mapi import FIXED, INTEGER_32, TEXT_16, Property

_NAMED_FROM = 0x8000
_SUBJECT, _METHOD, _DATA, _OBJECT = 0x0037, 0x3705, 0x3701, 0x0D
_BY_VALUE, _INNER_MAIL = 1, 5
_READABLE = 6
_PREFIX_MARK = "\1".encode("utf-16-le")

Values = Mapping[int, Property]


@dataclass(frozen=True, slots=True)
class Names:
    """What numbers from 0x8000 on stand for: the sets (GUIDs) and the rows, as they are stored."""

    sets: bytes = b""
    rows: bytes = b""


NO_NAMES: Final = Names()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxedFile:
    """A file that hangs on a mail: its bytes, or the mail it is."""

    values: Values
    data: bytes = b""
    mail: "BoxedMail | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxedMail:
    """A mail out of a box that has these names for numbers."""

    values: Values
    names: Names = NO_NAMES
    recipients: Sequence[Values] = ()
    files: Sequence[BoxedFile] = ()


def folder(mail: BoxedMail, *, is_inner: bool = False) -> Folder:
    """Return what a .msg file of this mail holds."""
    counts = struct.pack("<II", len(mail.recipients), len(mail.files))
    header = bytes(8) + counts + counts + (b"" if is_inner else bytes(8))
    held: dict[str, bytes | Folder] = dict(_values(_whole(mail.values), header))
    if not is_inner:
        held["__nameid_version1.0"] = _named(mail)
    for number, values in enumerate(mail.recipients):
        held[f"__recip_version1.0_#{number:08X}"] = dict(_values(values, bytes(8)))
    for number, file in enumerate(mail.files):
        held[f"__attach_version1.0_#{number:08X}"] = _file(file)
    return held


def _whole(values: Values) -> Values:
    """Take away what only a box puts before a subject: a mark and where its "Re:" ends."""
    subject = values.get(_SUBJECT)
    if subject is None or subject.type != TEXT_16 or not subject.data.startswith(_PREFIX_MARK):
        return values
    return {**values, _SUBJECT: Property(TEXT_16, subject.data[4:])}


def _file(file: BoxedFile) -> Folder:
    method = _BY_VALUE if file.mail is None else _INNER_MAIL
    values = {**file.values, _METHOD: Property(INTEGER_32, struct.pack("<I", method))}
    values.pop(_DATA, None)
    held: dict[str, bytes | Folder] = dict(_values(values, bytes(8)))
    if file.mail is None:
        held[f"__substg1.0_{_DATA:04X}0102"] = file.data
    else:
        held[f"__substg1.0_{_DATA:04X}{_OBJECT:04X}"] = folder(file.mail, is_inner=True)
    return held


def _values(values: Values, header: bytes) -> Iterable[tuple[str, bytes]]:
    """Yield the table of properties, and a stream for each value that is longer than its row."""
    rows = [header]
    for number, value in sorted(values.items()):
        start = struct.pack("<HHI", value.type, number, _READABLE)
        if value.type in FIXED:
            rows.append(start + value.data[:8].ljust(8, b"\0"))
            continue
        rows.append(start + struct.pack("<II", len(value.data), 0))
        yield f"__substg1.0_{number:04X}{value.type:04X}", value.data
    yield "__properties_version1.0", b"".join(rows)


def _named(mail: BoxedMail) -> Folder:
    """Return the folder of names, with those that the mail uses (MS-OXMSG, 2.2.3).

    Names that are words are left out: no reader of ours asks for one.
    """
    rows = mail.names.rows
    used = (
        rows[at : at + 8]
        for at in range(0, len(rows) - 7, 8)
        if not rows[at + 4] & 1 and _NAMED_FROM + rows[at + 6] + 256 * rows[at + 7] in mail.values
    )
    return {
        "__substg1.0_00020102": mail.names.sets,
        "__substg1.0_00030102": b"".join(used),
        "__substg1.0_00040102": b"",
    }
