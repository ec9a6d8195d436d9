"""How this set writes values in Russian: case forms, dates, sums, counts, limits."""

import datetime as dt
import re
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
from stemma.demo.facts.written import Case, Language, Town, Written
from stemma.demo.templates_b.numerals import grouped, scaled, trimmed
from stemma.demo.writing.marks import Writer
from stemma.model.values import Bounds, Contact, Measure, Name, Value

NB = "\u00a0"
MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_COMPANY = {"nom": ("ая", "ия"), "acc": ("ую", "ию"), "ins": ("ой", "ией")}
_HARD = {"nom": "й", "gen": "го", "dat": "му", "acc": "й", "ins": "м", "loc": "м"}
_BATTALION = {"nom": "", "gen": "а", "dat": "у", "acc": "", "ins": "ом", "loc": "е"}
_UNITS = {
    "t": "т", "km/h": "км/ч", "km": "км", "degC": "°С", "m": "м", "person": "чел.", "kg": "кг",
    "MHz": "МГц", "m/s": "м/с", "min": "мин",
    "year": "лет", "%": "%", "mm": "мм", "h": "ч",
}  # fmt: skip
_LIMITS = {
    "at_least": "не менее", "at_most": "не более", "about": "около",
    "more_than": "свыше", "less_than": "менее",
}  # fmt: skip
_SIGNS = {"at_least": "≥", "at_most": "≤", "about": "≈", "more_than": ">", "less_than": "<"}


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the form of a word that goes with a number: 1 машина, 2 машины, 5 машин."""
    if number % 10 == 1 and number % 100 != 11:
        return one
    return few if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else many


def sum_in_words(amount: Decimal, currency: str) -> str:
    """Return a sum in words, with its currency."""
    whole, cents = divmod(amount, 1)
    words = str(num2words(int(whole), lang="ru"))
    if currency == "EUR":
        return f"{words} евро {cents * 100:02.0f} евроцентов"
    return f"{words} {plural(int(whole), 'юань', 'юаня', 'юаней')} {cents * 100:02.0f} фэней"


def number_in(number: int, case: Case = "nom") -> str:
    """Return a whole number in words in a case: двадцати."""
    return str(num2words(number, lang="ru", case=case[0]))


@dataclass(frozen=True, slots=True)
class Russian:
    """A hand that writes Russian: every method returns marked words."""

    w: Writer
    affair: Affair
    language: Literal["ru"] = "ru"

    def day(self, fact: Fact | Value, date: dt.date, form: str = "dots") -> str:
        """Return a day: dots 26.04.2023, quoted «26» апреля 2023 г., long 26 апреля 2023 года."""
        return self.w(fact, shown_day(date, form))

    def dated(self, fact: Fact, date: dt.date, weekday: int | None, form: str) -> str:
        """Return a day with the day of the week that is printed beside it, if any."""
        words = shown_day(date, form)
        return self.w(fact, words if weekday is None else f"{words}, {WEEKDAYS[weekday]}")

    def span(self, fact: Fact, first: dt.date, last: dt.date) -> str:
        """Return some days in the genitive of a heading: 7–9 февраля 2023 г."""
        return self.w(fact, shown_span(first, last))

    def sum(self, fact: Fact | Value, amount: Decimal, currency: str, form: str = "full") -> str:
        """Return a sum: 1.536.000,00 евро, thousands 1 536 тыс. евро, code EUR 1 536 000,00."""
        word = "евро" if currency == "EUR" else "юаней"
        if form == "thousands":
            words = f"{trimmed(scaled(amount, 1000), NB, ',')}{NB}тыс.{NB}{word}"
        elif form == "code":
            words = f"{currency}{NB}{grouped(amount, NB, ',', 2)}"
        else:
            words = f"{grouped(amount, '.', ',', 2)}{NB}{word}"
        return self.w(fact, words)

    def cell(self, fact: Fact | Value, amount: Decimal) -> str:
        """Return a sum in a table: the figure alone."""
        return self.w(fact, grouped(amount, ".", ",", 2))

    def words(self, fact: Fact, amount: Decimal, currency: str) -> str:
        """Return a sum in words."""
        return self.w(fact, sum_in_words(amount, currency))

    def count(self, fact: Fact | Value, number: int, good: Good, case: Case = "nom") -> str:
        """Return so many of a good, nominative or genitive."""
        thing = good.thing
        one, few = (thing.term.ru, thing.few) if case == "nom" else (thing.genitive, thing.many)
        return self.w(fact, f"{number}{NB}{plural(number, one, few, thing.many)}")

    def number(self, fact: Fact | Value, number: int, forms: tuple[str, str, str]) -> str:
        """Return a number in figures with its thing: 28 специалистов."""
        return self.w(fact, f"{number}{NB}{plural(number, *forms)}")

    def term(self, value: Value, number: int, thing: str) -> str:
        """Return a number in words in the genitive with its thing: двадцати банковских дней."""
        return self.w(value, f"{number_in(number, 'gen')} {thing}")

    def figure(self, deal: Deal, figure: Figure, *, signs: bool = False) -> str:
        """Return a technical figure, with its limit in words or as a sign."""
        value = Measure(figure.amount, figure.unit)
        words = in_signs(value) if signs else in_limits(value)
        return self.w(stated.figure_of(deal, figure), words)

    def measure(self, value: Measure) -> str:
        """Return a measure that is no field of the affair, with its limit in words."""
        return self.w(value, in_limits(value))

    def good(self, good: Good, *, genitive: bool = False) -> str:
        """Return a good by its term and its type name."""
        term = good.thing.genitive if genitive else good.thing.term.ru
        return f"{term} {self.designator(good)}"

    def designator(self, good: Good) -> str:
        """Return a type name."""
        return self.w(stated.designator(good), good.designator.ru)

    def name(self, somebody: Person, case: Case = "nom", *, full: bool = False) -> str:
        """Return a person's name in a case, with initials or in full."""
        return self.w(stated.person(somebody), somebody.russian(case, initials=not full))

    def signer(self, somebody: Person) -> str:
        """Return a name as it stands below a signature: Р. Е. Вельмин."""
        return self.w(stated.person(somebody), somebody.short.ru)

    def firm(self, firm: Organisation, case: Case = "nom") -> str:
        """Return an organisation's full name in a case."""
        return self.w(stated.organisation(firm), firm_in(firm.name.ru, case))

    def state(self, firm: Organisation, case: Case = "nom") -> str:
        """Return the name of an organisation's state in a case."""
        return self.w(stated.state(firm), state_in(firm.state.ru, case))

    def town(self, fact: Fact, town: Town, case: Case = "nom") -> str:
        """Return a town's name."""
        forms = {"gen": town.genitive, "loc": town.locative}
        return self.w(fact, forms.get(case, town.name.ru))

    def event_town(self, event: Event, case: Case = "nom") -> str:
        """Return the town of an event."""
        return self.town(stated.event_town(event), event.town, case)

    def contract(self, deal: Deal) -> str:
        """Return the number of a contract."""
        return self.w(stated.deal_number(deal), deal.number)

    def registration(self, firm: Organisation, number: Registration) -> str:
        """Return a labelled identifier with its label."""
        label = {"inn": "ИНН", "kpp": "КПП", "ogrn": "ОГРН", "uscc": "Код организации"}
        return f"{label[number.scheme]} {self.w(stated.registration(firm, number), number.value)}"

    def registrations(self, firm: Organisation, between: str = ", ") -> str:
        """Return all the identifiers of an organisation."""
        return between.join(self.registration(firm, one) for one in firm.registrations)

    def address(self, firm: Organisation) -> str:
        """Return an organisation's address."""
        return addressed(self.w, firm, "ru")

    def mail(self, somebody: Person) -> str:
        """Return a mail address."""
        return self.w(stated.mail_address(somebody), somebody.mail)

    def bank(self, firm: Organisation) -> str:
        """Return the name of an organisation's bank."""
        bank = firm.bank or Written("", "", "")
        return self.w(Name("organisation", bank.en), bank.ru)

    def place(self, place: Written) -> str:
        """Return a place of work: named ones are marked as names, their figures as numbers."""
        return placed(self.w, place, place.ru)


def placed(w: Writer, place: Written, words: str) -> str:
    """Mark a place with a name of its own as a name, and the figures of one that has none."""
    if place.en[:1].isupper():
        return w(Name("place", place.en), words)
    return re.sub(r"\d+", lambda figures: w.plain(figures.group()), words)


def addressed(w: Writer, firm: Organisation, language: Language) -> str:
    """Return an organisation's address, marked, with its town marked within."""
    words, name = firm.address.to(language), firm.town.name.to(language)
    marked = words.replace(name, w(stated.town(firm.town), name), 1)
    return w(Contact("address", words), marked)


def shown_day(date: dt.date, form: str) -> str:
    """Return a day in one of this set's forms."""
    month = MONTHS[date.month - 1]
    return {
        "dots": f"{date:%d.%m.%Y}",
        "short": f"{date:%d.%m.%y}",
        "iso": f"{date:%Y-%m-%d}",
        "quoted": f"«{date:%d}» {month} {date.year} г.",
        "long": f"{date.day}{NB}{month} {date.year}{NB}года",
        "medium": f"{date.day}{NB}{month} {date.year}{NB}г.",
    }[form]


def shown_span(first: dt.date, last: dt.date) -> str:
    """Return days from first to last."""
    if first == last:
        return shown_day(first, "medium")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{shown_day(last, 'medium')}"
    if first.year == last.year:
        return f"{first.day}{NB}{MONTHS[first.month - 1]} – {shown_day(last, 'medium')}"
    return f"{shown_day(first, 'medium')} – {shown_day(last, 'medium')}"


def firm_in(name: str, case: Case) -> str:
    """Return an organisation's name in a case; names in quotation marks keep their form."""
    if name.endswith("батальон"):
        number, _, _ = name.partition("-")
        ending = "й" if case in ("nom", "acc") else f"{_HARD[case]}"
        middle = "ый" if case in ("nom", "acc") else {"ins": "ым"}.get(case, "о" + _HARD[case])
        return f"{number}-{ending} воздушно-десантн{middle} батальон{_BATTALION[case]}"
    adjective, found, rest = name.partition("ая компания")
    if not found:
        return name
    first, second = _COMPANY.get(case, ("ой", "ии"))
    return f"{adjective}{first} компан{second}{rest}"


def state_in(name: str, case: Case) -> str:
    """Return a state's name in a case: Республики Цанлу, Истремской Конфедерации."""
    if case == "nom":
        return name
    if name.startswith("Республика"):
        endings = {"gen": "и", "acc": "у", "ins": "ой"}
        return name.replace("Республика", "Республик" + endings.get(case, "е"))
    first, second = _COMPANY.get(case, ("ой", "ии"))
    return name.replace("ая Конфедерация", f"{first} Конфедерац{second}")


def _signed(number: Decimal, unit: str) -> str:
    words = trimmed(number, NB, ",")
    return f"+{words}" if unit == "degC" and number > 0 else words


def in_limits(figure: Measure) -> str:
    """Return a figure with its limit in words: не менее 600 м, от 30 до 80 км."""
    amount, unit = figure.amount, _UNITS.get(figure.unit, figure.unit)
    if amount.qualifier == "between" and amount.low is not None and amount.high is not None:
        low, high = _signed(amount.low, figure.unit), _signed(amount.high, figure.unit)
        join = "минус " + low.lstrip("−") if low.startswith("−") else low
        high = high.replace("+", "плюс ")
        return f"от {join} до {high}{NB}{unit}"
    number = _one(amount)
    limit = _LIMITS.get(amount.qualifier, "")
    return f"{limit} {_signed(number, figure.unit)}{NB}{unit}".strip()


def in_signs(figure: Measure) -> str:
    """Return a figure as a table shows it: ≥ 600 м, 30…80 км."""
    amount, unit = figure.amount, _UNITS.get(figure.unit, figure.unit)
    if amount.qualifier == "between" and amount.low is not None and amount.high is not None:
        ends = f"{_signed(amount.low, figure.unit)}…{_signed(amount.high, figure.unit)}"
        return f"{ends}{NB}{unit}"
    sign = _SIGNS.get(amount.qualifier, "")
    return f"{sign}{NB}{_signed(_one(amount), figure.unit)}{NB}{unit}".strip(NB)


def _one(amount: Bounds) -> Decimal:
    """Return the number of a limit, or of one value."""
    number = amount.low if amount.low is not None else amount.high
    return Decimal(0) if number is None else number


def sentence(words: str) -> str:
    """Return words with a full stop, unless an abbreviation already ends in one."""
    return words if words.rstrip("\ue000").endswith(".") else words + "."


def role_in_dative(somebody: Person) -> str:
    """Return a role in the dative, told from its nominative and genitive: начальнику отдела."""
    pairs = zip(somebody.role.ru.split(), somebody.role_genitive.split(), strict=True)
    return " ".join(plain if plain == of else _dative(of) for plain, of in pairs)


def _dative(genitive: str) -> str:
    if genitive.endswith(("ого", "его")):
        return genitive[:-2] + "му"
    return genitive[:-1] + ("ю" if genitive.endswith("я") else "у")
