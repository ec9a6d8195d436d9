"""Acts of acceptance: what was handed over, where, how many, with what remarks."""

from collections.abc import Sequence

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.parties import Person
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_b import lookup
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.hands import hand, languages, side_by_side, signed_columns
from stemma.demo.templates_b.layout import (
    EN,
    MARGINS,
    NARROW,
    RU,
    ZH,
    heading,
    line,
    text,
    title,
)
from stemma.demo.templates_b.russian import Russian
from stemma.demo.writing.briefs import AcceptanceBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Beside, Block, Gap, Paper, Paragraph
from stemma.model.values import Identifier


def accepted(w: Writer, affair: Affair, brief: AcceptanceBrief) -> Paper:
    """Return an act of acceptance."""
    own = languages(brief.tongue)
    told = {one: _told(one, w, affair, brief) for one in own}
    blocks: list[Block] = []
    if len(own) == 2:
        blocks += side_by_side(told["ru"], told["zh"])
    else:
        blocks += told[own[0]]
    blocks += [Gap(14), _signatures(w, affair, brief)]
    names = {"ru": "Акт приёма-передачи", "zh": "交接验收证书", "en": "Certificate of Acceptance"}
    return Paper(
        title=f"{names[own[0]]} {brief.number}",
        language=own[0],
        blocks=tuple(blocks),
        margins=NARROW if len(own) == 2 else MARGINS[own[0]],
    )


def _told(
    language: Language, w: Writer, affair: Affair, brief: AcceptanceBrief
) -> Sequence[Paragraph]:
    if language == "ru":
        return _russian(Russian(w, affair), brief)
    if language == "zh":
        return _chinese(Chinese(w, affair), brief)
    return _english(English(w, affair), brief)


def _sides(affair: Affair, brief: AcceptanceBrief) -> tuple[Sequence[Person], Sequence[Person]]:
    people = brief.event.participants
    north = lookup.of_side(affair, people, "north") or (affair.people["engineer"],)
    south = lookup.of_side(affair, people, "south") or (affair.people["inspector"],)
    return north, south


def _russian(r: Russian, brief: AcceptanceBrief) -> Sequence[Paragraph]:
    deal, duty, event = brief.deal, brief.obligation, brief.event
    north, south = _sides(r.affair, brief)
    number = r.w(Identifier("act", brief.number), brief.number)
    date = r.day(stated.day(brief.date), brief.date, "quoted")
    fact = stated.duty_count(deal, duty)
    if duty.good is None:
        pieces = r.number(fact, duty.count or 0, ("единица", "единицы", "единиц"))
    else:
        pieces = f"{r.count(fact, duty.count or 0, duty.good)} {r.designator(duty.good)}"
    seller = r.affair.organisations[deal.seller]
    buyer = r.affair.organisations[deal.buyer]
    gave = ", ".join(f"{one.role.ru} {r.name(one)}" for one in north)
    took = ", ".join(f"{one.role.ru} {r.name(one)}" for one in south)
    when = r.span(stated.event_date(event), event.first, event.last)
    copies = r.w(stated.count(2, "copy"), "двух экземплярах")
    serials = ", ".join(r.w.plain(one) for one in brief.serials) or "согласно паспортам"
    return [
        title(f"АКТ № {number}\nприёма-передачи имущества", RU, 14, after=8),
        line(f"г. {r.event_town(event)}\n{date}", RU, after=8),
        text(
            f"Мы, нижеподписавшиеся, представители {r.firm(seller)} (передающая сторона): {gave}, "
            f"и представители {r.firm(buyer, 'gen')} (принимающая сторона): {took}, составили "
            f"настоящий акт во исполнение договора № {r.contract(deal)} о следующем.",
            RU,
        ),
        text(f"{r.w.plain('1.')} Передано и принято ({duty.what.ru}): {pieces}.", RU),
        text(f"{r.w.plain('2.')} Заводские номера: {serials}.", RU),
        text(
            f"{r.w.plain('3.')} Осмотр и испытания проведены {when} по программе, согласованной "
            "Сторонами: проверены комплектность, пуск двигателя, ход, герметичность корпуса, "
            "работа средств связи и наблюдения. Испытания выдержаны.",
            RU,
        ),
        text(
            f"{r.w.plain('4.')} Замечания: уплотнения люков отдельных изделий подлежат "
            "подтяжке силами "
            "передающей стороны. Прочих замечаний принимающая сторона не имеет.",
            RU,
        ),
        text(
            f"{r.w.plain('5.')} Эксплуатационная документация и одиночные комплекты инструмента "
            "переданы вместе с изделиями.",
            RU,
        ),
        text(
            f"{r.w.plain('6.')} Акт составлен в {copies}, по одному для каждой Стороны.",
            RU,
        ),
    ]


def _chinese(z: Chinese, brief: AcceptanceBrief) -> Sequence[Paragraph]:
    deal, duty, event = brief.deal, brief.obligation, brief.event
    north, south = _sides(z.affair, brief)
    number = z.w(Identifier("act", brief.number), brief.number)
    date = z.day(stated.day(brief.date), brief.date, "han")
    fact = stated.duty_count(deal, duty)
    if duty.good is None:
        pieces = z.number(fact, duty.count or 0, "件")
    else:
        pieces = f"{z.count(fact, duty.count or 0, duty.good)}"
    seller, buyer = z.affair.organisations[deal.seller], z.affair.organisations[deal.buyer]
    gave = "、".join(f"{one.role.zh}{z.name(one)}" for one in north)
    took = "、".join(f"{one.role.zh}{z.name(one)}" for one in south)
    when = z.span(stated.event_date(event), event.first, event.last)
    serials = "、".join(z.w.plain(one) for one in brief.serials) or "见产品履历书"
    copies = z.w(stated.count(2, "copy"), "两份")
    return [
        title(f"交接验收证书\n第{number}号", ZH, 18, after=8),
        line(f"地点：{z.event_town(event)}\n日期：{date}", ZH, after=8),
        text(
            f"移交方{z.firm(seller)}代表{gave}，接收方{z.firm(buyer)}代表{took}，"
            f"根据第{z.contract(deal)}号合同，共同签署本证书：",
            ZH,
        ),
        text(f"一、交接内容（{duty.what.zh}）：{pieces}。", ZH),
        text(f"二、出厂编号：{serials}。", ZH),
        text(
            f"三、双方于{when}按商定的大纲进行了检查和试验，内容包括成套性、"
            "发动机起动、行驶、车体密封、通信与观察器材，结果合格。",
            ZH,
        ),
        text(
            "四、意见：个别产品舱盖密封条须由移交方重新紧固，接收方无其他意见。",
            ZH,
        ),
        text("五、随机文件和单装工具已随产品一并移交。", ZH),
        text(f"六、本证书一式{copies}，由双方分别保存。", ZH),
    ]


def _english(e: English, brief: AcceptanceBrief) -> Sequence[Paragraph]:
    deal, duty, event = brief.deal, brief.obligation, brief.event
    north, south = _sides(e.affair, brief)
    number = e.w(Identifier("act", brief.number), brief.number)
    date = e.day(stated.day(brief.date), brief.date, "long")
    fact = stated.duty_count(deal, duty)
    if duty.good is None:
        pieces = e.number(fact, duty.count or 0, "unit")
    else:
        pieces = f"{e.count(fact, duty.count or 0, duty.good)}, type {e.designator(duty.good)}"
    seller, buyer = e.affair.organisations[deal.seller], e.affair.organisations[deal.buyer]
    gave = ", ".join(f"{e.name(one)} ({one.role.en})" for one in north)
    took = ", ".join(f"{e.name(one)} ({one.role.en})" for one in south)
    when = e.span(stated.event_date(event), event.first, event.last)
    serials = ", ".join(e.w.plain(one) for one in brief.serials) or "as per log books"
    return [
        title(f"CERTIFICATE OF ACCEPTANCE No. {number}", EN, 15, after=4),
        line(f"{e.event_town(event)}, {date}", EN, "centre", after=10),
        text(
            f"The undersigned, {gave} on behalf of {e.firm(seller)}, and {took} on behalf of "
            f"{e.firm(buyer)}, certify under Contract No. {e.contract(deal)} as follows.",
            EN,
        ),
        heading("Items handed over", EN),
        text(
            f"{duty.what.en[0].upper()}{duty.what.en[1:]}: {pieces}. Serial numbers: {serials}.", EN
        ),
        heading("Inspection and tests", EN),
        text(
            f"Inspection and tests took place on {when} to the agreed programme: completeness, "
            "starting of the engine, running, tightness of the hull, communications and "
            "observation devices. The tests were passed.",
            EN,
        ),
        heading("Remarks", EN),
        text(
            "The hatch seals of single items are to be refitted by the Seller. The Buyer has no "
            "further remarks. Manuals and tool kits were handed over with the items.",
            EN,
        ),
    ]


_SIDES = (
    Written("ПЕРЕДАЛ", "移交方", "Handed over by"),
    Written("ПРИНЯЛ", "接收方", "Accepted by"),
)


def _signatures(w: Writer, affair: Affair, brief: AcceptanceBrief) -> Beside:
    hands = [hand(one, w, affair) for one in languages(brief.tongue)]
    north, south = _sides(affair, brief)
    stamps = (north[0].organisation, south[0].organisation)
    return signed_columns(hands, _SIDES, (north[0], south[0]), stamps=stamps)
