"""All that hangs together in a cache, told at once: what items are and cite, which are versions."""

from collections.abc import Sequence

from stemma.model.across import CacheItem, Related
from stemma.model.references import KnownAs
from stemma.relation.deals.woven import deals
from stemma.relation.designations import OnPage, known_as
from stemma.relation.families import families
from stemma.relation.references import citations
from stemma.relation.timeline.woven import happenings


def related(items: Sequence[CacheItem]) -> Related:
    """Relate the items of a cache."""
    known: list[KnownAs] = []
    named: list[tuple[int, list[OnPage]]] = []
    for item in items:
        own, others = known_as(item)
        known += own
        named.append((item.number, others))
    cited, kin = tuple(citations(items, known, named)), tuple(families(items, known))
    agreed = tuple(deals(items, known, cited, kin))
    return Related(
        known_as=tuple(known),
        citations=cited,
        families=kin,
        deals=agreed,
        happenings=tuple(happenings(items, known, cited, agreed)),
    )
