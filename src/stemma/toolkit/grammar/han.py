"""Numerals in Chinese characters, of documents (壹佰贰拾伍万) and of every day (二〇二五)."""

import re
from decimal import Decimal

from stemma.toolkit.grammar.lexicon import Meaning
from stemma.toolkit.grammar.pieces import FORMAL

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
        for tags in ((), ("DAY",), ("DAY", "MONTH_NUMBER"), ("YEAR",), ("OLD_YEAR",))
        for scale in ((), ("SCALE",))
    ),
)
"""The tags that numerals may have."""

_NOUGHTS = ("零", "〇", "○")
"""Alone mostly no number: 零件 are spare parts, ○ a mark of a list."""

_D, _T, _M = ("".join(table) for table in (_DIGITS, _TENS, _MYRIADS))
NUMERALS = frozenset(_D + _T + _M)
"""The characters with which a numeral may begin."""
_NUMERAL = re.compile(
    rf"[{_D}{_T}{_M}](?:[{_D}{_T}{_M}]|(?<=[{FORMAL}万萬亿億])\n(?=[零{FORMAL}])){{0,39}}(?:[点點][{_D}]{{1,12}}[{_M}]{{0,2}})?(?:(?:兆|分之)[{_D}{_T}{_M}]{{1,40}})?"
)
_DIGITWISE = re.compile(rf"[{_D}]+")
_SAID_YEAR = re.compile("(?:两千零?|一千九百)[一二三四五六七八九十]")
"""两千零四年, 一千九百九十八年: years as they are said; 两千年 may be that many years."""
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
    word = word.replace("\n", "")  # the end of a line, inside a formal numeral
    tags, found = {"HAN"}, {}
    if _SCALE.fullmatch(word):
        found["SCALE"] = _scale(word)
        tags.add("SCALE")
    if (
        word[0] not in _MYRIADS
        and word not in ("百", "千", *_NOUGHTS)
        and (value := numeral(word)) is not None
    ):
        found["NUMERAL"] = value
        tags.add("NUMERAL")
        length = 4 if _SAID_YEAR.match(word) else len(word) if _DIGITWISE.fullmatch(word) else 2
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
    if length == 4 and 1000 <= value < 1900:
        tags.add("OLD_YEAR")
    return frozenset(tags)


def numeral(word: str) -> Decimal | None:
    """Read a numeral; None where it is not well formed.

    二〇二五 is read digit by digit; 两千四百五 is 2450: a last digit counts the tenth of the unit
    before it, unless 零 stands between. 五六 is "five or six", no number.
    """
    if re.search("[兆分之]", word):
        return None
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


_SECTION = re.compile(
    rf"(?:(?P<thousands>[{_D}])[千仟])?(?P<gap>[零〇○])?(?:(?P<hundreds>[{_D}])[百佰])?"
    rf"(?P<gap2>[零〇○])?(?:(?P<tens>[{_D}])?[十拾])?(?P<gap3>[零〇○])?(?P<ones>[{_D}])?"
)


def _composed(word: str) -> int | None:
    """Read 二百零五万三千: myriads of myriads, each with a section below ten thousand."""
    for signs, unit in (("亿億", 10**8), ("万萬", 10**4)):
        at = max(map(word.rfind, signs))
        if at < 0:
            continue
        head, tail = word[:at], word[at + 1 :]
        many = _composed(head) if unit == 10**8 else _section(head)
        few = _composed(tail) if tail else 0
        if not many or few is None or few >= unit:
            return None
        if len(tail) == 1 and few:
            few *= unit // 10  # 一万五 is 15,000
        return many * unit + few
    return _section(word)


def _section(word: str) -> int | None:
    """Read a number below ten thousand; 四百五 is 450, 四百零五 is 405."""
    found = _SECTION.fullmatch(word)
    if found is None or not word:
        return None
    thousands, hundreds, ones = (
        _DIGITS.get(found[name] or "零", 0) for name in ("thousands", "hundreds", "ones")
    )
    has_tens = found.start("tens") >= 0 or "十" in word or "拾" in word
    tens = _DIGITS[found["tens"]] if found["tens"] else int(has_tens)
    is_short = bool(found["ones"]) and not has_tens and not any(sign in "零〇○" for sign in word)
    if is_short and (thousands or hundreds):
        ones *= 10 if hundreds else 100
    return thousands * 1000 + hundreds * 100 + tens * 10 + ones
