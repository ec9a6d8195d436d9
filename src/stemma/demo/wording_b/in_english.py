"""Numbers, sums and dates as English newsrooms print them."""

import datetime as dt
from decimal import Decimal

from stemma.model.values import Bounds, Count, Date, Measure, Money, Value

_SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
MONTHS = [
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
_SHORT = [
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def number(value: Value) -> int:
    """Return the number of a count or a measure, whichever end of its bounds it has.

    Raises:
        TypeError: if the value has none.
    """
    match value:
        case Count(number=bounds) | Measure(amount=bounds):
            return _whole(bounds)
        case _:
            raise TypeError(value)


def _whole(bounds: Bounds) -> int:
    return int(bounds.high if bounds.low is None else bounds.low)  # type: ignore[arg-type]


def spelt(value: Value) -> str:
    """Return a number as style books want it: words up to nine, then figures."""
    found = number(value)
    return _SMALL[found] if found < len(_SMALL) else str(found)


_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]


def opening(value: Value) -> str:
    """Return a number up to 99 in words with a capital, as at the start of a sentence."""
    found = number(value)
    if found < 20:
        return (*_SMALL, *_TEENS)[found].capitalize()
    tens, ones = divmod(found, 10)
    return (_TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")).capitalize()


def thousands(figure: Decimal | int | None) -> str:
    """Return a number with commas between thousands."""
    return f"{int(figure or 0):,}"


def rounded(value: Value) -> str:
    """Return a round sum without the word that says so: "€96.4 million", "1.04 billion yuan"."""
    if not isinstance(value, Money) or value.amount.low is None:
        raise TypeError(value)
    size, word = (10**9, "billion") if value.amount.low >= 10**9 else (10**6, "million")
    figure = f"{(value.amount.low / size).normalize():f}"
    return f"€{figure} {word}" if value.currency == "EUR" else f"{figure} {word} yuan"


def exact(value: Value) -> str:
    """Return a sum to the last figure: "EUR 96,412,500.00", "CNY 625,224,000.00"."""
    if not isinstance(value, Money) or value.amount.low is None:
        raise TypeError(value)
    return f"{value.currency} {value.amount.low:,.2f}"


def ends(value: Value) -> tuple[int, int]:
    """Return both ends of a measured range."""
    if not isinstance(value, Measure):
        raise TypeError(value)
    return int(value.amount.low or 0), int(value.amount.high or 0)


def day(date: dt.date) -> str:
    """Return "8 May 2023"."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def american(date: dt.date) -> str:
    """Return "May 8, 2023"."""
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


def wired(date: dt.date) -> str:
    """Return a day as agencies put it, without the year: "Feb. 8"."""
    return f"{_SHORT[date.month - 1]} {date.day}"


def year(value: Value) -> str:
    """Return the year of a date."""
    if not isinstance(value, Date):
        raise TypeError(value)
    return str(value.first.year)


def weekday(date: dt.date) -> str:
    """Return the name of the day of the week."""
    return WEEKDAYS[date.weekday()]


def span(value: Value) -> str:
    """Return a period: "6-8 February 2023" with a dash, "30 October to 3 November 2023"."""
    if not isinstance(value, Date):
        raise TypeError(value)
    first, last = value.first, value.last
    if first == last:
        return day(first)
    if first.month == last.month:
        return f"{first.day}–{day(last)}"
    return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"


def between(value: Value) -> str:
    """Return a period: "between 30 October and 3 November 2023"."""
    if not isinstance(value, Date):
        raise TypeError(value)
    first, last = value.first, value.last
    start = (
        str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
    )
    return f"between {start} and {day(last)}"


def from_to(value: Value) -> str:
    """Return a period as a sentence has it after "from": "from February 6 to 8, 2023"."""
    if not isinstance(value, Date):
        raise TypeError(value)
    first, last = value.first, value.last
    start = f"{MONTHS[first.month - 1]} {first.day}"
    if first == last:
        return f"{start}, {last.year}"
    end = str(last.day) if first.month == last.month else f"{MONTHS[last.month - 1]} {last.day}"
    return f"{start} to {end}, {last.year}"
