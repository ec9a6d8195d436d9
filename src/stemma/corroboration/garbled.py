"""What a step garbled of names: a person's by a slip of the pen, one institute told as two.

Precision first. A name counts as changed if its other part stands beside it in both sentences, a
single slip parts it from the other's (a letter too many, too few, wrong, or two the wrong way
round), and the slip is not in its ending, which cases change.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from stemma.model.claims import Assertion, Part

_NAME = re.compile(r"(?<![^\W\d_])([A-ZА-ЯЁ][a-zа-яё]+) ([A-ZА-ЯЁ][a-zа-яё]{4,})(?![^\W\d_])")
_STEM, _ENDING, _GIVEN = 4, 2, 3
_NAMING = ("cue", "author")
_AND = (
    r"(?:’s|'s)?,?(?: and(?: also)? | as well as | и | а также | как и |和|与|以及|及|、)"
    r"(?:by |from |the |an? |от |из )*"
)


def changed_name(
    child: Assertion, parents: Sequence[Assertion]
) -> tuple[Assertion, str, str] | None:
    """Return the parent whose name for somebody a child misspells, with both names."""
    for parent in parents:
        for given, surname in _NAME.findall(child.place.quote):
            if surname in parent.place.quote:
                continue
            for other_given, other in _NAME.findall(parent.place.quote):
                is_one = given[:_GIVEN] == other_given[:_GIVEN] and other not in child.place.quote
                if is_one and _is_slip(surname, other):
                    return parent, f"{other_given} {other}", f"{given} {surname}"
    return None


def _is_slip(one: str, other: str) -> bool:
    first, second = one.casefold(), other.casefold()
    if first.startswith(_stem(second)) or second.startswith(_stem(first)):
        return False
    return OSA.distance(first, second) == 1


def _stem(word: str) -> str:
    """Return a surname without what a case may change; in Latin letters nothing does."""
    return word if word.isascii() else word[: max(_STEM, len(word) - _ENDING)]


def counted_twice(child: Assertion, parts: Sequence[Part]) -> tuple[str, str] | None:
    """Return two names that a step shows to be of one source, where a sentence adds them up."""
    names = dict.fromkeys(part.child for part in parts if part.kind in _NAMING)
    words = " ".join(child.place.quote.split())
    return next(filter(lambda pair: _are_added(words, *pair), combinations(names, 2)), None)


def _are_added(words: str, one: str, other: str) -> bool:
    first, second = map(re.escape, (one, other))
    return re.search(f"{first}{_AND}{second}|{second}{_AND}{first}", words) is not None
