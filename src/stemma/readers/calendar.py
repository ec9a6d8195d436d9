"""Calendars (.ics): meetings and tasks with their times, people and places."""

import datetime as dt
import re
from collections.abc import Iterator

from stemma.model.moments import Moment
from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Pixels, Reading, Received
from stemma.toolkit import flow
from stemma.toolkit.content_lines import ContentLine, content_lines, decoded
from stemma.toolkit.flow import Line

_BEGINS = re.compile(rb"(?:\xef\xbb\xbf|\s)*BEGIN:VCALENDAR\s", re.IGNORECASE)
_NAMES = {
    "SUMMARY": "Subject",
    "DTSTART": "Start",
    "DTEND": "End",
    "DUE": "Due",
    "DURATION": "Lasts",
    "LOCATION": "Place",
    "ORGANIZER": "Organiser",
    "ATTENDEE": "Attendee",
    "DESCRIPTION": "Description",
    "COMMENT": "Comment",
    "RRULE": "Repeats",
    "EXDATE": "Except",
    "RECURRENCE-ID": "In place of",
    "STATUS": "Status",
    "CATEGORIES": "Categories",
    "URL": "Web",
    "CREATED": "Created",
    "LAST-MODIFIED": "Modified",
    "DTSTAMP": "Written",
    "UID": "Identifier",
    "X-WR-CALNAME": "Calendar",
    "METHOD": "Method",
    "PRODID": "Program",
}
_KINDS = {
    "VEVENT": "Event",
    "VTODO": "Task",
    "VJOURNAL": "Journal",
    "VFREEBUSY": "Free and busy",
    "VALARM": "Reminder",
}
_SILENT = {"VERSION", "CALSCALE", "SEQUENCE", "TRANSP", "CLASS", "PRIORITY"}
_ZONE = "VTIMEZONE"
_TIMES = {"DTSTART", "DTEND", "DUE", "CREATED", "LAST-MODIFIED", "DTSTAMP", "RECURRENCE-ID"}
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")


@reader(
    "calendar",
    "Calendar (iCalendar)",
    lambda head, name: 88 if _BEGINS.match(head) else 35 * name.lower().endswith((".ics", ".ical")),
)
def calendar(received: Received) -> Reading:
    """Read all entries, one behind the other; attached files come out as children."""
    if not received.size:
        raise UnreadableError(Problem(Reason.EMPTY))
    text = decoded(received)
    lines = list(content_lines(text.text))
    begun = [line.value.strip().upper() for line in lines if line.name == "BEGIN"]
    if not begun:
        raise UnreadableError(Problem(Reason.DAMAGED))
    is_cut = len(begun) != sum(line.name == "END" for line in lines)
    entries = sum(kind in _KINDS and kind != "VALARM" for kind in begun)
    subjects = [line.text for line in lines if line.name == "SUMMARY"]
    return Reading(
        media_type="text/calendar",
        title=subjects[0][:1000] if entries == 1 and subjects else "",
        properties={
            "entries": str(entries),
            "charset": text.charset,
            "pages_by": flow.PAGE_RULE,
        },
        moments=dict(_moments(lines)) if entries == 1 else {},
        pages=flow.page_readings(flow.paged(_shown(lines)), "calendar"),
        children=_files(lines),
        problem=Problem(Reason.DAMAGED) if is_cut else None,
    )


@calendar.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    lines = list(content_lines(decoded(received).text))
    return flow.drawn(flow.paged(_shown(lines)), page, dpi)


def _shown(lines: list[ContentLine]) -> Iterator[Line]:
    """Yield a line for each thing that an entry says."""
    for line in _outside_zones(lines):
        if line.name in _SILENT or line.data is not None:
            continue
        if line.name not in {"BEGIN", "END"}:
            yield from _said(line)
            continue
        kind = line.value.strip().upper()
        if kind in _KINDS:
            yield Line(_KINDS[kind] if line.name == "BEGIN" else "")


def _outside_zones(lines: list[ContentLine]) -> Iterator[ContentLine]:
    """Leave out the rules of time zones: dates of no entry."""
    within = False
    for line in lines:
        if line.name in {"BEGIN", "END"} and line.value.strip().upper() == _ZONE:
            within = line.name == "BEGIN"
        elif not within:
            yield line


def _said(line: ContentLine) -> Iterator[Line]:
    name, value = _NAMES.get(line.name, line.name), line.text
    if line.name in _TIMES:
        value = _time(line)
    elif line.name in {"ORGANIZER", "ATTENDEE"}:
        value = _person(line)
    if value:
        for number, part in enumerate(value.split("\n")):
            yield Line(part if number else f"{name}: {part}")


def _person(line: ContentLine) -> str:
    """Return a name with its address, and what the person answered."""
    address = re.sub(r"^mailto:", "", line.text, flags=re.IGNORECASE)
    name = line.parameters.get("CN", "")
    answer = line.parameters.get("PARTSTAT", "").lower().replace("-", " ")
    whole = f"{name} <{address}>" if name and name != address else address
    return f"{whole} ({answer})" if answer else whole


def _time(line: ContentLine) -> str:
    """Return a time in the usual order of its parts, with its zone as it is named."""
    found = _TIME.fullmatch(line.text)
    if found is None:
        return line.text
    year, month, day, hour, minute, second, zulu = found.groups()
    if hour is None:
        return f"{year}-{month}-{day}"
    seconds = "" if second == "00" else f":{second}"
    zone = "UTC" if zulu else line.parameters.get("TZID", "")
    return f"{year}-{month}-{day} {hour}:{minute}{seconds} {zone}".strip()


def _moments(lines: list[ContentLine]) -> Iterator[tuple[str, Moment]]:
    """Yield when the one entry begins and when it was made; a named zone is not looked up."""
    names = {"DTSTART": "calendar.start", "CREATED": "calendar.created"}
    for line in _outside_zones(lines):
        found = _TIME.fullmatch(line.text) if line.name in names else None
        if found is None:
            continue
        numbers = [int(each) for each in found.groups()[:6] if each]
        try:
            at = dt.datetime(*numbers, tzinfo=dt.UTC)  # type: ignore[arg-type,misc]
        except ValueError:
            continue
        if 1970 <= at.year <= 2100:
            yield names[line.name], Moment(at, zone_known=bool(found[7]))


def _files(lines: list[ContentLine]) -> Iterator[Child]:
    for number, line in enumerate((each for each in lines if each.data), 1):
        name = line.parameters.get("X-FILENAME") or line.parameters.get("FILENAME")
        shown = (name or f"{line.name.lower()}-{number}").replace("\0", "\ufffd")[:200]
        path = shown.encode("utf-8", "replace")
        yield Child(path=path, shown=path.decode(), kind="attachment", chunks=(line.data or b"",))
