"""Minutes: a transcript in turns in Russian, 会谈纪要 in Chinese, notes of talks in English."""

from collections.abc import Sequence

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.parties import Person
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_b import lookup, say_en, say_ru, say_zh
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.hands import hand, languages, side_by_side, signed_columns
from stemma.demo.templates_b.layout import (
    EN,
    MARGINS,
    NARROW,
    RU,
    ZH,
    heading,
    line,
    text,
    title,
)
from stemma.demo.templates_b.numerals import plain_han
from stemma.demo.templates_b.russian import Russian, sentence
from stemma.demo.writing.briefs import MinutesBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Beside, Block, Gap, Paper, Paragraph
from stemma.model.values import Identifier

_BUYER_SAYS = (
    say.AsksPrice,
    say.AsksFigure,
    say.AsksTechnology,
    say.AsksRadios,
    say.SendsTrainees,
)
_SELLER_SAYS = (say.OffersPrice, say.StatesFigure, say.RemindsPayment, say.MovesDate)


def minuted(w: Writer, affair: Affair, brief: MinutesBrief) -> Paper:
    """Return the minutes of a meeting."""
    told = {language: _told(language, w, affair, brief) for language in languages(brief.tongue)}
    language = languages(brief.tongue)[0]
    blocks: list[Block] = []
    if brief.tongue == "ru+zh":
        blocks += side_by_side(told["ru"], told["zh"])
    else:
        blocks += told[language]
    blocks += [Gap(18), _signatures(w, affair, brief)]
    names = {"ru": "Протокол", "zh": "会谈纪要", "en": "Minutes"}
    return Paper(
        title=f"{names[language]} {brief.number}",
        language=language,
        blocks=tuple(blocks),
        margins=NARROW if brief.tongue == "ru+zh" else MARGINS[language],
        footer="{page}",
    )


def _told(
    language: Language, w: Writer, affair: Affair, brief: MinutesBrief
) -> Sequence[Paragraph]:
    if language == "ru":
        return _russian(Russian(w, affair), brief)
    if language == "zh":
        return _chinese(Chinese(w, affair), brief)
    return _english(English(w, affair), brief)


def heads_of(affair: Affair, brief: MinutesBrief) -> tuple[Person, Person]:
    """Return who leads each side: its first participant."""
    people = brief.event.participants
    north = lookup.of_side(affair, people, "north")
    south = lookup.of_side(affair, people, "south")
    return (north or (affair.people["director"],))[0], (south or (affair.people["deputy"],))[0]


def _speaker(affair: Affair, brief: MinutesBrief, one: say.Statement) -> Person:
    north, south = heads_of(affair, brief)
    if isinstance(one, _BUYER_SAYS):
        return south
    if isinstance(one, _SELLER_SAYS):
        return north
    return north if affair.employer(brief.discussed.sender).side == "north" else south


def _talk(brief: MinutesBrief) -> list[say.Statement]:
    return [one for one in brief.discussed.statements if not isinstance(one, say.Courtesy)]


def _russian(r: Russian, brief: MinutesBrief) -> Sequence[Paragraph]:
    event, affair = brief.event, r.affair
    number = r.w(Identifier("letter", brief.number), brief.number)
    where = f"г. {r.event_town(event)}" + (f", {r.place(event.venue)}" if event.venue else "")
    parts = [
        title(f"ПРОТОКОЛ № {number}", RU, 14, after=2),
        line(f"по вопросу: {event.subject.ru}", RU, "centre", after=8),
        line(f"{where}\n{r.span(stated.event_date(event), event.first, event.last)}", RU, after=8),
        heading("ПРИСУТСТВОВАЛИ:", RU),
    ]
    for side, label in (("north", "от Продавца"), ("south", "от Покупателя")):
        people = lookup.of_side(affair, event.participants, side)
        names = ";\n".join(
            f"{r.name(one, full=True)} — {one.role.ru}, {r.firm(lookup.home(affair, one))}"
            for one in people
        )
        if names:
            parts.append(line(f"{label}:\n{names}.", RU, after=5))
    parts.append(heading("СЛУШАЛИ:", RU))
    for number_, one in enumerate(_talk(brief), 1):
        speaker = r.signer(_speaker(affair, brief, one))
        parts.append(text(f"{r.w.plain(f'{number_}.')} {speaker}: {_told_ru(r, one)}", RU))
    if event.decisions:
        parts.append(heading("РЕШИЛИ:", RU))
    for n, decided in enumerate(event.decisions, 1):
        who = affair.people[decided.who]
        words = f"{decided.what.ru[0].upper()}{decided.what.ru[1:]}. Ответственный: {r.name(who)}"
        if decided.due:
            due = r.day(stated.decision_due(event, decided.key, decided.due), decided.due)
            words += f" Срок: {due}."
        parts.append(text(f"{r.w.plain(f'{n}.')} {words}", RU))
    parts.append(text(sentence("Протокол составлен и подписан старшими от обеих сторон"), RU))
    return parts


def _told_ru(r: Russian, one: say.Statement) -> str:
    if isinstance(one, say.RefersTo):
        return f"Принять к сведению {say_ru.cited(r, one.cited, 'acc')}."
    if isinstance(one, say.Encloses):
        return f"Передаём для рассмотрения {say_ru.cited(r, one.cited, 'acc')}."
    return say_ru.said(r, one)


def _told_zh(z: Chinese, one: say.Statement) -> str:
    if isinstance(one, say.RefersTo):
        return f"提请注意{say_zh.cited(z, one.cited)}。"
    if isinstance(one, say.Encloses):
        return f"现场提交{say_zh.cited(z, one.cited)}。"
    return say_zh.said(z, one)


def _told_en(e: English, one: say.Statement) -> str:
    if isinstance(one, say.RefersTo):
        return f"We draw attention to {say_en.cited(e, one.cited)}."
    if isinstance(one, say.Encloses):
        return f"We hand over {say_en.cited(e, one.cited)}."
    return say_en.said(e, one)


def _chinese(z: Chinese, brief: MinutesBrief) -> Sequence[Paragraph]:
    event, affair = brief.event, z.affair
    number = z.w(Identifier("letter", brief.number), brief.number)
    when = z.span(stated.event_date(event), event.first, event.last)
    where = z.event_town(event) + (z.place(event.venue) if event.venue else "")
    parts = [
        title("会 谈 纪 要", ZH, 20, after=2),
        line(f"第{number}期", ZH, "centre", after=10),
        text(f"{when}，双方在{where}就“{event.subject.zh}”进行了会谈。现将有关情况纪要如下：", ZH),
        heading("一、参加人员", ZH),
    ]
    for side, label in (("north", "卖方"), ("south", "买方")):
        people = lookup.of_side(affair, event.participants, side)
        names = "、".join(
            f"{z.firm(lookup.home(affair, one))}{one.role.zh}{z.name(one)}" for one in people
        )
        if names:
            parts.append(text(f"{label}：{names}。", ZH))
    parts.append(heading("二、会谈内容", ZH))
    for n, one in enumerate(_talk(brief), 1):
        speaker = z.name(_speaker(affair, brief, one))
        parts.append(text(f"（{z.w.plain(plain_han(n))}）{speaker}：{_told_zh(z, one)}", ZH))
    if event.decisions:
        parts.append(heading("三、议定事项", ZH))
    for n, decided in enumerate(event.decisions, 1):
        who = affair.people[decided.who]
        due = ""
        if decided.due:
            shown = z.day(stated.decision_due(event, decided.key, decided.due), decided.due)
            due = f"于{shown}前"
        words = f"由{z.name(who)}负责，{due}{decided.what.zh}。"
        parts.append(text(f"{z.w.plain(f'{n}.')}{words}", ZH))
    parts.append(text("本纪要经双方代表签字后生效。", ZH))
    return parts


def _english(e: English, brief: MinutesBrief) -> Sequence[Paragraph]:
    event, affair = brief.event, e.affair
    number = e.w(Identifier("letter", brief.number), brief.number)
    where = f"{e.event_town(event)}" + (f", {e.place(event.venue)}" if event.venue else "")
    when = e.span(stated.event_date(event), event.first, event.last)
    parts = [
        line(f"MINUTES No. {number}", EN.but(points=16, bold=True), after=2),
        line(f"Subject: {event.subject.en}\nHeld at: {where}\nOn: {when}", EN, after=10),
        heading("Present", EN),
    ]
    for side, label in (("north", "For the Seller"), ("south", "For the Buyer")):
        people = lookup.of_side(affair, event.participants, side)
        names = "; ".join(
            f"{e.name(one)} ({one.role.en}, {e.firm(lookup.home(affair, one))})" for one in people
        )
        if names:
            parts.append(text(f"{label}: {names}.", EN))
    parts.append(heading("Discussion", EN))
    for n, one in enumerate(_talk(brief), 1):
        speaker = e.name(_speaker(affair, brief, one), short=True)
        parts.append(text(f"{e.w.plain(f'{n}.')} {speaker}: “{_told_en(e, one)}”", EN))
    if event.decisions:
        parts.append(heading("Action points", EN))
    for n, decided in enumerate(event.decisions, 1):
        due = ""
        if decided.due:
            shown = e.day(stated.decision_due(event, decided.key, decided.due), decided.due)
            due = f", by {shown}"
        who = e.name(affair.people[decided.who])
        parts.append(text(f"{e.w.plain(f'A{n}.')} {who} to {decided.what.en}{due}.", EN))
    return parts


_SIDES = (
    Written("От Продавца", "卖方代表", "For the Seller"),
    Written("От Покупателя", "买方代表", "For the Buyer"),
)


def _signatures(w: Writer, affair: Affair, brief: MinutesBrief) -> Beside:
    hands = [hand(one, w, affair) for one in languages(brief.tongue)]
    return signed_columns(hands, _SIDES, heads_of(affair, brief))
