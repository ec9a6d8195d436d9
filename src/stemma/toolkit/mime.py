"""The parts of a mail as slices of its bytes.

The standard library parses headers and parameters here, not bodies: its body parser holds a mail as
text several times over, recurses with the depth of nesting and does not keep the bytes of a mail
inside a mail. Slices are exact. Rules: RFC 2045 to 2047, 2231, 5322, read as leniently as mail is.
"""

import binascii
import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import Compat32
from typing import Final

from stemma.toolkit.charsets import decode

Bytes = bytes | mmap.mmap

DEEPEST: Final = 30
MOST_PARTS: Final = 10_000
_LONGEST_HEADERS = 1 << 18
_LINE_END = rb"(?:\r\n|\r|\n)"
_HEADERS = re.compile(
    rb"(?:[!-9;-~]+[ \t]*:[^\r\n]*(?:\r\n|\r|\n|\Z)(?:[ \t][^\r\n]*(?:\r\n|\r|\n|\Z))*)*"
)
_ENVELOPE = re.compile(rb"\s{0,20}(?:>?From [^\r\n]*" + _LINE_END + rb")?")
_END_OF_HEADERS = re.compile(_LINE_END + _LINE_END)
_NEW_LINE = re.compile(_LINE_END)
_NOT_BASE64 = bytes(
    set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
)
_FOLD = re.compile(r"[\r\n]+[ \t]*|[\t ]*[\r\n]+")
_WORD = re.compile(r"=\?([^?*\s]+)(?:\*[^?]*)?\?([bBqQ])\?([^?]*)\?=")
_HOSTILE = (AttributeError, IndexError, LookupError, TypeError, ValueError)
"""What the standard library raises on headers made to break it."""


class _AsWritten(Compat32):
    """Hand header values over as they stand, raw bytes among them."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # type: ignore[explicit-override]
        """Return the value untouched."""
        del name
        return value


_HEADER_PARSER = BytesHeaderParser(policy=_AsWritten())


@dataclass(slots=True)
class Part:
    """A part: its headers, where its body lies, and the parts within it.

    `start` is where its headers begin. `number` is its place as in "2.1"; the whole mail is "".
    """

    headers: Message
    start: int
    body: int
    end: int
    number: str = ""
    depth: int = 0
    parts: list["Part"] = field(default_factory=list)
    closed: bool = True

    @property
    def type(self) -> str:
        """The media type in lower case; text/plain where none can be read."""
        try:
            return self.headers.get_content_type()
        except _HOSTILE:
            return "text/plain"

    def parameter(self, name: str, header: str = "content-type") -> str | None:
        """Return a parameter of a header, decoded; None if it is not there."""
        try:
            value = self.headers.get_param(name, None, header)
        except _HOSTILE:
            return None
        if isinstance(value, tuple):
            charset, _, escaped = value
            return decode(escaped.encode("latin-1", "replace"), charset).text
        return None if value is None else header_text(str(value))

    @property
    def disposition(self) -> str:
        """`attachment`, `inline` or what else is written; empty where nothing is."""
        value = str(self.headers.get("content-disposition", ""))
        return value.partition(";")[0].strip().lower()

    @property
    def filename(self) -> str | None:
        """The name the sender gave it."""
        name = self.parameter("filename", "content-disposition") or self.parameter("name")
        return name.strip() or None if name is not None else None

    def payload(self, data: Bytes) -> bytes:
        """Return the body without its transfer encoding: for an attachment, the exact file."""
        body = bytes(data[self.body : self.end])
        encoding = str(self.headers.get("content-transfer-encoding", "")).strip().lower()
        if encoding == "base64":
            return _from_base64(body)
        if encoding == "quoted-printable":
            return binascii.a2b_qp(body)
        if encoding in {"x-uuencode", "uuencode", "uue", "x-uue"}:
            return _from_uu(body)
        return body


def parsed(data: Bytes) -> Part:
    """Find the parts of a mail.

    What is nested deeper than 30 levels, or comes after 10,000 parts, stays one undivided part.
    """
    envelope = _ENVELOPE.match(data)
    whole = _part(data, envelope.end() if envelope else 0, len(data))
    due, count = [whole], 1
    while due:
        part = due.pop()
        if part.type.startswith("multipart/") and part.depth < DEEPEST and count < MOST_PARTS:
            part.parts.extend(_within(data, part, MOST_PARTS - count))
            count += len(part.parts)
            due.extend(reversed(part.parts))
    return whole


def leaves(part: Part) -> Iterator[Part]:
    """Yield the parts that hold no other parts, in order."""
    if not part.parts:
        yield part
    for inner in part.parts:
        yield from leaves(inner)


def header_text(value: str) -> str:
    """Decode a header value: folding, encoded words, and bytes that should not be there.

    Neighbouring words of one charset are joined before they are decoded, because many programs
    cut them in the middle of a character.
    """
    value = _FOLD.sub(" ", value).strip()
    pieces: list[str] = []
    held, held_charset, at = b"", "", 0
    for word in _WORD.finditer(value):
        gap, charset = value[at : word.start()], word[1].lower()
        if held and (gap.strip() or charset != held_charset):
            pieces.append(decode(held, held_charset).text)
            held = b""
        if gap.strip() or not at:
            pieces.append(_raw_text(gap))
        held, held_charset, at = held + _word_bytes(word), charset, word.end()
    if held:
        pieces.append(decode(held, held_charset).text)
    pieces.append(_raw_text(value[at:]))
    return "".join(pieces).replace("\0", "\ufffd")


def _word_bytes(word: re.Match[str]) -> bytes:
    data = word[3].encode("ascii", "surrogateescape") if _is_raw(word[3]) else word[3].encode()
    if word[2] in "bB":
        return _from_base64(data)
    return binascii.a2b_qp(data, header=True)


def _raw_text(text: str) -> str:
    if text.isascii() or not _is_raw(text):
        return text
    return decode(text.encode("ascii", "surrogateescape")).text


def _is_raw(text: str) -> bool:
    """Say whether all that is not ASCII are raw bytes, as the header parser hands them over."""
    return all(ord(letter) < 128 or 0xDC80 <= ord(letter) <= 0xDCFF for letter in text)


def _part(data: Bytes, start: int, end: int, number: str = "", depth: int = 0) -> Part:
    limit = min(end, start + _LONGEST_HEADERS)
    found = _HEADERS.match(data, start, limit)
    stop = body = found.end() if found else start
    if stop >= limit < end:
        ending = _END_OF_HEADERS.search(data, stop, end)
        body = ending.end() if ending else end
    elif separator := _NEW_LINE.match(data, stop, end):
        body = separator.end()
    headers = _HEADER_PARSER.parsebytes(bytes(data[start:stop]))
    return Part(headers, start, body, end, number, depth)


def _within(data: Bytes, whole: Part, most: int) -> Iterator[Part]:
    """Yield the parts of a multipart. Without a single delimiter it has none."""
    try:
        boundary = whole.headers.get_boundary()
    except _HOSTILE:
        return
    if not boundary:
        return
    mark = re.escape(boundary.encode("ascii", "surrogateescape" if _is_raw(boundary) else "ignore"))
    delimiter = re.compile(rb"(?<=[\r\n])--" + mark + rb"(--)?[ \t]*(?:\r\n|\r|\n|\Z)")
    start, whole.closed = -1, False
    number = 0
    for found in delimiter.finditer(data, max(whole.body - 1, 0), whole.end):
        if start >= 0:
            number += 1
            yield _numbered(
                data, whole, number, start, _without_line_end(data, start, found.start())
            )
        start = found.end()
        if found[1] is not None or number >= most:
            whole.closed = found[1] is not None
            return
    if start >= 0 and start < whole.end:
        yield _numbered(data, whole, number + 1, start, whole.end)


def _numbered(data: Bytes, whole: Part, number: int, start: int, end: int) -> Part:
    place = f"{whole.number}.{number}" if whole.number else str(number)
    return _part(data, start, end, place, whole.depth + 1)


def _without_line_end(data: Bytes, start: int, end: int) -> int:
    """Leave off the line end before a delimiter, which belongs to the delimiter."""
    if end > start and data[end - 1] == 0x0A:
        end -= 1
        return end - 1 if end > start and data[end - 1] == 0x0D else end
    return end - 1 if end > start and data[end - 1] == 0x0D else end


def _from_base64(data: bytes) -> bytes:
    """Decode base64 whatever stands between and however it is padded."""
    pieces = re.split(b"=+", data.translate(None, _NOT_BASE64))
    whole = (piece[: len(piece) - (len(piece) % 4 == 1)] for piece in pieces)
    return b"".join(binascii.a2b_base64(piece + b"=" * (-len(piece) % 4)) for piece in whole)


def _from_uu(data: bytes) -> bytes:
    lines = data.splitlines()
    begin = next((n for n, line in enumerate(lines) if line.startswith(b"begin ")), -1)
    pieces = []
    for line in lines[begin + 1 :]:
        if line.strip() in {b"end", b"`"}:
            break
        try:
            pieces.append(binascii.a2b_uu(line))
        except binascii.Error:
            continue
    return b"".join(pieces)
