"""The text of a piece of HTML as a reader of it would see it, for mail bodies.

Nothing hidden by style is left out: what was hidden is evidence too. Scripts and styles are none.
"""

import html
import re
from html.parser import HTMLParser
from typing import NamedTuple

from stemma.toolkit.hypertext_cells import Cells, Solid, solid

_SILENT = frozenset(("script", "style", "template", "noscript", "title"))
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt"),
        *("fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head"),
        *("header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul"),
    )
)
_OF_TABLES = frozenset(("table", "tr", "td", "th"))
_LONGEST_SPAN = 4
_SPACES = re.compile(r"[^\S\n\t\xa0]+|(?<=\t)[ ]|[ ](?=\t)")
_AROUND_LINES = re.compile(r"[ \xa0]*\n[ ]*")
_MANY_LINES = re.compile(r"\n{3,}")
_TAG = re.compile(r"<[^<>]*>")


class Seen(NamedTuple):
    """The text of a piece of HTML, and the cells of the tables in it."""

    text: str
    cells: tuple[Solid, ...]


def text_of(markup: str) -> str:
    """Return the text: paragraphs on lines of their own, cells of a table parted by tabs."""
    return seen(markup).text


def seen(markup: str) -> Seen:
    """Return the text, and which of it stands in which cell."""
    collector = _Collector()
    try:
        collector.feed(markup)
        collector.close()
    except (AssertionError, ValueError):  # The parser gives up on some broken declarations.
        collector.pieces.append(html.unescape(_TAG.sub(" ", markup[collector.position(markup) :])))
    text = "".join(collector.pieces)
    text = _AROUND_LINES.sub("\n", _SPACES.sub(" ", text))
    text = _MANY_LINES.sub("\n\n", text.replace("\xa0", " ")).strip("\n ")
    return Seen(text, tuple(collector.cells.found))


class _Collector(HTMLParser):
    """Gathers text and the breaks that elements stand for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.cells = Cells()
        self._silent = ""
        self._kept = 0
        self._solid = self._counted = 0

    def _at(self) -> int:
        """Return how many characters that are no white space were gathered."""
        self._solid += sum(map(solid, self.pieces[self._counted :]))
        self._counted = len(self.pieces)
        return self._solid

    def position(self, markup: str) -> int:
        """Return where in the text the parser stands."""
        line, column = self.getpos()
        start = 0
        for _ in range(line - 1):
            start = markup.find("\n", start) + 1
        return start + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # type: ignore[explicit-override]
        """Open an element."""
        if tag in _SILENT:
            self._silent = self._silent or tag
        elif tag == "br" or tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in {"td", "th"}:
            self.pieces.append("\t")
        elif tag == "img":
            self.pieces.extend(f" {value} " for name, value in attrs if name == "alt" and value)
        if tag in _OF_TABLES:
            self.cells.start(tag, _spans(attrs), self._at())
        self._kept += tag == "pre"

    def handle_endtag(self, tag: str) -> None:  # type: ignore[explicit-override]
        """Close an element."""
        if tag == self._silent:
            self._silent = ""
        elif tag in _BLOCKS:
            self.pieces.append("\n\n" if tag in {"p", "table"} else "\n")
        if tag in _OF_TABLES:
            self.cells.end(tag, self._at())
        self._kept = max(0, self._kept - (tag == "pre"))

    def handle_data(self, data: str) -> None:  # type: ignore[explicit-override]
        """Take text; line breaks in the source are spaces unless the element keeps them."""
        if not self._silent:
            self.pieces.append(data if self._kept else data.replace("\n", " "))


def _spans(attrs: list[tuple[str, str | None]]) -> tuple[int, int]:
    """Return over how many rows and columns a cell goes, as its tag says."""
    said = {name: value or "" for name, value in attrs}
    rows, columns = (said.get(name, "").strip() for name in ("rowspan", "colspan"))
    return _span(rows), _span(columns)


def _span(written: str) -> int:
    is_number = written.isdecimal() and written.isascii() and len(written) < _LONGEST_SPAN
    return int(written) if is_number else 1
