"""Who is said to say a sentence: read by the constructions of its language, and by names.

A pronoun, or a word for an outlet without its name, goes on with those named last. What shows that
the text has something itself (papers it holds, a guest who speaks to it, its own eyes) is told too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from stemma.corroboration.attribution.reading import Said, tongue
from stemma.corroboration.chains import Chain, People
from stemma.corroboration.mentioned import Mentions
from stemma.corroboration.naming import Party, is_han, is_institute, is_proper, likeness
from stemma.corroboration.naming_words import DESCRIBED
from stemma.corroboration.parties import Parties
from stemma.corroboration.subjects import Figures
from stemma.corroboration.voices_words import (
    BODIES,
    BY_PHONE,
    FIRST_PERSON,
    GENERIC_OUTLET,
    NOBODY,
    OF_HOUSE,
    OURSELVES,
    OWN_EYES,
    OWN_PAPERS,
    PAPERS,
    QUOTED,
    REPORTERS_SAW,
    SAYS_IT,
    SPOKEN_TO,
    TITLES,
    TO_SOMEBODY,
)

_RUSSIAN_EPITHET = re.compile(r"(?:[ыиоа]й|[ая]я|[ое]е|[ыи]е|[аяы]ми|[оеё]м|ью)$")
"""The ending of an adjective, or of by whom something is: «подписанный сторонами»."""
NOTED = frozenset({"no reply", "declined", "not verified"})
"""Effects of what is a note and no assertion."""
_FULL = re.compile(r"[A-ZА-ЯЁ][\w’'-]+(?: [A-ZА-ЯЁ][\w.’'-]*){1,2}")
"""A name of a first name and a surname: "a retired captain, Ivo Sand"."""
UNSPOKEN = frozenset({*NOTED, "hedge"})
"""What names nobody who says it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole coverage tells its reader: publishers, people, what figures are given for."""

    parties: Parties
    people: People
    figures: Figures
    mentions: Mentions

    @classmethod
    def of(cls, parties: Parties) -> "Known":
        """Return what is known before anything was read."""
        people = People()
        return cls(parties, people, Figures(), Mentions(parties, people))


@dataclass(slots=True)
class Speaking:
    """Who speaks in one article, from its beginning to its end; keeps who spoke last."""

    language: str
    publisher: Party
    known: Known
    is_interview: bool = False
    last: Chain = field(default_factory=Chain)
    outlet: str = ""
    house: str = ""
    guests: tuple[str, ...] = ()

    def chain(self, said: Sequence[Said], words: str) -> tuple[Chain, tuple[str, ...]]:
        """Return who is said to say a sentence, and the keys of all publishers that it names.

        Publishers that are named where no construction was read are added to the chain.
        """
        chain = self._read(said)
        every = self.known.mentions.named(words)
        named = [each for each in every if each.party != self.publisher]
        signed = sum(each.effect == "agency" for each in said)
        is_named = len(every) - len(named) > signed
        if self.is_interview:
            named = [each for each in named if self.known.people.house(each.words) is None]
        self.outlet = next((m.words for m in named if not m.party.is_institute), self.outlet)
        self.house = next((m.words for m in named if m.party.is_institute), self.house)
        people = tuple(m.words for m in every if self.known.people.house(m.words) is not None)
        chain = self._first_hand(chain, words, people, is_named=is_named)
        if chain.own or OURSELVES.match(chain.told) or any(s.effect in NOTED for s in said):
            return chain, ()
        named.sort(key=lambda each: each.party.is_institute)
        keys = tuple(each.party.key for each in named)
        read = {self._key_of(name) for name in (*chain.names(), chain.told)}
        new = [each.party for each in named if each.party.key not in read]
        houses = tuple(party.names[0] for party in new if party.is_institute)
        outlets = tuple(party.names[0] for party in new if not party.is_institute)
        if chain.told and outlets and not self._is_known(chain.told):
            chain = replace(chain, told=outlets[0])
        reads_itself = bool(chain.document) and self.publisher.names[0] in chain.houses
        if chain.told or reads_itself or any(self._is_outlet(name) for name in chain.outlets):
            return chain.joined(Chain(houses=houses, besides=outlets)), keys
        return chain.joined(Chain(houses=houses, outlets=outlets)), keys

    def is_own_guest(self, chain: Chain) -> bool:
        """Tell whether somebody spoke to this very text: "she told her story to the Mercury"."""
        own = chain.told == self.publisher.names[0] or self._is_own(chain.told)
        return bool(chain.told) and (own or OURSELVES.match(chain.told) is not None)

    def is_bare(self, chain: Chain) -> bool:
        """Tell whether nobody but the text's own publisher is named, and no papers."""
        named = (*chain.houses, *chain.outlets, *chain.besides)
        if chain.document or chain.people or chain.told or chain.hearsay:
            return False
        return all(self._is_own(name) for name in named)

    def keys_of(self, chain: Chain) -> frozenset[str]:
        """Return the keys of the other publishers that a chain names."""
        names = (*chain.houses, *chain.outlets, *((chain.told,) if chain.told else ()))
        parties = (self.known.mentions.party(n) or self.known.parties.meant(n) for n in names)
        return frozenset(p.key for p in parties if p is not None and p != self.publisher)

    def frame(self, chain: Chain) -> Chain:
        """Return who goes on speaking where a sentence names a source and claims nothing itself."""
        spoken = chain.document or chain.houses or chain.outlets
        return self._went_on() if spoken and not chain.told else Chain()

    def _first_hand(
        self, chain: Chain, words: str, people: Sequence[str], *, is_named: bool
    ) -> Chain:
        """Tell that the text has something itself: papers, a guest who speaks to it, its own eyes.

        `people` are those of a house whom the sentence names; `is_named` says that it names the
        text's own publisher.
        """
        outside = QUOTED.sub("", words)
        if chain.told and OURSELVES.match(chain.told):
            self.guests += chain.people
            return chain
        if not self.publisher.is_institute:
            if self._saw(chain, outside, is_named=is_named):
                return replace(chain, own=True)
            if is_named or OWN_PAPERS.search(outside):
                return self._itself(chain, outside, people, is_named=is_named)
            if chain.people and not chain.told and BY_PHONE.search(outside):
                chain = replace(chain, told=self.publisher.names[0])
        return replace(chain, told=chain.told or self._guest(chain))

    def _itself(
        self, chain: Chain, outside: str, people: Sequence[str], *, is_named: bool
    ) -> Chain:
        """Tell what a sentence shows that speaks of its own text: a guest, or papers."""
        somebody = chain.people or (is_named and chain.houses)
        if somebody and not chain.told and SPOKEN_TO.search(outside):
            self.guests += chain.people or tuple(people)
            return replace(chain, told=self.publisher.names[0])
        if chain.houses or chain.outlets or chain.told:
            return chain
        papers = PAPERS.search(outside)
        own = Chain(document=papers[0] if papers else "", houses=(self.publisher.names[0],))
        return chain.joined(own) if papers or (is_named and not chain.document) else chain

    def _saw(self, chain: Chain, words: str, *, is_named: bool) -> bool:
        """Tell whether the text's own people saw it, and nobody told it them."""
        others = any(not self._is_own(name) for name in (*chain.houses, *chain.outlets))
        if chain.people or chain.told or others:
            return False
        is_own = is_named or not self.outlet  # a reporter of nobody else who was named
        return bool(OWN_EYES.search(words) or (is_own and REPORTERS_SAW.search(words)))

    def _guest(self, chain: Chain) -> str:
        """Return whom somebody goes on speaking to who spoke to this text before."""
        spoke = any(likeness(who, guest) > 0 for who in chain.people for guest in self.guests)
        return self.publisher.names[0] if spoke else ""

    def _key_of(self, name: str) -> str:
        party = self.known.mentions.party(name) or self.known.parties.meant(name)
        if party is None and (house := self.known.people.house(name)):
            party = self.known.parties.meant(house)
        return party.key if party else name

    def _is_known(self, name: str) -> bool:
        return self.known.parties.meant(name) is not None

    def _is_outlet(self, name: str) -> bool:
        party = self.known.parties.meant(name)
        return party is not None and party != self.publisher

    def _read(self, said: Sequence[Said]) -> Chain:
        chain = Chain()
        for each in (each for each in said if each.effect not in UNSPOKEN):
            chain = chain.joined(self._part(each))
        return chain

    def _part(self, said: Said) -> Chain:
        if said.effect == "agency" and self._is_own(said.outlets[0].words):
            return Chain()
        chain = Chain(
            document=said.document.words if said.document else "",
            told=self._told(said.told.words) if said.told else "",
            own=said.effect == "own",
            assessed=said.effect == "assess",
            denied=said.effect == "deny",
            hearsay=said.effect == "hearsay",
        )
        outlets = (each for each in said.outlets if _may_name(each.words))
        for span in (*said.speakers, *outlets):
            chain = chain.joined(self._named(span.words))
        if said.reader is not None:
            reader = self._named(said.reader.words, speaks=False)
            chain = chain.joined(replace(reader, houses=reader.houses + reader.outlets, outlets=()))
        if not said.speakers and said.effect == "say":
            chain = chain.joined(self._went_on())
        return chain

    def _told(self, printed: str) -> str:
        """Return to whom something was said: "the same paper" is the one that was named last."""
        if TO_SOMEBODY.fullmatch(printed):
            return ""
        if OURSELVES.match(printed):
            return printed
        if GENERIC_OUTLET.fullmatch(printed.strip()):
            return self.outlet
        return printed if is_proper(printed) else ""

    def _is_own(self, printed: str) -> bool:
        return self.known.parties.meant(printed) == self.publisher

    def _named(self, printed: str, *, speaks: bool = True) -> Chain:
        """Return a printed name as a link of a chain: a person, an institution, an outlet."""
        printed = SAYS_IT.sub("", printed)
        if (meant := self._described(printed)) is not None:
            return meant
        if tongue(self.language).pronouns.fullmatch(printed.casefold()):
            return self._went_on() if speaks else Chain()
        if FIRST_PERSON.match(printed) or NOBODY.fullmatch(printed):
            return Chain()
        name = _name_in(printed)
        for pattern in OF_HOUSE:
            match = pattern.match(printed if "," not in printed else name)
            if match is not None:
                who = TITLES.sub("", match["who"])
                if self._is_known(who):  # "the Langang Daily of China"
                    return self._party(who, printed)
                self.known.people.met(who, printed, match["house"])
                return Chain(
                    people=(who,), houses=(match["house"],), roles=self.known.people.role(who)
                )
        return self._party(name, printed)

    def _described(self, printed: str) -> Chain | None:
        """Return whom words without a name mean: the institute or outlet named last, an office."""
        if BODIES.fullmatch(printed) and self._was_institute():
            return Chain(people=(printed,), roles=printed)
        if self.house and DESCRIBED.fullmatch(printed):
            return Chain(houses=(self.house,))
        if self.outlet and GENERIC_OUTLET.fullmatch(printed.strip()):
            return Chain(outlets=(self.outlet,))
        return None

    def _party(self, name: str, printed: str) -> Chain:
        """Return a name that tells of no house: this text's own, an outlet, a house, a person."""
        if _tells_of_papers(name) and name not in self.known.parties.of_name:
            return Chain(document=name)
        party = self.known.parties.meant(name)
        is_person = self.known.people.house(name) is not None
        if party is None and not is_person and (meant := self.known.mentions.party(name)):
            name, party = meant.names[0], meant
        if OURSELVES.match(name) or (party is not None and party == self.publisher):
            return Chain(houses=(self.publisher.names[0],), roles=printed)
        if party is not None or is_institute(name):
            is_house = party is None or party.is_institute
            return Chain(houses=(name,)) if is_house else Chain(outlets=(name,))
        self.known.people.met(name, printed)
        return Chain(people=(name,), roles=self.known.people.role(name))

    def _was_institute(self) -> bool:
        """Tell whether those named last are institutes and nobody else."""
        names = self.last.names()
        return bool(names) and all(is_institute(name) for name in names)

    def _went_on(self) -> Chain:
        return replace(self.last, assessed=False, denied=False, hearsay=False, own=False)


def _name_in(printed: str) -> str:
    """Return the name among printed words: "a retired captain, Ivo Sand" is Ivo Sand."""
    first, *rest = (part.strip() for part in printed.split(","))
    full = (part for part in rest if _FULL.fullmatch(part))
    return TITLES.sub("", first if is_proper(first) else next(full, first))


def _tells_of_papers(name: str) -> bool:
    """Tell whether words describe papers: "the exporter's own files", «Подписанный договор»."""
    found = PAPERS.search(name)
    if found is None or is_han(name):
        return False
    if not is_proper(name):
        return True
    before = name[: found.start()].split()
    if " " not in name or any(word[0].isupper() for word in name.split()[1:]):
        return False
    return all(_RUSSIAN_EPITHET.search(word) for word in before)


def _may_name(printed: str) -> bool:
    """Tell whether words may name an outlet: a name, or a word for one without its name."""
    return is_proper(printed) or GENERIC_OUTLET.fullmatch(printed.strip()) is not None
