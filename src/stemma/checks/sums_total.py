"""A total that is not the sum of the lines above it.

Only tables are looked at whose lines prove by themselves which column holds the amounts, and of
which no line can have been overlooked. A total is not reported for the fault of a line: it is held
against the amounts as the lines give them.
"""

from collections.abc import Iterator

from stemma.model.examined import ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.toolkit.evidencing import stretch
from stemma.toolkit.figure_rows import Figure, figure_rows
from stemma.toolkit.price_tables import is_total, price_table, totals
from stemma.toolkit.retold import amount

_SURE = 80
"""Figures that recognition was less sure of (0..100) are no ground for reckoning."""


@check(
    "sums.total",
    "A total that is not the sum of its lines",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    says={
        "sums.total": (
            "On page {page}, the {lines} lines above the total add up to {sum}, "
            "but the total says {total}."
        ),
        "no_total": "No table of goods was found with a total of which all lines can be read.",
    },
    ordinary=(
        "A tax, a discount or a fee that is in the total and in no line.",
        "Lines were added, struck out or changed, and the total was not.",
        "A line on another page belongs to the total.",
        "Recognition of a scan misread a figure.",
    ),
    does_not_prove=(
        "Not whether a line or the total is wrong. Tables that run over several pages, "
        "totals of totals and tables without prices are not looked at."
    ),
)
def sums_total(subject: Subject) -> Iterator[Observed]:
    """Yield at most one observation for each page: its first total, where it does not fit."""
    has_total = False
    for page in subject.pages:
        rows = () if page.text is None else figure_rows(page.text)
        table = price_table(rows)
        if table is None:
            continue
        has_total |= any(map(is_total, rows))
        for total in totals(rows, table):
            parts = [total.figure, *(line.amount for line in total.lines)]
            if min(part.sure for part in parts) < _SURE:
                continue
            first, *rest = (stretch(subject, page, part.start, part.end) for part in parts)
            again = _again(subject, page, total.figure)
            yield Observed(
                says="sums.total",
                evidence=(
                    Evidence(first),
                    *(Evidence(place, "context") for place in again),
                    *(Evidence(place, "compare") for place in rest[:100]),
                ),
                values={
                    "page": Measured(str(page.number)),
                    "lines": Measured(str(len(total.lines))),
                    "sum": Measured(f"{total.sum:f}"),
                    "total": Measured(f"{total.figure.value:f}"),
                },
            )
    if not has_total:
        raise NotApplicableError("no_total")


def _again(subject: Subject, page: ExaminedPage, figure: Figure) -> Iterator[Place]:
    """Yield where else the page names the sum that a total says."""
    for row in page.mentions:
        is_total = row.start < figure.end and figure.start < row.stop
        if row.kind == "money" and amount(row) == figure.value and not is_total:
            yield stretch(subject, page, row.start, row.stop)
