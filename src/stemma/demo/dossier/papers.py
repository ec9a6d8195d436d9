"""What goes with the contracts: annexes, payments, invoices, acts, lists, plans, offers."""

import datetime as dt
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
    Scanned,
    SheetFile,
    Typed,
    Whitened,
)
from stemma.demo.dossier.money import add_payments, add_sums
from stemma.demo.dossier.plan import PASSWORDS, Plan
from stemma.demo.facts import stated, stock
from stemma.demo.facts.deals import Deal, Obligation
from stemma.demo.writing.briefs import (
    AcceptanceBrief,
    DelegationBrief,
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
    add_sums(plan)
    add_payments(plan)
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
    rows = stock.parts(plan.chance, 2200 if plan.is_full else 120)
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
    total = stated.deal_sum(deal).path
    plan.saying("sum does not add up", "sums.total", "annex-1", total)
    plan.saying("sum of a wrong line", "sums.total", "specification-zh", total, twin=True)
    plan.saying("a scanner's layer", "text.layer", "specification-zh", twin=True)


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
    _packing(plan, "packing-1", 70)
    plan.saying("all pages there", "missing.pages", "packing-1", twin=True)


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
            form=Typed(
                press="fpdf2" if key == "packing-2" else "reportlab",
                created=at(date),
                finish="compressed",
            ),
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
        _packing(plan, f"packing-{number}", plan.chance.randrange(1800, 2600))
    deal = plan.affair.main
    rows = stock.parts(plan.chance, 2200)
    for tongue, form in (("zh", Typed(press="fpdf2")), ("en", Scanned(glass="grey"))):
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
