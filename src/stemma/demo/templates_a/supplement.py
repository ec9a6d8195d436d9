"""Supplementary agreements: what they change, and that the rest stays as it was."""

from collections.abc import Iterator

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Amendment, Deal
from stemma.demo.facts.written import Language
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import SupplementBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Beside, Block, Gap, Paper, Paragraph


def supplement(w: Writer, affair: Affair, brief: SupplementBrief) -> Paper:
    """Return a supplementary agreement."""
    pens = tuple(Pen(w, affair, language) for language in _languages(brief))
    columns = tuple(tuple(_said(pen, brief)) for pen in pens)
    blocks: list[Block] = []
    if len(pens) == 1:
        blocks = [*_top(pens[0], brief), *columns[0], Gap(16)]
        blocks.append(layout.signatures(pens[0], brief.deal.seller_signer, brief.deal.buyer_signer))
    else:
        blocks.append(Beside(columns=tuple(tuple(_top(pen, brief)) for pen in pens), shares=(1, 1)))
        blocks += [
            Beside(columns=((one,), (other,)), shares=(1.05, 1))
            for one, other in zip(*columns, strict=True)
        ]
        blocks += [
            Gap(16),
            layout.both_hands(pens, (brief.deal.seller_signer, brief.deal.buyer_signer)),
        ]
    return Paper(
        title=pens[0].t("Дополнительное соглашение", "补充协议", "Supplementary agreement"),
        language=pens[0].language,
        blocks=tuple(blocks),
        footer="{page}",
    )


def _languages(brief: SupplementBrief) -> tuple[Language, ...]:
    return ("ru", "zh") if brief.tongue == "ru+zh" else (brief.tongue,)


def _top(pen: Pen, brief: SupplementBrief) -> Iterator[Block]:
    deal, amendment = brief.deal, brief.amendment
    number = pen(stated.amendment_number(deal, amendment))
    of, signed = pen(stated.deal_number(deal)), pen(stated.deal_signed(deal))
    narrow = brief.tongue == "ru+zh"
    yield layout.centred(
        pen,
        pen.t(
            f"ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № {number}",
            f"第{number}号补充协议",
            f"SUPPLEMENTARY AGREEMENT No. {number}",
        ),
        bold=True,
        points=12.5 if narrow else 14.0,
    )
    yield layout.centred(
        pen,
        pen.t(
            f"к договору № {of} от {signed}",
            f"（{signed}{of}号合同）",
            f"to Contract No. {of} of {signed}",
        ),
        after=10.0,
    )
    day = pen(stated.amendment_signed(deal, amendment))
    town = pen.town(stated.town(deal.town), deal.town)
    place = pen.t(f"г. {town}", town, town)
    if narrow:
        yield layout.flush(pen, f"{place}\n{day}")
        yield Gap(6)
    else:
        yield layout.place_and_day(pen, place, day)


def _said(pen: Pen, brief: SupplementBrief) -> Iterator[Paragraph]:
    """Yield the preamble and the points."""
    points = [*_changes(pen, brief.deal, brief.amendment), *_rest(pen)]
    narrow = brief.tongue == "ru+zh"
    style = layout.BODY[pen.language].but(indent=0.0 if narrow else 28.0, after=6.0)
    yield Paragraph(text=_preamble(pen, brief.deal), style=style)
    for number, words in enumerate(points, 1):
        shown = (
            pen.plain(f"{number}.") if pen.language != "zh" else f"{'一二三四五六'[number - 1]}、"
        )
        space = "" if pen.language == "zh" else " "
        yield Paragraph(text=layout.tidy(f"{shown}{space}{words}"), style=style)


def _preamble(pen: Pen, deal: Deal) -> str:
    seller, buyer = pen.firm(deal.seller), pen.firm(deal.buyer)
    first, second = (
        pen.person(signer, "gen", full=True) for signer in (deal.seller_signer, deal.buyer_signer)
    )
    roles = (pen.role(deal.seller_signer, "gen"), pen.role(deal.buyer_signer, "gen"))
    return pen.t(
        f"{seller} (Продавец) в лице {roles[0]} {first} и {buyer} (Покупатель) в лице {roles[1]} {second} заключили "
        "настоящее соглашение о внесении в договор следующих изменений.",
        f"{seller}（卖方，由{roles[0]}{first}代表）与{buyer}（买方，由{roles[1]}{second}代表）就修改上述合同达成如下协议。",
        f"{seller} (the Seller), represented by its {roles[0]} {first}, and {buyer} (the Buyer), represented by its {roles[1]} "
        f"{second}, have agreed to amend the Contract as follows.",
    )


def _changes(pen: Pen, deal: Deal, amendment: Amendment) -> Iterator[str]:
    line = next((one for one in deal.lines if one.key == amendment.line), None)
    path = f"deal:{deal.key}/line:{amendment.line}"
    if line is not None and amendment.new_quantity is not None:
        before = pen(stated.line_quantity(deal, line))
        after = pen(
            stated.Fact(f"{path}/quantity", stated.count(amendment.new_quantity, line.good.key))
        )
        kind = pen.type_of(line.good)
        yield pen.t(
            f"Количество товара {kind} изменить: вместо «{before}» читать «{after}».",
            f"{kind}的数量由{before}变更为{after}。",
            f"For the goods {kind} read “{after}” instead of “{before}”.",
        )
    if line is not None and amendment.new_line_total is not None:
        fact = stated.Fact(f"{path}/total", stated.money(amendment.new_line_total, deal.currency))
        price = pen(stated.line_price(deal, line))
        yield pen.t(
            f"Цена за единицу не изменяется ({price}). Стоимость указанного товара составляет {pen(fact)}.",
            f"单价不变（{price}），该项货物金额为{pen(fact)}。",
            f"The unit price remains unchanged ({price}). The amount for these goods is {pen(fact)}.",
        )
    if amendment.new_sum is not None:
        fact = stated.Fact(f"deal:{deal.key}/sum", stated.money(amendment.new_sum, deal.currency))
        yield pen.t(
            f"Общую сумму договора установить в размере {pen(fact)}.",
            f"合同总金额变更为{pen(fact)}。",
            f"The total price of the Contract is {pen(fact)}.",
        )
    yield from _new_day(pen, deal, amendment)


def _new_day(pen: Pen, deal: Deal, amendment: Amendment) -> Iterator[str]:
    duty = next((one for one in deal.obligations if one.key == amendment.obligation), None)
    if duty is None or amendment.new_due is None:
        return
    before = pen(stated.duty_due(deal, duty))
    after = pen(stated.Fact(stated.duty_due(deal, duty).path, stated.day(amendment.new_due)))
    yield pen.t(
        f"Срок исполнения обязательства «{duty.what.ru}» перенести с {before} на {after}.",
        f"“{duty.what.zh}”的履行期限由{before}变更为{after}。",
        f"The time for “{duty.what.en}” is changed from {before} to {after}.",
    )


def _rest(pen: Pen) -> Iterator[str]:
    yield pen.t(
        "Остальные условия договора остаются неизменными, и Стороны подтверждают по ним свои обязательства.",
        "合同其他条款保持不变，双方确认其所承担的义务。",
        "All other terms of the Contract remain unchanged, and the Parties confirm their obligations under them.",
    )
    two, one = (
        pen.several(2, "copy", pen.t("двух экземплярах", "一式两份", "two copies")),
        pen.several(1, "copy", pen.t("одному", "一份", "one")),
    )
    yield pen.t(
        f"Соглашение вступает в силу с даты подписания, является неотъемлемой частью договора и составлено в {two}, по {one} "
        "для каждой Стороны.",
        f"本协议自签署之日起生效，为合同不可分割的组成部分，{two}，双方各执{one}。",
        f"This agreement enters into force on signature, forms an integral part of the Contract and is made in {two}, {one} for "
        "each Party.",
    )
