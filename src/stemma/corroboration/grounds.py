"""What an assertion's source knows first-hand, told by its own words.

Papers it has itself, somebody who spoke to it, what its people saw; an institute's own judgement.
Where a text speaks of "the documents" and has named whose reading that is, it goes on with that
reading and has no ground of its own. A text that has the papers, and says so once, tells from them
what it tells in its own voice: an institute throughout, others where they name nobody before. A
ministry, a court or a firm that publishes knows its own affairs.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from stemma.corroboration.articles import Article, Sentence
from stemma.corroboration.chains import People, Told
from stemma.corroboration.naming import Party, is_principal, key_of
from stemma.corroboration.parties import Parties
from stemma.corroboration.subjects_words import JUDGED
from stemma.corroboration.voices_words import (
    HAS_READ,
    MEASURED,
    NAMELESS,
    OURSELVES,
    OWN_PAPERS,
    PAPERS,
    QUOTED,
    WE_HAVE,
)
from stemma.model.claims import Ground, OriginatorKind

_CACHE = "the cache"
REPORTER, SOMEBODY = "reporter of ", "somebody who spoke to "
"""What begins an originator without a name, which is shown as it is."""
_WHETHER_GENUINE = "genuineness"
"""What papers cannot say of themselves."""
_HOW_TAKEN = "leak"
"""What who has papers does not know by having them, but by whom they came from."""
_REPORT = re.compile(
    r"отч[её]т|доклад|исследовани|\breport|\bstud(?:y|ies)\b|报告|研究", re.IGNORECASE
)


def grounds(
    told: Sequence[Told], parties: Parties, people: People, taken: AbstractSet[str]
) -> Iterator[Ground]:
    """Yield the ground of each assertion that has one; headlines have none.

    `taken` are the assertions for which a step to a text is proposed.
    """
    reads_by_others = {
        each.article.item.content
        for each in told
        if each.chain.document and (each.chain.houses or each.chain.outlets)
    }
    texts = {each.article.item.content: each for each in told}
    holders = {text: has_papers(each.article, each.publisher) for text, each in texts.items()}
    for each in told:
        if each.assertion.headline:
            continue
        content = each.article.item.content
        yield from _grounds(
            each,
            parties,
            people,
            is_reader=content not in reads_by_others,
            has=holders[content],
            taken=taken,
        )


def has_papers(article: Article, publisher: Party) -> Sentence | None:
    """Return the sentence by which a text says that it has, or has read, the papers it tells of."""
    for paragraph in article.paragraphs:
        before = ""
        for sentence in paragraph:
            words = QUOTED.sub(" ", sentence.words)
            if WE_HAVE.search(words) and PAPERS.search(f"{before} {words}"):
                return sentence
            if PAPERS.search(words) and HAS_READ.search(words) and _is_of(words, publisher):
                return sentence
            before = words
    return None


def _is_of(words: str, publisher: Party) -> bool:
    """Tell whether words are about the one who publishes them; those of an institute are."""
    if publisher.is_institute or any(name in words for name in publisher.names):
        return True
    return OWN_PAPERS.search(words) is not None


def _grounds(
    told: Told,
    parties: Parties,
    people: People,
    *,
    is_reader: bool,
    has: Sentence | None,
    taken: AbstractSet[str],
) -> Iterator[Ground]:
    """Yield the ground of an assertion by the first way of knowing that its words show.

    `is_reader`: nobody else's reading of the documents is named in its text; `has`: the sentence by
    which its text says that it has the papers itself; `taken`: what has a step to a text.
    """
    chain = told.chain
    houses = (*chain.houses, *chain.outlets)
    others = [name for name in houses if parties.meant(name) != told.publisher]
    if chain.own:
        yield _ground(told, f"{REPORTER}{told.publisher.key}", told.publisher.key, "witness")
    elif is_principal(told.publisher.names[0]) and _is_own_voice(told, parties):
        yield _ground(told, told.publisher.key, told.publisher.key, "official")
    elif chain.document and told.assertion.claim != _WHETHER_GENUINE:
        by_itself = len(others) < len(houses) and not chain.outlets
        if by_itself or (is_reader and not others and _reads(told)):
            yield _ground(told, _CACHE, _CACHE, "document")
    elif chain.told or (told.article.is_interview and chain.people and not others):
        if _is_told_itself(told, parties):
            yield from _speaker(told, parties, people, taken)
    elif not others:
        yield from _unsaid(told, parties, people, has)


def _unsaid(told: Told, parties: Parties, people: People, has: Sentence | None) -> Iterator[Ground]:
    """Yield the ground of what shows none itself: papers that its text has, or a judgement."""
    if has is not None and _tells_from_papers(told, parties):
        yield replace(_ground(told, _CACHE, _CACHE, "document"), shown=has.place())
    elif told.publisher.is_institute:
        yield from _own_judgement(told, parties, people)


def _reads(told: Told) -> bool:
    """Tell whether a text that speaks of documents reads them, and nobody else does to it.

    A report is what somebody else made of them.
    """
    if _REPORT.search(told.chain.document):
        return False
    return not told.chain.people or told.article.is_interview


def _is_told_itself(told: Told, parties: Parties) -> bool:
    """Tell whether who speaks does so to this very text."""
    to = told.chain.told
    return not to or OURSELVES.match(to) is not None or parties.meant(to) == told.publisher


def _tells_from_papers(told: Told, parties: Parties) -> bool:
    """Tell whether what a text says that has papers is told from them: its own voice, no view."""
    if told.assertion.claim in JUDGED or not _is_own_voice(told, parties):
        return False
    if told.assertion.claim == _HOW_TAKEN and not _got_it_itself(told.words):
        return False
    return told.publisher.is_institute or not (told.nearby or told.earlier)


def _got_it_itself(words: str) -> bool:
    """Tell whether words say that the text's own people took papers or were handed them."""
    outside = QUOTED.sub(" ", words)
    we_read = OWN_PAPERS.search(outside) is not None and HAS_READ.search(outside) is not None
    return we_read or WE_HAVE.search(outside) is not None


def _is_own_voice(told: Told, parties: Parties) -> bool:
    """Tell whether a text says something itself and names nobody whom it has it from."""
    chain = told.chain
    named = (*chain.houses, *chain.outlets, *chain.besides)
    if chain.people or chain.told or chain.hearsay:
        return False
    return all(parties.meant(name) == told.publisher for name in named)


def _own_judgement(told: Told, parties: Parties, people: People) -> Iterator[Ground]:
    """Yield the judgement of an institute in its own text, by itself or by one of its people."""
    if all(
        (house := people.house(who)) and parties.meant(house) == told.publisher
        for who in told.chain.people
    ):
        key = told.publisher.key
        judges = told.assertion.strength in ("assessed", "hedged")
        if judges or told.assertion.claim in JUDGED or MEASURED.search(_above(told)):
            yield _ground(told, key, key, "assessment")


def _above(told: Told) -> str:
    """Return the words of an assertion with the sentences of its paragraph before it."""
    for paragraph in told.article.paragraphs:
        words = " ".join(sentence.words for sentence in paragraph)
        end = words.find(told.words)
        if end >= 0:
            return words[: end + len(told.words)]
    return told.words


def _speaker(
    told: Told, parties: Parties, people: People, taken: AbstractSet[str]
) -> Iterator[Ground]:
    """Yield those who spoke to the text: their house, all nameless ones together."""
    if not told.chain.people:
        yield _nameless_guest(told, parties)
    for who in told.chain.people:
        if NAMELESS.search(who) or NAMELESS.search(told.chain.roles):
            yield _ground(told, f"unnamed: {who.casefold()}", "unnamed officials", "official")
            continue
        house = people.house(who) or next(iter(told.chain.houses), None)
        party = parties.meant(house) if house else None
        if party is not None and party.is_institute and told.key in taken:
            continue  # it is the reading of the institute, not the analyst's own knowledge
        yield _ground(told, key_of(who), party.key if party else key_of(house or who), _kind(told))


def _nameless_guest(told: Told, parties: Parties) -> Ground:
    """Return the institution that spoke to the text, or somebody whose name is not read."""
    others = (parties.meant(name) for name in told.chain.houses)
    house = next((each for each in others if each is not None and each != told.publisher), None)
    if house is not None:
        return _ground(told, house.key, house.key, _kind(told))
    somebody = f"{SOMEBODY}{told.publisher.key}"
    return _ground(told, somebody, somebody, "witness")


def _kind(told: Told) -> OriginatorKind:
    voice = told.assertion.voice
    if voice == "official":
        return "official"
    return "assessment" if voice == "analyst" and told.assertion.claim in JUDGED else "witness"


def _ground(told: Told, originator: str, house: str, kind: OriginatorKind) -> Ground:
    return Ground(assertion=told.key, originator=originator, house=house, kind=kind)
