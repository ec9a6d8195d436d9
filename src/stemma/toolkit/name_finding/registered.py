"""The numbers and addresses that a text gives a name: its tax number, its mail address, its phone.

A block of particulars names an organisation and then its numbers, a line of a signature or a mail's
head a person and how they are reached. In two columns, or where several are named in one line,
nobody can tell whose a number is, and nothing is told.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.model.values import NameType

_REACH = 300
"""Characters from the name of an organisation to its numbers at most."""
TAX_NUMBERS = frozenset({"inn", "ogrn", "uscc"})
_OF_A_PERSON = frozenset({"mail", "phone"})
_BEARERS: frozenset[NameType] = frozenset({"organisation", "person"})


class Mark(NamedTuple):
    """A number or an address at its place: what it is, as "inn", and its value."""

    start: int
    end: int
    scheme: str
    value: str


class Bearer(NamedTuple):
    """A name at its place."""

    start: int
    end: int
    type: NameType


def given(
    text: str, names: Sequence[Bearer], marks: Sequence[Mark]
) -> Iterator[tuple[Bearer, Mark]]:
    """Yield each number and address with the name of the page that it is given to."""
    alike = Counter((_line(text, mark.start), mark.scheme) for mark in marks)
    by_line: dict[int, list[Bearer]] = defaultdict(list)
    for each in names:
        by_line[_line(text, each.start)].append(each)
    bearers = sorted((e for e in names if e.type in _BEARERS), key=lambda each: each.end)
    ends = [each.end for each in bearers]
    for mark in marks:
        line = _line(text, mark.start)
        if alike[line, mark.scheme] > 1:
            continue
        if mark.scheme in TAX_NUMBERS:
            at = bisect_right(ends, mark.start)
            last = bearers[max(0, at - 1) : at]
            near = [each for each in last if each.end >= mark.start - _REACH]
            candidates = [each for each in near if each.type == "organisation"]
        else:
            is_of_a_person = mark.scheme in _OF_A_PERSON
            candidates = [e for e in by_line[line] if is_of_a_person and e.type == "person"]
        for each in candidates[:1]:
            beside = by_line[_line(text, each.start)]
            if sum(other.type == each.type for other in beside) == 1:
                yield each, mark


def _line(text: str, at: int) -> int:
    """Return where the line begins that a place of a text stands in."""
    return text.rfind("\n", 0, at) + 1
