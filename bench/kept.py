"""Who was asked, what is watched for, derived and counted, for the pictures: all is fiction."""

import datetime as dt
from decimal import Decimal

from bench.counted import print_counts
from stemma.case import Case
from stemma.model.indicators import IndicatorGiven, LookGiven
from stemma.model.mentions import MentionsAsked, MentionSeen
from stemma.model.plausibility import InputGiven, Literature, ReckoningGiven
from stemma.model.pointing import PointedGiven
from stemma.model.replies import InquiryGiven, ReplyGiven

_DAY = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=24)
"""Of asking: the days of a wait are counted to the day on which the pictures are taken."""


def keep(case: Case) -> None:
    """Ask for replies, watch for something, derive a figure, take in a press that counts."""
    _ask(case)
    _watch(case)
    _reckon(case)
    print_counts(case)


def _ask(case: Case) -> None:
    told = case.corroboration.replies
    claims = tuple(
        PointedGiven(kind="claim", about=each.key) for each in case.corroboration.claims()[:3]
    )
    later = _DAY + dt.timedelta(days=14)
    seller = told.ask(InquiryGiven(who="The seller", asked=_DAY, until=later, about=claims[:2]))
    buyer = InquiryGiven(who="The buyer", asked=_DAY, way="letter", until=later, about=claims[:1])
    told.ask(buyer)
    office = told.ask(InquiryGiven(who="A customs office", asked=_DAY, about=claims[2:]))
    words = "We have never sold vehicles to anybody under this number."
    told.answer(seller, ReplyGiven(came="answer", on=_DAY + dt.timedelta(days=6), words=words))
    told.answer(office, ReplyGiven(came="refusal", on=_DAY + dt.timedelta(days=2)))


def _watch(case: Case) -> None:
    told = case.hypotheses.indicators
    first = told.watch(
        IndicatorGiven(
            observable="A second payment under the same contract number",
            hypothesis="q1/h2",
            watched="The register of tenders, every month",
        )
    )
    told.watch(
        IndicatorGiven(
            observable="The buyer's stamp on a paper of another origin",
            hypothesis="q1/h1",
            watched="Papers that readers send in",
        )
    )
    told.look(first, LookGiven(on=_DAY, saw="not seen"))
    seen = "Entry 114 has the number, without a sum."
    told.look(first, LookGiven(on=_DAY + dt.timedelta(days=21), saw="seen", words=seen))


def _reckon(case: Case) -> None:
    """Divide a distance by a speed, both with two ends, which gives a time with two ends."""
    measures = MentionsAsked(kinds=("measure",))
    known = [e for e in case.mentions.every(measures) if e.qualifier in ("about", "between")]
    far, fast = (next(e for e in known if e.value.get("unit") == u) for u in ("km", "km/h"))
    source = "Orvane, Wheels on Water, 2011, p. 40"
    case.hypotheses.plausibility.reckon(
        ReckoningGiven(
            title="Minutes afloat until it is out of range",
            about=PointedGiven(kind="hypothesis", about="q1/h1"),
            formula="range / speed",
            inputs=(_taken("range", far), _taken("speed", fast)),
            known=Literature(low=Decimal(45), high=Decimal(75), unit="min", source=source),
        )
    )


def _taken(name: str, seen: MentionSeen) -> InputGiven:
    place = seen.place
    return InputGiven(
        name=name,
        document=str(place.document),
        page=place.page or 1,
        start=place.start,
        end=place.end,
    )
