"""Deals as some documents tell them: with another sum, another quantity, wrong arithmetic."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from stemma.demo.facts import numbers
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Line
from stemma.demo.facts.parties import Organisation


def with_line(deal: Deal, key: str, change: Callable[[Line], Line]) -> Deal:
    """Return a deal with one line changed and the sums made to fit again."""
    lines = tuple(change(line) if line.key == key else line for line in deal.lines)
    total = sum((line.total for line in lines), Decimal(0))
    payments = tuple(
        replace(payment, amount=total * payment.percent / 100) for payment in deal.payments
    )
    return replace(deal, lines=lines, sum=total, sum_in_words=total, payments=payments)


def dearer(line: Line, by: Decimal) -> Line:
    """Return a line with a higher price."""
    return replace(line, price=line.price + by, total=(line.price + by) * line.quantity)


def more(line: Line, by: int) -> Line:
    """Return a line that orders more."""
    return replace(line, quantity=line.quantity + by, total=line.price * (line.quantity + by))


def miscounted(deal: Deal, key: str) -> Deal:
    """Return a deal where one line's total is not quantity times price; the sum adds it as is."""
    wrong = {line.key: line for line in deal.lines}[key]
    total = wrong.total + wrong.price
    lines = tuple(replace(line, total=total) if line.key == key else line for line in deal.lines)
    whole = sum((line.total for line in lines), Decimal(0))
    return replace(deal, lines=lines, sum=whole, sum_in_words=whole)


def misadded(deal: Deal, by: Decimal) -> Deal:
    """Return a deal whose sum is not the sum of its lines; figures and words agree."""
    return replace(deal, sum=deal.sum + by, sum_in_words=deal.sum_in_words + by)


def misworded(deal: Deal, by: Decimal) -> Deal:
    """Return a deal whose words say another sum than its figures."""
    return replace(deal, sum_in_words=deal.sum_in_words + by)


def rounded_price(deal: Deal, key: str) -> Deal:
    """Return a deal where a line's price is its total divided and rounded to cents.

    Quantity times price then misses the total by cents: it only looks wrong.
    """

    def change(line: Line) -> Line:
        quantity = line.quantity if line.quantity % 7 == 0 else line.quantity + 1
        while quantity % 2 == 0 or quantity % 5 == 0 or quantity < 3:
            quantity += 1
        total = (line.price * quantity) // 1000 * 1000 + 100
        price = (total / quantity).quantize(Decimal("0.01"))
        return replace(line, quantity=quantity, price=price, total=total)

    return with_line(deal, key, change)


def on_weekday(deal: Deal, *, right: bool) -> Deal:
    """Return a deal that prints the day of the week of its signing, right or two days off."""
    weekday = deal.signed.weekday()
    return replace(deal, weekday=weekday if right else (weekday + 2) % 7)


def numbered_as(deal: Deal, other: Deal) -> Deal:
    """Return a deal under the number of another."""
    return replace(deal, number=other.number, number_latin=other.number_latin)


def misregistered(affair: Affair, firm: str, scheme: str) -> Affair:
    """Return the affair with a wrong check digit in one identifier of a firm."""

    def change(organisation: Organisation) -> Organisation:
        kept = tuple(
            numbers.wrong(number) if number.scheme == scheme else number
            for number in organisation.registrations
        )
        return replace(organisation, registrations=kept)

    firms = {
        key: change(organisation) if key == firm else organisation
        for key, organisation in affair.organisations.items()
    }
    return replace(affair, organisations=firms)
