"""A mail as it lies in a mailbox: the lines of the servers, the head, the text, the attachments.

Written by hand and not by `email`, which knows one manner only: real mails differ by program in the
order of the head, in boundaries, charsets and in how the names of attachments are written.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from stemma.demo.fiction import FICTION
from stemma.demo.packing import mime
from stemma.demo.packing.fields import Address, NameStyle, WordStyle, addresses, words
from stemma.demo.packing.route import Hop, received
from stemma.demo.packing.transfer import Transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The manner of one mail program.

    Attributes:
        name: what it calls itself.
        field: the field in which it does.
        boundary: its line between parts; `{}` stands for 24 hexadecimal digits.
        transfer: how it sends text that is not ASCII.
        words: how it writes such words in the head.
        names: how it writes such names of attachments.
        order: the order of its head; what is not named here follows.
    """

    name: str
    field: str = "X-Mailer"
    boundary: str = "=_{}"
    transfer: Transfer = "quoted-printable"
    words: WordStyle = "B"
    names: NameStyle = "rfc2231"
    order: tuple[str, ...] = ()


THUNDERBIRD = Client(
    name="Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Thunderbird/102.14.0",
    field="User-Agent",
    boundary="------------{}",
    transfer="8bit",
    order=("Message-ID", "Date", "MIME-Version", "User-Agent", "Subject", "To", "References"),
)
MUTT = Client(
    name="Mutt/1.14.6 (2020-07-11)",
    field="User-Agent",
    boundary="{}",
    words="Q",
    order=("Date", "From", "To", "Cc", "Subject", "Message-ID", "References", "MIME-Version"),
)
CLAWS = Client(
    name="Claws Mail 4.1.1 (GTK 3.24.37; x86_64-pc-linux-gnu)",
    boundary="MP_/{}",
    order=("Date", "From", "To", "Cc", "Subject", "Message-ID", "In-Reply-To", "References"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A mail.

    Attributes:
        charset: of the text and of the words in the head: utf-8, koi8-r, windows-1251, gb18030.
        references: the mails of the thread, the oldest first, the answered one last.
        hops: who handed it on, in the order of time.
        html: the text once more, a whole page; its own `meta` names the charset.
        more: further fields as they are to stand in the head, in ASCII.
    """

    sender: Address
    to: tuple[Address, ...]
    date: datetime
    subject: str
    body: str
    message_id: str
    client: Client
    cc: tuple[Address, ...] = ()
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    attachments: tuple[mime.Attachment, ...] = ()
    charset: str = "utf-8"
    hops: tuple[Hop, ...] = ()
    html: str | None = None
    more: tuple[tuple[str, str], ...] = ()


def write(message: Message) -> bytes:
    """Return the mail.

    Raises:
        UnicodeEncodeError: if its charset lacks a character of the text.
        ValueError: if a mailbox, a server or an address in it may exist.
    """
    whole = _whole(message)
    head = _ordered({**_fields(message), **whole.fields}, message.client.order)
    mark = ("Comments", words(FICTION, "utf-8", field="Comments"))
    return mime.head([*_trace(message), *head, *message.more, mark]) + b"\r\n" + whole.body


def _trace(message: Message) -> Iterator[tuple[str, str]]:
    """Yield what the servers wrote, the last one first."""
    if message.hops:
        yield "Return-Path", f"<{message.sender.mailbox}>"
    for hop in reversed(message.hops):
        yield "Received", received(hop)


def _fields(message: Message) -> dict[str, str]:
    charset, style = message.charset, message.client.words
    fields = {
        "From": addresses((message.sender,), charset, style),
        "To": addresses(message.to, charset, style),
        "Cc": addresses(message.cc, charset, style),
        "Subject": words(message.subject, charset, style, field="Subject"),
        "Date": format_datetime(message.date),
        "Message-ID": message.message_id,
        "In-Reply-To": message.in_reply_to or "",
        "References": "\r\n ".join(message.references),
        message.client.field: message.client.name,
        "MIME-Version": "1.0",
    }
    return {name: value for name, value in fields.items() if value != ""}


def _ordered(fields: Mapping[str, str], order: tuple[str, ...]) -> list[tuple[str, str]]:
    first = [(name, fields[name]) for name in order if name in fields]
    return first + [(name, value) for name, value in fields.items() if name not in order]


def _whole(message: Message) -> mime.Part:
    """Return text, or text and HTML, or these and the attachments, as one part."""
    charset, client = message.charset, message.client
    whole = mime.text(message.body, "plain", charset, client.transfer)
    if message.html is not None:
        page = mime.text(message.html, "html", charset, client.transfer)
        whole = mime.joined("alternative", (whole, page), _boundary(message, "alternative"))
    if message.attachments:
        files = [mime.attached(file, charset, client.names) for file in message.attachments]
        whole = mime.joined("mixed", (whole, *files), _boundary(message, "mixed"))
    return whole


def _boundary(message: Message, purpose: str) -> str:
    """Return the line between the parts: its own for each mail, each time the same."""
    digest = hashlib.sha256(f"{purpose} {message.message_id}".encode()).hexdigest()
    return message.client.boundary.format(digest[:24].upper())
