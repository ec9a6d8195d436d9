"""The Russian contract: what it says of its deal."""

from collections.abc import Callable, Mapping

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Duty, Obligation
from stemma.demo.facts.parties import Organisation, Person
from stemma.demo.templates_b import lookup, say_ru
from stemma.demo.templates_b.accounts import share
from stemma.demo.templates_b.clauses import LONG_ONLY, Section
from stemma.demo.templates_b.russian import Russian, sentence
from stemma.demo.templates_b.standing_ru import STANDING, TITLES


def preamble(r: Russian, deal: Deal) -> str:
    """Return who concludes the contract."""
    seller, buyer = r.affair.organisations[deal.seller], r.affair.organisations[deal.buyer]
    one, other = r.affair.people[deal.seller_signer], r.affair.people[deal.buyer_signer]
    return (
        f"{r.firm(seller)}, {r.state(seller)}, {_called(seller)} «Продавец», в лице "
        f"{one.role_genitive} {r.name(one, 'gen', full=True)}, {_acting(one)} на основании устава, "
        f"и {r.firm(buyer)}, {r.state(buyer)}, {_called(buyer)} «Покупатель», в лице "
        f"{other.role_genitive} {r.name(other, 'gen', full=True)}, {_acting(other)} на основании "
        "доверенности, вместе именуемые «Стороны», заключили договор о нижеследующем."
    )


def _called(firm: Organisation) -> str:
    ending = "ая" if "компания" in firm.name.ru else "ое"
    return f"именуем{ending} далее"


def _acting(somebody: Person) -> str:
    return "действующей" if somebody.woman else "действующего"


def sections(r: Russian, deal: Deal, *, long: bool) -> list[Section]:
    """Return all that the contract says, in order."""
    own: dict[str, tuple[str, ...]] = {
        "subject": _subject(r, deal),
        "performance": tuple(_DUTIES[one.duty](r, deal, one) for one in deal.obligations),
        "price": _price(r, deal),
        "payment": _payment(r, deal),
    }
    parts = [part for part in TITLES if long or part not in LONG_ONLY]
    told = []
    for part in parts:
        clauses = (*own.get(part, ()), *STANDING[part](r))
        if part == "final":
            clauses = (*_cites(r, deal), *clauses, *_annexes(r, deal))
        told.append(Section(part, TITLES[part], clauses))
    return told


def _subject(r: Russian, deal: Deal) -> tuple[str, ...]:
    goods = ", ".join(f"{r.good(one.good)}" for one in deal.lines)
    return (
        (
            "Продавец обязуется передать в собственность Покупателя имущество и выполнить "
            "связанные с ним "
            "работы и услуги, а Покупатель обязуется принять и оплатить их на условиях договора."
        ),
        f"Имущество по договору: {goods}.",
    )


def _delivery(r: Russian, deal: Deal, duty: Obligation) -> str:
    place = _place(r, deal, duty, "передача имущества производится")
    return f"Поставка — {_counted(r, deal, duty)}: не позднее {_due(r, deal, duty)}{place}."


def _counted(r: Russian, deal: Deal, duty: Obligation) -> str:
    words = duty.what.ru
    if duty.count is None:
        return words
    fact = stated.duty_count(deal, duty)
    if duty.good is None:
        forms = ("комплект", "комплекта", "комплектов")
        return f"{words} ({r.number(fact, duty.count, forms)})"
    return f"{words} ({r.count(fact, duty.count, duty.good)} {r.designator(duty.good)})"


def _due(r: Russian, deal: Deal, duty: Obligation) -> str:
    return r.day(stated.duty_due(deal, duty), duty.due, "long")


def _place(r: Russian, deal: Deal, duty: Obligation, verb: str) -> str:
    if duty.town is None:
        return ""
    return f"; {verb} в г. {r.town(stated.duty_town(deal, duty), duty.town, 'loc')}"


def _training(r: Russian, deal: Deal, duty: Obligation) -> str:
    words = f"Обучение личного состава Покупателя ({duty.what.ru})"
    if duty.persons is not None:
        forms = ("человек", "человека", "человек")
        words += f": {r.number(stated.duty_persons(deal, duty), duty.persons, forms)}"
    if duty.weeks is not None:
        forms = ("неделя", "недели", "недель")
        words += (
            f", продолжительность — {r.number(stated.duty_weeks(deal, duty), duty.weeks, forms)}"
        )
    place = _place(r, deal, duty, "занятия проводятся")
    return f"{words}, завершение — не позднее {_due(r, deal, duty)}{place}."


def _integration(r: Russian, deal: Deal, duty: Obligation) -> str:
    place = _place(r, deal, duty, "работы выполняются")
    return (
        f"Доработка — {_counted(r, deal, duty)}: не позднее {_due(r, deal, duty)}{place}. "
        "Аппаратуру и "
        "сведения о её сопряжении Покупатель предоставляет заблаговременно."
    )


def _technology(r: Russian, deal: Deal, duty: Obligation) -> str:
    words = f"Технология — {_counted(r, deal, duty)}"
    if duty.good is not None and duty.count is None:
        words += f" ({r.good(duty.good, genitive=True)})"
    if duty.months is not None:
        forms = ("месяц", "месяца", "месяцев")
        words += f", период — {r.number(stated.duty_months(deal, duty), duty.months, forms)}"
    place = _place(r, deal, duty, "материалы передаются")
    return f"{words}: завершение не позднее {_due(r, deal, duty)}{place}."


def _warranty(r: Russian, deal: Deal, duty: Obligation) -> str:
    words = f"Гарантийные обязательства ({duty.what.ru})"
    if duty.months is not None:
        forms = ("месяц", "месяца", "месяцев")
        words += f": {r.number(stated.duty_months(deal, duty), duty.months, forms)}"
    return sentence(f"{words}, действуют по {_due(r, deal, duty)} включительно")


def _documentation(r: Russian, deal: Deal, duty: Obligation) -> str:
    place = _place(r, deal, duty, "документы передаются")
    return f"Документация — {_counted(r, deal, duty)}: не позднее {_due(r, deal, duty)}{place}."


_DUTIES: Mapping[Duty, Callable[[Russian, Deal, Obligation], str]] = {
    "delivery": _delivery,
    "training": _training,
    "integration": _integration,
    "technology": _technology,
    "warranty": _warranty,
    "documentation": _documentation,
}


def _price(r: Russian, deal: Deal) -> tuple[str, ...]:
    total = r.sum(stated.deal_sum(deal), deal.sum, deal.currency)
    words = r.words(stated.deal_sum_in_words(deal), deal.sum_in_words, deal.currency)
    return (
        (
            f"Сумма договора: {total} ({words}). Она складывается из стоимости позиций приведённой "
            "ниже таблицы, является твёрдой и пересмотру в одностороннем порядке не подлежит."
        ),
    )


def _payment(r: Russian, deal: Deal) -> tuple[str, ...]:
    clauses = []
    for paid in deal.payments:
        amount = r.sum(stated.payment_amount(deal, paid), paid.amount, deal.currency)
        due = r.day(stated.payment_due(deal, paid), paid.due)
        condition = paid.condition.ru[:1].upper() + paid.condition.ru[1:]
        clauses.append(
            f"{condition}, не позднее {due}, Покупатель уплачивает {share(r, deal, paid)} "
            f"суммы договора, или {amount}."
        )
    return tuple(clauses)


def _cites(r: Russian, deal: Deal) -> tuple[str, ...]:
    earlier = [say_ru.cited(r, lookup.earlier(r.affair, number), "gen") for number in deal.based_on]
    if not earlier:
        return ()
    return (f"Настоящий договор заключён в развитие {', '.join(earlier)}.",)


def _annexes(r: Russian, deal: Deal) -> tuple[str, ...]:
    if not deal.annexes:
        return ()
    named = "; ".join(
        f"{r.w(stated.annex_number(deal, one), f'приложение № {one.number}')} «{one.title.ru}»"
        for one in deal.annexes
    )
    return (f"Неотъемлемой частью договора являются: {named}.",)
