"""Long names of organisations that differ in a slip of one word: «по зкспорту оборудования».

Recognition makes such names by the dozen. Where a name has three words or more, all but one are the
same, and that one is no word of a dictionary but a slip of the other's, both are one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from stemma.model.entities import Kinship, WrittenName
from stemma.relation.entities.written import folded
from stemma.toolkit.full_names import slips
from stemma.toolkit.lemmas import is_known

_WORDS, _MOST_ALIKE = 3, 200


def kin_of_misread(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield organisations of whose names one is the other with a slip."""
    by_rest: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, each in enumerate(written):
        words = folded(each.name).split() if each.type == "organisation" else []
        for at in range(len(words) if len(words) >= _WORDS else 0):
            by_rest[at, " ".join(words[:at] + words[at + 1 :])].append(number)
    for alike in by_rest.values():
        for one, other in combinations(alike[:_MOST_ALIKE], 2):
            if is_misread(written[one].name, written[other].name):
                why = f"{written[one].name} is {written[other].name} with a slip in one word."
                yield Kinship(one=one, other=other, verdict="same", strength="full", why=why)


def is_misread(name: str, other: str) -> bool:
    """Tell whether one of two long names is the other with a slip in one word."""
    ours, theirs = folded(name).split(), folded(other).split()
    if len(ours) != len(theirs) or len(ours) < _WORDS:
        return False
    apart = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or all(map(str.isdigit, apart[0])):
        return False  # two numbers are two: a school's, a unit's
    return not all(map(is_known, apart[0])) and slips.is_slip(*apart[0], is_known)
