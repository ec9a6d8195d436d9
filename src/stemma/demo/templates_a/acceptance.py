"""Acts of acceptance: who took over how many, where, after which tests."""

from collections.abc import Iterator

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.meetings import in_languages, sides
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import AcceptanceBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Paper, Paragraph, Table
from stemma.model.values import Identifier


def acceptance(w: Writer, affair: Affair, brief: AcceptanceBrief) -> Paper:
    """Return an act of acceptance."""
    pens = layout.pens_of(Pen(w, affair, "ru"), brief.tongue)
    north, south = sides(affair, brief.event)
    blocks: list[Block] = in_languages(pens, brief.tongue, lambda pen: list(_begin(pen, brief)))
    blocks += [Gap(4), *_serials(pens, brief)]
    blocks += in_languages(pens, brief.tongue, lambda pen: list(_end(pen, brief)))
    blocks.append(Gap(18))
    if len(pens) == 2:
        blocks.append(layout.both_hands(pens, (north[0], south[0])))
    else:
        blocks.append(layout.signatures(pens[0], north[0], south[0]))
    return Paper(
        title=pens[0].t("Акт приёма-передачи", "交接验收证书", "Certificate of acceptance"),
        language=pens[0].language,
        blocks=tuple(blocks),
        footer="{page} / {pages}",
    )


def _begin(pen: Pen, brief: AcceptanceBrief) -> Iterator[Paragraph]:
    deal, duty, event = brief.deal, brief.obligation, brief.event
    number = pen.w(Identifier("act", brief.number), pen.number(brief.number))
    yield layout.centred(
        pen,
        pen.t(
            f"АКТ ПРИЁМА-ПЕРЕДАЧИ № {number}",
            f"交接验收证书（第{number}号）",
            f"CERTIFICATE OF ACCEPTANCE No. {number}",
        ),
        bold=True,
        points=13.5,
    )
    contract, signed = pen(stated.deal_number(deal)), pen(stated.deal_signed(deal))
    yield layout.centred(
        pen,
        pen.t(
            f"к договору № {contract} от {signed}",
            f"（{signed}{contract}号合同）",
            f"to Contract No. {contract} of {signed}",
        ),
        after=9.0,
    )
    town, date = pen.town(stated.event_town(event), event.town), pen(stated.day(brief.date))
    yield layout.flush(pen, pen.t(f"г. {town}, {date}", f"{town}，{date}", f"{town}, {date}"))
    yield layout.text(pen, _who(pen, brief))
    many, kind = pen(stated.duty_count(deal, duty)), pen.type_of(duty.good) if duty.good else ""
    what = duty.what.to(pen.language)
    yield layout.text(
        pen,
        pen.t(
            f"{pen.plain('1.')} Продавец передал, а Покупатель принял: {what} – {many} {kind}. Заводские номера предъявленных изделий "
            "приведены в таблице.",
            f"{pen.plain('1.')} 卖方交付、买方接收{what}，共{many}{kind}。提交产品的出厂编号见下表。",
            f"{pen.plain('1.')} The Seller has handed over and the Buyer has accepted ({what}): {many}, type {kind}. The serial numbers "
            "of the products presented are given in the table.",
        ),
    )


def _who(pen: Pen, brief: AcceptanceBrief) -> str:
    north, south = sides(pen.affair, brief.event)
    days = pen(stated.event_date(brief.event))
    if pen.language == "zh":
        first = "、".join(f"{pen.role(key)}{pen.person(key, full=True)}" for key in north)
        second = "、".join(f"{pen.role(key)}{pen.person(key, full=True)}" for key in south)
        return f"卖方代表{first}与买方代表{second}于{days}对货物进行了验收，现将结果证明如下。"
    first = ", ".join(f"{pen.role(key)} {pen.person(key)}" for key in north)
    second = ", ".join(f"{pen.role(key)} {pen.person(key)}" for key in south)
    return pen.t(
        f"Комиссия в составе представителей Продавца ({first}) и представителей Покупателя ({second}) провела {days} приёмку Товара и "
        "составила настоящий акт.",
        "",
        f"The representatives of the Seller ({first}) and of the Buyer ({second}) inspected the Goods on {days} and have drawn up this "
        "certificate.",
    )


def _serials(pens: tuple[Pen, ...], brief: AcceptanceBrief) -> list[Block]:
    """Return the table of serial numbers, two pieces a row."""
    both = len(pens) == 2
    pen = pens[0]
    heads = (
        pen.t("№", "序号", "No."),
        "Заводской номер / 出厂编号"
        if both
        else pen.t("Заводской номер", "出厂编号", "Serial No."),
        "Результат / 结果" if both else pen.t("Результат осмотра", "检查结果", "Result"),
    )
    fine = "исправно / 合格" if both else pen.t("исправно", "合格", "in order")
    cells = [
        (pen.plain(str(at)), pen.plain(serial), fine) for at, serial in enumerate(brief.serials, 1)
    ]
    half = (len(cells) + 1) // 2
    blank = ("", "", "")
    rows = [(*heads, *heads)]
    rows += [
        (*cells[at], *(cells[at + half] if at + half < len(cells) else blank)) for at in range(half)
    ]
    style = layout.TABLE[pen.language].but(points=9.5)
    return [Table(rows=tuple(rows), shares=(6, 24, 20, 6, 24, 20), style=style, aligns="cccccc")]


def _end(pen: Pen, brief: AcceptanceBrief) -> Iterator[Paragraph]:
    run = pen.amount(60, "km", pen.t("шестьдесят километров", "六十公里", "sixty kilometres"))
    afloat = pen.amount(2, "h", pen.t("два часа", "两小时", "two hours"))
    yield layout.text(
        pen,
        pen.t(
            f"{pen.plain('2.')} Проведены: внешний осмотр, проверка комплектности, пробег ({run}), испытание на плаву ({afloat}), проверка "
            "связи. Испытания выдержаны.",
            f"{pen.plain('2.')} 已进行外观检查、配套检查、陆上行驶（{run}）、水上航行（{afloat}）和通信检查，试验合格。",
            f"{pen.plain('2.')} Carried out: external inspection, check of completeness, trial run ({run}), trial afloat ({afloat}), test of "
            "communications. The trials were passed.",
        ),
    )
    remarks = [one.what.to(pen.language) for one in brief.event.decisions]
    listed = "; ".join(remarks) if pen.language != "zh" else "；".join(remarks)
    none = pen.t("замечаний нет", "无", "none")
    yield layout.text(
        pen,
        pen.t(
            f"{pen.plain('3.')} Замечания и поручения: {listed or none}.",
            f"{pen.plain('3.')} 意见及要求：{listed or none}。",
            f"{pen.plain('3.')} Remarks and tasks: {listed or none}.",
        ),
    )
    two = pen.several(2, "copy", pen.t("двух экземплярах", "一式两份", "two copies"))
    yield layout.text(
        pen,
        pen.t(
            f"{pen.plain('4.')} Акт составлен в {two} и служит основанием для расчётов.",
            f"{pen.plain('4.')} 本证书{two}，作为付款的依据。",
            f"{pen.plain('4.')} This certificate is made in {two} and is the basis for payment.",
        ),
    )
