"""Names that one number or address is given to: one tax number, one person's mail address.

A number may be misread, mistyped or another's, so it joins only names that do not contradict each
other: two that a wrong number would join stay two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from stemma.model.entities import Kinship, NameAt, WrittenName
from stemma.relation.entities.standing import may_be_one, script_of_name
from stemma.toolkit.full_names import compared
from stemma.toolkit.name_finding.firm_names import pieces, shared
from stemma.toolkit.name_finding.legal_forms import are_at_odds

_CALLED = {
    "inn": "tax number",
    "ogrn": "state registration number",
    "uscc": "unified social credit code",
    "mail": "mail address",
    "phone": "phone number",
}
_MOST_ALIKE = 60
_OF_AN_OFFICE = re.compile(
    r"(?:info|office|mail|e?mail|post|sales?|contact|admin|support|secretary|secretariat|reception|hr|job|"
    r"press|purchas\w*|procurement|export|import|trade|zakaz|zakup\w*|snab\w*|buh|priem\w*|kanc\w*|tender|"
    r"service|market\w*|team|hello|director|general|manager|legal|finance|account\w*)[\d._-]*@"
)
"""A mail address that whoever holds a post reads, or all of an office."""


def kin_of_registered(names: Sequence[NameAt], written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield names of one kind that texts give one number or address, if they may be one's."""
    seen: set[tuple[int, int]] = set()
    for (scheme, value), bearers in sorted(_by_mark(names, written).items()):
        if scheme == "mail" and _OF_AN_OFFICE.match(value):
            continue
        for one, other in combinations(sorted(bearers)[:_MOST_ALIKE], 2):
            pair = (written[one], written[other])
            often = min(bearers[one], bearers[other])
            if (one, other) not in seen and _may_be_one(*pair, often):
                seen.add((one, other))
                why = f"Both are given the {_CALLED[scheme]} {value}."
                yield Kinship(one=one, other=other, verdict="same", strength="initials", why=why)


def _by_mark(
    names: Sequence[NameAt], written: Sequence[WrittenName]
) -> Mapping[tuple[str, str], Counter[int]]:
    """Return the numbers of the written names that have each mark, and how often."""
    found: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for number, each in enumerate(written):
        for mention in each.mentions:
            for mark in names[mention].given:
                scheme, _, value = mark.partition(" ")
                found[scheme, value][number] += 1
    return found


def _may_be_one(one: WrittenName, other: WrittenName, often: int) -> bool:
    if one.type != other.type:
        return False
    if one.type == "person":
        return compared(one.name, other.name).verdict != "different"
    if are_at_odds(one.name, other.name):
        return False
    if script_of_name(one.name) is not script_of_name(other.name):
        return may_be_one(one, other, often)
    return _are_called_alike(one.name, other.name)


def _are_called_alike(one: str, other: str) -> bool:
    """Tell whether firms of one script are called by one word, and one says no more than that."""
    common, mine, theirs = shared(pieces(one), pieces(other))
    called = [{each.text for each in left if each.is_called} for left in (mine, theirs)]
    says_more = [any(each.meanings for each in left) for left in (mine, theirs)]
    is_called = any(each.is_called for each in common) or not called[0].isdisjoint(called[1])
    return is_called and not all(says_more)
