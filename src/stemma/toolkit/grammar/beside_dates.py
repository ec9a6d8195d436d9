"""What stands right beside a date and makes it another, or one that cannot be read whole.

"June 2024" behind "the twenty-third of" is a day, "12 June" before "nineteen ninety" has a year:
half of a date would be a wrong one, so there is none.
"""

import re

_GOES_ON = re.compile(
    r"(?<=[年月])[ \u00a0]?[A-Za-z0-9丁丨]{1,2}[ \u00a0]?[月日号]"  # 2016年i月, 3月2I日
    r"|(?<=\d)(?:['’]?s\b|-?[еых]{1,2}\b)"  # the early 1990s, 1990-х
    r"|(?<=年)(?:代|半年|中期|度中期)"  # 90年代; 2010年半年: it does not say which
    r"|(?<=年)[ \u00a0]?(?:元旦|春节|除夕|元宵|清明|五一|端午|中秋|国庆|重阳|[元正腊]月)"
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


_IN_MONTH = re.compile(r"\bin(?:\s(?:early|late|mid))?\s$", re.IGNORECASE)
_COUNTED = re.compile(r"\s[a-z]{3,}")
"""In "in March 10 companies" the figure counts companies; a day would stand behind "on"."""
_YEAR_BEFORE = re.compile(r"[\d零〇○一二三四五六七八九十]\s?年度?\s?$")


def is_other(text: str, span: tuple[int, int], rule: str) -> bool:
    """Tell whether what stands around a date makes it another, or one that cannot be read."""
    start, end = span
    before = text[max(0, start - 48) : start]
    if _GOES_ON.match(text, end) or _OF_ANOTHER_KIND.search(before[-16:]):
        return True
    if rule == "date.han" and "年" not in text[start:end]:
        return _YEAR_BEFORE.search(before) is not None  # of a year that cannot be read
    if rule == "date.yearless" and (_SHORT_YEAR.match(text, end) or _SPELT_YEAR.match(text, end)):
        return True
    if rule not in ("date.month", "date.yearless") or text[start:end].lstrip()[:1].isdigit():
        return False
    is_count = _IN_MONTH.search(before) and text[end - 1].isdigit() and _COUNTED.match(text, end)
    if rule == "date.yearless" and is_count:
        return True
    is_in_words = _DAY_BEFORE.search(before) is not None
    return is_in_words or (rule == "date.yearless" and _DAY_AFTER.match(text, end) is not None)
