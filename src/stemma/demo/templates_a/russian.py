"""How Russian office papers write values: dates, sums, limits, agreeing plurals, cases of names."""

import datetime as dt
from decimal import Decimal

from num2words import num2words

from stemma.demo.facts.parties import Organisation, Person
from stemma.demo.facts.written import Case, Thing
from stemma.model.values import Bounds

NBSP = "\u00a0"
_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_CURRENCIES = {"EUR": ("евро", "евро", "евро"), "CNY": ("юань", "юаня", "юаней")}
_CENTS = {"EUR": ("цент", "цента", "центов"), "CNY": ("фэнь", "фэня", "фэней")}
_UNITS = {
    "t": ("т", "т", "т"),
    "kg": ("кг", "кг", "кг"),
    "km": ("км", "км", "км"),
    "m": ("м", "м", "м"),
    "km/h": ("км/ч", "км/ч", "км/ч"),
    "m/s": ("м/с", "м/с", "м/с"),
    "MHz": ("МГц", "МГц", "МГц"),
    "degC": ("°C", "°C", "°C"),
    "%": ("%", "%", "%"),
    "min": ("мин", "мин", "мин"),
    "h": ("час", "часа", "часов"),
    "day": ("день", "дня", "дней"),
    "week": ("неделя", "недели", "недель"),
    "month": ("месяц", "месяца", "месяцев"),
    "year": ("год", "года", "лет"),
    "person": ("человек", "человека", "человек"),
}
_GENITIVE_ONE = {"year": "года", "week": "недели", "day": "дня", "month": "месяца", "h": "часа"}
_DATIVE_ROLES = {
    "генеральный директор": "генеральному директору",
    "начальник договорного отдела": "начальнику договорного отдела",
    "главный бухгалтер": "главному бухгалтеру",
    "начальник учебного центра": "начальнику учебного центра",
    "главный конструктор": "главному конструктору",
    "ведущий инженер": "ведущему инженеру",
    "заместитель директора": "заместителю директора",
    "начальник отдела закупок": "начальнику отдела закупок",
    "переводчик": "переводчику",
    "командир батальона": "командиру батальона",
    "инженер связи": "инженеру связи",
    "военный представитель": "военному представителю",
}
_ENDINGS: tuple[tuple[str, dict[Case, str]], ...] = (
    (
        "ская компания",
        {
            "gen": "ской компании",
            "dat": "ской компании",
            "acc": "скую компанию",
            "ins": "ской компанией",
            "loc": "ской компании",
        },
    ),
    (
        "-й воздушно-десантный батальон",
        {
            "gen": "-го воздушно-десантного батальона",
            "dat": "-му воздушно-десантному батальону",
            "acc": "-й воздушно-десантный батальон",
            "ins": "-м воздушно-десантным батальоном",
            "loc": "-м воздушно-десантном батальоне",
        },
    ),
)


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the form that agrees with a number: 1 машина, 2 машины, 5 машин."""
    if number % 10 == 1 and number % 100 != 11:
        return one
    if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14):
        return few
    return many


def number(value: Decimal | int) -> str:
    """Return a number in figures: comma, thousands apart, a true minus sign."""
    text = f"{abs(value):,}".replace(",", NBSP).replace(".", ",")
    return f"−{text}" if value < 0 else text


def in_words(value: int, case: str = "n", gender: str = "m") -> str:
    """Return a whole number in words; case and gender as `num2words` names them."""
    return str(num2words(value, lang="ru", case=case, gender=gender))


def day(date: dt.date, weekday: int | None = None) -> str:
    """Return "26 апреля 2023 г.", with the weekday that is printed beside it."""
    text = f"{date.day}{NBSP}{_MONTHS[date.month - 1]} {date.year}{NBSP}г."
    return text if weekday is None else f"{text} ({WEEKDAYS[weekday]})"


def days(first: dt.date, last: dt.date) -> str:
    """Return "7–9 февраля 2023 г." or, over two months, both days in full."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day}{NBSP}{_MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def currency(code: str) -> str:
    """Return the currency's name as it stands after a sum with kopecks: евро, юаней."""
    return _CURRENCIES[code][2]


def money(amount: Decimal) -> str:
    """Return a sum's figures: 773 352 000,00."""
    return number(amount.quantize(Decimal("0.01")))


def sum_in_words(amount: Decimal, code: str) -> str:
    """Return a sum in words with its currency: "… две тысячи юаней 00 фэней"."""
    whole = int(amount)
    cents = int((amount - whole) * 100)
    one = plural(whole, *_CURRENCIES[code])
    return f"{in_words(whole)} {one} {cents:02}{NBSP}{plural(cents, *_CENTS[code])}"


def measure(amount: Bounds, unit: str) -> str:
    """Return a quantity with its limit and unit: "не менее 62 км/ч", "от 8 до 10 км/ч"."""
    low, high = amount.low, amount.high
    if amount.qualifier == "between" and low is not None and high is not None:
        signed = f"+{number(high)}" if low < 0 < high else number(high)
        return f"от {number(low)} до {signed}{NBSP}{_unit(high, unit, genitive=True)}"
    value = low if low is not None else high
    if value is None:
        raise ValueError(amount)
    limit = {"at_least": "не менее ", "at_most": "не более ", "about": "около "}
    genitive = amount.qualifier in limit
    word = limit.get(amount.qualifier, "")
    return f"{word}{number(value)}{NBSP}{_unit(value, unit, genitive=genitive)}"


def _unit(value: Decimal, unit: str, *, genitive: bool) -> str:
    one, few, many = _UNITS[unit]
    if value != value.to_integral_value():
        return few
    if genitive:
        return plural(int(value), _GENITIVE_ONE.get(unit, one), many, many)
    return plural(int(value), one, few, many)


def goods(many: int, thing: Thing) -> str:
    """Return so many of a thing: "11 лёгких плавающих машин"."""
    return f"{number(many)}{NBSP}{plural(many, thing.term.ru, thing.few, thing.many)}"


def role(somebody: Person, case: Case) -> str:
    """Return somebody's role; the cases a head of a letter and a preamble need."""
    if case == "gen":
        return somebody.role_genitive
    if case == "dat":
        return _DATIVE_ROLES.get(somebody.role.ru, somebody.role.ru)
    return somebody.role.ru


def firm(organisation: Organisation, case: Case = "nom") -> str:
    """Return an organisation's name in a case; names in quotation marks do not change."""
    name = organisation.name.ru
    if case != "nom":
        for ending, forms in _ENDINGS:
            if ending in name:
                return name.replace(ending, forms[case])
    return name


def capital(text: str) -> str:
    """Return a text with a capital first letter, the rest as it was."""
    return text[:1].upper() + text[1:]
