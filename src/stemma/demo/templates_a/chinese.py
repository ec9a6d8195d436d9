"""How Chinese office papers write values: dates, capital sums, limits, measure words."""

import datetime as dt
from decimal import Decimal

from stemma.demo.facts.written import Thing
from stemma.model.values import Bounds

_DIGITS = "〇一二三四五六七八九"
_CAPITAL = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_CURRENCIES = {"EUR": "欧元", "CNY": "元"}
WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
_UNITS = {
    "t": "吨",
    "kg": "公斤",
    "km": "公里",
    "m": "米",
    "km/h": "公里/小时",
    "m/s": "米/秒",
    "MHz": "兆赫",
    "degC": "摄氏度",
    "%": "%",
    "min": "分钟",
    "h": "小时",
    "day": "天",
    "week": "周",
    "month": "个月",
    "year": "年",
    "person": "人",
}


def number(value: Decimal | int) -> str:
    """Return a number in figures, thousands apart by commas, with a true minus sign."""
    return f"{value:,}".replace("-", "−")


def in_words(value: int) -> str:
    """Return a number below one hundred in everyday characters: 十二, 二十."""
    tens, ones = divmod(value, 10)
    if not 0 < value < 100:
        raise ValueError(value)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def day(date: dt.date, weekday: int | None = None) -> str:
    """Return 2023年4月26日, with the weekday that is printed beside it."""
    text = f"{date.year}年{date.month}月{date.day}日"
    return text if weekday is None else f"{text}（{WEEKDAYS[weekday]}）"


def day_in_characters(date: dt.date) -> str:
    """Return 二〇二三年四月二十六日, as the end of an official letter has it."""
    year = "".join(_DIGITS[int(figure)] for figure in str(date.year))
    return f"{year}年{in_words(date.month)}月{in_words(date.day)}日"


def days(first: dt.date, last: dt.date) -> str:
    """Return 2023年2月7日至9日, leaving out what both days share."""
    if first == last:
        return day(first)
    if first.year != last.year:
        return f"{day(first)}至{day(last)}"
    if first.month != last.month:
        return f"{day(first)}至{last.month}月{last.day}日"
    return f"{day(first)}至{last.day}日"


def currency(code: str) -> str:
    """Return the currency's name after a sum."""
    return _CURRENCIES[code]


def money(amount: Decimal) -> str:
    """Return a sum's figures: 773,352,000.00."""
    return number(amount.quantize(Decimal("0.01")))


def sum_in_words(amount: Decimal, code: str) -> str:
    """Return a sum in capital figures: 柒亿柒仟叁佰叁拾伍万贰仟元整."""
    whole = int(amount)
    cents = int((amount - whole) * 100)
    head = _capital(whole) + _CURRENCIES[code]
    if not cents:
        return head + "整"
    jiao, fen = divmod(cents, 10)
    tail = f"{_CAPITAL[jiao]}角" if jiao else "零"
    return head + tail + (f"{_CAPITAL[fen]}分" if fen else "整")


def _capital(whole: int) -> str:
    """Return a whole number in capital figures; a 零 stands for each stretch of empty places."""
    if whole == 0:
        return _CAPITAL[0]
    text, rest, group = "", whole, 0
    while rest:
        rest, part = divmod(rest, 10_000)
        if part:
            text = _four(part) + _GROUPS[group] + text
            if rest and part < 1000:
                text = _CAPITAL[0] + text
        elif text and not text.startswith(_CAPITAL[0]):
            text = _CAPITAL[0] + text
        group += 1
    return text


def _four(part: int) -> str:
    text = ""
    for place in range(3, -1, -1):
        figure = part // 10**place % 10
        if figure:
            text += _CAPITAL[figure] + _PLACES[place]
        elif text and part % 10**place and not text.endswith(_CAPITAL[0]):
            text += _CAPITAL[0]
    return text


def measure(amount: Bounds, unit: str) -> str:
    """Return a quantity with its limit and unit: 不低于62公里/小时, 8至10公里/小时."""
    low, high = amount.low, amount.high
    word = _UNITS[unit]
    if amount.qualifier == "between" and low is not None and high is not None:
        signed = f"+{number(high)}" if low < 0 < high else number(high)
        return f"{number(low)}至{signed}{word}"
    value = low if low is not None else high
    if value is None:
        raise ValueError(amount)
    limit = {"at_least": "不低于", "at_most": "不超过", "about": "约"}.get(amount.qualifier, "")
    return f"{limit}{number(value)}{word}"


def goods(many: int, thing: Thing) -> str:
    """Return so many of a thing: 11辆轻型两栖车."""
    return f"{many}{thing.measure}{thing.term.zh}"
