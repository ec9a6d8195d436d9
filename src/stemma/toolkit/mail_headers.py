"""The headers of a mail: those that people look at, all of them as they stand, and its date.

Mails come as MIME, from Outlook and out of mailboxes; their headers are shown and kept alike.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from email.utils import parsedate_tz
from typing import Final

from stemma.model.moments import Moment
from stemma.toolkit.charsets import harmless
from stemma.toolkit.mime import header_text

SHOWN: Final = ("From", "To", "Cc", "Bcc", "Date", "Sent", "Subject")
"""The headers that stand on the page, in this order."""
LONGEST_TITLE: Final = 1000
_LONGEST_VALUE, _MOST_HEADERS = 2000, 200
_EARLIEST, _LATEST = 1970, 2100
"""Years outside are a misread or a wrong clock; the header stays among the properties."""
_KNOWN_ZONE = re.compile(
    r":\d\d\s*(?:(?!-0000)[+-]\d{4}|(?:GMT|UTC?|Z|[ECMP][SD]T)\b)", re.IGNORECASE
)
"""Offsets, and the names that RFC 5322 gives one. What else stands there is nobody's guess."""

Header = tuple[str, str]
"""Name and value as they stand; bytes that are no ASCII as surrogates."""


def block(headers: Iterable[Header]) -> str:
    """Return the headers that people look at, decoded, a line each."""
    shown = {name.lower(): name for name in SHOWN}
    lines: dict[str, list[str]] = {name: [] for name in shown}
    for key, value in headers:
        if key.lower() in shown:
            lines[key.lower()].append(f"{shown[key.lower()]}: {header_text(str(value))}")
    return "\n".join(line for name in shown for line in lines[name])


def first(headers: Iterable[Header], name: str) -> str:
    """Return the first header of a name, decoded; empty where there is none."""
    values = (value for key, value in headers if key.lower() == name)
    return header_text(str(next(values, "")))


def kept(headers: Iterable[Header]) -> Iterator[tuple[str, str]]:
    """Yield the headers as they stand, as properties `header.NAME`; of one name a line each."""
    values: dict[str, list[str]] = {}
    for key, value in list(headers)[:_MOST_HEADERS]:
        raw = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        values.setdefault(harmless(key.lower()), []).append(raw.replace("\0", "\ufffd"))
    for name, found in values.items():
        yield f"header.{name}", "\n".join(found)[:_LONGEST_VALUE]


def moment(written: str) -> Moment | None:
    """Read a Date header. "-0000" says that the zone is not known (RFC 5322, 3.3)."""
    try:
        fields = parsedate_tz(written)
        if fields is None or not _EARLIEST <= fields[0] <= _LATEST:
            return None
        known = _KNOWN_ZONE.search(written) is not None
        zone = dt.timezone(dt.timedelta(seconds=fields[9] or 0)) if known else dt.UTC
        return Moment(dt.datetime(*fields[:6], tzinfo=zone), known)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


_PRINTED = re.compile(
    r"^\s{0,8}(?P<name>from|sent|date|to|subject|от|кому|тема|дата|发件人|收件人|发送时间|主题)"
    r"\s{0,3}[:：]",
    re.IGNORECASE | re.MULTILINE,
)
_PRINTED_WITHIN, _PRINTED_LEAST = 1500, 3


def reads_as_mail(text: str) -> bool:
    """Tell whether a text is a mail that was printed: it begins with lines as "From:", "Sent:"."""
    names = {match["name"].casefold() for match in _PRINTED.finditer(text[:_PRINTED_WITHIN])}
    return len(names) >= _PRINTED_LEAST
