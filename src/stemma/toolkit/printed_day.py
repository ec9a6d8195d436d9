"""The day on which a text says that it was printed: a web page, a mail, a press article.

What its heads say counts first, then the line under its title, then the name of its file, then the
first whole day near its beginning.
"""

import datetime as dt
import re
from pathlib import PurePosixPath

from stemma.model.across import CacheItem, CachePage, CacheValue

DATELINE = re.compile(
    r"^[A-ZА-ЯЁ][\w .,’'-]{2,40}?[,.] ?(?:\d{1,2} \w+|\w+ \d{1,2})[\w ,.]{0,12}[.,]? ?"
    r"(?:[(/](?P<a>[^()/]{2,30})[)/]\.?\s*[—–-]?|[—–-] ?(?P<b>[\w «»-]{2,30}?)\. )"
    r"|^(?P<c>[\u4e00-\u9fff]{2,5}社|[\u4e00-\u9fff]{2,5}网)[\u4e00-\u9fff]{2,8}[\d一二三四五六七八九十月日]{2,8}电"
)
"""The town, the day and the agency before a report."""
DATED = re.compile(
    r"^(?P<author>[^,，。！？]{2,60}?)[,，] ?(?P<date>[^,，。！？]{0,4}\d{1,4}[^,，。！？]{2,24})$"
)
"""A line of an author, or the outlet, and the day."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEADS = ("html.published", "html.date", "mail.date")
_BEGINNING = 600


def printed_day(item: CacheItem) -> dt.date | None:
    """Return the day on which a text was printed, None where nothing tells one."""
    for name in _HEADS:
        moment = item.moments.get(name)
        if moment is not None:
            return moment.at.date()
    days = [(page, each) for page in item.pages[:1] for each in page.values if _is_above(each)]
    printed = (value.key for page, value in days if _is_dated(page, value))
    named = DAY.search(PurePosixPath(item.name).name)
    found = next(printed, named[0] if named else days[0][1].key if days else None)
    return None if found is None else dt.date.fromisoformat(found)


def _is_above(value: CacheValue) -> bool:
    is_day = value.kind == "date" and DAY.fullmatch(value.key) is not None
    return is_day and value.start < _BEGINNING


def _is_dated(page: CachePage, value: CacheValue) -> bool:
    """Tell whether a day stands in a line that is there to tell it."""
    line = page.text[page.text.rfind("\n", 0, value.start) + 1 : value.end + 40]
    return bool(DATELINE.match(line) or DATED.match(line.split("\n")[0]))
