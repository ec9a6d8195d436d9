"""Web pages (.html, .htm, .xhtml): the words that are seen, and what the page says of itself.

Nothing hidden by a style is left out: what was hidden is evidence too. Scripts and styles are no
words. Nothing that the page names is fetched: pictures and frames from elsewhere stay there.
"""

import re
from collections.abc import Iterator

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import flow, hypertext_cells, hypertext_head
from stemma.toolkit.charsets import Decoded, decode, detect
from stemma.toolkit.filetypes import signed
from stemma.toolkit.flow import Line
from stemma.toolkit.hypertext import seen

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


def _looks_like_page(head: bytes, name: str) -> int:
    """Bid for what begins as a page; a name alone counts where the bytes are text."""
    if _BEGINS.match(head):
        return 60
    is_named = name.lower().endswith(_NAMES)
    return 40 if is_named and head and signed(head) is None and detect(head, whole=False) else 0


@reader("web_page", "Web page (HTML)", _looks_like_page, version=3)
def web_page(received: Received) -> Reading:
    """Read a page from the net as it was saved."""
    decoded = _decoded(received)
    said = hypertext_head.said(decoded.text)
    return Reading(
        media_type=_TYPE,
        title=said.pop("title", ""),
        properties=said | {"charset": decoded.charset, "pages_by": flow.PAGE_RULE},
        moments=hypertext_head.moments(said),
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
    return hypertext_cells.lines(*seen(markup))
