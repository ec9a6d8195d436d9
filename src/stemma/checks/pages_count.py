"""Pages that say "7 of 12" in a file that has not twelve."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.model.examined import ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.evidencing import stretch
from stemma.toolkit.page_marks import PageMark, page_mark

_LEAST = 2
_SHARE = 0.6


class _Marked(NamedTuple):
    """A page and the number it gives itself."""

    page: ExaminedPage
    mark: PageMark


@check(
    "pages.count",
    "Fewer pages than the pages say",
    category=Category.OMISSION,
    basis=Basis.CONTENT,
    says={
        "pages.count": (
            "The pages count themselves as of {of}, but the file holds {here} of them; "
            "{missing} not there."
        ),
        "no_marks": "The pages do not say how many there are.",
        "several_counts": "The pages count to several ends: the file holds several papers.",
    },
    ordinary=(
        "Only the pages that matter were copied or sent on.",
        "The rest of the document is another file of the same folder.",
        "The number counts annexes that are kept apart.",
    ),
    does_not_prove=(
        "Not that the pages were taken out on purpose, nor that they still exist. Files of "
        "several papers, and papers spread over several files, are not looked at: that needs "
        "the items to be joined or split first."
    ),
    base_rate=BaseRate(
        fired=3, scored=3, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def pages_count(subject: Subject) -> Iterator[Observed]:
    """Yield at most one observation: pages "of 12" that the file lacks.

    It wants at least two pages that agree on the whole, and most of the file's pages marked so:
    a file of several papers says several wholes, and is left to those who part it.
    """
    marked = [
        _Marked(page, mark)
        for page in subject.pages
        if page.text is not None
        and (mark := page_mark(page.text.text)) is not None
        and mark.of is not None
    ]
    if not marked:
        raise NotApplicableError("no_marks")
    wholes = Counter(each.mark.of for each in marked)
    [(of, agreeing)] = wholes.most_common(1)
    if len(wholes) > 1 or agreeing < max(_LEAST, _SHARE * len(subject.pages)):
        raise NotApplicableError("several_counts" if len(wholes) > 1 else "no_marks")
    assert of is not None  # noqa: S101
    present = {each.mark.number for each in marked}
    missing = sorted(set(range(1, of + 1)) - present - _beside(subject.pages, marked))
    if not missing or len(present) != len(marked):
        return
    yield Observed(
        says="pages.count",
        evidence=tuple(
            Evidence(stretch(subject, each.page, each.mark.start, each.mark.end))
            for each in marked[:20]
        ),
        values={
            "of": Measured(str(of)),
            "here": Measured(str(len(subject.pages))),
            "missing": Measured(_listed(missing)),
        },
    )


def _beside(pages: Sequence[ExaminedPage], marked: Sequence[_Marked]) -> set[int]:
    """Return the numbers that pages without one would have, by the pages before and after them."""
    numbers = {each.page.number: each.mark.number for each in marked}
    found: set[int] = set()
    for page in pages:
        if page.number not in numbers:
            for known, number in numbers.items():
                found.add(number + page.number - known)
    return found


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:12]))
    more = "" if len(numbers) <= 12 else f" and {len(numbers) - 12} more"
    verb = "is" if len(numbers) == 1 else "are"
    return f"page {shown}{more} {verb}" if len(numbers) == 1 else f"pages {shown}{more} {verb}"
