"""Protocols of disagreements: what each side would have a clause say."""

from decimal import Decimal

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_b.accounts import measured
from stemma.demo.templates_b.annexes import both_sign
from stemma.demo.templates_b.hands import Hand, hand
from stemma.demo.templates_b.layout import (
    BODY,
    CELL,
    MARGINS,
    line,
    text,
    title,
)
from stemma.demo.templates_b.numerals import trimmed
from stemma.demo.templates_b.russian import NB, Russian
from stemma.demo.writing.briefs import Disagreement, DisagreementsBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Gap, Paper, Table
from stemma.model.values import Bounds, Measure, at_least, at_most, exactly

_NAME = Written("ПРОТОКОЛ РАЗНОГЛАСИЙ", "合同草案分歧对照表", "TABLE OF OPEN POINTS")


def disagreed(w: Writer, affair: Affair, brief: DisagreementsBrief) -> Paper:
    """Return a protocol of disagreements to a draft."""
    language, deal, h = brief.tongue, brief.deal, hand(brief.tongue, w, affair)
    body, name = BODY[language], _NAME.to(language)
    closing = {
        "ru": "Остальные условия проекта Сторонами согласованы и изменению не подлежат.",
        "zh": "草案其余条款双方无异议。",
        "en": "On all other clauses of the draft the Parties are at one.",
    }[language]
    blocks = (
        title(name, body, after=6),
        line(_opening(h, brief), body, "centre", after=12),
        _table(h, brief),
        text(closing, body),
        Gap(18),
        both_sign((h,), deal, stamps=False),
    )
    return Paper(title=name, language=language, blocks=blocks, margins=MARGINS[language])


def _opening(h: Hand, brief: DisagreementsBrief) -> str:
    deal = brief.deal
    seller, buyer = h.affair.organisations[deal.seller], h.affair.organisations[deal.buyer]
    date = h.day(stated.day(brief.date), brief.date)
    if isinstance(h, Russian):
        return (
            f"к проекту: «{deal.title.ru}»\nмежду {h.firm(seller)} и {h.firm(buyer, 'ins')}\n"
            f"составлен {date}"
        )
    if brief.tongue == "zh":
        return f"{h.firm(seller)}与{h.firm(buyer)}\n《{deal.title.zh}》（草案）\n{date}"
    return f"{deal.title.en} (draft)\n{h.firm(seller)} / {h.firm(buyer)}\n{date}"


def _table(h: Hand, brief: DisagreementsBrief) -> Table:
    language = brief.tongue
    heads = {
        "ru": ("Редакция Покупателя", "Редакция Продавца", "Пункт"),
        "zh": ("条款", "买方意见", "卖方意见"),
        "en": ("Buyer's wording", "Clause", "Seller's wording"),
    }[language]
    rows = []
    for row in brief.rows:
        clause = h.w.plain(row.clause)
        theirs, ours = _wording(h, language, row, row.buyer), _wording(h, language, row, row.seller)
        order = {"ru": (theirs, ours, clause), "zh": (clause, theirs, ours)}
        rows.append(order.get(language, (theirs, clause, ours)))
    shares = {"ru": (5, 5, 1.2), "zh": (1, 5, 5), "en": (5, 1.2, 5)}[language]
    return Table(rows=(heads, *rows), shares=shares, style=CELL[language], padding=5)


def _wording(h: Hand, language: Language, row: Disagreement, amount: Decimal) -> str:
    """Return a clause as one side would have it."""
    if row.figure is not None:
        value = Measure(_bounds(row.figure.amount, amount), row.unit)
        what = measured(row.figure, language)
        of = h.designator(row.figure.good)
        between = {"ru": " — ", "zh": "为", "en": " is "}[language]
        return f"{of}: {what}{between}{h.measure(value)}"
    value = Measure(exactly(amount), row.unit)
    number = trimmed(amount, " ", "," if language == "ru" else ".")
    return {
        "ru": f"За каждый день просрочки — {h.w(value, f'{number}{NB}%')} цены неисполненного.",
        "zh": f"按日以未履行部分价款的{h.w(value, f'{number}%')}支付违约金。",
        "en": f"{h.w(value, f'{number} per cent')} of the value outstanding for each day of delay.",
    }[language]


def _bounds(recorded: Bounds, amount: Decimal) -> Bounds:
    """Return an amount with the kind of limit that the draft's figure has."""
    if recorded.qualifier in ("at_least", "more_than"):
        return at_least(amount)
    return at_most(amount) if recorded.qualifier != "exact" else exactly(amount)
