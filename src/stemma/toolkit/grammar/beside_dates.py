"""What stands right beside a date and makes it another, or one that cannot be read whole.

"June 2024" behind "the twenty-third of" is a day, "12 June" before "nineteen ninety" has a year:
half of a date would be a wrong one, so there is none.
"""

import re
from collections.abc import Callable

_Span = tuple[int, int]

_GOES_ON = re.compile(
    r"(?<=[年月])[ \u00a0]?[A-Za-z0-9丁丨]{1,2}[ \u00a0]?[月日号]"  # 2016年i月, 3月2I日
    r"|(?<=\d)(?:['’]?s\b|-?[еых]{1,2}\b)"  # the early 1990s, 1990-х
    r"|(?<=年)(?:代|半年|中期|度中期)"  # 90年代; 2010年半年: it does not say which
    r"|(?<=年)[ \u00a0]?\d{1,2}[./]\d{1,2}(?![\d.])"  # 2015年1.1
    r"|(?<=年)的?[ \u00a0]?(?:元旦|春节|除夕|元宵|清明|五一|端午|中秋|国庆|重阳|[元正腊]月)"
    r"|(?<=年)的?(?:[农阴旧夏]历)"
    r"|(?<=[年月])的?(?:[春夏秋冬]|[上中下]旬|第[^\W\d_]个?(?:周|星期)|最[后前末])"
)
_SHORT_YEAR = re.compile(r",?[ \u00a0]?['’]?\d{2}(?![\d:.,]|\s?[%°])")
_OF_ANOTHER_KIND = re.compile(
    r"(?:\b(?:weeks?|weekends?|fortnight|decades?)\s(?:of|from)\s(?:the\s)?|недел[яиею]\s(?:с|от)\s"
    r"|[农阴旧夏]历|民国)$",
    re.IGNORECASE,
)
_TENS = "(?:twenty|thirty|двадцать|тридцать)"
_ONES = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven"
    "|eigh|nine)teen|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    "|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_DAY_BEFORE = re.compile(
    rf"(?:\b(?:{_TENS}[ -])?(?:{_ONES}|{_TENS})|\b\d{{1,2}}(?:st|nd|rd|th))\)?(?:\sdays?)?,?"
    r"\s(?:of\s)?(?:the\smonth\sof\s)?$",
    re.IGNORECASE,
)
_DAY_AFTER = re.compile(
    rf"[.,]?\s?(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)\b|\s(?:the\s)?(?:{_TENS}|{_ONES})\b",
    re.IGNORECASE,
)
_SPELT_YEAR = re.compile(
    r",?\s(?:of\s|in\s)?(?:the\syear\s)?(?:nineteen|eighteen|twenty|two\sthousand)\b"
    r"|,\s?(?:and\s)?\d{1,2}(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)


_DAY_APART = re.compile(r"(?<![\d.,])(?:[12]?\d|3[01])\s?[.,–-]\s?$")  # 16. November, 16, Nov
_DAY_APART_AFTER = re.compile(r",?\s\d{1,2}(?:st|nd|rd|th)?(?![\d.,:%]|\s?[^\W\d_])")  # Nov 2016 16
_END_OF_PERIOD = re.compile(
    rf"(?:(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?|\b{_ONES})\s(?:to|till|until|through)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""A day whose period begins with something that is not understood."""
_PART_BEFORE = re.compile(
    r"(?:\b(?:quarter|half|квартал\w*|полугоди\w*)|季度|半年)[^.;\n\d]{0,14}$", re.IGNORECASE
)
_ENGLISH_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b", re.IGNORECASE
)
_IN_MONTH = re.compile(r"\bin(?:\s(?:early|late|mid))?\s$", re.IGNORECASE)
_COUNTED = re.compile(r"\s[a-z]{3,}")
"""In "in March 10 companies" the figure counts companies; a day would stand behind "on"."""
_YEAR_BEFORE = re.compile(r"[\d零〇○一二三四五六七八九十]\s?年度?\s?$")


def is_other(text: str, span: _Span, rule: str) -> bool:
    """Tell whether what stands around a date makes it another, or one that cannot be read."""
    start, end = span
    before = text[max(0, start - 48) : start]
    if _GOES_ON.match(text, end) or _OF_ANOTHER_KIND.search(before[-16:]):
        return True
    judge = _JUDGES.get(rule)
    return judge is not None and judge(text, span, before)


def _lacks_its_year(text: str, span: _Span, before: str) -> bool:
    """Tell whether a Chinese day is of a year that cannot be read."""
    return "年" not in text[slice(*span)] and _YEAR_BEFORE.search(before) is not None


def _is_of_part(_text: str, _span: _Span, before: str) -> bool:
    """Tell whether a quarter or half that was not read stands before its year."""
    return _PART_BEFORE.search(before) is not None


def _ends_period(text: str, span: _Span, before: str) -> bool:
    """Tell whether a day is the end of a period whose beginning was not read."""
    begins_with_day = _ENGLISH_MONTH.match(text, span[0]) is None
    return begins_with_day and _END_OF_PERIOD.search(before) is not None


def _is_of_day(text: str, span: _Span, before: str) -> bool:
    """Tell whether a day of the month that was not read stands beside it."""
    if text[slice(*span)].lstrip()[:1].isdigit():
        return False
    apart = _DAY_APART.search(before) or _DAY_APART_AFTER.match(text, span[1])
    return bool(apart or _DAY_BEFORE.search(before))


def _is_half_of_date(text: str, span: _Span, before: str) -> bool:
    """Tell whether a date without a year has one that was not read, or another day."""
    start, end = span
    if _SHORT_YEAR.match(text, end) or _SPELT_YEAR.match(text, end):
        return True
    if _ENGLISH_MONTH.match(text, start) is None and text[start].isdigit():
        return _ends_period(text, span, before)
    if not any(map(str.isdigit, text[start:end])):
        return bool(_DAY_AFTER.match(text, end)) or _is_of_day(text, span, before)
    is_count = _IN_MONTH.search(before) and _COUNTED.match(text, end)
    return bool(is_count or _DAY_BEFORE.search(before) or _DAY_AFTER.match(text, end))


_JUDGES: dict[str, Callable[[str, _Span, str], bool]] = {
    "date.han": _lacks_its_year,
    "date.year": _is_of_part,
    "date.words": _ends_period,
    "date.month": _is_of_day,
    "date.yearless": _is_half_of_date,
}


_WEEKDAY = (
    r"(?:(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)(?:day|nesday|rsday|urday|sday)?"
    r"[.,]{0,2}\s{0,2})?"
)
_JOINT = re.compile(
    r"\s{0,3},?\s{0,3}(?:[-–—~～]|по|до|(?:through\s|up\s)?to|until|till|through|至|到)\s{0,3}"
    rf"{_WEEKDAY}(?:the\s)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"(?:between|между)\s{{1,2}}{_WEEKDAY}$", re.IGNORECASE)
_BOTH = re.compile(rf"\s{{0,2}},?\s{{0,2}}(?:and|и|和|与|跟)\s{{0,2}}{_WEEKDAY}", re.IGNORECASE)


def are_joined(text: str, one: _Span, two: _Span) -> bool:
    """Tell whether what stands between two dates makes one period of them."""
    joint = text[one[1] : two[0]]
    if _BOTH.fullmatch(joint):
        before = text[max(0, one[0] - 24) : one[0]]
        return bool(_BETWEEN.search(before)) or text[two[1] : two[1] + 2] == "之间"
    return _JOINT.fullmatch(joint) is not None
