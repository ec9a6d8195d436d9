"""A place's name as a list would give it: Russian words in the nominative."""

import re
from functools import cache, lru_cache

from stemma.toolkit.lemmas import place_nominative

_LETTERS = 2
_WORD = re.compile("[А-ЯЁ][а-яё]+")


@lru_cache(2**13)
def canonical_place(name: str) -> str:
    """Return a place's name on one line, a single Russian word in the nominative."""
    written = " ".join(name.split())
    if _WORD.fullmatch(written) is None:
        return written
    return place_nominative(written.casefold()).capitalize() or written


def country_of(name: str) -> str:
    """Return the two letters of the country of this name in CLDR; "" where it has none."""
    return _countries().get(canonical_place(name).casefold().replace("ё", "е"), "")


@cache
def _countries() -> dict[str, str]:
    # 0.1 s: only where places are compared.
    from babel import Locale  # noqa: PLC0415

    found = dict[str, str]()
    for language in ("ru", "en", "uk", "zh", "zh_Hant"):
        for code, country in Locale.parse(language).territories.items():
            if code.isalpha() and len(code) == _LETTERS:
                found[country.casefold().replace("ё", "е")] = code
    return found
