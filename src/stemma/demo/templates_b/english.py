"""How this set writes values in English: April 26, 2023, EUR million, limits in words."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from num2words import num2words

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Figure, Good
from stemma.demo.facts.events import Event
from stemma.demo.facts.parties import Organisation, Person, Registration
from stemma.demo.facts.stated import Fact
from stemma.demo.facts.written import Town, Written
from stemma.demo.templates_b.numerals import grouped, scaled, trimmed
from stemma.demo.templates_b.russian import addressed, placed
from stemma.demo.writing.marks import Writer
from stemma.model.values import Bounds, Measure, Name, Value

NB = "\u00a0"
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNITS = {"degC": "°C", "person": "persons", "year": "years", "%": "%"}
_LIMITS = {
    "at_least": "at least", "at_most": "not exceeding", "about": "approximately",
    "more_than": "more than", "less_than": "less than",
}  # fmt: skip
_SIGNS = {
    "at_least": "min.", "at_most": "max.", "about": "approx.", "more_than": ">", "less_than": "<",
}  # fmt: skip


def sum_in_words(amount: Decimal, currency: str) -> str:
    """Return a sum in words, with its currency."""
    whole, cents = divmod(amount, 1)
    words = str(num2words(int(whole), lang="en"))
    tail = f" and {cents * 100:02.0f}/100" if cents else ""
    return f"{words} {'euros' if currency == 'EUR' else 'yuan'}{tail}"


@dataclass(frozen=True, slots=True)
class English:
    """A hand that writes English: every method returns marked words."""

    w: Writer
    affair: Affair
    language: Literal["en"] = "en"

    def day(self, fact: Fact | Value, date: dt.date, form: str = "american") -> str:
        """Return a day: american April 26, 2023, long 26 April 2023, short 26-Apr-2023, iso."""
        return self.w(fact, shown_day(date, form))

    def dated(self, fact: Fact, date: dt.date, weekday: int | None, form: str) -> str:
        """Return a day with the day of the week that is printed beside it, if any."""
        words = shown_day(date, form)
        return self.w(fact, words if weekday is None else f"{WEEKDAYS[weekday]}, {words}")

    def span(self, fact: Fact, first: dt.date, last: dt.date) -> str:
        """Return days from first to last."""
        return self.w(fact, shown_span(first, last))

    def sum(self, fact: Fact | Value, amount: Decimal, currency: str, form: str = "full") -> str:
        """Return a sum: full EUR 107,541,500.00, million EUR 107.5415 million, words after."""
        if form == "million" and amount >= 1_000_000:
            millions = trimmed(scaled(amount, 1_000_000), ",", ".")
            return self.w(fact, f"{currency}{NB}{millions}{NB}million")
        if form == "word":
            word = "euros" if currency == "EUR" else "yuan"
            return self.w(fact, f"{trimmed(amount, ',', '.')}{NB}{word}")
        return self.w(fact, f"{currency}{NB}{grouped(amount, ',', '.', 2)}")

    def cell(self, fact: Fact | Value, amount: Decimal) -> str:
        """Return a sum in a table: the figure alone."""
        return self.w(fact, grouped(amount, ",", ".", 2))

    def words(self, fact: Fact, amount: Decimal, currency: str) -> str:
        """Return a sum in words."""
        return self.w(fact, sum_in_words(amount, currency))

    def count(self, fact: Fact | Value, number: int, good: Good) -> str:
        """Return so many of a good."""
        thing = good.thing.term.en if number == 1 else good.thing.plural
        return self.w(fact, f"{number}{NB}{thing}")

    def number(self, fact: Fact | Value, number: int, thing: str) -> str:
        """Return a number with its thing in the singular or plural: 28 specialists."""
        return self.w(fact, f"{number}{NB}{thing}" + ("" if number == 1 else "s"))

    def term(self, value: Value, number: int, thing: str) -> str:
        """Return a number in words and figures with its thing: twenty (20) banking days."""
        return self.w(value, f"{num2words(number, lang='en')} ({number}) {thing}")

    def figure(self, deal: Deal, figure: Figure, *, signs: bool = False) -> str:
        """Return a technical figure, with its limit in words or shortened."""
        value = Measure(figure.amount, figure.unit)
        words = in_limits(value, _SIGNS if signs else _LIMITS)
        return self.w(stated.figure_of(deal, figure), words)

    def measure(self, value: Measure) -> str:
        """Return a measure that is no field of the affair, with its limit in words."""
        return self.w(value, in_limits(value, _LIMITS))

    def good(self, good: Good) -> str:
        """Return a good by its type name and its term."""
        return f"{self.designator(good)} {good.thing.term.en}"

    def designator(self, good: Good) -> str:
        """Return a type name."""
        return self.w(stated.designator(good), good.designator.en)

    def name(self, somebody: Person, *, short: bool = False) -> str:
        """Return a person's name, whole or with initials."""
        return self.w(stated.person(somebody), (somebody.short if short else somebody.full).en)

    def title(self, somebody: Person) -> str:
        """Return a person as a letter addresses them: Mr. Velmin."""
        return self.w(
            stated.person(somebody), f"{'Ms.' if somebody.woman else 'Mr.'} {somebody.surname.en}"
        )

    def firm(self, firm: Organisation, *, short: bool = False) -> str:
        """Return an organisation's name."""
        return self.w(stated.organisation(firm), (firm.short if short else firm.name).en)

    def state(self, firm: Organisation) -> str:
        """Return the name of an organisation's state."""
        return self.w(stated.state(firm), firm.state.en)

    def town(self, fact: Fact, town: Town) -> str:
        """Return a town's name."""
        return self.w(fact, town.name.en)

    def event_town(self, event: Event) -> str:
        """Return the town of an event."""
        return self.town(stated.event_town(event), event.town)

    def contract(self, deal: Deal) -> str:
        """Return the number of a contract, in Latin letters."""
        return self.w(stated.deal_number(deal), deal.number_latin)

    def registration(self, firm: Organisation, number: Registration) -> str:
        """Return a labelled identifier with its label."""
        label = {"inn": "INN", "kpp": "KPP", "ogrn": "OGRN", "uscc": "Unified code"}
        return f"{label[number.scheme]}: {self.w(stated.registration(firm, number), number.value)}"

    def registrations(self, firm: Organisation, between: str = "; ") -> str:
        """Return all the identifiers of an organisation."""
        return between.join(self.registration(firm, one) for one in firm.registrations)

    def address(self, firm: Organisation) -> str:
        """Return an organisation's address."""
        return addressed(self.w, firm, "en")

    def mail(self, somebody: Person) -> str:
        """Return a mail address."""
        return self.w(stated.mail_address(somebody), somebody.mail)

    def bank(self, firm: Organisation) -> str:
        """Return the name of an organisation's bank."""
        bank = firm.bank or Written("", "", "")
        return self.w(Name("organisation", bank.en), bank.en)

    def place(self, place: Written) -> str:
        """Return a place of work: named ones are marked as names, their figures as numbers."""
        return placed(self.w, place, place.en)


def shown_day(date: dt.date, form: str) -> str:
    """Return a day in one of this set's forms."""
    month = MONTHS[date.month - 1]
    return {
        "american": f"{month}{NB}{date.day}, {date.year}",
        "long": f"{date.day}{NB}{month}{NB}{date.year}",
        "short": f"{date:%d}-{month[:3]}-{date.year}",
        "iso": f"{date:%Y-%m-%d}",
    }[form]


def shown_span(first: dt.date, last: dt.date) -> str:
    """Return days from first to last: February 7 to 9, 2023."""
    if first == last:
        return shown_day(first, "american")
    month = MONTHS[first.month - 1]
    if (first.year, first.month) == (last.year, last.month):
        return f"{month} {first.day} to {last.day}, {first.year}"
    if first.year == last.year:
        return f"{month} {first.day} to {shown_day(last, 'american')}"
    return f"{shown_day(first, 'american')} to {shown_day(last, 'american')}"


def in_limits(figure: Measure, limits: dict[str, str]) -> str:
    """Return a figure with its limit: at least 600 m, between 30 and 80 km."""
    amount, unit = figure.amount, _UNITS.get(figure.unit, figure.unit)
    if amount.qualifier == "between" and amount.low is not None and amount.high is not None:
        low, high = trimmed(amount.low, ",", "."), trimmed(amount.high, ",", ".")
        if limits is _SIGNS:
            return f"{low} to {high}{NB}{unit}"
        return f"between {low} and {high}{NB}{unit}"
    number = trimmed(_one(amount), ",", ".")
    return f"{limits.get(amount.qualifier, '')} {number}{NB}{unit}".strip()


def _one(amount: Bounds) -> Decimal:
    number = amount.low if amount.low is not None else amount.high
    return Decimal(0) if number is None else number
