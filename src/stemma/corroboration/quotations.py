"""Whether a direct quotation stands in what it is ascribed to: verbatim, altered, translated, not.

Words in quotation marks count as speech if there are four of them (eight characters in Chinese) and
the paragraph says from whom they are, or if an older text says them itself. They are looked for in
every text that the paragraph's assertion takes from, at any distance: the best answer counts. Where
the paragraph asserts nothing but names a speaker, what its article asserts elsewhere by the same
speaker tells from which text. Words in another language are taken for a translation of what that
text asserts about the same claim; whether it is a good one, a person must see. Without such a claim
nobody compared them.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.corroboration.articles import Paragraph
from stemma.corroboration.chains import Chain, Spoken, Told, is_one_person
from stemma.corroboration.derivation import Steps
from stemma.corroboration.faithful import CACHE, HAN, Compared, compared, words_in
from stemma.corroboration.holding import holders
from stemma.corroboration.voices_words import QUOTED
from stemma.model.claims import Faithfulness, Quotation
from stemma.model.places import Digest, Place

_LEAST, _LEAST_HAN = 4, 8
_ORDER: Sequence[Faithfulness] = ("verbatim", "altered", "translated", "not found")


@dataclass(frozen=True, slots=True)
class _Every:
    """All that is told, by key and by text, and what each assertion takes from."""

    by_key: Mapping[str, Told]
    by_item: dict[Digest, list[Told]]
    above: Mapping[str, Sequence[str]]

    def texts(self, told: Told) -> Iterator[tuple[Digest, Told | None]]:
        """Yield the texts of the case among parents, with the assertion that is one if any."""
        for key in self.above[told.key]:
            parent = self.by_key.get(key)
            if parent is not None:
                yield parent.article.item.content, parent
            elif Digest(key) in self.by_item:
                yield Digest(key), None


def quotations(
    told: Sequence[Told], spoken: Sequence[Spoken], proposed: Steps, edited: Container[Digest]
) -> Iterator[Quotation]:
    """Yield each direct quotation that says from whom it is.

    Those ascribed to papers of the cache come out with nothing compared: they are not at hand here.
    What is altered against one of the `edited` texts only differs: nobody knows what was spoken.
    """
    for each in _told_apart(told, spoken, proposed):
        original = each.original
        if each.faithfulness == "altered" and original and original.content in edited:
            yield replace(each, faithfulness="differs")
        else:
            yield each


def _told_apart(
    told: Sequence[Told], spoken: Sequence[Spoken], proposed: Steps
) -> Iterator[Quotation]:
    every = _Every({each.key: each for each in told}, defaultdict(list), _above(told, proposed))
    for each in told:
        every.by_item[each.article.item.content].append(each)
    heard: dict[Digest, list[Spoken]] = defaultdict(list)
    for one in spoken:
        heard[one.content].append(one)
    articles = [own[0].article for own in every.by_item.values()]
    found = [
        (
            place,
            words,
            _said_by(every.by_item[article.item.content], paragraph, place),
            _heard(heard[article.item.content], paragraph, place),
        )
        for article in articles
        for paragraph in article.paragraphs
        for place, words in _quoted(paragraph)
    ]
    held = holders([words for _, words, *_ in found], articles)
    for (place, words, speaking, spoke), contents in zip(found, held, strict=True):
        elsewhere = _elsewhere(place, words, contents, every)
        if elsewhere is not None and elsewhere.faithfulness == "verbatim":
            yield elsewhere
        elif speaking is not None:
            told_of = list(_compared(speaking, place, words, every))
            is_open = not told_of or told_of[0].faithfulness in (None, "not found")
            yield from [elsewhere] if elsewhere is not None and is_open else told_of
        elif elsewhere is not None:
            yield elsewhere
        elif spoke is not None:
            yield from _alone(spoke, place, words, every)


def _elsewhere(
    place: Place, words: str, contents: Sequence[Digest], every: _Every
) -> Quotation | None:
    """Return a quotation beside an older text that says its words itself, None without one."""
    own = every.by_item[place.content][0].article
    best: Quotation | None = None
    for content in contents:
        article = every.by_item[content][0].article
        is_younger = article.date and own.updated and article.date > own.updated
        found = (
            None if content == place.content or is_younger else compared(words, article.item.pages)
        )
        if found is not None and (best is None or found.faithfulness == "verbatim"):
            best = Quotation(
                place=place,
                ascribed_to=content,
                faithfulness=found.faithfulness,
                original=found.original,
            )
    return best


def _quoted(paragraph: Paragraph) -> Iterator[tuple[Place, str]]:
    """Yield the speech in quotation marks of a paragraph, without the marks."""
    page, start = paragraph[0].page, paragraph[0].start
    text = page.text[start : paragraph[-1].end].replace("\n", " ")
    for match in QUOTED.finditer(text):
        group = match.lastindex or 0
        words = match[group]
        least = _LEAST_HAN if HAN.search(words) else _LEAST
        if words_in(words) >= least:
            yield page.place(start + match.start(group), start + match.end(group)), words


def _said_by(own: Sequence[Told], paragraph: Paragraph, place: Place) -> Told | None:
    """Return the assertion of a paragraph that a quotation belongs to: the nearest one."""
    start, end = paragraph[0].start, paragraph[-1].end
    page, at = paragraph[0].page, place.stretch.start if place.stretch else 0
    near = [
        (0 if stretch.start <= at < stretch.end else abs(stretch.start - at), each)
        for each in own
        if not each.assertion.headline
        and (each.assertion.place.content, each.assertion.place.page) == (page.content, page.number)
        and (stretch := each.assertion.place.stretch) is not None
        and start <= stretch.start < end
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _heard(spoken: Sequence[Spoken], paragraph: Paragraph, place: Place) -> Spoken | None:
    """Return the sentence nearest to a quotation that says who speaks in its paragraph."""
    at = place.stretch.start if place.stretch else 0
    page, start, end = paragraph[0].page.number, paragraph[0].start, paragraph[-1].end
    near = [
        (abs(each.start - at), each)
        for each in spoken
        if each.page == page and start <= each.start < end
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _is_by(told: Told, chain: Chain) -> bool:
    """Tell whether an assertion is by the same person, or, where none is named, for one house."""
    if not chain.people and not told.chain.people:
        return not set(told.chain.houses).isdisjoint(chain.houses)
    return any(is_one_person(a, b) for a in told.chain.people for b in chain.people)


def _alone(spoke: Spoken, place: Place, words: str, every: _Every) -> Iterator[Quotation]:
    """Yield words that claim nothing and stand in no text, beside those their speaker is from.

    To be found nowhere they must be in the language of each of these texts.
    """
    sources = tuple(dict.fromkeys(_spoken_in(spoke, place.content, every)))
    own = [source for source in sources if _has(every.by_item[source][0], _script(words))]
    if sources:
        yield Quotation(
            place=place,
            ascribed_to=(own or sources)[0],
            faithfulness="not found" if len(own) == len(sources) else None,
        )


def _spoken_in(spoke: Spoken, content: Digest, every: _Every) -> Iterator[Digest]:
    """Yield the texts in which somebody is quoted: of those who heard it, or of their own house.

    Where nobody is named who heard it, those that the text takes the speaker's other words from.
    """
    chain = spoke.chain
    for each in every.by_item[content] if not (chain.told or chain.outlets) else ():
        if _is_by(each, chain):
            yield from (source for source, _ in every.texts(each))
    for source, told in every.by_item.items():
        publisher = told[0].publisher
        if publisher.key in spoke.keys and source != content:
            is_own = publisher.is_institute and not chain.people
            yield from (source for each in told if is_own or _is_by(each, chain))


def _has(told: Told, script: str) -> bool:
    return any(_script(page.text) == script for page in told.article.item.pages)


def _above(told: Sequence[Told], proposed: Steps) -> dict[str, list[str]]:
    """Return for each assertion what it takes from, at any distance, the nearest first.

    A source that is cited for what it does not say is among them.
    """
    parents: dict[str, list[str]] = defaultdict(list)
    for step in proposed.proposals:
        parents[step.child].append(step.parent)
    for cited in proposed.cited:
        parents[cited.assertion].append(cited.source)
    found: dict[str, list[str]] = {}
    for each in told:
        reached, waiting = dict.fromkeys(parents[each.key]), list(parents[each.key])
        while waiting:
            fresh = [p for p in parents.get(waiting.pop(0), ()) if p not in reached]
            reached |= dict.fromkeys(fresh)
            waiting += fresh
        found[each.key] = list(reached)
    return found


def _compared(told: Told, place: Place, words: str, every: _Every) -> Iterator[Quotation]:
    above = every.above[told.key]
    if not above and told.chain.document:
        yield Quotation(place=place, ascribed_to=CACHE, faithfulness=None)
        return
    tried: dict[Digest, Compared] = {}
    for source, parent in every.texts(told):
        answer = _beside(words, parent or every.by_item[source][0], is_step=parent is not None)
        before = tried.get(source)
        if before is None or _rank(answer) < _rank(before):
            tried[source] = answer
    if tried:
        source = min(tried, key=lambda each: _rank(tried[each]))
        yield Quotation(
            place=place,
            ascribed_to=source,
            faithfulness=tried[source].faithfulness,
            original=tried[source].original,
        )
    elif above:
        yield Quotation(place=place, ascribed_to=above[0], faithfulness=None)


def _beside(words: str, parent: Told, *, is_step: bool) -> Compared:
    """Return how a quotation compares with the text of a parent."""
    found = compared(words, parent.article.item.pages)
    if found is not None:
        return found
    if is_step and _script(words) != _script(parent.words):
        return Compared("translated", parent.assertion.place)
    return Compared("not found", None)


def _script(words: str) -> str:
    """Return the script that most letters of a text are in."""
    counts = {
        "han": len(HAN.findall(words)) * 2,
        "cyrillic": len(re.findall("[а-яё]", words, re.IGNORECASE)),
        "latin": len(re.findall("[a-z]", words, re.IGNORECASE)),
    }
    return max(counts, key=lambda each: counts[each])


def _rank(answer: Compared) -> int:
    return _ORDER.index(answer.faithfulness)
