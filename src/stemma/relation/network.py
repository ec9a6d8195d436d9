"""Who appears with whom: counted pairs of entities in items, deals and meetings.

Appearing together is all that is counted. It says nothing of what two have to do with each other.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from stemma.model.network import Appearing, Tie, Where


def ties(
    appearing: Iterable[Appearing], among: Collection[int], around: int | None = None
) -> Iterator[Tie]:
    """Yield the pairs among some entities that appear together, of one alone if it is given."""
    counts: Counter[tuple[int, int, Where]] = Counter()
    pairs: dict[tuple[int, int], None] = {}
    for each in appearing:
        here = sorted(each.entities & set(among))
        if around is not None and around not in here:
            continue
        for pair in combinations(here, 2):
            if around is None or around in pair:
                pairs[pair] = None
                counts[(*pair, each.where)] += 1
    for one, other in pairs:
        yield Tie(
            one=one,
            other=other,
            items=counts[one, other, "item"],
            deals=counts[one, other, "deal"],
            meetings=counts[one, other, "meeting"],
        )
