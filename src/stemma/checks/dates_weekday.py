"""A date beside a day of the week on which it did not fall: "Friday, 7 March 2024".

Whoever writes on the day itself rarely gets its weekday wrong; whoever writes a date afterwards,
or changes one, easily forgets it.
"""

import datetime as dt
from collections.abc import Iterator

from babel.dates import get_day_names

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.toolkit import retold, weekdays
from stemma.toolkit.evidencing import stretch

_MOST = 50
_DAYS = dict(get_day_names("wide", locale="en"))


@check(
    "dates.weekday",
    "A date on another day of the week",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    says={
        "dates.weekday": (
            "On page {page}, “{quote}” names a {said}, but {date} was a {true} "
            "(Gregorian calendar)."
        ),
        "no_weekday": "No date here names its day of the week.",
    },
    ordinary=(
        "A slip, or a date taken over from an earlier version of the text.",
        "The date of a deadline was moved and the day of the week was not.",
        "The day of the week belongs to another date of the same line.",
        "Recognition of a scan misread a figure of the date.",
    ),
    does_not_prove=(
        "Not that the document was written on another day. Dates of other calendars, such "
        "as the Julian one, are reckoned wrong."
    ),
    base_rate=BaseRate(
        fired=5, scored=155, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def dates_weekday(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each date whose weekday does not fit, with all its places."""
    found = [
        (page, row, beside)
        for page in subject.pages
        if page.text is not None
        for row in page.mentions
        if row.kind == "date"
        and retold.day(row) is not None
        and (beside := weekdays.beside(page.text.text, row.start, row.stop)) is not None
    ]
    if not found:
        raise NotApplicableError("no_weekday")
    wrong: dict[tuple[dt.date, int], list[Place]] = {}
    for page, row, beside in found:
        day = retold.day(row)
        if day is not None and day.weekday() != beside.number:
            start, end = min(row.start, beside.start), max(row.stop, beside.end)
            wrong.setdefault((day, beside.number), []).append(stretch(subject, page, start, end))
    for (day, said), places in wrong.items():
        yield Observed(
            says="dates.weekday",
            evidence=tuple(map(Evidence, places[:_MOST])),
            values={
                "page": Measured(str(places[0].page)),
                "quote": Measured(" ".join(places[0].quote.split())[:200]),
                "date": Measured(day.isoformat()),
                "said": Measured(_DAYS[said]),
                "true": Measured(_DAYS[day.weekday()]),
                "times": Measured(str(len(places))),
            },
        )
