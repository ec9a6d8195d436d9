"""Plain text: logs, notes, tables with commas, and whatever else is only characters.

It bids lowest of all, so that any other reader goes first; CSV, XML or JSON are read as the
characters they are, and that is told. Nobody says in which charset a text file is: see
stemma.toolkit.charsets. Pages end at form feeds, else at the paragraph after 3,000 characters.
"""

import re
from collections.abc import Iterator

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import PageReading, PageText, Pixels, Reading, Received
from stemma.toolkit.charsets import decoder, detect
from stemma.toolkit.filetypes import identify, signed
from stemma.toolkit.typeset import draw, typeset

_PAGE_RULE = "1"
"""Rises when pages end elsewhere: places count from the beginning of a page."""
_PAGE = 3000
_LONGEST = 12_000
"""A page with explicit ends may be longer: a listing of 66 lines of 132 characters."""
_SLACK = 1000
"""How far the end of a paragraph, then of a line, then a space is sought."""
_ENDS = tuple(map(re.compile, (r"\n[ \t]*\n", r"\n", r"\s|(?<=[。；，])")))
_MARKUP = frozenset(
    {"application/xhtml+xml", "text/xml", "application/xml", "image/svg+xml"} | {"application/json"}
)
"""Formats in which words may stand cut or encoded: read as they are, and told so."""
_NEW_LINES = re.compile(r"\r\n?|\0")
_NAMES = (".txt", ".text", ".log", ".csv", ".tsv", ".md", ".ini", ".srt")
_CHUNK = 1 << 20
_SEEN = 64 << 20
"""Bytes by which the charset is told: one odd character may stand late in a long file."""


def _looks_like_text(head: bytes, name: str) -> int:
    """Bid low for bytes that are text in some charset, a little more if the name says so too.

    What begins with the signature of a format is that format, even if it looks like text (RTF).
    """
    if not head or signed(head) is not None or detect(head, whole=len(head) < 4096) is None:
        return 0
    return 30 if name.lower().endswith(_NAMES) else 20


@reader("plain_text", "Plain text", _looks_like_text)
def plain_text(received: Received) -> Reading:
    """Read a text page by page, never standing in memory whole."""
    head = received.head()
    if not head:
        raise UnreadableError(Problem(Reason.EMPTY))
    charset = _charset(received)
    media_type = identify(head, received.name)
    is_characters = media_type.startswith("text/") or media_type in _MARKUP
    return Reading(
        media_type=media_type if is_characters else "text/plain",
        properties={"charset": charset, "pages_by": _PAGE_RULE},
        pages=_page_readings(received, charset),
        problem=Problem(Reason.RAW_MARKUP, media_type) if media_type in _MARKUP else None,
    )


@plain_text.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    for number, text in enumerate(_pages(_pieces(received, _charset(received))), 1):
        if number == page:
            return draw(text, dpi)
    raise UnreadableError(Problem(Reason.NO_PICTURE, f"page {page}"))


def _charset(received: Received) -> str:
    charset = detect(received.data()[:_SEEN], whole=received.size <= _SEEN)
    if charset is None:
        media_type = identify(received.head(), received.name)
        raise UnreadableError(Problem(Reason.UNKNOWN_TYPE, media_type))
    return charset


def _page_readings(received: Received, charset: str) -> Iterator[PageReading]:
    for number, text in enumerate(_pages(_pieces(received, charset)), 1):
        layout = typeset(text)
        yield PageReading(
            number=number,
            width=layout.width,
            height=layout.height,
            picture=True,
            text=PageText(text_from="markup", text=text, words=layout.words, maker="plain_text"),
        )


def _pieces(received: Received, charset: str) -> Iterator[str]:
    """Decode the content piece by piece; line ends become a line feed, NULs visible."""
    decode = decoder(charset)
    held = ""
    with received.file() as file:
        while chunk := file.read(_CHUNK):
            text = held + decode.decode(chunk)
            held = "\r" if text.endswith("\r") else ""
            yield _NEW_LINES.sub(_new_line, text.removesuffix("\r"))
        yield _NEW_LINES.sub(_new_line, held + decode.decode(b"", final=True))


def _new_line(found: re.Match[str]) -> str:
    return "\ufffd" if found.group() == "\0" else "\n"


def _pages(pieces: Iterator[str]) -> Iterator[str]:
    """Cut a text into pages. Joined again (with the form feeds) they are the text."""
    rest = ""
    for piece in pieces:
        rest += piece
        start = 0
        while len(rest) - start > _LONGEST:
            end, start_of_next = _end_of_page(rest, start)
            yield rest[start:end]
            start = start_of_next
        rest = rest[start:]
    start = 0
    while start < len(rest) or not start:
        end, start_of_next = _end_of_page(rest, start)
        yield rest[start:end]
        start = max(start_of_next, 1)


def _end_of_page(text: str, start: int) -> tuple[int, int]:
    """Return where the page that begins at `start` ends and the next one begins."""
    feed = text.find("\f", start, start + _LONGEST)
    if feed >= 0:
        return feed, feed + 1
    end = start + _PAGE
    if len(text) <= end + _SLACK:
        return len(text), len(text)
    for ending in _ENDS:
        if found := ending.search(text, end, end + _SLACK):
            return found.end(), found.end()
    return end, end
