"""Pages that an item's own numbers skip: of pages, or of a list that runs over its pages."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage
from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.toolkit.page_marks import PageMark, page_mark

_ROW = re.compile(r"^[^\w\n]{0,2}(\d{1,4})(?=[\s.)]\s?\S)", re.MULTILINE)
_LEAST_ROWS, _LEAST_PAGES = 5, 3


class _Run(NamedTuple):
    """The last or the first rows of a page that count on: a number and where it stands."""

    number: int
    start: int
    end: int


@check(
    "missing.pages",
    "Pages that an item's numbers skip",
    category=Category.OMISSION,
    basis=Basis.CONTENT,
    needs="case",
    says={
        "missing.pages": "The numbers of the pages go from {before} to {after}.",
        "missing.rows": (
            "The list ends a page with number {before} and begins the next one with {after}."
        ),
        "no_numbers": "No item has pages that number themselves or a list that runs over pages.",
    },
    ordinary=(
        "Only the pages that matter were copied or sent on.",
        "A page that was taken out before it was signed, and its numbers left as they were.",
        "A number that was misread in a scan.",
        "A list whose author left numbers out.",
    ),
    base_rate=BaseRate(fired=0, scored=1016, corpus="real public files"),
    does_not_prove=("Not that a page was taken out on purpose, nor what stood on it."),
)
def missing_pages(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each place inside an item where its numbers skip."""
    any_numbers = False
    for item in subject.cache_given().items:
        marked = _marked(item)
        rows = [(page, _rows(page)) for page in item.pages]
        any_numbers |= bool(marked) or any(found for _, found in rows)
        skipped = list(_skipped_pages(marked))
        yield from skipped
        if not skipped:
            yield from _skipped_rows(rows)
    if not any_numbers:
        raise NotApplicableError("no_numbers")


def _marked(item: CacheItem) -> list[tuple[CachePage, PageMark]]:
    found = [(page, mark) for page in item.pages if (mark := page_mark(page.text)) is not None]
    wholes = {mark.of for _, mark in found}
    enough = len(found) >= _LEAST_PAGES or wholes != {None}
    every = len(found) == len(item.pages) and len(found) > 1
    return found if enough and every and len(wholes) == 1 else []


def _skipped_pages(marked: Sequence[tuple[CachePage, PageMark]]) -> Iterator[Observed]:
    steps = [b.number - a.number for (_, a), (_, b) in pairwise(marked)]
    skips = [step for step in steps if step != 1]
    if len(skips) != 1 or skips[0] <= 1:
        return
    if marked[0][1].of is None and skips[0] > len(marked):
        return  # a bare number that jumps far is no page number
    for (page, mark), (next_page, next_mark) in pairwise(marked):
        if next_mark.number - mark.number != 1:
            yield _observed(
                "missing.pages",
                (mark.number, page.place(mark.start, mark.end)),
                (next_mark.number, next_page.place(next_mark.start, next_mark.end)),
            )


def _rows(page: CachePage) -> list[_Run]:
    return [_Run(int(row[1]), row.start(1), row.end(1)) for row in _ROW.finditer(page.text)]


def _skipped_rows(rows: Sequence[tuple[CachePage, list[_Run]]]) -> Iterator[Observed]:
    for (page, before), (next_page, after) in pairwise(rows):
        last, first = _end_of_run(before), _begin_of_run(after)
        if last is None or first is None or page.text_from == "ocr" or next_page.text_from == "ocr":
            continue
        if first.number > last.number + 1:
            yield _observed(
                "missing.rows",
                (last.number, page.place(last.start, last.end)),
                (first.number, next_page.place(first.start, first.end)),
            )


def _end_of_run(rows: Sequence[_Run]) -> _Run | None:
    """Return the last row of a page, where at least five rows count on up to it."""
    tail = rows[-_LEAST_ROWS:]
    return tail[-1] if len(tail) == _LEAST_ROWS and _counts(tail) else None


def _begin_of_run(rows: Sequence[_Run]) -> _Run | None:
    head = rows[:_LEAST_ROWS]
    return head[0] if len(head) == _LEAST_ROWS and _counts(head) else None


def _counts(rows: Sequence[_Run]) -> bool:
    return all(b.number == a.number + 1 for a, b in pairwise(rows))


def _observed(says: str, before: tuple[int, Place], after: tuple[int, Place]) -> Observed:
    return Observed(
        says=says,
        evidence=(Evidence(before[1]), Evidence(after[1], "compare")),
        values={"before": Measured(str(before[0])), "after": Measured(str(after[0]))},
    )
