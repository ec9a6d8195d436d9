"""Figures set in groups, and the capital figures of Chinese accounts."""

from decimal import Decimal

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_PLAIN = "〇一二三四五六七八九"


def grouped(number: Decimal | int, gap: str, point: str, places: int = 0) -> str:
    """Return a number with a gap between thousands and so many places after the point."""
    whole, _, rest = f"{Decimal(number):,.{places}f}".partition(".")
    return whole.replace(",", gap).replace("-", "−") + (point + rest if rest else "")


def trimmed(number: Decimal, gap: str, point: str) -> str:
    """Return a number with no more places than it has: 1 536,5 and 8,0 as recorded."""
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return grouped(number, gap, point, places)


def scaled(amount: Decimal, unit: int) -> Decimal:
    """Return an amount in thousands, ten thousands, millions, exactly, without idle zeros."""
    parts = (amount / unit).normalize()
    exponent = parts.as_tuple().exponent
    return parts.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else parts


def capitals(number: int) -> str:
    """Return a whole number in the capital figures of Chinese accounts: 壹佰贰拾伍万."""
    if number == 0:
        return _DIGITS[0]
    words, group, gap = "", 0, False
    while number:
        number, part = divmod(number, 10_000)
        if part:
            words = _group(part) + _GROUPS[group] + (_DIGITS[0] if gap and words else "") + words
        gap = part < 1000 if part else bool(words)
        group += 1
    return words


def _group(part: int) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = part // 10**place % 10
        if digit:
            words += (_DIGITS[0] if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = not digit and bool(words)
    return words


def spelt(number: int) -> str:
    """Return a number figure by figure, as years are written: 二〇二三."""
    return "".join(_PLAIN[int(figure)] for figure in str(number))


def plain_han(number: int) -> str:
    """Return a number under a hundred in everyday Chinese figures: 二十六."""
    tens, ones = divmod(number, 10)
    if number < 10:
        return _PLAIN[number]
    return ("" if tens == 1 else _PLAIN[tens]) + "十" + (_PLAIN[ones] if ones else "")
