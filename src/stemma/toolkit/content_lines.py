"""Content lines, which cards and calendars are written in (RFC 6350, 5545; vCard 2.1 before them).

A line is a name with parameters and a value; it goes on where the next one begins with a space.
Old programs wrote values quoted-printable and in the charset that they name.
"""

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stemma.model.readings import Received
from stemma.toolkit.charsets import Decoded, decode

_LINE = re.compile(
    r"(?:[\w-]{1,100}\.)?(?P<name>[A-Za-z][\w-]{0,100})(?P<parameters>(?:;(?:\"[^\"]*\"|[^\":;])*)*)"
    r":(?P<value>.*)",
    re.DOTALL,
)
_PARAMETER = re.compile(r";(?P<name>[^=;\"]*)(?:=(?P<value>(?:\"[^\"]*\"|[^\";])*))?")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "N": "\n"}
_LONGEST = 200_000_000


@dataclass(frozen=True, slots=True)
class ContentLine:
    """A line: its name and the names of its parameters in capitals, its value as written."""

    name: str
    parameters: Mapping[str, str]
    value: str

    @property
    def text(self) -> str:
        """Return the value as text, its transport and its escapes undone."""
        value = self.value
        if self.is_in("QUOTED-PRINTABLE"):
            raw = binascii.a2b_qp(value.encode("utf-8", "surrogateescape"))
            value = decode(raw, self.parameters.get("CHARSET")).text
        return _ESCAPED.sub(lambda found: _ESCAPES.get(found[1], found[1]), value).strip()

    @property
    def data(self) -> bytes | None:
        """Return the bytes of a value that is a file (a photo), None where it is none."""
        value = self.value.strip()
        if value.lower().startswith("data:"):
            about, _, value = value.partition(",")
            if not about.lower().endswith(";base64"):
                return None
        elif not (self.is_in("B") or self.is_in("BASE64")):
            return None
        try:
            return binascii.a2b_base64(re.sub(r"\s", "", value).encode("ascii", "ignore"))
        except binascii.Error:
            return None

    def is_in(self, encoding: str) -> bool:
        """Tell whether the value is written in an encoding; vCard 2.1 names it without a name."""
        return self.parameters.get("ENCODING", "").upper() == encoding or (
            encoding in self.parameters
        )

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the parts of a value that has several, empty ones left out."""
        parts = re.split(r"(?<!\\);", self.value)
        texts = (ContentLine(self.name, self.parameters, part).text for part in parts)
        return tuple(text for text in texts if text)


def decoded(received: Received) -> Decoded:
    """Return the text of a content."""
    return decode(bytes(received.data()[:_LONGEST]))


def content_lines(text: str) -> Iterator[ContentLine]:
    """Yield the lines of a text, long ones joined; what is no such line is a value without name."""
    for line in _joined(text):
        found = _LINE.fullmatch(line)
        if found is None:
            if line.strip():
                yield ContentLine("", {}, line)
            continue
        parameters = {
            each["name"].upper(): (each["value"] or "").strip('"')
            for each in _PARAMETER.finditer(found["parameters"])
            if each["name"]
        }
        yield ContentLine(found["name"].upper(), parameters, found["value"])


def _joined(text: str) -> Iterator[str]:
    held: list[str] = []
    soft = False
    for line in re.split(r"\r\n|\r|\n", text):
        if held and soft:
            held[-1] = held[-1][:-1]
            held.append(line)
        elif held and line[:1] in {" ", "\t"}:
            held.append(line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
        # A quoted-printable value goes on behind "=", unindented.
        soft = line.endswith("=") and "QUOTED-PRINTABLE" in held[0].upper()[:200]
    if held:
        yield "".join(held)
