"""What is known first-hand in the invented affairs, and how many origins a claim has there.

The truth is counted by the slow count of the demo, from the labels alone: who has it from whom,
and who has read the papers, was told it, saw it, or judged it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from bench.retold_labels import Affair, Labelled
from stemma.corroboration.claims import Ruling, claims
from stemma.demo.press.origins import support_of
from stemma.demo.score.figures import Tally
from stemma.model.claims import ClaimGraph, Lineage, Support

_SPOKE = re.compile(r"(?:spoke|own statement) (?P<who>.+?)(?: of (?P<house>.+))?")
_LACKS = ("detail without parent", "false attribution")


def grounds_told(
    affair: Affair, lineage: Lineage, match: Mapping[str, int], misses: list[str]
) -> Tally:
    """Count what texts know first-hand: right where papers are told as papers, people as people."""
    told: dict[int, set[bool]] = defaultdict(set)
    for each in lineage.grounds:
        if each.assertion in match:
            told[match[each.assertion]].add(each.kind == "document")
    tally = Tally()
    for number in set(match.values()):
        label = affair.labels[number]
        true = {each == "papers" for each in label.grounds}
        found = told[number]
        if true == found:
            tally += Tally(right=bool(true))
            continue
        tally += Tally(
            missed=not found, spurious=not true, wrong=bool(true and found and not true & found)
        )
        tally += Tally(right=bool(true & found))
        misses.append(
            f"first-hand {affair.name} {label.text} {label.claim} is {_named(found)} for "
            f"{_named(true)}: {label.words}"
        )
    return tally


def origins_told(
    affair: Affair, lineage: Lineage, match: Mapping[str, int], misses: list[str]
) -> Tally:
    """Count claims whose origins are exact in number and kind, for and against apart."""
    counted = {each.key: each for each in claims(Ruling(lineage, {}), ())}
    gathered: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
    for each in lineage.assertions:
        if each.key in match:
            label = affair.labels[match[each.key]]
            gathered[label.claim, label.denied][each.claim] += 1
    tally = Tally()
    for claim, denied in sorted({(label.claim, label.denied) for label in affair.labels}):
        true = support_of(graph := _graph(affair, claim, denied=denied), graph)
        name = next((n for n, _ in gathered[claim, denied].most_common(1)), None)
        mine = counted.get(name) if name is not None else None
        found = None if mine is None else mine.denied if denied else mine.supported
        is_right = found is not None and _kinds(found) == _kinds(true)
        tally += Tally(right=is_right, missed=not is_right)
        if not is_right:
            misses.append(
                f"origins {affair.name} {'-' * denied}{claim}: {found and _kinds(found)} "
                f"for {_kinds(true)}"
            )
    return tally


def _named(kinds: set[bool]) -> str:
    return " and ".join("papers" if each else "people" for each in sorted(kinds)) or "nothing"


def _kinds(support: Support) -> tuple[int, int, int]:
    return support.count("known"), support.count("unexplained"), support.count("circular")


def _graph(affair: Affair, claim: str, *, denied: bool) -> ClaimGraph:
    own = [each for each in affair.labels if each.claim == claim and each.denied == denied]
    texts = tuple(dict.fromkeys(each.text for each in own))
    grounds = [(label, each) for label in own for each in label.grounds]
    houses = dict(_originator(affair, label, each) for label, each in grounds)
    return ClaimGraph(
        sources=texts,
        edges=[
            (each.parent, each.text)
            for each in own
            if each.parent in texts and each.change not in _LACKS
        ],
        grounds=[(_originator(affair, label, each)[0], label.text) for label, each in grounds],
        same=list(_of_one_house(houses)),
        assessments={
            _originator(affair, label, each)[0] for label, each in grounds if each == "judged"
        },
    )


def _originator(affair: Affair, label: Labelled, ground: str) -> tuple[str, str]:
    """Return the originator of a ground, and the house it is of."""
    if ground == "papers":
        return "knows: the cache", "the cache"
    if ground in ("own", "judged"):
        return f"knows: {ground} {affair.outlets[label.text]}", affair.outlets[label.text]
    match = _SPOKE.fullmatch(ground)
    if match is None:
        raise ValueError(f"{affair.name} {label.text}: {ground} is no ground")
    who = match["who"].strip()
    if who.startswith("unnamed"):
        return f"knows: {who}", "unnamed"
    house = (match["house"] or who).strip()
    return f"knows: {who}", affair.outlets.get(house, house)


def _of_one_house(houses: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from (pair for pair in combinations(houses, 2) if houses[pair[0]] == houses[pair[1]])
