"""Which publishers of the coverage a sentence names, by whatever words it attributes.

Constructions of attribution are many, names are few: where no construction is known, the name of
another text's publisher still tells from whom a sentence may come. Names are looked for as the
languages print them (capitals, quotation marks, characters before a word for a kind of source), and
an institute also by a description that fits only one. A word of a name that may be a town or a firm
("Ansel" for the Ansel Tribune) is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stemma.corroboration.chains import People
from stemma.corroboration.naming import Party, core, is_han, is_institute, likeness, words_of
from stemma.corroboration.naming_words import (
    DESCRIBED,
    HAN_BEFORE,
    HAN_KIND,
    OUTLET_KINDS,
    SUFFIXES,
)
from stemma.corroboration.parties import Parties

_LATIN = re.compile(
    r"(?:[Tt]he )?[A-Z][\w&’'-]*"
    r"(?: (?:(?:of|for|from|on|and|the|i|y|et|und|de) ){0,2}(?=[A-Z])[A-Z][\w&’'-]*)*"
)
_QUOTED = re.compile(r"[«“„\"《「](?P<name>[^«»“”\"《》「」]{2,40})[»”“\"》」]")
_CYRILLIC = re.compile(
    r"[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+)*"
    r"(?: (?:[а-яё-]+ ){0,2}?(?:институт|центр|форум|агентств|фонд|совет)\w*)?"
    r"|Институт\w* [а-яё]+(?: [а-яё]+)?|Центр\w* [а-яё]+(?: [а-яё]+)?"
)
_HAN = re.compile(rf"[\u3400-\u9fff·]{{2,14}}?(?:{HAN_KIND})")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_SEAT = re.compile(r" (?:of|from|in) (?:the )?")
_PART_OF_PAPERS = re.compile(
    r"(?:the )?(?:annex|appendix|clause|article|chapter|section|schedule|table|figure|line|lot)",
    re.IGNORECASE,
)
"""Words that stand with a capital before a number or a letter, and name nobody."""
_LONGEST = 600
_PRINTED = ("报", "社", "网", "刊", "杂志", "台", "频道", "所", "院", "网站")
_SHORTEST_NAME, _SURE_CUT = 4, 0.85


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A publisher that is named, and the words that name it."""

    start: int
    words: str
    party: Party


@dataclass(frozen=True, slots=True)
class Mentions:
    """Finds publishers in sentences; remembers what printed words mean."""

    parties: Parties
    people: People
    meant: dict[str, Party | None] = field(default_factory=dict)

    def named(self, sentence: str) -> tuple[Mentioned, ...]:
        """Return the publishers that a sentence names, each once, in the order of the words."""
        found: dict[str, Mentioned] = {}
        for start, words in _candidates(sentence[:_LONGEST]):
            each = self._at(start, words)
            if each is not None:
                found.setdefault(each.party.key, each)
        return tuple(sorted(found.values(), key=lambda each: each.start))

    def party(self, words: str) -> Party | None:
        """Return the publisher that printed words name beyond doubt."""
        if words not in self.meant:
            self.meant[words] = self._sure(words)
        return self.meant[words]

    def _at(self, start: int, words: str) -> Mentioned | None:
        party = self.party(words)
        if party is not None:
            return Mentioned(start, words, party)
        return self._ending(start, words) if is_han(words) and words.endswith(_PRINTED) else None

    def _ending(self, start: int, words: str) -> Mentioned | None:
        """Return the publisher that the end of a run of characters names, the surest cut of it.

        Nothing parts a name from the words before it: 这一点卡尔德观察家报.
        """
        cuts = [words[at:] for at in range(1, len(words) - _SHORTEST_NAME + 1)]
        sure = [(likeness_of(p, cut), cut, p) for cut in cuts if (p := self.party(cut))]
        likest = max((each[0] for each in sure), default=0.0)
        best = [each for each in sure if each[0] == likest and likest >= _SURE_CUT]
        if len({party.key for _, _, party in best}) != 1:
            return None
        _, cut, party = best[0]
        return Mentioned(start + len(words) - len(cut), cut, party)

    def _sure(self, words: str) -> Party | None:
        if DESCRIBED.fullmatch(words):
            return self.parties.only_institute()
        party = self.parties.meant(words)
        is_paper = party is not None and is_han(words) and SUFFIXES.search(words) is not None
        if not is_paper and (house := self.people.house(words)):
            return self.parties.meant(house)
        if party is None and is_institute(words):
            only = self.parties.only_institute()
            return (
                only if only and not any(is_han(n) == is_han(words) for n in only.names) else None
            )
        if party is None or not any(_covers(words, name) for name in party.names):
            return None
        return party


def _candidates(sentence: str) -> Iterator[tuple[int, str]]:
    for match in _QUOTED.finditer(sentence):
        yield match.start("name"), match["name"]
    for pattern in (_LATIN, _CYRILLIC):
        for match in pattern.finditer(sentence):
            yield from _shortened(match.start(), _POSSESSIVE.sub("", match[0]))
    for match in _HAN.finditer(sentence):
        words = match[0]
        cut = max((m.end() for m in HAN_BEFORE.finditer(words)), default=0)
        if len(words) - cut > 2:
            yield match.start() + cut, words[cut:]
    for match in DESCRIBED.finditer(sentence):
        yield match.start(), match[0]


def _shortened(start: int, words: str) -> Iterator[tuple[int, str]]:
    """Yield words that may be a name: all, without a seat behind, without a first word."""
    if _PART_OF_PAPERS.fullmatch(words) or _PART_OF_PAPERS.fullmatch(words.rpartition(" ")[0]):
        return
    yield start, words
    bare = _SEAT.split(words, maxsplit=1)[0]
    if bare != words:
        yield start, bare
    first, _, rest = words.partition(" ")
    if rest and not start:
        yield len(first) + 1, rest


def _covers(words: str, name: str) -> bool:
    """Tell whether printed words are enough of a name to mean it: all, half, or its last word."""
    printed, whole = core(words), core(name)
    if len(words_of(words)) > 1 and not words.isascii() and len(printed) < len(whole):
        printed = words_of(words)
    if is_han(words) != is_han(name) and not (is_named_so(words) or is_han(words)):
        return len(printed) > 1 or is_institute(name)
    if len(printed) * 2 > len(whole) or is_han(words):
        return True
    if not (words.isascii() and name.isascii()):
        return is_institute(words) or is_institute(name)
    return len(printed) == 1 and printed[0] == whole[-1] and is_named_so(words)


def likeness_of(party: Party, words: str) -> float:
    """Return how surely printed words name a publisher."""
    return max(likeness(words, name) for name in party.names)


def is_named_so(words: str) -> bool:
    """Tell whether a name says of itself that it is that of a text or an institute."""
    return OUTLET_KINDS.search(words) is not None or is_institute(words)
