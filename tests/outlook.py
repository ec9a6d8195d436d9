"""Outlook items for tests, made of properties as Outlook keeps them."""

import struct

from stemma.toolkit import compound, msg_writing
from stemma.toolkit.mapi import BINARY, INTEGER_32, TEXT_8, TEXT_16, TIME, Property
from stemma.toolkit.msg_writing import BoxedFile, BoxedMail, Values

MAY_11 = 133_282_692_000_000_000
"""11 May 2023, 09:00 UTC, in tenths of microseconds since 1601."""


def text(words: str) -> Property:
    """Make a Unicode text."""
    return Property(TEXT_16, words.encode("utf-16-le"))


def eight_bit(words: str, charset: str) -> Property:
    """Make a text in an old code page."""
    return Property(TEXT_8, words.encode(charset))


def number(value: int) -> Property:
    """Make a whole number."""
    return Property(INTEGER_32, struct.pack("<i", value))


def time(ticks: int = MAY_11) -> Property:
    """Make a time."""
    return Property(TIME, struct.pack("<Q", ticks))


def raw(data: bytes) -> Property:
    """Make bytes."""
    return Property(BINARY, data)


LETTER: Values = {
    0x001A: text("IPM.Note"),
    0x0037: text("Накладная 187"),
    0x0039: time(),
    0x0042: text("Mara Quill"),
    0x5D02: text("mara@southport.example"),
    0x1000: text("The pier is closed.\r\n"),
    0x1035: text("<187@southport.example>"),
}
VERRIN: Values = {
    0x0C15: number(1),
    0x3001: text("Ilya Verrin"),
    0x39FE: text("verrin@northworks.example"),
}


def mail(values: Values = LETTER, *files: BoxedFile) -> BoxedMail:
    """Make a mail to Ilya Verrin."""
    return BoxedMail(values=values, recipients=(VERRIN,), files=files)


def msg(whole: BoxedMail) -> bytes:
    """Return a mail as the bytes of a .msg file."""
    return compound.packed(msg_writing.folder(whole))
