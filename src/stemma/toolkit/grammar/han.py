"""Numerals in Chinese characters, of documents (壹佰贰拾伍万) and of every day (二〇二五)."""

import re
from decimal import Decimal

from stemma.toolkit.grammar.lexicon import Meaning

_DIGITS = {
    **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
    **{sign: value for value, sign in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **dict(zip("两兩貳參陸弍", (2, 2, 2, 3, 6, 2), strict=True)),
    "○": 0,
}
_TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

TAG_SETS = (
    frozenset({"HAN", "SCALE"}),
    frozenset({"HAN", "SCALE", "NUMERAL"}),
    *(
        frozenset({"HAN", *scale, "NUMERAL", *tags})
        for tags in ((), ("DAY",), ("DAY", "MONTH_NUMBER"), ("YEAR",))
        for scale in ((), ("SCALE",))
    ),
)
"""The tags that numerals may have."""

_D, _T, _M = ("".join(table) for table in (_DIGITS, _TENS, _MYRIADS))
_NUMERAL = re.compile(rf"[{_D}{_T}{_M}]{{1,40}}(?:[点點][{_D}]{{1,12}}[{_M}]{{0,2}})?")
_DIGITWISE = re.compile(rf"[{_D}]+")
_SCALE = re.compile(rf"[{_T}{_M}]+")


def numeral_end(text: str, start: int, end: int) -> int | None:
    """Return where the numeral that begins at `start` ends, None where none begins."""
    found = _NUMERAL.match(text, start, end)
    return None if found is None else found.end()


def meaning(word: str) -> tuple[Meaning, frozenset[str]]:
    """Return what a run of numeral characters stands for, and the tags of its token.

    One that is no well-formed number (万一, 三二十) has the tag HAN alone. What consists of units
    alone (万, 百万) is a SCALE for a figure before it.
    """
    tags, found = {"HAN"}, {}
    if _SCALE.fullmatch(word):
        found["SCALE"] = _scale(word)
        tags.add("SCALE")
    if (
        word[0] not in _MYRIADS
        and word not in ("百", "千")
        and (value := numeral(word)) is not None
    ):
        found["NUMERAL"] = value
        tags.add("NUMERAL")
        length = len(word) if _DIGITWISE.fullmatch(word) else 2
        if value == value.to_integral_value():
            tags |= calendar_tags(int(value), length)
    return found, frozenset(tags)


def calendar_tags(value: int, length: int) -> frozenset[str]:
    """Return which parts of a date a number of so many digits can be."""
    tags = set()
    if length <= 2 and 1 <= value <= 31:
        tags.add("DAY")
    if length <= 2 and 1 <= value <= 12:
        tags.add("MONTH_NUMBER")
    if length == 4 and 1900 <= value <= 2099:
        tags.add("YEAR")
    return frozenset(tags)


def numeral(word: str) -> Decimal | None:
    """Read a numeral; None where it is not well formed.

    二〇二五 is read digit by digit; 两千四百五 is 2450: a last digit counts the tenth of the unit
    before it, unless 零 stands between. 五六 is "five or six", no number.
    """
    whole, _, fraction = word.replace("點", "点").partition("点")
    if fraction:
        base = _whole(whole)
        tail = fraction.rstrip(_M)
        if base is None:
            return None
        value = Decimal(f"{base}." + "".join(str(_DIGITS[sign]) for sign in tail))
        return value * _scale(fraction[len(tail) :])
    base = _whole(whole)
    return None if base is None else Decimal(base)


def _scale(word: str) -> Decimal:
    value = Decimal(1)
    for sign in word:
        value *= _TENS.get(sign) or _MYRIADS[sign]
    return value


def _whole(word: str) -> int | None:
    if _DIGITWISE.fullmatch(word):
        told_apart = len(word) == 1 or 4 <= len(word) <= 18 or any(sign in "零〇○" for sign in word)
        return int("".join(str(_DIGITS[sign]) for sign in word)) if told_apart else None
    return _composed(word)


def _composed(word: str) -> int | None:  # noqa: C901 (one pass over the signs, one case for each kind)
    """Read 二百零五万三千: each unit smaller than the one before it within its myriad."""
    total = section = 0
    digit: int | None = None
    unit, ceiling = 10**4, 10**16
    zero = False
    for sign in word:
        if sign in _DIGITS:
            if digit:
                return None
            digit, zero = _DIGITS[sign], zero or _DIGITS[sign] == 0
        elif sign in _TENS:
            if _TENS[sign] >= unit or digit == 0:
                return None
            if digit is None and not (sign in "十拾" and (section == 0 or zero)):
                return None
            section += (1 if digit is None else digit) * _TENS[sign]
            unit, digit, zero = _TENS[sign], None, False
        else:
            myriad = _MYRIADS[sign]
            section += digit or 0
            if section == 0 and total == 0:
                return None
            if section == 0 or myriad >= ceiling:
                total *= myriad  # 一万亿
            elif myriad > 10**4:
                total = (total + section) * myriad
            else:
                total += section * myriad
            section, unit, digit, zero, ceiling = 0, 10**4, None, False, myriad
    if digit and not zero and (unit < 10**4 or ceiling < 10**16) and word[-2] not in "十拾":
        short = unit if unit < 10**4 and section else ceiling
        return total + section + digit * short // 10
    return total + section + (digit or 0)
