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

from stemma.corroboration.chains import People, Told
from stemma.corroboration.copying import are_one, copied
from stemma.corroboration.figures import is_same_value
from stemma.corroboration.lacking import speaks_of
from stemma.corroboration.matters import spoken_of
from stemma.corroboration.naming import Party, is_proper, key_of, known_agency, likeness
from stemma.corroboration.parties import Parties
from stemma.corroboration.retelling import retellings
from stemma.corroboration.slips import shared_slips
from stemma.corroboration.supporting import merged, supporting
from stemma.corroboration.voices_words import (
    OURSELVES,
    OWN_PAPERS,
    PRONOUN_SPEAKS,
    QUOTED,
    STRANGER,
)
from stemma.model.claims import Cited, Manner, Part, Proposal
from stemma.model.places import Digest

_TWO = 2
_Named = tuple[str, Part]
"""A source, and the words that name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """All that is told, by content and by publisher; `spoken` is what people said to a text."""

    told: Sequence[Told]
    parties: Parties
    people: People
    by_item: Mapping[Digest, list[Told]]
    by_publisher: Mapping[str, list[Digest]]
    by_address: Mapping[str, Digest]
    spoken: Mapping[str, Sequence[Told]]

    @classmethod
    def of(cls, told: Sequence[Told], parties: Parties, people: People) -> "Coverage":
        """Gather what is told."""
        by_item: dict[Digest, list[Told]] = defaultdict(list)
        by_publisher: dict[str, list[Digest]] = defaultdict(list)
        by_address: dict[str, Digest] = {}
        for each in told:
            content = each.article.item.content
            if content not in by_item:
                by_publisher[each.publisher.key].append(content)
                if each.article.address:
                    by_address[each.article.address] = content
            by_item[content].append(each)
        spoken: dict[str, list[Told]] = defaultdict(list)
        for each in told:
            if each.chain.told or each.article.is_interview:
                spoken[each.assertion.claim].append(each)
        return cls(
            told=told,
            parties=parties,
            people=people,
            by_item=by_item,
            by_publisher=by_publisher,
            by_address=by_address,
            spoken=spoken,
        )


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
            proposals += _to(coverage, child, whole[0], whole[1], whole[2])
            continue
        named = _taken_from(coverage, child)
        if not named:
            proposals += _around(coverage, child)
        for source, part in named:
            found = list(_to(coverage, child, source, "cites", part))
            proposals += found
            if not found and source in coverage.by_item:
                cited += _amiss(coverage, child, Digest(source))
            elif not found:
                proposals.append(
                    Proposal(child=child.key, parent=source, manner="cites", parts=(part,))
                )
    proposals += _by_slips(coverage, proposals)
    proposals += retellings(coverage.told, _sourced(coverage, proposals))
    return Steps(merged(proposals), tuple(dict.fromkeys(cited)))


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


def _taken_from(coverage: Coverage, child: Told) -> Sequence[_Named]:
    """Return whom a text takes from; where none of those asserts it, another whom it names."""
    named = _nearest(coverage, child, tuple(_named_by(coverage, child)))
    if named and not any(_has_it(coverage, child, source) for source, _ in named):
        texts = (coverage.by_item.get(Digest(source), ()) for source, _ in named)
        relayed = frozenset(key for text in texts for told in text for key in told.nearby)
        return tuple(_others(coverage, child, relayed)) or named
    return named


def _nearest(coverage: Coverage, child: Told, named: Sequence[_Named]) -> Sequence[_Named]:
    """Return of several outlets those that no other of them names for the same claim.

    "The Post, citing the channel": the Post is taken from, the channel is the Post's. An outlet
    that no cue names is taken from only if it names one that a cue does.
    """
    besides = tuple(_besides(coverage, child)) if named else ()
    if len({*child.chain.outlets, *child.chain.besides, child.chain.told} - {""}) < _TWO:
        return named
    cued = {_publisher_of(coverage, source) for source, _ in named} - {""}
    citing = [each for each in besides if _names(coverage, child, each[0]) & cued]
    every = (*citing, *named)
    above = frozenset[str]().union(*(_names(coverage, child, source) for source, _ in every))
    return [each for each in every if _publisher_of(coverage, each[0]) not in above] or named


def _besides(coverage: Coverage, child: Told) -> Iterator[_Named]:
    """Yield the outlets that a sentence names, but not as those from whom it takes."""
    chain = child.chain
    for name in (*chain.besides, *(chain.outlets if chain.told else ())):
        party = coverage.parties.meant(name)
        source = party and party != child.publisher and _source_of(coverage, child, party)
        if source:
            yield source, Part("cue", name)


def _names(coverage: Coverage, child: Told, source: str) -> frozenset[str]:
    """Return whom a text names where it asserts the child's claim."""
    parents = (p for p in coverage.by_item.get(Digest(source), ()) if _carries(p, child))
    return frozenset(key for parent in parents for key in parent.nearby)


def _publisher_of(coverage: Coverage, source: str) -> str:
    own = coverage.by_item.get(Digest(source))
    return own[0].publisher.key if own else ""


def _amiss(coverage: Coverage, child: Told, source: Digest) -> Iterator[Cited]:
    """Yield a source cited for what it lacks or denies.

    That it lacks it must show in all of its text: neither the figure nor a word for the subject
    stands there. A sentence that was not understood proves nothing.
    """
    there = coverage.by_item[source]
    denied = any(
        each.assertion.claim == child.assertion.claim and not each.assertion.headline
        for each in there
    )
    if denied or not speaks_of(there[0].article.item, child):
        yield Cited(child.key, source)


def _to(
    coverage: Coverage, child: Told, source: str, manner: Manner, part: Part
) -> Iterator[Proposal]:
    """Yield steps to all that a text asserts about the child's claim with its polarity."""
    for parent in coverage.by_item.get(Digest(source), ()):
        if _carries(parent, child):
            parts = (part, *supporting(parent, child))
            yield Proposal(child=child.key, parent=parent.key, manner=manner, parts=parts)


def _carries(parent: Told, child: Told) -> bool:
    one, other = parent.assertion, child.assertion
    return not one.headline and (one.claim, one.polarity) == (other.claim, other.polarity)


def _wholly_from(
    coverage: Coverage, child: Told, taken: Mapping[Digest, Digest]
) -> tuple[Digest, Manner, Part] | None:
    """Return the text that a whole text translates, reprints or copies, and what shows it."""
    content = child.article.item.content
    of = child.article.copied_from
    if of:
        party = coverage.parties.meant(of)
        parent = party and _source_of(coverage, child, party)
        if parent:
            return Digest(parent), "translates", Part("translation", of)
    if content in taken:
        same = next((p for p in coverage.by_item[taken[content]] if _carries(p, child)), None)
        if same is not None and are_one(same.words, child.words):
            return taken[content], "copies", Part("verbatim", child.words, same.words)
    return None


def _named_by(coverage: Coverage, child: Told) -> Iterator[tuple[str, Part]]:
    """Yield the sources that an assertion links to or names, and the words that do."""
    for link in child.links:
        content = coverage.by_address.get(link)
        if content is not None and content != child.article.item.content:
            yield content, Part("link", link)
            return
    outermost = _outermost(child, coverage)
    if not outermost and not child.chain.own and not child.chain.told:
        yield from _linked(coverage, child)
    for name in outermost:
        party = coverage.parties.meant(name)
        if party is None:
            yield from _elsewhere(coverage, child, name)
        elif party != child.publisher:
            yield from _by_party(coverage, child, party, name)


def _has_it(coverage: Coverage, child: Told, source: str) -> bool:
    return any(_carries(parent, child) for parent in coverage.by_item.get(Digest(source), ()))


def _others(coverage: Coverage, child: Told, relayed: frozenset[str]) -> Iterator[_Named]:
    """Yield of those named, but not relayed by another named, who give the figure of the claim."""
    chain = child.chain
    for name in (*chain.houses, *chain.besides) if child.value and not chain.told else ():
        party = coverage.parties.meant(name)
        if party is not None and party != child.publisher and party.key not in relayed:
            for source, part in _by_party(coverage, child, party, name):
                there = coverage.by_item.get(Digest(source), ())
                if any(_carries(p, child) and p.value and _shares_figure(p, child) for p in there):
                    yield source, part


def _around(coverage: Coverage, child: Told) -> Iterator[Proposal]:
    """Yield the step of a sentence that names nobody, to a publisher that its text names elsewhere.

    That is weak: the publisher's text must give the same rare figure; or, where the claim has no
    figure, the paragraph itself must name the publisher. A sentence that names a channel or a paper
    that is not known has its own source.
    """
    chain = child.chain
    if chain.own or chain.told or child.article.is_interview or child.publisher.is_institute:
        return
    if STRANGER.search(child.words) or PRONOUN_SPEAKS.match(child.words.lstrip()):
        return
    others = (*chain.people, *chain.houses, *chain.outlets)
    if (
        OWN_PAPERS.search(QUOTED.sub("", child.words))
        or _is_own(coverage, child)
        or any(is_proper(name) and not spoken_of(name) for name in others)
    ):
        return
    near = child.nearby if child.value is None else (*child.nearby, *child.earlier)
    for key in near:
        party = coverage.parties.by_key.get(key)
        source = party and _source_of(coverage, child, party)
        found = [
            each
            for each in coverage.by_item.get(Digest(source or ""), ())
            if _carries(each, child) and _shares_figure(each, child)
        ]
        for parent in found:
            part = Part("detail", child.value.key if child.value else key, key)
            yield Proposal(child=child.key, parent=parent.key, manner="cites", parts=(part,))
        if found:
            return


def _is_own(coverage: Coverage, child: Told) -> bool:
    """Tell whether a text names itself as the source."""
    names = (*child.chain.houses, *child.chain.outlets)
    return any(coverage.parties.meant(name) == child.publisher for name in names)


def _shares_figure(one: Told, other: Told) -> bool:
    if one.value is None or other.value is None:
        return one.value is other.value
    return is_same_value(one.value, other.value)


def _elsewhere(coverage: Coverage, child: Told, name: str) -> Iterator[tuple[str, Part]]:
    """Yield the text to which somebody spoke, or an outlet whose text lies not in the case."""
    speaks_in = _speaks_in(coverage, child, name)
    if speaks_in is not None:
        yield speaks_in, Part("author", name)
    elif name in child.chain.outlets or name == child.chain.told or known_agency(name):
        yield key_of(name), Part("cue", name)


def _by_party(
    coverage: Coverage, child: Told, party: Party, name: str
) -> Iterator[tuple[str, Part]]:
    source = _source_of(coverage, child, party)
    if source is not None:
        author = any(coverage.people.house(who) for who in child.chain.people)
        yield source, Part("author" if author and not child.chain.outlets else "cue", name)


def _linked(coverage: Coverage, child: Told) -> Iterator[tuple[str, Part]]:
    """Yield the text that an article links to anywhere, if it carries the claim."""
    for link in child.article.links:
        content = coverage.by_address.get(link)
        if content is not None and any(_carries(p, child) for p in coverage.by_item[content]):
            yield content, Part("link", link)
            return


def _speaks_in(coverage: Coverage, child: Told, name: str) -> Digest | None:
    """Return the text to which somebody of this name spoke about the claim, the first there is."""
    for each in coverage.spoken.get(child.assertion.claim, ()):
        if not _carries(each, child):
            continue
        content = each.article.item.content
        if content == child.article.item.content or not _may_precede(coverage, content, child):
            continue
        if any(likeness(name, other) > 0 for other in (*each.chain.people, *each.chain.houses)):
            return content
    return None


def _outermost(child: Told, coverage: Coverage) -> tuple[str, ...]:
    """Return the names of those whom a text takes from: the last link of the chain."""
    chain = child.chain
    own = _is_own(coverage, child)
    if chain.told and not OURSELVES.match(chain.told):
        return () if coverage.parties.meant(chain.told) == child.publisher else (chain.told,)
    if child.article.is_interview and not (chain.houses or chain.outlets):
        return ()
    if chain.told or chain.own or (own and not chain.outlets):
        return ()
    if chain.outlets:
        return chain.outlets
    if chain.houses:
        strangers = (who for who in chain.people if coverage.people.house(who) is None)
        return (*chain.houses, *strangers)
    return tuple(coverage.people.house(who) or who for who in chain.people)


def _source_of(coverage: Coverage, child: Told, party: Party) -> str | None:
    """Return which text of a publisher is meant, None where it has none in the case."""
    candidates = [
        content
        for content in coverage.by_publisher.get(party.key, ())
        if content != child.article.item.content and _may_precede(coverage, content, child)
    ]
    return max(candidates, key=lambda c: _fitness(coverage.by_item[c], child), default=None)


def _may_precede(coverage: Coverage, content: Digest, child: Told) -> bool:
    """Tell whether a text is not younger than the child, or the child was updated since."""
    first, second = coverage.by_item[content][0].article.date, child.article.updated
    return first is None or second is None or first <= second


def _fitness(parent: Sequence[Told], child: Told) -> tuple[bool, bool, bool, str]:
    same = [each for each in parent if _carries(each, child)]
    claim = any(
        each.assertion.claim == child.assertion.claim and not each.assertion.headline
        for each in parent
    )
    value = any(is_same_value(each.value, child.value) for each in same)
    date = parent[0].article.date
    return bool(same), claim, value, date.isoformat() if date else ""
