"""Internet mail: one message with its attachments (RFC 5322, MIME).

A mail is one page: the headers people look at, then the body. Attachments come out byte for byte;
a mail inside a mail is one of them. Headers are kept as they stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, PageReading, PageText, Pixels, Reading, Received
from stemma.toolkit import hypertext, mail_headers
from stemma.toolkit.charsets import decode, harmless
from stemma.toolkit.hypertext_cells import Solid, solid, stretches
from stemma.toolkit.mime import MOST_PARTS, Bytes, Part, leaves, parsed
from stemma.toolkit.typeset import draw, typeset

_STRONG = frozenset(
    (
        *("received", "return-path", "message-id", "mime-version", "delivered-to", "x-mailer"),
        *("dkim-signature", "content-transfer-encoding", "x-received", "in-reply-to"),
    )
)
_WEAK = frozenset(("from", "to", "cc", "date", "subject", "sender", "reply-to", "content-type"))
_NAME = re.compile(rb"^([!-9;-~]+)[ \t]*:", re.MULTILINE)
_CHUNK = 1 << 20
_LONGEST_VALUE = 2000
_READ_AS_TEXT = frozenset(
    ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers")
)
_ENDINGS = {
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
    "text/html": ".html",
    "text/csv": ".csv",
    "text/plain": ".txt",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "application/pdf": ".pdf",
    "application/pkcs7-signature": ".p7s",
    "application/pgp-signature": ".asc",
}
_NEW_LINES = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")


@dataclass(slots=True)
class _Body:
    """The text of a mail, whence it comes, and the parts that are files of their own.

    `cells` are those of the tables in the text.
    """

    text: str = ""
    kinds: set[str] = field(default_factory=set)
    charsets: set[str] = field(default_factory=set)
    files: list[Part] = field(default_factory=list)
    cells: tuple[Solid, ...] = ()

    def add(self, other: "_Body") -> None:
        """Append what follows."""
        before = solid(self.text)
        self.cells += tuple(cell.moved(before) for cell in other.cells)
        texts = (self.text.strip("\n"), other.text.strip("\n"))
        self.text = "\n\n".join(text for text in texts if text)
        self.kinds |= other.kinds
        self.charsets |= other.charsets
        self.files += other.files


def _looks_like_mail(head: bytes, name: str) -> int:
    """Bid by the names of the headers; a mailbox ("From " line) only if the name says one mail."""
    said = name.lower().endswith(".eml")
    if head.startswith((b"From ", b">From ")):
        if not said:
            return 0
        head = head.partition(b"\n")[2]
    block = re.split(rb"\r?\n\r?\n", head.lstrip(b"\r\n"), maxsplit=1)[0]
    names = {found.lower().decode("ascii") for found in _NAME.findall(block)}
    strong, weak = len(names & _STRONG), len(names & _WEAK)
    if not _NAME.match(block):
        return 0
    if strong and strong + weak >= 2:
        return 80
    if weak >= 3:
        return 70
    return 50 if said and strong + weak else 0


@reader("mail", "Mail", _looks_like_mail, version=3)
def mail(received: Received) -> Reading:
    """Read a mail: one page, and its attachments as children."""
    data = received.data()
    if not data:
        raise UnreadableError(Problem(Reason.EMPTY))
    whole = parsed(data)
    body = _body(data, whole)
    text = _page_text(whole, body)
    layout = typeset(text)
    page = PageReading(
        number=1,
        width=layout.width,
        height=layout.height,
        picture=True,
        text=PageText(
            text_from="markup",
            text=text,
            words=layout.words.labelled(stretches(text, _cells(whole, body))),
            maker="mail",
        ),
    )
    headers = list(whole.headers.raw_items())
    sent = mail_headers.first(headers, "date") or mail_headers.first(headers, "sent")
    date = mail_headers.moment(sent)
    return Reading(
        media_type="message/rfc822",
        title=mail_headers.first(headers, "subject")[: mail_headers.LONGEST_TITLE],
        properties=dict(_properties(data, whole, body)),
        moments={} if date is None else {"mail.date": date},
        pages=(page,),
        children=_children(data, body.files),
        problem=_problem(whole),
    )


@mail.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a mail as Stemma typesets it."""
    if page != 1:
        raise UnreadableError(Problem(Reason.NO_PICTURE, f"page {page}"))
    data = received.data()
    whole = parsed(data)
    return draw(_page_text(whole, _body(data, whole)), dpi)


def _page_text(whole: Part, body: _Body) -> str:
    block = mail_headers.block(whole.headers.raw_items())
    return _NEW_LINES.sub("\n", f"{block}\n\n{body.text}".strip("\n")).replace("\0", "\ufffd")


def _cells(whole: Part, body: _Body) -> list[Solid]:
    """Return the cells of a mail's tables, behind its headers."""
    before = solid(mail_headers.block(whole.headers.raw_items()))
    return [cell.moved(before) for cell in body.cells]


def _body(data: Bytes, part: Part) -> _Body:
    """Gather the text and the files of a part and all within it."""
    if part.type == "multipart/alternative" and part.parts:
        return _chosen([_body(data, inner) for inner in part.parts])
    if part.parts:
        body = _Body()
        for inner in part.parts:
            body.add(_body(data, inner))
        return body
    if part.number and (part.disposition == "attachment" or part.filename is not None):
        return _Body(files=[part])
    if part.type in {"text/plain", "text/html", *_READ_AS_TEXT} or not part.number:
        return _leaf(data, part)
    return _Body(files=[part])


def _leaf(data: Bytes, part: Part) -> _Body:
    """Take a part as text; a whole mail that is one file has that file instead."""
    kind = part.type
    main, _, _ = kind.partition("/")
    if main not in {"text", "multipart"} and kind not in _READ_AS_TEXT:
        return _Body(files=[part])
    decoded = decode(part.payload(data), part.parameter("charset"))
    is_rich = kind == "text/html"
    seen = hypertext.seen(decoded.text) if is_rich else hypertext.Seen(decoded.text, ())
    text = _NEW_LINES.sub("\n", seen.text)
    charsets = {decoded.charset} if text.strip() else set[str]()
    return _Body(text, {kind}, charsets, cells=seen.cells)


def _chosen(bodies: list[_Body]) -> _Body:
    """Choose among alternatives: plain text, unless it is only a stub of the HTML.

    The alternative not chosen stays a file of the mail if it is not text.
    """
    texts = [body for body in bodies if body.text.strip()]
    plain = [body for body in texts if "text/html" not in body.kinds]
    rich = [body for body in texts if "text/html" in body.kinds]
    chosen = (plain or rich or [_Body()])[-1]
    if plain and rich and len(plain[-1].text) * 4 < len(rich[-1].text):
        chosen = rich[-1]
    kinds = {f"{kind} (other)" for body in texts if body is not chosen for kind in body.kinds}
    files = [part for body in bodies for part in body.files]
    return _Body(chosen.text, chosen.kinds | kinds, chosen.charsets, files, chosen.cells)


def _properties(data: Bytes, whole: Part, body: _Body) -> Iterator[tuple[str, str]]:
    """Yield how the text was come by, then the headers as they stand, by their names."""
    yield "body", ", ".join(sorted(body.kinds))
    yield "charset", ", ".join(sorted(body.charsets))
    yield "parts", str(sum(1 for _ in leaves(whole)))
    if not all(part.closed for part in _containers(whole)):
        yield "unclosed", "yes"
    if whole.parts:
        before = data[whole.body : min(whole.parts[0].start, whole.body + _LONGEST_VALUE)]
        preamble = decode(before).text.partition("--")[0].strip()
        if preamble:
            yield "preamble", preamble
    yield from mail_headers.kept(whole.headers.raw_items())


def _containers(part: Part) -> Iterator[Part]:
    if part.parts:
        yield part
    for inner in part.parts:
        yield from _containers(inner)


def _children(data: Bytes, files: list[Part]) -> Iterator[Child]:
    for part in files:
        name = part.filename or f"part-{part.number or '1'}{_ENDINGS.get(part.type, '')}"
        path = name.replace("\0", "\ufffd").encode("utf-8", "replace")
        chunks = _chunks(data, part)
        yield Child(path=path, shown=harmless(name), kind="attachment", chunks=chunks)


def _chunks(data: Bytes, part: Part) -> Iterator[bytes]:
    whole = part.type.startswith("multipart/")
    payload = bytes(data[part.start : part.end]) if whole else part.payload(data)
    for start in range(0, len(payload), _CHUNK):
        yield payload[start : start + _CHUNK]


def _problem(whole: Part) -> Problem | None:
    """Say whether a mail is encrypted, or has more parts than are looked at."""
    sealed = whole.type in {"application/pkcs7-mime", "application/x-pkcs7-mime"}
    signed = (whole.parameter("smime-type") or "").lower() == "signed-data"
    if whole.type == "multipart/encrypted" or (sealed and not signed):
        return Problem(Reason.LOCKED, "encrypted mail")
    if sum(1 for _ in leaves(whole)) >= MOST_PARTS:
        return Problem(Reason.LIMIT_CHILDREN, str(MOST_PARTS))
    return None
