"""What the three languages write with: one assertion of one text, its marks, its chance."""

import random
from collections.abc import Mapping, Sequence

from stemma.demo.facts import stated
from stemma.demo.facts.written import Language
from stemma.demo.press.actors import Actor
from stemma.demo.press.coverage import Coverage
from stemma.demo.press.statements import Says, Speaker, Text
from stemma.demo.press.wording import Placing, value_of
from stemma.demo.wording_a.figures import in_words
from stemma.demo.writing.marks import Writer


class Pen:
    """Writes one assertion. A silent copy is written as what it copies: the same choices."""

    def __init__(self, write: Writer, coverage: Coverage, text: Text, number: int) -> None:
        """Begin a statement of a text; 0 is the headline."""
        statement = text.headline if number == 0 else text.statements[number - 1]
        self.write = write
        self.coverage = coverage
        self.text = text
        self.number = number
        self.place = Placing(write, text, number)
        self._says = statement if isinstance(statement, Says) else None
        seed = f"{coverage.affair.seed} {self._copied()}/{number}"
        self._chance = random.Random(seed)  # noqa: S311 (looks, not secrets)

    @property
    def says(self) -> Says:
        """Return the assertion.

        Raises:
            TypeError: if the statement is none.
        """
        if self._says is None:
            raise TypeError("no assertion")
        return self._says

    @property
    def language(self) -> Language:
        """Return the language of the text."""
        return self.text.language

    @property
    def continues(self) -> bool:
        """Say whether the statement before had the same speakers, in words of their own."""
        if self.number < 2 or self.says.voice in ("document", "outlet") or self.says.asked:
            return False
        before = self.text.statements[self.number - 2]
        return isinstance(before, Says) and (before.speakers, before.voice) == (
            self.says.speakers,
            self.says.voice,
        )

    @property
    def headline(self) -> bool:
        """Say whether this is the headline."""
        return self.number == 0

    def _copied(self) -> str:
        takes = [t.text for _, says in self.text.assertions() for t in says.takes]
        silent = any(t.manner == "copies" for _, s in self.text.assertions() for t in s.takes)
        return takes[0] if silent else self.text.key

    def one_of(self, variants: Sequence[str]) -> str:
        """Return one of several ways to put it."""
        return self._chance.choice(variants)

    def value(self) -> str:
        """Return the value of the assertion in words, marked."""
        fact = value_of(self.coverage, self.says)
        return self.write(fact, in_words(fact.value, self.language, self.coverage.affair))

    def detail(self, ending: str, before: str = "", after: str = "") -> str:
        """Return a further figure, with what goes around it, or nothing where it is not told."""
        for fact in self.says.details:
            if fact.path.endswith(ending):
                words = in_words(fact.value, self.language, self.coverage.affair)
                return before + self.write(fact, words) + after
        return ""

    def named(self) -> str:
        """Return the first person of the affair whom the assertion names, as it is spelt here."""
        for named in self.says.names:
            fact = stated.person(self.coverage.affair.people[named.person])
            return self.write(fact, named.printed.to(self.language))
        return ""

    def actor(self, order: int) -> Actor:
        """Return one of the speakers; `also` comes after them."""
        return self.coverage.cast[self.speaker(order).actor]

    def speaker(self, order: int) -> Speaker:
        """Return one of the speakers and the name it goes by."""
        says = self.says
        named = [*says.speakers, says.also] if says.also else [*says.speakers]
        return named[order]

    def cue(self, words: str) -> str:
        """Return words that attribute or hedge, marked."""
        return self.place.cue(words)

    def with_colour(self, marked: str, colour: Mapping[str, str]) -> str:
        """Return an assertion, in running prose often with a sentence of no consequence after."""
        sentence = colour.get(self.says.claim, "")
        first = next(n for n, one in self.text.assertions() if n and one.claim == self.says.claim)
        flat = self.text.genre not in ("article", "report", "blog")
        if flat or first != self.number or self.says.polarity == "against" or not sentence:
            return marked
        space = "" if self.language == "zh" else " "
        return marked + self.one_of(("", space + sentence, space + sentence))

    def links_to(self, words: str) -> str:
        """Return words as a link to what the assertion takes from, if the text links there."""
        for taking in self.says.takes:
            if taking.text in self.text.links:
                return self.place.link(taking.text, words)
        return words


def capital(words: str) -> str:
    """Return words with a capital at the first letter that is no mark."""
    for at, character in enumerate(words):
        if not "\ue000" <= character <= "\uf8ff":
            return words[:at] + character.upper() + words[at + 1 :]
    return words
