"""A program that is younger than the file says it is.

A file names the program that wrote it and the day on which it was made. A version that came out
later cannot have written it that day.
"""

import datetime as dt
from collections.abc import Iterator

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.program_releases import release

_PROGRAMS = ("Producer", "Creator", "app.Application", "meta.generator", "software")
_MADE = ("pdf.created", "office.created", "image.taken")
_CHANGED = ("pdf.modified", "office.modified", "image.modified")
_EARLY = dt.timedelta(days=120)
"""Versions are handed to testers some months before they come out."""


@check(
    "dates.metadata",
    "A program younger than the file",
    category=Category.INCONSISTENCY,
    basis=Basis.STRUCTURAL,
    says={
        "dates.metadata.program": (
            "The file says that it was made on {made} by {program}, which came out in {since}."
        ),
        "no_program": "The file names no program whose date of release is known, or no date.",
    },
    ordinary=(
        "The file was converted or saved anew later, and kept the old date of making.",
        "The clock of the computer was wrong.",
        "The program was a version for testers.",
    ),
    does_not_prove=(
        "Not that the content is younger: only this copy of the file is. Dates stated in the "
        "text are not compared yet."
    ),
    base_rate=BaseRate(
        fired=0, scored=28, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def dates_metadata(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each program that came out after the file was made.

    Where the file says that it was saved anew after the program came out, nothing is odd.
    """
    about = subject.about
    made = next((about.moments[name] for name in _MADE if name in about.moments), None)
    known = [
        (name, found)
        for name in _PROGRAMS
        if (found := release(about.properties.get(name, ""))) is not None
    ]
    if made is None or not known:
        raise NotApplicableError("no_program")
    changed = [about.moments[name].at.date() for name in _CHANGED if name in about.moments]
    latest = max([made.at.date(), *changed])
    for name, found in known:
        if latest < found.since - _EARLY:
            yield Observed(
                says="dates.metadata.program",
                evidence=(
                    Evidence(subject.label(name, about.properties[name][:200])),
                    Evidence(subject.label("made", made.at.isoformat()), "compare"),
                ),
                values={
                    "made": Measured(made.at.date().isoformat()),
                    "program": Measured(found.program),
                    "since": Measured(f"{found.since:%Y-%m}"),
                    "early": Measured(str((found.since - latest).days), "day", str(_EARLY.days)),
                },
            )
