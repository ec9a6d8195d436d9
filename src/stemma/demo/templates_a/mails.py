"""Mails as plain text, and internal memos."""

from collections.abc import Iterator

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.events import Letter, RefersTo
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.letters import salutation
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.statements import sentence
from stemma.demo.writing.briefs import MailBrief, MemoBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Margins, Paper, Paragraph, Rule, Slot, Table


def mail(w: Writer, affair: Affair, brief: MailBrief) -> Paper:
    """Return a mail: its subject is the title, its paragraphs are the plain text."""
    one = brief.letter
    pen = Pen(w, affair, one.language)
    subject = layout.capital(one.subject.to(one.language))
    style = layout.body(
        one.language, family="sans", indent=0.0, align="left", points=10.5, after=7.0
    )
    texts = [salutation(pen, one.addressee)]
    texts += [layout.tidy(sentence(said, pen)) for said in one.statements]
    texts += _mail_end(pen, one)
    blocks = tuple(Paragraph(text=words, style=style) for words in texts)
    return Paper(title=subject, language=one.language, blocks=blocks)


def _mail_end(pen: Pen, one: Letter) -> list[str]:
    somebody = pen.affair.people[one.sender]
    address = pen.w(stated.mail_address(somebody), somebody.mail)
    lines = (
        pen.person(one.sender, full=True),
        layout.capital(pen.role(one.sender)),
        pen.firm(somebody.organisation),
        f"{pen.t('тел.', '电话：', 'Tel.')} {layout.phone(pen, one.sender)}".replace("： ", "："),
        address,
    )
    return [pen.t("С уважением,", "顺祝商祺！", "Kind regards,"), "\n".join(lines)]


def memo(w: Writer, affair: Affair, brief: MemoBrief) -> Paper:
    """Return an internal memo."""
    one = brief.letter
    pen = Pen(w, affair, one.language)
    make = {"ru": _russian, "zh": _chinese, "en": _english}[one.language]
    return Paper(
        title=pen.t("Служебная записка", "情况汇报", "Memorandum"),
        language=one.language,
        blocks=tuple(make(pen, one)),
        margins=Margins(left=80, right=60, top=64, bottom=60),
    )


def _russian(pen: Pen, one: Letter) -> Iterator[Block]:
    to = f"{layout.capital(pen.role(one.addressee, 'dat'))}\n{pen.person(one.addressee, 'dat')}"
    sender = f"от {pen.role(one.sender, 'gen')}\n{pen.person(one.sender, 'gen')}"
    yield layout.right(pen, f"{to}\n{sender}", left=270)
    yield Gap(18)
    yield layout.centred(pen, "СЛУЖЕБНАЯ ЗАПИСКА", bold=True, points=13.0, after=4.0)
    number = f" № {pen.w(stated.letter_number(one), one.number)}" if one.number else ""
    yield layout.centred(
        pen, f"{pen.day(stated.letter_date(one), one.weekday)}{number}", after=10.0
    )
    yield layout.flush(pen, f"Содержание: {one.subject.ru}")
    yield Gap(6)
    if not isinstance(one.statements[0], RefersTo):
        yield layout.text(pen, "Докладываю следующее.")
    for said in one.statements:
        yield layout.text(pen, sentence(said, pen))
    yield Gap(20)
    yield Table(
        rows=((layout.capital(pen.role(one.sender)), pen.signing(one.sender)),),
        shares=(2, 1),
        style=layout.BODY["ru"],
        heads=0,
        aligns="lr",
        ruled=False,
        padding=0.0,
    )
    yield Slot(kind="signature", whose=one.sender, left=250, width=100, height=14)


def _chinese(pen: Pen, one: Letter) -> Iterator[Block]:
    yield Paragraph(
        text="内部材料　注意保存", style=layout.body("zh", indent=0.0, points=10.0, align="left")
    )
    yield layout.centred(pen, f"关于{one.subject.zh}的情况汇报", bold=True, points=17.0, after=12.0)
    style = layout.body("zh", family="kai", points=13.0, leading=1.7, indent=26.0)
    to = pen.affair.people[one.addressee]
    yield Paragraph(text=f"{pen.person(one.addressee)}{to.role.zh}：", style=style.but(indent=0.0))
    yield Paragraph(text="现将有关情况汇报如下。", style=style)
    for said in one.statements:
        yield Paragraph(text=sentence(said, pen), style=style)
    yield Paragraph(text="以上情况，请阅示。", style=style)
    yield Gap(14)
    end = style.but(align="right", indent=0.0)
    yield Slot(kind="signature", whose=one.sender, left=300, width=100, height=22)
    yield Paragraph(text=f"{pen.role(one.sender)}　{pen.person(one.sender)}", style=end, keep=True)
    yield Paragraph(text=pen.day(stated.letter_date(one), one.weekday), style=end)


def _english(pen: Pen, one: Letter) -> Iterator[Block]:
    big = layout.body("en", family="sans", bold=True, points=16.0, align="left", after=10.0)
    yield Paragraph(text="MEMORANDUM", style=big)
    rows = (
        ("To:", f"{pen.person(one.addressee, full=True)}, {pen.role(one.addressee)}"),
        ("From:", f"{pen.person(one.sender, full=True)}, {pen.role(one.sender)}"),
        ("Date:", pen.day(stated.letter_date(one), one.weekday)),
        ("Subject:", layout.capital(one.subject.en)),
    )
    style = layout.body("en", family="sans", points=10.0, align="left", after=2.0)
    yield Table(rows=rows, shares=(1, 6), style=style, heads=0, ruled=False, padding=0.0)
    yield Rule(width=0.8, after=12)
    for said in one.statements:
        yield Paragraph(text=sentence(said, pen), style=style.but(after=6.0, leading=1.35))
    yield Gap(10)
    yield Slot(kind="signature", whose=one.sender, width=110, height=30)
    yield Paragraph(text=pen.signing(one.sender), style=style)
