"""What letters, mails, memos and minutes say, in English: a sentence or two for each statement."""

from functools import singledispatch

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Figure, Obligation
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.quantities import NAMES, deal_of

_NOUNS: dict[say.CitedKind, str] = {
    "contract": "Contract",
    "supplement": "Supplementary Agreement",
    "letter": "letter",
    "annex": "Annex",
    "minutes": "minutes",
    "mail": "e-mail",
    "act": "certificate",
}
_COURTESIES = (
    "We thank you for the good cooperation so far and look forward to its continuation.",
    "Please be assured that your proposals will receive our prompt attention.",
    "We should like to thank you for the kind reception given to our colleagues.",
    "We look forward to your early reply.",
    "We take this opportunity to reaffirm our interest in developing relations between our companies.",
    "Please treat this message as confidential.",
)


@singledispatch
def sentence(said: object, p: Pen) -> str:
    """Return what a statement says.

    Raises:
        TypeError: for anything that is no statement.
    """
    raise TypeError((said, p))


def cited(p: Pen, document: say.Cited) -> str:
    """Return how another document is called: "letter No. 118/07 of 7 September 2023"."""
    words = _NOUNS[document.kind]
    if document.number:
        sign = "" if "号" in document.number else "No.\u00a0"
        words += f" {sign}{p.w(stated.cited_number(document), p.number(document.number))}"
    if document.of:
        words += f" to Contract No.\u00a0{p.citing('contract', document.of)}"
    if document.date is not None:
        words += f" of {p(stated.cited_date(document))}"
    return words


@sentence.register
def _refers(said: say.RefersTo, p: Pen) -> str:
    return f"We refer to the {cited(p, said.cited)}."


@sentence.register
def _encloses(said: say.Encloses, p: Pen) -> str:
    return f"Please find enclosed the {cited(p, said.cited)}."


@sentence.register
def _misses(said: say.Misses, p: Pen) -> str:
    return f"We note that {cited(p, said.cited)} has not reached us yet. We should be grateful if you would send it without delay."


@sentence.register
def _asks_price(said: say.AsksPrice, p: Pen) -> str:
    many = p(stated.count(said.count, said.good.key))
    return f"Please quote your price and terms of delivery for {many}, type {p.type_of(said.good)}."


@sentence.register
def _offers_price(said: say.OffersPrice, p: Pen) -> str:
    deal = deal_of(p.affair, said.line)
    return (
        f"We are pleased to offer {p(stated.line_quantity(deal, said.line))}, type {p.type_of(said.line.good)}, at "
        f"{p(_price(deal, said))}, {p(stated.money(said.line.total, said.currency))} in all. The offer is valid until "
        f"{p(stated.day(said.until))}."
    )


def _price(deal: Deal, said: say.OffersPrice | say.AgreesPrice) -> stated.Fact:
    """Return the price of a line in the currency that the statement names."""
    path = stated.line_price(deal, said.line).path
    return stated.Fact(path, stated.money(said.line.price, said.currency, "piece"))


@sentence.register
def _agrees_price(said: say.AgreesPrice, p: Pen) -> str:
    deal = deal_of(p.affair, said.line)
    before = p(stated.money(said.before, said.currency, "piece"))
    return f"Following our talks the price of {p.type_of(said.line.good)} has been reduced from {before} to {p(_price(deal, said))}."


@sentence.register
def _announces(said: say.AnnouncesVisit, p: Pen) -> str:
    many = p(stated.count(said.persons, "person"))
    return (
        f"A delegation of {many}, headed by {p.person(said.leader, full=True)}, {p.role(said.leader)}, will come to "
        f"{_where(p, said.event)} on {p(stated.event_date(said.event))} ({said.event.subject.en}). Please assist with visas and "
        "accommodation."
    )


def _where(p: Pen, event: say.Event) -> str:
    return p.town(stated.event_town(event), event.town)


@sentence.register
def _confirms(said: say.ConfirmsVisit, p: Pen) -> str:
    return (
        f"We confirm the meeting in {_where(p, said.event)} on {p(stated.event_date(said.event))} ({said.event.subject.en}). You will "
        "be met on arrival."
    )


def _figure(p: Pen, figure: Figure) -> str:
    value = p(stated.figure_of(deal_of(p.affair, figure), figure))
    return f"the {NAMES[figure.quantity].en} of {p.type_of(figure.good)} is {value}"


@sentence.register
def _states_figure(said: say.StatesFigure, p: Pen) -> str:
    return f"We confirm that {_figure(p, said.figure)}."


@sentence.register
def _asks_figure(said: say.AsksFigure, p: Pen) -> str:
    return f"Please confirm in writing that {_figure(p, said.figure)}, or explain why it is not."


@sentence.register
def _moves(said: say.MovesDate, p: Pen) -> str:
    due = stated.duty_due(deal_of(p.affair, said.obligation), said.obligation)
    new = p(stated.Fact(due.path, stated.day(said.new_due)))
    return f"For reasons of production the date for the {said.obligation.what.en} has to be moved from {p(due)} to {new}."


@sentence.register
def _reminds(said: say.RemindsDuty, p: Pen) -> str:
    duty = said.obligation
    deal = deal_of(p.affair, duty)
    if duty.duty == "warranty":
        return f"May we remind you that the {duty.what.en}{_extent(p, deal, duty)} is in force until {p(stated.duty_due(deal, duty))}."
    return f"May we remind you that the following is due by {p(stated.duty_due(deal, duty))}: {duty.what.en}{_extent(p, deal, duty)}."


def _extent(p: Pen, deal: Deal, duty: Obligation) -> str:
    """Return how much of a duty there is: " (11 light amphibious vehicles, Velmograd)"."""
    parts = []
    if duty.count is not None:
        parts.append(p(stated.duty_count(deal, duty)))
    if duty.persons is not None:
        parts.append(p(stated.duty_persons(deal, duty)))
    if duty.weeks is not None:
        parts.append(p(stated.duty_weeks(deal, duty)))
    if duty.months is not None:
        parts.append(p(stated.duty_months(deal, duty)))
    if duty.town is not None:
        parts.append(p.town(stated.duty_town(deal, duty), duty.town))
    return f" ({', '.join(parts)})" if parts else ""


@sentence.register
def _reminds_payment(said: say.RemindsPayment, p: Pen) -> str:
    deal = deal_of(p.affair, said.payment)
    amount = p(
        stated.Fact(
            stated.payment_amount(deal, said.payment).path,
            stated.money(said.payment.amount, said.currency),
        )
    )
    due = p(stated.payment_due(deal, said.payment))
    if said.overdue:
        return f"The payment of {amount} was due on {due}. We have had no notice of it and should be glad to hear when it was made."
    return f"May we remind you that the payment of {amount} falls due on {due}."


@sentence.register
def _sends(said: say.SendsTrainees, p: Pen) -> str:
    duty = said.obligation
    deal = deal_of(p.affair, duty)
    word = "interpreter" if said.interpreters == 1 else "interpreters"
    interpreters = p.several(said.interpreters, "interpreter", f"{said.interpreters}\u00a0{word}")
    town = f" in {p.town(stated.duty_town(deal, duty), duty.town)}" if duty.town else ""
    return (
        f"We shall send {p(stated.duty_persons(deal, duty))} to the training{town} ({duty.what.en}), accompanied by {interpreters}. "
        "Please arrange visas and lodging."
    )


@sentence.register
def _asks_technology(said: say.AsksTechnology, p: Pen) -> str:
    months = p(stated.measure(said.months, "month"))
    return (
        f"Please propose terms for the handing over of drawings and production know-how for the {said.good.thing.term.en} "
        f"{p.type_of(said.good)}, if possible within {months}."
    )


@sentence.register
def _asks_radios(said: say.AsksRadios, p: Pen) -> str:
    many = p(stated.count(said.count, said.good.key))
    return (
        f"Please provide for the installation of the Buyer's radios and command system in {many}, type {p.type_of(said.good)}. "
        "Descriptions of the interfaces will follow."
    )


@sentence.register
def _oral(said: say.OralWish, p: Pen) -> str:
    return (
        f"In the margins of the meeting in {_where(p, said.event)} on {p(stated.event_date(said.event))} ({said.event.subject.en}) "
        f"{p.person(said.person, full=True)}, {p.role(said.person)}, expressed the wish to {said.wish.en}. No contract provides for this."
    )


@sentence.register
def _courtesy(said: say.Courtesy, p: Pen) -> str:
    del p
    return _COURTESIES[said.number % len(_COURTESIES)]
