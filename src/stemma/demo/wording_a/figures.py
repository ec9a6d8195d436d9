"""Values in the words of a newspaper, in three languages."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from stemma.demo.facts.affair import Affair
from stemma.demo.facts.written import Language, Thing
from stemma.model.values import Bounds, Count, Date, Identifier, Measure, Money, Name, Value

_MONTHS_RU: Sequence[str] = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)
_MONTHS_EN: Sequence[str] = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_CURRENCIES = {
    "EUR": {"en": "euros", "ru": "евро", "zh": "欧元"},
    "CNY": {"en": "yuan", "ru": "юаней", "zh": "元"},
}
_UNITS = {
    "month": {"en": "months", "ru": "месяцев", "zh": "个月"},
    "week": {"en": "weeks", "ru": "недель", "zh": "周"},
    "km": {"en": " kilometres", "ru": " км", "zh": "公里"},
    "m": {"en": " metres", "ru": " м", "zh": "米"},
}
_LATIN = str.maketrans("ТСЭО", "TSEO")
_MANY = {"en": ",", "ru": "\u00a0", "zh": ""}


def in_words(value: Value, language: Language, affair: Affair) -> str:
    """Return a value as a text in a language prints it; in Russian in the genitive where it can.

    Raises:
        TypeError: if the coverage has no such values.
    """
    match value:
        case Money():
            return _money(value, language)
        case Count():
            return _count(value, language, affair)
        case Date():
            return _date(value, language)
        case Measure():
            return _measure(value, language)
        case Identifier():
            return value.value.translate(_LATIN) if language != "ru" else value.value
        case Name():
            return town_in(value.text, language, affair)
        case _:
            raise TypeError(value)


def town_in(english: str, language: Language, affair: Affair) -> str:
    """Return a town by its English name: in Russian as after "в"."""
    for firm in affair.organisations.values():
        if firm.town.name.en == english:
            return firm.town.locative if language == "ru" else firm.town.name.to(language)
    raise KeyError(english)


def goods_in_russian(thing: Thing, number: int) -> str:
    """Return the genitive that goes with a number in the genitive: 21 машины, 25 машин."""
    return thing.genitive if number % 10 == 1 and number % 100 != 11 else thing.many


def _money(money: Money, language: Language) -> str:
    amount = money.amount.low or Decimal(0)
    unit = _CURRENCIES[money.currency][language]
    if money.amount.qualifier == "exact":
        if language == "zh":
            return f"{_short(amount / 10_000)}万{unit}"
        return f"{_grouped(amount, language)} {unit}"
    if language == "zh":
        return f"约{_short(amount / 100_000_000)}亿{unit}"
    if amount >= 1_000_000_000:
        large = {"en": "billion", "ru": "млрд"}[language]
        number = _short(amount / 1_000_000_000)
    else:
        large = {"en": "million", "ru": "млн"}[language]
        number = _short(amount / 1_000_000)
    if language == "ru":
        return f"около {number.replace('.', ',')} {large} {unit}"
    return f"about {number} {large} {unit}"


def _short(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def _grouped(amount: Decimal, language: Language) -> str:
    return f"{amount:,.0f}".replace(",", _MANY[language])


def _count(count: Count, language: Language, affair: Affair) -> str:
    number = int(count.number.low or 0)
    if count.thing == "person":
        return {"en": f"{number} soldiers", "ru": _people(number), "zh": f"{number}人"}[language]
    thing = affair.goods[count.thing].thing
    match language:
        case "en":
            return f"{number} {thing.plural}"
        case "ru":
            return f"{number} {goods_in_russian(thing, number)}"
        case _:
            return f"{number}{thing.measure}{thing.term.zh}"


def _people(number: int) -> str:
    one = number % 10 == 1 and number % 100 != 11
    return f"{number} {'человека' if one else 'человек'}"


def _measure(measure: Measure, language: Language) -> str:
    unit, bounds = _UNITS[measure.unit][language], measure.amount
    space = "" if unit.startswith(" ") or language == "zh" else " "
    if bounds.qualifier == "between":
        low, high = (_grouped(end or Decimal(0), language) for end in (bounds.low, bounds.high))
        joint = {"en": " to ", "ru": "–", "zh": "至"}[language]
        return f"{low}{joint}{high}{space}{unit}"
    word = {"en": "up to ", "ru": "до ", "zh": "最远"}[language]
    limit = word if bounds.qualifier == "at_most" else ""
    return f"{limit}{_grouped(_one(bounds), language)}{space}{unit}"


def _one(bounds: Bounds) -> Decimal:
    return bounds.high if bounds.high is not None else bounds.low or Decimal(0)


def _date(date: Date, language: Language) -> str:
    first, last = date.first, date.last
    if date.precision == "year":
        return {"en": f"{first.year}", "ru": f"{first.year} году", "zh": f"{first.year}年"}[
            language
        ]
    if first == last:
        return day_in(first, language)
    return _days(first, last, language)


def day_in(day: dt.date, language: Language) -> str:
    """Return a day in full: 8 May 2023, 8 мая 2023 года, 2023年5月8日."""
    match language:
        case "en":
            return f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}"
        case "ru":
            return f"{day.day} {_MONTHS_RU[day.month - 1]} {day.year} года"
        case _:
            return f"{day.year}年{day.month}月{day.day}日"


def _days(first: dt.date, last: dt.date, language: Language) -> str:
    if language == "zh":
        short = f"{last.day}日" if first.month == last.month else f"{last.month}月{last.day}日"
        return f"{day_in(first, language)}至{short}"
    months = _MONTHS_RU if language == "ru" else _MONTHS_EN
    begin = "" if first.month == last.month else f" {months[first.month - 1]} "
    dash = "– " if begin else "–"
    return f"{first.day}{begin}{dash}{day_in(last, language)}"
