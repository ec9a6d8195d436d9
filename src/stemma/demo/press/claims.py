"""The claims that the coverage makes, with the values that the affair has for them."""

import datetime as dt
import random
from collections.abc import Mapping
from decimal import Decimal

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Obligation
from stemma.demo.facts.stated import Fact
from stemma.demo.press.statements import ClaimKey, Originator, PressClaim
from stemma.model.values import (
    Bounds,
    Count,
    Date,
    Measure,
    Money,
    Value,
    about,
    at_most,
    exactly,
)

ORIGINATORS: Mapping[str, Originator] = {
    originator.key: originator
    for originator in (
        Originator(key="cache", kind="document", house="cache"),
        Originator(key="institute", kind="assessment", house="institute"),
        Originator(key="expert", kind="assessment", house="expert"),
        Originator(key="picture", kind="sensor", house="imagery"),
        Originator(key="interpreter", kind="witness", house="interpreter"),
        Originator(key="ministry", kind="official", house="importer"),
        Originator(key="official 1", kind="official", house="unnamed officials"),
        Originator(key="official 2", kind="official", house="unnamed officials"),
        Originator(key="reporter of evening", kind="witness", house="evening"),
        Originator(key="reporter of agency", kind="witness", house="agency"),
    )
}
"""Who knows something first-hand. Two unnamed officials may be one: they count as one."""


def duty(affair: Affair, deal: str, key: str) -> Obligation:
    """Return one of a deal's duties."""
    return next(duty for duty in affair.deals[deal].obligations if duty.key == key)


def rounded(amount: Decimal) -> Bounds:
    """Return a sum as newspapers print it: about so many, three figures of it."""
    step = Decimal(10) ** (amount.adjusted() - 2)
    return about(Decimal(int((amount / step).to_integral_value())) * step)


def claims_of(chance: random.Random, affair: Affair) -> dict[ClaimKey, PressClaim]:
    """Return every claim of the coverage, by key."""
    made = (*_contract(affair), *_beyond(chance, affair), *_judgements(chance))
    return {claim.key: claim for claim in made}


def _contract(affair: Affair) -> tuple[PressClaim, ...]:
    main, knowhow = affair.main, affair.deals["knowhow"]
    vehicles = stated.line_quantity(main, main.lines[0])
    course = stated.duty_persons(main, duty(affair, "main", "training 1"))
    first = stated.duty_count(main, duty(affair, "main", "delivery 1"))
    months = stated.duty_months(knowhow, duty(affair, "knowhow", "technology"))
    glide = next(figure for figure in main.figures if figure.key == "parachute glide range")
    talks = stated.event_date(affair.events["price talks"])
    total = Money(rounded(main.sum), main.currency)
    far = Measure(at_most(glide.amount.high or 0), "km")
    return (
        _stated("vehicles", "The contract orders this many light amphibious vehicles.", vehicles),
        _stated("sum", "The contract is worth this sum.", stated.deal_sum(main), total),
        _stated("signed", "The contract was signed on this day.", stated.deal_signed(main)),
        _stated("training", "So many are trained in the first group, in the north.", course),
        _stated("knowhow", "Production know-how is handed over within so many months.", months),
        _stated("glide", "The parachute glides up to so far.", stated.figure_of(main, glide), far),
        _stated("delivery", "The first batch of so many vehicles was handed over.", first),
        _stated("meeting", "The two sides negotiated prices in the south on these days.", talks),
    )


def _stated(key: ClaimKey, statement: str, fact: Fact, value: Value | None = None) -> PressClaim:
    return PressClaim(key=key, statement=statement, path=fact.path, value=value or fact.value)


def _beyond(chance: random.Random, affair: Affair) -> tuple[PressClaim, ...]:
    """Return claims that no contract states: a payment made, an exercise seen, a second order."""
    main = affair.main
    payment = main.payments[0]
    seen, more = chance.randrange(11, 19), chance.randrange(12, 40)
    return (
        PressClaim(
            key="paid",
            statement="The first instalment, this sum, has been paid.",
            path=stated.payment_amount(main, payment).path,
            value=Money(rounded(payment.amount), main.currency),
        ),
        PressClaim(
            key="exercise",
            statement="So many amphibious vehicles took part in the battalion's exercise.",
            path="",
            value=Count(exactly(seen), "vehicle"),
        ),
        PressClaim(
            key="more",
            statement="A second order, of so many vehicles, is being prepared.",
            path="",
            value=Count(exactly(more), "vehicle"),
        ),
    )


def _judgements(chance: random.Random) -> tuple[PressClaim, ...]:
    year = chance.choice((2026, 2027, 2028))
    by = Date(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
    return (
        PressClaim(
            key="genuine",
            statement="The leaked files are genuine.",
            path="",
            value=None,
            mode="assessment",
        ),
        PressClaim(
            key="purpose",
            statement="The equipment is meant for a landing on an island.",
            path="",
            value=None,
            mode="assessment",
        ),
        PressClaim(
            key="ready",
            statement="The battalion will be ready by this year.",
            path="",
            value=by,
            mode="projection",
        ),
        PressClaim(
            key="leak",
            statement="The files were taken from the exporter's mail server.",
            path="",
            value=None,
        ),
    )
