"""The filters in a line of search: `lang:ru path:contracts -has:note`, apart from its words.

A filter is a name, a colon and a value without a space between, at the beginning of a word; quotes
hold a value together (`path:"annual report"`), a minus or NOT before it turns it round. An amount
may have a relation for the colon and take its unit with it (`money>5 mln RUB`). A filter holds for
the whole query. What only looks like one stays among the words: an address (`http://`), a time
(`12:30`), a heading of a mail (`Re:`), anything in quotes. A lower-case name that is no filter is
refused, for a filter that is silently taken as a word finds nothing, and looks like an answer.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import TypeVar, get_args

from stemma.errors import UsageError
from stemma.model.places import Collection, TextFrom
from stemma.model.searches import Filter, FilterName, Has, Narrowing, Understood, ValueName
from stemma.toolkit.day_spans import day_span
from stemma.toolkit.wanted_values import value_end, wanted

VALUES: tuple[ValueName, ...] = get_args(ValueName)
NAMES: tuple[FilterName, ...] = (*get_args(get_args(FilterName)[0]), *VALUES)
_QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“”", "「": "」"}
_FILTER = re.compile(
    r"(?P<not>(?:NOT\s+)?[-－−]?)"
    r"(?:(?P<name>[a-z]{2,12}):(?!//)|(?P<amount>money|measure|count|date)(?=[<>=≥≤]))(?P<value>\S*)"
)
_OR_BEFORE, _OR_AFTER = re.compile(r"(?:^|\s)OR\s+$"), re.compile(r"\s+OR(?:\s|$)")
_MOST = 100

_OFFICE = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"
TYPES: dict[str, tuple[str, ...]] = {
    "pdf": ("application/pdf",),
    "mail": ("message/rfc822", "application/vnd.ms-outlook"),
    "mailbox": ("application/mbox", "application/vnd.ms-outlook-pst"),
    "word": (
        f"{_OFFICE}.wordprocessingml.document",
        "application/vnd.ms-word.document.macroenabled.12",
        "application/msword",
        f"{_ODF}.text",
        "application/rtf",
    ),
    "sheet": (
        f"{_OFFICE}.spreadsheetml.sheet",
        "application/vnd.ms-excel.sheet.macroenabled.12",
        "application/vnd.ms-excel",
        f"{_ODF}.spreadsheet",
        "text/csv",
        "text/tab-separated-values",
    ),
    "slides": (
        f"{_OFFICE}.presentationml.presentation",
        "application/vnd.ms-powerpoint",
        f"{_ODF}.presentation",
    ),
    "picture": ("image/jpeg", "image/png", "image/tiff", "image/gif", "image/bmp", "image/webp"),
    "web": ("text/html", "multipart/related"),
    "text": ("text/plain", "text/markdown"),
    "archive": (
        "application/zip",
        "application/x-7z-compressed",
        "application/vnd.rar",
        "application/x-tar",
        "application/gzip",
    ),
}
"""Words for kinds of file, each with the media types that it stands for."""

Known = TypeVar("Known", bound=str)


def understand(text: str) -> Understood:
    """Take the filters out of a line of search.

    Raises:
        UsageError: if a filter is not known, its value is none, or it stands beside OR.
    """
    words: list[str] = []
    narrowing = Narrowing()
    position = taken = 0
    while position < len(text):
        closing = _QUOTES.get(text[position])
        if closing is not None:
            position = _after_quote(text, position, closing)
        elif _begins_word(text, position) and (found := _FILTER.match(text, position)):
            words.append(text[taken:position])
            narrowing, position = _taken(text, found, narrowing)
            taken = position
        else:
            position += 1
    words.append(text[taken:])
    return Understood("".join(words).strip() if len(words) > 1 else text, narrowing)


def read_filter(text: str) -> Filter:
    """Return the filter that a text is, as `lang:ru`.

    Raises:
        UsageError: if it is none.
    """
    name, _, value = text.partition(":")
    known = next((each for each in NAMES if each == name), None)
    if known is None:
        raise UsageError(
            f"{name}: is no filter. Known: {', '.join(f'{each}:' for each in NAMES)}. "
            "To look for the words themselves, put them in quotes."
        )
    if not value.strip():
        raise UsageError(f"{name}: needs a value right after the colon, as {_EXAMPLES[known]}.")
    found = Filter(known, value.strip())
    narrowed(found)
    return found


def read_values(texts: Iterable[str]) -> tuple[Filter, ...]:
    """Return the filters of values that some texts are.

    Raises:
        UsageError: if one of them is none.
    """
    found = tuple(map(read_filter, texts))
    for each in found:
        if each.name not in VALUES:
            raise UsageError(f"{each} asks for no value. Known: {', '.join(VALUES)}.")
    return found


def narrowed(asked: Filter) -> Narrowing:
    """Return what one filter narrows a search down to.

    Raises:
        UsageError: if its value is none.
    """
    return _READ[asked.name](asked.value)


def joined(one: Narrowing, other: Narrowing) -> Narrowing:
    """Return both together: of a group the values of either, of two spans the days in both."""
    several = {
        each.name: tuple(dict.fromkeys((*getattr(one, each.name), *getattr(other, each.name))))
        for each in fields(Narrowing)
        if isinstance(getattr(one, each.name), tuple)
    }
    first = [day for day in (one.date_from, other.date_from) if day is not None]
    last = [day for day in (one.date_to, other.date_to) if day is not None]
    return replace(
        one,
        **several,
        date_from=max(first, default=None),
        date_to=min(last, default=None),
        undated=one.undated or other.undated,
    )


def _taken(text: str, found: re.Match[str], narrowing: Narrowing) -> tuple[Narrowing, int]:
    """Add the filter that stands at a place; return also where it ends."""
    start, end = found.start("value"), found.end()
    name, value = found["name"] or found["amount"], found["value"]
    if value[:1] in _QUOTES:
        closing = _QUOTES[value[0]]
        end = _after_quote(text, start, closing)
        value = text[start + 1 : end].rstrip(closing)
    else:
        end = _value_end(name, text, start, value)
        value = text[start:end]
    asked = read_filter(f"{name}:{value}")
    if _OR_BEFORE.search(text[: found.start()]) or _OR_AFTER.match(text, end):
        raise UsageError(
            f"{asked} cannot stand beside OR: a filter holds for the whole query. "
            "For a choice write the filter twice, as lang:ru lang:en."
        )
    if len(narrowing.without) >= _MOST:
        raise UsageError(f"The query has more than {_MOST} filters.")
    more = Narrowing(without=(asked,)) if found["not"].strip() else narrowed(asked)
    return joined(narrowing, more), end


def _value_end(name: str, text: str, start: int, value: str) -> int:
    for each in VALUES:
        if each == name:
            return value_end(each, text, start)
    return start + len(value.rstrip(")"))


def _begins_word(text: str, position: int) -> bool:
    return position == 0 or text[position - 1].isspace() or text[position - 1] in "(（"


def _after_quote(text: str, position: int, closing: str) -> int:
    ends = [at for sign in closing if (at := text.find(sign, position + 1)) >= 0]
    return min(ends, default=len(text) - 1) + 1


def _language(value: str) -> Narrowing:
    if not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", value):
        raise UsageError(f"lang:{value} is no language. Write its code, as lang:ru.")
    if value.casefold() == "zh":
        return Narrowing(languages=("zh-Hans", "zh-Hant"))
    language, *rest = value.split("-")
    return Narrowing(languages=("-".join([language.lower(), *(part.title() for part in rest)]),))


def _type(value: str) -> Narrowing:
    if "/" in value:
        return Narrowing(types=(value.lower(),))
    known = TYPES.get(value.lower())
    if known is None:
        raise UsageError(
            f"type:{value} is no kind of file. Known: {', '.join(TYPES)}; "
            "or a media type, as type:application/pdf."
        )
    return Narrowing(types=known)


def _one_of(name: str, value: str, known: Iterable[Known]) -> Known:
    every = tuple(known)
    for each in every:
        if each == value.lower():
            return each
    raise UsageError(f"{name}:{value} is none. Known: {', '.join(every)}.")


def _days(name: str, value: str) -> tuple[dt.date, dt.date]:
    found = day_span(value)
    if found is None:
        raise UsageError(f"{name}:{value} is no day. Write it as 2023-05-04, 2023-05 or 2023.")
    return found


def _from(value: str) -> Narrowing:
    days = day_span(value)
    return Narrowing(senders=(value,)) if days is None else Narrowing(date_from=days[0])


def _to(value: str) -> Narrowing:
    days = day_span(value)
    return Narrowing(recipients=(value,)) if days is None else Narrowing(date_to=days[1])


def _value(name: ValueName) -> Callable[[str], Narrowing]:
    def read(value: str) -> Narrowing:
        asked = Filter(name, value)
        wanted(asked)
        return Narrowing(values=(asked,))

    return read


_A_DAY = dt.timedelta(days=1)
_READ: dict[FilterName, Callable[[str], Narrowing]] = {
    "lang": _language,
    "type": _type,
    "path": lambda value: Narrowing(paths=(value,)),
    "in": lambda value: Narrowing(collections=(_one_of("in", value, get_args(Collection)),)),
    "from": _from,
    "to": _to,
    "before": lambda value: Narrowing(date_to=_days("before", value)[0] - _A_DAY),
    "after": lambda value: Narrowing(date_from=_days("after", value)[1] + _A_DAY),
    "has": lambda value: Narrowing(has=(_one_of("has", value, get_args(Has)),)),
    "label": lambda value: Narrowing(labels=(value,)),
    "text": lambda value: Narrowing(text_from=(_one_of("text", value, get_args(TextFrom)),)),
    "money": _value("money"),
    "measure": _value("measure"),
    "count": _value("count"),
    "date": _value("date"),
    "value": _value("value"),
}
_EXAMPLES: dict[FilterName, str] = {
    "lang": "lang:ru",
    "type": "type:pdf",
    "path": 'path:"annual report"',
    "in": "in:cache",
    "from": "from:2023-05 or from:ivanov",
    "to": "to:2023-05 or to:ivanov",
    "before": "before:2023-05-04",
    "after": "after:2023-05-04",
    "has": "has:note",
    "label": "label:important",
    "text": "text:ocr",
    "money": "money>1000000 USD",
    "measure": "measure>5 km",
    "count": "count>10",
    "date": "date:2024-03",
    "value": "value:money",
}
