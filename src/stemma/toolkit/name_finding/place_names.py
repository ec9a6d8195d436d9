"""A place's name as a list would give it: Russian words in the nominative."""

import re
from functools import lru_cache

from stemma.toolkit.lemmas import place_nominative

_WORD = re.compile("[А-ЯЁ][а-яё]+")


@lru_cache(2**13)
def canonical_place(name: str) -> str:
    """Return a place's name on one line, a single Russian word in the nominative."""
    written = " ".join(name.split())
    if _WORD.fullmatch(written) is None:
        return written
    return place_nominative(written.casefold()).capitalize() or written
