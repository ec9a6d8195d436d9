"""Names that stand in one place in papers of two scripts: who is one side of one contract.

АО «Ольмарспецэкспорт», именуемое «Продавец», in a Russian contract and 奥尔马特种出口公司（卖方）
in the Chinese one of its number are one firm, and what one line of their goods is called is one
type. An organisation of which one person speaks in two scripts is one too. Where names of one
script fill a place by turns, nothing is told.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product
from types import MappingProxyType

from stemma.model.deal_sheets import DealFound, RowFound
from stemma.model.entities import Kinship, NameAt, WrittenName
from stemma.model.places import Digest, Place
from stemma.relation.entities import spoken
from stemma.relation.entities.states import is_state
from stemma.relation.entities.written import organisation_key
from stemma.toolkit.name_finding.firm_names import pieces, shared
from stemma.toolkit.name_finding.legal_forms import core_of
from stemma.toolkit.scripts import Script, script_of

_FIELDS = {"party": "name", "line": "item"}
_TYPES = {"party": "organisation", "line": "equipment"}
_OFTEN = 2
_AGREED = {"contract", "draft"}
"""Papers whose parties count: a supplement may hand a side over to another firm."""


def kin_by_people(
    names: Sequence[NameAt], written: Sequence[WrittenName], people: Sequence[Sequence[int]]
) -> Iterator[Kinship]:
    """Yield organisations that one person speaks for, by texts in two scripts.

    `people` are groups of the numbers of written names, each of one person. Who stands for several
    organisations in texts of one script says nothing of which is which.
    """
    number_of = {
        organisation_key(each.name): number
        for number, each in enumerate(written)
        if each.type == "organisation" and not is_state(each.name)
    }
    for person in people:
        by_script: dict[Script | None, Counter[int]] = defaultdict(Counter)
        for name in person:
            for mention in written[name].mentions:
                number = number_of.get(organisation_key(names[mention].of))
                if number is not None and names[mention].of:
                    by_script[script_of_name(written[number].name)][number] += 1
        alone = [number for found in by_script.values() for number in _most_of(found)]
        shown = written[person[0]].name
        often = min(map(Counter.total, by_script.values()), default=0)
        for one, other in combinations(sorted(alone), 2):
            if may_be_one(written[one], written[other], often):
                why = f"Both are named as the organisation of {shown}, each in its script."
                yield Kinship(one=one, other=other, verdict="same", strength="initials", why=why)


def kin_by_deals(
    names: Sequence[NameAt],
    written: Sequence[WrittenName],
    deals: Sequence[DealFound],
    groups: Sequence[Sequence[int]],
) -> Iterator[Kinship]:
    """Yield firms that are one side of one contract, and types that one line of it is called by.

    `groups` are the numbers of written names that other rules take for one's.
    """
    at, whose = (
        _At(names, written),
        {one: number for number, group in enumerate(groups) for one in group},
    )
    for deal in deals:
        agreed = {paper.item for paper in deal.papers if paper.role in _AGREED}
        for row in deal.rows:
            if row.part not in _FIELDS:
                continue
            by_script: dict[Script | None, Counter[int]] = defaultdict(Counter)
            for place in _places(row, agreed):
                for number in at.within(place, _TYPES[row.part]):
                    by_script[script_of_name(written[number].name)][number] += 1
            alone = [number for found in by_script.values() for number in _most_of(found, whose)]
            what = f"{row.name} of contract" if row.part == "party" else f"line {row.name} of"
            why = f"Both are named as the {what} {deal.number}, each in its script."
            for one, other in combinations(sorted(alone), 2):
                if may_be_one(
                    written[one], written[other], min(map(Counter.total, by_script.values()))
                ):
                    yield Kinship(
                        one=one, other=other, verdict="same", strength="initials", why=why
                    )


def _places(row: RowFound, agreed: Collection[int]) -> Iterator[Place]:
    """Yield the places that name a side, in the papers that agree on it, or a line of goods."""
    for cell in row.cells:
        if cell.field == _FIELDS[row.part]:
            for stated in (each for value in cell.values for each in value.stated):
                if row.part == "line" or stated.item in agreed:
                    yield stated.place


class _At:
    """Which written names stand in a place."""

    def __init__(self, names: Sequence[NameAt], written: Sequence[WrittenName]) -> None:
        self._written = written
        self._on: dict[tuple[Digest, int], list[tuple[int, int, int]]] = defaultdict(list)
        for number, each in enumerate(written):
            for name in (names[mention] for mention in each.mentions):
                self._on[name.content, name.page].append((name.start, name.end, number))

    def within(self, place: Place, kind: str) -> Iterator[int]:
        if place.stretch is None or place.page is None:
            return
        first, last = place.stretch.start, place.stretch.end
        for start, end, number in self._on[place.content, place.page]:
            if first <= start and end <= last and self._written[number].type == kind:
                yield number


def may_be_one(one: WrittenName, other: WrittenName, often: int) -> bool:
    """Tell whether names that stand for the same may be one's: none says what another does not.

    Firms have some word in common, by its meaning or its sound, or stand so twice in each script.
    """
    if one.type == "equipment":
        return one.name.rpartition("-")[2] == other.name.rpartition("-")[2]
    if is_state(one.name) or is_state(other.name):
        return False  # where the party is at home
    common, mine, theirs = shared(pieces(one.name), pieces(other.name))
    if any(each.meanings for each in mine) and any(each.meanings for each in theirs):
        return False
    if common or any(spoken.are_one(each.text, its.text) for each, its in product(mine, theirs)):
        return True
    return often >= _OFTEN and Script.HAN in {script_of_name(one.name), script_of_name(other.name)}


def _most_of(found: Counter[int], whose: Mapping[int, int] = MappingProxyType({})) -> list[int]:
    """Return the name that stands for what two in three are at least, or none.

    `whose` tells which names are one's.
    """
    counts: Counter[int] = Counter()
    for number, count in found.items():
        counts[whose.get(number, -number - 1)] += count
    [(most, count)] = counts.most_common(1)
    if count * 3 < counts.total() * 2:
        return []
    return [next(number for number in found if whose.get(number, -number - 1) == most)]


def script_of_name(name: str) -> Script | None:
    """Return the script of an organisation's name, its legal form aside."""
    return next((script for script in map(script_of, core_of(name)) if script is not None), None)
