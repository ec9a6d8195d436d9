"""One sign for each set of things that a token may be, so that rules are regular expressions.

"май" may be a month or any Cyrillic word: it has the tags MONTH, WORD, CYRILLIC, LOWER. All tokens
with just these tags share one private character; the class MONTH of a rule is the set of all
characters whose tags hold MONTH.
"""

from collections import defaultdict
from collections.abc import Iterable

_FIRST = 0xE000
_ROOM = 6_400

TAKEN = "\uf8ff"
"""The sign of a token that belongs to a value already; no class holds it."""


class Alphabet:
    """Gives a sign to every set of tags it meets."""

    def __init__(self) -> None:
        """Begin empty."""
        self._signs: dict[frozenset[str], str] = {}
        self._holding: defaultdict[str, list[str]] = defaultdict(list)

    def __len__(self) -> int:
        """Return how many sets of tags are known: a class compiled before a new one is stale."""
        return len(self._signs)

    def sign(self, tags: frozenset[str]) -> str:
        """Return the sign of a set of tags, a new one the first time."""
        found = self._signs.get(tags)
        if found is None:
            if len(self._signs) >= _ROOM - 1:
                raise ValueError("too many different sets of tags")
            found = self._signs[tags] = chr(_FIRST + len(self._signs))
            for tag in tags:
                self._holding[tag].append(found)
        return found

    def signs(self, tag: str) -> str:
        """Return the signs of all sets that hold a tag, in order."""
        return "".join(self._holding.get(tag, ()))

    def tags(self) -> Iterable[str]:
        """Return every tag that occurs."""
        return sorted(self._holding)
