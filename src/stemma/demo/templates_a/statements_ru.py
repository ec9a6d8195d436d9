"""What letters, mails, memos and minutes say, in Russian: a sentence or two for each statement."""

from functools import singledispatch

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Figure, Obligation
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.quantities import NAMES, deal_of
from stemma.demo.templates_a.russian import NBSP, plural

_NOUNS: dict[say.CitedKind, str] = {
    "contract": "договор",
    "supplement": "дополнительное соглашение",
    "letter": "письмо",
    "annex": "приложение",
    "minutes": "протокол встречи",
    "mail": "сообщение по электронной почте",
    "act": "акт",
}
_COURTESIES = (
    "Благодарим за плодотворное сотрудничество и рассчитываем на его продолжение.",
    "Заверяем в готовности оперативно рассмотреть Ваши предложения.",
    "Выражаем благодарность за приём, оказанный нашим представителям.",
    "Надеемся на скорый ответ.",
    "Пользуясь случаем, подтверждаем заинтересованность в развитии отношений между нашими предприятиями.",
    "Просим рассматривать настоящее письмо как не подлежащее передаче третьим лицам.",
)


@singledispatch
def sentence(said: object, p: Pen) -> str:
    """Return what a statement says.

    Raises:
        TypeError: for anything that is no statement.
    """
    raise TypeError((said, p))


def cited(p: Pen, document: say.Cited) -> str:
    """Return how another document is called: "письмо № 118/07 от 7 сентября 2023 г."."""
    words = _NOUNS[document.kind]
    if document.number:
        sign = "" if "号" in document.number else f"№{NBSP}"
        words += f" {sign}{p.w(stated.cited_number(document), document.number)}"
    if document.of:
        words += f" к договору №{NBSP}{p.citing('contract', document.of)}"
    if document.date is not None:
        words += f" от {p(stated.cited_date(document))}"
    return words


@sentence.register
def _refers(said: say.RefersTo, p: Pen) -> str:
    return f"Со ссылкой на {cited(p, said.cited)} сообщаем следующее."


@sentence.register
def _encloses(said: say.Encloses, p: Pen) -> str:
    return f"К настоящему прилагаем {cited(p, said.cited)}."


@sentence.register
def _misses(said: say.Misses, p: Pen) -> str:
    return (
        f"Обращаем внимание, что {cited(p, said.cited)} до настоящего времени нами не получено. Просим направить его в "
        "возможно короткий срок."
        if said.cited.kind in ("letter", "annex", "supplement", "mail")
        else f"Обращаем внимание, что {cited(p, said.cited)} до настоящего времени нами не получен. Просим направить его в "
        "возможно короткий срок."
    )


@sentence.register
def _asks_price(said: say.AsksPrice, p: Pen) -> str:
    many = p(stated.count(said.count, said.good.key))
    return f"Просим сообщить цену и условия поставки: {many} {p.type_of(said.good)}."


@sentence.register
def _offers_price(said: say.OffersPrice, p: Pen) -> str:
    deal = deal_of(p.affair, said.line)
    kind = p.type_of(said.line.good)
    return (
        f"Предлагаем {p(stated.line_quantity(deal, said.line))} {kind} по цене {p(_price(deal, said))}, на общую сумму "
        f"{p(stated.money(said.line.total, said.currency))}. Предложение действительно до {p(stated.day(said.until))}."
    )


def _price(deal: Deal, said: say.OffersPrice | say.AgreesPrice) -> stated.Fact:
    """Return the price of a line in the currency that the statement names."""
    path = stated.line_price(deal, said.line).path
    return stated.Fact(path, stated.money(said.line.price, said.currency, "piece"))


@sentence.register
def _agrees_price(said: say.AgreesPrice, p: Pen) -> str:
    deal = deal_of(p.affair, said.line)
    before = p(stated.money(said.before, said.currency, "piece"))
    return (
        f"По итогам переговоров цена изделия {p.type_of(said.line.good)} снижена: прежняя цена – {before}, согласованная – "
        f"{p(_price(deal, said))}."
    )


@sentence.register
def _announces(said: say.AnnouncesVisit, p: Pen) -> str:
    words = plural(said.persons, "человека", "человек", "человек")
    many = p.several(said.persons, "person", f"{said.persons}{NBSP}{words}")
    return (
        f"Сообщаем, что для участия в мероприятии «{said.event.subject.ru}» ({p(stated.event_date(said.event))}, "
        f"г. {_where(p, said.event)}) прибудет делегация в составе {many}. Руководитель делегации – {p.role(said.leader)} "
        f"{p.person(said.leader)}. Просим оказать содействие в оформлении виз и размещении."
    )


def _where(p: Pen, event: say.Event) -> str:
    return p.town(stated.event_town(event), event.town)


@sentence.register
def _confirms(said: say.ConfirmsVisit, p: Pen) -> str:
    return (
        f"Подтверждаем проведение мероприятия «{said.event.subject.ru}» {p(stated.event_date(said.event))} в "
        f"г.{NBSP}{p.town(stated.event_town(said.event), said.event.town, 'loc')}. Встречу и размещение участников обеспечим."
    )


def _figure(p: Pen, figure: Figure) -> str:
    value = p(stated.figure_of(deal_of(p.affair, figure), figure))
    return f"показатель «{NAMES[figure.quantity].ru}» изделия {p.type_of(figure.good)} составляет {value}"


@sentence.register
def _states_figure(said: say.StatesFigure, p: Pen) -> str:
    return f"Подтверждаем, что {_figure(p, said.figure)}."


@sentence.register
def _asks_figure(said: say.AsksFigure, p: Pen) -> str:
    return f"Просим письменно подтвердить, что {_figure(p, said.figure)}, либо дать пояснения."


@sentence.register
def _moves(said: say.MovesDate, p: Pen) -> str:
    due = stated.duty_due(deal_of(p.affair, said.obligation), said.obligation)
    new = p(stated.Fact(due.path, stated.day(said.new_due)))
    return (
        f"По обстоятельствам производственного характера срок исполнения обязательства «{said.obligation.what.ru}» "
        f"переносится с {p(due)} на {new}."
    )


@sentence.register
def _reminds(said: say.RemindsDuty, p: Pen) -> str:
    duty = said.obligation
    deal = deal_of(p.affair, duty)
    if duty.duty == "warranty":
        return f"Напоминаем, что {duty.what.ru}{_extent(p, deal, duty)} действует до {p(stated.duty_due(deal, duty))}."
    return f"Напоминаем, что обязательство «{duty.what.ru}»{_extent(p, deal, duty)} подлежит исполнению не позднее {p(stated.duty_due(deal, duty))}."


def _extent(p: Pen, deal: Deal, duty: Obligation) -> str:
    """Return how much of a duty there is: " (11 лёгких плавающих машин, г. Вельмоград)"."""
    parts = []
    if duty.count is not None:
        parts.append(p(stated.duty_count(deal, duty)))
    if duty.persons is not None:
        parts.append(p(stated.duty_persons(deal, duty)))
    if duty.weeks is not None:
        parts.append(p(stated.duty_weeks(deal, duty)))
    if duty.months is not None:
        parts.append(p(stated.duty_months(deal, duty)))
    if duty.town is not None:
        parts.append(f"г.{NBSP}{p.town(stated.duty_town(deal, duty), duty.town)}")
    return f" ({', '.join(parts)})" if parts else ""


@sentence.register
def _reminds_payment(said: say.RemindsPayment, p: Pen) -> str:
    deal = deal_of(p.affair, said.payment)
    amount = p(
        stated.Fact(
            stated.payment_amount(deal, said.payment).path,
            stated.money(said.payment.amount, said.currency),
        )
    )
    due = p(stated.payment_due(deal, said.payment))
    if said.overdue:
        return (
            f"По состоянию на дату настоящего письма платёж в сумме {amount}, срок которого наступил {due}, на наш счёт не "
            "поступил. Просим сообщить о его перечислении."
        )
    return f"Напоминаем, что платёж в сумме {amount} должен быть произведён не позднее {due}."


@sentence.register
def _sends(said: say.SendsTrainees, p: Pen) -> str:
    duty = said.obligation
    deal = deal_of(p.affair, duty)
    word = plural(said.interpreters, "переводчик", "переводчика", "переводчиков")
    interpreters = p.several(said.interpreters, "interpreter", f"{said.interpreters}{NBSP}{word}")
    town = (
        f" в г.{NBSP}{p.town(stated.duty_town(deal, duty), duty.town, 'loc')}" if duty.town else ""
    )
    return (
        f"Направляем на обучение ({duty.what.ru}){town}: обучаемые – {p(stated.duty_persons(deal, duty))}, сопровождающие – "
        f"{interpreters}. Просим оказать содействие в оформлении виз и подготовить места проживания."
    )


@sentence.register
def _asks_technology(said: say.AsksTechnology, p: Pen) -> str:
    months = p(stated.measure(said.months, "month"))
    return (
        f"Просим предложить условия передачи чертежей и технологии производства изделия {p.type_of(said.good)} "
        f"({said.good.thing.term.ru}); желаемый срок передачи – {months}."
    )


@sentence.register
def _asks_radios(said: say.AsksRadios, p: Pen) -> str:
    many = p(stated.count(said.count, said.good.key))
    return (
        f"Просим предусмотреть установку радиостанций и системы управления Покупателя: {many} {p.type_of(said.good)}. "
        "Описания сопряжения будут переданы дополнительно."
    )


@sentence.register
def _oral(said: say.OralWish, p: Pen) -> str:
    return (
        f"В ходе мероприятия «{said.event.subject.ru}» ({p(stated.event_date(said.event))}, г. {_where(p, said.event)}) "
        f"{p.role(said.person)} {p.person(said.person)} устно высказал{'а' if p.affair.people[said.person].woman else ''} "
        f"пожелание: {said.wish.ru}. Договорами это не предусмотрено."
    )


@sentence.register
def _courtesy(said: say.Courtesy, p: Pen) -> str:
    del p
    return _COURTESIES[said.number % len(_COURTESIES)]
