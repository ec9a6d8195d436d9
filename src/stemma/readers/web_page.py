"""Web pages (.html, .htm, .xhtml): the words that are seen, and what the page says of itself.

Nothing hidden by a style is left out: what was hidden is evidence too. Scripts and styles are no
words. Nothing that the page names is fetched: pictures and frames from elsewhere stay there.
"""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from stemma.model.moments import Moment
from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import flow
from stemma.toolkit.charsets import Decoded, decode, detect
from stemma.toolkit.filetypes import signed
from stemma.toolkit.flow import Line
from stemma.toolkit.hypertext import text_of
from stemma.toolkit.office_properties import parse_moment

_TYPE = "text/html"
_NAMES = (".html", ".htm", ".xhtml")
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_SAID = (
    *("author", "description", "keywords", "generator", "og:title", "og:site_name", "og:url"),
    *("article:author", "article:published_time", "article:modified_time", "date"),
)
"""Names of `meta` elements that are kept as properties."""
_DATES = {
    "meta.article:published_time": "html.published",
    "meta.article:modified_time": "html.modified",
    "meta.date": "html.date",
}
_LONGEST = 1000


def _looks_like_page(head: bytes, name: str) -> int:
    """Bid for what begins as a page; a name alone counts where the bytes are text."""
    if _BEGINS.match(head):
        return 60
    is_named = name.lower().endswith(_NAMES)
    return 40 if is_named and head and signed(head) is None and detect(head, whole=False) else 0


@reader("web_page", "Web page (HTML)", _looks_like_page)
def web_page(received: Received) -> Reading:
    """Read a page from the net as it was saved."""
    decoded = _decoded(received)
    said = _said(decoded.text)
    return Reading(
        media_type=_TYPE,
        title=said.pop("title", ""),
        properties=said | {"charset": decoded.charset, "pages_by": flow.PAGE_RULE},
        moments=_moments(said),
        pages=flow.page_readings(flow.paged(_lines(decoded.text)), "web_page"),
    )


@web_page.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it; not as a browser would."""
    return flow.drawn(flow.paged(_lines(_decoded(received).text)), page, dpi)


def _decoded(received: Received) -> Decoded:
    data = bytes(received.data())
    if not data:
        raise UnreadableError(Problem(Reason.EMPTY))
    declared = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    return decode(data, declared[1].decode("ascii") if declared else None)


def _lines(markup: str) -> Iterator[Line]:
    return (Line(line) for line in text_of(markup).split("\n"))


def _said(markup: str) -> dict[str, str]:
    """Return the title and what the page says of itself; the first of each name counts."""
    collector = _Head()
    try:
        collector.feed(markup)
        collector.close()
    except (AssertionError, ValueError):  # broken declarations: what was found before them counts
        pass
    return {name: " ".join(value.split())[:_LONGEST] for name, value in collector.said.items()}


def _moments(said: Mapping[str, str]) -> dict[str, Moment]:
    found = {key: parse_moment(said.get(name, "")) for name, key in _DATES.items()}
    return {key: value for key, value in found.items() if value is not None}


class _Head(HTMLParser):
    """Gathers the title, the named `meta` elements and the address that the page gives itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: dict[str, str] = {}
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # type: ignore[explicit-override]
        """Take a `meta` or `link` element, or begin a title."""
        given = {name: value or "" for name, value in attrs}
        name = (given.get("name") or given.get("property") or "").lower()
        if tag == "meta" and name in _SAID and given.get("content"):
            self.said.setdefault(f"meta.{name}", given["content"])
        elif tag == "link" and given.get("rel", "").lower() == "canonical" and given.get("href"):
            self.said.setdefault("link.canonical", given["href"])
        elif tag == "html" and given.get("lang"):
            self.said.setdefault("lang", given["lang"])
        self._in_title = tag == "title" and "title" not in self.said

    def handle_endtag(self, tag: str) -> None:  # type: ignore[explicit-override]
        """End the title."""
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:  # type: ignore[explicit-override]
        """Take the title."""
        if self._in_title:
            self.said["title"] = self.said.get("title", "") + data
