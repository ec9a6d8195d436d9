"""The counts of happenings that papers state, each where it stands: "за год прошло 6 встреч".

A paper is taken to count itself: whom it names as counting stands in the words that are told. The
coverage is not read here, for which who says it is known (stemma.corroboration).
"""

from collections.abc import Iterator, Mapping, Sequence

from stemma.model.across import CacheItem
from stemma.model.counts import Counted
from stemma.model.references import KnownAs
from stemma.relation.timeline.telling import sentence_around
from stemma.relation.timeline.woven import day_of, is_agreed
from stemma.toolkit.counted_happenings import counts_in


def counts(
    items: Sequence[CacheItem], titled: Mapping[int, Sequence[KnownAs]]
) -> Iterator[Counted]:
    """Yield the counts of happenings of papers, but for what contracts agree on."""
    for item in items:
        own = titled.get(item.number, ())
        if not is_agreed(own):
            yield from _of_item(item, day_of(item, own))


def _of_item(item: CacheItem, own: str) -> Iterator[Counted]:
    for page in item.pages:
        numbers = (value for value in page.values if value.kind == "count")
        for start, end in dict.fromkeys(sentence_around(page.text, each) for each in numbers):
            yield from counts_in(item, page, start, end, own=own)
