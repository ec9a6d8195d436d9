"""Contracts as papers: one language, or two side by side, clause by clause."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal
from stemma.demo.facts.written import Language
from stemma.demo.templates_a import chinese, contract_en, contract_ru, contract_zh, layout
from stemma.demo.templates_a.goods_table import goods_table
from stemma.demo.templates_a.layout import Article
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import ContractBrief
from stemma.demo.writing.marks import Writer, unmarked
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

_ARTICLES: Mapping[Language, Callable[[Pen, ContractBrief], tuple[Article, ...]]] = {
    "ru": contract_ru.articles,
    "zh": contract_zh.articles,
    "en": contract_en.articles,
}
_PREAMBLES: Mapping[Language, Callable[[Pen, ContractBrief], str]] = {
    "ru": contract_ru.preamble,
    "zh": contract_zh.preamble,
    "en": contract_en.preamble,
}
_SET: Mapping[Language, Style] = {
    "ru": layout.body("ru", points=13, leading=1.5, indent=34, after=5.0),
    "zh": layout.body("zh", points=14, leading=1.85, indent=28, after=4.0),
    "en": layout.body("en", points=12.5, leading=1.5, after=8.0),
}
"""Contracts stand in larger type than other papers."""
_RUNNING = Style(family="sans", points=8, align="centre", leading=1.2, colour=(0.3, 0.3, 0.3))


def contract(w: Writer, affair: Affair, brief: ContractBrief) -> Paper:
    """Return a contract."""
    pen = Pen(w, affair, "ru" if brief.tongue == "ru+zh" else brief.tongue)
    if brief.tongue == "ru+zh":
        pens = (pen, pen.to("zh"))
        blocks = (*_both_heads(pens, brief), *_both_bodies(pens, brief))
        margins = Margins(left=52, right=42, top=58, bottom=66)
    else:
        blocks = (*_head(pen, brief), *_body(pen, brief))
        margins = Margins(left=70, right=48, top=62, bottom=68)
    deal = brief.deal
    title = deal.title.to(pen.language)
    return Paper(
        title=title if brief.version == "draft" else f"{title} {pen.number(deal.number)}",
        language=pen.language,
        blocks=blocks,
        margins=margins,
        header=_said_on_each_page(pen, brief),
        footer=_footer(pen, brief),
        running=_RUNNING,
        initials=(deal.seller_signer, deal.buyer_signer) if brief.version == "initialled" else (),
    )


def _said_on_each_page(pen: Pen, brief: ContractBrief) -> str:
    if brief.version == "draft":
        return pen.t("ПРОЕКТ", "草　案", "DRAFT")
    if brief.version == "translation":
        return pen.t(
            "Перевод с языка оригинала", "译文（仅供参考）", "Translation – for information only"
        )
    return ""


def _footer(pen: Pen, brief: ContractBrief) -> str:
    pages = pen.t("Стр. {page} из {pages}", "第 {page} 页　共 {pages} 页", "Page {page} of {pages}")
    if brief.version == "draft" or brief.tongue == "ru+zh":
        return pages
    number = pen(stated.deal_number(brief.deal))
    return pen.t(
        f"Договор № {number}     {pages}",
        f"合同编号 {number}　　{pages}",
        f"Contract No. {number}     {pages}",
    )


@dataclass(frozen=True, slots=True)
class _Top:
    """What stands above the preamble; blanks in a draft."""

    number: str
    day: str
    town: str


def _top(pen: Pen, brief: ContractBrief) -> _Top:
    deal = brief.deal
    town = pen.town(stated.deal_town(deal), deal.town)
    if brief.version == "draft":
        year = pen.plain(str(deal.signed.year))
        day = pen.t(
            f"«___» ______________ {year} г.", f"{year}年___月___日", f"___ ______________ {year}"
        )
        return _Top("____________________", day, town)
    return _Top(
        pen(stated.deal_number(deal)), pen.day(stated.deal_signed(deal), deal.weekday), town
    )


def _head(pen: Pen, brief: ContractBrief) -> Iterator[Block]:
    top, title = _top(pen, brief), brief.deal.title.to(pen.language)
    if brief.version == "draft":
        bold = layout.body(pen.language, indent=0.0, align="right", bold=True)
        yield Paragraph(text=pen.t("ПРОЕКТ", "草　案", "DRAFT"), style=bold)
    if brief.version == "signed" and pen.language == "ru":
        yield layout.right(pen, f"Экз. № {pen.plain('1')}", left=410)
    if pen.language == "zh":
        yield Gap(14)
        yield layout.centred(pen, title, points=20.0, bold=True, after=12.0)
        lines = f"合同编号：{top.number}\n签订地点：{top.town}\n签订日期：{top.day}"
        yield layout.right(pen, lines, left=290)
        yield Gap(8)
    else:
        number = pen.t(f"№ {top.number}", "", f"No. {top.number}")
        yield layout.centred(pen, f"{title.upper()} {number}", points=13.5, bold=True, after=8.0)
        yield layout.place_and_day(pen, pen.t(f"г. {top.town}", "", top.town), top.day)
    yield layout.text(pen, _PREAMBLES[pen.language](pen, brief), _SET[pen.language])


def _body(pen: Pen, brief: ContractBrief) -> Iterator[Block]:
    articles = _ARTICLES[pen.language](pen, brief)
    style = _SET[pen.language]
    for number, article in enumerate(articles, 1):
        yield from layout.heading(pen, _numbered(pen, number, article.heading), style.points)
        for at, clause in enumerate(layout.clauses(pen, number, article, style)):
            yield clause
            if at == article.table_after:
                yield _table_title(pen)
                yield goods_table(pen, brief.deal, brief.deal.lines)
    yield from layout.heading(
        pen, _numbered(pen, len(articles) + 1, _last_heading(pen)), style.points
    )
    signers = (brief.deal.seller_signer, brief.deal.buyer_signer)
    columns = tuple(
        (
            *_level_address(pen, brief.deal, at),
            *_hand(pen, brief, signer),
        )
        for at, signer in enumerate(signers)
    )
    yield Beside(columns=columns, shares=(1, 1), gap=24)


def _numbered(pen: Pen, number: int, heading: str) -> str:
    if pen.language == "zh":
        return f"第{chinese.in_words(number)}条　{heading}"
    return f"{pen.plain(f'{number}.')} {heading}"


def _last_heading(pen: Pen) -> str:
    return pen.t(
        "АДРЕСА, РЕКВИЗИТЫ И ПОДПИСИ СТОРОН", "双方地址、账户及签字", "ADDRESSES AND SIGNATURES"
    )


def _table_title(pen: Pen) -> Paragraph:
    one = pen.plain("1")
    words = pen.t(
        f"Таблица {one}. Наименование, количество и цена Товара",
        f"表{one}　货物名称、数量和价格",
        f"Table {one}. Goods and prices",
    )
    return layout.flush(pen, words, keep=True)


_ADDRESS_LINE = 10.5 * 1.3


def _lines_of(pen: Pen, firm: str) -> int:
    """Return about how many lines an address takes, so that both sides sign at one height."""
    words, _ = unmarked(layout.requisites(pen, pen.affair.organisations[firm]))
    room = {"ru": 42, "zh": 22, "en": 48}[pen.language]
    return sum(1 + len(line) // room for line in words.split("\n"))


def _level_address(pen: Pen, deal: Deal, side: int) -> tuple[Block, ...]:
    """Return a side's address with room below, so that both sides' are of one height."""
    firms = (deal.seller, deal.buyer)
    lines = [_lines_of(pen, firm) for firm in firms]
    return (*_address(pen, firms[side], side), Gap((max(lines) - lines[side]) * _ADDRESS_LINE))


def _address(pen: Pen, firm: str, side: int) -> tuple[Block, ...]:
    name = (
        pen.t("ПРОДАВЕЦ:", "卖方：", "THE SELLER:"),
        pen.t("ПОКУПАТЕЛЬ:", "买方：", "THE BUYER:"),
    )[side]
    style = layout.body(pen.language, indent=0.0, align="left", points=10.5, leading=1.3, after=4.0)
    lines = layout.requisites(pen, pen.affair.organisations[firm])
    return (Paragraph(text=name, style=style.but(bold=True)), Paragraph(text=lines, style=style))


def _hand(pen: Pen, brief: ContractBrief, signer: str) -> list[Block]:
    """Return the place to sign: slots where hands have signed, a line where they have not."""
    if brief.version == "signed":
        return [Gap(8), *layout.signature(pen, signer)]
    line = f"______________________ {pen.signing(signer)}"
    return [
        Gap(12),
        layout.flush(pen, layout.capital(pen.role(signer))),
        Gap(22),
        layout.flush(pen, line),
    ]


def _both_heads(pens: tuple[Pen, Pen], brief: ContractBrief) -> Iterator[Block]:
    columns: list[tuple[Block, ...]] = []
    for pen in pens:
        top, title = _top(pen, brief), brief.deal.title.to(pen.language)
        head = layout.centred(
            pen, title.upper(), points=14.0 if pen.language == "ru" else 16.0, bold=True
        )
        number = layout.centred(pen, pen.t(f"№ {top.number}", f"编号：{top.number}", ""), after=8.0)
        place = pen.t(f"г. {top.town}\n{top.day}", f"{top.town}\n{top.day}", "")
        columns.append((head, number, layout.flush(pen, place), Gap(6)))
    yield Beside(columns=tuple(columns), shares=(1, 1))
    yield _pair(pens, [_PREAMBLES[pen.language](pen, brief) for pen in pens])


def _narrow(pen: Pen, words: str, **changes: object) -> Paragraph:
    style = layout.body(pen.language, points=10.5, indent=0.0, after=4.0)
    style = style.but(leading=1.5 if pen.language == "zh" else 1.18).but(**changes)
    return Paragraph(text=layout.tidy(words), style=style)


def _pair(pens: tuple[Pen, Pen], words: list[str], **changes: object) -> Beside:
    columns = tuple((_narrow(pen, said, **changes),) for pen, said in zip(pens, words, strict=True))
    return Beside(columns=columns, shares=(1.08, 1))


def _both_bodies(pens: tuple[Pen, Pen], brief: ContractBrief) -> Iterator[Block]:
    left, right = (_ARTICLES[pen.language](pen, brief) for pen in pens)
    for number, articles in enumerate(zip(left, right, strict=True), 1):
        yield from _both_articles(pens, number, articles, brief.deal)
    heads = [_numbered(pen, len(left) + 1, _last_heading(pen)) for pen in pens]
    signers = (brief.deal.seller_signer, brief.deal.buyer_signer)
    yield Gap(6)
    columns = tuple(
        (
            _narrow(pens[at], heads[at], bold=True, align="left", points=9.5, leading=1.5),
            *(block for pen in pens for block in _level_address(pen, brief.deal, at)),
            Gap(6),
            *_both_hands(pens, brief, signer),
        )
        for at, signer in enumerate(signers)
    )
    yield Beside(columns=columns, shares=(1, 1), gap=24)


def _both_articles(
    pens: tuple[Pen, Pen], number: int, articles: tuple[Article, Article], deal: Deal
) -> Iterator[Block]:
    """Yield an article in both languages; the heading goes with the first clause."""
    heads = [_numbered(pen, number, one.heading) for pen, one in zip(pens, articles, strict=True)]
    for at, said in enumerate(zip(*(one.clauses for one in articles), strict=True)):
        mark = pens[0].plain(f"{number}.{at + 1}.")
        clause = [f"{mark} {said[0]}", f"{pens[1].plain(f'{number}.{at + 1}')}　{said[1]}"]
        pair = _pair(pens, clause)
        if at == 0:
            bold = _pair(pens, heads, bold=True, align="left")
            yield Gap(5)
            pair = Beside(
                columns=tuple((*a, *b) for a, b in zip(bold.columns, pair.columns, strict=True)),
                shares=pair.shares,
            )
        yield pair
        if at == articles[0].table_after:
            yield _both_tables(pens, deal)


def _both_tables(pens: tuple[Pen, Pen], deal: Deal) -> Table:
    """Return one table whose heads and goods are in both languages."""
    left, right = (goods_table(pen, deal, deal.lines) for pen in pens)
    rows: list[tuple[str, ...]] = []
    last = len(left.rows) - 1
    for at, (one, other) in enumerate(zip(left.rows, right.rows, strict=True)):
        shared = (0, 1, 2, 3, 4, 5) if at == 0 else (0,) if at == last else (1, 2)
        rows.append(
            tuple(
                f"{a}\n{other[column]}" if column in shared else a for column, a in enumerate(one)
            )
        )
    style = left.style.but(points=9.5)
    return Table(
        rows=tuple(rows), shares=left.shares, style=style, aligns=left.aligns, merged=left.merged
    )


def _both_hands(pens: tuple[Pen, Pen], brief: ContractBrief, signer: str) -> Iterator[Block]:
    ru, zh = pens
    somebody = ru.affair.people[signer]
    words = f"{layout.capital(ru.role(signer))} / {zh.role(signer)}"
    yield _narrow(ru, words, align="left")
    name = f"{ru.signing(signer)} / {zh.signing(signer)}"
    if brief.version == "signed":
        yield Slot(kind="stamp", whose=somebody.organisation, left=80, width=110)
        yield Slot(kind="signature", whose=signer, width=140, height=34, rule=True)
        yield Gap(3)
    else:
        yield Gap(24)
        name = f"________________ {name}"
    yield _narrow(ru, name, align="left", after=12.0)
