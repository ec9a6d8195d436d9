"""How far a version has come: a draft, initialled, signed, a copy; by its name and first lines."""

import re
from typing import NamedTuple

from stemma.model.across import CacheItem
from stemma.toolkit.page_marks import edges

_LINES = 5
_LONGEST = 60
DRAFT, INITIALLED, SIGNED, UNSAID, COPY = range(5)
_WORDS = (
    (
        DRAFT,
        re.compile(
            r"проект(?:а|у|ом)?\b|черновик|\bdraft\b|草案|草稿|初稿|\bv\d{1,2}\b|вариант\s?\d",
            re.IGNORECASE,
        ),
    ),
    (INITIALLED, re.compile(r"парафиров|initialled|草签", re.IGNORECASE)),
    (COPY, re.compile(r"копия|\bcopy\b|复印|факс|\bfax\b|传真|дубликат", re.IGNORECASE)),
    (SIGNED, re.compile(r"подписан|\bsigned\b|签署|签字", re.IGNORECASE)),
)


class Stage(NamedTuple):
    """How far a version says it has come, from a draft to a copy; whether it is a scan; its day.

    The day is that of the file, of a mail that it was sent, empty where neither is known.
    """

    rank: int
    is_scan: bool
    day: str


def stage_of(item: CacheItem) -> Stage:
    """Return the stage of an item. The name of the file speaks first, then short first lines."""
    return Stage(_rank(item), any(page.text_from == "ocr" for page in item.pages), _day(item))


def _rank(item: CacheItem) -> int:
    lines = edges(item.pages[0].text, _LINES, 0)[0] if item.pages else ()
    for words in (item.name, *(line.text for line in lines if len(line.text) < _LONGEST)):
        for rank, pattern in _WORDS:
            if pattern.search(words):
                return rank
    return UNSAID


def _day(item: CacheItem) -> str:
    for name in ("mail.date", "pdf.created", "office.created", "created"):
        moment = item.moments.get(name)
        if moment is not None:
            return moment.at.date().isoformat()
    return ""
