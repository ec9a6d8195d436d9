"""Right of reply in words for a report, and as a table."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from stemma.model.replies import Inquiry, InquirySeen, Reply, ReplyState, Way
from stemma.publish import csv

_BY: Mapping[Way, str] = {
    "mail": "by mail",
    "letter": "by letter",
    "telephone": "by telephone",
    "message": "by message",
    "in person": "in person",
    "through others": "through others",
}
_LONGEST = 300


def sentence(inquiry: Inquiry, reply: Reply | None, state: ReplyState) -> str:
    """Return an inquiry as one sentence: who was asked what, when, and what came back."""
    about = " and ".join(f"“{each.statement.rstrip('.')}”" for each in inquiry.about)
    limit = f", with time until {day(inquiry.until)}" if inquiry.until else ""
    asked = f"{inquiry.who} was asked {_BY[inquiry.way]} on {day(inquiry.asked)}{limit}, about"
    return f"{asked} {about}; {_came(reply, state)}."


def _came(reply: Reply | None, state: ReplyState) -> str:
    if reply is None:
        late = "nothing came back within the time given"
        return late if state == "late" else "nothing has come back so far"
    if reply.came == "refusal":
        return f"an answer was refused on {day(reply.on)}{_quoted(reply.words)}"
    return f"the answer came on {day(reply.on)}{_quoted(reply.words)}"


def _quoted(words: str) -> str:
    short = " ".join(words.split())
    if len(short) > _LONGEST:
        short = f"{short[:_LONGEST].rsplit(' ', 1)[0]} …"
    return f": “{short.rstrip('.')}”" if short else ""


def day(date: dt.date) -> str:
    """Return a day as a report writes it: 3 March 2026."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
"""In English whatever the machine's language is: the report is."""


def summed(found: Sequence[InquirySeen]) -> str:
    """Return what came back from everybody as one sentence, empty where nobody was asked."""
    if not found:
        return ""
    counts = Counter(each.state for each in found)
    words: tuple[tuple[ReplyState, str], ...] = (
        ("answered", "answered"),
        ("refused", "refused to answer"),
        ("late", "did not answer within the time given"),
        ("waiting", "may still answer"),
    )
    told = ", ".join(f"{counts[state]} {said}" for state, said in words if counts[state])
    return f"{len(found)} {'was' if len(found) == 1 else 'were'} asked for a reply: {told}."


def table(found: Iterable[InquirySeen]) -> Iterator[bytes]:
    """Yield inquiries as CSV."""
    heads = (
        *("who", "asked on", "by", "until", "about", "state", "days", "came on", "what came"),
        *("note", "sentence", "key"),
    )
    return csv.lines(heads, map(_line, found))


def _line(each: InquirySeen) -> tuple[csv.Cell, ...]:
    inquiry, reply = each.inquiry, each.reply
    return (
        *(inquiry.who, inquiry.asked.isoformat(), inquiry.way),
        *(inquiry.until.isoformat() if inquiry.until else "",),
        *("; ".join(point.statement for point in inquiry.about), each.state, each.days),
        *((reply.on.isoformat(), reply.words) if reply else ("", "")),
        *(inquiry.note, each.sentence, each.key),
    )
