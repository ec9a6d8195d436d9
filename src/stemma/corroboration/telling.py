"""What an article asserts: each sentence that claims something, with who is said to say it.

The speakers of a sentence make a chain: the document first, then the person, the institution, the
outlet that passed it on. A pronoun goes on with the last speakers; "this was reported by" covers
the sentences before it in the paragraph. What stands in quotation marks behind an assertion belongs
to it. A headline is an assertion of its own and is told no ground.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from stemma.corroboration.articles import (
    TURN,
    Article,
    Paragraph,
    Sentence,
    links_in,
)
from stemma.corroboration.attribution.reading import Said, read
from stemma.corroboration.chains import Chain, Spoken, Told
from stemma.corroboration.claiming import claims_in, without_news_days
from stemma.corroboration.counting import counted
from stemma.corroboration.edited import claims_without, inserted, insertions, is_editors
from stemma.corroboration.figures import is_same_value, value_of
from stemma.corroboration.naming import Party
from stemma.corroboration.speaking import Known, Speaking
from stemma.corroboration.subjects import Claimed
from stemma.corroboration.voices_words import (
    ANSWERS,
    OPEN,
    OURSELVES,
)
from stemma.corroboration.voicing import Voicing
from stemma.model.claims import Assertion, Inserted, Note, NoteKind, Polarity
from stemma.model.counts import Counted

_NOTES: dict[str, NoteKind] = {
    "no reply": "no reply",
    "declined": "declined",
    "not verified": "not verified",
}
_AND = re.compile(r"\s*(?:,|、|;|\band\b|\bи\b)\s*")
_UNSPOKEN = frozenset({*_NOTES, "hedge"})
"""What names nobody who says it."""
_SPOKEN = frozenset({"purpose", "leak"})
"""What counts in the body of an article only as somebody's word."""

_OPENING = 3
"""So many paragraphs of an interview tell who is asked."""


class Tale(NamedTuple):
    """What an article tells: assertions, notes, counts of happenings, and who else speaks."""

    told: list[Told]
    notes: list[Note]
    counts: list[Counted]
    spoken: list[Spoken]


@dataclass(slots=True)
class _Teller:
    """Reads one article from its beginning to its end; keeps who spoke last."""

    article: Article
    publisher: Party
    known: Known
    speaking: Speaking
    voicing: Voicing
    told: list[Told] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    counts: list[Counted] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    earlier: dict[str, None] = field(default_factory=dict)
    question: str = ""
    asked: Paragraph = ()
    guest: str = ""
    in_note: bool = False

    def paragraph(self, paragraph: Paragraph) -> None:
        """Read a paragraph: its assertions, each with the quotation behind it."""
        begun = len(self.told)
        frame = Chain()
        here: dict[str, None] = {}
        self.in_note = self.article.is_interview and is_editors(paragraph[0].words)
        for sentence in paragraph:
            said = read(self.article.language, sentence.words.strip())
            chain, named = self.speaking.chain(said, sentence.words)
            self.guest = self.guest or next(iter(chain.people), "")
            here |= dict.fromkeys((*named, *sorted(self.speaking.keys_of(chain))))
            found = claims_in(sentence, said, self.known.figures, self._above())
            self._note(sentence, said, found)
            bare = frame.own and self.speaking.is_bare(chain)
            who = frame if bare else chain or frame or self._asked()
            self.counts += counted(self.article, sentence, who)
            if not self._covers(begun, sentence, said, chain, found):
                self._say(sentence, without_news_days(found, self.article.date), who, begun)
            if chain.own and not found:
                frame = chain
            elif chain.names():
                frame = Chain() if found else self.speaking.frame(chain)
            if chain.names():
                self.speaking.last = chain
            if chain.names() and not found:
                page, keys = sentence.page, self.speaking.keys_of(chain)
                self.spoken.append(Spoken(page.content, page.number, sentence.start, chain, keys))
        self._surround(begun, here)
        if self.article.is_interview:
            self._answer(paragraph, begun)
            self.asked = paragraph
            self.question = " ".join(sentence.words for sentence in paragraph)

    def _say(self, sentence: Sentence, found: Sequence[Claimed], chain: Chain, begun: int) -> None:
        """Assert what a sentence claims: the speaker what they said, the paper what it put in."""
        if self.in_note:
            for each in found:
                self._put_in(sentence, each, chain, Inserted("note", sentence.place()))
            return
        spans = insertions(sentence, is_talk=self.article.is_interview) if found else ()
        own = claims_without(sentence, spans, self.article.language, self.known, self._above())
        for each in found:
            put = inserted(sentence, each, spans, own) if spans else None
            if put is None:
                self._assert(sentence, each, chain, begun)
                continue
            if each.claim in own:
                self._assert(sentence, own[each.claim], chain, begun)
            self._put_in(sentence, each, chain, put)

    def _put_in(self, sentence: Sentence, found: Claimed, chain: Chain, put: Inserted) -> None:
        """Assert what the paper put in: it says so, or the outlet that it takes it from."""
        before = len(self.told)
        self._assert(sentence, found, chain.relayed(), before)
        for number in range(before, len(self.told)):
            told = self.told[number]
            self.told[number] = replace(told, assertion=replace(told.assertion, inserted=put))

    def _covers(
        self,
        begun: int,
        sentence: Sentence,
        said: Sequence[Said],
        chain: Chain,
        found: Sequence[Claimed],
    ) -> bool:
        """Tell whether a sentence only names who said what its paragraph asserts; give it them."""
        every = range(begun, len(self.told))
        if any(each.effect == "anaphor" for each in said) and every:
            self._cover(every, chain, sentence)
        elif found:
            return False
        elif self.speaking.is_own_guest(chain):
            self._cover(every, chain, sentence, only_nameless=True)
        elif chain.own:
            for number in every:
                if self.speaking.is_bare(self.told[number].chain):
                    self._cover(range(number, number + 1), chain, sentence)
        return True

    def _answer(self, paragraph: Paragraph, begun: int) -> None:
        """Read a yes or no as an assertion of what the paragraph before it asks.

        Only of one whole question, without a negation and without an "or" to choose by.
        """
        turn = TURN.match(paragraph[0].words)
        answer = paragraph[0].words[turn.end() :] if turn else paragraph[0].words
        effect = ANSWERS.match(answer.lstrip(" —–-"))
        if effect is None or len(self.asked) != 1 or OPEN.search(self.asked[0].words):
            return
        question = self.asked[0]
        who = turn["who"].strip() if turn else self.guest
        chain = Chain(people=(who,) if who else (), roles=self.known.people.role(who))
        said = read(self.article.language, question.words.strip())
        for each in claims_in(question, said, self.known.figures, self._above()):
            told = any(one.assertion.claim == each.claim for one in self.told[begun:])
            if each.polarity == "question" and not told:
                polarity: Polarity = "for" if effect["yes"] or effect["yes_zh"] else "against"
                self._assert(question, replace(each, polarity=polarity), chain, len(self.told))

    def _surround(self, begun: int, here: dict[str, None]) -> None:
        """Note at what a paragraph asserts which publishers it, and the text before it, names."""
        for number in range(begun, len(self.told)):
            self.told[number] = replace(
                self.told[number],
                nearby=tuple(here),
                earlier=tuple(key for key in reversed(self.earlier) if key not in here),
            )
        for key in reversed(here):
            self.earlier.pop(key, None)
            self.earlier[key] = None

    def headline(self, sentence: Sentence) -> None:
        """Read the headline, which is an assertion of its own."""
        said = read(self.article.language, sentence.words.strip())
        found = claims_in(sentence, said, self.known.figures, self._above())
        chain, _ = self.speaking.chain(said, sentence.words)
        for each in found:
            self._assert(sentence, each, chain, len(self.told), headline=True)

    def _asked(self) -> Chain:
        """Return who answers in an interview where no name stands before the answer."""
        is_guest = self.article.is_interview and bool(self.guest)
        return Chain(people=(self.guest,)) if is_guest else Chain()

    def _above(self) -> str:
        """Return what stands above a sentence: the headline, in an interview the question too."""
        headline = self.article.headline.words if self.article.headline is not None else ""
        return f"{headline} {self.question}"

    def _note(self, sentence: Sentence, said: Sequence[Said], found: Sequence[Claimed]) -> None:
        for each in said:
            kind = _NOTES.get(each.effect)
            if kind is not None:
                who = each.speakers[0].words if each.speakers else ""
                named = (
                    self.told[-1].assertion.claim if kind == "not verified" and self.told else None
                )
                self.notes.append(
                    Note(
                        kind=kind,
                        source=self.article.item.content,
                        who=self.publisher.names[0] if OURSELVES.match(who) else who,
                        claim=found[0].claim if found else named,
                        place=sentence.page.place(sentence.start, sentence.end),
                    )
                )

    def _cover(
        self, numbers: range, chain: Chain, by: Sentence, *, only_nameless: bool = False
    ) -> None:
        """Give assertions of a paragraph the speakers that a later sentence names.

        `only_nameless` leaves those alone for which an institute or an outlet is named already.
        """
        for number in numbers:
            before = self.told[number]
            if only_nameless and (before.chain.houses or before.chain.outlets or before.chain.told):
                continue
            joined = before.chain.joined(chain)
            assertion = replace(
                before.assertion, speakers=joined.names(), voice=self.voicing.voice(joined)
            )
            if assertion.strength == "asserted":
                assertion = replace(assertion, strength="attributed")
            if assertion.strength == "attributed" and self.voicing.is_hedged(by.words):
                assertion = replace(assertion, strength="hedged")
            words = f"{before.words} {by.words}"
            self.told[number] = replace(before, chain=joined, assertion=assertion, words=words)

    def _assert(
        self,
        sentence: Sentence,
        found: Claimed,
        chain: Chain,
        begun: int,
        *,
        headline: bool = False,
    ) -> None:
        same = [
            n
            for n in range(begun, len(self.told))
            if self.told[n].assertion.claim == found.claim
            and (self.told[n].assertion.polarity == "against") == (found.polarity == "against")
            and not self._is_another(self.told[n], found, chain)
        ]
        if same and chain and not self.told[same[-1]].chain:
            self._cover(range(same[-1], same[-1] + 1), chain, sentence)
            return
        if same:
            before = self.told[same[-1]]
            assertion = before.assertion
            if assertion.strength == "attributed" and self.voicing.is_hedged(sentence.words):
                assertion = replace(assertion, strength="hedged")
            self.told[same[-1]] = replace(
                before,
                assertion=assertion,
                words=f"{before.words} {sentence.words}",
                links=before.links + links_in(sentence.words),
            )
            return
        bare = (
            found.value is None
            and not chain
            and not headline
            and not (self.publisher.is_institute or self.article.is_interview)
        )
        if (found.polarity == "question" and not headline) or (bare and found.claim in _SPOKEN):
            return
        polarity = "against" if chain.denied and found.polarity == "for" else found.polarity
        strength = self.voicing.strength(sentence.words, chain)
        voice = self.voicing.voice(chain)
        assertion = Assertion(
            key=self._key(sentence),
            source=self.article.item.content,
            claim=found.claim,
            place=sentence.place(),
            voice=voice,
            speakers=chain.names(),
            strength=strength,
            polarity=polarity,
            mode=self.voicing.mode(found.claim, strength, chain),
            value=value_of(found.value),
            headline=headline,
        )
        self.told.append(
            Told(
                assertion=assertion,
                article=self.article,
                publisher=self.publisher,
                chain=chain,
                value=found.value,
                words=sentence.words,
                links=links_in(sentence.words),
            )
        )

    def _is_another(self, before: Told, found: Claimed, chain: Chain) -> bool:
        """Tell whether a sentence says a claim of its paragraph anew: from others, or otherwise.

        What goes on with the same source, or names none, belongs to the assertion before it.
        """
        named = self.speaking.keys_of(chain)
        if not named or (not before.chain and before.value is None and found.value is None):
            return False
        other = before.value is not None and not is_same_value(before.value, found.value)
        return bool(named - self.speaking.keys_of(before.chain)) or (other and found.sure)

    def _key(self, sentence: Sentence) -> str:
        """Return a key that outlives a new reading: of the content and the words."""
        digest = hashlib.sha256(" ".join(sentence.words.split()).encode()).hexdigest()[:8]
        key = f"{self.article.item.content[:12]}-{digest}"
        number = 1
        while key in self.keys:
            number += 1
            key = f"{self.article.item.content[:12]}-{digest}-{number}"
        self.keys.add(key)
        return key


def _introduce(article: Article, publisher: Party, known: Known) -> None:
    """Learn of which institute the guest of an interview is, from the sentence that names both."""
    turns = (TURN.match(each[0].words) for each in article.paragraphs)
    speakers = {turn["who"].strip() for turn in turns if turn is not None}
    guests = [who for who in sorted(speakers) if known.parties.meant(who) is None]
    for sentence in (each for paragraph in article.paragraphs[:_OPENING] for each in paragraph):
        named = [each.party for each in known.mentions.named(sentence.words)]
        institutes = [party for party in named if party.is_institute and party != publisher]
        for who in guests if len(institutes) == 1 else ():
            if who.split()[-1] in re.findall(r"\w+", sentence.words):
                known.people.met(who, sentence.words, institutes[0].names[0])


def tell(article: Article, publisher: Party, known: Known) -> Tale:
    """Return what an article asserts, the headline first, its notes, and what it counts."""
    for author in filter(None, _AND.split(article.author)):
        if " " in author or publisher.is_institute:
            known.people.met(author, author, publisher.names[0])
    if article.is_interview:
        _introduce(article, publisher, known)
    speaking = Speaking(article.language, publisher, known, is_interview=article.is_interview)
    teller = _Teller(article, publisher, known, speaking, Voicing(article, publisher, known))
    for paragraph in article.paragraphs:
        teller.paragraph(paragraph)
    if article.headline is not None:
        body = teller.told
        teller.told = []
        teller.headline(article.headline)
        teller.told += body
    return Tale(teller.told, teller.notes, teller.counts, teller.spoken)
