"""The technical requirements: every figure, in prose and in tables, good by good."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Figure
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.quantities import NAMES
from stemma.demo.templates_a.requirement_clauses import AFTER, BEFORE
from stemma.demo.writing.briefs import RequirementsBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Paper, Paragraph, Style, Table


def requirements(w: Writer, affair: Affair, brief: RequirementsBrief) -> Paper:
    """Return the technical requirements: every figure, by good."""
    pen = Pen(w, affair, brief.tongue)
    return Paper(
        title=brief.annex.title.to(brief.tongue),
        language=brief.tongue,
        blocks=tuple(_requirements(pen, brief)),
        footer=pen.t(
            "Технические требования, стр. {page} из {pages}",
            "技术要求　第 {page} 页",
            "Technical requirements, page {page} of {pages}",
        ),
    )


_SET: Mapping[Language, Style] = {
    "ru": layout.body("ru", points=12.5, leading=1.4, after=5.0),
    "zh": layout.body("zh", points=12.5, leading=1.8, indent=25, after=5.0),
    "en": layout.body("en", family="sans", points=10.5, leading=1.5, after=7.0),
}
_HOW = {
    "measured": Written("измерение", "测量", "measurement"),
    "tried": Written("испытание", "试验", "trial"),
    "proved": Written("протокол изготовителя", "厂家试验报告", "maker's report"),
}
_METHODS = {
    "mass": "measured",
    "crew": "measured",
    "service life": "proved",
    "temperature": "proved",
    "frequency": "measured",
    "wave height": "proved",
}


def _requirements(pen: Pen, brief: RequirementsBrief) -> Iterator[Block]:
    yield layout.annex_head(pen, brief.deal, brief.annex)
    yield Gap(12)
    title = brief.annex.title.to(pen.language)
    yield from layout.title(pen, title.upper() if pen.language != "zh" else title)
    section = 0
    for head, said in BEFORE:
        section += 1
        yield from _section(pen, section, head, said)
    for _, of_good in groupby(brief.deal.figures, key=lambda figure: figure.good.key):
        section += 1
        yield from _figures(pen, brief.deal, section, tuple(of_good))
    for head, said in AFTER:
        section += 1
        yield from _section(pen, section, head, said)
    yield Gap(18)
    yield layout.signatures(pen, "designer", "inspector")


def _section(pen: Pen, number: int, head: Written, said: tuple[Written, ...]) -> Iterator[Block]:
    yield from layout.heading(pen, f"{pen.plain(f'{number}.')} {head.to(pen.language)}")
    for at, words in enumerate(said, 1):
        yield layout.text(
            pen, f"{pen.plain(f'{number}.{at}.')} {words.to(pen.language)}", _SET[pen.language]
        )


def _figures(pen: Pen, deal: Deal, number: int, figures: tuple[Figure, ...]) -> Iterator[Block]:
    good = figures[0].good
    term = layout.capital(good.thing.term.to(pen.language))
    space = "" if pen.language == "zh" else " "
    yield from layout.heading(pen, f"{pen.plain(f'{number}.')} {term}{space}{pen.type_of(good)}")
    lead = figures[0]
    value = pen(stated.figure_of(deal, lead))
    name, is_limit = NAMES[lead.quantity], lead.amount.qualifier in ("at_least", "at_most")
    chinese = f"{name.zh}{'' if is_limit else '为'}{value}"
    clause = pen.plain(f"{number}.1.")
    yield layout.text(
        pen,
        pen.t(
            f"{clause} {layout.capital(name.ru)} изделия – {value}. Остальные показатели приведены в таблице {pen.plain(str(number))}.",
            f"{clause} 该产品的{chinese}，其余指标见表{pen.plain(str(number))}。",
            f"{clause} The {name.en} of the product is {value}. The other figures are given in Table {pen.plain(str(number))}.",
        )
        if len(figures) > 1
        else pen.t(
            f"{clause} {layout.capital(name.ru)} изделия – {value}.",
            f"{clause} 该产品的{chinese}。",
            f"{clause} The {name.en} of the product is {value}.",
        ),
    )
    if len(figures) > 1:
        yield from _table(pen, deal, number, figures)


def _table(pen: Pen, deal: Deal, number: int, figures: tuple[Figure, ...]) -> Iterator[Block]:
    shown = pen.plain(str(number))
    yield layout.flush(pen, pen.t(f"Таблица {shown}", f"表{shown}", f"Table {shown}"), keep=True)
    rows = [
        (
            pen.t("№ п/п", "序号", "No."),
            pen.t("Показатель", "指标", "Property"),
            pen.t("Значение", "要求值", "Value"),
            pen.t("Способ проверки", "检验方法", "Verified by"),
        )
    ]
    rows += [
        (
            pen.plain(str(at)),
            layout.capital(NAMES[figure.quantity].to(pen.language)),
            pen(stated.figure_of(deal, figure)),
            _HOW[_METHODS.get(figure.quantity, "tried")].to(pen.language),
        )
        for at, figure in enumerate(figures, 1)
    ]
    yield Table(
        rows=tuple(rows), shares=(7, 40, 28, 25), style=layout.TABLE[pen.language], aligns="clcc"
    )
    note = pen.t(
        "Значения подтверждаются при приёмке первой партии и выборочно при приёмке последующих.",
        "上述指标在首批验收时核验，以后各批抽验。",
        "The values are verified at acceptance of the first batch and by samples thereafter.",
    )
    yield Paragraph(text=f"{pen.plain(f'{number}.2.')} {note}", style=layout.BODY[pen.language])
