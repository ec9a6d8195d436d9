"""Mails and memos: plain text, a greeting, what is to be said, who says it."""

from collections.abc import Sequence

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.events import Letter
from stemma.demo.templates_b import lookup, say_en, say_ru, say_zh
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.layout import EN, RU, ZH, line, phone, text, title
from stemma.demo.templates_b.letters import greeting_ru
from stemma.demo.templates_b.russian import Russian, role_in_dative
from stemma.demo.writing.briefs import MailBrief, MemoBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Margins, Paper, Rule, Slot, Style, Table

_PLAIN = Style(family="mono", points=10, leading=1.3, align="left", after=8)


def mailed(w: Writer, affair: Affair, brief: MailBrief) -> Paper:
    """Return a mail; its title is the subject."""
    letter = brief.letter
    told = {"ru": _mail_ru, "zh": _mail_zh, "en": _mail_en}[letter.language](w, affair, letter)
    return Paper(
        title=letter.subject.to(letter.language),
        language=letter.language,
        blocks=tuple(text(words, _PLAIN) for words in told),
    )


def _mail_ru(w: Writer, affair: Affair, letter: Letter) -> list[str]:
    r = Russian(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    firm = lookup.home(affair, sender)
    return [
        greeting_ru(r, reader).replace("Уважаем", "Здравствуйте, уважаем"),
        *(say_ru.said(r, one) for one in letter.statements),
        (
            f"С уважением,\n{r.name(sender, full=True)}\n{sender.role.ru}\n{r.firm(firm)}\n"
            f"тел.: {phone(w, sender)}\n{r.mail(sender)}"
        ),
    ]


def _mail_zh(w: Writer, affair: Affair, letter: Letter) -> list[str]:
    z = Chinese(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    firm = lookup.home(affair, sender)
    called = "女士" if reader.woman else "先生"
    return [
        f"{z.name(reader, short=True)}{called}，您好！",
        *(say_zh.said(z, one) for one in letter.statements),
        "此致\n敬礼",
        (
            f"{z.name(sender)}\n{z.firm(firm, short=True)}　{sender.role.zh}\n"
            f"电话：{phone(w, sender)}\n邮箱：{z.mail(sender)}"
        ),
    ]


def _mail_en(w: Writer, affair: Affair, letter: Letter) -> list[str]:
    e = English(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    firm = lookup.home(affair, sender)
    return [
        f"Dear {e.title(reader)},",
        *(say_en.said(e, one) for one in letter.statements),
        "Best regards,",
        (
            f"{e.name(sender)}\n{sender.role.en}, {e.firm(firm, short=True)}\n"
            f"T {phone(w, sender)} / {e.mail(sender)}"
        ),
    ]


def noted(w: Writer, affair: Affair, brief: MemoBrief) -> Paper:
    """Return an internal memo."""
    letter = brief.letter
    blocks = {"ru": _memo_ru, "zh": _memo_zh, "en": _memo_en}[letter.language](w, affair, letter)
    return Paper(
        title=letter.subject.to(letter.language),
        language=letter.language,
        blocks=tuple(blocks),
        margins=Margins(left=80, right=60, top=70, bottom=70),
    )


def _memo_ru(w: Writer, affair: Affair, letter: Letter) -> Sequence[Block]:
    r = Russian(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    right = RU.but(align="left", indent=0, after=2)
    date = r.dated(stated.letter_date(letter), letter.date, letter.weekday, "medium")
    to = f"{role_in_dative(reader)}\n{r.name(reader, 'dat')}"
    return (
        text(to[:1].upper() + to[1:], right, left=270),
        text(f"от {sender.role_genitive}\n{r.name(sender, 'gen')}", right, left=270),
        Gap(24),
        title("Докладная записка", RU, 14),
        line(f"Тема: {letter.subject.ru}", RU, after=10),
        *(text(f"— {_inside_ru(r, one)}", RU) for one in _no_courtesy(letter)),
        Gap(14),
        Slot(kind="signature", whose=sender.key, left=200, width=110, height=24),
        line(f"{date}", RU),
        line(f"{r.signer(sender)}", RU),
    )


def _memo_zh(w: Writer, affair: Affair, letter: Letter) -> Sequence[Block]:
    z = Chinese(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    date = z.dated(stated.letter_date(letter), letter.date, letter.weekday, "dots")
    return (
        title("内部签报", ZH, 18, after=14),
        Table(
            rows=(
                ("呈报", f"{reader.role.zh} {z.name(reader)}", "日期", date),
                ("报告人", f"{sender.role.zh} {z.name(sender)}", "事由", letter.subject.zh),
            ),
            shares=(2, 5, 2, 6),
            heads=0,
            style=ZH.but(points=11, align="left", after=12),
        ),
        *(text(_inside_zh(z, one), ZH) for one in _no_courtesy(letter)),
        text("以上情况，特此报告。", ZH),
        Slot(kind="signature", whose=sender.key, left=290, width=110, height=28),
        line(f"报告人：{z.name(sender)}", ZH, "right"),
    )


def _memo_en(w: Writer, affair: Affair, letter: Letter) -> Sequence[Block]:
    e = English(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    date = e.dated(stated.letter_date(letter), letter.date, letter.weekday, "long")
    rows = (
        ("TO:", f"{e.name(reader)}, {reader.role.en}"),
        ("FROM:", f"{e.name(sender)}, {sender.role.en}"),
        ("DATE:", date),
        ("SUBJECT:", letter.subject.en),
    )
    return (
        line("INTERNAL MEMORANDUM", EN.but(points=15, bold=True), after=10),
        Table(rows=rows, shares=(1, 5), heads=0, ruled=False, style=EN.but(after=4), padding=0),
        Rule(after=12),
        *(
            text(f"{w.plain(f'{n}.')} {_inside_en(e, one)}", EN)
            for n, one in enumerate(_no_courtesy(letter), 1)
        ),
        Slot(kind="signature", whose=sender.key, width=110, height=28),
        line(e.name(sender, short=True), EN),
    )


def _no_courtesy(letter: Letter) -> list[say.Statement]:
    return [one for one in letter.statements if not isinstance(one, say.Courtesy)]


def _inside_ru(r: Russian, one: say.Statement) -> str:
    """Return what a statement says within the house, where no other side is spoken to."""
    if isinstance(one, say.RefersTo):
        return f"Основание: {say_ru.cited(r, one.cited)}."
    if isinstance(one, say.Encloses):
        return f"Прилагается {say_ru.cited(r, one.cited)}."
    if isinstance(one, say.Misses):
        return f"В деле отсутствует {say_ru.cited(r, one.cited)}; прошу разрешить запросить."
    return say_ru.said(r, one)


def _inside_zh(z: Chinese, one: say.Statement) -> str:
    if isinstance(one, say.RefersTo):
        return f"依据：{say_zh.cited(z, one.cited)}。"
    if isinstance(one, say.Encloses):
        return f"附：{say_zh.cited(z, one.cited)}。"
    if isinstance(one, say.Misses):
        return f"卷内缺{say_zh.cited(z, one.cited)}，拟请对方补寄。"
    return say_zh.said(z, one)


def _inside_en(e: English, one: say.Statement) -> str:
    if isinstance(one, say.RefersTo):
        return f"Reference: {say_en.cited(e, one.cited)}."
    if isinstance(one, say.Encloses):
        return f"Attached: {say_en.cited(e, one.cited)}."
    if isinstance(one, say.Misses):
        return f"{say_en.cited(e, one.cited)} is not on file and should be asked for."
    return say_en.said(e, one)
