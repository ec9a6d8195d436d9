"""A file whose own dates contradict each other.

PDF and Office files carry the dates of their making, of the last change and of printing, written by
different programs. A change before the making cannot be right, whoever wrote them.
"""

import datetime as dt
from collections.abc import Iterator

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.moments import Moment
from stemma.model.plugins import check

_MUST_PRECEDE = (
    ("pdf.created", "pdf.modified"),
    ("office.created", "office.modified"),
    ("image.taken", "image.modified"),
)
_SLACK = dt.timedelta(minutes=2)
"""Programs that write both dates at once write them seconds apart, in either order."""
_SLACK_WITHOUT_ZONE = dt.timedelta(hours=26)
"""Wall times of unknown zones may lie so far apart and be the same moment."""


@check(
    "dates.order",
    "Dates in an impossible order",
    category=Category.INCONSISTENCY,
    basis=Basis.STRUCTURAL,
    says={
        "dates.order": (
            "The file says that it was changed at {later}, before it was made at {earlier}."
        ),
    },
    ordinary=(
        "The clock of one of the computers was wrong.",
        "A copy, conversion or template gave the file a new date of making and kept the other one.",
        "A program wrote local time and called it universal time.",
    ),
    does_not_prove=(
        "Not when the file was made: both dates are whatever some computer wrote. A file with "
        "one date has nothing to compare and is told as not applicable."
    ),
    base_rate=BaseRate(
        fired=0, scored=124, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def dates_order(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each pair of dates that stands the wrong way round."""
    moments = subject.about.moments
    pairs = [(early, late) for early, late in _MUST_PRECEDE if early in moments and late in moments]
    if not pairs:
        raise NotApplicableError("one_date")
    for early, late in pairs:
        first, second = moments[early], moments[late]
        if first.at - second.at > _slack(first, second):
            yield Observed(
                says="dates.order",
                evidence=(
                    Evidence(subject.label(late, second.at.isoformat())),
                    Evidence(subject.label(early, first.at.isoformat()), "compare"),
                ),
                values={
                    "earlier": Measured(first.at.isoformat()),
                    "later": Measured(second.at.isoformat()),
                    "difference": Measured(
                        str(int((first.at - second.at).total_seconds())),
                        "s",
                        str(int(_slack(first, second).total_seconds())),
                    ),
                },
            )


def _slack(first: Moment, second: Moment) -> dt.timedelta:
    return _SLACK if first.zone_known and second.zone_known else _SLACK_WITHOUT_ZONE
