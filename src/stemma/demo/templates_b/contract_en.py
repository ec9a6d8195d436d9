"""The English contract: what it says of its deal."""

from collections.abc import Callable, Mapping

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Duty, Obligation
from stemma.demo.templates_b import lookup, say_en
from stemma.demo.templates_b.accounts import share
from stemma.demo.templates_b.clauses import LONG_ONLY, Section
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.standing_en import STANDING, TITLES


def preamble(e: English, deal: Deal) -> str:
    """Return who concludes the contract."""
    seller, buyer = e.affair.organisations[deal.seller], e.affair.organisations[deal.buyer]
    one, other = e.affair.people[deal.seller_signer], e.affair.people[deal.buyer_signer]
    return (
        f"BETWEEN {e.firm(seller)}, a company of the {e.state(seller)}, represented by its "
        f"{one.role.en}, {e.name(one)}, acting under its articles of association (the "
        "“Seller”), AND "
        f"{e.firm(buyer)}, a company of the {e.state(buyer)}, represented by its {other.role.en}, "
        f"{e.name(other)}, acting under a power of attorney (the “Buyer”). The Seller and the "
        "Buyer "
        "are together called the “Parties”. IT IS AGREED as follows."
    )


def sections(e: English, deal: Deal, *, long: bool) -> list[Section]:
    """Return all that the contract says, in order."""
    own: dict[str, tuple[str, ...]] = {
        "subject": _subject(e, deal),
        "performance": tuple(_DUTIES[one.duty](e, deal, one) for one in deal.obligations),
        "price": _price(e, deal),
        "payment": _payment(e, deal),
    }
    parts = [part for part in TITLES if long or part not in LONG_ONLY]
    told = []
    for part in parts:
        clauses = (*own.get(part, ()), *STANDING[part](e))
        if part == "final":
            clauses = (*_cites(e, deal), *clauses, *_annexes(e, deal))
        told.append(Section(part, TITLES[part], clauses))
    return told


def _subject(e: English, deal: Deal) -> tuple[str, ...]:
    goods = ", ".join(e.good(one.good) for one in deal.lines)
    return (
        (
            "The Seller sells and the Buyer buys the equipment and the services connected with "
            "it on the "
            "terms of this Contract."
        ),
        f"The equipment comprises: {goods}.",
    )


def _counted(e: English, deal: Deal, duty: Obligation) -> str:
    if duty.count is None:
        return duty.what.en
    fact = stated.duty_count(deal, duty)
    if duty.good is None:
        return f"{duty.what.en} ({e.number(fact, duty.count, 'set')})"
    return f"{duty.what.en} ({e.count(fact, duty.count, duty.good)}, {e.designator(duty.good)})"


def _due(e: English, deal: Deal, duty: Obligation) -> str:
    return e.day(stated.duty_due(deal, duty), duty.due, "long")


def _place(e: English, deal: Deal, duty: Obligation) -> str:
    if duty.town is None:
        return ""
    return f" at {e.town(stated.duty_town(deal, duty), duty.town)}"


def _delivery(e: English, deal: Deal, duty: Obligation) -> str:
    return (
        f"The Seller shall deliver the {_counted(e, deal, duty)}{_place(e, deal, duty)} "
        f"no later than {_due(e, deal, duty)}."
    )


def _training(e: English, deal: Deal, duty: Obligation) -> str:
    words = f"The Seller shall train the Buyer's personnel ({duty.what.en})"
    if duty.persons is not None:
        words += f", {e.number(stated.duty_persons(deal, duty), duty.persons, 'person')}"
    if duty.weeks is not None:
        words += f", for {e.number(stated.duty_weeks(deal, duty), duty.weeks, 'week')}"
    return f"{words},{_place(e, deal, duty)}; the course ends no later than {_due(e, deal, duty)}."


def _integration(e: English, deal: Deal, duty: Obligation) -> str:
    return (
        f"The {_counted(e, deal, duty)} shall be carried out{_place(e, deal, duty)} by "
        f"{_due(e, deal, duty)}. The Buyer supplies the sets and the interface data in good time."
    )


def _technology(e: English, deal: Deal, duty: Obligation) -> str:
    words = f"The {_counted(e, deal, duty)}"
    if duty.good is not None and duty.count is None:
        words += f" of the {e.good(duty.good)}"
    words += f" shall take place{_place(e, deal, duty)}"
    if duty.months is not None:
        words += f" over {e.number(stated.duty_months(deal, duty), duty.months, 'month')}"
    return f"{words} and be complete by {_due(e, deal, duty)}."


def _warranty(e: English, deal: Deal, duty: Obligation) -> str:
    words = f"The Seller gives a {duty.what.en}"
    if duty.months is not None:
        words += f" of {e.number(stated.duty_months(deal, duty), duty.months, 'month')}"
    return f"{words}, valid until {_due(e, deal, duty)}."


def _documentation(e: English, deal: Deal, duty: Obligation) -> str:
    return (
        f"The Seller shall hand over {_counted(e, deal, duty)}{_place(e, deal, duty)} by "
        f"{_due(e, deal, duty)}."
    )


_DUTIES: Mapping[Duty, Callable[[English, Deal, Obligation], str]] = {
    "delivery": _delivery,
    "training": _training,
    "integration": _integration,
    "technology": _technology,
    "warranty": _warranty,
    "documentation": _documentation,
}


def _price(e: English, deal: Deal) -> tuple[str, ...]:
    total = e.sum(stated.deal_sum(deal), deal.sum, deal.currency)
    words = e.words(stated.deal_sum_in_words(deal), deal.sum_in_words, deal.currency)
    return (
        (
            f"The Contract Price is {total} (in words: {words}). It is made up as shown in the "
            "table below "
            "and is firm and not subject to revision by one Party alone."
        ),
    )


def _payment(e: English, deal: Deal) -> tuple[str, ...]:
    clauses = []
    for paid in deal.payments:
        amount = e.sum(stated.payment_amount(deal, paid), paid.amount, deal.currency, "million")
        due = e.day(stated.payment_due(deal, paid), paid.due)
        condition = paid.condition.en[:1].upper() + paid.condition.en[1:]
        clauses.append(
            f"{condition}, and no later than {due}, the Buyer shall pay {amount}, that is "
            f"{share(e, deal, paid)} of the Contract Price."
        )
    return tuple(clauses)


def _cites(e: English, deal: Deal) -> tuple[str, ...]:
    earlier = [say_en.cited(e, lookup.earlier(e.affair, number)) for number in deal.based_on]
    return (f"This Contract follows {' and '.join(earlier)}.",) if earlier else ()


def _annexes(e: English, deal: Deal) -> tuple[str, ...]:
    if not deal.annexes:
        return ()
    named = "; ".join(
        f"{e.w(stated.annex_number(deal, one), f'Annex {one.number}')}, {one.title.en}"
        for one in deal.annexes
    )
    return (f"The following form an integral part of this Contract: {named}.",)
