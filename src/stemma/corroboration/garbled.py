"""What a step garbled of names: a person's by a slip of the pen, one institute told as two.

Precision first. A name counts as changed if its other part stands beside it in both sentences, a
single slip parts it from the other's (a letter too many, too few, wrong, or two the wrong way
round), and the slip is not in its ending, which cases change.
"""

import re
from collections.abc import Sequence
from itertools import combinations, product

from rapidfuzz.distance import OSA

from stemma.model.claims import Assertion, Part

_NAME = re.compile(r"(?<![^\W\d_])([A-ZА-ЯЁ][a-zа-яё]+) ([A-ZА-ЯЁ][a-zа-яё]+)(?![^\W\d_])")
_STEM, _ENDING, _LEAST = 4, 2, 5
_NAMING = ("cue", "author")
_AND = (
    r"(?:’s|'s)?,?(?: and(?: also)? | as well as | и | а также | как и |和|与|以及|及|、)"
    r"(?:by |from |the |an? |от |из )*"
)


def changed_name(
    child: Assertion, parents: Sequence[Assertion]
) -> tuple[Assertion, str, str] | None:
    """Return the parent whose name for somebody a child misspells, with both names."""
    here, words = _NAME.findall(child.place.quote), child.place.quote
    for parent in parents:
        there = parent.place.quote
        for (given, surname), (its_given, its_surname) in product(here, _NAME.findall(there)):
            own, other = f"{given} {surname}", f"{its_given} {its_surname}"
            if own in there or other in words:
                continue
            in_surname = _is_same(given, its_given) and _is_slip(surname, its_surname)
            if in_surname and surname not in there and its_surname not in words:
                return parent, other, own
            if _is_same(surname, its_surname) and _is_slip(given, its_given):
                return parent, other, own
    return None


def _is_same(one: str, other: str) -> bool:
    """Tell whether two words are one, but for what a case changes."""
    first, second = one.casefold(), other.casefold()
    return first.startswith(_stem(second)) or second.startswith(_stem(first))


def _is_slip(one: str, other: str) -> bool:
    is_long = min(len(one), len(other)) >= _LEAST
    return is_long and not _is_same(one, other) and OSA.distance(one, other, score_cutoff=1) == 1


def _stem(word: str) -> str:
    """Return a name without what a case may change; in Latin letters nothing does."""
    return word if word.isascii() else word[: max(_STEM, len(word) - _ENDING)]


def counted_twice(child: Assertion, parts: Sequence[Part]) -> tuple[str, str] | None:
    """Return two names that a step shows to be of one source, where a sentence adds them up."""
    names = dict.fromkeys(part.child for part in parts if part.kind in _NAMING)
    words = " ".join(child.place.quote.split())
    return next(filter(lambda pair: _are_added(words, *pair), combinations(names, 2)), None)


def _are_added(words: str, one: str, other: str) -> bool:
    first, second = map(re.escape, (one, other))
    return re.search(f"{first}{_AND}{second}|{second}{_AND}{first}", words) is not None
