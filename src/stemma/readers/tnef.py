"""winmail.dat: what Outlook packs a mail into when it does not trust MIME (MS-OXTNEF).

It holds the body once more, properties that the mail around it does not show, and the files that
people miss: they come out as children.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stemma.model.plugins import Magic, reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import mapi, outlook
from stemma.toolkit.mapi import Properties, Property
from stemma.toolkit.outlook import Attached, Item

_SIGNATURE = b"\x78\x9f\x3e\x22"
_TYPE = "application/vnd.ms-tnef"
_OF_ATTACHMENT = 2
_PROPERTIES, _RECIPIENTS, _CODE_PAGE = 0x9003, 0x9004, 0x9007
_NEXT_FILE, _FILE_PROPERTIES, _FILE_DATA, _FILE_NAME = 0x9002, 0x9005, 0x800F, 0x8010
_FROM, _SENDER_NAME, _SENDER_ADDRESS = 0x8000, 0x0C1A, 0x0C1F
_OLD = {0x8004: 0x0037, 0x800C: 0x1000, 0x8008: 0x001A, 0x8009: 0x1035}
"""Attributes of the time before MAPI, and which property says the same."""
_DATA, _LONG_NAME, _MESSAGE_CODE_PAGE = 0x3701, 0x3707, 0x3FFD
_MULTIPLE, _NAMED_FROM = 0x1000, 0x8000
_SIZES = {0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8}
_CLSID, _INTERFACE = 0x48, 16
_MOST = 10_000
"""Properties of one item, and files on it."""


@dataclass(slots=True)
class _File:
    """A file in the making: what the attributes say of it, one after another."""

    values: dict[int, Property] = field(default_factory=dict)
    data: bytes = b""


@dataclass(slots=True)
class _Mail:
    """A mail in the making."""

    values: dict[int, Property] = field(default_factory=dict)
    named: dict[tuple[int, int], Property] = field(default_factory=dict)
    recipients: list[Properties] = field(default_factory=list)
    files: list[_File] = field(default_factory=list)
    is_cut: bool = False


@reader("tnef", "Outlook's winmail.dat", Magic(_SIGNATURE), version=2)
def tnef(received: Received) -> Reading:
    """Read what Outlook packed: the mail as a page, the files as children."""
    mail = _read(received)
    reading = outlook.reading(_item(mail), _TYPE, "tnef")
    return replace(reading, problem=Problem(Reason.DAMAGED)) if mail.is_cut else reading


@tnef.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    return outlook.drawn(_item(_read(received)), page, dpi)


def _read(received: Received) -> _Mail:
    data = bytes(received.data())
    mail = _Mail()
    if len(data) < 6:
        raise UnreadableError(Problem(Reason.DAMAGED))
    at = 6
    while at + 11 <= len(data):
        level, number, _, size = struct.unpack_from("<BHHI", data, at)
        at += 9
        held = data[at : at + size]
        mail.is_cut = mail.is_cut or at + size + 2 > len(data)
        at += size + 2
        try:
            _take_of_file(mail, number, held) if level == _OF_ATTACHMENT else _take(
                mail, number, held
            )
        except (struct.error, IndexError):
            mail.is_cut = True
    mail.is_cut = mail.is_cut or at < len(data)
    return mail


def _take(mail: _Mail, number: int, data: bytes) -> None:
    if number == _PROPERTIES:
        values, mail.named, _ = _properties(data, 0)
        mail.values |= values
    elif number == _RECIPIENTS:
        mail.recipients.extend(_rows(data))
    elif number == _CODE_PAGE:
        mail.values.setdefault(_MESSAGE_CODE_PAGE, Property(mapi.INTEGER_32, data[:4]))
    elif number == _FROM:
        _, _, name, address = struct.unpack_from("<4H", data)
        for key, start, size in ((_SENDER_NAME, 8, name), (_SENDER_ADDRESS, 8 + name, address)):
            held = data[start : start + size].removeprefix(b"SMTP:")
            mail.values.setdefault(key, Property(mapi.TEXT_8, held))
    elif number in _OLD:
        mail.values.setdefault(_OLD[number], Property(mapi.TEXT_8, data))


def _take_of_file(mail: _Mail, number: int, data: bytes) -> None:
    if number == _NEXT_FILE and len(mail.files) < _MOST:
        mail.files.append(_File())
    if not mail.files:
        return
    file = mail.files[-1]
    if number == _FILE_PROPERTIES:
        file.values |= _properties(data, 0)[0]
    elif number == _FILE_DATA:
        file.data = data
    elif number == _FILE_NAME:
        file.values.setdefault(_LONG_NAME, Property(mapi.TEXT_8, data))


def _item(mail: _Mail) -> Item:
    return Item(
        properties=Properties(mail.values, mail.named),
        recipients=tuple(mail.recipients),
        attached=tuple(_attached(file, mail) for file in mail.files),
    )


def _attached(file: _File, mail: _Mail) -> Attached:
    """Return a file; of a mail or an object inside this one what follows the interface's name."""
    pages = (
        {_MESSAGE_CODE_PAGE: mail.values[_MESSAGE_CODE_PAGE]}
        if (_MESSAGE_CODE_PAGE in mail.values)
        else {}
    )
    properties = Properties(pages | file.values)
    held = file.values.get(_DATA)
    if held is not None and held.type == mapi.OBJECT:
        inner = held.data[_INTERFACE:]
        ending = ".dat" if inner.startswith(_SIGNATURE) else ".ole"
        return Attached(properties=properties, data=inner, ending=ending)
    return Attached(properties=properties, data=file.data or properties.data(_DATA))


def _rows(data: bytes) -> Iterator[Properties]:
    (count,) = struct.unpack_from("<I", data)
    at = 4
    for _ in range(min(count, _MOST)):
        values, _, at = _properties(data, at)
        yield Properties(values)


def _properties(
    data: bytes, at: int
) -> tuple[dict[int, Property], dict[tuple[int, int], Property], int]:
    """Return the properties that stand at a place, those with names apart, and where they end."""
    (count,) = struct.unpack_from("<I", data, at)
    at += 4
    values: dict[int, Property] = {}
    named: dict[tuple[int, int], Property] = {}
    for _ in range(min(count, _MOST)):
        kind, number = struct.unpack_from("<HH", data, at)
        at += 4
        key = None
        if number >= _NAMED_FROM:
            key, at = _name(data, at)
        held, at = _value(data, at, kind)
        if held is None:
            continue
        values.setdefault(number, Property(kind, held))
        if key is not None:
            named[key] = Property(kind, held)
    return values, named, at


def _name(data: bytes, at: int) -> tuple[tuple[int, int] | None, int]:
    guid, _, kind, number = struct.unpack_from("<I12sII", data, at)
    at += 24
    return ((guid, number), at) if kind == 0 else (None, at + _even(number))


def _value(data: bytes, at: int, kind: int) -> tuple[bytes | None, int]:
    """Return the first value that stands at a place, and where what stands there ends."""
    base = kind & ~_MULTIPLE
    count = 1
    if kind & _MULTIPLE or (base not in _SIZES and base != _CLSID):
        (count,) = struct.unpack_from("<I", data, at)
        at += 4
    first = None
    for _ in range(min(count, _MOST)):
        if base in _SIZES or base == _CLSID:
            size = padded = _SIZES.get(base, 16)
        else:
            (size,) = struct.unpack_from("<I", data, at)
            at, padded = at + 4, _even(size)
        if at + size > len(data):
            raise IndexError(at)
        first = data[at : at + size] if first is None else first
        at += padded
    return first, at


def _even(size: int) -> int:
    """Return a size rounded up to four bytes."""
    return size + -size % 4
