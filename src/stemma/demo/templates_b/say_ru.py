"""What letters, mails and memos say, in Russian, a sentence or two a statement."""

from collections.abc import Callable, Mapping

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Figure, Obligation
from stemma.demo.facts.events import Cited, CitedKind, Event, EventKind
from stemma.demo.facts.written import Case
from stemma.demo.templates_b import lookup
from stemma.demo.templates_b.russian import Russian, plural, sentence

_KINDS: Mapping[CitedKind, Mapping[str, str]] = {
    "contract": {"nom": "договор", "gen": "договора", "dat": "договору", "acc": "договор"},
    "supplement": {
        "nom": "дополнительное соглашение",
        "gen": "дополнительного соглашения",
        "dat": "дополнительному соглашению",
        "acc": "дополнительное соглашение",
    },
    "letter": {"nom": "письмо", "gen": "письма", "dat": "письму", "acc": "письмо"},
    "annex": {
        "nom": "приложение",
        "gen": "приложения",
        "dat": "приложению",
        "acc": "приложение",
    },
    "minutes": {"nom": "протокол", "gen": "протокола", "dat": "протоколу", "acc": "протокол"},
    "mail": {
        "nom": "электронное письмо",
        "gen": "электронного письма",
        "dat": "электронному письму",
        "acc": "электронное письмо",
    },
    "act": {"nom": "акт", "gen": "акта", "dat": "акту", "acc": "акт"},
}
EVENTS: Mapping[EventKind, tuple[str, str]] = {
    "meeting": ("переговоры", "переговоров"),
    "visit": ("рабочая поездка", "рабочей поездки"),
    "exercise": ("учения", "учений"),
    "delivery": ("сдача-приёмка", "сдачи-приёмки"),
    "training": ("обучение", "обучения"),
}
"""What an event is called: nominative and genitive."""
QUANTITIES: Mapping[str, str] = {
    "drop height": "высота десантирования",
    "glide range": "дальность планирования",
    "payload": "грузоподъёмность",
    "temperature": "диапазон рабочих температур",
    "wind": "допустимая скорость ветра у земли",
    "mass": "боевая масса",
    "speed on land": "максимальная скорость на суше",
    "speed afloat": "скорость на плаву",
    "range on land": "запас хода по суше",
    "crew": "экипаж",
    "wave height": "высота преодолеваемой волны",
    "firing range": "дальность стрельбы",
    "frequency": "рабочий диапазон частот",
    "service life": "назначенный срок службы",
    "assembly time": "время приведения в готовность",
    "accuracy of landing": "отклонение от намеченной точки приземления",
}
_COURTESIES = (
    "Пользуясь случаем, выражаем признательность за конструктивный подход к совместной работе.",
    "Рассчитываем на Ваше понимание и скорейшее решение изложенных вопросов.",
    "Готовы направить своих специалистов для обсуждения изложенных вопросов.",
    "Ваш ответ просим направить в возможно короткий срок.",
    "Подтверждаем заинтересованность в дальнейшем развитии взаимовыгодного сотрудничества.",
    "Благодарим за гостеприимство, оказанное нашим специалистам.",
)


def quantity(figure: Figure) -> str:
    """Return what a figure measures."""
    if figure.quantity == "mass" and figure.good.key == "parachute":
        return "масса"
    return QUANTITIES[figure.quantity]


def cited(r: Russian, other: Cited, case: Case = "nom") -> str:
    """Return a cited document: протокол № 3 от 07.09.2023."""
    words = _KINDS[other.kind][case]
    if other.number:
        words += f" № {r.w(stated.cited_number(other), other.number)}"
    if other.date is not None:
        words += f" от {r.day(stated.cited_date(other), other.date)}"
    if other.of:
        deal = lookup.deal_numbered(r.affair, other.of)
        words += f" к договору № {r.contract(deal) if deal else r.w.plain(other.of)}"
    return words


def under(r: Russian, deal: Deal) -> str:
    """Return a contract as a letter names it in the dative."""
    return f"договору № {r.contract(deal)}"


def duty(r: Russian, deal: Deal, owed: Obligation) -> str:
    """Return what is owed, with how many, where and for how long; without its day."""
    words = owed.what.ru
    details: list[str] = []
    if owed.count is not None and owed.good is not None:
        fact = stated.duty_count(deal, owed)
        details.append(f"{r.count(fact, owed.count, owed.good)} {r.designator(owed.good)}")
    elif owed.count is not None:
        details.append(
            r.number(
                stated.duty_count(deal, owed), owed.count, ("комплект", "комплекта", "комплектов")
            )
        )
    if owed.persons is not None:
        forms = ("специалист", "специалиста", "специалистов")
        details.append(r.number(stated.duty_persons(deal, owed), owed.persons, forms))
    if owed.weeks is not None:
        forms = ("неделя", "недели", "недель")
        details.append(r.number(stated.duty_weeks(deal, owed), owed.weeks, forms))
    if owed.months is not None:
        forms = ("месяц", "месяца", "месяцев")
        details.append(r.number(stated.duty_months(deal, owed), owed.months, forms))
    if owed.town is not None:
        details.append(f"г. {r.town(stated.duty_town(deal, owed), owed.town)}")
    return f"{words} ({', '.join(details)})" if details else words


def happening(r: Russian, event: Event, *, genitive: bool = True) -> str:
    """Return an event with its days, town and business."""
    kind = EVENTS[event.kind][1 if genitive else 0]
    when = r.span(stated.event_date(event), event.first, event.last)
    where = r.event_town(event, "loc")
    return f"{kind} по вопросу «{event.subject.ru}» ({when}, в г. {where})"


def _refers(r: Russian, s: say.RefersTo) -> str:
    if s.cited.kind in ("letter", "mail"):
        return f"Рассмотрели Ваше {cited(r, s.cited)}."
    return f"В развитие {cited(r, s.cited, 'gen')} сообщаем следующее."


def _encloses(r: Russian, s: say.Encloses) -> str:
    return f"К настоящему прилагается {cited(r, s.cited)}."


def _misses(r: Russian, s: say.Misses) -> str:
    return f"До настоящего времени нами не получено {cited(r, s.cited)}. Просим выслать."


def _asks_price(r: Russian, s: say.AsksPrice) -> str:
    number = r.count(stated.count(s.count, s.good.key), s.count, s.good, "gen")
    return (
        f"Просим рассмотреть возможность поставки {number} {r.designator(s.good)} и сообщить "
        "цену единицы, условия оплаты и сроки изготовления."
    )


def _offers(r: Russian, s: say.OffersPrice) -> str:
    deal, line = lookup.deal_of_line(r.affair, s.line), s.line
    price = r.sum(stated.line_price(deal, line), line.price, s.currency, "thousands")
    number = r.count(stated.line_quantity(deal, line), line.quantity, line.good, "gen")
    until = r.day(stated.day(s.until), s.until)
    return (
        f"Предлагаем к поставке {r.designator(line.good)} в объёме {number} по цене {price} "
        f"за единицу. Предложение сохраняет силу до {until} включительно."
    )


def _agrees(r: Russian, s: say.AgreesPrice) -> str:
    deal, line = lookup.deal_of_line(r.affair, s.line), s.line
    before = r.sum(stated.money(s.before, s.currency, "piece"), s.before, s.currency, "thousands")
    after = r.sum(stated.line_price(deal, line), line.price, s.currency, "thousands")
    return (
        f"По итогам переговоров цена за единицу {r.good(line.good, genitive=True)} "
        f"снижена: прежняя — {before}, согласованная — {after}."
    )


def _announces(r: Russian, s: say.AnnouncesVisit) -> str:
    leader = r.affair.people[s.leader]
    people = r.number(
        stated.count(s.persons, "person"), s.persons, ("человек", "человека", "человек")
    )
    return (
        f"Сообщаем, что для участия в мероприятии «{s.event.subject.ru}» "
        f"{r.span(stated.event_date(s.event), s.event.first, s.event.last)} в г. "
        f"{r.event_town(s.event)} прибудет наша делегация общей численностью {people}. "
        f"Делегацию возглавит {leader.role.ru} {r.signer(leader)}."
    )


def _confirms(r: Russian, s: say.ConfirmsVisit) -> str:
    return (
        f"Подтверждаем готовность к проведению {happening(r, s.event)}. "
        "Встреча и размещение делегации будут обеспечены."
    )


def _states_figure(r: Russian, s: say.StatesFigure) -> str:
    deal, good = lookup.deal_of_figure(r.affair, s.figure), s.figure.good
    return f"Подтверждаем характеристику {r.good(good, genitive=True)}: " + sentence(
        f"{quantity(s.figure)} — {r.figure(deal, s.figure)}"
    )


def _asks_figure(r: Russian, s: say.AsksFigure) -> str:
    deal, good = lookup.deal_of_figure(r.affair, s.figure), s.figure.good
    return (
        f"Просим письменно подтвердить либо пояснить, обеспечивается ли для "
        f"{r.good(good, genitive=True)} показатель «{quantity(s.figure)}» "
        f"({r.figure(deal, s.figure)})."
    )


def _moves(r: Russian, s: say.MovesDate) -> str:
    deal, owed = lookup.deal_of_duty(r.affair, s.obligation), s.obligation
    return (
        f"Срок исполнения обязательства «{owed.what.ru}» по {under(r, deal)} переносится "
        f"с {r.day(stated.duty_due(deal, owed), owed.due)} "
        f"на {r.day(stated.day(s.new_due), s.new_due)}."
    )


def _reminds_duty(r: Russian, s: say.RemindsDuty) -> str:
    deal, owed = lookup.deal_of_duty(r.affair, s.obligation), s.obligation
    due = r.day(stated.duty_due(deal, owed), owed.due)
    return (
        f"Обращаем внимание на предстоящий срок по {under(r, deal)}: {due} — {duty(r, deal, owed)}."
    )


def _reminds_payment(r: Russian, s: say.RemindsPayment) -> str:
    deal, paid = lookup.deal_of_payment(r.affair, s.payment), s.payment
    share = r.w(stated.payment_percent(deal, paid), f"{paid.percent.normalize():f}\u00a0%")
    amount = r.sum(stated.payment_amount(deal, paid), paid.amount, s.currency, "thousands")
    due = r.day(stated.payment_due(deal, paid), paid.due)
    if s.overdue:
        return (
            f"Платёж в размере {share} цены ({amount}) по {under(r, deal)} подлежал перечислению "
            f"до {due}; подтверждения о его проведении мы не имеем."
        )
    return (
        f"Напоминаем, что до {due} по {under(r, deal)} подлежит перечислению {amount} "
        f"({share} цены)."
    )


def _sends(r: Russian, s: say.SendsTrainees) -> str:
    deal, owed = lookup.deal_of_duty(r.affair, s.obligation), s.obligation
    persons = owed.persons or 0
    people = r.number(
        stated.duty_persons(deal, owed), persons, ("обучаемый", "обучаемых", "обучаемых")
    )
    others = r.number(
        stated.count(s.interpreters, "interpreter"),
        s.interpreters,
        ("переводчик", "переводчика", "переводчиков"),
    )
    weeks = r.number(stated.duty_weeks(deal, owed), owed.weeks or 0, ("неделя", "недели", "недель"))
    verb = plural(persons, "направляется", "направляются", "направляются")
    return (
        f"На курс «{owed.what.ru}» (продолжительность — {weeks}) {verb} {people}, с ними {others}. "
        "Просим содействовать в оформлении виз, размещении и организации перевода."
    )


def _asks_technology(r: Russian, s: say.AsksTechnology) -> str:
    months = r.w(stated.measure(s.months, "month"), f"{s.months}\u00a0мес.")
    return (
        "Просим представить условия, на которых могли бы быть переданы рабочие чертежи и "
        "технология "
        + sentence(f"производства {r.good(s.good, genitive=True)}; период передачи — {months}")
    )


def _asks_radios(r: Russian, s: say.AsksRadios) -> str:
    number = r.count(stated.count(s.count, s.good.key), s.count, s.good, "gen")
    return (
        "Просим проработать размещение радиостанций и аппаратуры управления Покупателя для "
        f"{number} {r.designator(s.good)}."
    )


def _wish(r: Russian, s: say.OralWish) -> str:
    somebody = r.affair.people[s.person]
    return (
        f"В ходе {happening(r, s.event)} от {r.name(somebody, 'gen')} ({somebody.role.ru}) "
        f"поступило устное пожелание: {r.place(s.wish)}. Договором это не предусмотрено."
    )


def _courtesy(_: Russian, s: say.Courtesy) -> str:
    return _COURTESIES[s.number % len(_COURTESIES)]


_SAID: Mapping[type, Callable[..., str]] = {
    say.RefersTo: _refers,
    say.Encloses: _encloses,
    say.Misses: _misses,
    say.AsksPrice: _asks_price,
    say.OffersPrice: _offers,
    say.AgreesPrice: _agrees,
    say.AnnouncesVisit: _announces,
    say.ConfirmsVisit: _confirms,
    say.StatesFigure: _states_figure,
    say.AsksFigure: _asks_figure,
    say.MovesDate: _moves,
    say.RemindsDuty: _reminds_duty,
    say.RemindsPayment: _reminds_payment,
    say.SendsTrainees: _sends,
    say.AsksTechnology: _asks_technology,
    say.AsksRadios: _asks_radios,
    say.OralWish: _wish,
    say.Courtesy: _courtesy,
}


def said(r: Russian, statement: say.Statement) -> str:
    """Return what a statement says."""
    return _SAID[type(statement)](r, statement)
