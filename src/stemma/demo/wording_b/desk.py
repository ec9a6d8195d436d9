"""A desk to word one text at: finds its statements by their claim, and hands out marked words."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Obligation
from stemma.demo.facts.stated import Fact
from stemma.demo.facts.written import Case, Language, Town
from stemma.demo.press.actors import NameForm
from stemma.demo.press.claims import duty
from stemma.demo.press.coverage import Coverage
from stemma.demo.press.statements import Background, ClaimKey, Remark, Says, Text, Topic
from stemma.demo.press.wording import Placing, value_of
from stemma.demo.writing.marks import Writer
from stemma.model.claims import NoteKind
from stemma.model.values import Date, Name, Value


@dataclass(frozen=True, slots=True)
class Line:
    """One assertion of the text: called with words, it marks them as the whole assertion."""

    place: Placing
    coverage: Coverage
    stated: Says

    def __call__(self, words: str) -> str:
        """Mark the words of the assertion."""
        return self.place.says(words)

    def by(self, order: int, words: str) -> str:
        """Mark the name of a speaker, 0 first."""
        return self.place.speaker(order, words)

    def cue(self, words: str) -> str:
        """Mark words that attribute or hedge."""
        return self.place.cue(words)

    def quoted(self, words: str) -> str:
        """Mark what stands between quotation marks."""
        return self.place.quotation(words)

    def uttered(self, words: str) -> str:
        """Mark the sentence that others quote."""
        return self.place.utterance(self.stated.utterance, words)

    @property
    def printed(self) -> Value:
        """The value that this text prints for the claim."""
        return value_of(self.coverage, self.stated).value

    def value(self, words: str) -> str:
        """Mark the claim's value."""
        return self.place.write(value_of(self.coverage, self.stated), words)

    def fact(self, last: str) -> Fact:
        """Return the further figure whose path ends so: "weeks", "town".

        Raises:
            ValueError: if the assertion has no such detail.
        """
        for fact in self.stated.details:
            if fact.path.rpartition("/")[2] == last:
                return fact
        raise ValueError(f"{self.stated.claim} has no {last}")

    def detail(self, last: str, words: str) -> str:
        """Mark a further figure by the end of its path."""
        return self.place.write(self.fact(last), words)

    def person(self, words: str = "") -> str:
        """Mark the person that the assertion names, as this text spells the name."""
        [named] = self.stated.names
        name = named.printed.to(self.place.text.language)
        fact = Fact(f"person:{named.person}", Name("person", named.printed.en))
        return self.place.write(fact, words or name)


@dataclass(frozen=True, slots=True)
class Desk:
    """What one text is worded with."""

    write: Writer
    coverage: Coverage
    text: Text

    def _place(self, number: int) -> Placing:
        return Placing(self.write, self.text, number)

    @property
    def head(self) -> Line:
        """The headline's assertion."""
        return Line(self._place(0), self.coverage, self.text.headline)

    def on(self, claim: ClaimKey, nth: int = 0) -> Line:
        """Return the nth assertion of the body about a claim.

        Raises:
            ValueError: if there are not so many.
        """
        found = [(n, says) for n, says in self.text.assertions() if n and says.claim == claim]
        if nth >= len(found):
            raise ValueError(f"{self.text.key} has no {claim} {nth}")
        number, says = found[nth]
        return Line(self._place(number), self.coverage, says)

    def remark(self, kind: NoteKind, who: str, words: str) -> str:
        """Mark that somebody did not answer or that something could not be verified.

        Raises:
            ValueError: if the text has no such remark.
        """
        for number, one in enumerate(self.text.statements, 1):
            if isinstance(one, Remark) and (one.kind, one.who) == (kind, who):
                return self._place(number).remark(words)
        raise ValueError(f"{self.text.key} has no {kind} of {who}")

    def background(self, topic: Topic, words: str) -> str:
        """Mark sentences without bearing on the cache.

        Raises:
            ValueError: if the text has no such background.
        """
        for number, one in enumerate(self.text.statements, 1):
            if isinstance(one, Background) and one.topic == topic:
                return self._place(number).background(words)
        raise ValueError(f"{self.text.key} has no {topic}")

    def link(self, text: str, words: str) -> str:
        """Mark words that link to another text."""
        return self._place(0).link(text, words)

    def pick(self, about: str, *ways: Callable[[], str]) -> str:
        """Return one of several ways to say a thing, drawn by the affair's seed.

        Texts that pass the same `about` and as many ways get the same: so a copy stays one.
        """
        seed = self.coverage.affair.seed
        chance = random.Random(f"wording b {seed} {about}")  # noqa: S311 (looks, not secrets)
        return chance.choice(ways)()

    def day(self, date: dt.date, words: str) -> str:
        """Mark a date that is no field of the affair (that of a text, a dateline)."""
        return self.write(Date(date, date), words)

    def name(self, actor: str, form: NameForm = "name", language: Language | None = None) -> str:
        """Return how somebody in the coverage is named in the language of the text."""
        return self.coverage.cast[actor].named(language or self.text.language, form)

    def case(self, actor: str, case: Case) -> str:
        """Return a Russian name in a case."""
        return self.coverage.cast[actor].declined[case]

    def surname(self, actor: str, case: Case = "nom") -> str:
        """Return the last word of a name in Latin or Cyrillic letters."""
        if self.text.language == "ru":
            return self.case(actor, case).rpartition(" ")[2]
        return self.coverage.cast[actor].name.en.rpartition(" ")[2]

    def surname_first(self, actor: str) -> str:
        """Return the family name of a southerner, which stands first: Zuo, Цзо, 左."""
        name = self.name(actor)
        return name[0] if self.text.language == "zh" else name.partition(" ")[0]

    def firm(self, organisation: str, words: str = "") -> str:
        """Mark an organisation of the affair: by its full name, or by the words given."""
        firm = self.coverage.affair.organisations[organisation]
        return self.write(stated.organisation(firm), words or firm.name.to(self.text.language))

    def short(self, organisation: str) -> str:
        """Mark an organisation of the affair by its short name."""
        short = self.coverage.affair.organisations[organisation].short
        return self.firm(organisation, short.to(self.text.language))

    def state(self, organisation: str, words: str = "") -> str:
        """Mark the state that an organisation belongs to."""
        firm = self.coverage.affair.organisations[organisation]
        return self.write(stated.state(firm), words or firm.state.to(self.text.language))

    def land(self, organisation: str) -> str:
        """Mark an organisation's state by the bare name: "Canglu", 沧麓, Цанлу."""
        whole = self.coverage.affair.organisations[organisation].state
        bare = whole.to(self.text.language)
        for rest in ("Republic of ", " Confederation", "Республика ", "共和国", "联邦"):
            bare = bare.removeprefix(rest).removesuffix(rest)
        return self.state(organisation, bare)

    def type_name(self, good: str) -> str:
        """Mark the type name of a piece of equipment."""
        thing = self.coverage.affair.goods[good]
        return self.write(stated.designator(thing), thing.designator.to(self.text.language))

    @property
    def course(self) -> Obligation:
        """The first course of the main deal."""
        return duty(self.coverage.affair, "main", "training 1")

    @property
    def school(self) -> Town:
        """The town of the first course."""
        return self.course.town or self.coverage.affair.organisations["plant"].town

    def town_of(self, event: str) -> Town:
        """Return the town of an event."""
        return self.coverage.affair.events[event].town

    def dated(self, text: str) -> dt.date:
        """Return the day of another text of the coverage."""
        return self.coverage.texts[text].date
