"""Whom a text takes from: by its links and by names, and which of their texts is meant.

Of several texts of one publisher the one that agrees in value, and then the last before the child,
is meant.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.corroboration.chains import People, Told
from stemma.corroboration.figures import is_same_value
from stemma.corroboration.naming import Party, key_of, known_agency, likeness
from stemma.corroboration.parties import Parties
from stemma.corroboration.subjects_words import JUDGED
from stemma.corroboration.voices_words import OURSELVES
from stemma.model.claims import Part
from stemma.model.places import Digest

_TWO = 2
Named = tuple[str, Part]
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


def taken_from(coverage: Coverage, child: Told) -> Sequence[Named]:
    """Return whom a text takes from; where none of those asserts it, another whom it names."""
    named = _nearest(coverage, child, tuple(_named_by(coverage, child)))
    if named and not any(_has_it(coverage, child, source) for source, _ in named):
        texts = (coverage.by_item.get(Digest(source), ()) for source, _ in named)
        relayed = frozenset(key for text in texts for told in text for key in told.nearby)
        return tuple(_others(coverage, child, relayed)) or named
    return named


def _nearest(coverage: Coverage, child: Told, named: Sequence[Named]) -> Sequence[Named]:
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


def _besides(coverage: Coverage, child: Told) -> Iterator[Named]:
    """Yield the outlets that a sentence names, but not as those from whom it takes."""
    chain = child.chain
    for name in (*chain.besides, *(chain.outlets if chain.told else ())):
        party = coverage.parties.meant(name)
        source = party and party != child.publisher and source_of(coverage, child, party)
        if source:
            yield source, Part("cue", name)


def _names(coverage: Coverage, child: Told, source: str) -> frozenset[str]:
    """Return whom a text names where it asserts the child's claim."""
    parents = (p for p in coverage.by_item.get(Digest(source), ()) if carries(p, child))
    return frozenset(key for parent in parents for key in parent.nearby)


def _publisher_of(coverage: Coverage, source: str) -> str:
    own = coverage.by_item.get(Digest(source))
    return own[0].publisher.key if own else ""


def carries(parent: Told, child: Told) -> bool:
    """Tell whether a text asserts what the child does, with its polarity, in its body."""
    one, other = parent.assertion, child.assertion
    return not one.headline and (one.claim, one.polarity) == (other.claim, other.polarity)


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
    return any(carries(parent, child) for parent in coverage.by_item.get(Digest(source), ()))


def _others(coverage: Coverage, child: Told, relayed: frozenset[str]) -> Iterator[Named]:
    """Yield of those named, but not relayed by another named, who give the figure of the claim."""
    chain = child.chain
    for name in (*chain.houses, *chain.besides) if child.value and not chain.told else ():
        party = coverage.parties.meant(name)
        if party is not None and party != child.publisher and party.key not in relayed:
            for source, part in _by_party(coverage, child, party, name):
                there = coverage.by_item.get(Digest(source), ())
                if any(carries(p, child) and p.value and shares_figure(p, child) for p in there):
                    yield source, part


def names_itself(coverage: Coverage, child: Told) -> bool:
    """Tell whether a text names itself as the source."""
    names = (*child.chain.houses, *child.chain.outlets)
    return any(coverage.parties.meant(name) == child.publisher for name in names)


def shares_figure(one: Told, other: Told) -> bool:
    """Tell whether two give one figure, or none both."""
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
    source = source_of(coverage, child, party)
    if source is not None:
        author = any(coverage.people.house(who) for who in child.chain.people)
        yield source, Part("author" if author and not child.chain.outlets else "cue", name)


def _linked(coverage: Coverage, child: Told) -> Iterator[tuple[str, Part]]:
    """Yield the text that an article links to anywhere, if it carries the claim."""
    for link in child.article.links:
        content = coverage.by_address.get(link)
        if content is not None and any(carries(p, child) for p in coverage.by_item[content]):
            yield content, Part("link", link)
            return


def _speaks_in(coverage: Coverage, child: Told, name: str) -> Digest | None:
    """Return the text to which somebody of this name spoke about the claim, the first there is."""
    for each in coverage.spoken.get(child.assertion.claim, ()):
        if not carries(each, child):
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
    own = names_itself(coverage, child)
    if chain.told and not _is_said_here(coverage, child):
        return (chain.told,)
    if chain.told or (child.article.is_interview and not (chain.houses or chain.outlets)):
        return _as_analysts(coverage, child)
    if chain.own or (own and not chain.outlets):
        return ()
    if chain.outlets:
        return chain.outlets
    if chain.houses:
        strangers = (who for who in chain.people if coverage.people.house(who) is None)
        return (*chain.houses, *strangers)
    return tuple(coverage.people.house(who) or who for who in chain.people)


def _is_said_here(coverage: Coverage, child: Told) -> bool:
    """Tell whether somebody said it to this very text."""
    to = child.chain.told
    return OURSELVES.match(to) is not None or coverage.parties.meant(to) == child.publisher


def _as_analysts(coverage: Coverage, child: Told) -> tuple[str, ...]:
    """Return the institutes whose reading of facts analysts tell; a judgement is their own."""
    if child.assertion.claim in JUDGED:
        return ()
    houses = filter(None, map(coverage.people.house, child.chain.people))
    parties = ((house, coverage.parties.meant(house)) for house in houses)
    return tuple(house for house, party in parties if party is not None and party.is_institute)


def source_of(coverage: Coverage, child: Told, party: Party) -> str | None:
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
    same = [each for each in parent if carries(each, child)]
    claim = any(
        each.assertion.claim == child.assertion.claim and not each.assertion.headline
        for each in parent
    )
    value = any(is_same_value(each.value, child.value) for each in same)
    date = parent[0].article.date
    return bool(same), claim, value, date.isoformat() if date else ""
