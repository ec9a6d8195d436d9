"""Which deal of the affair a line, a duty, a payment or a figure belongs to."""

from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Figure, Line, Obligation, Payment
from stemma.demo.facts.events import Cited
from stemma.demo.facts.parties import Organisation, Person


def _ordered(affair: Affair) -> tuple[Deal, ...]:
    """Return the deals, the main one first: where several would do, it is meant."""
    others = (deal for key, deal in affair.deals.items() if key != "main")
    return (affair.main, *others)


def deal_of_line(affair: Affair, line: Line) -> Deal:
    """Return the deal that orders a line; the main one where none does (an offer)."""
    return next((deal for deal in _ordered(affair) if line in deal.lines), affair.main)


def deal_of_duty(affair: Affair, duty: Obligation) -> Deal:
    """Return the deal that a duty is owed under."""
    return next((deal for deal in _ordered(affair) if duty in deal.obligations), affair.main)


def deal_of_payment(affair: Affair, payment: Payment) -> Deal:
    """Return the deal that a payment is owed under."""
    return next((deal for deal in _ordered(affair) if payment in deal.payments), affair.main)


def deal_of_figure(affair: Affair, figure: Figure) -> Deal:
    """Return the deal that requires a figure."""
    return next((deal for deal in _ordered(affair) if figure in deal.figures), affair.main)


def deal_numbered(affair: Affair, number: str) -> Deal | None:
    """Return the deal of a number, None where no deal bears it."""
    return next((deal for deal in affair.deals.values() if deal.number == number), None)


def earlier(affair: Affair, number: str) -> Cited:
    """Return an earlier contract as a citation, with its day where the affair knows it."""
    deal = deal_numbered(affair, number)
    return Cited(kind="contract", number=number, date=deal.signed if deal else None, item=None)


def latin_number(affair: Affair, number: str) -> str:
    """Return a contract's number as Chinese and English papers write it."""
    deal = deal_numbered(affair, number)
    return deal.number_latin if deal else number.translate(_LATIN)


_LATIN = str.maketrans("АВЕКМНОРСТХЭ", "ABEKMHOPCTXE")


def of_side(affair: Affair, keys: tuple[str, ...], side: str) -> tuple[Person, ...]:
    """Return those of some people who belong to a side, in their order."""
    return tuple(affair.people[key] for key in keys if affair.employer(key).side == side)


def home(affair: Affair, somebody: Person) -> Organisation:
    """Return the organisation somebody works for."""
    return affair.organisations[somebody.organisation]
