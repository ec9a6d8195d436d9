"""What a web page says of itself: title, author, site, address, dates, and where it links to.

None of it is a fact. Links are those that leave the page's own site, in their order.
"""

from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from itertools import islice

from stemma.model.moments import Moment
from stemma.toolkit.office_properties import parse_moment

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
_MOST_LINKS = 80


def said(markup: str) -> dict[str, str]:
    """Return the title and what the page says of itself; the first of each name counts."""
    collector = _Head()
    try:
        collector.feed(markup)
        collector.close()
    except (AssertionError, ValueError):  # broken declarations: what was found before them counts
        pass
    said = {name: " ".join(value.split())[:_LONGEST] for name, value in collector.said.items()}
    links = _leaving(collector.links, said.get("link.canonical", ""))
    return said | ({"links": links} if links else {})


def _leaving(links: Sequence[str], own: str) -> str:
    """Return the links that lead to other sites, one a line, each once."""
    site = "/".join(own.split("/")[:3])
    others = (link for link in dict.fromkeys(links) if not site or not link.startswith(site))
    return "\n".join(islice((link for link in others if len(link) <= _LONGEST), _MOST_LINKS))


def moments(found_in_head: Mapping[str, str]) -> dict[str, Moment]:
    """Return the dates among what a page says of itself."""
    found = {key: parse_moment(found_in_head.get(name, "")) for name, key in _DATES.items()}
    return {key: value for key, value in found.items() if value is not None}


class _Head(HTMLParser):
    """Gathers the title, the named `meta` elements and the address that the page gives itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: dict[str, str] = {}
        self.links: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # type: ignore[explicit-override]
        """Take a `meta` or `link` element, or begin a title."""
        given = {name: value or "" for name, value in attrs}
        name = (given.get("name") or given.get("property") or "").lower()
        if tag == "meta" and name in _SAID and given.get("content"):
            self.said.setdefault(f"meta.{name}", given["content"])
        elif tag == "link" and given.get("rel", "").lower() == "canonical" and given.get("href"):
            self.said.setdefault("link.canonical", given["href"])
        elif tag == "a" and given.get("href", "").startswith(("http://", "https://")):
            self.links.append("".join(given["href"].split()))
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
