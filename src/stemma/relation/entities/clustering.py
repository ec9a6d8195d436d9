"""Entities: written names joined by what people and rules say, people first.

Rules are followed in the order in which they are given. A rule joins only where nothing says that
two of those it would join are different. A name that agrees as far as its initials go, or is a
family name alone, is joined only if all it may belong to are one; where they are several, it stays
by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from stemma.model.entities import Kinship, Strength, Verdict


class Said(NamedTuple):
    """What a person says of two written names, by their numbers."""

    one: int
    other: int
    said: Verdict
    why: str


class Reason(NamedTuple):
    """Why a name is one of an entity's, and whether a person said so."""

    why: str
    by_person: bool = False


class Joined(NamedTuple):
    """The written names of an entity, each with the reason why it is one of them."""

    names: tuple[int, ...]
    reasons: Mapping[int, Reason]


_RULES: Sequence[Strength] = ("initials", "alone")


def joined(count: int, kin: Iterable[Kinship], said: Iterable[Said]) -> list[Joined]:
    """Return the entities of so many written names, in the order of their first names."""
    groups, people = _Groups(count), list(said)
    _follow(groups, [(each.one, each.other, each.said, _because(each)) for each in people])
    told = {frozenset((each.one, each.other)) for each in people}
    rules = [each for each in kin if frozenset((each.one, each.other)) not in told]
    sure = [each for each in rules if each.verdict == "different" or each.strength == "full"]
    _follow(groups, [(each.one, each.other, each.verdict, Reason(each.why)) for each in sure])
    for strength in _RULES:
        _join_where_sure(groups, rules, strength)
    return groups.all()


def _because(said: Said) -> Reason:
    why = f"A person said so: {said.why}" if said.why else "A person said so."
    return Reason(why, by_person=True)


def _follow(groups: "_Groups", told: Sequence[tuple[int, int, Verdict, Reason]]) -> None:
    """Part what is different, then join what is the same and may be."""
    for one, other, verdict, _ in told:
        if verdict == "different":
            groups.part(one, other)
    for one, other, verdict, why in told:
        if verdict == "same":
            groups.join(one, other, why)


def _join_where_sure(groups: "_Groups", rules: Sequence[Kinship], strength: Strength) -> None:
    """Join names to those they may belong to, where all of these can be one.

    Two that some of their names make one and others two (a name that was recognised badly) do not
    keep a third one from the more frequent of them.
    """
    may: dict[int, set[int]] = defaultdict(set)
    asked = [each for each in rules if each.verdict == "same" and each.strength == strength]
    alike = {
        frozenset((groups.of(each.one), groups.of(each.other)))
        for each in rules
        if each.verdict == "same"
    }
    for each in asked:
        for name in _lesser(each):
            may[name].add(groups.of(each.other if name == each.one else each.one))
    torn = {
        name
        for name, others in may.items()
        if any(
            groups.are_apart(one, other) and frozenset((one, other)) not in alike
            for one, other in combinations(others, 2)
        )
    }
    for each in asked:
        if not torn & set(_lesser(each)):
            groups.join(each.one, each.other, Reason(each.why))


def _lesser(rule: Kinship) -> tuple[int, ...]:
    return (rule.one, rule.other) if rule.lesser is None else (rule.lesser,)


class _Groups:
    """Disjoint sets of numbers, some of which must not come together."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))
        self._members = {number: [number] for number in range(count)}
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._reasons: dict[int, Reason] = {}

    def of(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def part(self, one: int, other: int) -> None:
        first, second = self.of(one), self.of(other)
        if first != second:
            self._apart[first].add(second)
            self._apart[second].add(first)

    def are_apart(self, one: int, other: int) -> bool:
        return self.of(other) in self._apart[self.of(one)]

    def join(self, one: int, other: int, why: Reason) -> None:
        keep, gone = self.of(one), self.of(other)
        if keep == gone or self.are_apart(keep, gone):
            return
        if len(self._members[keep]) < len(self._members[gone]):
            keep, gone = gone, keep
        self._reasons.setdefault(other if self.of(other) == gone else one, why)
        self._parents[gone] = keep
        self._members[keep] += self._members.pop(gone)
        for far in self._apart.pop(gone, set()):
            self._apart[far].discard(gone)
            self._apart[far].add(keep)
            self._apart[keep].add(far)

    def all(self) -> list[Joined]:
        found = [tuple(sorted(members)) for members in self._members.values()]
        return [
            Joined(names, {each: self._reasons[each] for each in names if each in self._reasons})
            for names in sorted(found)
        ]
