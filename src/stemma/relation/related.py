"""All that hangs together in a cache, told at once: what items are and cite, which are versions."""

from collections import defaultdict
from collections.abc import Sequence

from stemma.model.across import CacheItem, Related
from stemma.model.references import KnownAs
from stemma.relation.deals.woven import deals
from stemma.relation.designations import OnPage, known_as
from stemma.relation.families import families
from stemma.relation.references import citations
from stemma.relation.timeline.counts import counts
from stemma.relation.timeline.woven import happenings, happenings_beside


def related(items: Sequence[CacheItem]) -> Related:
    """Relate the items of a cache."""
    known: list[KnownAs] = []
    named: list[tuple[int, list[OnPage]]] = []
    for item in items:
        own, others = known_as(item)
        known += own
        named.append((item.number, others))
    cited, kin = tuple(citations(items, known, named)), tuple(families(items, known))
    titled: dict[int, list[KnownAs]] = defaultdict(list)
    for each in known:
        titled[each.item].append(each)
    agreed = tuple(deals(items, known, cited, kin))
    return Related(
        known_as=tuple(known),
        citations=cited,
        families=kin,
        deals=agreed,
        happenings=tuple(happenings(items, titled, cited, agreed)),
        counts=tuple(counts(items, titled)),
    )


def dated_beside(items: Sequence[CacheItem]) -> Related:
    """Tell what the items of the other collections date, and what those of the reference count."""
    coverage = [item for item in items if item.collection == "coverage"]
    reference = [item for item in items if item.collection == "reference"]
    titled = {item.number: known_as(item)[0] for item in reference}
    return Related(
        happenings=(*happenings_beside(coverage), *happenings_beside(reference)),
        counts=tuple(counts(reference, titled)),
    )
