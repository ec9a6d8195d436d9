"""One brief of every kind, in every language that the cache needs it in."""

import datetime as dt
import random
from collections.abc import Iterator
from decimal import Decimal

from stemma.demo.facts import events as say
from stemma.demo.facts import stock
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.written import Language, Written
from stemma.demo.writing.briefs import (
    AcceptanceBrief,
    Brief,
    ContractBrief,
    DelegationBrief,
    Disagreement,
    DisagreementsBrief,
    InvoiceBrief,
    LetterBrief,
    MailBrief,
    MemoBrief,
    MinutesBrief,
    OfferBrief,
    PartsBrief,
    PaymentsBrief,
    PowerBrief,
    PriceSheetBrief,
    RequirementsBrief,
    SpecificationBrief,
    SupplementBrief,
    Tongue,
    TrainingBrief,
    Version,
)

LANGUAGES: tuple[Language, ...] = ("ru", "zh", "en")
TONGUES: tuple[Tongue, ...] = ("ru", "zh", "en", "ru+zh")
VERSIONS: tuple[Version, ...] = ("draft", "initialled", "signed", "translation")
DAY = dt.date(2023, 9, 7)


def every_statement(affair: Affair) -> tuple[say.Statement, ...]:
    main = affair.main
    talks = affair.events["price talks"]
    letter = say.Cited(kind="letter", number="118/07", date=DAY, item="letter-1")
    annex = say.Cited(kind="annex", number="4", date=None, item=None, of=main.number)
    delivery = main.obligations[0]
    course = main.obligations[2]
    lines = main.lines
    return (
        say.RefersTo(letter),
        say.RefersTo(say.Cited(kind="minutes", number="3", date=DAY, item=None)),
        say.RefersTo(say.Cited(kind="mail", number="", date=DAY, item=None)),
        say.RefersTo(say.Cited(kind="contract", number=main.number, date=main.signed, item="c")),
        say.Encloses(say.Cited(kind="act", number="2", date=DAY, item="act-2")),
        say.Encloses(say.Cited(kind="supplement", number="1", date=DAY, item="s", of=main.number)),
        say.Misses(annex),
        say.AsksPrice(affair.goods["carrier"], 12),
        say.OffersPrice(lines[1], main.currency, DAY),
        say.AgreesPrice(lines[0], main.currency, lines[0].price + 50_000),
        say.AnnouncesVisit(talks, "deputy", 7),
        say.ConfirmsVisit(talks),
        *(say.StatesFigure(figure) for figure in main.figures),
        *(say.AsksFigure(figure) for figure in main.figures[::3]),
        say.MovesDate(delivery, delivery.due + dt.timedelta(days=21)),
        *(say.RemindsDuty(duty) for duty in main.obligations),
        say.RemindsPayment(main.payments[0], main.currency, overdue=True),
        say.RemindsPayment(main.payments[1], main.currency, overdue=False),
        say.SendsTrainees(course, 2),
        say.AsksTechnology(affair.goods["parachute"], 12),
        say.AsksRadios(affair.goods["command"], 5),
        say.OralWish("deputy", talks, Written("увидеть цех", "参观车间", "see the assembly shop")),
        *(say.Courtesy(number) for number in range(6)),
    )


def letter(affair: Affair, language: Language, *, number: str = "118/07") -> say.Letter:
    north = language == "ru"
    return say.Letter(
        key=f"letter-{language}",
        language=language,
        number=number,
        date=DAY,
        sender="director" if north else "deputy",
        addressee="deputy" if north else "director",
        subject=affair.events["price talks"].subject,
        statements=every_statement(affair),
        weekday=3,
        copies=("training",) if north else ("radios",),
    )


def every_brief(affair: Affair) -> Iterator[Brief]:
    main = affair.main
    chance = random.Random(affair.seed)  # noqa: S311 (looks, not secrets)
    for tongue in TONGUES:
        for version in VERSIONS:
            yield ContractBrief(tongue=tongue, deal=main, version=version, long=version == "signed")
        for deal in affair.deals.values():
            yield ContractBrief(tongue=tongue, deal=deal, version="signed")
        for amendment in main.amendments:
            yield SupplementBrief(tongue=tongue, deal=main, amendment=amendment)
        yield AcceptanceBrief(
            tongue=tongue,
            deal=main,
            obligation=main.obligations[0],
            event=affair.events["acceptance"],
            number="2",
            date=affair.events["acceptance"].last,
            serials=tuple(f"2309{n:03}" for n in range(1, 9)),
        )
        for event in affair.events.values():
            yield MinutesBrief(
                tongue=tongue, event=event, number="3", discussed=letter(affair, "ru", number="")
            )
    for language in LANGUAGES:
        yield from _in(affair, language, chance)


def _in(affair: Affair, language: Language, chance: random.Random) -> Iterator[Brief]:
    main = affair.main
    yield SpecificationBrief(tongue=language, deal=main, annex=main.annexes[0])
    yield RequirementsBrief(tongue=language, deal=main, annex=main.annexes[1])
    for kind, annex in (("spares", main.annexes[2]), ("packing", None)):
        yield PartsBrief(
            tongue=language,
            deal=main,
            kind="spares" if kind == "spares" else "packing",
            annex=annex,
            number="14",
            date=DAY,
            rows=stock.parts(chance, 45),
        )
    yield PaymentsBrief(tongue=language, deal=main, date=DAY)
    yield InvoiceBrief(tongue=language, deal=main, payment=main.payments[0], number="77", date=DAY)
    yield LetterBrief(letter=letter(affair, language))
    yield MailBrief(letter=letter(affair, language, number=""))
    yield MemoBrief(letter=letter(affair, language, number=""))
    course = affair.events["first course"]
    yield DelegationBrief(
        tongue=language, event=course, members=("commander", "radios", "interpreter"), date=DAY
    )
    training = main.obligations[2]
    yield TrainingBrief(
        tongue=language,
        deal=main,
        obligation=training,
        lessons=stock.lessons(chance, training.weeks or 0),
        date=DAY,
    )
    yield DisagreementsBrief(
        tongue=language,
        deal=main,
        rows=(
            Disagreement("2.4", main.figures[1], Decimal(60), Decimal(70), "km/h"),
            Disagreement("7.2", None, Decimal("0.05"), Decimal("0.1"), "%"),
        ),
        date=DAY,
    )
    yield PowerBrief(
        tongue=language,
        deal=main,
        organisation="importer",
        person="deputy",
        number="23-09",
        date=DAY,
        until=dt.date(2024, 12, 31),
    )
    yield OfferBrief(
        tongue=language,
        letter=letter(affair, language),
        deal=main,
        lines=main.lines[:5],
        until=dt.date(2023, 3, 31),
    )
    yield PriceSheetBrief(tongue=language, deal=main, date=DAY)
