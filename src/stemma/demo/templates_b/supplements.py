"""Supplementary agreements: what they change, and that the rest stands."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Amendment, Deal, Line, Obligation
from stemma.demo.facts.stated import Fact
from stemma.demo.facts.written import Language
from stemma.demo.templates_b.annexes import both_sign
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.hands import hand, languages, side_by_side
from stemma.demo.templates_b.layout import EN, MARGINS, NARROW, RU, ZH, line, text, title
from stemma.demo.templates_b.russian import Russian
from stemma.demo.writing.briefs import SupplementBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Paper, Paragraph


def supplemented(w: Writer, affair: Affair, brief: SupplementBrief) -> Paper:
    """Return a supplementary agreement."""
    own = languages(brief.tongue)
    told = {one: _told(one, w, affair, brief) for one in own}
    blocks: list[Block] = []
    if len(own) == 2:
        blocks += side_by_side(told["ru"], told["zh"])
    else:
        blocks += told[own[0]]
    blocks += [Gap(16), both_sign([hand(one, w, affair) for one in own], brief.deal)]
    names = {"ru": "Дополнительное соглашение", "zh": "补充协议", "en": "Supplementary agreement"}
    return Paper(
        title=names[own[0]],
        language=own[0],
        blocks=tuple(blocks),
        margins=NARROW if len(own) == 2 else MARGINS[own[0]],
    )


def _told(
    language: Language, w: Writer, affair: Affair, brief: SupplementBrief
) -> Sequence[Paragraph]:
    if language == "ru":
        return _russian(Russian(w, affair), brief)
    if language == "zh":
        return _chinese(Chinese(w, affair), brief)
    return _english(English(w, affair), brief)


def _line_of(deal: Deal, amendment: Amendment) -> Line | None:
    return next((one for one in deal.lines if one.key == amendment.line), None)


def _duty_of(deal: Deal, amendment: Amendment) -> Obligation | None:
    return next((one for one in deal.obligations if one.key == amendment.obligation), None)


def _new_quantity(deal: Deal, line_: Line, number: int) -> Fact:
    """Return the field that a supplement changes, with its new value."""
    return stated.line_quantity(deal, replace(line_, quantity=number))


def _new_due(deal: Deal, duty: Obligation, date: dt.date) -> Fact:
    return stated.duty_due(deal, replace(duty, due=date))


def _russian(r: Russian, brief: SupplementBrief) -> Sequence[Paragraph]:
    deal, amendment = brief.deal, brief.amendment
    seller, buyer = r.affair.organisations[deal.seller], r.affair.organisations[deal.buyer]
    one, other = r.affair.people[deal.seller_signer], r.affair.people[deal.buyer_signer]
    number = r.w(stated.amendment_number(deal, amendment), str(amendment.number))
    signed = r.day(stated.amendment_signed(deal, amendment), amendment.signed, "quoted")
    told = [
        title(
            f"Дополнительное соглашение № {number}\nк договору № {r.contract(deal)}", RU, after=8
        ),
        line(f"{signed}", RU, "right", after=10),
        text(
            f"{r.firm(seller)} (Продавец) в лице {one.role_genitive} "
            f"{r.name(one, 'gen', full=True)} и "
            f"{r.firm(buyer)} (Покупатель) в лице {other.role_genitive} "
            f"{r.name(other, 'gen', full=True)} договорились изменить названный договор:",
            RU,
        ),
    ]
    changes = [*_line_ru(r, deal, amendment), *_duty_ru(r, deal, amendment)]
    changes.append("Прочие условия договора сохраняют силу в прежней редакции.")
    copies = r.w(stated.count(2, "copy"), "двух подлинных экземплярах")
    changes.append(
        f"Соглашение составлено в {copies}, вступает в силу с момента подписания и "
        "является неотъемлемой частью договора."
    )
    return [
        *told,
        *(text(f"{r.w.plain(f'{n}.')} {words}", RU) for n, words in enumerate(changes, 1)),
    ]


def _line_ru(r: Russian, deal: Deal, amendment: Amendment) -> list[str]:
    line_ = _line_of(deal, amendment)
    if line_ is None or amendment.new_quantity is None:
        return []
    old = r.w(stated.count(line_.quantity, line_.good.key), str(line_.quantity))
    new = r.w(_new_quantity(deal, line_, amendment.new_quantity), str(amendment.new_quantity))
    changes = [
        (
            f"Количество по позиции «{line_.good.thing.term.ru}» ({r.designator(line_.good)}) "
            f"считать равным {new} взамен {old}."
        )
    ]
    if amendment.new_line_total is not None:
        total = stated.line_total(deal, replace(line_, total=amendment.new_line_total))
        shown = r.sum(total, amendment.new_line_total, deal.currency)
        changes.append(f"Стоимость позиции с учётом изменения составляет {shown}.")
    if amendment.new_sum is not None:
        whole = stated.deal_sum(replace(deal, sum=amendment.new_sum))
        shown, before = (
            r.sum(whole, amendment.new_sum, deal.currency),
            r.sum(stated.money(deal.sum, deal.currency), deal.sum, deal.currency),
        )
        changes.append(f"Общую сумму договора установить в размере {shown} (ранее — {before}).")
    return changes


def _duty_ru(r: Russian, deal: Deal, amendment: Amendment) -> list[str]:
    duty = _duty_of(deal, amendment)
    if duty is None or amendment.new_due is None:
        return []
    old = r.day(stated.day(duty.due), duty.due)
    new = r.day(_new_due(deal, duty, amendment.new_due), amendment.new_due)
    return [f"В отношении обязательства «{duty.what.ru}» срок {old} заменить сроком {new}."]


def _chinese(z: Chinese, brief: SupplementBrief) -> Sequence[Paragraph]:
    deal, amendment = brief.deal, brief.amendment
    seller, buyer = z.affair.organisations[deal.seller], z.affair.organisations[deal.buyer]
    one, other = z.affair.people[deal.seller_signer], z.affair.people[deal.buyer_signer]
    number = z.w(stated.amendment_number(deal, amendment), str(amendment.number))
    signed = z.day(stated.amendment_signed(deal, amendment), amendment.signed, "han")
    told = [
        title(f"第{z.contract(deal)}号合同\n补充协议（第{number}号）", ZH, 16, after=8),
        line(signed, ZH, "right", after=10),
        text(
            f"卖方{z.firm(seller)}（{one.role.zh}{z.name(one)}）与买方{z.firm(buyer)}（"
            f"{other.role.zh}"
            f"{z.name(other)}）经协商，同意对上述合同作如下修改：",
            ZH,
        ),
    ]
    changes = [*_line_zh(z, deal, amendment), *_duty_zh(z, deal, amendment)]
    changes.append("合同其他条款不变，继续有效。")
    copies = z.w(stated.count(2, "copy"), "两份")
    changes.append(f"本协议正本{copies}，自签字之日起生效，为合同不可分割的组成部分。")
    marks = "一二三四五六七八九"
    return [*told, *(text(f"{marks[n]}、{words}", ZH) for n, words in enumerate(changes))]


def _line_zh(z: Chinese, deal: Deal, amendment: Amendment) -> list[str]:
    line_ = _line_of(deal, amendment)
    if line_ is None or amendment.new_quantity is None:
        return []
    unit = line_.good.thing.measure
    old = z.number(stated.count(line_.quantity, line_.good.key), line_.quantity, unit)
    new = z.number(_new_quantity(deal, line_, amendment.new_quantity), amendment.new_quantity, unit)
    changes = [f"{z.good(line_.good)}的数量由{old}改为{new}。"]
    if amendment.new_line_total is not None:
        total = stated.line_total(deal, replace(line_, total=amendment.new_line_total))
        changes.append(f"该项货款调整为{z.sum(total, amendment.new_line_total, deal.currency)}。")
    if amendment.new_sum is not None:
        whole = z.sum(
            stated.deal_sum(replace(deal, sum=amendment.new_sum)), amendment.new_sum, deal.currency
        )
        before = z.sum(stated.money(deal.sum, deal.currency), deal.sum, deal.currency)
        changes.append(f"合同总金额由{before}调整为{whole}。")
    return changes


def _duty_zh(z: Chinese, deal: Deal, amendment: Amendment) -> list[str]:
    duty = _duty_of(deal, amendment)
    if duty is None or amendment.new_due is None:
        return []
    old = z.day(stated.day(duty.due), duty.due)
    new = z.day(_new_due(deal, duty, amendment.new_due), amendment.new_due)
    return [f"“{duty.what.zh}”的履行期限由{old}延至{new}。"]


def _english(e: English, brief: SupplementBrief) -> Sequence[Paragraph]:
    deal, amendment = brief.deal, brief.amendment
    seller, buyer = e.affair.organisations[deal.seller], e.affair.organisations[deal.buyer]
    one, other = e.affair.people[deal.seller_signer], e.affair.people[deal.buyer_signer]
    number = e.w(stated.amendment_number(deal, amendment), str(amendment.number))
    signed = e.day(stated.amendment_signed(deal, amendment), amendment.signed, "long")
    told = [
        title(f"AMENDMENT No. {number}\nto Contract No. {e.contract(deal)}", EN, 14, after=8),
        text(
            f"This Amendment is made on {signed} between {e.firm(seller)} (the Seller), "
            "represented by "
            f"{e.name(one)}, {one.role.en}, and {e.firm(buyer)} (the Buyer), represented by "
            f"{e.name(other)}, {other.role.en}.",
            EN,
        ),
    ]
    changes = [*_line_en(e, deal, amendment), *_duty_en(e, deal, amendment)]
    changes.append("All other terms of the Contract remain unchanged and in force.")
    copies = e.w(stated.count(2, "copy"), "two originals")
    changes.append(f"This Amendment is executed in {copies} and takes effect upon signature.")
    return [
        *told,
        *(text(f"{e.w.plain(f'{n}.')} {words}", EN) for n, words in enumerate(changes, 1)),
    ]


def _line_en(e: English, deal: Deal, amendment: Amendment) -> list[str]:
    line_ = _line_of(deal, amendment)
    if line_ is None or amendment.new_quantity is None:
        return []
    old = e.count(stated.count(line_.quantity, line_.good.key), line_.quantity, line_.good)
    new = e.w(_new_quantity(deal, line_, amendment.new_quantity), str(amendment.new_quantity))
    changes = [
        f"The Seller shall deliver {new} in place of {old}, type {e.designator(line_.good)}."
    ]
    if amendment.new_line_total is not None:
        total = stated.line_total(deal, replace(line_, total=amendment.new_line_total))
        changes.append(
            "The amount of that item shall be "
            f"{e.sum(total, amendment.new_line_total, deal.currency)}."
        )
    if amendment.new_sum is not None:
        whole = e.sum(
            stated.deal_sum(replace(deal, sum=amendment.new_sum)), amendment.new_sum, deal.currency
        )
        before = e.sum(stated.money(deal.sum, deal.currency), deal.sum, deal.currency)
        changes.append(f"The Contract Price of {before} is replaced by {whole}.")
    return changes


def _duty_en(e: English, deal: Deal, amendment: Amendment) -> list[str]:
    duty = _duty_of(deal, amendment)
    if duty is None or amendment.new_due is None:
        return []
    old = e.day(stated.day(duty.due), duty.due)
    new = e.day(_new_due(deal, duty, amendment.new_due), amendment.new_due)
    return [f"As regards “{duty.what.en}”, the date of {old} shall read {new}."]
