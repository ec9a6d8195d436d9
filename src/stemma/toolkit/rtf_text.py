"""Rich Text Format (version 1.9.1) as a stream of tokens, and its characters decoded.

RTF is bytes: control words in ASCII, letters as bytes of a code page that the font names, or as
numbers of UTF-16 units with a substitute for old programs behind them.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z'])|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|(?P<lost>.)",
    re.DOTALL,
)
_CHARSETS = {
    0: "cp1252",
    2: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
}
_PAGES = {10000: "mac_roman", 10007: "mac_cyrillic", 65001: "utf-8", 936: "gbk", 950: "big5"}


class Token(NamedTuple):
    """A piece of RTF: `kind` is word, text (raw bytes), binary, open or close."""

    kind: str
    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of a file, those behind the control word `bin` as they are."""
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        kind = found.lastgroup
        if found.group("word"):
            number = None if found.group("number") is None else int(found.group("number"))
            word = found.group("word").decode("ascii")
            if word == "bin":
                start, at = at, at + max(number or 0, 0)
                yield Token("binary", data=data[start:at])
            else:
                yield Token("word", word, number)
        elif kind == "hex":
            yield Token("text", data=bytes.fromhex(found.group("hex").decode("ascii")))
        elif kind == "sign":
            yield Token("word", found.group("sign").decode("latin-1"))
        elif kind == "brace":
            yield Token("open" if found.group("brace") == b"{" else "close")
        elif kind == "text":
            yield Token("text", data=found.group("text"))


def charset(number: int | None) -> str:
    """Return the codec of a font's charset; empty for one that means the document's own."""
    return _CHARSETS.get(number if number is not None else 1, "")


def code_page(number: int | None) -> str:
    """Return the codec of a code page."""
    name = _PAGES.get(number or 1252, f"cp{number or 1252}")
    try:
        codecs.lookup(name)
    except (LookupError, OSError):
        return "cp1252"
    return name


def joined(units: list[int]) -> str:
    """Return the text of UTF-16 units, halves without their other half replaced."""
    data = b"".join((unit & 0xFFFF).to_bytes(2, "little") for unit in units)
    return data.decode("utf-16-le", "replace").replace("\0", "\ufffd")
