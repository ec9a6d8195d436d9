"""How English office papers write values: dates, sums, limits."""

import datetime as dt
from decimal import Decimal

from num2words import num2words

from stemma.demo.facts.written import Thing
from stemma.model.values import Bounds

NBSP = "\u00a0"
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CURRENCIES = {"EUR": "euros", "CNY": "yuan"}
_SYMBOLS = {"degC": "°C", "day": "day", "week": "week", "month": "month", "year": "year"}
_WORDS = ("day", "week", "month", "year", "person")


def number(value: Decimal | int) -> str:
    """Return a number in figures, thousands apart by commas, with a true minus sign."""
    return f"{value:,}".replace("-", "−")


def in_words(value: int) -> str:
    """Return a whole number in words."""
    return str(num2words(value, lang="en"))


def day(date: dt.date, weekday: int | None = None) -> str:
    """Return "26 April 2023", after the weekday that is printed beside it."""
    text = f"{date.day}{NBSP}{_MONTHS[date.month - 1]} {date.year}"
    return text if weekday is None else f"{WEEKDAYS[weekday]}, {text}"


def days(first: dt.date, last: dt.date) -> str:
    """Return "7–9 February 2023", leaving out what both days share."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day}{NBSP}{_MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def currency(code: str) -> str:
    """Return the currency as it stands before a sum."""
    return code


def money(amount: Decimal) -> str:
    """Return a sum's figures: 773,352,000.00."""
    return number(amount.quantize(Decimal("0.01")))


def sum_in_words(amount: Decimal, code: str) -> str:
    """Return a sum in words with its currency: "… two thousand yuan only"."""
    whole = int(amount)
    cents = int((amount - whole) * 100)
    tail = f"and {cents:02}/100" if cents else "only"
    return f"{in_words(whole)} {_CURRENCIES[code]} {tail}"


def measure(amount: Bounds, unit: str) -> str:
    """Return a quantity with its limit and unit: "not less than 62 km/h", "8 to 10 km/h"."""
    low, high = amount.low, amount.high
    if amount.qualifier == "between" and low is not None and high is not None:
        signed = f"+{number(high)}" if low < 0 < high else number(high)
        return f"{number(low)} to {signed}{_unit(high, unit)}"
    value = low if low is not None else high
    if value is None:
        raise ValueError(amount)
    limit = {"at_least": "not less than ", "at_most": "not more than ", "about": "about "}
    return f"{limit.get(amount.qualifier, '')}{number(value)}{_unit(value, unit)}"


def _unit(value: Decimal, unit: str) -> str:
    if unit == "%":
        return "%"
    symbol = _SYMBOLS.get(unit, unit)
    return NBSP + (f"{symbol}s" if unit in _WORDS and value != 1 else symbol)


def goods(many: int, thing: Thing) -> str:
    """Return so many of a thing: "11 light amphibious vehicles"."""
    return f"{number(many)}{NBSP}{thing.term.en if many == 1 else thing.plural}"
