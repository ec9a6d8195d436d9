"""What a person is asked to look at: a text names another for something, and what stands there.

Nothing here is a change of the lineage before a person says so. It is told only of a source whose
text lies in the case and was read whole: where none of the publisher's texts has the figure or a
word for the subject, where the text says the contrary, or where it names somebody else as the one
who knows. What was found with most behind it comes first: a figure tells more than words do, words
of one language more than those of two, a passage about the same matter more than none.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.corroboration.articles import Sentence
from stemma.corroboration.chains import Told
from stemma.corroboration.derivation import Steps
from stemma.corroboration.figures import is_same_value
from stemma.corroboration.lacking import speaks_of
from stemma.corroboration.mentioned import Mentions
from stemma.corroboration.naming import Party, is_han, is_proper
from stemma.corroboration.retelling import Details, SharedName, details, shared_names
from stemma.corroboration.subjects import has_words
from stemma.corroboration.taking import Coverage
from stemma.corroboration.voices_words import FIRST_TOLD
from stemma.model.across import CacheItem, CacheValue
from stemma.model.claims import Ground
from stemma.model.places import Digest, Place
from stemma.model.to_look_at import LookedFor, ToLookAt

_SIDES = frozenset({"for", "against"})
_NEAR = 5
"""So many further texts of a publisher, before and after one, are looked through."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A paragraph beside an assertion: the names and figures both have, and whether the subject."""

    place: Place
    shared: tuple[str, ...]
    subject: bool

    @property
    def nearness(self) -> int:
        """Return how much it shares."""
        return len(self.shared) + self.subject


@dataclass(frozen=True, slots=True)
class _Looking:
    """The coverage, and who finds publishers in its sentences.

    `said` is what each publisher asserts of each claim; `read` the names of paragraphs read so far.
    """

    coverage: Coverage
    mentions: Mentions
    said: Mapping[tuple[str, str], Sequence[Told]]
    read: dict[Place, Details] = field(default_factory=dict)

    @classmethod
    def of(cls, coverage: Coverage) -> "_Looking":
        said: dict[tuple[str, str], list[Told]] = defaultdict(list)
        for each in coverage.told:
            if not each.assertion.headline:
                said[each.publisher.key, each.assertion.claim].append(each)
        return cls(coverage, Mentions(coverage.parties, coverage.people), said)

    def names(self, place: Place) -> Details:
        """Return the names of a paragraph."""
        if place not in self.read:
            self.read[place] = details(place.quote, ())
        return self.read[place]


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found for an assertion in a source; `parent` is what stands there of its claim."""

    child: Told
    source: Digest
    kind: LookedFor
    parent: Told | None
    origin: str = ""


def to_look_at(
    coverage: Coverage, proposed: Steps, grounds: Sequence[Ground]
) -> tuple[ToLookAt, ...]:
    """Return what is to be looked at, what was found with most behind it first."""
    looking = _Looking.of(coverage)
    told = {each.key: each for each in coverage.told}
    found: dict[tuple[str, str], _Found] = {}
    for cited in proposed.cited:
        child, source = told[cited.assertion], Digest(cited.source)
        kind = _found_in(looking, child, source)
        if kind is not None:
            found[child.key, source] = _Found(child, source, kind, _own(coverage, child, source))
    known = frozenset(each.assertion for each in grounds)
    for step in proposed.proposals:
        child, parent = told[step.child], told.get(step.parent)
        if parent is not None and parent.key not in known:
            origin = _origin(coverage, child, parent)
            source = parent.article.item.content
            if origin:
                each = _Found(child, source, "another origin", parent, origin)
                found.setdefault((child.key, source), each)
    both = filter(None, (_beside(looking, each) for each in found.values()))
    return tuple(each for _, each in sorted(both, key=lambda pair: -pair[0]))


def _found_in(looking: _Looking, child: Told, source: Digest) -> LookedFor | None:
    """Return what was found in the text that is cited, None where nothing can be said of it.

    That words for a subject are missing tells nothing of a text in another language. No further
    text of the publisher may say it either: none that was understood, and of those nearest in date
    none that has the figure or words at all.
    """
    coverage = looking.coverage
    there = coverage.by_item[source]
    own = _own(coverage, child, source)
    if own is not None:
        sides = {child.assertion.polarity, own.assertion.polarity}
        return "the contrary" if sides == _SIDES else None
    if child.value is None and child.article.language != there[0].article.language:
        return None
    publisher = there[0].publisher.key
    said = looking.said.get((publisher, child.assertion.claim), ())
    if any(child.value is None or is_same_value(each.value, child.value) for each in said):
        return None
    texts = coverage.by_publisher[publisher]
    at = texts.index(source)
    near = texts[max(0, at - _NEAR) : at + _NEAR + 1]
    items = [coverage.by_item[text][0].article.item for text in near]
    is_silent = all(_is_whole(item) and not speaks_of(item, child) for item in items)
    return "nothing found" if is_silent else None


def _own(coverage: Coverage, child: Told, source: Digest) -> Told | None:
    """Return what a text itself asserts of the claim, in the body of it."""
    own = (e for e in coverage.by_item[source] if e.assertion.claim == child.assertion.claim)
    return next((each for each in own if not each.assertion.headline), None)


def _is_whole(item: CacheItem) -> bool:
    """Tell whether every page of a text was read."""
    return bool(item.pages) and all(page.text.strip() for page in item.pages)


def _origin(coverage: Coverage, child: Told, parent: Told) -> str:
    """Return whom a parent names as the one who knows, where its child names the parent so.

    A child that only tells who reported it names no origin: it must speak of what an institute
    says, of papers that an outlet has read, or say that it goes back to that outlet.
    """
    chain, above = child.chain, parent.chain
    if child.assertion.headline or chain.own or chain.told or above.own or above.told:
        return ""
    named = (*chain.people, *chain.houses, *chain.outlets)
    is_origin = bool(chain.houses or chain.document or FIRST_TOLD.search(child.words))
    if (
        not is_origin
        or chain.besides
        or any(not _means(coverage, name, parent.publisher.key) for name in named)
    ):
        return ""
    others = [
        name
        for name in (*above.people, *above.houses, *above.outlets)
        if not _means(coverage, name, parent.publisher.key)
    ]
    back = any(_means(coverage, name, child.publisher.key) for name in others)
    return others[0] if named and others and not back and is_proper(others[0]) else ""


def _means(coverage: Coverage, name: str, publisher: str) -> bool:
    """Tell whether a printed name is that of a publisher, or of a person of its house."""
    party = coverage.parties.meant(name) or coverage.parties.meant(
        coverage.people.house(name) or ""
    )
    return party is not None and party.key == publisher


def _beside(looking: _Looking, found: _Found) -> tuple[int, ToLookAt] | None:
    """Return both places, and how much is behind what was found; None where no words name it."""
    child, there = found.child, looking.coverage.by_item[found.source][0]
    named = _named(looking, child, there.publisher.key)
    if named is None:
        return None
    nearest = _nearest(looking, found, there)
    strength = (
        (found.kind != "another origin")
        + 2 * (child.value is not None)
        + (child.article.language == there.article.language)
        + (nearest is not None and nearest.nearness > 1)
    )
    return strength, ToLookAt(
        assertion=child.key,
        source=found.source,
        found=found.kind,
        named=named,
        nearest=nearest.place if nearest else None,
        shared=nearest.shared if nearest else (),
        origin=found.origin,
    )


def _nearest(looking: _Looking, found: _Found, there: Told) -> _Passage | None:
    """Return the paragraph of a parent's assertion, else the one that shares most with a child."""
    child, paragraphs = found.child, there.article.paragraphs
    if found.parent is not None:
        own = found.parent.assertion.place
        paragraphs = tuple(
            each for each in paragraphs if any(sentence.place() == own for sentence in each)
        )
    names, values = details(child.words, ()), _values(child)
    best: _Passage | None = None
    for paragraph in paragraphs:
        page, start, end = paragraph[0].page, paragraph[0].start, paragraph[-1].end
        place = page.place(start, end)
        figures = (
            page.text[each.start : each.end]
            for each in page.values
            if start <= each.start
            and each.end <= end
            and any(is_same_value(each, value) for value in values)
        )
        shared = (
            ()
            if is_han(child.words) and is_han(place.quote)
            else shared_names(names, looking.names(place))
        )
        printed = _printed(shared, place.quote, there.publisher)
        passage = _Passage(
            place,
            tuple(dict.fromkeys((*printed, *figures))),
            has_words(child.assertion.claim, place.quote),
        )
        if best is None or passage.nearness > best.nearness:
            best = passage
    return best if best is not None and (best.nearness or found.parent is not None) else None


def _printed(shared: Sequence[SharedName], words: str, publisher: Party) -> Iterator[str]:
    """Yield names that two texts share as the words of one print them, its publisher's apart.

    Two in Chinese may share pieces of any words, so of these none are looked for.
    """
    for each in shared:
        printed = words[each.parent_at : each.parent_at + len(each.parent)]
        if not any(printed.casefold() in name.casefold() for name in publisher.names):
            yield printed


def _values(child: Told) -> list[CacheValue]:
    """Return the values of the sentence that asserts."""
    sentence = _sentence(child)
    if sentence is None:
        return [child.value] if child.value is not None else []
    return [
        value
        for value in sentence.page.values
        if sentence.start <= value.start and value.end <= sentence.end
    ]


def _sentence(child: Told) -> Sentence | None:
    every = (each for paragraph in child.article.paragraphs for each in paragraph)
    return next((each for each in every if each.place() == child.assertion.place), None)


def _named(looking: _Looking, child: Told, publisher: str) -> Place | None:
    """Return the words that name a publisher: in the sentence, or nearest in its paragraph.

    The name of somebody of its house alone does not: they may have said it anywhere.
    """
    chain, people = child.chain, looking.coverage.people
    printed = (*chain.outlets, *chain.houses, chain.told)
    names = [name for name in printed if name and _means(looking.coverage, name, publisher)]
    for sentence in _around(child):
        for each in looking.mentions.named(sentence.words):
            if each.party.key == publisher and people.house(each.words) is None:
                return _in(sentence, each.start, each.words)
        for name in (*names, *child.links):
            if name in sentence.words:
                return _in(sentence, sentence.words.find(name), name)
    return None


def _in(sentence: Sentence, at: int, words: str) -> Place:
    return sentence.page.place(sentence.start + at, sentence.start + at + len(words))


def _around(child: Told) -> Iterator[Sentence]:
    """Yield the sentence that asserts, those of its paragraph before it, and those behind."""
    for paragraph in child.article.paragraphs:
        places = [sentence.place() for sentence in paragraph]
        if child.assertion.place in places:
            at = places.index(child.assertion.place)
            yield from (*reversed(paragraph[: at + 1]), *paragraph[at + 1 :])
