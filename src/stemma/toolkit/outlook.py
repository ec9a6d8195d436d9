"""An item of Outlook (a mail, a meeting, a contact, a note) as a page, headers and files.

What the sender's servers wrote stands first; what only Outlook knows is added where they are
silent, and told as such. The numbers are those of MS-OXPROPS.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import format_datetime
from typing import Final

from stemma.model.moments import Moment
from stemma.model.readings import Child, Pixels, Reading
from stemma.toolkit import flow, hypertext, mail_headers
from stemma.toolkit.charsets import decode, harmless
from stemma.toolkit.flow import Line
from stemma.toolkit.hypertext_cells import Solid, lines, solid
from stemma.toolkit.mail_headers import Header
from stemma.toolkit.mapi import TEXT_16, Properties
from stemma.toolkit.mime import parsed
from stemma.toolkit.rtf_body import text_of_rtf, unpacked

_CLASS, _SUBJECT, _FLAGS, _RAW_HEADERS = 0x001A, 0x0037, 0x0E07, 0x007D
_BODY, _RTF, _HTML = 0x1000, 0x1009, 0x1013
_MESSAGE_ID, _REFERENCES, _IN_REPLY_TO = 0x1035, 0x1039, 0x1042
_NAME, _ADDRESS_TYPE, _ADDRESS, _SMTP, _ROLE = 0x3001, 0x3002, 0x3003, 0x39FE, 0x0C15
_SENDERS = (
    ("From", 0x0042, 0x0064, 0x0065, 0x5D02),
    ("Sender", 0x0C1A, 0x0C1E, 0x0C1F, 0x5D01),
)
"""Whom a mail is from, and who sent it for them: name, type of address, address, mail address."""
_ROLES = {1: "To", 2: "Cc", 3: "Bcc"}
_MOMENTS = {"mail.date": 0x0039, "mail.delivered": 0x0E06, "mail.created": 0x3007}
_MOMENTS |= {"mail.modified": 0x3008}
_UNSENT = 8
_FILE_NAMES = (0x3707, 0x3704, _NAME)
APPOINTMENT, TASK, CONTACT = 0x00062002, 0x00062003, 0x00062004
"""The sets of named properties (the first part of their GUID)."""
_DETAILS = (
    *(("Name", 0x3001), ("Company", 0x3A16), ("Position", 0x3A17), ("Phone", 0x3A08)),
    *(("Mobile", 0x3A1C), ("Home phone", 0x3A09), ("Fax", 0x3A24), ("Address", 0x3A15)),
)
_NAMED_DETAILS = (
    *(("Start", APPOINTMENT, 0x820D), ("End", APPOINTMENT, 0x820E), ("Place", APPOINTMENT, 0x8208)),
    *(("Begins", TASK, 0x8104), ("Due", TASK, 0x8105)),
    *(("E-mail", CONTACT, 0x8083), ("E-mail 2", CONTACT, 0x8093), ("Work", CONTACT, 0x801B)),
)
_PREAMBLE = re.compile(r"^Microsoft Mail Internet Headers[^\n]*\n")
_NEW_LINES = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_STUB = 4
"""A plain body this many times shorter than the one in HTML only says that there is another."""
_CHUNK = 1 << 20
MEDIA_TYPE: Final = "application/vnd.ms-outlook"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that hangs on an item; `ending` is for one without a name."""

    properties: Properties
    data: bytes
    ending: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item with those it goes to and the files that hang on it."""

    properties: Properties
    recipients: tuple[Properties, ...] = ()
    attached: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class _Body:
    """The text that is shown, and what it was made from."""

    text: str = ""
    kind: str = ""
    charset: str = ""
    cells: tuple[Solid, ...] = ()


def reading(item: Item, media_type: str, maker: str) -> Reading:
    """Return an item as a reading: its pages, its files as children."""
    headers = list(_headers(item))
    body = _body(item.properties)
    dates = {name: item.properties.moment(number) for name, number in _MOMENTS.items()}
    dates["mail.date"] = _date(item, headers)
    return Reading(
        media_type=media_type,
        title=_subject(item, headers)[: mail_headers.LONGEST_TITLE],
        properties=dict(_told(item, headers, body)),
        moments={name: date for name, date in dates.items() if date is not None},
        pages=flow.page_readings(flow.paged(_lines(item, headers, body)), maker),
        children=_children(item),
    )


def drawn(item: Item, page: int, dpi: int) -> Pixels:
    """Draw a page of an item as Stemma typesets it."""
    lines = _lines(item, list(_headers(item)), _body(item.properties))
    return flow.drawn(flow.paged(lines), page, dpi)


def _lines(item: Item, headers: list[Header], body: _Body) -> Iterator[Line]:
    details = "\n".join(_details(item.properties))
    about = "\n".join(part for part in (mail_headers.block(headers), details) if part)
    whole = about + "\n\n" + body.text.strip("\r\n")
    text = _NEW_LINES.sub("\n", whole.strip("\n")).replace("\0", "\ufffd")
    before = solid(about)
    return lines(text, [cell.moved(before) for cell in body.cells])


def _details(held: Properties) -> Iterator[str]:
    """Yield what makes a meeting, a task or a contact one; of a mail nothing."""
    if held.text(_CLASS).upper().startswith("IPM.NOTE"):
        return
    for name, number in _DETAILS:
        if value := held.text(number).strip():
            yield f"{name}: {value}"
    for name, group, number in _NAMED_DETAILS:
        value = held.named_text((group, number)).strip()
        if value:  # a task has days, which Outlook keeps as midnights
            yield f"{name}: {value.partition(' ')[0] if group == TASK else value}"


def _headers(item: Item) -> Iterator[Header]:
    """Yield the headers that came with a mail; those that it lacks as Outlook knows them."""
    raw = list(_raw_headers(item))
    yield from raw
    present = {name.lower() for name, _ in raw}
    for name, value in _known(item):
        if name.lower() not in present and value:
            yield name, value


def _raw_headers(item: Item) -> Iterator[Header]:
    raw = _PREAMBLE.sub("", _NEW_LINES.sub("\n", item.properties.text(_RAW_HEADERS)).lstrip("\n"))
    if raw:
        whole = parsed(raw.encode("utf-8", "surrogateescape") + b"\n\n")
        yield from ((name, str(value)) for name, value in whole.headers.raw_items())


def _known(item: Item) -> Iterator[Header]:
    """Yield headers made of what Outlook keeps beside them."""
    held = item.properties
    senders = {name: _person(held, *numbers) for name, *numbers in _SENDERS}
    yield "From", senders["From"] or senders["Sender"]
    if senders["Sender"] != senders["From"]:
        yield "Sender", senders["Sender"] if senders["From"] else ""
    for role in _ROLES.values():
        people = (each for each in item.recipients if _ROLES.get(each.number(_ROLE) or 1) == role)
        yield (
            role,
            ", ".join(_person(each, _NAME, _ADDRESS_TYPE, _ADDRESS, _SMTP) for each in people),
        )
    date = held.moment(_MOMENTS["mail.date"]) or held.moment(_MOMENTS["mail.delivered"])
    if date is not None:
        yield "Date", format_datetime(date.at)
    yield "Subject", held.text(_SUBJECT)
    yield "Message-ID", held.text(_MESSAGE_ID)
    yield "In-Reply-To", held.text(_IN_REPLY_TO)
    yield "References", held.text(_REFERENCES)


def _person(held: Properties, *numbers: int) -> str:
    """Return a name with its address, as far as they are there; only mail addresses are shown."""
    name, kind, address, mail = (held.text(number).strip() for number in numbers)
    if not mail and (kind.upper() == "SMTP" or "@" in address):
        mail = address
    name = "" if name.strip("'\"") == mail else name
    return f"{name} <{mail}>" if name and mail else name or mail


def _subject(item: Item, headers: list[Header]) -> str:
    return item.properties.text(_SUBJECT) or mail_headers.first(headers, "subject")


def _date(item: Item, headers: list[Header]) -> Moment | None:
    """Return when a mail was sent: as its header says it, with its zone, else as Outlook does."""
    if item.properties.text(_RAW_HEADERS):
        written = mail_headers.moment(mail_headers.first(headers, "date"))
        if written is not None:
            return written
    return item.properties.moment(_MOMENTS["mail.date"])


def _body(held: Properties) -> _Body:
    """Choose among the bodies: the plain one, unless it is only a stub of another."""
    plain = _Body(held.text(_BODY), "text/plain", held.charset())
    rich = _html(held)
    if not plain.text.strip() and not rich.text.strip():
        packed = held.data(_RTF)
        return _Body(text_of_rtf(unpacked(packed)), "text/rtf") if packed else _Body()
    if len(plain.text.strip()) * _STUB < len(rich.text):
        return rich
    return plain


def _html(held: Properties) -> _Body:
    found = held.values.get(_HTML)
    if found is None:
        return _Body()
    if found.type == TEXT_16:
        seen = hypertext.seen(held.text(_HTML))
        return _Body(seen.text, "text/html", "utf-16", seen.cells)
    decoded = decode(found.data.rstrip(b"\0"), held.charset(internet=True) or None)
    seen = hypertext.seen(decoded.text)
    return _Body(seen.text, "text/html", decoded.charset, seen.cells)


def _told(item: Item, headers: list[Header], body: _Body) -> Iterator[tuple[str, str]]:
    held = item.properties
    yield "class", harmless(held.text(_CLASS))[:255]
    yield "body", body.kind
    yield "charset", body.charset
    yield "pages_by", flow.PAGE_RULE
    yield "headers", "as sent" if held.text(_RAW_HEADERS) else "made of what Outlook keeps"
    if (held.number(_FLAGS) or 0) & _UNSENT:
        yield "unsent", "yes"
    if item.attached:
        yield "attached", str(len(item.attached))
    yield from mail_headers.kept(headers)


def _children(item: Item) -> Iterator[Child]:
    for number, attached in enumerate(item.attached, 1):
        names = (attached.properties.text(each).strip() for each in _FILE_NAMES)
        name = next((each for each in names if each), f"attachment-{number}")
        if attached.ending and not name.lower().endswith(attached.ending):
            name += attached.ending
        path = name.replace("\0", "\ufffd").encode("utf-8", "replace")
        yield Child(
            path=path, shown=harmless(name), kind="attachment", chunks=_pieces(attached.data)
        )


def _pieces(data: bytes) -> Iterator[bytes]:
    return (data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK))
