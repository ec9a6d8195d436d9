"""Twenty affairs hold together: who, what, for how much, when."""

import itertools
from decimal import Decimal

import pytest

from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal
from stemma.demo.facts.draw import drawn

SEEDS = range(20)
AFFAIRS = tuple(map(drawn, SEEDS))
affairs = pytest.mark.parametrize("affair", AFFAIRS, ids=lambda affair: f"seed {affair.seed}")


def test_one_seed_draws_one_affair_and_another_seed_another() -> None:
    assert drawn(3) == AFFAIRS[3]
    assert len({affair.main.sum for affair in AFFAIRS}) > 18
    assert len({affair.people["director"].full for affair in AFFAIRS}) > 10


@affairs
def test_sums_add_up_in_every_deal(affair: Affair) -> None:
    for deal in affair.deals.values():
        assert all(line.total == line.price * line.quantity > 0 for line in deal.lines)
        assert sum(line.total for line in deal.lines) == deal.sum == deal.sum_in_words
        assert sum(payment.percent for payment in deal.payments) == Decimal(100)
        assert sum(payment.amount for payment in deal.payments) == deal.sum
        for payment in deal.payments:
            assert payment.amount * 100 == deal.sum * payment.percent
            assert payment.amount == payment.amount.quantize(Decimal("0.01"))


@affairs
def test_days_come_in_order(affair: Affair) -> None:
    for deal in affair.deals.values():
        assert deal.signed.weekday() < 5
        dues = [payment.due for payment in deal.payments]
        assert [deal.signed, *dues] == sorted({deal.signed, *dues})
        assert all(deal.signed < duty.due for duty in deal.obligations)
    signed = [affair.deals[key].signed for key in ("samples", "main", "training", "knowhow")]
    assert signed == sorted(signed)
    assert signed[0].year >= 2022
    assert signed[-1].year <= 2024
    assert all(event.first <= event.last for event in affair.events.values())
    begun = [event.first for event in affair.events.values()]
    assert begun == sorted(begun)
    assert affair.events["price talks"].last < affair.main.signed
    for event in affair.events.values():
        assert all(one.due is not None and event.last < one.due for one in event.decisions)


@affairs
def test_amendments_change_what_is_there_and_the_new_sums_fit(affair: Affair) -> None:
    main = affair.main
    quantity, delivery = main.amendments
    line = next(line for line in main.lines if line.key == quantity.line)
    duty = next(duty for duty in main.obligations if duty.key == delivery.obligation)

    assert main.signed < quantity.signed < delivery.signed < duty.due
    assert quantity.new_quantity is not None
    assert quantity.new_quantity > line.quantity
    assert quantity.new_line_total == line.price * quantity.new_quantity
    assert quantity.new_sum == main.sum - line.total + quantity.new_line_total
    assert delivery.new_due is not None
    assert delivery.new_due > duty.due


@affairs
def test_the_batches_are_all_the_vehicles(affair: Affair) -> None:
    duties = {duty.key: duty for duty in affair.main.obligations}
    [vehicles] = [line.quantity for line in affair.main.lines if line.key == "vehicle"]

    batches = [duties[key].count or 0 for key in ("delivery 1", "delivery 2")]

    assert sum(batches) == vehicles
    assert min(batches) > 0


@affairs
def test_everybody_is_somebody_else(affair: Affair) -> None:
    people = affair.people.values()

    assert len({person.surname.en for person in people}) == len(people) == 12
    for written in ("ru", "zh", "en"):
        assert len({person.full.to(written) for person in people}) == 12
    assert len({person.mail for person in people}) == 12
    for person in people:
        firm = affair.employer(person.key)
        assert person.mail.endswith(f"@{firm.domain}")
        assert bool(person.patronymic.ru) == (firm.side == "north")


@affairs
def test_no_two_organisations_have_a_name_a_domain_or_a_number_in_common(affair: Affair) -> None:
    firms = tuple(affair.organisations.values())
    numbers = [one.value for firm in firms for one in firm.registrations if one.scheme != "kpp"]

    for one, other in itertools.combinations(firms, 2):
        for language in ("ru", "zh", "en"):
            assert one.name.to(language) != other.name.to(language)
            assert one.short.to(language) != other.short.to(language)
    assert len({firm.domain for firm in firms}) == len(firms) == 4
    assert all(firm.domain.endswith(".example") for firm in firms)
    assert len(set(numbers)) == len(numbers)
    assert len({firm.town.name.en for firm in firms}) == 4


@affairs
def test_every_deal_has_a_number_of_its_own_and_knows_its_parties(affair: Affair) -> None:
    deals = tuple(affair.deals.values())

    assert len({deal.number for deal in deals}) == len(deals) == 4
    for deal in deals:
        _assert_party(affair, deal)
        assert set(deal.based_on) <= {other.number for other in deals} - {deal.number}
        assert deal.number_latin.isascii()
        assert len(deal.number_latin) == len(deal.number)
        assert deal.weekday is None


def _assert_party(affair: Affair, deal: Deal) -> None:
    assert affair.organisations[deal.seller].side == "north"
    assert affair.organisations[deal.buyer].side == "south"
    assert affair.people[deal.seller_signer].organisation == deal.seller
    assert affair.people[deal.buyer_signer].organisation == deal.buyer
    goods = {good.designator.en for good in affair.goods.values()}
    assert {line.good.designator.en for line in deal.lines} <= goods


@affairs
def test_who_takes_part_and_who_sees_to_things_is_known(affair: Affair) -> None:
    for event in affair.events.values():
        assert set(event.participants) <= set(affair.people)
        assert {one.who for one in event.decisions} <= set(affair.people)
    assert len({good.designator.en for good in affair.goods.values()}) == 8
    figures = affair.main.figures
    assert len({figure.key for figure in figures}) == len(figures)
