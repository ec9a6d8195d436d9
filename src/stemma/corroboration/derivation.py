"""Who takes what from whom: steps proposed from what the texts show, each with its parts.

What names or shows the parent decides, in this order: a text says that it translates or reprints
another; it links to it; long stretches are the same word for word; it names whom it takes from. The
parent must assert the claim with the same polarity; else the text cites it for what it lacks. Of
several texts of one publisher the one that agrees in value, and then the last before the child, is
meant. Dates give the direction, and where they are equal the text that has more. That two texts
give the same figure makes no step, unless it is a slip of the pen, or one of them tells the other
anew in another language, its names in their order.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.corroboration.chains import Told
from stemma.corroboration.copying import are_one, copied
from stemma.corroboration.lacking import speaks_of
from stemma.corroboration.matters import spoken_of
from stemma.corroboration.naming import is_proper
from stemma.corroboration.retelling import retellings
from stemma.corroboration.slips import shared_slips
from stemma.corroboration.supporting import merged, supporting
from stemma.corroboration.taking import (
    Coverage,
    Named,
    carries,
    names_itself,
    shares_figure,
    source_of,
    taken_from,
)
from stemma.corroboration.voices_words import (
    OWN_PAPERS,
    PRONOUN_SPEAKS,
    QUOTED,
    STRANGER,
)
from stemma.model.claims import Cited, Manner, Part, Proposal
from stemma.model.places import Digest

_HOW_TAKEN = "leak"
"""The claim that papers were taken from somewhere."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps that are proposed, and what is cited for something it does not say."""

    proposals: tuple[Proposal, ...]
    cited: tuple[Cited, ...]


def steps(coverage: Coverage) -> Steps:
    """Return the steps between all assertions, headlines apart."""
    proposals: list[Proposal] = []
    cited: list[Cited] = []
    taken = copied(coverage.told)
    for child in coverage.told:
        if child.assertion.headline:
            continue
        whole = _wholly_from(coverage, child, taken)
        if whole is not None:
            proposals += _to(coverage, child, *whole)
            continue
        named = taken_from(coverage, child)
        proposals += _by_names(coverage, child, named) if named else _around(coverage, child)
        cited += _amiss(coverage, child, named)
    proposals += _by_slips(coverage, proposals)
    proposals += retellings(coverage.told, _sourced(coverage, proposals))
    return Steps(merged(proposals), tuple(dict.fromkeys(cited)))


def _by_names(coverage: Coverage, child: Told, named: Sequence[Named]) -> list[Proposal]:
    """Return the steps to those whom a text names, also where their text lies not in the case."""
    proposals: list[Proposal] = []
    for source, part in named:
        proposals += _to(coverage, child, source, "cites", part)
        if source not in coverage.by_item:
            proposals.append(
                Proposal(child=child.key, parent=source, manner="cites", parts=(part,))
            )
    return proposals


def _sourced(coverage: Coverage, known: Sequence[Proposal]) -> frozenset[Digest]:
    """Return the texts that have a step to anything."""
    content = {each.key: each.article.item.content for each in coverage.told}
    return frozenset(content[each.child] for each in known)


def _by_slips(coverage: Coverage, known: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the steps that shared slips show, where none leads to a text with the slip yet."""
    by_key = {each.key: each for each in coverage.told}
    has: dict[str, set[str]] = defaultdict(set)
    for step in known:
        parent = by_key.get(step.parent)
        if parent is not None and parent.value is not None:
            has[step.child].add(parent.value.key)
    for step in shared_slips(coverage.told):
        if step.parts[0].child not in has[step.child]:
            yield step


def _amiss(coverage: Coverage, child: Told, named: Sequence[Named]) -> Iterator[Cited]:
    """Yield the sources that a text cites for what they lack or deny.

    That one lacks it must show in all of its text: neither the figure nor a word for the subject
    stands there. A sentence that was not understood proves nothing.
    """
    for source, _ in named:
        there = coverage.by_item.get(Digest(source), ())
        if not there or any(carries(each, child) for each in there):
            continue
        denied = any(
            each.assertion.claim == child.assertion.claim and not each.assertion.headline
            for each in there
        )
        if denied or not speaks_of(there[0].article.item, child):
            yield Cited(child.key, Digest(source))


def _to(
    coverage: Coverage, child: Told, source: str, manner: Manner, part: Part
) -> Iterator[Proposal]:
    """Yield steps to all that a text asserts about the child's claim with its polarity."""
    for parent in coverage.by_item.get(Digest(source), ()):
        if carries(parent, child):
            parts = (part, *supporting(parent, child))
            yield Proposal(child=child.key, parent=parent.key, manner=manner, parts=parts)


def _wholly_from(
    coverage: Coverage, child: Told, taken: Mapping[Digest, Digest]
) -> tuple[Digest, Manner, Part] | None:
    """Return the text that a whole text translates, reprints or copies, and what shows it."""
    content = child.article.item.content
    of = child.article.copied_from
    if of:
        party = coverage.parties.meant(of)
        parent = party and source_of(coverage, child, party)
        if parent:
            return Digest(parent), "translates", Part("translation", of)
    if content in taken:
        same = next((p for p in coverage.by_item[taken[content]] if carries(p, child)), None)
        if same is not None and are_one(same.words, child.words):
            return taken[content], "copies", Part("verbatim", child.words, same.words)
    return None


def _may_know(child: Told) -> bool:
    """Tell whether a text may have it from its own papers, its judgement, or one not known."""
    chain = child.chain
    others = (*chain.people, *chain.houses, *chain.outlets)
    return (
        child.publisher.is_institute
        or OWN_PAPERS.search(QUOTED.sub("", child.words)) is not None
        or any(is_proper(name) and not spoken_of(name) for name in others)
    )


def _around(coverage: Coverage, child: Told) -> Iterator[Proposal]:
    """Yield the step of a sentence that names nobody, to a publisher that its text names elsewhere.

    That is weak: the publisher's text must give the same rare figure; or, where the claim has no
    figure, the paragraph itself must name the publisher. A sentence that names a channel or a paper
    that is not known has its own source. How papers were taken is known to who took them, so there
    nobody's own papers or judgement count.
    """
    chain = child.chain
    if chain.own or chain.told or child.article.is_interview or names_itself(coverage, child):
        return
    if STRANGER.search(child.words) or PRONOUN_SPEAKS.match(child.words.lstrip()):
        return
    if child.assertion.claim != _HOW_TAKEN and _may_know(child):
        return
    near = child.nearby if child.value is None else (*child.nearby, *child.earlier)
    for key in near:
        party = coverage.parties.by_key.get(key)
        source = party and source_of(coverage, child, party)
        found = [
            each
            for each in coverage.by_item.get(Digest(source or ""), ())
            if carries(each, child) and shares_figure(each, child)
        ]
        for parent in found:
            part = Part("detail", child.value.key if child.value else key, key)
            yield Proposal(child=child.key, parent=parent.key, manner="cites", parts=(part,))
        if found:
            return
