"""How alike texts are, told from small sketches, so that ten thousand can be compared in a minute.

A sketch is the smallest hashes of a text's runs of words (bottom-k: Broder, On the resemblance and
containment of documents, 1997). Two sketches tell the share of runs that two texts have in common.
Which pairs are compared at all follows from hashes that both have; a hash that many texts share, a
form's wording say, brings each of them together with its next neighbour only.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from heapq import nsmallest
from itertools import combinations, pairwise
from typing import TypeVar
from zlib import crc32

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_]{2,40}")
_RUN = 3
_SIZE = 128
_COMMON = 12
"""A hash that more texts than this share joins neighbours only."""
_LEAST = 6

Sketch = tuple[int, ...]
_Key = TypeVar("_Key", bound=Hashable)


def sketch(text: str) -> Sketch:
    """Return the sketch of a text: hashes of runs of three words, the smallest, in order.

    Figures do not count: what differs between versions is most often a figure.
    """
    words = _WORD.findall(text.casefold())
    runs = {crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
    return tuple(nsmallest(_SIZE, runs))


def likeness(one: Sketch, other: Sketch) -> float:
    """Return the share of runs that two texts have in common (Jaccard, 0..1), as sketches tell."""
    if not one or not other:
        return 0.0
    size = min(_SIZE, max(len(one), len(other)))
    union = nsmallest(size, {*one, *other})
    both = set(one) & set(other)
    return sum(each in both for each in union) / len(union)


def candidates(
    marks: Mapping[_Key, Sequence[Hashable]], least: int = _LEAST
) -> list[tuple[_Key, _Key]]:
    """Return the pairs that share at least so many marks, without looking at every pair."""
    holders: dict[Hashable, list[_Key]] = defaultdict(list)
    for key, own in marks.items():
        for mark in dict.fromkeys(own):
            holders[mark].append(key)
    shared: Counter[tuple[_Key, _Key]] = Counter()
    for keys in holders.values():
        shared.update(combinations(keys, 2) if len(keys) <= _COMMON else pairwise(keys))
    return [pair for pair, count in shared.items() if count >= least]
