"""Mails of Outlook (.msg), and its meetings, contacts, tasks and notes (MS-OXMSG).

The headers that came with a mail are kept as they stand; of one that never left Outlook they are
made of what it keeps. A mail attached to a mail comes out as a .msg file of its own.
"""

import re
import struct
from collections.abc import Iterator

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import compound, outlook
from stemma.toolkit.compound import Folder
from stemma.toolkit.mapi import FIXED, Properties, Property
from stemma.toolkit.outlook import Attached, Item

_TABLE, _NAMES = "__properties_version1.0", "__nameid_version1.0"
_RECIPIENT, _ATTACHMENT = "__recip_version1.0_#", "__attach_version1.0_#"
_VALUE = re.compile(r"__substg1\.0_([0-9A-Fa-f]{4})([0-9A-Fa-f]{4})")
_OF_MAIL, _OF_INNER_MAIL, _OF_PART = 32, 24, 8
"""Bytes before the table of properties: of a file, of a mail inside one, of all else."""
_DATA, _METHOD, _OBJECT = 0x3701, 0x3705, "__substg1.0_3701000D"
_INNER_MAIL = 5
_NAMED_FROM = 0x8000
_MARK = "__substg1.0_".encode("utf-16-le")


def _looks_like_msg(head: bytes, name: str) -> int:
    if not head.startswith(compound.SIGNATURE):
        return 0
    if _TABLE.encode("utf-16-le") in head or _MARK in head:
        return 90
    return 60 if name.lower().endswith((".msg", ".oft")) else 0


@reader("msg", "Outlook mail (msg)", _looks_like_msg, version=2)
def msg(received: Received) -> Reading:
    """Read a mail of Outlook; what hangs on it as children."""
    return outlook.reading(_item(received), outlook.MEDIA_TYPE, "msg")


@msg.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    return outlook.drawn(_item(received), page, dpi)


def _item(received: Received) -> Item:
    if not received.size:
        raise UnreadableError(Problem(Reason.EMPTY))
    with received.file() as file:
        top = compound.folder(compound.opened(file))
    if not isinstance(top.get(_TABLE), bytes):
        raise UnreadableError(Problem(Reason.DAMAGED))
    names = _named(_inner(top, _NAMES))
    return Item(
        properties=_properties(top, _OF_MAIL, names),
        recipients=tuple(_properties(each, _OF_PART) for each in _below(top, _RECIPIENT)),
        attached=tuple(_attached(each, top) for each in _below(top, _ATTACHMENT)),
    )


def _below(top: Folder, prefix: str) -> Iterator[Folder]:
    for name, held in sorted(top.items()):
        if name.startswith(prefix) and not isinstance(held, bytes):
            yield held


def _inner(top: Folder, name: str) -> Folder:
    held = top.get(name)
    return {} if held is None or isinstance(held, bytes) else held


def _properties(
    folder: Folder, header: int, names: dict[int, tuple[int, int]] | None = None
) -> Properties:
    """Return the properties of a folder: short values from its table, long ones from streams."""
    values: dict[int, Property] = {}
    held = folder.get(_TABLE)
    table = held if isinstance(held, bytes) else b""
    for at in range(header, len(table) - 15, 16):
        kind, number = struct.unpack_from("<HH", table, at)
        if kind in FIXED:
            values[number] = Property(kind, table[at + 8 : at + 16])
    for name, data in folder.items():
        found = _VALUE.fullmatch(name)
        if found and isinstance(data, bytes):
            number, kind = int(found[1], 16), int(found[2], 16)
            values.setdefault(number, Property(kind, data))
    named = {key: values[number] for number, key in (names or {}).items() if number in values}
    return Properties(values, named)


def _named(folder: Folder) -> dict[int, tuple[int, int]]:
    """Return which set and number a property from 0x8000 on stands for (MS-OXMSG, 2.2.3)."""
    guids, entries = (folder.get(f"__substg1.0_000{n}0102", b"") for n in (2, 3))
    if not isinstance(guids, bytes) or not isinstance(entries, bytes):
        return {}
    found = {}
    for at in range(0, len(entries) - 7, 8):
        number, kind, place = struct.unpack_from("<IHH", entries, at)
        guid = guids[((kind >> 1) - 3) * 16 :][:4] if kind >> 1 >= 3 else b""
        if not kind & 1 and len(guid) == 4:
            found[_NAMED_FROM + place] = int.from_bytes(guid, "little"), number
    return found


def _attached(folder: Folder, top: Folder) -> Attached:
    """Return a file as it was attached; a mail or an object inside one is packed anew."""
    properties = _properties(folder, _OF_PART)
    inner = _inner(folder, _OBJECT)
    if not inner:
        return Attached(properties=properties, data=properties.data(_DATA))
    if properties.number(_METHOD) != _INNER_MAIL:
        return Attached(properties=properties, data=compound.packed(inner), ending=".ole")
    table = inner.get(_TABLE, b"")
    whole = dict(inner)
    if isinstance(table, bytes):
        whole[_TABLE] = table[:_OF_INNER_MAIL] + bytes(8) + table[_OF_INNER_MAIL:]
    whole.setdefault(_NAMES, _inner(top, _NAMES))
    return Attached(properties=properties, data=compound.packed(whole), ending=".msg")
