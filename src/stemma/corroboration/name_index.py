"""Finds among many names those that a printed one may mean, without comparing it with all.

What `naming.likeness` may find alike shares a key here: the beginning of a word, two characters in
a row, or a sound. Only names that share one need to be compared.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from stemma.corroboration import naming
from stemma.toolkit import han_sounds, sounds

_STEM, _LONGEST_HAN = 4, 6
_FEW = 200
"""So few names of the other script are all compared: some that are alike share no key."""


@dataclass(slots=True)
class NameIndex:
    """Names by what those that are alike have in common; each has the number of its owner."""

    owners: dict[str, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))

    in_han: dict[bool, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, name: str, owner: int) -> None:
        """Add a name of an owner."""
        self.in_han[naming.is_han(name)][owner] = None
        for key in keys(name):
            self.owners[key][owner] = None

    def near(self, printed: str) -> list[int]:
        """Return the owners of names that a printed one may mean, in the order of adding."""
        across = self.in_han[not naming.is_han(printed)]
        found = set(across) if len(across) <= _FEW else set()
        for key in keys(printed):
            found.update(self.owners.get(key, ()))
        return sorted(found)


def keys(name: str) -> frozenset[str]:
    """Return what a name shares with every name that is like it."""
    return frozenset(_keys(name))


def _keys(name: str) -> Iterator[str]:
    agency = naming.known_agency(name)
    if agency is not None:
        yield f"agency {agency}"
    yield from (f"={meaning}" for meaning in naming.meaning_keys(name))
    if naming.is_han(name):
        yield from ("".join(pair) for pair in pairwise(name))
        for bare in naming.bares(name):
            if len(bare) <= _LONGEST_HAN:
                yield from (f"~{key}" for key in han_sounds.keys(bare))
        return
    for word in naming.core(name):
        yield word[:_STEM]
        yield from (f"~{key}" for key in sounds.keys(naming.without_adjective(word)))
