"""Facts: a value and the path that says what it is the value of.

A template states a fact by handing it to its `Writer` with the words it chose. The same path in
two documents means the same field of the affair, whatever each says its value is.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from stemma.demo.facts.deals import (
    Amendment,
    Annex,
    Deal,
    Figure,
    Good,
    Line,
    Obligation,
    Payment,
)
from stemma.demo.facts.events import Cited, Event, Letter
from stemma.demo.facts.parties import Organisation, Person, Registration
from stemma.demo.facts.written import Town
from stemma.model.values import (
    Bounds,
    Contact,
    Count,
    Date,
    Designator,
    Identifier,
    Measure,
    Money,
    Name,
    Scheme,
    Value,
    exactly,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and what it is the value of: "deal:main/line:2/price"."""

    path: str
    value: Value


def day(date: dt.date) -> Date:
    """Return one day as a value."""
    return Date(date, date)


def days(first: dt.date, last: dt.date) -> Date:
    """Return the days from first to last, both included."""
    return Date(first, last)


def money(amount: Decimal | int, currency: str, per: str | None = None) -> Money:
    """Return a sum, or with `per` ("piece", "day") a price."""
    return Money(exactly(amount), currency, per)


def count(number: int, thing: str) -> Count:
    """Return so many of a thing; `thing` is a good's key or an English word ("person")."""
    return Count(exactly(number), thing)


def percent(number: Decimal | int | str) -> Measure:
    """Return a percentage."""
    return Measure(exactly(number), "%")


def measure(amount: Bounds | int | str | Decimal, unit: str) -> Measure:
    """Return a physical quantity; units as `stemma.model.values.Measure` names them."""
    return Measure(amount if isinstance(amount, Bounds) else exactly(amount), unit)


def deal_number(deal: Deal) -> Fact:
    """Return the number of a contract (a template writes it in either alphabet)."""
    return Fact(f"deal:{deal.key}/number", Identifier("contract", deal.number))


def deal_signed(deal: Deal) -> Fact:
    """Return the day a contract was signed."""
    return Fact(f"deal:{deal.key}/signed", day(deal.signed))


def deal_town(deal: Deal) -> Fact:
    """Return the town a contract was signed in."""
    return Fact(f"deal:{deal.key}/town", Name("place", deal.town.name.en))


def deal_sum(deal: Deal) -> Fact:
    """Return the total sum of a contract, in figures."""
    return Fact(f"deal:{deal.key}/sum", money(deal.sum, deal.currency))


def deal_sum_in_words(deal: Deal) -> Fact:
    """Return the total sum of a contract as its words say it."""
    return Fact(f"deal:{deal.key}/sum in words", money(deal.sum_in_words, deal.currency))


def _line(deal: Deal, line: Line) -> str:
    return f"deal:{deal.key}/line:{line.key}"


def line_quantity(deal: Deal, line: Line) -> Fact:
    """Return how many a line orders."""
    return Fact(f"{_line(deal, line)}/quantity", count(line.quantity, line.good.key))


def line_price(deal: Deal, line: Line) -> Fact:
    """Return the price of one."""
    return Fact(f"{_line(deal, line)}/price", money(line.price, deal.currency, "piece"))


def line_total(deal: Deal, line: Line) -> Fact:
    """Return what a line costs."""
    return Fact(f"{_line(deal, line)}/total", money(line.total, deal.currency))


def line_item(deal: Deal, line: Line) -> Fact:
    """Return what a line orders: mark the words of the goods, without the designator."""
    return Fact(f"{_line(deal, line)}/item", Name("equipment", line.good.thing.term.en))


def designator(good: Good) -> Fact:
    """Return the type name of a good, in any alphabet."""
    return Fact(f"good:{good.key}/designator", Designator(good.designator.en))


def _duty(deal: Deal, obligation: Obligation) -> str:
    return f"deal:{deal.key}/duty:{obligation.key}"


def duty_due(deal: Deal, obligation: Obligation) -> Fact:
    """Return the day a duty is due."""
    return Fact(f"{_duty(deal, obligation)}/due", day(obligation.due))


def duty_count(deal: Deal, obligation: Obligation) -> Fact:
    """Return how many things a duty is about."""
    thing = obligation.good.key if obligation.good else "piece"
    return Fact(f"{_duty(deal, obligation)}/count", count(obligation.count or 0, thing))


def duty_persons(deal: Deal, obligation: Obligation) -> Fact:
    """Return how many people are to be trained."""
    return Fact(f"{_duty(deal, obligation)}/persons", count(obligation.persons or 0, "person"))


def duty_weeks(deal: Deal, obligation: Obligation) -> Fact:
    """Return how many weeks a course lasts."""
    return Fact(f"{_duty(deal, obligation)}/weeks", measure(obligation.weeks or 0, "week"))


def duty_months(deal: Deal, obligation: Obligation) -> Fact:
    """Return how many months a warranty or a handing over lasts."""
    return Fact(f"{_duty(deal, obligation)}/months", measure(obligation.months or 0, "month"))


def duty_town(deal: Deal, obligation: Obligation) -> Fact:
    """Return where a duty is done."""
    town = obligation.town
    return Fact(f"{_duty(deal, obligation)}/town", Name("place", town.name.en if town else ""))


def _payment(deal: Deal, payment: Payment) -> str:
    return f"deal:{deal.key}/payment:{payment.key}"


def payment_percent(deal: Deal, payment: Payment) -> Fact:
    """Return a payment's share of the sum."""
    return Fact(f"{_payment(deal, payment)}/percent", percent(payment.percent))


def payment_amount(deal: Deal, payment: Payment) -> Fact:
    """Return how much is to be paid."""
    return Fact(f"{_payment(deal, payment)}/amount", money(payment.amount, deal.currency))


def payment_due(deal: Deal, payment: Payment) -> Fact:
    """Return the day a payment is due."""
    return Fact(f"{_payment(deal, payment)}/due", day(payment.due))


def figure_of(deal: Deal, figure: Figure) -> Fact:
    """Return a technical figure; state the number with its limit and unit."""
    path = f"deal:{deal.key}/figure:{figure.key}"
    return Fact(path, Measure(figure.amount, figure.unit))


def amendment_number(deal: Deal, amendment: Amendment) -> Fact:
    """Return the number of a supplementary agreement."""
    path = f"deal:{deal.key}/amendment:{amendment.key}/number"
    return Fact(path, Identifier("contract", str(amendment.number)))


def amendment_signed(deal: Deal, amendment: Amendment) -> Fact:
    """Return the day a supplementary agreement was signed."""
    return Fact(f"deal:{deal.key}/amendment:{amendment.key}/signed", day(amendment.signed))


def annex_number(deal: Deal, annex: Annex) -> Fact:
    """Return the number of an annex where a document names it: mark "annex No. 3"."""
    path = f"deal:{deal.key}/annex:{annex.number}"
    return Fact(path, Identifier("annex", str(annex.number)))


def person(somebody: Person) -> Fact:
    """Return somebody's name, in any form and script."""
    return Fact(f"person:{somebody.key}", Name("person", somebody.full.en))


def organisation(firm: Organisation) -> Fact:
    """Return an organisation's name, in any form and script."""
    return Fact(f"organisation:{firm.key}", Name("organisation", firm.name.en))


def town(somewhere: Town) -> Fact:
    """Return a town's name, in any form and script."""
    return Fact(f"place:{somewhere.name.en}", Name("place", somewhere.name.en))


def state(firm: Organisation) -> Fact:
    """Return the name of an organisation's state."""
    return Fact(f"place:{firm.state.en}", Name("place", firm.state.en))


def registration(firm: Organisation, number: Registration) -> Fact:
    """Return a labelled identifier; mark the number without its label."""
    path = f"organisation:{firm.key}/{number.scheme}"
    return Fact(path, Identifier(number.scheme, number.value, number.valid))


def account(firm: Organisation) -> Fact:
    """Return a bank account."""
    return Fact(f"organisation:{firm.key}/account", Identifier("account", firm.account))


def mail_address(somebody: Person) -> Fact:
    """Return somebody's mail address."""
    return Fact(f"person:{somebody.key}/mail", Contact("mail", somebody.mail))


def letter_number(letter: Letter) -> Fact:
    """Return a letter's own number."""
    return Fact(f"letter:{letter.key}/number", Identifier("letter", letter.number))


def letter_date(letter: Letter) -> Fact:
    """Return a letter's own date."""
    return Fact(f"letter:{letter.key}/date", day(letter.date))


_CITED_SCHEME: dict[str, Scheme] = {
    "contract": "contract",
    "supplement": "contract",
    "letter": "letter",
    "annex": "annex",
    "minutes": "letter",
    "mail": "letter",
    "act": "act",
}


def _cited(cited: Cited) -> str:
    of = f" of {cited.of}" if cited.of else ""
    return f"cited:{cited.kind} {cited.number}{of}"


def cited_number(cited: Cited) -> Fact:
    """Return the number by which another document is cited."""
    return Fact(_cited(cited), Identifier(_CITED_SCHEME[cited.kind], cited.number))


def cited_date(cited: Cited) -> Fact:
    """Return the date by which another document is cited (it must have one)."""
    if cited.date is None:
        raise ValueError(f"{_cited(cited)} has no date")
    return Fact(f"{_cited(cited)}/date", day(cited.date))


def event_date(event: Event) -> Fact:
    """Return the day or days of an event."""
    return Fact(f"event:{event.key}/date", days(event.first, event.last))


def event_town(event: Event) -> Fact:
    """Return the town of an event."""
    return Fact(f"event:{event.key}/town", Name("place", event.town.name.en))


def decision_due(event: Event, key: str, due: dt.date) -> Fact:
    """Return the day by which a decision of a meeting is to be done."""
    return Fact(f"event:{event.key}/decision:{key}/due", day(due))
