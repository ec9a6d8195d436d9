"""Contracts in one or two languages: head, sections, table of lines, addresses, signatures."""

from collections.abc import Callable, Mapping, Sequence

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal
from stemma.demo.facts.parties import Organisation
from stemma.demo.facts.written import Language
from stemma.demo.templates_b import contract_en, contract_ru, contract_zh
from stemma.demo.templates_b.accounts import item
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.clauses import Section
from stemma.demo.templates_b.hands import Hand, hand, languages, side_by_side
from stemma.demo.templates_b.layout import (
    BODY,
    CELL,
    EN,
    NARROW,
    RU,
    SMALL,
    ZH,
    heading,
    line,
    text,
    title,
)
from stemma.demo.templates_b.numerals import plain_han
from stemma.demo.templates_b.russian import Russian
from stemma.demo.writing.briefs import ContractBrief, Version
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import (
    Beside,
    Block,
    Gap,
    Margins,
    Paper,
    Paragraph,
    Slot,
    Style,
    Table,
)

_BODY: dict[Language, Style] = {
    "ru": RU.but(points=13, leading=1.3, indent=34),
    "zh": ZH.but(points=13, leading=1.8, indent=0),
    "en": EN.but(points=12, leading=1.4),
}
_MARGINS: dict[Language, Margins] = {
    "ru": Margins(left=85, right=43, top=64, bottom=72),
    "zh": Margins(left=85, right=80, top=95, bottom=90),
    "en": Margins(left=78, right=70, top=72, bottom=76),
}
_BANNERS: Mapping[tuple[Version, Language], str] = {
    ("draft", "ru"): "ПРОЕКТ",
    ("draft", "zh"): "（草案）",
    ("draft", "en"): "DRAFT – NOT BINDING",
    ("translation", "ru"): "Рабочий перевод. Юридической силы не имеет",
    ("translation", "zh"): "中文译本，仅供参考",
    ("translation", "en"): "Translation for information only",
    ("initialled", "ru"): "Парафировано",
    ("initialled", "zh"): "草签文本",
    ("initialled", "en"): "Initialled text",
}
_FOOTERS: dict[Language, str] = {
    "ru": "Страница {page} из {pages}",
    "zh": "第{page}页　共{pages}页",
    "en": "{page} of {pages}",
}


def contracted(w: Writer, affair: Affair, brief: ContractBrief) -> Paper:
    """Return a contract in full."""
    own = languages(brief.tongue)
    told = {one: _sections(hand(one, w, affair), brief) for one in own}
    two = len(own) == 2
    blocks: list[Block] = []
    if two:
        russian, chinese = (_opening(hand(one, w, affair), brief) for one in own)
        blocks += side_by_side(russian, chinese)
    else:
        blocks += _opening(hand(own[0], w, affair), brief)
    h = hand(own[0], w, affair)
    pairs = zip(*(told[one] for one in own), strict=True)
    for number, sections in enumerate(pairs, 1):
        shown = [
            _section(hand(one, w, affair), number, section, one)
            for one, section in zip(own, sections, strict=True)
        ]
        blocks += side_by_side(shown[0], shown[1], after=3.0) if two else [Gap(7), *shown[0]]
        if sections[0].part == "price":
            blocks += [Gap(4), _lines(h, brief.deal, own), Gap(4)]
    blocks += _closing(w, affair, brief, own)
    banner = " / ".join(words for one in own if (words := _BANNERS.get((brief.version, one), "")))
    initials = (brief.deal.seller_signer, brief.deal.buyer_signer)
    return Paper(
        title=brief.deal.title.to(own[0]),
        language=own[0],
        blocks=tuple(blocks),
        margins=NARROW if two else _MARGINS[own[0]],
        header=banner,
        footer=" / ".join(_FOOTERS[one] for one in own),
        initials=initials if brief.version in ("initialled", "signed") else (),
    )


def _sections(h: Hand, brief: ContractBrief) -> list[Section]:
    if isinstance(h, Russian):
        return contract_ru.sections(h, brief.deal, long=brief.long)
    if isinstance(h, Chinese):
        return contract_zh.sections(h, brief.deal, long=brief.long)
    return contract_en.sections(h, brief.deal, long=brief.long)


def _opening(h: Hand, brief: ContractBrief) -> list[Paragraph]:
    """Return title, number, town, day and who concludes the contract."""
    deal, draft = brief.deal, brief.version == "draft"
    town = h.town(stated.deal_town(deal), deal.town)
    signed = stated.deal_signed(deal)
    if isinstance(h, Russian):
        number = "____________" if draft else h.contract(deal)
        date = (
            "«____» ______________ г."
            if draft
            else h.dated(signed, deal.signed, deal.weekday, "quoted")
        )
        return [
            title(f"{deal.title.ru.upper()}\n№ {number}", _BODY["ru"], 15, after=10),
            line(f"г. {town}\n{date}", _BODY["ru"], after=10),
            text(contract_ru.preamble(h, deal), _BODY["ru"]),
        ]
    if isinstance(h, Chinese):
        number = "____________" if draft else h.contract(deal)
        date = (
            "______年____月____日" if draft else h.dated(signed, deal.signed, deal.weekday, "han")
        )
        return [
            title(f"{deal.title.zh}\n编号：{number}", _BODY["zh"], 20, after=10),
            line(f"签订地点：{town}\n签订日期：{date}", _BODY["zh"], after=10),
            text(contract_zh.preamble(h, deal), _BODY["zh"].but(indent=26)),
        ]
    number = "____________" if draft else h.contract(deal)
    date = "________________" if draft else h.dated(signed, deal.signed, deal.weekday, "american")
    return [
        title(f"{deal.title.en.upper()}\nNo. {number}", _BODY["en"], 16, after=10),
        line(f"Made at {town} on {date}", _BODY["en"], "centre", after=12),
        text(contract_en.preamble(h, deal), _BODY["en"]),
    ]


def _section(h: Hand, number: int, section: Section, language: Language) -> list[Paragraph]:
    style = _BODY[language]
    if language == "zh":
        head = heading(
            f"第{h.w.plain(plain_han(number))}条　{section.title}",
            style.but(family="kai", points=14),
        )
        shown = [
            text(f"{h.w.plain(f'{number}.{n}')}　{words}", style)
            for n, words in enumerate(section.clauses, 1)
        ]
        return [head, *shown]
    if language == "ru":
        head = heading(f"{h.w.plain(f'{number}.')} {section.title.upper()}", style, "centre")
    else:
        head = heading(f"Article {h.w.plain(str(number))}: {section.title}", style)
    label: Callable[[int], str] = (
        (lambda n: f"{number}.{n}.") if language == "ru" else (lambda n: f"({chr(96 + n)})")
    )
    shown = [
        text(f"{h.w.plain(label(n))} {words}", style) for n, words in enumerate(section.clauses, 1)
    ]
    return [head, *shown]


def _lines(h: Hand, deal: Deal, own: Sequence[Language]) -> Table:
    """Return the table of lines; in two languages, with heads and goods in both."""
    unit = deal.currency
    heads: dict[Language, tuple[str, ...]] = {
        "ru": ("Поз.", "Кол-во", "Имущество", f"Стоимость, {unit}", f"Цена за ед., {unit}"),
        "zh": ("序号", "数量", "货物名称及型号", f"金额（{unit}）", f"单价（{unit}）"),
        "en": ("Pos.", "Qty", "Description and type", f"Amount, {unit}", f"Unit price, {unit}"),
    }  # fmt: skip
    rows = [tuple("\n".join(parts) for parts in zip(*(heads[one] for one in own), strict=True))]
    hands = [hand(one, h.w, h.affair) for one in own]
    for number, one in enumerate(deal.lines, 1):
        goods = "\n".join(f"{item(by, deal, one)} {by.designator(one.good)}" for by in hands)
        rows.append(
            (
                h.w.plain(str(number)),
                h.w(stated.line_quantity(deal, one), str(one.quantity)),
                goods,
                h.cell(stated.line_total(deal, one), one.total),
                h.cell(stated.line_price(deal, one), one.price),
            )
        )
    total = {"ru": "Всего", "zh": "合计", "en": "Total"}
    label = " / ".join(total[one] for one in own)
    rows.append((label, "", "", h.cell(stated.deal_sum(deal), deal.sum), ""))
    return Table(
        rows=tuple(rows),
        shares=(1, 1.3, 6, 3, 3),
        style=CELL[own[0]].but(after=6),
        aligns="cclrr",
        merged=((len(rows) - 1, 0, 3),),
        padding=4,
    )


def _closing(
    w: Writer, affair: Affair, brief: ContractBrief, own: Sequence[Language]
) -> list[Block]:
    """Return addresses, accounts and the places to sign, seller left, buyer right."""
    heads: dict[Language, str] = {
        "ru": "АДРЕСА И РЕКВИЗИТЫ СТОРОН",
        "zh": "双方地址和账户",
        "en": "Addresses and signatures",
    }
    deal, hands = brief.deal, [hand(one, w, affair) for one in own]
    words = " / ".join(heads[one] for one in own)
    columns = []
    for firm_key, signer in ((deal.seller, deal.seller_signer), (deal.buyer, deal.buyer_signer)):
        firm, seller = affair.organisations[firm_key], firm_key == deal.seller
        parts: list[Block] = []
        for by in hands:
            parts += _address(by, firm, by.language, seller=seller)
        columns.append((*parts, *_signature(hands[0], brief, signer, firm_key)))
    return [
        Gap(8),
        heading(words, BODY[own[0]], "centre"),
        Beside(columns=tuple(columns), shares=(1, 1), gap=24),
    ]


def _address(h: Hand, firm: Organisation, language: Language, *, seller: bool) -> list[Block]:
    small = SMALL[language]
    labels = {
        "ru": ("ПРОДАВЕЦ", "ПОКУПАТЕЛЬ"),
        "zh": ("卖方", "买方"),
        "en": ("THE SELLER", "THE BUYER"),
    }
    label = labels[language][0 if seller else 1]
    blocks: list[Block] = [
        line(label, small.but(bold=True)),
        line(h.firm(firm), small),
        line(h.address(firm), small),
        line(h.registrations(firm, "\n"), small),
    ]
    if firm.account and language != "zh":
        word = "Расчётный счёт" if language == "ru" else "Account No."
        blocks.append(
            line(f"{word} {h.w(stated.account(firm), firm.account)}\n{h.bank(firm)}", small)
        )
    elif firm.account:
        blocks.append(
            line(f"账号：{h.w(stated.account(firm), firm.account)}\n开户行：{h.bank(firm)}", small)
        )
    return [*blocks, Gap(6)]


def _signature(h: Hand, brief: ContractBrief, signer: str, firm: str) -> list[Block]:
    somebody = h.affair.people[signer]
    language = h.language
    style = BODY[language].but(align="left", indent=0, after=2)
    blocks: list[Block] = [line(somebody.role.to(language), style)]
    if brief.version == "translation":
        signed = {"ru": "(подпись, печать)", "zh": "（签字、盖章）", "en": "(signature, seal)"}
        return [*blocks, line(f"{signed[language]} {h.name(somebody)}", style)]
    blocks.append(Slot(kind="signature", whose=signer, width=150, height=38, rule=True))
    if brief.version == "signed":
        blocks.append(Slot(kind="stamp", whose=firm, left=70, width=115, height=115))
    name = h.signer(somebody) if isinstance(h, Russian) else h.name(somebody)
    blocks += [line(name, style), Gap(30)]
    return blocks
