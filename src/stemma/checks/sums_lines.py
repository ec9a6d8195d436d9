"""A line of a table of goods whose quantity times price is not its amount."""

from collections.abc import Iterator

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.evidencing import stretch
from stemma.toolkit.table_rows import goods

_SURE = 80
"""Figures that recognition was less sure of (0..100) are no ground for reckoning."""


@check(
    "sums.lines",
    "A line whose quantity times price is not its amount",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    version=2,
    says={
        "sums.lines": (
            "On page {page}, {quantity} times {price} is {product}, but the line says {amount}; "
            "{right} other lines of the table come out right."
        ),
        "no_table": "No table was found whose lines multiply a quantity and a price.",
    },
    ordinary=(
        "A discount, a tax or a delivery that is part of this line alone.",
        "A price that was rounded for show, and the amount was not.",
        "The quantity or the price was changed and the amount was forgotten.",
        "Recognition of a scan misread a figure.",
    ),
    does_not_prove=(
        "Not which of the three figures is wrong. A table of which most lines do not "
        "multiply is not taken for such a table, so a table that is wrong throughout is "
        "not reported; nor are tables of one line."
    ),
    base_rate=BaseRate(
        fired=0, scored=1, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def sums_lines(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each line that differs from what its table does elsewhere."""
    has_table = False
    for page in subject.pages:
        found = subject.once(goods, page, page.number)
        if found is None:
            continue
        has_table = True
        table = found.table
        right = sum(line.fits for line in table.lines)
        for line in table.lines:
            parts = (line.amount, line.quantity, line.price)
            if line.fits or min(part.sure for part in parts) < _SURE:
                continue
            places = [stretch(subject, page, part.start, part.end) for part in parts]
            yield Observed(
                says="sums.lines",
                evidence=(
                    Evidence(places[0]),
                    Evidence(places[1], "compare"),
                    Evidence(places[2], "compare"),
                ),
                values={
                    "page": Measured(str(page.number)),
                    "quantity": Measured(f"{line.quantity.value:f}"),
                    "price": Measured(f"{line.price.value:f}"),
                    "product": Measured(f"{line.product:f}"),
                    "amount": Measured(f"{line.amount.value:f}"),
                    "right": Measured(str(right)),
                },
            )
    if not has_table:
        raise NotApplicableError("no_table")
