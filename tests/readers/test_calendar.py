"""Calendars: meetings with their times as they are written, people, places and files."""

import pytest

from stemma.model.problems import Problem, Reason
from stemma.readers.calendar import calendar
from tests import make

MEETING = b"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Harbour//Diary//EN
BEGIN:VEVENT
SUMMARY:Acceptance of lot 4\\, hall 2
DTSTART;TZID=Europe/Lisbon:20230511T100000
DTEND:20230511T110000Z
ORGANIZER;CN=Mara Quill:mailto:mara@southport.example
ATTENDEE;CN="Verrin, Ilya";PARTSTAT=NEEDS-ACTION:MAILTO:verrin@northworks.example
DESCRIPTION:Bring the seal\\nand a lamp. This line goes
  on.
ATTACH;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=plan.txt:aGFsbCAy
END:VEVENT
BEGIN:VTIMEZONE
TZID:Europe/Lisbon
BEGIN:STANDARD
DTSTART:19701025T020000
END:STANDARD
END:VTIMEZONE
END:VCALENDAR
"""


def test_a_meeting_reads_like_an_invitation() -> None:
    with make.received(MEETING, "invite.ics") as received:
        reading = calendar.read(received)
        [page], [(plan, data)] = make.consumed(reading)

    assert reading.title == "Acceptance of lot 4, hall 2"
    assert page.text is not None
    assert page.text.text.strip().splitlines() == [
        "Program: -//Harbour//Diary//EN",
        "Event",
        "Subject: Acceptance of lot 4, hall 2",
        "Start: 2023-05-11 10:00 Europe/Lisbon",
        "End: 2023-05-11 11:00 UTC",
        "Organiser: Mara Quill <mara@southport.example>",
        "Attendee: Verrin, Ilya <verrin@northworks.example> (needs action)",
        "Description: Bring the seal",
        "and a lamp. This line goes on.",
    ]
    assert (plan.shown, data) == ("plan.txt", b"hall 2")


def test_a_named_zone_is_not_looked_up() -> None:
    with make.received(MEETING) as received:
        start = calendar.read(received).moments["calendar.start"]

    assert start.at.isoformat() == "2023-05-11T10:00:00+00:00"
    assert not start.zone_known


@pytest.mark.parametrize("data", [b"", MEETING[:300], b"Hello"])
def test_what_is_broken_is_told(data: bytes) -> None:
    reason = Reason.DAMAGED if data else Reason.EMPTY

    assert make.problem_of(calendar, data, "invite.ics") == Problem(reason)
