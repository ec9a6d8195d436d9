"""What goes with the contracts: annexes, payments, invoices, acts, lists, plans, offers."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from stemma.demo.dossier import variants
from stemma.demo.dossier.contracts import at
from stemma.demo.dossier.entries import (
    Covered,
    Damaged,
    DarkHead,
    Entry,
    FalseLayer,
    Locked,
    PageDropped,
    Photographed,
    Revised,
    Scanned,
    SheetFile,
    Signed,
    Typed,
    Whitened,
)
from stemma.demo.dossier.plan import PASSWORDS, Plan
from stemma.demo.facts import stated, stock
from stemma.demo.facts.deals import Deal, Obligation
from stemma.demo.facts.events import Letter
from stemma.demo.writing.briefs import (
    AcceptanceBrief,
    DelegationBrief,
    InvoiceBrief,
    OfferBrief,
    PartsBrief,
    PaymentsBrief,
    PriceSheetBrief,
    RequirementsBrief,
    SpecificationBrief,
    Tongue,
    TrainingBrief,
)

_FOLDER = "Приложения"


def add_papers(plan: Plan) -> None:
    """Add them."""
    _annexes(plan)
    _sums(plan)
    _payments(plan)
    _lists(plan)
    _spoilt(plan)
    if plan.is_full:
        _many(plan)


def _annexes(plan: Plan) -> None:
    deal = plan.affair.main
    first, second, third = deal.annexes[:3]
    created = at(deal.signed - dt.timedelta(days=12))
    hidden = next(figure for figure in deal.figures if figure.key == "parachute glide range")
    path = stated.figure_of(deal, hidden).path
    plan.add(
        Entry(
            key="annex-1",
            brief=SpecificationBrief(
                tongue="ru", deal=variants.misadded(deal, Decimal(10_000)), annex=first
            ),
            form=Typed(created=created, author="Д. отдел"),
            name=f"{_FOLDER}/Приложение 1 Спецификация.pdf",
            doings=(DarkHead(),),
        )
    )
    plan.add(
        Entry(
            key="annex-2",
            brief=RequirementsBrief(tongue="ru", deal=deal, annex=second),
            form=Typed(created=created, author="КБ"),
            name=f"{_FOLDER}/Приложение 2 ТТ.pdf",
            doings=(
                Covered(path),
                Whitened("согласовано без замечаний, см. прежнюю редакцию пункта"),
            ),
        )
    )
    plan.add(
        Entry(
            key="annex-2-zh",
            brief=RequirementsBrief(tongue="zh", deal=deal, annex=second),
            form=Scanned(glass="grey"),
            name="合同/附件二 技术要求.pdf",
        )
    )
    plan.add(
        Entry(
            key="annex-2-public",
            brief=RequirementsBrief(tongue="en", deal=deal, annex=second),
            form=Typed(press="fpdf2", created=created),
            name="合同/Annex 2 requirements (for the interpreter).pdf",
            doings=(Covered(path, removed=True),),
        )
    )
    rows = stock.parts(plan.chance, 950 if plan.is_full else 64)
    plan.add(
        Entry(
            key="annex-3",
            brief=PartsBrief(
                tongue="ru",
                deal=deal,
                kind="spares",
                annex=third,
                number="3",
                date=deal.signed,
                rows=rows,
            ),
            form=Typed(created=created, finish="compressed"),
            name=f"{_FOLDER}/Приложение 3 ЗИП.pdf",
            doings=(PageDropped(2),),
        )
    )
    plan.saying("sum does not add up", "sums.total", "annex-1", stated.deal_sum(deal).path)


def _sums(plan: Plan) -> None:
    deal = plan.affair.main
    before = deal.signed - dt.timedelta(days=70)
    wrong = variants.miscounted(deal, "command")
    line = next(line for line in wrong.lines if line.key == "command")
    letter = plan.letters.number("north", before)
    offer = replace(_letter_for_offer(plan, before), number=letter)
    rounded = variants.rounded_price(deal, "spares")
    plan.add(
        Entry(
            key="offer",
            brief=OfferBrief(
                tongue="en",
                letter=offer,
                deal=rounded,
                lines=rounded.lines,
                until=before + dt.timedelta(days=90),
            ),
            form=Typed(press="fpdf2", created=at(before)),
            name="Переписка/Offer.pdf",
        )
    )
    plan.add(
        Entry(
            key="prices",
            brief=PriceSheetBrief(tongue="ru", deal=deal, date=before),
            form=SheetFile(author=plan.affair.people["bookkeeper"].short.ru, created=at(before)),
            name="Бухгалтерия/Цены.xlsx",
        )
    )
    plan.add(
        Entry(
            key="specification-zh",
            brief=SpecificationBrief(tongue="zh", deal=wrong, annex=deal.annexes[0]),
            form=Scanned(glass="grey", layer=True),
            name="合同/附件一 规格与价格.pdf",
        )
    )
    plan.saying(
        "line does not multiply",
        "sums.lines",
        "specification-zh",
        stated.line_total(wrong, line).path,
    )
    spares = next(line for line in rounded.lines if line.key == "spares")
    plan.saying(
        "rounding", "sums.lines", "offer", stated.line_price(rounded, spares).path, twin=True
    )


def _letter_for_offer(plan: Plan, date: dt.date) -> Letter:
    return Letter(
        key="offer",
        language="en",
        number="",
        date=date,
        sender="contracts",
        addressee="purchases",
        subject=plan.affair.events["price talks"].subject,
        statements=(),
    )


def _payments(plan: Plan) -> None:
    deal = plan.affair.main
    plan.add(
        Entry(
            key="payments",
            brief=PaymentsBrief(tongue="en", deal=deal, date=deal.signed + dt.timedelta(days=2)),
            form=Typed(
                creator="Writer",
                producer="LibreOffice 24.8",
                created=at(deal.signed + dt.timedelta(days=2)),
                modified=at(deal.signed + dt.timedelta(days=2), 11),
            ),
            name="Бухгалтерия/Payment schedule.pdf",
        )
    )
    for number, payment in enumerate(deal.payments[: 3 if plan.is_full else 2], 1):
        date = payment.due - dt.timedelta(days=14)
        wrong = number == 1
        affair = variants.misregistered(plan.affair, "exporter", "inn") if wrong else None
        brief = InvoiceBrief(
            tongue="en" if wrong else "ru",
            deal=deal,
            payment=payment,
            number=f"{date:%y}-{plan.chance.randrange(100, 900)}",
            date=date,
        )
        later = replace(brief, payment=replace(payment, amount=payment.amount + Decimal(75_000)))
        signed = Signed("bookkeeper", at(date, 16), second="" if number < 3 else "director")
        plan.add(
            Entry(
                key=f"invoice-{number}",
                brief=brief,
                form=Typed(
                    creator="Writer",
                    producer="LibreOffice 7.3",
                    created=at(date),
                    modified=at(date + dt.timedelta(days=2)),
                ),
                name=f"Бухгалтерия/Счёт {number}.pdf",
                doings=(signed,) if number != 2 else (signed, Revised(later)),
                affair=affair,
            )
        )
    inn = "organisation:exporter/inn"
    plan.saying("wrong check digit", "identifiers.checksum", "invoice-1", inn)
    plan.saying("right check digit", "identifiers.checksum", "invoice-2", inn, twin=True)
    plan.saying("program younger than the document", "dates.metadata", "payments")
    plan.saying("saved again two days later", "dates.metadata", "invoice-1", twin=True)


def acceptance(plan: Plan, key: str, tongue: Tongue, duty: Obligation, number: str) -> Entry:
    """Return an act of acceptance of a batch."""
    event = plan.affair.events["acceptance"]
    return Entry(
        key=key,
        brief=AcceptanceBrief(
            tongue=tongue,
            deal=plan.affair.main,
            obligation=duty,
            event=event,
            number=number,
            date=event.last,
            serials=tuple(f"{event.first:%y%m}{n:03}" for n in range(1, (duty.count or 0) + 1)),
        ),
        form=Scanned(glass="black and white", holder="tiff", dpi=200),
        name=f"Приёмка/Акт {number} 验收.tif",
    )


def _lists(plan: Plan) -> None:
    deal = plan.affair.main
    duties = {duty.key: duty for duty in deal.obligations}
    course = plan.affair.events["first course"]
    plan.add(acceptance(plan, "act-1", "ru+zh", duties["delivery 1"], "1"))
    plan.add(
        Entry(
            key="delegation",
            brief=DelegationBrief(
                tongue="zh",
                event=course,
                members=("commander", "radios", "inspector", "interpreter"),
                date=course.first - dt.timedelta(days=20),
            ),
            form=Photographed(at=at(course.first - dt.timedelta(days=18), 9, 3)),
            name="Фото/名单",
        )
    )
    training = duties["training 1"]
    plan.add(
        Entry(
            key="training-plan",
            brief=TrainingBrief(
                tongue="en",
                deal=deal,
                obligation=training,
                lessons=stock.lessons(plan.chance, training.weeks or 4),
                date=course.first - dt.timedelta(days=30),
            ),
            form=Typed(created=at(course.first - dt.timedelta(days=30))),
            name="Обучение/Training schedule.pdf",
        )
    )
    _packing(plan, "packing-1", 30)


def _packing(plan: Plan, key: str, rows: int) -> None:
    deal = plan.affair.main
    date = deal.obligations[0].due - dt.timedelta(days=plan.chance.randrange(5, 40))
    plan.add(
        Entry(
            key=key,
            brief=PartsBrief(
                tongue="en",
                deal=deal,
                kind="packing",
                annex=None,
                number=str(plan.chance.randrange(10, 99)),
                date=date,
                rows=stock.parts(plan.chance, rows),
            ),
            form=Typed(press="fpdf2", created=at(date), finish="compressed"),
            name=f"Приёмка/Packing list {key[-1]}.pdf",
        )
    )


def _spoilt(plan: Plan) -> None:
    deal: Deal = plan.affair.main
    event = plan.affair.events["show"]
    plan.add(
        Entry(
            key="requirements-false-layer",
            brief=RequirementsBrief(tongue="ru", deal=deal, annex=deal.annexes[1]),
            form=Typed(finish="compressed"),
            name=f"{_FOLDER}/ТТ (из системы).pdf",
            doings=(FalseLayer(),),
        )
    )
    plan.add(
        Entry(
            key="locked",
            brief=PaymentsBrief(tongue="ru", deal=deal, date=deal.signed),
            form=Typed(),
            name="Бухгалтерия/График (закрыто).pdf",
            doings=(Locked(PASSWORDS[1]),),
        )
    )
    plan.add(
        Entry(
            key="torn",
            brief=DelegationBrief(
                tongue="ru", event=event, members=("designer", "training"), date=event.first
            ),
            form=Typed(),
            name="Восстановленное/FILE0031.pdf",
            doings=(Damaged(torn=True),),
        )
    )
    plan.add(
        Entry(
            key="scrambled",
            brief=RequirementsBrief(tongue="en", deal=deal, annex=deal.annexes[1]),
            form=Typed(),
            name="Восстановленное/FILE0047.pdf",
            doings=(Damaged(torn=False),),
        )
    )


def _many(plan: Plan) -> None:
    for number in range(2, 10):
        _packing(plan, f"packing-{number}", plan.chance.randrange(300, 900))
    deal = plan.affair.main
    rows = stock.parts(plan.chance, 950)
    for tongue, form in (("zh", Typed(press="fpdf2")), ("en", Scanned(glass="copy"))):
        plan.add(
            Entry(
                key=f"annex-3-{tongue}",
                brief=PartsBrief(
                    tongue="zh" if tongue == "zh" else "en",
                    deal=deal,
                    kind="spares",
                    annex=deal.annexes[2],
                    number="3",
                    date=deal.signed,
                    rows=rows,
                ),
                form=form,
                name=f"合同/附件三 {tongue}.pdf",
            )
        )
    for deal in plan.affair.deals.values():
        plan.add(
            Entry(
                key=f"prices-{deal.key}",
                brief=PriceSheetBrief(tongue="zh", deal=deal, date=deal.signed),
                form=SheetFile(author="采购处", created=at(deal.signed)),
                name=f"合同/价格表 {deal.key}.xlsx",
            )
        )
    duties = plan.affair.main.obligations
    for number, duty in enumerate(duties[:1] * 3 + duties[1:2] * 3, 2):
        tongues: tuple[Tongue, ...] = ("ru", "zh", "ru+zh")
        plan.add(acceptance(plan, f"act-{number}", tongues[number % 3], duty, str(number)))
    for number, event in enumerate(plan.affair.events.values(), 1):
        plan.add(
            Entry(
                key=f"delegation-{number}",
                brief=DelegationBrief(
                    tongue=("ru", "zh", "en")[number % 3],
                    event=event,
                    members=event.participants,
                    date=event.first - dt.timedelta(days=9),
                ),
                form=Typed() if number % 2 else Scanned(glass="fax"),
                name=f"Делегации/{event.first:%Y-%m-%d}.pdf",
            )
        )
    _courses(plan)


def _courses(plan: Plan) -> None:
    deal = plan.affair.main
    for number, duty in enumerate(deal.obligations[2:4] * 3, 2):
        plan.add(
            Entry(
                key=f"training-plan-{number}",
                brief=TrainingBrief(
                    tongue=("ru", "zh", "en")[number % 3],
                    deal=deal,
                    obligation=duty,
                    lessons=stock.lessons(plan.chance, duty.weeks or 4),
                    date=duty.due - dt.timedelta(days=60 + number),
                ),
                form=Typed(press="fpdf2" if number % 2 else "reportlab"),
                name=f"Обучение/План {number}.pdf",
            )
        )
