"""A part that is not the percentage it is said to be: a tax inside a sum, a share of a payment.

Two forms leave no doubt. A sentence names a sum, "including VAT 20 %" and the tax: the tax is a
hundredth part of the sum, counted in it or on top of it. And a list of shares: each line has a
percentage and an amount, their whole is printed on the page, and at least two lines agree with it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from stemma.model.examined import ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.mentions import MentionRow
from stemma.model.plugins import check
from stemma.toolkit.boxes import boxes_for, is_same_line
from stemma.toolkit.evidencing import stretch
from stemma.toolkit.figure_rows import Figure, figure_rows
from stemma.toolkit.retold import amount

_TAX = re.compile(
    r"[\s,;(（–—-]{0,5}(?:(?:в том числе|в т\.\s?ч\.|включая|с учётом|кроме того|плюс|у тому числі"
    r"|including|incl\.?|inclusive of|plus|of which|含|另加|其中)[^\d;。；]{0,25})?"
    r"(?:НДС|ПДВ|VAT|value added tax|增值税)[^\d.;。；]{0,25}",
    re.IGNORECASE,
)
_AND = re.compile(r"[\s)(,:：—–-]{0,6}(?:[^\W\d]{1,12}[\s:：—–-]{1,3}){0,4}", re.IGNORECASE)
_HUNDRED = Decimal(100)
_LEAST_RIGHT = 2


class _Share(NamedTuple):
    """A percentage and the amount in its line."""

    percent: Decimal
    figure: Figure


@check(
    "sums.percent",
    "A part that is not the percentage it is said to be",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    says={
        "sums.percent.tax": (
            "On page {page}, “{quote}”: {percent} % in {whole} are {inside}, on top of it {above}, "
            "but {part} is said."
        ),
        "sums.percent.share": (
            "On page {page}, {percent} % of {whole} are {due}, but the line says {part}; "
            "{right} other lines come out right."
        ),
        "no_percent": "No percentage was found whose whole and part are both given.",
    },
    ordinary=(
        "Some goods of the sum are free of the tax, or taxed at another rate.",
        "The percentage was rounded for show.",
        "The sum was changed in a later version, and the part was forgotten.",
        "Recognition of a scan misread a figure.",
    ),
    does_not_prove=(
        "Not which of the figures is wrong. A percentage whose whole stands on another "
        "page, or in words only, is passed over."
    ),
)
def sums_percent(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each part that is neither inside nor on top of its whole."""
    found = False
    for page in subject.pages:
        percents = [row for row in page.mentions if _is_percent(row)]
        if page.text is None or not percents:
            continue
        for whole, percent, part in _taxes(page.text.text, page.mentions):
            found = True
            yield from _told_tax(subject, page, (whole, percent, part))
        shares = _shares(page, percents)
        for whole_figure in _wholes(page, shares):
            found = True
            yield from _told_shares(subject, page, whole_figure, shares)
    if not found:
        raise NotApplicableError("no_percent")


def _is_percent(row: MentionRow) -> bool:
    return row.kind == "measure" and row.value.get("unit") == "%" and amount(row) is not None


_Three = tuple[MentionRow, MentionRow, MentionRow]


def _taxes(text: str, rows: Sequence[MentionRow]) -> Iterator[_Three]:
    """Yield a sum, a rate and a tax that follow each other in one sentence."""
    for whole, percent, part in zip(rows, rows[1:], rows[2:], strict=False):
        is_form = whole.kind == part.kind == "money" and _is_percent(percent)
        if (
            is_form
            and whole.unit == part.unit
            and _TAX.fullmatch(text[whole.stop : percent.start])
            and _AND.fullmatch(text[percent.stop : part.start])
        ):
            yield whole, percent, part


def _told_tax(subject: Subject, page: ExaminedPage, three: _Three) -> Iterator[Observed]:
    whole, rate, part = map(amount, three)
    if whole is None or rate is None or part is None:
        return
    inside, above = whole * rate / (_HUNDRED + rate), whole * rate / _HUNDRED
    slack = _slack(part)
    if min(abs(part - inside), abs(part - above)) <= slack:
        return
    place = stretch(subject, page, three[0].start, three[2].stop)
    yield Observed(
        says="sums.percent.tax",
        evidence=(
            Evidence(stretch(subject, page, three[2].start, three[2].stop)),
            Evidence(place, "context"),
        ),
        values={
            "page": Measured(str(page.number)),
            "quote": Measured(" ".join(place.quote.split())[:300]),
            "percent": Measured(f"{rate:f}", "%"),
            "whole": Measured(f"{whole:f}"),
            "inside": Measured(f"{inside:.2f}", "", f"{slack:f}"),
            "above": Measured(f"{above:.2f}", "", f"{slack:f}"),
            "part": Measured(f"{part:f}"),
        },
    )


def _slack(part: Decimal) -> Decimal:
    """Return how far rounding may move a part: some of its last digits, for each line adds its."""
    places = max(0, -int(part.as_tuple().exponent))
    return Decimal("0.5") if places else Decimal(1)


def _shares(page: ExaminedPage, percents: Sequence[MentionRow]) -> list[_Share]:
    """Return the lines of a page with one percentage and an amount at their end."""
    assert page.text is not None  # noqa: S101 (asked for by the caller)
    found: list[_Share] = []
    for row in figure_rows(page.text):
        sums = [figure for figure in row.figures if not figure.is_percent]
        if not sums:
            continue
        here = [
            each
            for each in percents
            if any(
                is_same_line(box, sums[-1].box)
                for box in boxes_for(page.text.words, each.start, each.stop)
            )
        ]
        percent = amount(here[0]) if len(here) == 1 else None
        if percent is not None and 0 < percent < _HUNDRED and sums[-1].sure >= 80:
            found.append(_Share(percent, sums[-1]))
    return found


def _wholes(page: ExaminedPage, shares: Sequence[_Share]) -> Iterator[Figure]:
    """Yield the one figure of a page of which most of the shares are parts."""
    if len(shares) <= _LEAST_RIGHT or page.text is None:
        return
    parts = {share.figure.start for share in shares}
    for row in figure_rows(page.text):
        for figure in row.figures:
            right = sum(_fits(share, figure.value) for share in shares)
            is_whole = right >= _LEAST_RIGHT and 2 * (len(shares) - right) <= right
            if figure.start not in parts and not figure.is_percent and is_whole:
                yield figure
                return


def _fits(share: _Share, whole: Decimal) -> bool:
    due = whole * share.percent / _HUNDRED
    return whole >= 1000 and abs(due - share.figure.value) <= _slack(share.figure.value)


def _told_shares(
    subject: Subject, page: ExaminedPage, whole: Figure, shares: Sequence[_Share]
) -> Iterator[Observed]:
    right = sum(_fits(share, whole.value) for share in shares)
    for share in shares:
        if not _fits(share, whole.value):
            yield Observed(
                says="sums.percent.share",
                evidence=(
                    Evidence(stretch(subject, page, share.figure.start, share.figure.end)),
                    Evidence(stretch(subject, page, whole.start, whole.end), "compare"),
                ),
                values={
                    "page": Measured(str(page.number)),
                    "percent": Measured(f"{share.percent:f}", "%"),
                    "whole": Measured(f"{whole.value:f}"),
                    "due": Measured(f"{whole.value * share.percent / _HUNDRED:.2f}"),
                    "part": Measured(f"{share.figure.value:f}"),
                    "right": Measured(str(right)),
                },
            )
