"""The claims of a coverage with their origins, and what each step changed, as the graph has them.

A step that is proposed counts until a person rejects it; the interval says how far the number would
rise if no step but the confirmed ones held.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.corroboration.by_hand import OWN
from stemma.corroboration.origins import interval, support
from stemma.corroboration.subjects import STATEMENTS
from stemma.model.claims import (
    Assertion,
    ClaimCounted,
    ClaimGraph,
    Ground,
    KnownBy,
    Lineage,
    Mutation,
    Polarity,
    Proposal,
    Support,
)
from stemma.model.to_look_at import Amiss

FIRM = ("asserted", "attributed")
Ruled = Mapping[tuple[str, str], bool]
"""Whether a person confirmed (True) or rejected (False) a step, by child and parent."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A lineage as a person left it: its steps without the rejected ones, the claims they wrote.

    `looked` is what they confirmed of what was to be looked at, by assertion and source.
    """

    lineage: Lineage
    ruled: Ruled
    written: tuple[str, ...] = ()
    looked: Mapping[tuple[str, str], Amiss] = field(default_factory=dict)

    def steps(self) -> tuple[Proposal, ...]:
        """Return the steps that nobody rejected, and those that a person drew."""
        proposed = {(p.child, p.parent) for p in self.lineage.proposals}
        drawn = (
            Proposal(child=child, parent=parent, manner="cites", parts=())
            for (child, parent), holds in self.ruled.items()
            if holds and (child, parent) not in proposed
        )
        kept = (p for p in self.lineage.proposals if self.ruled.get((p.child, p.parent), True))
        return (*kept, *drawn)

    def amiss(self) -> tuple[Proposal, ...]:
        """Return who is cited for what it does not say, as a person confirmed: no steps."""
        of = {each.key: each.source for each in self.lineage.assertions}
        known = {each.key for each in self.lineage.sources}
        steps = {(each.child, of.get(each.parent, each.parent)) for each in self.steps()}
        return tuple(
            Proposal(child=child, parent=source, manner="cites", parts=())
            for child, source in self.looked
            if child in of and source in known and (child, source) not in steps
        )

    def is_confirmed(self, step: Proposal) -> bool:
        """Tell whether a person confirmed a step."""
        return self.ruled.get((step.child, step.parent), False)


def claims(ruling: Ruling, mutations: Sequence[Mutation]) -> Iterator[ClaimCounted]:
    """Yield every claim, the most asserted first, with what stands for and against it."""
    gathered: dict[str, list[Assertion]] = defaultdict(list, {key: [] for key in ruling.written})
    for each in ruling.lineage.assertions:
        gathered[each.claim].append(each)
    grounds: dict[str, list[Ground]] = defaultdict(list)
    for ground in ruling.lineage.grounds:
        grounds[ground.assertion].append(ground)
    for claim, here in sorted(gathered.items(), key=lambda item: (-len(item[1]), item[0])):
        keys = {each.key for each in here}
        yield ClaimCounted(
            key=claim,
            statement=statement(claim),
            supported=_support(ruling, claim, "for"),
            denied=_support(ruling, claim, "against"),
            at_most=_at_most(ruling, claim),
            assertions=tuple(here),
            mutations=tuple(m for m in mutations if m.assertion in keys),
            first_hand=tuple(_known_by(here, grounds)),
        )


def _known_by(
    every: Iterable[Assertion], grounds: Mapping[str, Sequence[Ground]]
) -> Iterator[KnownBy]:
    """Yield how assertions of a claim are known first-hand, and the words by which that shows.

    They stand elsewhere in the text, or are the assertion's own.
    """
    for each in every:
        for ground in grounds.get(each.key, ()):
            yield KnownBy(
                assertion=each.key,
                originator=ground.originator,
                place=ground.shown or each.place,
            )


def statement(claim: str) -> str:
    """Return what a claim states, in words of the tool."""
    if claim.startswith(OWN):
        return "A claim whose words were taken back."
    return STATEMENTS.get(claim, f"A figure is given: {claim}.")


def _support(ruling: Ruling, claim: str, polarity: Polarity) -> Support:
    every = asserting(ruling, claim, polarity)
    return support(
        graph(ruling, every, ruling.steps()),
        graph(ruling, [each for each in every if each.strength in FIRM], ruling.steps()),
    )


def _at_most(ruling: Ruling, claim: str) -> int:
    """Return how many origins support a claim if only confirmed steps hold."""
    whole = graph(ruling, asserting(ruling, claim, "for"), ruling.steps())
    confirmed = [step for step in ruling.steps() if ruling.is_confirmed(step)]
    sure = graph(ruling, asserting(ruling, claim, "for"), confirmed)
    return interval(sure.edges, whole)[1]


def asserting(ruling: Ruling, claim: str, polarity: Polarity) -> list[Assertion]:
    """Return what asserts a claim with a polarity."""
    return [
        each
        for each in ruling.lineage.assertions
        if each.claim == claim and each.polarity == polarity
    ]


def graph(ruling: Ruling, every: Iterable[Assertion], steps: Iterable[Proposal]) -> ClaimGraph:
    """Return who asserts a claim from whom, between sources."""
    source = {each.key: each.source for each in every}
    named = {each.key for each in ruling.lineage.sources}
    edges = [
        (source.get(step.parent, step.parent), source[step.child])
        for step in steps
        if step.child in source and (step.parent in source or step.parent in named)
    ]
    grounds = [each for each in ruling.lineage.grounds if each.assertion in source]
    elsewhere = {parent for parent, _ in edges} - set(source.values())
    return ClaimGraph(
        sources=tuple(dict.fromkeys((*source.values(), *sorted(elsewhere)))),
        edges=edges,
        grounds=[(f"knows: {g.originator}", source[g.assertion]) for g in grounds],
        same=[*_reprints(ruling.lineage), *_houses(grounds)],
        assessments={f"knows: {g.originator}" for g in grounds if g.kind == "assessment"},
        elsewhere=elsewhere,
    )


def _reprints(lineage: Lineage) -> list[tuple[str, str]]:
    return [(each.key, each.same_as) for each in lineage.sources if each.same_as]


def _houses(grounds: Sequence[Ground]) -> list[tuple[str, str]]:
    """Return pairs of originators that are not independent: those of one house."""
    first: dict[str, str] = {}
    pairs: dict[tuple[str, str], None] = {}
    for each in grounds:
        one = first.setdefault(each.house, each.originator)
        if one != each.originator:
            pairs[f"knows: {one}", f"knows: {each.originator}"] = None
    return list(pairs)
