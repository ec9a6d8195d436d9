"""Long tables: spare parts, packing lists, and the plan of a course."""

from collections.abc import Iterator
from decimal import Decimal

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.stock import Part
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import PartsBrief, TrainingBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Margins, Paper, Slot, Table
from stemma.model.values import Identifier, at_most

_IN_A_BOX = 8
_TENTH = Decimal("0.1")


def parts(w: Writer, affair: Affair, brief: PartsBrief) -> Paper:
    """Return a spare parts list or a packing list."""
    pen = Pen(w, affair, brief.tongue)
    packing = brief.kind == "packing"
    title = (
        pen.t("Упаковочный лист", "装箱单", "Packing list")
        if packing
        else pen.t("Перечень запасных частей", "备件清单", "List of spare parts")
    )
    return Paper(
        title=title,
        language=brief.tongue,
        blocks=tuple(_parts(pen, brief, title)),
        margins=Margins(left=56, right=40, top=52, bottom=60),
        footer=pen.t(
            "Лист {page} из {pages}", "第 {page} 页　共 {pages} 页", "Sheet {page} of {pages}"
        ),
    )


def _parts(pen: Pen, brief: PartsBrief, title: str) -> Iterator[Block]:
    yield layout.annex_head(pen, brief.deal, brief.annex)
    yield Gap(8)
    shown = title if pen.language == "zh" else title.upper()
    if brief.kind == "packing":
        number = pen.w(Identifier("letter", brief.number), pen.number(brief.number))
        shown += pen.t(f" № {number}", f"（编号{number}）", f" No. {number}")
    date = pen(stated.day(brief.date))
    yield from layout.title(pen, shown, pen.t(f"от {date}", date, date))
    if brief.kind == "packing":
        sender, receiver = pen.firm(brief.deal.seller), pen.firm(brief.deal.buyer)
        yield layout.flush(
            pen,
            pen.t(
                f"Грузоотправитель: {sender}\nГрузополучатель: {receiver}",
                f"发货人：{sender}\n收货人：{receiver}",
                f"Consignor: {sender}\nConsignee: {receiver}",
            ),
        )
        yield Gap(4)
    yield _table(pen, brief)
    pieces = sum(row.quantity for row in brief.rows)
    mass = sum((row.mass * row.quantity for row in brief.rows), Decimal(0))
    several, heavy = pen(stated.count(pieces, "piece")), pen(stated.measure(mass, "kg"))
    yield layout.flush(
        pen,
        pen.t(
            f"Всего: {several}, масса нетто {heavy}.",
            f"总计：{several}，净重{heavy}。",
            f"In all: {several}, net mass {heavy}.",
        ),
    )
    yield Gap(14)
    yield from layout.signature(pen, "engineer" if brief.kind == "packing" else "designer")


def _table(pen: Pen, brief: PartsBrief) -> Table:
    packing = brief.kind == "packing"
    kg = pen.t("кг", "公斤", "kg")
    heads = [
        pen.t("№", "序号", "No."),
        pen.t("Обозначение", "代号", "Code"),
        pen.t("Наименование", "名称", "Description"),
        pen.t("Кол-во", "数量", "Qty"),
        pen.t(f"Масса ед., {kg}", f"单重（{kg}）", f"Mass each, {kg}"),
        pen.t(f"Масса, {kg}", f"总重（{kg}）", f"Mass, {kg}"),
    ]
    shares: tuple[float, ...] = (6, 17, 41, 10, 13, 13)
    if packing:
        heads.insert(1, pen.t("Место", "箱号", "Case"))
        shares = (6, 9, 16, 36, 9, 12, 12)
    rows = [
        tuple(heads),
        *(
            _row(pen, row, at // _IN_A_BOX + 1, packing=packing)
            for at, row in enumerate(brief.rows)
        ),
    ]
    style = layout.TABLE[pen.language].but(points=9.0)
    return Table(
        rows=tuple(rows), shares=shares, style=style, aligns="cclcrr" if not packing else "ccclcrr"
    )


def _row(pen: Pen, row: Part, box: int, *, packing: bool) -> tuple[str, ...]:
    cells = [
        pen.plain(str(row.number)),
        pen.plain(row.code),
        row.name.to(pen.language),
        pen.figure(stated.count(row.quantity, "piece")),
        pen.figure(stated.measure(row.mass.quantize(_TENTH), "kg")),
        pen.figure(stated.measure((row.mass * row.quantity).quantize(_TENTH), "kg")),
    ]
    if packing:
        cells.insert(1, pen.plain(str(box)))
    return tuple(cells)


def training(w: Writer, affair: Affair, brief: TrainingBrief) -> Paper:
    """Return the plan of a course."""
    pen = Pen(w, affair, brief.tongue)
    return Paper(
        title=pen.t("План обучения", "培训计划", "Training plan"),
        language=brief.tongue,
        blocks=tuple(_training(pen, brief)),
        footer="{page}",
    )


def _training(pen: Pen, brief: TrainingBrief) -> Iterator[Block]:
    deal, duty = brief.deal, brief.obligation
    yield from _approved(pen, brief)
    number = pen(stated.deal_number(deal))
    yield from layout.title(
        pen,
        pen.t("ПЛАН ОБУЧЕНИЯ", "培训计划", "TRAINING PLAN"),
        pen.t(
            f"{duty.what.ru}, договор № {number}",
            f"（{number}号合同，{duty.what.zh}）",
            f"{duty.what.en}, Contract No. {number}",
        ),
    )
    for words in _terms(pen, brief):
        yield layout.flush(pen, words)
    yield Gap(6)
    rows = [
        (
            pen.t("Неделя", "周次", "Week"),
            pen.t("Тема занятий", "科目", "Subject"),
            pen.t("Часы", "学时", "Hours"),
            pen.t("Место", "地点", "Place"),
        )
    ]
    rows += [
        (
            pen.plain(str(lesson.week)),
            lesson.subject.to(pen.language),
            pen.figure(stated.measure(lesson.hours, "h")),
            layout.named_place(pen, lesson.place),
        )
        for lesson in brief.lessons
    ]
    rows.append(
        (
            "",
            pen.t("Всего", "合计", "Total"),
            pen.figure(stated.measure(sum(one.hours for one in brief.lessons), "h")),
            "",
        )
    )
    style = layout.TABLE[pen.language].but(points=10.5)
    yield Table(rows=tuple(rows), shares=(10, 50, 12, 28), style=style, aligns="clcl")
    yield from layout.heading(pen, pen.t("Правила", "培训规定", "Rules"))
    for at, words in enumerate(_rules(pen), 1):
        yield layout.text(pen, f"{pen.plain(f'{at}.')} {words}")
    yield Gap(12)
    yield layout.signatures(pen, "training", "commander")


def _approved(pen: Pen, brief: TrainingBrief) -> Iterator[Block]:
    left = 290.0
    words = pen.t("УТВЕРЖДАЮ", "批准", "APPROVED")
    role = layout.capital(pen.role("designer"))
    yield layout.right(pen, f"{words}\n{role}", left=left)
    yield Slot(kind="signature", whose="designer", left=left, width=90, height=22, rule=True)
    yield Gap(2)
    yield layout.right(pen, f"{pen.signing('designer')}\n{pen(stated.day(brief.date))}", left=left)
    yield Gap(14)


def _terms(pen: Pen, brief: TrainingBrief) -> Iterator[str]:
    deal, duty = brief.deal, brief.obligation
    persons, weeks = pen(stated.duty_persons(deal, duty)), pen(stated.duty_weeks(deal, duty))
    yield pen.t(f"Численность группы: {persons}", f"人数：{persons}", f"Trainees: {persons}")
    yield pen.t(f"Продолжительность: {weeks}", f"期限：{weeks}", f"Duration: {weeks}")
    due = pen(stated.duty_due(deal, duty))
    yield pen.t(
        f"Срок окончания: не позднее {due}", f"结业期限：不迟于{due}", f"To be completed by: {due}"
    )
    if duty.town is not None:
        town = pen.town(stated.duty_town(deal, duty), duty.town)
        yield pen.t(f"Место: г. {town}", f"地点：{town}", f"Place: {town}")


def _rules(pen: Pen) -> tuple[str, ...]:
    six = pen.amount(
        at_most(6), "h", pen.t("не более шести часов", "不超过六小时", "not more than six hours")
    )
    ten = pen.amount(10, "min", pen.t("десять минут", "十分钟", "ten minutes"))
    return (
        pen.t(
            f"Занятия на воде проводятся только в спасательных жилетах, {six} в день.",
            f"水上科目须穿救生衣，每天{six}。",
            f"Exercises on water are held in life vests only, {six} a day.",
        ),
        pen.t(
            f"Перерыв между занятиями – {ten}.",
            f"课间休息{ten}。",
            f"The break between lessons is {ten}.",
        ),
        pen.t(
            "Фото- и видеосъёмка, а также использование личных телефонов на занятиях не допускаются.",
            "培训期间不得拍照、录像，不得使用私人电话。",
            "Photographs, films and private telephones are not permitted in class.",
        ),
        pen.t(
            "По окончании курса проводится зачёт; сдавшим выдаётся свидетельство.",
            "课程结束时进行考核，合格者发给证书。",
            "The course ends with an examination; those who pass receive a certificate.",
        ),
    )
