"""Lists of travellers and plans of courses."""

from collections.abc import Sequence

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.stock import Lesson
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_b import lookup
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.hands import Hand, approval, hand
from stemma.demo.templates_b.layout import (
    BODY,
    CELL,
    MARGINS,
    line,
    signed_line,
    text,
    title,
)
from stemma.demo.templates_b.russian import Russian
from stemma.demo.writing.briefs import (
    DelegationBrief,
    TrainingBrief,
)
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Paper, Table


def _paper(language: Language, name: str, blocks: Sequence[Block]) -> Paper:
    return Paper(title=name, language=language, blocks=tuple(blocks), margins=MARGINS[language])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def travelling(w: Writer, affair: Affair, brief: DelegationBrief) -> Paper:
    """Return the list of a delegation."""
    language, event, h = brief.tongue, brief.event, hand(brief.tongue, w, affair)
    body, name = BODY[language], _DELEGATION.to(language)
    when = h.span(stated.event_date(event), event.first, event.last)
    where = h.event_town(event)
    opening = {
        "ru": f"Цель поездки: {event.subject.ru}. Место: г. {where}. Сроки: {when}",
        "zh": f"出访任务：{event.subject.zh}；地点：{where}；时间：{when}。",
        "en": f"Purpose: {event.subject.en}. Place: {where}. Dates: {when}.",
    }[language]
    heads = {
        "ru": ("№ п/п", "Организация", "Фамилия, имя, отчество", "Должность"),
        "zh": ("序号", "姓名", "职务", "单位"),
        "en": ("Name", "Position", "Employer", "No."),
    }[language]
    rows = []
    for number, key in enumerate(brief.members, 1):
        one = affair.people[key]
        own, who, firm = w.plain(str(number)), h.name(one), h.firm(lookup.home(affair, one))
        if language == "ru":
            who = w(stated.person(one), one.full.ru)
        role = one.role.to(language)
        rows.append(
            {
                "ru": (own, firm, who, role),
                "zh": (own, who, role, firm),
                "en": (who, role, firm, own),
            }[language]
        )
    leader = affair.people[brief.members[0]]
    role = _capital(leader.role.to(language))
    south = affair.employer(brief.members[0]).side == "south"
    shares = {"ru": (1, 5, 5, 4), "zh": (1, 3, 4, 6), "en": (4, 4, 6, 1)}[language]
    led = {
        "ru": f"Старший группы: {h.name(leader)}",
        "zh": f"团长：{h.name(leader)}",
        "en": f"Head of delegation: {h.name(leader)}",
    }[language]
    date = h.day(stated.day(brief.date), brief.date)
    return _paper(language, name, [
        approval(h, affair.people["deputy" if south else "director"]),
        title(name, body, after=10),
        text(opening, body.but(after=10)),
        Table(rows=(heads, *rows), shares=shares, style=CELL[language], padding=4),
        line(led, body, after=6),
        line(date, body, after=16),
        signed_line(role, h.name(leader), leader, leader.organisation, body),
    ])  # fmt: skip


_DELEGATION = Written("СПИСОК ДЕЛЕГАЦИИ", "出访人员名单", "LIST OF DELEGATION")
_COURSE = Written("УЧЕБНЫЙ ПЛАН", "培训计划", "TRAINING PROGRAMME")


def trained(w: Writer, affair: Affair, brief: TrainingBrief) -> Paper:
    """Return the plan of a course."""
    language, h = brief.tongue, hand(brief.tongue, w, affair)
    body, name = BODY[language], _COURSE.to(language)
    heads = {
        "ru": ("Часы", "Неделя", "Тема занятий", "Место"),
        "zh": ("周次", "培训内容", "地点", "学时"),
        "en": ("Week", "Place", "Subject", "Hours"),
    }[language]
    rows = []
    for one in brief.lessons:
        week, what = w.plain(str(one.week)), _subject(h, one)
        hours, where = w(stated.measure(one.hours, "h"), str(one.hours)), h.place(one.place)
        rows.append(
            {
                "ru": (hours, week, what, where),
                "zh": (week, what, where, hours),
                "en": (week, where, what, hours),
            }[language]
        )
    shares = {"ru": (1.2, 1.6, 7, 4), "zh": (1, 7, 3, 1), "en": (1, 3, 6, 1)}[language]
    aligns = {"ru": "ccll", "zh": "cllc", "en": "cllc"}[language]
    head = affair.people["training"]
    return _paper(language, name, [
        approval(h, affair.people["director"]),
        title(name, body, 15, after=8),
        *(text(one, body) for one in _course_opening(h, brief)),
        Gap(8),
        Table(rows=(heads, *rows), shares=shares, style=CELL[language], aligns=aligns, padding=4),
        *(text(one, body) for one in _RULES[language]),
        Gap(14),
        signed_line(_capital(head.role.to(language)), h.name(head), head, head.organisation, body),
        line(h.day(stated.day(brief.date), brief.date), body),
    ])  # fmt: skip


_CROSSINGS = Written("двумя переправами", "两次渡水", "two crossings")


def _subject(h: Hand, lesson: Lesson) -> str:
    """Return what a lesson is about; the one count that the subjects of lessons hold is marked."""
    words, counted = lesson.subject.to(h.language), _CROSSINGS.to(h.language)
    if counted not in words:
        return words
    return words.replace(counted, h.w(stated.count(2, "crossing"), counted))


def _course_opening(h: Hand, brief: TrainingBrief) -> tuple[str, ...]:
    deal, duty = brief.deal, brief.obligation
    persons, weeks = duty.persons or 0, duty.weeks or 0
    many, lasts = stated.duty_persons(deal, duty), stated.duty_weeks(deal, duty)
    where = h.town(stated.duty_town(deal, duty), duty.town) if duty.town else ""
    due, contract = h.day(stated.duty_due(deal, duty), duty.due), h.contract(deal)
    if isinstance(h, Russian):
        people = h.number(many, persons, ("человек", "человека", "человек"))
        period = h.number(lasts, weeks, ("неделя", "недели", "недель"))
        return (
            (
                f"Курс «{duty.what.ru}» по договору № {contract}. Численность: {people}. "
                f"Продолжительность: {period}. Город: {where}. Окончание не позднее {due}."
            ),
        )
    if isinstance(h, Chinese):
        return (
            (
                f"根据第{contract}号合同，“{duty.what.zh}”培训在{where}组织，参训人员"
                f"{h.number(many, persons, '人')}，为期{h.number(lasts, weeks, '周')}，应于{due}前"
                "结束。"
            ),
        )
    return (
        (
            f"Course: {duty.what.en} (Contract {contract}). {h.number(many, persons, 'person')} "
            f"will be trained for {h.number(lasts, weeks, 'week')} in {where}, to be completed by "
            f"{due}."
        ),
    )


_RULES = {
    "ru": (
        "К практическим занятиям допускаются лица, прошедшие инструктаж и медицинский осмотр.",
        "Перевод обеспечивает направляющая сторона. Учёт занятий ведётся в журнале.",
        "По окончании проводится зачёт, успешно сдавшим выдаётся свидетельство.",
    ),
    "zh": (
        "参训人员须经安全教育和体检合格后方可参加实际操作。",
        "翻译由派出方负责，考勤记入培训日志。",
        "培训结束后进行考核，合格者颁发证书。",
    ),
    "en": (
        "Trainees are admitted to practical work after a safety briefing and a medical check.",
        "The sending party provides interpreters. Attendance is kept in the course log.",
        "The course ends with an examination; those who pass receive a certificate.",
    ),
}
