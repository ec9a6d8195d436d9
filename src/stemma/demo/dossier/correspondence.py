"""Letters, memos and mails: who writes what to whom on which day, and what they cite."""

import datetime as dt
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stemma.demo.facts import events as say
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Figure
from stemma.demo.facts.events import Cited, Letter, Statement
from stemma.demo.facts.written import Language, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something the sides write about in a period; `side` writes first."""

    side: str
    first: dt.date
    last: dt.date
    subject: Written
    says: Callable[[random.Random], tuple[Statement, ...]]


_SENDERS = {"north": ("director", "contracts"), "south": ("deputy", "purchases")}
_A_DAY = 5
"""How many letters a side sends on a day at most."""


class Correspondence:
    """Writes letters one after the other: numbers rise with days, answers cite what they answer."""

    def __init__(self, affair: Affair, chance: random.Random) -> None:
        """Begin with none."""
        self.affair = affair
        self.chance = chance
        self.letters: list[Letter] = []
        self._taken: set[tuple[str, int, int]] = set()

    def number(self, side: str, date: dt.date) -> str:
        """Return an outgoing number of a side.

        A register begins anew each year, and who writes later has a higher number, in whatever
        order letters are planned: each day has a few numbers of its own.
        """
        first = date.timetuple().tm_yday * _A_DAY
        numbers = range(first, first + _A_DAY)
        running = self.chance.choice(
            [one for one in numbers if (side, date.year, one) not in self._taken]
        )
        self._taken.add((side, date.year, running))
        if side == "north":
            return f"{running}/{self.chance.choice((2, 4, 7))}-{date:%y}"
        sign = self.affair.organisations["importer"].short.zh[0]
        return f"{sign}装函〔{date.year}〕{running}号"

    def write(self, topic: Topic, *, sender: str = "") -> Letter:
        """Write a letter about a topic on a working day of its period.

        Args:
            topic: what about, and which side writes.
            sender: who signs, if that is not left to chance.
        """
        chance = self.chance
        span = (topic.last - topic.first).days
        date = topic.first + dt.timedelta(days=chance.randrange(max(1, span)))
        while date.weekday() > 4:
            date += dt.timedelta(days=1)
        north = topic.side == "north"
        letter = Letter(
            key=f"letter-{len(self.letters) + 1}",
            language=self._language(north=north),
            number=self.number(topic.side, date),
            date=date,
            sender=sender or chance.choice(_SENDERS[topic.side]),
            addressee=chance.choice(("deputy", "purchases") if north else ("director",)),
            subject=topic.subject,
            statements=(*self._begins(topic, date), *topic.says(chance), *self._ends()),
        )
        self.letters.append(letter)
        return letter

    def _language(self, *, north: bool) -> Language:
        southern: tuple[Language, ...] = ("zh", "zh", "en")
        return "ru" if north else self.chance.choice(southern)

    def _begins(self, topic: Topic, date: dt.date) -> tuple[Statement, ...]:
        """Cite a letter of the other side where there is one, or one that the cache lacks."""
        others = [
            letter
            for letter in self.letters
            if letter.date < date and letter.sender not in _SENDERS[topic.side]
        ]
        if others and self.chance.random() < 0.7:
            return (say.RefersTo(cited(self.chance.choice(others[-4:]))),)
        if self.chance.random() < 0.35:
            return (say.RefersTo(self.absent(topic.side, date)),)
        return (say.Courtesy(self.chance.randrange(3)),)

    def absent(self, side: str, date: dt.date) -> Cited:
        """Return a letter of the other side that the cache lacks."""
        other = "south" if side == "north" else "north"
        before = date - dt.timedelta(days=self.chance.randrange(6, 25))
        return Cited(kind="letter", number=self.number(other, before), date=before, item=None)

    def _ends(self) -> tuple[Statement, ...]:
        return (say.Courtesy(3 + self.chance.randrange(3)),)


def cited(letter: Letter) -> Cited:
    """Return a letter as others cite it."""
    return Cited(kind="letter", number=letter.number, date=letter.date, item=letter.key)


def topics(affair: Affair) -> Sequence[Topic]:
    """Return what there is to write about, in order of time."""
    main, goods, events = affair.main, affair.goods, affair.events
    lines = {line.key: line for line in main.lines}
    figures = main.figures
    duties = {duty.key: duty for duty in main.obligations}
    day = dt.timedelta(days=1)
    annex = {item.number: item for item in main.annexes}
    absent_annex = Cited(kind="annex", number="4", date=None, item=annex[4].item, of=main.number)
    samples = affair.deals["samples"]

    def some_figures(chance: random.Random, of: str) -> list[Figure]:
        fitting = [figure for figure in figures if figure.good.key == of]
        return chance.sample(fitting, min(2, len(fitting)))

    return (
        Topic(
            side="south",
            first=dt.date(2022, 3, 14),
            last=dt.date(2022, 5, 20),
            subject=Written("запрос о технике", "关于装备询价的函", "Inquiry about equipment"),
            says=lambda chance: (
                say.AsksPrice(goods["vehicle"], lines["vehicle"].quantity),
                say.AsksPrice(
                    goods[chance.choice(("gun", "carrier", "command"))], chance.randrange(4, 12)
                ),
                *(say.AsksFigure(figure) for figure in some_figures(chance, "vehicle")),
            ),
        ),
        Topic(
            side="north",
            first=dt.date(2022, 5, 23),
            last=dt.date(2022, 8, 30),
            subject=Written("ответ на запрос", "关于询价的复函", "Answer to your inquiry"),
            says=lambda chance: (
                *(say.StatesFigure(figure) for figure in some_figures(chance, "vehicle")),
                say.OffersPrice(lines["carrier"], main.currency, dt.date(2022, 12, 30)),
            ),
        ),
        Topic(
            side="south",
            first=events["show"].first - 40 * day,
            last=events["show"].first - 12 * day,
            subject=Written("приезд делегации", "关于代表团来访的函", "Visit of our delegation"),
            says=lambda chance: (
                say.AnnouncesVisit(events["show"], "deputy", chance.randrange(4, 9)),
                say.AsksFigure(some_figures(chance, "parachute")[0]),
            ),
        ),
        Topic(
            side="north",
            first=events["show"].first - 11 * day,
            last=events["show"].first - 3 * day,
            subject=Written(
                "о приёме делегации", "关于接待代表团的函", "Reception of the delegation"
            ),
            says=lambda _: (say.ConfirmsVisit(events["show"]),),
        ),
        Topic(
            side="south",
            first=events["price talks"].last + 3 * day,
            last=main.signed - 5 * day,
            subject=Written(
                "итоги переговоров о ценах", "关于价格谈判结果的函", "Outcome of the price talks"
            ),
            says=lambda _: (
                say.AgreesPrice(lines["vehicle"], main.currency, lines["vehicle"].price + 90_000),
                say.AsksRadios(goods["command"], lines["command"].quantity),
            ),
        ),
        Topic(
            side="north",
            first=main.signed + 20 * day,
            last=main.signed + 70 * day,
            subject=Written("об авансовом платеже", "关于预付款的函", "Advance payment"),
            says=lambda _: (
                say.RemindsPayment(main.payments[0], main.currency, overdue=False),
                say.RemindsDuty(duties["integration"]),
            ),
        ),
        Topic(
            side="south",
            first=main.signed + 40 * day,
            last=duties["delivery 1"].due - 30 * day,
            subject=Written("недостающие документы", "关于所缺文件的函", "Missing documents"),
            says=lambda chance: (
                say.Misses(absent_annex),
                say.AsksFigure(chance.choice(figures)),
            ),
        ),
        Topic(
            side="north",
            first=duties["documentation"].due - 20 * day,
            last=duties["documentation"].due + 10 * day,
            subject=Written("о документации", "关于技术文件的函", "Documentation"),
            says=lambda chance: (
                say.RemindsDuty(duties["documentation"]),
                say.StatesFigure(chance.choice(figures)),
                say.Encloses(
                    Cited(kind="annex", number="3", date=None, item=annex[3].item, of=main.number)
                ),
            ),
        ),
        Topic(
            side="south",
            first=duties["training 1"].due - 60 * day,
            last=duties["training 1"].due - 20 * day,
            subject=Written(
                "направление группы на обучение",
                "关于派出培训人员的函",
                "Trainees of the first group",
            ),
            says=lambda chance: (say.SendsTrainees(duties["training 1"], chance.randrange(2, 5)),),
        ),
        Topic(
            side="south",
            first=events["acceptance"].first - 30 * day,
            last=events["acceptance"].first - 8 * day,
            subject=Written(
                "о приёмке первой партии", "关于首批验收的函", "Acceptance of the first batch"
            ),
            says=lambda chance: (
                say.AnnouncesVisit(events["acceptance"], "inspector", chance.randrange(5, 10)),
                say.RemindsDuty(duties["delivery 1"]),
            ),
        ),
        Topic(
            side="north",
            first=duties["delivery 2"].due - 90 * day,
            last=duties["delivery 2"].due - 30 * day,
            subject=Written(
                "перенос срока поставки", "关于推迟交货的函", "Change of the delivery date"
            ),
            says=lambda chance: (
                say.MovesDate(
                    duties["delivery 2"],
                    duties["delivery 2"].due + dt.timedelta(days=7 * chance.randrange(2, 8)),
                ),
                say.RemindsPayment(main.payments[1], main.currency, overdue=True),
            ),
        ),
        Topic(
            side="south",
            first=events["know-how talks"].last + 2 * day,
            last=affair.deals["knowhow"].signed - 3 * day,
            subject=Written("передача технологии", "关于技术转让的函", "Transfer of technology"),
            says=lambda chance: (
                say.AsksTechnology(goods["parachute"], chance.choice((10, 12, 14))),
                say.RefersTo(
                    Cited(
                        kind="contract", number=samples.number, date=samples.signed, item="samples"
                    )
                ),
            ),
        ),
    )
