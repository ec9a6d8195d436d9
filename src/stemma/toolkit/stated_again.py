"""Where else a page states an amount: a sum that was changed in one place stands in others too."""

from collections.abc import Iterator
from decimal import Decimal

from stemma.model.examined import ExaminedPage, Subject
from stemma.model.places import Place
from stemma.toolkit.evidencing import stretch
from stemma.toolkit.figure_rows import figure_rows
from stemma.toolkit.retold import amount

_LEAST_DIGITS = 4
"""Shorter figures stand on a page by chance."""


def again(subject: Subject, page: ExaminedPage, value: Decimal, told: range) -> Iterator[Place]:
    """Yield the sums and the figures alone in their cells that are this amount, in their order.

    What overlaps `told` (code points of the page's text) is the place that is told already.
    """
    if page.text is None or len(value.as_tuple().digits) < _LEAST_DIGITS:
        return
    sums = [(row.start, row.stop) for row in page.mentions if _is_sum(row.kind, amount(row), value)]
    cells = (
        (figure.start, figure.end)
        for row in figure_rows(page.text)
        for figure in row.figures
        if figure.value == value
    )
    found = [*sums]
    for start, stop in cells:
        if all(stop <= other[0] or other[1] <= start for other in sums):
            found.append((start, stop))
    for start, stop in sorted(found):
        if stop <= told.start or told.stop <= start:
            yield stretch(subject, page, start, stop)


def _is_sum(kind: str, found: Decimal | None, value: Decimal) -> bool:
    return kind == "money" and found == value
