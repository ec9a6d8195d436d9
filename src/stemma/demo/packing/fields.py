"""The head of a mail: words in old charsets, folded lines, names of attachments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.charset import BASE64, QP, Charset
from email.header import Header
from email.utils import quote
from typing import Literal

from stemma.demo.packing import invented

NameStyle = Literal["rfc2231", "encoded-word"]
"""How a program writes the name of an attachment that is not ASCII: by the rule, or against it."""

WordStyle = Literal["B", "Q"]
"""How a program writes words of the head that are not ASCII (RFC 2047): base64, or Q."""

_LINE = 76
_ADDRESS = 65
_PIECE = 16
"""Octets of a name to a line; each takes three characters."""


@dataclass(frozen=True, slots=True)
class Address:
    """Who writes or is written to: the shown name (may be empty) and the mailbox."""

    name: str
    mailbox: str


def words(text: str, charset: str, style: WordStyle = "B", *, field: str = "") -> str:
    """Return a text as it stands in the head, in encoded words (RFC 2047) if it is not ASCII.

    `field` is the name of the field it follows: the first line is shorter by it.
    """
    if text.isascii():
        return Header(text, header_name=field).encode(linesep="\r\n")
    coding = Charset(charset)
    coding.header_encoding = BASE64 if style == "B" else QP
    coding.output_charset = charset
    return Header(text, coding, maxlinelen=_LINE, header_name=field).encode(linesep="\r\n")


def addresses(people: Sequence[Address], charset: str, style: WordStyle = "B") -> str:
    """Return addresses as they stand in From, To or Cc, one to a line.

    Raises:
        ValueError: if one of them may exist.
    """
    return ",\r\n\t".join(_address(person, charset, style) for person in people)


def parameter(key: str, value: str, charset: str, style: NameStyle) -> Iterator[str]:
    """Yield a parameter of a MIME field, in pieces if it is long (RFC 2231, section 3).

    A value that is not ASCII is written after RFC 2231, or as an encoded word in quotation marks:
    no standard allows that, and many programs do it.
    """
    if value.isascii():
        yield f'{key}="{quote(value)}"'
    elif style == "encoded-word":
        yield f'{key}="{words(value, charset, field=key)}"'
    else:
        yield from _pieces(key, value, charset)


def _address(person: Address, charset: str, style: WordStyle) -> str:
    invented.require_host(person.mailbox)
    if person.name == "":
        return person.mailbox
    plain = person.name.replace(" ", "").replace("-", "")
    if person.name.isascii() and not plain.isalnum():
        return f'"{quote(person.name)}" <{person.mailbox}>'
    name = words(person.name, charset, style)
    if "\r\n" in name:
        # Q needs several words where B may need one, and some readers put a space between words.
        name = words(person.name, charset, "B")
    gap = " " if len(name) + len(person.mailbox) <= _ADDRESS else "\r\n "
    return f"{name}{gap}<{person.mailbox}>"


def _pieces(key: str, value: str, charset: str) -> Iterator[str]:
    octets = [f"%{octet:02X}" for octet in value.encode(charset)]
    first, *others = (octets[start : start + _PIECE] for start in range(0, len(octets), _PIECE))
    if not others:
        yield f"{key}*={charset}''{''.join(first)}"
        return
    yield f"{key}*0*={charset}''{''.join(first)}"
    for number, piece in enumerate(others, start=1):
        yield f"{key}*{number}*={''.join(piece)}"
