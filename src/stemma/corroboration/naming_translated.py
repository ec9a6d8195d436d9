"""Names of papers and institutes that are translated, not transcribed: "Grey Beacon", «Седой маяк».

Names of the press are made of few words: a side of the world, a time of day, water, light, a bird,
a tool. Two names in different scripts are one where every word of one has its word in the other.
A name with a word that stands not here (a town, a family) is not compared.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from stemma.corroboration.naming_translated_words import ROWS

_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_ENDING = 4
_SURE, _ONE_WORD = 0.9, 0.8
_LAST = 4
"""In so many of its last characters a Chinese name says what kind of paper it is."""


def _table() -> dict[tuple[str, str], frozenset[str]]:
    """Return by script and word (in Russian its stem) what it means."""
    meant: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in ROWS.strip().split("\n"):
        latin, cyrillic, han = (words.split() for words in row.split("|"))
        for script, words in (("latin", latin), ("cyrillic", cyrillic), ("han", han)):
            for word in words:
                meant[script, word].add(latin[0])
    return {key: frozenset(meanings) for key, meanings in meant.items()}


_MEANT = _table()
_SAID_IN_HAN = {
    meaning: frozenset(w for (s, w), all_ in _MEANT.items() if s == "han" and meaning in all_)
    for meaning in frozenset().union(*_MEANT.values())
}
_LONGEST = max(len(word) for script, word in _MEANT if script == "han")


def translated(one: str, other: str, words: tuple[list[str], list[str]]) -> float:
    """Return how surely one name translates the other, 0 where it does not.

    `words` are the words of both names that do not tell their kind; of characters they are one.
    """
    if script(one) == script(other):
        return 0.0
    first, second = meanings(script(one), tuple(words[0])), meanings(script(other), tuple(words[1]))
    if not first or len(first) != len(second):
        return 0.0
    matched = all(any(a & b for b in second) for a in first)
    if not matched or not all(any(a & b for a in first) for b in second):
        return 0.0
    return _SURE if len(first) > 1 else _ONE_WORD


def han_words(meanings: Iterable[str]) -> frozenset[str]:
    """Return the words in characters that mean one of these."""
    return frozenset().union(*(_SAID_IN_HAN.get(each, ()) for each in meanings))


def words_mean(name: str) -> frozenset[str]:
    """Return what words of a name in letters mean, those that are known."""
    own = script(name)
    words = name.casefold().replace("ё", "е").split()
    return frozenset().union(*(_of_word(own, word) for word in words))


def without_meant(name: str, words: Sequence[str]) -> Iterator[str]:
    """Yield a name in characters without an end that translates one of the words: 法洛街."""
    meant = words_mean(" ".join(words[1:]))
    for length in (1, 2):
        end = name[-length:]
        if len(name) > length + 1 and meant & _MEANT.get(("han", end), frozenset()):
            yield name[:-length]


def kinds_said(name: str) -> frozenset[str]:
    """Return what a name says of its kind, in whatever script: "evening", "tribune"."""
    if script(name) != "han":
        return words_mean(name)
    end = "".join(_HAN.findall(name))[-_LAST:]
    stretches = (end[a:b] for a in range(len(end)) for b in range(a + 1, len(end) + 1))
    return frozenset().union(*(_MEANT.get(("han", each), frozenset()) for each in stretches))


def script(name: str) -> str:
    """Return the script of a name."""
    return "han" if _HAN.search(name) else "cyrillic" if _CYRILLIC.search(name) else "latin"


@lru_cache(maxsize=2**12)
def meanings(script: str, words: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return what each word means, nothing at all where one is not known."""
    found: list[frozenset[str]] = []
    for word in words:
        if script == "han":
            own = _of_characters(word)
        else:
            meant = _of_word(script, word)
            own = [meant] if meant else []
        if not own:
            return ()
        found += own
    return tuple(found)


def _of_word(script: str, word: str) -> frozenset[str]:
    if script == "latin":
        return _MEANT.get((script, word.removesuffix("'s").removesuffix("’s")), frozenset())
    stems = (word[:end] for end in range(len(word), max(1, len(word) - _ENDING) - 1, -1))
    return next((_MEANT[script, stem] for stem in stems if (script, stem) in _MEANT), frozenset())


def _of_characters(name: str) -> list[frozenset[str]]:
    """Return the meanings of a name in characters, read from left to right by the longest words."""
    found: list[frozenset[str]] = []
    at = 0
    while at < len(name):
        ends = range(min(len(name), at + _LONGEST), at, -1)
        end = next((end for end in ends if ("han", name[at:end]) in _MEANT), None)
        if end is None:
            return []
        found.append(_MEANT["han", name[at:end]])
        at = end
    return found
