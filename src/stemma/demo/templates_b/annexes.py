"""Annexes: the specification with its prices, and the technical requirements."""

from collections.abc import Sequence

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Annex, Deal, Figure
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_b.accounts import item, measured
from stemma.demo.templates_b.hands import Hand, hand, signed_columns
from stemma.demo.templates_b.layout import (
    BODY,
    CELL,
    MARGINS,
    heading,
    line,
    text,
    title,
)
from stemma.demo.templates_b.prose import CHAPTERS, COMPOSITION, DEMANDS, GENERAL, demands
from stemma.demo.templates_b.russian import Russian
from stemma.demo.writing.briefs import RequirementsBrief, SpecificationBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Beside, Block, Gap, Paper, Style, Table


def annex_head(h: Hand, deal: Deal, annex: Annex, language: Language) -> list[Block]:
    """Return the head of an annex: which one, to what."""
    fact, body = stated.annex_number(deal, annex), BODY[language]
    signed = stated.deal_signed(deal)
    if isinstance(h, Russian):
        named = h.w(fact, f"Приложение № {annex.number}")
        words = f"{named}\nк договору № {h.contract(deal)}\nот {h.day(signed, deal.signed)}"
        first = line(words, body.but(points=11), "right", after=14)
    elif language == "zh":
        named = h.w(fact, f"附件{annex.number}")
        first = line(f"{named}\n（第{h.contract(deal)}号合同）", body, after=10)
    else:
        named = h.w(fact, f"Annex {annex.number}")
        words = f"{named} to Contract No. {h.contract(deal)} of {h.day(signed, deal.signed)}"
        first = line(words, body.but(bold=True), after=10)
    return [first, title(annex.title.to(language), body, after=10)]


_SIDES = (Written("Продавец", "卖方", "Seller"), Written("Покупатель", "买方", "Buyer"))


def both_sign(hands: Sequence[Hand], deal: Deal, *, stamps: bool = True) -> Beside:
    """Return the places where both signers of a deal sign."""
    people = hands[0].affair.people
    signers = (people[deal.seller_signer], people[deal.buyer_signer])
    firms = (deal.seller, deal.buyer) if stamps else (None, None)
    return signed_columns(hands, _SIDES, signers, stamps=firms)


def specified(w: Writer, affair: Affair, brief: SpecificationBrief) -> Paper:
    """Return the specification: what is ordered at what price, and what belongs to each line."""
    language, deal, h = brief.tongue, brief.deal, hand(brief.tongue, w, affair)
    body = BODY[language]
    blocks = annex_head(h, deal, brief.annex, language)
    blocks.append(_line_table(h, deal, language))
    total = h.sum(stated.deal_sum(deal), deal.sum, deal.currency)
    summed = {
        "ru": f"Общая стоимость имущества: {total}.",
        "zh": f"总价：{total}。",
        "en": f"Total price of the equipment: {total}.",
    }[language]
    blocks.append(line(summed, body.but(bold=True), after=10))
    small = body.but(points=body.points - 1.5, leading=min(body.leading, 1.45))
    made_of = {
        "ru": "Состав поставки по позициям",
        "zh": "各项成套内容",
        "en": "Scope of each item",
    }
    blocks.append(heading(made_of[language], body))
    for number, one in enumerate(deal.lines, 1):
        parts = COMPOSITION[one.good.key].to(language)
        stop = "：" if language == "zh" else " — "
        own = {"ru": f"{number}) ", "zh": f"{number}．", "en": f"{number}. "}[language]
        blocks.append(text(f"{w.plain(own)}{h.good(one.good)}{stop}{parts}", small))
    blocks += [Gap(16), both_sign((h,), deal)]
    return Paper(
        title=brief.annex.title.to(language),
        language=language,
        blocks=tuple(blocks),
        margins=MARGINS[language],
        footer={
            "ru": "лист {page} из {pages}",
            "zh": "第 {page} 页 共 {pages} 页",
            "en": "{page}/{pages}",
        }[language],
    )


def _line_table(h: Hand, deal: Deal, language: Language) -> Table:
    heads = {
        "ru": ("Обозначение", "Имущество", "Цена за единицу", "Кол-во", "Стоимость", "Поз."),
        "zh": ("序号", "型号", "货物名称", "单价", "数量", "总价"),
        "en": ("Item", "Qty", "Description", "Type", "Amount", "Unit price"),
    }[language]  # fmt: skip
    rows = []
    for number, one in enumerate(deal.lines, 1):
        own, kind, what = h.w.plain(str(number)), h.designator(one.good), item(h, deal, one)
        price = h.cell(stated.line_price(deal, one), one.price)
        how_many = h.w(stated.line_quantity(deal, one), str(one.quantity))
        total = h.cell(stated.line_total(deal, one), one.total)
        order = {
            "ru": (kind, what, price, how_many, total, own),
            "zh": (own, kind, what, price, how_many, total),
            "en": (own, how_many, what, kind, total, price),
        }
        rows.append(order[language])
    shares = {
        "ru": (2.9, 5.0, 3.0, 1.4, 3.2, 1.0),
        "zh": (1, 2.4, 3.4, 3.2, 1.1, 3.4),
        "en": (0.9, 0.9, 5, 2.6, 3.2, 3),
    }[language]
    aligns = {"ru": "clrcrc", "zh": "cclrcr", "en": "ccllrr"}[language]
    currency = {
        "ru": f"валюта — {deal.currency}",
        "zh": f"币种：{deal.currency}",
        "en": f"all prices in {deal.currency}",
    }[language]
    head = (currency, *("",) * 5)
    return Table(
        rows=(head, heads, *rows),
        shares=shares,
        style=CELL[language],
        aligns=aligns,
        heads=2,
        merged=((0, 0, 6),),
    )


def required(w: Writer, affair: Affair, brief: RequirementsBrief) -> Paper:
    """Return the technical requirements: a section a good, its figures in prose or a table."""
    language, deal, h = brief.tongue, brief.deal, hand(brief.tongue, w, affair)
    body = BODY[language]
    blocks = annex_head(h, deal, brief.annex, language)
    body = body.but(points=body.points + 0.5, leading=body.leading + 0.15, after=5.0)
    blocks.append(heading(_headed(h, 1, _GENERAL.to(language)), body))
    blocks += _numbered(h, 1, GENERAL[language], body)
    goods = {figure.good.key: figure.good for figure in deal.figures}
    for number, good in enumerate(goods.values(), 2):
        figures = [figure for figure in deal.figures if figure.good.key == good.key]
        named = h.good(good)
        blocks.append(Gap(6))
        blocks.append(heading(_headed(h, number, named[:1].upper() + named[1:]), body))
        blocks += _demanded(h, deal, figures, body)
        blocks += _numbered(h, number, demands(good.key)[language], body)
    chapters = (*CHAPTERS, (_PROOF, DEMANDS["proof"]))
    for number, (name, clauses) in enumerate(chapters, len(goods) + 2):
        blocks += [Gap(6), heading(_headed(h, number, name.to(language)), body)]
        blocks += _numbered(h, number, clauses[language], body)
    blocks += [Gap(16), both_sign((h,), deal, stamps=False)]
    return Paper(
        title=brief.annex.title.to(language),
        language=language,
        blocks=tuple(blocks),
        margins=MARGINS[language],
        header={"ru": "Для служебного пользования. Экз. № ____", "zh": "内部", "en": "RESTRICTED"}[
            language
        ],
        footer="{page}",
    )


_GENERAL = Written("Общие требования", "总则", "General")
_PROOF = Written("Подтверждение соответствия", "符合性验证", "Proof of compliance")


def _headed(h: Hand, number: int, words: str) -> str:
    return f"{h.w.plain(f'{number}.')} {words}"


def _numbered(h: Hand, section: int, paragraphs: Sequence[str], style: Style) -> list[Block]:
    return [
        text(f"{h.w.plain(f'{section}.{number}')} {words}", style)
        for number, words in enumerate(paragraphs, 1)
    ]


def _demanded(h: Hand, deal: Deal, figures: Sequence[Figure], style: Style) -> list[Block]:
    """Return a table of the parachute's figures, which are many; the vehicles' in prose."""
    language = h.language
    if figures[0].good.key == "parachute":
        return [_figure_table(h, deal, figures, language)]
    shown = []
    for figure in figures:
        between = {"ru": " — ", "zh": "", "en": " "}[language]
        shown.append(f"{measured(figure, language)}{between}{h.figure(deal, figure)}")
    joined = ("；" if language == "zh" else "; ").join(shown)
    opening = {
        "ru": "Изделие должно обеспечивать следующие показатели: ",
        "zh": "应达到以下指标：",
        "en": "The item shall have the following characteristics: ",
    }[language]
    stop = {"ru": "" if joined.rstrip("\ue000").endswith(".") else ".", "zh": "。", "en": "."}
    return [text(opening + joined + stop[language], style)]


def _figure_table(h: Hand, deal: Deal, figures: Sequence[Figure], language: Language) -> Table:
    heads = {
        "ru": ("Требуемое значение", "Показатель"),
        "zh": ("项目", "指标要求"),
        "en": ("Requirement", "Parameter"),
    }[language]
    rows = []
    for figure in figures:
        words = measured(figure, language)
        what, value = words[:1].upper() + words[1:], h.figure(deal, figure, signs=True)
        rows.append((what, value) if language == "zh" else (value, what))
    shares = (3, 2) if language == "zh" else (2, 4)
    return Table(
        rows=(heads, *rows),
        shares=shares,
        style=CELL[language],
        aligns="lc" if language == "zh" else "cl",
        padding=4,
    )
