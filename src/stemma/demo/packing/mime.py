"""The parts of a mail (RFC 2045, RFC 2046): texts, files, and several parts joined to one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.demo.packing.fields import NameStyle, parameter
from stemma.demo.packing.transfer import Transfer, encode, with_crlf

_LONGEST_PLAIN_LINE = 900


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that hangs on a mail."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a mail: its own fields, and what stands beneath them."""

    fields: Mapping[str, str]
    body: bytes


def head(fields: Iterable[tuple[str, str]]) -> bytes:
    """Return fields, each with its name, as they stand in a mail; values are folded already."""
    return "".join(f"{name}: {value}\r\n" for name, value in fields).encode("ascii")


def text(words: str, subtype: str, charset: str, transfer: Transfer) -> Part:
    """Return a text; one in ASCII with short lines needs no encoding and gets none but base64.

    Raises:
        UnicodeEncodeError: if the charset lacks a character of it.
    """
    data = with_crlf(words).encode(charset)
    longest = max(len(line) for line in data.splitlines())
    if data.isascii() and longest <= _LONGEST_PLAIN_LINE and transfer != "base64":
        transfer = "7bit"
    fields = {
        "Content-Type": f'text/{subtype}; charset="{charset}"',
        "Content-Transfer-Encoding": transfer,
    }
    return Part(fields, encode(data, transfer))


def attached(file: Attachment, charset: str, names: NameStyle) -> Part:
    """Return a file with its name, which stands in both fields, as programs write it."""

    def named(value: str, key: str) -> str:
        return ";\r\n ".join([value, *parameter(key, file.name, charset, names)])

    fields = {
        "Content-Type": named(file.media_type, "name"),
        "Content-Transfer-Encoding": "base64",
        "Content-Disposition": named("attachment", "filename"),
    }
    return Part(fields, encode(file.data, "base64"))


def joined(subtype: str, parts: Sequence[Part], boundary: str) -> Part:
    """Return several parts as one of type `multipart/SUBTYPE`."""
    line = b"--" + boundary.encode("ascii")
    between = [line + b"\r\n" + head(part.fields.items()) + b"\r\n" + part.body for part in parts]
    whole = b"\r\n".join([*between, line + b"--\r\n"])
    return Part({"Content-Type": f'multipart/{subtype};\r\n boundary="{boundary}"'}, whole)
