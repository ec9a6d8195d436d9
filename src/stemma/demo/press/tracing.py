"""The truth of a coverage, read off its structure: who takes from whom, and how many origins."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from stemma.demo.press.coverage import Coverage
from stemma.demo.press.origins import support_of
from stemma.demo.press.statements import ClaimKey, Says, Text
from stemma.model.claims import Claim, ClaimGraph, Derivation, Polarity, Support

_FIRM = ("asserted", "attributed")


@dataclass(frozen=True, slots=True)
class Told:
    """An assertion with its key ("wire/3"; "/0" is a headline) and its text."""

    key: str
    text: Text
    says: Says

    @property
    def firm(self) -> bool:
        """Say whether it is said without a hedge."""
        return self.says.strength in _FIRM


def told(coverage: Coverage) -> tuple[Told, ...]:
    """Return every assertion of a coverage, by the date of its text."""
    return tuple(
        Told(f"{text.key}/{number}", text, says)
        for text in coverage.texts.values()
        for number, says in text.assertions()
    )


def parents_of(coverage: Coverage, child: Told) -> Iterator[tuple[Told, Derivation]]:
    """Yield the assertions that one takes from: same claim, same polarity, not the headline."""
    for taking in child.says.takes:
        for parent in same_claim(coverage, child, taking.text):
            if parent.says.polarity == child.says.polarity:
                yield parent, Derivation(child=child.key, parent=parent.key, manner=taking.manner)


def derivations(coverage: Coverage) -> tuple[Derivation, ...]:
    """Return every step of the coverage."""
    return tuple(edge for child in told(coverage) for _, edge in parents_of(coverage, child))


def claims(coverage: Coverage) -> tuple[Claim, ...]:
    """Return every claim with its origins, counted for and against."""
    return tuple(
        Claim(
            key=key,
            statement=claim.statement,
            value=claim.value,
            supported=_support(coverage, key, "for"),
            denied=_support(coverage, key, "against"),
        )
        for key, claim in coverage.claims.items()
    )


def same_claim(coverage: Coverage, child: Told, text: str) -> Iterator[Told]:
    """Yield what another text asserts about the claim of an assertion, headlines apart."""
    for number, says in coverage.texts[text].assertions():
        if number and says.claim == child.says.claim:
            yield Told(f"{text}/{number}", coverage.texts[text], says)


def _support(coverage: Coverage, claim: ClaimKey, polarity: Polarity) -> Support:
    every = [
        one for one in told(coverage) if one.says.claim == claim and one.says.polarity == polarity
    ]
    return support_of(_graph(coverage, every), _graph(coverage, [o for o in every if o.firm]))


def _graph(coverage: Coverage, every: Iterable[Told]) -> ClaimGraph:
    """Return who asserts what from whom, between texts; a headline is an assertion of its text."""
    listed = tuple(every)
    sources = tuple(dict.fromkeys(one.text.key for one in listed))
    grounds = [(f"knows: {g}", one.text.key) for one in listed for g in one.says.grounds]
    edges = [
        (parent.text.key, one.text.key)
        for one in listed
        for parent, _ in parents_of(coverage, one)
        if parent.key in {other.key for other in listed}
    ]
    copies = [(t.key, t.same_as) for t in coverage.texts.values() if t.same_as]
    houses = [
        (f"knows: {one.key}", f"knows: {other.key}")
        for one, other in combinations(coverage.originators.values(), 2)
        if one.house == other.house
    ]
    return ClaimGraph(
        sources=sources,
        edges=edges,
        grounds=grounds,
        same=(*copies, *houses),
        assessments=[
            f"knows: {o.key}" for o in coverage.originators.values() if o.kind == "assessment"
        ],
    )
