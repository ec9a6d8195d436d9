"""MAPI properties (MS-OXCDATA, MS-OXPROPS): what Outlook keeps of an item, wherever it keeps it.

The same numbered values stand in .msg files, in winmail.dat and in .pst boxes. Eight-bit texts are
in the code page that the item names, which is not always the right one; times are UTC.
"""

import datetime as dt
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from stemma.model.moments import Moment
from stemma.toolkit.charsets import decode
from stemma.toolkit.rtf_text import code_page

INTEGER_16, INTEGER_32, BOOLEAN, INTEGER_64, TIME = 0x02, 0x03, 0x0B, 0x14, 0x40
TEXT_8, TEXT_16, BINARY, OBJECT = 0x1E, 0x1F, 0x102, 0x0D
FIXED: Final = frozenset(
    {INTEGER_16, INTEGER_32, 0x04, 0x05, 0x06, 0x07, 0x0A, BOOLEAN} | {INTEGER_64, TIME}
)
"""Types whose value stands in the table of properties itself, in eight bytes."""

_MESSAGE_CODE_PAGE, _INTERNET_CODE_PAGE = 0x3FFD, 0x3FDE
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_EARLIEST, _LATEST = 1970, 2100


@dataclass(frozen=True, slots=True)
class Property:
    """A value as it is stored, and of which type."""

    type: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of one item by their numbers; those with names by their sets.

    A named property (Outlook's own, such as the place of a meeting) is found under `named`, by the
    set it is of and the number it has there (MS-OXPROPS, PidLid...).
    """

    values: Mapping[int, Property]
    named: Mapping[tuple[int, int], Property] = field(default_factory=dict)

    def text(self, number: int) -> str:
        """Return a text, empty where there is none; without the NUL that ends it."""
        return self._text(self.values.get(number))

    def named_text(self, key: tuple[int, int]) -> str:
        """Return a named property as text: times with their zone, numbers as digits."""
        return self._text(self.named.get(key))

    def data(self, number: int) -> bytes:
        """Return bytes, none where there are none."""
        found = self.values.get(number)
        return b"" if found is None else found.data

    def number(self, number: int) -> int | None:
        """Return a whole number; None where there is none."""
        found = self.values.get(number)
        return None if found is None else _number(found)

    def moment(self, number: int) -> Moment | None:
        """Return a time; None where there is none, or one that no clock shows."""
        found = self.values.get(number)
        return None if found is None else _moment(found)

    def charset(self, *, internet: bool = False) -> str:
        """Return the codec of eight-bit texts, or of a body in HTML; empty where none is told."""
        number = self.number(_INTERNET_CODE_PAGE if internet else _MESSAGE_CODE_PAGE)
        return "" if not number else code_page(number)

    def _text(self, found: Property | None) -> str:
        if found is None:
            return ""
        if found.type == TEXT_16:
            whole = found.data[: len(found.data) & ~1]
            return whole.decode("utf-16-le", "replace").rstrip("\0").replace("\0", "\ufffd")
        if found.type in {TEXT_8, BINARY}:
            raw = found.data.rstrip(b"\0")
            return decode(raw, self.charset() or None).text.replace("\0", "\ufffd")
        moment, number = _moment(found), _number(found)
        if moment is not None:
            return moment.at.strftime("%Y-%m-%d %H:%M UTC")
        return "" if number is None else str(number)


def _number(value: Property) -> int | None:
    size = {INTEGER_16: 2, INTEGER_32: 4, BOOLEAN: 1, INTEGER_64: 8}.get(value.type)
    if size is None or len(value.data) < size:
        return None
    return int.from_bytes(value.data[:size], "little", signed=value.type != BOOLEAN)


def _moment(value: Property) -> Moment | None:
    """Read a FILETIME: tenths of microseconds since 1601, always UTC."""
    if value.type != TIME or len(value.data) < 8:
        return None
    (ticks,) = struct.unpack_from("<Q", value.data)
    try:
        at = _EPOCH + dt.timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
    return Moment(at, zone_known=True) if _EARLIEST <= at.year <= _LATEST else None
