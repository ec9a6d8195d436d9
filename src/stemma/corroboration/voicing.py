"""How something is said, and in whose voice: hearsay, hedged, assessed; a document, an analyst."""

import re
from dataclasses import dataclass

from stemma.corroboration.articles import Article
from stemma.corroboration.attribution.reading import tongue
from stemma.corroboration.chains import Chain
from stemma.corroboration.naming import Party
from stemma.corroboration.speaking import Known
from stemma.corroboration.subjects import claimed
from stemma.corroboration.subjects_words import JUDGED
from stemma.corroboration.voices_words import NAMELESS, QUOTED, VOICES
from stemma.model.claims import Mode, Strength, Voice


@dataclass(frozen=True, slots=True)
class Voicing:
    """Tells of the sentences of one article how they say what they say."""

    article: Article
    publisher: Party
    known: Known

    def strength(self, words: str, chain: Chain) -> Strength:
        """Tell how firmly words assert what is said by a chain of speakers."""
        speech = tongue(self.article.language)
        outside = QUOTED.sub("", words)
        if claimed(outside, (), 0, self.known.figures) is None and not re.search(r"\d", outside):
            outside = words
        if chain.hearsay and not chain.names():
            return "hearsay"
        if speech.hedges.search(outside):
            return "hedged"
        if chain.assessed or speech.judged.search(outside):
            return "assessed"
        return "attributed" if chain.names() or chain.own else "asserted"

    def is_hedged(self, words: str) -> bool:
        """Tell whether words that name a speaker weaken what was said before them."""
        return tongue(self.article.language).hedges.search(words) is not None

    def voice(self, chain: Chain) -> Voice:
        """Tell whose mouth it is: the document's, an analyst's, an official's, the outlet's own."""
        if chain.document:
            return "document"
        if chain.own:
            return "witness"
        for voice, words in VOICES:
            if chain.people and words.search(chain.roles):
                return voice  # type: ignore[return-value]
        if chain.people and any(self.known.people.house(name) for name in chain.people):
            return "analyst"
        if chain.houses or chain.assessed or (not chain.names() and self.publisher.is_institute):
            return "analyst"
        return "outlet" if not chain.people else "official" if _is_nameless(chain) else "witness"

    def mode(self, claim: str, strength: Strength, chain: Chain) -> Mode:
        """Tell fact, assessment, projection and opinion apart."""
        if claim == "readiness":
            return "projection"
        if self.article.is_opinion and claim in JUDGED and not chain:
            return "opinion"
        judged = claim in JUDGED and strength in ("assessed", "hedged")
        return "assessment" if judged else "fact"


def _is_nameless(chain: Chain) -> bool:
    return any(NAMELESS.search(name) for name in (*chain.people, chain.roles))
