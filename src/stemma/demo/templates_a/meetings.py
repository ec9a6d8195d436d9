"""Minutes of meetings, acts of acceptance, lists of those who travel."""

from collections.abc import Callable, Iterator

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.events import Courtesy, Event
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.statements import sentence
from stemma.demo.writing.briefs import DelegationBrief, MinutesBrief, Tongue
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Paper, Paragraph, Slot, Table
from stemma.model.values import Identifier


def minutes(w: Writer, affair: Affair, brief: MinutesBrief) -> Paper:
    """Return minutes of a meeting."""
    north, south = sides(affair, brief.event)
    pens = layout.pens_of(Pen(w, affair, "ru"), brief.tongue)
    blocks = in_languages(pens, brief.tongue, lambda pen: list(_minutes(pen, brief)))
    blocks += [Gap(18), _hands(pens, (north[0], south[0]))]
    return Paper(
        title=pens[0].t("Протокол встречи", "会谈纪要", "Minutes of a meeting"),
        language=pens[0].language,
        blocks=tuple(blocks),
        footer="{page}",
    )


def sides(affair: Affair, event: Event) -> tuple[list[str], list[str]]:
    """Return the northern and the southern participants of an event."""
    north = [key for key in event.participants if affair.employer(key).side == "north"]
    return north, [key for key in event.participants if key not in north]


def in_languages(
    pens: tuple[Pen, ...], tongue: Tongue, make: Callable[[Pen], list[Paragraph]]
) -> list[Block]:
    """Return the paragraphs of one language, or of two side by side in smaller type."""
    columns = [make(pen) for pen in pens]
    if tongue == "ru+zh":
        columns = [[_narrower(one) for one in column] for column in columns]
    return layout.beside(columns)


def _narrower(one: Paragraph) -> Paragraph:
    style = one.style.but(points=min(one.style.points, 12.5) - 0.8, indent=0.0)
    return Paragraph(text=one.text, style=style, left=one.left / 2, keep=one.keep)


def _hands(pens: tuple[Pen, ...], signers: tuple[str, str]) -> Block:
    if len(pens) == 2:
        return layout.both_hands(pens, signers)
    return layout.signatures(pens[0], *signers)


def _minutes(pen: Pen, brief: MinutesBrief) -> Iterator[Paragraph]:
    event = brief.event
    number = pen.w(Identifier("letter", brief.number), pen.number(brief.number))
    yield layout.centred(
        pen,
        pen.t(f"ПРОТОКОЛ № {number}", f"会谈纪要（第{number}号）", f"MINUTES No. {number}"),
        bold=True,
        points=14.0,
    )
    subject = event.subject.to(pen.language)
    yield layout.centred(
        pen,
        pen.t(
            f"рабочей встречи по вопросу: {subject}",
            f"（议题：{subject}）",
            f"of the working meeting on {subject}",
        ),
        after=9.0,
    )
    town, date = pen.town(stated.event_town(event), event.town), pen(stated.event_date(event))
    yield layout.flush(pen, pen.t(f"Место: г. {town}", f"地点：{town}", f"Place: {town}"))
    yield layout.flush(pen, pen.t(f"Дата: {date}", f"时间：{date}", f"Date: {date}"))
    if event.venue is not None:
        venue = layout.named_place(pen, event.venue)
        yield layout.flush(pen, pen.t(f"Помещение: {venue}", f"场所：{venue}", f"Venue: {venue}"))
    yield _head(pen, pen.t("Присутствовали", "出席人员", "Present"))
    yield from _present(pen, event)
    yield _head(pen, pen.t("Обсудили", "会谈情况", "Discussed"))
    yield from _discussed(pen, brief)
    yield _head(pen, pen.t("Решили", "议定事项", "Decided"))
    yield from _decided(pen, event)
    two = pen.several(2, "copy", pen.t("двух экземплярах", "一式两份", "two copies"))
    one = pen.several(1, "copy", pen.t("одному", "一份", "one"))
    yield layout.text(
        pen,
        pen.t(
            f"Протокол составлен в {two}, по {one} для каждой стороны.",
            f"本纪要{two}，双方各执{one}。",
            f"These minutes are made in {two}, {one} for each side.",
        ),
    )


def _head(pen: Pen, words: str) -> Paragraph:
    style = layout.body(pen.language, indent=0.0, bold=True, align="left", after=4.0)
    colon = "：" if pen.language == "zh" else ":"
    return Paragraph(text=words + colon, style=style, keep=True)


def _present(pen: Pen, event: Event) -> Iterator[Paragraph]:
    labels = (
        pen.t("От Продавца:", "卖方：", "For the Seller:"),
        pen.t("От Покупателя:", "买方：", "For the Buyer:"),
    )
    for label, keys in zip(labels, sides(pen.affair, event), strict=True):
        if pen.language == "zh":
            names = "、".join(f"{pen.person(key, full=True)}（{pen.role(key)}）" for key in keys)
            yield layout.flush(pen, f"{label}{names}")
        else:
            lines = "\n".join(f"{pen.person(key)} – {pen.role(key)}" for key in keys)
            yield layout.flush(pen, f"{label}\n{lines}")


def _discussed(pen: Pen, brief: MinutesBrief) -> Iterator[Paragraph]:
    speaker = brief.discussed.sender
    north = pen.affair.employer(speaker).side == "north"
    side = (
        pen.t("Представители Продавца", "卖方代表", "The Seller's representatives")
        if north
        else pen.t("Представители Покупателя", "买方代表", "The Buyer's representatives")
    )
    yield layout.text(
        pen,
        pen.t(
            f"{side} заявили, а другая сторона приняла к сведению следующее (излагается от лица выступивших).",
            f"{side}作如下发言，对方表示注意到有关内容（以发言方口吻记录）。",
            f"{side} made the following statements, of which the other side took note (given in the speakers' words).",
        ),
    )
    said = [one for one in brief.discussed.statements if not isinstance(one, Courtesy)]
    for at, statement in enumerate(said, 1):
        yield layout.text(pen, f"{pen.plain(f'{at}.')} {sentence(statement, pen)}")


def _decided(pen: Pen, event: Event) -> Iterator[Paragraph]:
    if not event.decisions:
        yield layout.text(
            pen,
            pen.t(
                "Принять к сведению результаты и продолжить работу в согласованном порядке.",
                "双方注意到上述情况，同意按商定办法继续工作。",
                "To take note of the results and to continue work as agreed.",
            ),
        )
    for at, decision in enumerate(event.decisions, 1):
        who = f"{pen.person(decision.who)}"
        words = pen.t(
            f"{layout.capital(decision.what.ru)}. Ответственный: {who}",
            f"{decision.what.zh}。负责人：{who}",
            f"{layout.capital(decision.what.en)}. Responsible: {who}",
        )
        if decision.due is not None:
            due = pen(stated.decision_due(event, decision.key, decision.due))
            words += pen.t(f", срок – до {due}", f"，期限：{due}前", f", by {due}")
        yield layout.text(pen, f"{pen.plain(f'{at}.')} {words}{pen.t('.', '。', '.')}")


def delegation(w: Writer, affair: Affair, brief: DelegationBrief) -> Paper:
    """Return the list of those who travel to an event."""
    pen = Pen(w, affair, brief.tongue)
    return Paper(
        title=pen.t("Состав делегации", "代表团名单", "List of delegates"),
        language=brief.tongue,
        blocks=tuple(_delegation(pen, brief)),
    )


def _delegation(pen: Pen, brief: DelegationBrief) -> Iterator[Block]:
    event, leader = brief.event, brief.members[0]
    firm = pen.affair.employer(leader)
    yield Gap(24)
    yield from layout.title(
        pen,
        pen.t("СОСТАВ ДЕЛЕГАЦИИ", "代表团名单", "LIST OF DELEGATES"),
        event.subject.to(pen.language),
    )
    town, date = pen.town(stated.event_town(event), event.town), pen(stated.event_date(event))
    yield layout.flush(
        pen,
        pen.t(
            f"Направляющая сторона: {pen.firm(firm.key)}\nМесто: г. {town}\nСроки: {date}\nРуководитель: {pen.person(leader)}",
            f"派出单位：{pen.firm(firm.key)}\n地点：{town}\n时间：{date}\n团长：{pen.person(leader)}",
            f"Sent by: {pen.firm(firm.key)}\nPlace: {town}\nDates: {date}\nHead of delegation: {pen.person(leader)}",
        ),
    )
    yield Gap(8)
    rows = [
        (
            pen.t("№ п/п", "序号", "No."),
            pen.t("Ф. И. О.", "姓名", "Name"),
            pen.t("Должность", "职务", "Position"),
            pen.t("Организация", "单位", "Organisation"),
        )
    ]
    rows += [
        (
            pen.plain(str(at)),
            pen.person(key, full=True),
            layout.capital(pen.role(key)),
            pen.firm(pen.affair.people[key].organisation),
        )
        for at, key in enumerate(brief.members, 1)
    ]
    style = layout.TABLE[pen.language].but(points=10.5)
    yield Table(rows=tuple(rows), shares=(8, 32, 27, 33), style=style, aligns="clll")
    many = len(brief.members)
    total = pen(stated.count(many, "person"))
    yield layout.flush(pen, pen.t(f"Всего: {total}.", f"共计：{total}。", f"In all: {total}."))
    yield Gap(20)
    yield Slot(kind="stamp", whose=firm.key, left=180)
    signer = "deputy" if firm.side == "south" else "director"
    yield from layout.signature(pen, signer, stamp=False)
    yield layout.flush(pen, pen(stated.day(brief.date)))
