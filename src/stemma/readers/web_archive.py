"""Web pages saved in one file (.mht, .mhtml; RFC 2557): the page, and the files it was made of.

The address and the time of saving, where the browser wrote them, stand among the properties. They
are what the file says: nothing is fetched to compare.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Pixels, Reading, Received
from stemma.toolkit import flow, hypertext_cells, hypertext_head, mail_headers
from stemma.toolkit.charsets import Decoded, decode, harmless
from stemma.toolkit.flow import Line
from stemma.toolkit.hypertext import seen
from stemma.toolkit.mime import MOST_PARTS, Bytes, Part, header_text, leaves, parsed

_TYPE = "multipart/related"
_NAMES = (".mht", ".mhtml")
_SAVED = re.compile(
    rb"^(?:From: ?<Saved by|Snapshot-Content-Location:|X-MimeOLE: Produced By Microsoft MimeOLE)",
    re.IGNORECASE | re.MULTILINE,
)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_CHUNK = 1 << 20


@dataclass(slots=True)
class _Saved:
    """An opened file: the page that it shows, and the other parts."""

    whole: Part
    page: Part
    others: list[Part]
    decoded: Decoded


def _looks_like_saved_page(head: bytes, name: str) -> int:
    """Bid above mail, which it looks like: by the name, or by what browsers write into it."""
    if not _RELATED.search(head):
        return 0
    return 95 if name.lower().endswith(_NAMES) or _SAVED.search(head) else 0


@reader("web_archive", "Saved web page (mhtml)", _looks_like_saved_page, version=2)
def web_archive(received: Received) -> Reading:
    """Read the page; pictures, styles and frames come out as children."""
    data = received.data()
    saved = _opened(data)
    headers = list(saved.whole.headers.raw_items())
    said = hypertext_head.said(saved.decoded.text)
    date = mail_headers.moment(mail_headers.first(headers, "date"))
    is_cut = not all(part.closed for part in (saved.whole,))
    return Reading(
        media_type=_TYPE,
        title=said.pop("title", "") or mail_headers.first(headers, "subject")[:1000],
        properties=said
        | dict(mail_headers.kept(headers))
        | {"charset": saved.decoded.charset, "pages_by": flow.PAGE_RULE},
        moments=hypertext_head.moments(said) | ({} if date is None else {"html.saved": date}),
        pages=flow.page_readings(flow.paged(_lines(saved)), "web_archive"),
        children=_children(data, saved.others),
        problem=Problem(Reason.DAMAGED) if is_cut else _too_many(saved.whole),
    )


@web_archive.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it; not as a browser would."""
    return flow.drawn(flow.paged(_lines(_opened(received.data()))), page, dpi)


def _opened(data: Bytes) -> _Saved:
    """Find the page: the part that the file says it starts with, else the first in HTML."""
    whole = parsed(data)
    parts = [part for part in leaves(whole) if part is not whole]
    start = whole.parameter("start")
    pages = [part for part in parts if part.type in {"text/html", "application/xhtml+xml"}]
    named = [part for part in pages if start and str(part.headers.get("content-id", "")) == start]
    if not pages:
        raise UnreadableError(Problem(Reason.DAMAGED))
    page = (named or pages)[0]
    others = [part for part in parts if part is not page]
    return _Saved(whole, page, others, decode(page.payload(data), page.parameter("charset")))


def _lines(saved: _Saved) -> Iterator[Line]:
    return hypertext_cells.lines(*seen(saved.decoded.text))


def _children(data: Bytes, parts: list[Part]) -> Iterator[Child]:
    for part in parts:
        place = header_text(str(part.headers.get("content-location", "")))
        ending = place.partition("?")[0].rstrip("/").rpartition("/")[2]
        name = (part.filename or ending or f"part-{part.number}").replace("\0", "\ufffd")[:200]
        payload = part.payload(data)
        chunks = (payload[at : at + _CHUNK] for at in range(0, len(payload), _CHUNK))
        path = name.encode("utf-8", "replace")
        yield Child(path=path, shown=harmless(name), kind="attachment", chunks=chunks)


def _too_many(whole: Part) -> Problem | None:
    if sum(1 for _ in leaves(whole)) >= MOST_PARTS:
        return Problem(Reason.LIMIT_CHILDREN, str(MOST_PARTS))
    return None
