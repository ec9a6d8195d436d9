"""Numbers, sums and dates as Russian newsrooms print them."""

import datetime as dt

from stemma.model.values import Date, Money, Value

MONTHS = [
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
VEHICLES = ("лёгкая плавающая машина", "лёгкие плавающие машины", "лёгких плавающих машин")
ORDERED = ("лёгкую плавающую машину", "лёгкие плавающие машины", "лёгких плавающих машин")
"""What is ordered stands in the accusative."""
AFLOAT = ("плавающая машина", "плавающие машины", "плавающих машин")
AFLOAT_ORDERED = ("плавающую машину", "плавающие машины", "плавающих машин")
SPOKEN_OF = ("лёгкой плавающей машине", "лёгких плавающих машинах", "лёгких плавающих машинах")
_BILLION = 10**9


def counted(number: int, forms: tuple[str, str, str]) -> str:
    """Return a number with its noun: the forms for 1, for 2-4 and for 5 and more."""
    return f"{number}\u00a0{noun(number, forms)}"


def noun(number: int, forms: tuple[str, str, str]) -> str:
    """Return the form of a noun that goes with a number."""
    if number % 10 == 1 and number % 100 != 11:
        return forms[0]
    if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14):
        return forms[1]
    return forms[2]


def rounded(value: Value) -> str:
    """Return a round sum without the word that says so: "96,4 млн евро"."""
    if not isinstance(value, Money) or value.amount.low is None:
        raise TypeError(value)
    size, word = (_BILLION, "млрд") if value.amount.low >= _BILLION else (10**6, "млн")
    figure = f"{(value.amount.low / size).normalize():f}".replace(".", ",")
    return f"{figure}\u00a0{word} {'евро' if value.currency == 'EUR' else 'юаней'}"


def exact(value: Value) -> str:
    """Return a sum to the last figure, thousands apart: "625 224 000 юаней"."""
    if not isinstance(value, Money) or value.amount.low is None:
        raise TypeError(value)
    figure = f"{int(value.amount.low):,}".replace(",", "\u00a0")
    return f"{figure} {'евро' if value.currency == 'EUR' else 'юаней'}"


def day(date: dt.date) -> str:
    """Return "8 мая 2023 года"."""
    return f"{date.day}\u00a0{MONTHS[date.month - 1]} {date.year}\u00a0года"


def short(date: dt.date) -> str:
    """Return "8 мая"."""
    return f"{date.day}\u00a0{MONTHS[date.month - 1]}"


def dotted(date: dt.date) -> str:
    """Return "08.05.2023"."""
    return f"{date:%d.%m.%Y}"


def span(value: Value) -> str:
    """Return a period: "с 5 по 10 августа 2024 года"."""
    if not isinstance(value, Date):
        raise TypeError(value)
    first, last = value.first, value.last
    start = str(first.day) if first.month == last.month else short(first)
    return f"с\u00a0{start} по {day(last)}"
