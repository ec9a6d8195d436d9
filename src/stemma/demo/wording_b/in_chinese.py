"""Numbers, sums and dates as Chinese newsrooms print them."""

import datetime as dt
from decimal import Decimal

from stemma.model.values import Date, Money, Value

_YI, _WAN = Decimal(10**8), Decimal(10**4)
_DIGITS = "〇一二三四五六七八九"


def rounded(value: Value) -> str:
    """Return a round sum without the word that says so: "6.25亿元", "9640万欧元"."""
    if not isinstance(value, Money) or value.amount.low is None:
        raise TypeError(value)
    size, word = (_YI, "亿") if value.amount.low >= _YI else (_WAN, "万")
    figure = f"{(value.amount.low / size).normalize():f}"
    return f"{figure}{word}{'欧元' if value.currency == 'EUR' else '元'}"


def day(date: dt.date) -> str:
    """Return "2023年5月8日"."""
    return f"{date.year}年{date.month}月{date.day}日"


def short(date: dt.date) -> str:
    """Return "5月8日"."""
    return f"{date.month}月{date.day}日"


def span(value: Value) -> str:
    """Return a period: "2024年8月5日至10日"."""
    if not isinstance(value, Date):
        raise TypeError(value)
    first, last = value.first, value.last
    end = f"{last.day}日" if first.month == last.month else short(last)
    return f"{day(first)}至{end}"


def han(number: int) -> str:
    """Return a number up to 99 in Chinese figures: "十八", "三十五"."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else ("" if tens == 1 else _DIGITS[tens]) + "十"
    return head + (_DIGITS[ones] if ones else "")
