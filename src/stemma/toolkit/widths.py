"""How wide letters are where all stand in cells of one size: Han take two."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def cells(letter: str) -> int:
    """Return how many cells a letter takes: two for Han and full-width ones, none for marks."""
    if unicodedata.east_asian_width(letter) in "WF":
        return 2
    return 0 if unicodedata.category(letter) in {"Mn", "Me", "Cf"} else 1
