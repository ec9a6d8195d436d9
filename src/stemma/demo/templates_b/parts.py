"""Long tables: lists of spare parts, and packing lists box by box."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.parties import Person
from stemma.demo.facts.stock import Part
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_b.annexes import annex_head
from stemma.demo.templates_b.hands import Hand, hand
from stemma.demo.templates_b.layout import BODY, CELL, MARGINS, line, signed_line, title
from stemma.demo.templates_b.numerals import grouped
from stemma.demo.writing.briefs import PartsBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Paper, Table

_BOX = 9
"""How many kinds of parts go into one case."""
_NAMES = {
    "spares": Written("Перечень запасных частей", "备件清单", "List of Spare Parts"),
    "packing": Written("УПАКОВОЧНЫЙ ЛИСТ", "装 箱 单", "PACKING LIST"),
}


def listed(w: Writer, affair: Affair, brief: PartsBrief) -> Paper:
    """Return a parts or packing list."""
    language, deal, h = brief.tongue, brief.deal, hand(brief.tongue, w, affair)
    body = BODY[language]
    date = h.day(stated.day(brief.date), brief.date)
    blocks: list[Block] = []
    number = w.plain(brief.number)
    if brief.annex is not None:
        blocks += annex_head(h, deal, brief.annex, language)
        under = {
            "ru": f"№ {number} от {date}",
            "zh": f"编号：{number}　{date}",
            "en": f"List No. {number}, {date}",
        }
    else:
        contract = h.contract(deal)
        blocks.append(title(_NAMES[brief.kind].to(language), body, 16, after=2))
        under = {
            "ru": f"№ {number} от {date} к договору № {contract}",
            "zh": f"编号：{number}　　合同号：{contract}　　日期：{date}",
            "en": f"No. {number} / Contract No. {contract} / {date}",
        }
    blocks.append(line(under[language], body.but(points=11), "centre", after=10))
    blocks.append(_table(h, brief))
    blocks.append(line(_totals(h, brief), body, after=18))
    keeper = affair.people["engineer"]
    role = keeper.role.to(language)
    blocks.append(_keeper(h, keeper, role, language))
    return Paper(
        title=_NAMES[brief.kind].to(language),
        language=language,
        blocks=tuple(blocks),
        margins=MARGINS[language],
        footer="{page} / {pages}",
    )


def _keeper(h: Hand, keeper: Person, role: str, language: Language) -> Block:
    shown = role[:1].upper() + role[1:]
    return signed_line(shown, h.name(keeper), keeper, keeper.organisation, BODY[language])


def _table(h: Hand, brief: PartsBrief) -> Table:
    language, packed = brief.tongue, brief.kind == "packing"
    first = {"ru": "Место", "zh": "箱号", "en": "Case"}
    line_number = {"ru": "№", "zh": "序号", "en": "Line"}
    own = (first if packed else line_number)[language]
    heads = {
        "ru": (own, "Наименование", "Чертёжный номер", "Масса ед., кг", "Шт.", "Всего, кг"),
        "zh": (own, "图号", "名称", "件数", "单重，公斤", "总重，公斤"),
        "en": ("Part No.", "Description", "Pcs", "kg each", "kg total", own),
    }[language]
    rows = [
        _row(h, language, part, number if packed else part.number)
        for number, group in enumerate(_boxes(brief), 1)
        for part in group
    ]
    shares = {
        "ru": (1.2, 5, 2.6, 1.9, 1, 2),
        "zh": (1, 2.2, 4, 1.2, 2.2, 2.2),
        "en": (2.2, 5, 1, 1.5, 1.7, 1),
    }[language]
    aligns = {"ru": "clcrcr", "zh": "cclcrr", "en": "llcrrc"}[language]
    style = CELL[language].but(points=10)
    return Table(rows=(heads, *rows), shares=shares, style=style, aligns=aligns)


def _boxes(brief: PartsBrief) -> Iterator[Sequence[Part]]:
    if brief.kind == "spares":
        yield brief.rows
        return
    for start in range(0, len(brief.rows), _BOX):
        yield brief.rows[start : start + _BOX]


def _row(h: Hand, language: Language, part: Part, first: int) -> tuple[str, ...]:
    own, code, name = h.w.plain(str(first)), h.w.plain(part.code), part.name.to(language)
    how_many = h.w(stated.count(part.quantity, "piece"), str(part.quantity))
    one = h.w(stated.measure(part.mass, "kg"), _kilograms(part.mass, language))
    whole = part.mass * part.quantity
    total = h.w(stated.measure(whole, "kg"), _kilograms(whole, language))
    return {
        "ru": (own, name, code, one, how_many, total),
        "zh": (own, code, name, how_many, one, total),
        "en": (code, name, how_many, one, total, own),
    }[language]


def _kilograms(mass: Decimal, language: Language) -> str:
    return grouped(mass, "\u00a0" if language == "ru" else ",", "," if language == "ru" else ".", 1)


def _totals(h: Hand, brief: PartsBrief) -> str:
    pieces = sum(part.quantity for part in brief.rows)
    mass = sum((part.mass * part.quantity for part in brief.rows), Decimal(0))
    many, heavy = stated.count(pieces, "piece"), stated.measure(mass, "kg")
    shown = _kilograms(mass, brief.tongue)
    return {
        "ru": f"Итого: {h.w(many, f'{pieces} шт.')}, общая масса {h.w(heavy, f'{shown} кг')}.",
        "zh": f"合计：{h.w(many, f'{pieces}件')}，总重{h.w(heavy, f'{shown}公斤')}。",
        "en": f"Total: {h.w(many, f'{pieces} pcs')}, {h.w(heavy, f'{shown} kg')}.",
    }[brief.tongue]
