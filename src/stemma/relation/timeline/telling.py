"""What a paper says of something dated: what kind of thing it is, where it was, who was there.

Only words that name the kind make a happening of a day: a day beside no such word stays a value.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.model.happenings import HappeningKind
from stemma.relation.timeline.wording import (
    ACT,
    AHEAD,
    DECIDED,
    DECIDED_END,
    DENIED,
    ENTRY,
    HELD,
    KINDS,
    LABELS,
    MINUTES,
    PAID,
    PARTY,
    POINT,
    PRESENT,
    PRESENT_END,
    ROSTER,
    SENTENCE_END,
    SHIPPED,
    SIDE,
    SUBJECT,
    TOWN,
    TRIP,
    VENUE,
)
from stemma.relation.timeline.years import is_without_year, with_year
from stemma.toolkit import letterheads
from stemma.toolkit.paper_titles import titled
from stemma.toolkit.titles import unspaced

_OF_TITLE: Mapping[str, HappeningKind] = {"minutes": "meeting"}
_GREETING = re.compile(
    r"^\W*(?:уважаем\w+|dear\b|尊敬的)[^\n]{0,80}$", re.IGNORECASE | re.MULTILINE
)
_COLON = re.compile("[:：]")
_CUT_OFF = re.compile(r"[ ,](?:и|и о|and|or|или|of|the|以及|和|及)$")
"""What a line ends with where the next goes on."""
_SEMICOLON = re.compile(r"[;；]")
_LISTED_COMMA = re.compile(r"[、,，](?![^(（]*[)）])")
_IN_BRACKETS = re.compile(r"[(（][^()（）]{2,}[)）]")
_HAN_BREAK = re.compile(r"(?<=[\u4e00-\u9fff])\n(?=[\u4e00-\u9fff])")
"""A line that goes on: Chinese has no blanks."""
_ZERO_FOR_O = re.compile(r"^0(?= [а-яё])")
"""How recognition reads the word that begins «О приёме делегации»."""
_SPAN_WITHIN, _CLOSE, _LABEL = 400, 90, 40
_HEAD, _LONGEST_DECISION, _MOST_PEOPLE = 700, 240, 40


class Told(NamedTuple):
    """What a stretch of a page says of something dated."""

    kind: HappeningKind
    value: CacheValue
    page: CachePage
    subject: str
    where: str
    is_record: bool
    """Whether the paper is the record of it: minutes, an act, the list of who travels."""
    who: tuple[str, ...] = ()
    """The people whom the same sentence names, of what is no record."""


def recorded(item: CacheItem) -> Told | None:
    """Return what minutes or an act are the record of, None for other papers."""
    if not item.pages:
        return None
    page = item.pages[0]
    head = page.text[:_HEAD]
    kind = _record_kind(page)
    value = None if kind is None else _day_of(page, kind)
    if kind is None or value is None:
        return None
    where = VENUE.search(head)
    town = where["where"].strip() if where is not None else place_in(head)
    return Told(kind, value, page, subject_in(head), _bare(town), is_record=True)


def _record_kind(page: CachePage) -> HappeningKind | None:
    """Return what a page is the record of by its title: an act, minutes, a list or a report."""
    title = unspaced(page.text[:200])
    if ACT.search(title):
        return "delivery"
    if MINUTES.search(title):
        return "meeting"
    if ROSTER.search(title) or TRIP.search(title):
        return "visit"
    named = titled(letterheads.head(page.text))
    return None if named is None else _OF_TITLE.get(named.kind)


def _day_of(page: CachePage, kind: HappeningKind) -> CacheValue | None:
    """Return the days of a record: a span in its first lines, else the first day in its head."""
    reach = 2 * _HEAD if kind == "delivery" else _HEAD
    own = _title_end(page)
    dates = [
        value
        for value in page.values
        if value.kind == "date"
        and value.start < reach
        and (value.start < own or not _cites(page, value))
    ]
    whole = [value for value in dates if is_whole(value)]
    spans = [value for value in whole if value.told["from"] != value.told["to"]]
    day = next((value.told["to"] for value in whole if value not in spans), None)
    if kind == "delivery":  # an act is drawn up when what it tells of ends
        spans = [value for value in spans if day in (None, value.told["to"])]
    else:
        spans = [value for value in spans if value.start < _SPAN_WITHIN]
    return next(iter((*spans, *whole)), None)


def _title_end(page: CachePage) -> int:
    """Return where the line that titles a page ends: a day behind a number there is its own."""
    head = letterheads.head(page.text)
    title = titled(head)
    return 0 if title is None else head[title.line].start + len(head[title.line].text)


def is_whole(value: CacheValue) -> bool:
    """Tell whether a value is a day, or days, of a year that it tells."""
    is_day = value.kind == "date" and value.told.get("precision") == "day"
    return is_day and str(value.told["from"])[:1].isdigit()


def _cites(page: CachePage, day: CacheValue) -> bool:
    """Tell whether a day is that of a paper that is cited: it stands right behind a number."""
    return any(
        value.kind == "identifier"
        and 0 <= day.start - value.end <= 12
        and "\n\n" not in page.text[value.end : day.start]
        for value in page.values
    )


def told_in(item: CacheItem, own: str) -> Iterator[Told]:
    """Yield what the sentences of a paper say was, or will be, on some days.

    `own` is the day of the paper itself. That of a letter dates the letter and not what it tells; a
    report of the press may tell what happened on its day. A day without a year is told where the
    paper has one and says that something has happened.
    """
    for page in item.pages:
        for found in page.values:
            value = _dated(found, own)
            dates_itself = value is not None and value.key == own and item.collection == "cache"
            if value is None or dates_itself or _cites(page, value):
                continue
            start, end = sentence_around(page.text, value)
            sentence = page.text[start:end]
            near = page.text[slice(*_near(value, start, end))]
            if DENIED.search(near) or (value is not found and AHEAD.search(near)):
                continue
            kind = kind_of(sentence, value) or _moved(near) or _of_label(page, value)
            if kind is not None and value.qualifier == "exact":
                who = tuple(_people(page, _behind_greeting(page.text, start, value.start), end))
                where = place_in(sentence)
                is_paper = item.collection == "cache"  # the press quotes titles of its own
                subject = subject_in(sentence) if is_paper else " ".join(sentence.split())
                yield Told(kind, value, page, subject, where, is_record=False, who=who)


def _behind_greeting(text: str, start: int, end: int) -> int:
    """Return where a sentence begins behind a greeting: whom a letter greets took no part yet."""
    found = list(_GREETING.finditer(text, start, end))
    return found[-1].end() if found else start


def _dated(value: CacheValue, own: str) -> CacheValue | None:
    """Return whole days, those without a year as the paper's day has it; None of anything else."""
    if is_whole(value):
        return value
    return with_year(value, own) if own and is_without_year(value) else None


def _of_label(page: CachePage, value: CacheValue) -> HappeningKind | None:
    """Return what a label right before a day says it is the day of: "发运日期："."""
    line = page.text.rfind("\n", 0, value.start) + 1
    before = page.text[max(line, value.start - _LABEL) : value.start]
    if AHEAD.search(before):
        return None
    return next((kind for kind, words in LABELS if words.search(before)), None)


def kind_of(sentence: str, value: CacheValue) -> HappeningKind | None:
    """Return the kind of thing that a sentence dates, None where no word says that it is one.

    One day needs a word that something is held, arrives, goes on; of several days it is enough
    that the kind is named. What is held and not named further is an event.
    """
    is_span, is_held = value.told["from"] != value.told["to"], HELD.search(sentence) is not None
    named = next((kind for kind, words in KINDS if words.search(sentence)), None)
    if named is not None and (is_span or is_held):
        return named
    return "event" if is_span and is_held else None


def _moved(words: str) -> HappeningKind | None:
    """Return what words close to a day say was paid or delivered, None of what is yet to be."""
    if AHEAD.search(words):
        return None
    return "payment" if PAID.search(words) else "delivery" if SHIPPED.search(words) else None


def _near(value: CacheValue, start: int, end: int) -> tuple[int, int]:
    return max(start, value.start - _CLOSE), min(end, value.end + _CLOSE)


def sentence_around(text: str, value: CacheValue) -> tuple[int, int]:
    """Return the sentence in which a value stands; a point behind "г" ends none."""
    first = max(0, value.start - 400)
    begins = [match.end() for match in SENTENCE_END.finditer(text, first, value.start)]
    stop = SENTENCE_END.search(text, value.end, value.end + 400)
    end = min(value.end + 400, len(text)) if stop is None else stop.start() + 1
    return (begins[-1] if begins else first), end


def place_in(text: str) -> str:
    """Return the town that a text names first, by the words that towns stand behind."""
    found = TOWN.search(_HAN_BREAK.sub("", text))
    return "" if found is None else _bare(next(filter(None, found.groups())))


def subject_in(text: str) -> str:
    """Return what a text says it is about: in quotation marks, or behind "Subject:"."""
    lines = [match for match in SUBJECT.finditer(text) if match["line"]]
    found = lines[0] if lines else SUBJECT.search(text)
    line = "" if found is None else " ".join(next(filter(None, found.groups())).split())
    return _ZERO_FOR_O.sub("О", _CUT_OFF.sub("", line.strip(" .;,|_-–—")))


def present(item: CacheItem) -> Iterator[str]:
    """Yield who was present, line by line as minutes list them; nobody where no line names one."""
    listed = tuple(each for line in _between(item, PRESENT, PRESENT_END) for each in _listed(line))
    named = {_bare_name(each) for each in people(item)}
    if any(name in _bare_name(line) for line in listed for name in named):
        yield from listed


def _listed(line: str) -> Sequence[str]:
    """Return the people of one line, without the side that they are of.

    A line lists several where a semicolon parts them, or a comma and each has an office in
    brackets.
    """
    line = SIDE.sub("", line)
    people = [each for each in _SEMICOLON.split(line) if each.strip()]
    entries = [each for part in people for each in _LISTED_COMMA.split(part)]
    if all(_IN_BRACKETS.search(each) for each in entries):
        people = entries
    return [SIDE.sub("", each).strip() for each in people]


def _bare_name(words: str) -> str:
    return "".join(words.split()).casefold()


def decided(item: CacheItem) -> Iterator[str]:
    """Yield what minutes say was decided, point by point."""
    for line in _between(item, DECIDED, DECIDED_END):
        yield line[:_LONGEST_DECISION]


def _between(item: CacheItem, begins: re.Pattern[str], ends: re.Pattern[str]) -> Iterator[str]:
    """Yield the points, or lines, between two headings; a line that goes on is one with it."""
    held: list[str] = []
    is_inside = False
    for line in (line for page in item.pages[:4] for line in page.text.splitlines()):
        if (begun := begins.match(line)) is not None:
            is_inside = True
            held += filter(str.strip, _COLON.split(line[begun.end() :])[1:])
            continue
        if is_inside and (ends.match(line) or len(held) > _MOST_PEOPLE):
            break
        if is_inside and line.strip() and not PARTY.match(line):
            point = POINT.match(line)
            if point is None and held and not _is_person_line(line) and not SIDE.match(line):
                held[-1] = f"{held[-1]} {line.strip()}"
            else:
                held.append((point["words"] if point is not None else line).strip())
    yield from map(str.strip, held)


def _is_person_line(line: str) -> bool:
    """Tell whether a line is an entry of its own: a name, a dash, an office."""
    return ENTRY.search(line) is not None and len(line) < 90


def _bare(words: str) -> str:
    return re.sub(r"^(?:г|гор)\.\s?", "", words).strip(" .,;")


def people(item: CacheItem) -> tuple[str, ...]:
    """Return the people whom a paper names, each once, in their order."""
    found = (name for page in item.pages for name in _people(page, 0, len(page.text)))
    return tuple(dict.fromkeys(found))[:_MOST_PEOPLE]


def _people(page: CachePage, start: int, end: int) -> Iterator[str]:
    """Yield the people whom a stretch of a page names."""
    for name in page.names:
        if name.told.get("type") == "person" and start <= name.start and name.end <= end:
            yield " ".join(str(name.told.get("text")).split())
