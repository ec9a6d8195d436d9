"""A total that is not the sum of the lines above it.

Only tables are looked at whose lines prove by themselves which column holds the amounts, and of
which no line can have been overlooked. A total is not reported for the fault of a line: it is held
against the amounts as the lines give them.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from stemma.model.examined import ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.mentions import MentionRow
from stemma.model.plugins import check
from stemma.toolkit.boxes import boxes_for
from stemma.toolkit.evidencing import stretch
from stemma.toolkit.figure_rows import Figure, FigureRow
from stemma.toolkit.price_tables import is_total, totals
from stemma.toolkit.retold import amount
from stemma.toolkit.stated_again import again
from stemma.toolkit.table_rows import goods

_MOST_AGAIN = 20
_SURE = 80
"""Figures that recognition was less sure of (0..100) are no ground for reckoning."""


@check(
    "sums.total",
    "A total that is not the sum of its lines",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    version=3,
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
        found = subject.once(goods, page, page.number)
        if found is None:
            continue
        rows, table = found
        has_total |= any(map(is_total, rows))
        for total in totals(rows, table, _said(page, rows)):
            parts = [total.figure, *(line.amount for line in total.lines)]
            if min(part.sure for part in parts) < _SURE:
                continue
            first, *rest = (stretch(subject, page, part.start, part.end) for part in parts)
            own = range(total.figure.start, total.figure.end)
            others = again(subject, page, total.figure.value, own)
            yield Observed(
                says="sums.total",
                evidence=(
                    Evidence(first),
                    *(Evidence(place, "context") for place in islice(others, _MOST_AGAIN)),
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


def _said(page: ExaminedPage, rows: Sequence[FigureRow]) -> dict[int, Figure]:
    """Return the one sum that each row with the words of a total states in a sentence."""
    found: dict[int, Figure] = {}
    for number, row in enumerate(rows):
        if is_total(row) and not row.figures:
            sums = [each for each in page.mentions if _is_in(each, row)]
            exact = [each for each in sums if amount(each) is not None]
            if len(sums) == len(exact) == 1:
                found[number] = _figure(page, exact[0])
    return found


def _is_in(mention: MentionRow, row: FigureRow) -> bool:
    return mention.kind == "money" and any(
        start <= mention.start < stop for start, stop in row.spans
    )


def _figure(page: ExaminedPage, mention: MentionRow) -> Figure:
    """Return a sum in a sentence as a figure; how sure it is, is that of its least sure word."""
    value = amount(mention)
    assert page.text is not None and value is not None, "a sum without text"  # noqa: S101, PT018
    words = page.text.words
    sure = [
        words.confidence(index)
        for index in range(len(words))
        if words.starts[index] < mention.stop and mention.start < words.ends[index]
    ]
    boxes = boxes_for(words, mention.start, mention.stop)
    return Figure(
        start=mention.start,
        end=mention.stop,
        box=boxes[0],
        value=value,
        places=max(0, -int(value.as_tuple().exponent)),
        is_percent=False,
        sure=min((100 if each is None else each for each in sure), default=0),
    )
