"""Letters on headed paper: a corner head in Russian, a red one in Chinese, a plain English one."""

from collections.abc import Sequence
from itertools import groupby

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.events import Letter
from stemma.demo.facts.parties import Person
from stemma.demo.templates_b import lookup, say_en, say_ru, say_zh
from stemma.demo.templates_b.accounts import measured
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.layout import (
    CELL,
    EN_SANS,
    GONGWEN,
    NARROW,
    RU,
    SMALL,
    WIDE,
    ZH,
    line,
    phone,
    signed_line,
    text,
)
from stemma.demo.templates_b.numerals import plain_han
from stemma.demo.templates_b.russian import Russian, role_in_dative
from stemma.demo.writing.briefs import LetterBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import RED, Beside, Block, Gap, Paper, Rule, Slot, Table


def written(w: Writer, affair: Affair, brief: LetterBrief) -> Paper:
    """Return a letter on the headed paper of its sender."""
    by_language = {"ru": _russian, "zh": _chinese, "en": _english}
    return by_language[brief.letter.language](w, affair, brief.letter)


def parted(letter: Letter) -> tuple[list[say.Statement], list[say.Cited]]:
    """Part what the body of a letter says from what it encloses."""
    body: list[say.Statement] = [
        one for one in letter.statements if not isinstance(one, say.Encloses)
    ]
    return body, [one.cited for one in letter.statements if isinstance(one, say.Encloses)]


def greeting_ru(r: Russian, somebody: Person) -> str:
    """Return how a Russian letter begins."""
    if not somebody.patronymic.ru:
        name = r.w(stated.person(somebody), somebody.surname.ru)
        return f"{'Уважаемая госпожа' if somebody.woman else 'Уважаемый господин'} {name}!"
    name = r.w(stated.person(somebody), f"{somebody.given.ru} {somebody.patronymic.ru}")
    return f"{'Уважаемая' if somebody.woman else 'Уважаемый'} {name}!"


def _russian(w: Writer, affair: Affair, letter: Letter) -> Paper:
    r = Russian(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    body, enclosed = parted(letter)
    blocks: list[Block] = [_corner(r, letter, body), Gap(14)]
    blocks.append(line(f"Тема: {letter.subject.ru}", RU.but(points=11), after=14))
    blocks.append(line(greeting_ru(r, reader), RU, "centre", after=8))
    blocks.extend(_told_ru(r, _without_answered(body)))
    if enclosed:
        copies = (stated.count(1, "copy"), "1\u00a0экз.")
        blocks.append(line("Приложения:", RU, after=1))
        blocks.extend(
            text(
                f"{w.plain(f'{n})')} {say_ru.cited(r, one)} — в {w(*copies)}",
                RU.but(indent=0),
                left=32,
            )
            for n, one in enumerate(enclosed, 1)
        )
    firm = lookup.home(affair, sender)
    role = sender.role.ru[0].upper() + sender.role.ru[1:]
    blocks += [Gap(16), signed_line(role, r.signer(sender), sender, firm.key, RU), Gap(22)]
    helper = _executor(affair, sender)
    blocks.append(
        line(f"Исп. {r.name(helper)}\nтел. {phone(w, helper)}", SMALL["ru"].but(points=9))
    )
    if letter.copies:
        names = ", ".join(r.name(affair.people[key], "dat") for key in letter.copies)
        blocks.append(line(f"Копия: {names}", SMALL["ru"].but(points=9)))
    return Paper(
        title=f"Письмо. {letter.subject.ru}", language="ru", blocks=tuple(blocks), margins=WIDE
    )


def _without_answered(body: Sequence[say.Statement]) -> list[say.Statement]:
    """Leave out the first letter answered, which stands in the head: "На № ... от ..."."""
    first = next((one for one in body if _is_answered(one)), None)
    return [one for one in body if one is not first]


def _is_answered(one: say.Statement) -> bool:
    return (
        isinstance(one, say.RefersTo)
        and one.cited.kind == "letter"
        and bool(one.cited.number)
        and one.cited.date is not None
    )


def _corner(r: Russian, letter: Letter, body: Sequence[say.Statement]) -> Block:
    sender, reader = r.affair.people[letter.sender], r.affair.people[letter.addressee]
    own, other = lookup.home(r.affair, sender), lookup.home(r.affair, reader)
    style = RU.but(points=10, align="centre", indent=0, after=3, leading=1.15)
    date = r.dated(stated.letter_date(letter), letter.date, letter.weekday, "dots")
    number = r.w(stated.letter_number(letter), letter.number)
    answered = next(
        (one.cited for one in body if isinstance(one, say.RefersTo) and _is_answered(one)), None
    )
    reply = "На № ____________ от ____________"
    if answered is not None and answered.date is not None:
        cited = r.w(stated.cited_number(answered), answered.number)
        reply = f"На № {cited} от {r.day(stated.cited_date(answered), answered.date)}"
    left: tuple[Block, ...] = (
        text(r.state(own), style.but(points=9)),
        text(r.firm(own), style.but(bold=True, points=12.5)),
        text(r.address(own), style.but(points=9)),
        text(r.registrations(own), style.but(points=8.5, after=10)),
        text(f"{date} № {number}", style),
        text(reply, style),
    )
    to = RU.but(points=12.5, align="left", indent=0, after=3)
    right: tuple[Block, ...] = (
        Gap(34),
        text(f"{_upper(role_in_dative(reader))} {r.firm(other, 'gen')}", to),
        text(r.name(reader, "dat"), to),
        Slot(kind="incoming", whose=other.key, left=20, width=150, height=46),
    )
    return Beside(columns=(left, right), shares=(10, 9), gap=36)


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _executor(affair: Affair, sender: Person) -> Person:
    firm = sender.organisation
    return next(
        one for one in affair.people.values() if one.organisation == firm and one.key != sender.key
    )


def _told_ru(r: Russian, body: Sequence[say.Statement]) -> list[Block]:
    """Number the statements where there are many; courtesies stand unnumbered."""
    facts = [one for one in body if not isinstance(one, say.Courtesy)]
    numbered, blocks, number = len(facts) > 4, list[Block](), 0
    for group in _grouped(body):
        one = group[0]
        words = _CONFIRMED["ru"] if len(group) > 1 else say_ru.said(r, one)
        if numbered and not isinstance(one, (say.Courtesy, say.RefersTo)):
            number += 1
            words = f"{r.w.plain(f'{number}.')} {words}"
        blocks.append(text(words, RU, keep=len(group) > 1))
        if len(group) > 1:
            blocks.append(_figures(r, group))
    return blocks


_TABLED = 3
"""From how many confirmed figures on a letter tells them in a table."""
_CONFIRMED = {
    "ru": "Подтверждаем следующие характеристики:",
    "zh": "现将有关性能指标确认如下：",
}


def _grouped(body: Sequence[say.Statement]) -> list[list[say.Statement]]:
    """Put confirmed figures that follow each other together where there are many."""
    groups: list[list[say.Statement]] = []
    for confirmed, run in groupby(body, key=lambda one: isinstance(one, say.StatesFigure)):
        told = list(run)
        if confirmed and len(told) >= _TABLED:
            groups.append(told)
        else:
            groups += [[one] for one in told]
    return groups


def _figures(h: Russian | Chinese, group: Sequence[say.Statement]) -> Table:
    """Return a table of the figures that a letter confirms."""
    rows = []
    for one in group:
        if isinstance(one, say.StatesFigure):
            figure = one.figure
            words = measured(figure, h.language)
            value = h.figure(lookup.deal_of_figure(h.affair, figure), figure, signs=True)
            rows.append((h.designator(figure.good), words[:1].upper() + words[1:], value))
    russian, chinese = ("Изделие", "Характеристика", "Значение"), ("型号", "项目", "指标")
    heads = russian if h.language == "ru" else chinese
    style = CELL[h.language]
    return Table(rows=(heads, *rows), shares=(3, 6, 4), style=style, aligns="llc")


def _chinese(w: Writer, affair: Affair, letter: Letter) -> Paper:
    z = Chinese(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    own, other = lookup.home(affair, sender), lookup.home(affair, reader)
    body, enclosed = parted(letter)
    red = ZH.but(points=26, colour=RED, bold=True, align="centre", indent=0, leading=1.3, after=12)
    number = w(stated.letter_number(letter), letter.number)
    shown = number if "号" in letter.number else f"函字第{number}号"
    called = "女士" if reader.woman else "先生"
    blocks: list[Block] = [
        text(z.firm(own), red),
        line(shown, ZH, "right", after=3),
        Rule(width=1.8, colour=RED, after=20),
        line(letter.subject.zh, ZH.but(points=17, bold=True), "centre", after=16),
        line(f"{z.firm(other)}", ZH, after=0),
        line(f"{reader.role.zh}{z.name(reader, short=True)}{called}：", ZH, after=0),
        *_told_zh(z, body),
        text("专此函达，顺颂商祺。", ZH),
    ]
    if enclosed:
        blocks.append(Gap(10))
        blocks.extend(
            text(f"{'附件：' if n == 1 else '　　　'}{w.plain(f'{n}.')}{say_zh.cited(z, one)}", ZH)
            for n, one in enumerate(enclosed, 1)
        )
    date = z.dated(stated.letter_date(letter), letter.date, letter.weekday, "han")
    blocks += [
        Gap(12),
        Slot(kind="signature", whose=sender.key, left=250, width=120, height=26),
        text(f"{sender.role.zh}　{z.name(sender)}", ZH.but(indent=0, align="right"), keep=True),
        text(z.firm(own), ZH.but(indent=0, align="right"), keep=True),
        Slot(kind="stamp", whose=own.key, left=315, width=115, height=115),
        line(date, ZH, "right", after=14),
    ]
    if letter.copies:
        names = "、".join(z.name(affair.people[key]) for key in letter.copies)
        blocks += [Rule(after=3), line(f"抄送：{names}", SMALL["zh"]), Rule()]
    return Paper(
        title=letter.subject.zh,
        language="zh",
        blocks=tuple(blocks),
        margins=GONGWEN,
        footer="— {page} —",
    )


def _told_zh(z: Chinese, body: Sequence[say.Statement]) -> list[Block]:
    """Return the body of a Chinese letter, numbered in Han figures where long."""
    numbered = sum(not isinstance(one, (say.Courtesy, say.RefersTo)) for one in body) > 3
    told, number = list[Block](), 0
    for group in _grouped(body):
        one = group[0]
        words = _CONFIRMED["zh"] if len(group) > 1 else say_zh.said(z, one)
        if numbered and not isinstance(one, (say.Courtesy, say.RefersTo)):
            number += 1
            words = f"（{z.w.plain(plain_han(number))}）{words}"
        told.append(text(words, ZH, keep=len(group) > 1))
        if len(group) > 1:
            told.append(_figures(z, group))
    return told


def _english(w: Writer, affair: Affair, letter: Letter) -> Paper:
    e = English(w, affair)
    sender, reader = affair.people[letter.sender], affair.people[letter.addressee]
    own, other = lookup.home(affair, sender), lookup.home(affair, reader)
    body, enclosed = parted(letter)
    head = EN_SANS.but(points=15, bold=True, align="left", after=1)
    small = SMALL["en"]
    date = e.dated(stated.letter_date(letter), letter.date, letter.weekday, "american")
    number = w(stated.letter_number(letter), letter.number)
    refs = Table(
        rows=(("Our ref.:", number), ("Date:", date)),
        shares=(1, 6),
        heads=0,
        ruled=False,
        padding=0,
        style=EN_SANS.but(after=10),
    )
    blocks: list[Block] = [
        text(e.firm(own), head),
        line(f"{e.address(own)}, {e.state(own)}  |  {e.mail(sender)}", small, after=4),
        Rule(width=1.4, after=14),
        refs,
        line(
            f"{e.name(reader)}\n{reader.role.en}\n{e.firm(other)}\n{e.address(other)}",
            EN_SANS,
            after=12,
        ),
        line(f"Dear {e.title(reader)},", EN_SANS, after=8),
        line(f"Re: {_upper(letter.subject.en)}", EN_SANS.but(bold=True), after=8),
        *(text(say_en.said(e, one), EN_SANS) for one in body),
        line("Yours sincerely,", EN_SANS, after=4),
        Slot(kind="signature", whose=sender.key, width=130, height=34),
        Slot(kind="stamp", whose=own.key, left=150, width=110, height=110),
        line(f"{e.name(sender)}\n{sender.role.en}\n{e.firm(own, short=True)}", EN_SANS, after=12),
    ]
    for n, one in enumerate(enclosed, 1):
        blocks.append(line(f"Encl. {w.plain(str(n))}: {say_en.cited(e, one)}", small))
    if letter.copies:
        blocks.append(
            line(f"cc: {', '.join(e.name(affair.people[key]) for key in letter.copies)}", small)
        )
    return Paper(
        title=f"Re: {letter.subject.en}",
        language="en",
        blocks=tuple(blocks),
        margins=NARROW,
        footer="Page {page} of {pages}",
    )
