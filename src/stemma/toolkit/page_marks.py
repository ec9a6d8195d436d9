"""What a page says of its own number: "page 3 of 12", "стр. 3 из 12", "第3页 共12页", a bare 3.

Marks are looked for at the edges of a page only (its first and last lines), where page numbers
stand; a mark in the middle of a text speaks of another document. A number alone on a line is bare:
it says little by itself and is believed only where the pages beside it go on counting.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOP_LINES, _BOTTOM_LINES = 3, 3
_MOST = 9999
_NUMBER = r"(?P<number>\d{1,4})"
_OF = r"(?P<of>\d{1,4})"
_SHORT = r"стр\.?|с\.|лист|л\."
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bpage\s*{_NUMBER}\s*(?:of|/|from)\s*{_OF}\b",
        rf"\bp\.?\s*{_NUMBER}\s*(?:of|/)\s*{_OF}\b",
        rf"\b(?:sheet|folio)\s*{_NUMBER}\s*(?:of|/)\s*{_OF}\b",
        rf"\b(?:страница|стор(?:інка|\.)|{_SHORT})\s*(?:№\s*)?{_NUMBER}\s*(?:из|із|з|/|от)\s*{_OF}\b",
        rf"\b(?:лист|аркуш)\s*{_NUMBER}\s*(?:листов|всего листов|аркушів)\s*{_OF}\b",
        rf"第\s*{_NUMBER}\s*[页頁]\s*[,，/／(（]?\s*[共总總]\s*{_OF}\s*[页頁]",
        rf"[共总總]\s*{_OF}\s*[页頁]\s*[,，/／]?\s*第\s*{_NUMBER}\s*[页頁]",
        rf"^\W*{_NUMBER}\s*/\s*{_OF}\W*$",
    )
)
_ALONE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:page|p\.|страница|стр\.?|с\.|лист|стор\.)\s*{_NUMBER}\W*$",
        rf"^\W*第\s*{_NUMBER}\s*[页頁]\W*$",
        rf"^[\s\-–—·|.]*{_NUMBER}[\s\-–—·|.]*$",
    )
)


class PageMark(NamedTuple):
    """A page number as written: which page, of how many (None where not said), and where it stands.

    `start` and `end` count code points in the page's text.
    """

    number: int
    of: int | None
    start: int
    end: int


class Line(NamedTuple):
    """A line that is not blank, and where it stands in the page's text."""

    text: str
    start: int


def edges(text: str, top: int, bottom: int) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the first and the last lines of a page that are not blank; none stands in both."""
    lines = [line for line in _lines(text) if line.text.strip()]
    return tuple(lines[:top]), tuple(lines[top:][-bottom:])


def page_mark(text: str) -> PageMark | None:
    """Return the number that a page gives itself, None where none or two different ones stand.

    One that names the whole ("3 of 12") is preferred to a bare one.
    """
    top, bottom = edges(text, _TOP_LINES, _BOTTOM_LINES)
    for patterns in (_WRITTEN, _ALONE):
        found = [mark for line in (*bottom, *top) for mark in _marks(line, patterns)]
        if found:
            return found[0] if len({mark[:2] for mark in found}) == 1 else None
    return None


def _marks(line: Line, patterns: tuple[re.Pattern[str], ...]) -> Iterator[PageMark]:
    for pattern in patterns:
        match = pattern.search(line.text)
        if match is None:
            continue
        groups = match.groupdict()
        number, of = int(groups["number"]), groups.get("of")
        whole = None if of is None else int(of)
        if 1 <= number <= (_MOST if whole is None else whole):
            yield PageMark(number, whole, line.start + match.start(), line.start + match.end())
            return


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.split("\n"):
        yield Line(line, start)
        start += len(line) + 1
