"""What an assertion's source knows first-hand, told by its own words.

Papers it has itself, somebody who spoke to it, what its people saw; an institute's own judgement.
Where a text speaks of "the documents" and has named whose reading that is, it goes on with that
reading and has no ground of its own.
"""

from collections.abc import Iterator, Sequence

from stemma.corroboration.chains import People, Told
from stemma.corroboration.naming import key_of
from stemma.corroboration.parties import Parties
from stemma.corroboration.subjects_words import JUDGED
from stemma.corroboration.voices_words import NAMELESS, OURSELVES
from stemma.model.claims import Ground, OriginatorKind
from stemma.model.places import Digest

_CACHE = "the cache"


def grounds(told: Sequence[Told], parties: Parties, people: People) -> Iterator[Ground]:
    """Yield the ground of each assertion that has one; headlines have none."""
    readers = {
        each.article.item.content
        for each in told
        if each.chain.document and (each.chain.houses or each.chain.outlets)
    }
    for each in told:
        if not each.assertion.headline:
            yield from _grounds(each, parties, people, readers)


def _grounds(
    told: Told, parties: Parties, people: People, reads_by_others: set[Digest]
) -> Iterator[Ground]:
    chain = told.chain
    others = [n for n in (*chain.houses, *chain.outlets) if parties.meant(n) != told.publisher]
    mine = len(others) < len((*chain.houses, *chain.outlets))
    if chain.own:
        yield _ground(told, f"reporter of {told.publisher.key}", told.publisher.key, "witness")
    elif chain.document:
        alone = not others and told.article.item.content not in reads_by_others
        if (mine and not chain.outlets) or (
            alone and (not chain.people or told.article.is_interview)
        ):
            yield _ground(told, _CACHE, _CACHE, "document")
    elif chain.told:
        if OURSELVES.match(chain.told) or parties.meant(chain.told) == told.publisher:
            yield from _speaker(told, parties, people)
    elif told.article.is_interview and chain.people and not others:
        yield from _speaker(told, parties, people)
    elif told.publisher.is_institute and not others:
        yield from _own_judgement(told, parties, people)


def _own_judgement(told: Told, parties: Parties, people: People) -> Iterator[Ground]:
    """Yield the judgement of an institute in its own text, by itself or by one of its people."""
    if all(
        (house := people.house(who)) and parties.meant(house) == told.publisher
        for who in told.chain.people
    ):
        key = told.publisher.key
        if told.assertion.strength in ("assessed", "hedged"):
            yield _ground(told, key, key, "assessment")


def _speaker(told: Told, parties: Parties, people: People) -> Iterator[Ground]:
    """Yield those who spoke to the text: their house, all nameless ones together."""
    for who in told.chain.people:
        if NAMELESS.search(who) or NAMELESS.search(told.chain.roles):
            yield _ground(told, f"unnamed: {who.casefold()}", "unnamed officials", "official")
            continue
        house = people.house(who) or next(iter(told.chain.houses), None)
        party = parties.meant(house) if house else None
        yield _ground(told, key_of(who), party.key if party else key_of(house or who), _kind(told))


def _kind(told: Told) -> OriginatorKind:
    voice = told.assertion.voice
    if voice == "official":
        return "official"
    return "assessment" if voice == "analyst" and told.assertion.claim in JUDGED else "witness"


def _ground(told: Told, originator: str, house: str, kind: OriginatorKind) -> Ground:
    return Ground(assertion=told.key, originator=originator, house=house, kind=kind)
