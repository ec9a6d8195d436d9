"""What letters, mails and memos say, in English."""

from collections.abc import Callable, Mapping

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Obligation
from stemma.demo.facts.events import Cited, CitedKind, Event, EventKind
from stemma.demo.templates_b import lookup
from stemma.demo.templates_b.english import English

_KINDS: Mapping[CitedKind, str] = {
    "contract": "Contract",
    "supplement": "Supplementary Agreement",
    "letter": "letter",
    "annex": "Annex",
    "minutes": "Minutes",
    "mail": "e-mail",
    "act": "Certificate of Acceptance",
}
EVENTS: Mapping[EventKind, str] = {
    "meeting": "talks",
    "visit": "visit",
    "exercise": "exercise",
    "delivery": "hand-over",
    "training": "training",
}
QUANTITIES: Mapping[str, str] = {
    "drop height": "release altitude",
    "glide range": "gliding distance",
    "payload": "load capacity",
    "temperature": "ambient temperature range",
    "wind": "surface wind limit",
    "mass": "gross mass",
    "speed on land": "road speed",
    "speed afloat": "speed in water",
    "range on land": "road range",
    "crew": "crew",
    "wave height": "wave height",
    "firing range": "range of fire",
    "frequency": "frequency band",
    "service life": "assigned service life",
    "assembly time": "preparation time",
    "accuracy of landing": "deviation from the landing point",
}
_COURTESIES = (
    "We take this opportunity to thank you for your continued cooperation.",
    "We trust that the above will meet with your understanding.",
    "Should you require any clarification, please do not hesitate to revert to us.",
    "Your early reply would be appreciated.",
    "We look forward to a long and mutually beneficial relationship.",
    "Please accept our thanks for the hospitality shown to our specialists.",
)


def cited(e: English, other: Cited) -> str:
    """Return a cited document: Minutes No. 3 of September 7, 2023."""
    words = _KINDS[other.kind]
    if other.number:
        number = other.number
        if other.kind == "contract":
            number = lookup.latin_number(e.affair, number)
        words += f" No. {e.w(stated.cited_number(other), number)}"
    if other.of:
        deal = lookup.deal_numbered(e.affair, other.of)
        words += f" to Contract No. {e.contract(deal) if deal else e.w.plain(other.of)}"
    if other.date is not None:
        words += f" dated {e.day(stated.cited_date(other), other.date)}"
    return words


def duty(e: English, deal: Deal, owed: Obligation) -> str:
    """Return what is owed, with how many, where and for how long; without its day."""
    details: list[str] = []
    if owed.count is not None and owed.good is not None:
        number = e.count(stated.duty_count(deal, owed), owed.count, owed.good)
        details.append(f"{number} {e.designator(owed.good)}")
    elif owed.count is not None:
        details.append(e.number(stated.duty_count(deal, owed), owed.count, "set"))
    if owed.persons is not None:
        details.append(e.number(stated.duty_persons(deal, owed), owed.persons, "trainee"))
    if owed.weeks is not None:
        details.append(e.number(stated.duty_weeks(deal, owed), owed.weeks, "week"))
    if owed.months is not None:
        details.append(e.number(stated.duty_months(deal, owed), owed.months, "month"))
    if owed.town is not None:
        details.append(f"at {e.town(stated.duty_town(deal, owed), owed.town)}")
    return f"{owed.what.en} ({', '.join(details)})" if details else owed.what.en


def happening(e: English, event: Event) -> str:
    """Return an event with its days, town and business."""
    when = e.span(stated.event_date(event), event.first, event.last)
    return f"the {EVENTS[event.kind]} on “{event.subject.en}” in {e.event_town(event)}, {when}"


def _refers(e: English, s: say.RefersTo) -> str:
    if s.cited.kind in ("letter", "mail"):
        return f"Thank you for your {cited(e, s.cited)}."
    return f"We refer to {cited(e, s.cited)}."


def _encloses(e: English, s: say.Encloses) -> str:
    return f"Please find enclosed {cited(e, s.cited)}."


def _misses(e: English, s: say.Misses) -> str:
    return f"{cited(e, s.cited)} has not reached us to date; kindly send it at your convenience."


def _asks_price(e: English, s: say.AsksPrice) -> str:
    number = e.count(stated.count(s.count, s.good.key), s.count, s.good)
    return (
        f"Kindly quote us your best price, terms of payment and time of delivery for {number} of "
        f"the type {e.designator(s.good)}."
    )


def _offers(e: English, s: say.OffersPrice) -> str:
    deal, line = lookup.deal_of_line(e.affair, s.line), s.line
    price = e.sum(stated.line_price(deal, line), line.price, s.currency, "million")
    number = e.count(stated.line_quantity(deal, line), line.quantity, line.good)
    until = e.day(stated.day(s.until), s.until)
    return (
        f"We are pleased to offer {number} ({e.designator(line.good)}) at {price} each. "
        f"This offer remains open for acceptance until {until}."
    )


def _agrees(e: English, s: say.AgreesPrice) -> str:
    deal, line = lookup.deal_of_line(e.affair, s.line), s.line
    before = e.sum(stated.money(s.before, s.currency, "piece"), s.before, s.currency, "million")
    after = e.sum(stated.line_price(deal, line), line.price, s.currency, "million")
    return (
        f"As agreed in the course of negotiations, the unit price of the {e.good(line.good)} "
        f"has been brought down from {before} to {after}."
    )


def _announces(e: English, s: say.AnnouncesVisit) -> str:
    leader = e.affair.people[s.leader]
    people = e.number(stated.count(s.persons, "person"), s.persons, "person")
    return (
        f"Our delegation of {people}, headed by {e.name(leader)}, {leader.role.en}, will attend "
        f"{happening(e, s.event)}."
    )


def _confirms(e: English, s: say.ConfirmsVisit) -> str:
    return f"We confirm {happening(e, s.event)}. Your party will be met on arrival."


def _states_figure(e: English, s: say.StatesFigure) -> str:
    deal, figure = lookup.deal_of_figure(e.affair, s.figure), s.figure
    return (
        f"We confirm for the {e.good(figure.good)}: {QUANTITIES[figure.quantity]} "
        f"{e.figure(deal, figure)}."
    )


def _asks_figure(e: English, s: say.AsksFigure) -> str:
    deal, figure = lookup.deal_of_figure(e.affair, s.figure), s.figure
    return (
        f"Please confirm or clarify in writing whether the {e.good(figure.good)} attains the "
        f"following: {QUANTITIES[figure.quantity]} {e.figure(deal, figure)}."
    )


def _moves(e: English, s: say.MovesDate) -> str:
    deal, owed = lookup.deal_of_duty(e.affair, s.obligation), s.obligation
    return (
        f"Performance of “{owed.what.en}” under Contract No. {e.contract(deal)} is put back from "
        f"{e.day(stated.duty_due(deal, owed), owed.due)} "
        f"to {e.day(stated.day(s.new_due), s.new_due)}."
    )


def _reminds_duty(e: English, s: say.RemindsDuty) -> str:
    deal, owed = lookup.deal_of_duty(e.affair, s.obligation), s.obligation
    due = e.day(stated.duty_due(deal, owed), owed.due)
    return (
        f"May we remind you of what falls due on {due} under Contract No. {e.contract(deal)}: "
        f"{duty(e, deal, owed)}."
    )


def _reminds_payment(e: English, s: say.RemindsPayment) -> str:
    deal, paid = lookup.deal_of_payment(e.affair, s.payment), s.payment
    share = e.w(stated.payment_percent(deal, paid), f"{paid.percent.normalize():f} per cent")
    amount = e.sum(stated.payment_amount(deal, paid), paid.amount, s.currency)
    due = e.day(stated.payment_due(deal, paid), paid.due)
    head = (
        f"The instalment of {amount}, being {share} of the price of Contract No. "
        f"{e.contract(deal)},"
    )
    if s.overdue:
        return f"{head} was payable on {due}. We hold no notice of its transfer."
    return f"{head} will be payable on {due}."


def _sends(e: English, s: say.SendsTrainees) -> str:
    deal, owed = lookup.deal_of_duty(e.affair, s.obligation), s.obligation
    people = e.number(stated.duty_persons(deal, owed), owed.persons or 0, "trainee")
    others = e.number(stated.count(s.interpreters, "interpreter"), s.interpreters, "interpreter")
    weeks = e.number(stated.duty_weeks(deal, owed), owed.weeks or 0, "week")
    return (
        f"We shall send {people} accompanied by {others} to the course “{owed.what.en}”, which "
        f"lasts {weeks}. Please assist with visas, accommodation and interpretation."
    )


def _asks_technology(e: English, s: say.AsksTechnology) -> str:
    months = e.number(stated.measure(s.months, "month"), s.months, "month")
    return (
        "Please let us have your terms for handing over the drawings and production know-how of "
        f"the {e.good(s.good)}, the hand-over to take {months}."
    )


def _asks_radios(e: English, s: say.AsksRadios) -> str:
    number = e.count(stated.count(s.count, s.good.key), s.count, s.good)
    return (
        f"The Buyer's radios and command system are to be fitted in {number} of the type "
        f"{e.designator(s.good)}; please propose how this may be done."
    )


def _wish(e: English, s: say.OralWish) -> str:
    somebody = e.affair.people[s.person]
    return (
        f"During {happening(e, s.event)}, {e.name(somebody)} ({somebody.role.en}) expressed orally "
        f"the wish to {e.place(s.wish)}. No contract provides for it."
    )


def _courtesy(_: English, s: say.Courtesy) -> str:
    return _COURTESIES[s.number % len(_COURTESIES)]


_SAID: Mapping[type, Callable[..., str]] = {
    say.RefersTo: _refers,
    say.Encloses: _encloses,
    say.Misses: _misses,
    say.AsksPrice: _asks_price,
    say.OffersPrice: _offers,
    say.AgreesPrice: _agrees,
    say.AnnouncesVisit: _announces,
    say.ConfirmsVisit: _confirms,
    say.StatesFigure: _states_figure,
    say.AsksFigure: _asks_figure,
    say.MovesDate: _moves,
    say.RemindsDuty: _reminds_duty,
    say.RemindsPayment: _reminds_payment,
    say.SendsTrainees: _sends,
    say.AsksTechnology: _asks_technology,
    say.AsksRadios: _asks_radios,
    say.OralWish: _wish,
    say.Courtesy: _courtesy,
}


def said(e: English, statement: say.Statement) -> str:
    """Return what a statement says."""
    return _SAID[type(statement)](e, statement)
