"""What a template writes with: facts become words of one language, and are marked as such.

The words are made from the value that is marked, so no mark can say what its words do not.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Protocol

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Good, Line
from stemma.demo.facts.events import Cited, CitedKind
from stemma.demo.facts.stated import Fact
from stemma.demo.facts.written import Case, Language, Thing, Town, Written
from stemma.demo.templates_a import chinese, english, russian
from stemma.demo.writing.marks import Writer
from stemma.model.values import Bounds, Count, Date, Identifier, Measure, Money, Value

_LATIN = str.maketrans("ТСЭО", "TSEO")
_PER_PIECE = Written("{} за единицу", "单价{}", "{} each")
_PIECES = {"piece": Written("{}\u00a0шт.", "{}件", "{}\u00a0pcs")}


class Spoken(Protocol):
    """How one language writes values: the modules `russian`, `chinese`, `english` are such."""

    def number(self, value: Decimal | int) -> str:
        """Return a number in figures."""

    def in_words(self, value: int) -> str:
        """Return a whole number in words."""

    def day(self, date: dt.date, weekday: int | None = None) -> str:
        """Return a day."""

    def days(self, first: dt.date, last: dt.date) -> str:
        """Return the days from first to last."""

    def money(self, amount: Decimal) -> str:
        """Return the figures of a sum."""

    def currency(self, code: str) -> str:
        """Return the name of a currency beside a sum."""

    def sum_in_words(self, amount: Decimal, code: str) -> str:
        """Return a sum in words."""

    def measure(self, amount: Bounds, unit: str) -> str:
        """Return a quantity with limit and unit."""

    def goods(self, many: int, thing: Thing) -> str:
        """Return so many of a thing."""


SPOKEN: Mapping[Language, Spoken] = {"ru": russian, "zh": chinese, "en": english}
"""What writes each language's values."""


def _exact(amount: Bounds) -> Decimal:
    if amount.low is None or amount.qualifier != "exact":
        raise ValueError(amount)
    return amount.low


@dataclass(frozen=True, slots=True)
class Pen:
    """A writer, the affair it writes of, and the language it writes in."""

    w: Writer
    affair: Affair
    language: Language

    def to(self, language: Language) -> "Pen":
        """Return the same pen writing another language."""
        return replace(self, language=language)

    def t(self, ru: str, zh: str, en: str) -> str:
        """Return the one of three wordings that is in the pen's language."""
        return Written(ru, zh, en).to(self.language)

    def __call__(self, fact: Fact | Value) -> str:
        """Return a fact's value in words, marked."""
        value = fact.value if isinstance(fact, Fact) else fact
        return self.w(fact, self.words_for(value))

    def words_for(self, value: Value) -> str:
        """Return a value in words, unmarked.

        Raises:
            TypeError: for names, whose words depend on their case.
        """
        match value:
            case Date():
                return self._spoken.days(value.first, value.last)
            case Money():
                return self._money(value)
            case Measure():
                return self._spoken.measure(value.amount, value.unit)
            case Count():
                return self._count(value)
            case Identifier():
                return self.number(value.value)
            case _:
                raise TypeError(value)

    @property
    def _spoken(self) -> Spoken:
        return SPOKEN[self.language]

    def _money(self, value: Money) -> str:
        figures = self._spoken.money(_exact(value.amount))
        name = self._spoken.currency(value.currency)
        if self.language == "en":
            text = f"{name}\u00a0{figures}"
        else:
            space = "" if self.language == "zh" else "\u00a0"
            text = f"{figures}{space}{name}"
        return text if value.per is None else _PER_PIECE.to(self.language).format(text)

    def _count(self, value: Count) -> str:
        many = int(_exact(value.number))
        if value.thing in self.affair.goods:
            return self._spoken.goods(many, self.affair.goods[value.thing].thing)
        if value.thing == "person":
            return self._spoken.measure(value.number, "person")
        return _PIECES[value.thing].to(self.language).format(many)

    def number(self, text: str) -> str:
        """Return a document's number in the alphabet of the language."""
        return text if self.language == "ru" else text.translate(_LATIN)

    def figure(self, fact: Fact | Value) -> str:
        """Return the number alone, as a cell of a table has it, marked as the whole value."""
        value = fact.value if isinstance(fact, Fact) else fact
        match value:
            case Money():
                return self.w(fact, self._spoken.money(_exact(value.amount)))
            case Count():
                return self.w(fact, self._spoken.number(_exact(value.number)))
            case Measure():
                return self.w(fact, self._spoken.number(_exact(value.amount)))
            case _:
                return self(fact)

    def short_day(self, fact: Fact | Value) -> str:
        """Return a day in figures: 26.04.2023, 2023.04.26, 26/04/2023."""
        value = fact.value if isinstance(fact, Fact) else fact
        if not isinstance(value, Date):
            raise TypeError(value)
        shape = {"ru": "%d.%m.%Y", "zh": "%Y.%m.%d", "en": "%d/%m/%Y"}[self.language]
        if value.first == value.last:
            return self.w(fact, value.first.strftime(shape))
        return self.w(fact, f"{value.first.strftime(shape)}–{value.last.strftime(shape)}")

    def day(self, fact: Fact | Value, weekday: int | None) -> str:
        """Return a day with the weekday that is printed beside it, right or wrong."""
        value = fact.value if isinstance(fact, Fact) else fact
        if not isinstance(value, Date):
            raise TypeError(value)
        return self.w(fact, self._spoken.day(value.first, weekday))

    def sum_in_words(self, deal: Deal) -> str:
        """Return the sum of a deal as its words say it."""
        words = self._spoken.sum_in_words(deal.sum_in_words, deal.currency)
        return self.w(stated.deal_sum_in_words(deal), words)

    def sum_words(self, amount: Decimal, currency: str) -> str:
        """Return any sum in words, unmarked."""
        return self._spoken.sum_in_words(amount, currency)

    def currency(self, code: str) -> str:
        """Return a currency's name, for the head of a column."""
        return self._spoken.currency(code)

    def person(self, key: str, case: Case = "nom", *, full: bool = False) -> str:
        """Return somebody's name, with initials unless `full`."""
        somebody = self.affair.people[key]
        if self.language == "ru":
            words = somebody.russian(case, initials=not full)
        else:
            words = (somebody.full if full else somebody.short).to(self.language)
        return self.w(stated.person(somebody), words)

    def signing(self, key: str) -> str:
        """Return a name as it stands beside a signature: Р. Е. Вельмин."""
        somebody = self.affair.people[key]
        written = somebody.full if self.language == "zh" else somebody.short
        return self.w(stated.person(somebody), written.to(self.language))

    def role(self, key: str, case: Case = "nom") -> str:
        """Return somebody's role."""
        somebody = self.affair.people[key]
        if self.language == "ru":
            return russian.role(somebody, case)
        return somebody.role.to(self.language)

    def firm(self, key: str, case: Case = "nom") -> str:
        """Return an organisation's name."""
        firm = self.affair.organisations[key]
        words = russian.firm(firm, case) if self.language == "ru" else firm.name.to(self.language)
        return self.w(stated.organisation(firm), words)

    def state(self, key: str) -> str:
        """Return the name of an organisation's state."""
        firm = self.affair.organisations[key]
        return self.w(stated.state(firm), firm.state.to(self.language))

    def town(self, fact: Fact, where: Town, case: Case = "nom") -> str:
        """Return a town's name, as the fact that it states: "в Вельмограде" needs "loc"."""
        words = where.name.to(self.language)
        if self.language == "ru" and case != "nom":
            words = where.genitive if case == "gen" else where.locative
        return self.w(fact, words)

    def type_of(self, good: Good) -> str:
        """Return the type name of a good, marked as a designator."""
        return self.w(stated.designator(good), good.designator.to(self.language))

    def item(self, deal: Deal, line: Line) -> str:
        """Return what a line orders: its term marked as the item, and its designator."""
        term = line.good.thing.term.to(self.language)
        if self.language == "ru":
            term = russian.capital(term)
        elif self.language == "en":
            term = term[0].upper() + term[1:]
        space = "" if self.language == "zh" else " "
        return f"{self.w(stated.line_item(deal, line), term)}{space}{self.type_of(line.good)}"

    def amount(self, number: Bounds | int | str, unit: str, words: str) -> str:
        """Return a quantity in words of the template's own: "двадцати банковских дней"."""
        return self.w(stated.measure(number, unit), words)

    def several(self, number: int, thing: str, words: str) -> str:
        """Return a count in words of the template's own: "двух экземплярах"."""
        return self.w(stated.count(number, thing), words)

    def citing(self, kind: CitedKind, number: str) -> str:
        """Return the number of another document, marked as a citation of it."""
        cited = Cited(kind=kind, number=number, date=None, item=None)
        return self.w(stated.cited_number(cited), self.number(number))

    def plain(self, words: str) -> str:
        """Return words with figures that state no value."""
        return self.w.plain(words)
