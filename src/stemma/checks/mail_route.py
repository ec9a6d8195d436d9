"""The way of a mail by its own account: the servers that handed it on, and their clocks.

Every server writes a line on top of those that are there, with the time on its clock (RFC 5321,
4.4). The lines below that of one's own server can be made up by the sender.
"""

import datetime as dt
import email.parser
import email.policy
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.toolkit.mail_headers import moment

_SLIP = dt.timedelta(minutes=15)
"""Clocks of servers differ by some minutes."""
_LONG = dt.timedelta(days=1)
_MOST_HEADERS = 1 << 20
_MOST_HOPS = 100


class _Hop(NamedTuple):
    """One line of the way, counted from the sender's end, from 1."""

    number: int
    written: str
    at: dt.datetime


@check(
    "mail.route",
    "The way of a mail, and the clocks on it",
    category=Category.INCONSISTENCY,
    basis=Basis.STRUCTURAL,
    says={
        "mail.route.backwards": (
            "Server {number} on the way had the mail at {later}, before the server before it "
            "({earlier})."
        ),
        "mail.route.slow": (
            "Between servers {before} and {number} on the way, {days} days passed by their clocks."
        ),
        "mail.route.late_date": (
            "The mail says that it was sent at {sent}, after the first server had it ({received})."
        ),
        "mail.route.old_date": (
            "The mail says that it was sent at {sent}, {days} days before the first server had it."
        ),
        "no_route": (
            "The mail names no two clocks with their zones: it never went through a server, or "
            "the lines were taken out."
        ),
    },
    ordinary=(
        "The clock of a computer or a server was wrong, or its zone was.",
        "The mail waited: in an outbox, in a queue, for a moderator, or for a virus check.",
        "A list or a mailbox program handed an old mail on again.",
    ),
    does_not_prove=(
        "Only the line of the server that one trusts was written by somebody else than "
        "the sender may have been: whatever stands below it can be made up. A way without "
        "contradictions proves nothing; mail.dkim proves more."
    ),
    needs="bytes",
    applies_to=("message/rfc822",),
    base_rate=BaseRate(
        fired=4, scored=68, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def mail_route(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each step of the way whose clocks cannot be right or stood long."""
    head = bytes(subject.bytes_given().data()[:_MOST_HEADERS])
    parser = email.parser.BytesHeaderParser(policy=email.policy.compat32)
    headers = parser.parsebytes(head)
    hops = list(_hops([str(value) for value in headers.get_all("received", [])]))
    sent = moment(str(headers.get("date", "")))
    first = hops[0] if hops else None
    if first is None or (len(hops) < 2 and (sent is None or not sent.zone_known)):
        raise NotApplicableError("no_route")
    if sent is not None and sent.zone_known:
        yield from _date(subject, sent.at, first)
    for before, after in pairwise(hops):
        yield from _step(subject, before, after)


def _hops(lines: list[str]) -> Iterator[_Hop]:
    """Yield the steps whose time and zone can be read, the first one first."""
    for number, line in enumerate(reversed(lines[:_MOST_HOPS]), 1):
        written = " ".join(line.split())
        at = moment(written.rpartition(";")[2].strip())
        if at is not None and at.zone_known:
            yield _Hop(number, written, at.at)


def _date(subject: Subject, sent: dt.datetime, first: _Hop) -> Iterator[Observed]:
    late, early = sent > first.at + _SLIP, sent < first.at - _LONG
    if late or early:
        yield Observed(
            says="mail.route.late_date" if late else "mail.route.old_date",
            evidence=(
                Evidence(_header(subject, "date", sent.isoformat())),
                Evidence(_hop(subject, first), "compare"),
            ),
            values={
                "sent": Measured(sent.isoformat()),
                "received": Measured(first.at.isoformat()),
                "days": Measured(str((first.at - sent).days), "day", str(_LONG.days)),
            },
            category=None if late else Category.PROVENANCE,
        )


def _step(subject: Subject, before: _Hop, after: _Hop) -> Iterator[Observed]:
    took = after.at - before.at
    if -_SLIP <= took <= _LONG:
        return
    is_back = took < dt.timedelta(0)
    yield Observed(
        says="mail.route.backwards" if is_back else "mail.route.slow",
        evidence=(Evidence(_hop(subject, after)), Evidence(_hop(subject, before), "compare")),
        values={
            "before": Measured(str(before.number)),
            "number": Measured(str(after.number)),
            "earlier": Measured(before.at.isoformat()),
            "later": Measured(after.at.isoformat()),
            "days": Measured(str(abs(took).days), "day"),
        },
        category=None if is_back else Category.PROVENANCE,
    )


def _hop(subject: Subject, hop: _Hop) -> Place:
    return _header(subject, f"received {hop.number}", hop.written)


def _header(subject: Subject, name: str, written: str) -> Place:
    return Place(content=subject.about.content, page=1, label=f"header {name}", quote=written[:300])
