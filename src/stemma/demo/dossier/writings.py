"""Letters, minutes, memos and mails of the cache, and how each is kept."""

import datetime as dt
from collections.abc import Sequence

from stemma.demo.dossier.contracts import at
from stemma.demo.dossier.correspondence import Topic, cited, topics
from stemma.demo.dossier.entries import (
    Entry,
    Facsimile,
    Form,
    MailFile,
    Pasted,
    Scanned,
    Seal,
    TextFile,
    Typed,
    WordFile,
)
from stemma.demo.dossier.plan import Plan
from stemma.demo.facts import events as say
from stemma.demo.facts.events import Event, Letter
from stemma.demo.facts.written import Language, Written
from stemma.demo.writing.briefs import (
    LetterBrief,
    MailBrief,
    MemoBrief,
    MinutesBrief,
    Tongue,
)


def add_writings(plan: Plan) -> None:
    """Add them."""
    _letters(plan)
    _minutes(plan)
    _memos(plan)
    _mails(plan)


def _letters(plan: Plan) -> None:
    subjects = list(topics(plan.affair))
    if plan.is_full:
        subjects = [topic for topic in subjects for _ in range(4)]
    letters = [
        plan.letters.write(topic, sender=_SIGNING.get((number, topic.side), ""))
        for number, topic in enumerate(subjects)
    ]
    bundled = set(range(3, 6))
    for number, letter in enumerate(letters):
        form, doings = _kept(number, letter)
        bundle = f"letters-{number // 12}" if number % 12 in bundled else ""
        plan.add(
            Entry(
                key=letter.key,
                brief=LetterBrief(letter=letter),
                form=Scanned(glass="grey", program="Scan 4.1") if bundle else form,
                name=f"Переписка/{_file_name(letter)}",
                doings=() if bundle else doings,
                bundle=bundle,
            )
        )


_SIGNING = {
    (1, "north"): "director",
    (7, "north"): "director",
    (12, "north"): "director",
    (8, "south"): "deputy",
}
"""Whose letters some are, by number: a stamp or a pasted hand shows in several documents only."""

_FAXED = 9
"""The letter that came by fax in either size of a cache."""


def _kept(number: int, letter: Letter) -> tuple[Form, tuple[Pasted | Facsimile, ...]]:
    if number == 1:
        return Scanned(glass="colour", dpi=300), (Facsimile("director"),)
    if number == _FAXED:
        return Scanned(glass="fax"), ()
    if letter.sender == "deputy" and number < 12:
        return Scanned(glass="grey"), (Pasted("deputy"),) if number > 7 else ()
    if number % 5 == 3:
        return Scanned(glass=("fax", "copy", "grey")[number % 3]), ()
    if letter.sender == "director":
        return Scanned(glass="grey", layer=number % 2 == 0), (Facsimile("director"),)
    return Typed(press="fpdf2" if number % 6 == 1 else "reportlab", created=at(letter.date)), ()


def _file_name(letter: Letter) -> str:
    number = letter.number.replace("/", "-").replace("〔", "").replace("〕", "-")
    return f"{letter.date:%Y%m%d} {number}.pdf"


def _minutes(plan: Plan) -> None:
    tongues: tuple[Tongue, ...] = ("ru+zh", "ru", "zh", "en")
    events = [event for event in plan.affair.events.values() if event.kind != "training"]
    for number, event in enumerate(events if plan.is_full else events[:1] + events[3:5]):
        tongue = tongues[number % 4]
        forms: Sequence[Form] = (
            Scanned(glass="black and white", holder="tiff"),
            Typed(created=at(event.last + dt.timedelta(days=1))),
            Scanned(glass="grey"),
            WordFile(
                author="секретарь",
                created=at(event.last),
                modified=at(event.last + dt.timedelta(days=2)),
            ),
        )
        ending = {"tiff": "tif"}.get(getattr(forms[number % 4], "holder", ""), "pdf")
        ending = "docx" if isinstance(forms[number % 4], WordFile) else ending
        plan.add(
            Entry(
                key=f"minutes-{number + 1}",
                brief=MinutesBrief(
                    tongue=tongue,
                    event=event,
                    number=str(number + 1),
                    discussed=_talk(plan, event),
                ),
                form=forms[number % 4],
                name=f"Протоколы/Протокол {event.last:%d.%m.%Y} 会议纪要.{ending}",
            )
        )


def _talk(plan: Plan, event: Event) -> Letter:
    """Return what was talked about at an event, as a letter's statements."""
    main, chance = plan.affair.main, plan.chance
    said: dict[str, tuple[say.Statement, ...]] = {
        "price talks": (
            say.AgreesPrice(main.lines[0], main.currency, main.lines[0].price + 90_000),
            say.OffersPrice(main.lines[2], main.currency, event.last + dt.timedelta(days=60)),
        ),
        "radio talks": (
            say.AsksRadios(plan.affair.goods["command"], main.lines[3].quantity),
            say.RemindsDuty(main.obligations[4]),
        ),
        "know-how talks": (say.AsksTechnology(plan.affair.goods["parachute"], 12),),
    }
    figures = chance.sample(main.figures, 2)
    return Letter(
        key=f"talk-{event.key}",
        language="ru",
        number="",
        date=event.last,
        sender=event.participants[0],
        addressee=event.participants[-1],
        subject=event.subject,
        statements=(
            *said.get(event.key, ()),
            say.StatesFigure(figures[0]),
            say.AsksFigure(figures[1]),
        ),
    )


def _memos(plan: Plan) -> None:
    show = plan.affair.events["show"]
    talks = plan.affair.events["know-how talks"]
    wishes = (
        Written("осмотреть сборочный цех", "参观总装车间", "see the assembly shop"),
        Written(
            "получить полный комплект чертежей", "取得全套图纸", "be given a full set of drawings"
        ),
        Written(
            "увеличить группу инструкторов", "增加教员人数", "enlarge the group of instructors"
        ),
    )
    memos = (
        ("memo-1", "ru", "training", "director", show, "cp1251", "архив_2022.zip"),
        ("memo-2", "zh", "purchases", "deputy", talks, "gb18030", ""),
        ("memo-3", "ru", "engineer", "designer", talks, "koi8-r", "backup_2024.tar.gz"),
    )
    for number, (key, language, sender, addressee, event, charset, archive) in enumerate(
        memos if plan.is_full else memos[:2]
    ):
        letter = Letter(
            key=key,
            language="zh" if language == "zh" else "ru",
            number="",
            date=event.last + dt.timedelta(days=2),
            sender=sender,
            addressee=addressee,
            subject=event.subject,
            statements=(
                say.OralWish("deputy", event, wishes[number]),
                say.StatesFigure(plan.chance.choice(plan.affair.main.figures)),
                say.Misses(
                    plan.letters.absent("north" if language == "zh" else "south", event.last)
                ),
            ),
        )
        name = "Переписка/Служебная записка" if language == "ru" else "内部/备忘"
        plan.add(
            Entry(
                key=key,
                brief=MemoBrief(letter=letter),
                form=TextFile(charset=charset),  # type: ignore[arg-type]
                name=f"{name} {number + 1}.txt",
                archive=archive,
            )
        )


def _mails(plan: Plan) -> None:
    threads = 9 if plan.is_full else 1
    subjects = list(topics(plan.affair))
    for number in range(threads):
        _thread(plan, number, subjects[(number * 5 + 8) % len(subjects)])
    for number, seal in enumerate(_seals(plan)):
        topic = subjects[(number * 3 + 5) % len(subjects)]
        letter = _mail(plan, f"mail-{number + 1}", topic, "en" if number % 2 else "ru", number)
        attached = ("training-plan",) if number == 0 else ()
        plan.add(
            Entry(
                key=letter.key,
                brief=MailBrief(letter=letter),
                form=MailFile(
                    at=at(letter.date, 9 + number % 9, 42),
                    seal=seal,
                    attached=attached,
                    charset="koi8-r" if seal == "signed" and number % 3 == 0 else "utf-8",
                ),
                name=f"Почта/{number + 1:02}.eml",
            )
        )


def _seals(plan: Plan) -> Sequence[Seal]:
    few: Sequence[Seal] = ("signed", "altered", "signed without key", "list")
    return tuple(few) * 6 if plan.is_full else few


def _mail(plan: Plan, key: str, topic: Topic, language: Language, number: int) -> Letter:
    """Return a mail about a topic; every third cites one that the cache lacks."""
    north = topic.side == "north"
    date = topic.first + dt.timedelta(days=plan.chance.randrange(1, 12))
    earlier: tuple[say.Statement, ...] = ()
    if number % 3 == 2:
        before = date - dt.timedelta(days=plan.chance.randrange(2, 6))
        earlier = (say.RefersTo(say.Cited(kind="mail", number="", date=before, item=None)),)
    elif number % 3 == 1:
        before_it = [letter for letter in plan.letters.letters if letter.date < date]
        if before_it:
            earlier = (say.RefersTo(cited(plan.chance.choice(before_it))),)
    return Letter(
        key=key,
        language=language,
        number="",
        date=date,
        sender=plan.chance.choice(("contracts", "training") if north else ("purchases", "radios")),
        addressee=plan.chance.choice(("purchases",) if north else ("contracts", "training")),
        subject=topic.subject,
        statements=(*earlier, *topic.says(plan.chance)),
    )


def _thread(plan: Plan, number: int, topic: Topic) -> None:
    """Add a thread kept in one mailbox; its second mail is not in it, only quoted by the third."""
    before = ""
    date = topic.first
    for turn in range(4):
        side = topic.side if turn % 2 == 0 else ("south" if topic.side == "north" else "north")
        sender, addressee = (
            ("contracts", "purchases") if side == "north" else ("purchases", "contracts")
        )
        language: Language = ("en", "en", "zh", "ru")[(number + turn // 2) % 4]
        date += dt.timedelta(days=plan.chance.randrange(1, 5))
        letter = Letter(
            key=f"thread-{number + 1}-{turn + 1}",
            language=language,
            number="",
            date=date,
            sender=sender,
            addressee=addressee,
            subject=topic.subject,
            statements=(
                *(topic.says(plan.chance) if turn % 2 == 0 else ()),
                say.AsksFigure(plan.chance.choice(plan.affair.main.figures)),
            ),
        )
        plan.add(
            Entry(
                key=letter.key,
                brief=MailBrief(letter=letter),
                form=MailFile(
                    at=at(date, 8 + turn * 3, 11 + turn),
                    answers=before,
                    box=f"Почта/thread{number + 1}.mbox" if turn != 1 else "",
                ),
                name="" if turn == 1 else f"Почта/thread{number + 1}.mbox",
            )
        )
        before = letter.key
