"""Dates and periods: days, months, quarters, halves and years, in figures and in words.

What the text does not say stays unsaid: "8 March" has no year here, and "March 2024" no day. A
date in figures that may be read two ways (03/04/2024) is left out unless the page shows its
habit. A bare year counts as one only where a word says so (2024 г., in 2024, 2024年).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import DateLimit, Qualifier
from stemma.toolkit.grammar import periods
from stemma.toolkit.grammar.around import Words, negates, says, sentence
from stemma.toolkit.grammar.beside_dates import are_joined, is_other
from stemma.toolkit.grammar.calendar_words import LIMITS, LIMITS_AFTER, PLANNED
from stemma.toolkit.grammar.day_order import century, habit, order, sure
from stemma.toolkit.grammar.notation import Match
from stemma.toolkit.grammar.periods import Named, period
from stemma.toolkit.grammar.pieces import HAN_SIGN
from stemma.toolkit.grammar.reading import find, words_of
from stemma.toolkit.grammar.tokens import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A day or period where it stands; `last` differs from `first` for "14-16 March"."""

    start: int
    end: int
    first: Named
    last: Named
    rule: str


_DAY = r"QUOTE? (?P<day>DAY)(?: DASH?ORDINAL_END)? QUOTE?"
_SPOKEN = r"(?:(?P<tens>NWORD)(?: |DASH))?(?P<spoken>ORDINAL)"
_NTH_DAY = "(?P<day>DAY)DASH?ORDINAL_END UNIT [OF|IN]?"
_FIRST_SPOKEN = (
    r"(?:(?P<between>BETWEEN) (?:OF )?)?(?:(?P<tens1>NWORD)(?: |DASH))?(?P<spoken1>ORDINAL)"
)
_JOINED = "(?(between)(?:AND|DASH)|(?:DASH|TO|SLASH))(?: OF)?"
_DAYS = rf"(?:(?P<between>BETWEEN) (?:OF )?)?QUOTE? (?P<day>DAY)(?:DASH?ORDINAL_END)? QUOTE? (?:DOT )?{_JOINED} QUOTE? (?P<day2>DAY)(?:DASH?ORDINAL_END)? QUOTE?"
_MONTH = "(?P<month>MONTH)(?!INT)"
_YEAR = "(?P<year>YEAR)(?: YEAR_WORD)?"
_ANY_YEAR = (
    "(?P<year>YEAR|OLD_YEAR(?= YEAR_WORD|(?! ?(?!FUNCTION)[LOWER|HAN|CURRENCY])))(?: YEAR_WORD)?"
)
_ENGLISH_MONTH = "(?P<month>(?=LATIN)MONTH)(?!INT)"
_ENDS = "(?!(?:DOT|COMMA|DASH|SLASH|COLON)?INT)"
_BEGINS = "(?<![INT|SLASH|DASH|DOT])(?<![INT][COLON])"
_FIRST, _LAST = (
    "(?<![INT|SLASH|DOT])(?<![INT][COLON])(?<!(?<!{0})DASH)",
    "(?!(?:DOT|COMMA|SLASH|COLON)?INT|DASH(?!{0}[DOT|SLASH]MONTH_NUMBER[DOT|SLASH])INT)",
)
_BEGINS_AFTER_DAY, _ENDS_BEFORE_YEAR = _FIRST.format("DAY"), _LAST.format("YEAR")
_BEGINS_AFTER_YEAR, _ENDS_BEFORE_DAY = _FIRST.format("YEAR"), _LAST.format("DAY")
"""A dash may join two dates of one kind: 2018/1/10-2018/7/10, 12.03.2024-15.04.2024."""
_NO_YEAR = (
    "(?! (?!FUNCTION)LOWER|(?: ?(?:COMMA|DOT|SLASH|DASH) ?[INT|MONTH])| (?:UNIT|CURRENCY|SCALE))"
)
_ALONE = "(?! ?[HAN|WORD|INT|UNIT|CLASSIFIER|SLASH|DASH|TILDE|DOT|COMMA])"


def _of_words(match: Match) -> tuple[Named, Named]:
    year, month = _number(match, "year", "INT"), _number(match, "month", "MONTH")
    day = _number(match, "day", "INT")
    if day is None and match.token("spoken") is not None:
        day = (_number(match, "tens", "NWORD") or 0) + (_number(match, "spoken", "ORDINAL") or 0)
    first = periods.day(year=year, month=month, day=day)
    last = _number(match, "day2", "INT")
    if match.token("spoken1") is not None:
        begin = (_number(match, "tens1", "NWORD") or 0) + (
            _number(match, "spoken1", "ORDINAL") or 0
        )
        return replace(first, day=begin), first
    return first, first if last is None else replace(first, day=last)


def _of_month(match: Match) -> tuple[Named, Named]:
    first = periods.month(
        year=_number(match, "year", "INT"), month=_number(match, "month", "MONTH")
    )
    last = _number(match, "month2", "MONTH")
    return first, first if last is None else replace(first, month=last)


def _of_han_month(match: Match) -> tuple[Named, Named]:
    year = _number(match, "year", "INT")
    first = periods.month(year=year, month=_number(match, "month", "INT"))
    last = _number(match, "month2", "INT")
    return first, first if last is None else replace(first, month=last)


def _of_figures(match: Match) -> tuple[Named, Named]:
    """Read day, month and year in figures."""
    year = _number(match, "year", "INT")
    month, day = _number(match, "month", "INT"), _number(match, "day", "INT")
    first = periods.day(year=year, month=month, day=day)
    last = _number(match, "day2", "INT")
    last_month = _number(match, "month2", "INT") or month
    return first, first if last is None else replace(first, day=last, month=last_month)


def _of_short_year(match: Match) -> tuple[Named, Named] | None:
    """Read 12.03.24 where each part has two digits."""
    parts = [match.tokens(name)[0].word for name in ("day", "month", "short")]
    if any(len(part) != 2 for part in parts):
        return None
    return _one_day(_short(match), int(parts[1]), int(parts[0]))


def _of_short_han(match: Match) -> tuple[Named, Named] | None:
    """Read 16年3月5日: the year has two figures, as that of 05.03.16."""
    return _one_day(_short(match), _number(match, "month", "INT"), _number(match, "day", "INT"))


def _of_either_order(match: Match) -> tuple[Named, Named] | None:
    """Read 03/14/2024 by the part that can be no month, else by the habit of the page."""
    first, second = _number(match, "one", "INT") or 0, _number(match, "two", "INT") or 0
    which = order(first, second, match.row.text)
    month, day = (first, second) if which == "month first" else (second, first)
    return None if which is None else _one_day(_number(match, "year", "INT"), month, day)


def _of_two_orders(match: Match) -> tuple[Named, Named] | None:
    """Read 01/03/2024-02/15/2024: what tells of one which figure is the day tells it of the other."""
    ends = [
        [_number(match, f"{name}{which}", "INT") or 0 for name in ("one", "two", "year")]
        for which in ("", "2")
    ]
    told = {sure(one, two) for one, two, _ in ends} - {None} or {habit(match.row.text)}
    order_there = told.pop()
    if told or order_there is None:
        return None
    parts = [(two, one) if order_there == "day first" else (one, two) for one, two, _ in ends]
    first, last = (
        periods.day(year=end[2], month=month, day=day)
        for end, (month, day) in zip(ends, parts, strict=True)
    )
    return first, last


def _of_slashes(match: Match) -> tuple[Named, Named] | None:
    """Read 3/14/24, but no number of a paper, and no 14/3/24 where Chinese may begin with the year."""
    first, second = _number(match, "one", "INT") or 0, _number(match, "two", "INT") or 0
    text, start = match.row.text, match.span()[0]
    which = sure(first, second) or habit(text)
    if which is None or _NUMBERED.search(text[max(0, start - 8) : start]):
        return None
    if which == "day first" and HAN_SIGN.search(text):
        return None
    month, day = (first, second) if which == "month first" else (second, first)
    return _one_day(_short(match), month, day)


_NUMBERED = re.compile(r"(?:[№#]|\bn[o°º]\.?)\s{0,2}$", re.IGNORECASE)


def _one_day(year: int | None, month: int | None, day: int | None) -> tuple[Named, Named] | None:
    named = periods.day(year=year, month=month, day=day)
    return None if year is None else (named, named)


def _short(match: Match) -> int | None:
    """Return the year that two figures stand for, None for more or fewer."""
    token = match.token("short")
    return century(int(token.word)) if token is not None and len(token.word) == 2 else None


def _of_short_words(match: Match) -> tuple[Named, Named] | None:
    """Read 5-Mar-24 and March 5, '24; without a day, March '24."""
    year, month = _short(match), _number(match, "month", "MONTH")
    if year is None:
        return None
    if match.token("day") is not None:
        return _one_day(year, month, _number(match, "day", "INT"))
    named = periods.month(year=year, month=month)
    return named, named


def _of_one_figure(match: Match) -> tuple[Named, Named] | None:
    """Read Oct/2; the 24 of Mar-24 may be a day or a year."""
    return _of_words(match) if len(match.text("day")) == 1 else None


def _of_part(match: Match) -> tuple[Named, Named] | None:
    """Read a quarter or half of a year."""
    year = _number(match, "year", "INT")
    for name, most, make in (("quarter", 4, periods.quarter), ("half", 2, periods.half)):
        token = match.token(name)
        if token is not None:
            tags = ("INT", "ROMAN", "ORDINAL", "NTH_QUARTER", "H_HALF", "HAN_HALF", "NUMERAL")
            number = next(int(str(token.meaning[tag])) for tag in tags if tag in token.meaning)
            named = make(number, year)
            return (named, named) if 1 <= number <= most else None
    return None


def _of_year(match: Match) -> tuple[Named, Named]:
    first = periods.year(year=_number(match, "year", "INT"))
    last = _number(match, "year2", "INT")
    return first, first if last is None else replace(first, year=last)


def _number(match: Match, name: str, tag: str) -> int | None:
    if (token := match.token(name)) is None:
        return None
    value = token.meaning.get(tag, token.meaning.get("NUMERAL"))
    return None if value is None else int(str(value))


Build = Callable[[Match], tuple[Named, Named] | None]

_RANK = r"(?:(?:NTH )?(?P<{0}>ROMAN|ORDINAL|INT|NUMERAL)(?: DASH?ORDINAL_END)?)"
_Q, _H = _RANK.format("quarter"), _RANK.format("half")

_RULES: tuple[tuple[str, str, Build], ...] = (
    ("date.iso", rf"{_BEGINS}(?P<year>YEAR)DASH(?P<month>MONTH_NUMBER)DASH(?P<day>DAY){_ENDS}", _of_figures),
    ("date.iso", rf"{_BEGINS_AFTER_DAY}(?P<year>YEAR)SLASH(?P<month>MONTH_NUMBER)SLASH(?P<day>DAY){_ENDS_BEFORE_YEAR}", _of_figures),
    ("date.iso", rf"{_BEGINS_AFTER_DAY}(?P<year>YEAR)DOT(?P<month>MONTH_NUMBER)DOT(?P<day>DAY){_ENDS_BEFORE_YEAR}", _of_figures),
    ("date.han", r"(?P<year>YEAR) YEAR_WORD (?P<month>MONTH_NUMBER) HAN_MONTH (?P<day>DAY) HAN_DAY? (?:DASH|TO|TILDE) (?P<day2>DAY) HAN_DAY", _of_figures),
    ("date.han", r"(?P<year>YEAR) YEAR_WORD (?P<month>MONTH_NUMBER) HAN_MONTH (?P<day>DAY) HAN_DAY", _of_figures),
    ("date.han", r"(?P<year>YEAR) YEAR_WORD (?P<month>MONTH_NUMBER) HAN_MONTH(?P<day>DAY)" + _ALONE, _of_figures),
    ("date.han.short", r"(?P<short>INT)YEAR_WORD(?P<month>MONTH_NUMBER)HAN_MONTH(?P<day>DAY)HAN_DAY", _of_short_han),
    ("date.han", r"(?P<month>MONTH_NUMBER) HAN_MONTH (?P<day>DAY) HAN_DAY? (?:DASH|TO|TILDE) (?P<day2>DAY) HAN_DAY", _of_figures),
    ("date.han", r"(?P<month>MONTH_NUMBER) HAN_MONTH (?P<day>DAY) HAN_DAY", _of_figures),
    ("date.han", r"(?P<month>MONTH_NUMBER)HAN_MONTH(?P<day>DAY)" + _ALONE, _of_figures),
    ("date.figures", rf"{_BEGINS}(?P<day>DAY)DOT? (?:DASH|SLASH) (?P<day2>DAY)DOT (?P<month>MONTH_NUMBER)DOT (?P<year>YEAR){_ENDS}", _of_figures),
    ("date.figures", rf"{_BEGINS}(?P<day>DAY)DOT(?P<month>MONTH_NUMBER)DOT? (?:DASH|TO|SLASH) (?P<day2>DAY)DOT(?P<month2>MONTH_NUMBER)DOT(?P<year>YEAR){_ENDS}", _of_figures),
    ("date.figures", rf"{_BEGINS_AFTER_YEAR}QUOTE?(?P<day>DAY)QUOTE? ?DOT (?P<month>MONTH_NUMBER) ?DOT (?P<year>YEAR){_ENDS_BEFORE_DAY}", _of_figures),
    ("date.figures.either", rf"{_BEGINS}(?P<one>DAY)SLASH(?P<two>DAY)SLASH(?P<year>YEAR)DASH(?P<one2>DAY)SLASH(?P<two2>DAY)SLASH(?P<year2>YEAR){_ENDS}", _of_two_orders),
    ("date.figures.either", rf"{_BEGINS}(?P<one>DAY)SLASH(?P<two>DAY)SLASH(?P<year>YEAR){_ENDS}", _of_either_order),
    ("date.figures.either", rf"{_BEGINS}(?P<one>DAY)DASH(?P<two>DAY)DASH(?P<year>YEAR){_ENDS}", _of_either_order),
    ("date.figures.either", rf"{_BEGINS}(?P<one>DAY)SLASH(?P<two>DAY)SLASH(?P<short>INT){_ENDS}", _of_slashes),
    ("date.figures.short", rf"{_BEGINS}(?P<day>DAY)DOT(?P<month>MONTH_NUMBER)DOT(?P<short>INT){_ENDS}", _of_short_year),
    ("date.words", rf"{_BEGINS}{_DAYS} OF? {_MONTH} COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"{_BEGINS}{_DAY} OF? {_MONTH} COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"{_BEGINS}{_NTH_DAY} {_MONTH} COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"{_FIRST_SPOKEN} {_JOINED} {_SPOKEN} OF? {_MONTH} COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"{_SPOKEN} (?:UNIT )?[OF|IN]? {_MONTH} COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"FROM (?:OF )?(?P<day>DAY)(?:DASH?ORDINAL_END)? TO {_MONTH} (?P<day2>DAY)(?:DASH?ORDINAL_END)? COMMA? {_ANY_YEAR}", _of_words),
    ("date.words", rf"{_MONTH} {_DAYS} COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"{_MONTH} OF? {_DAY} COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"{_MONTH}DOT(?P<day>DAY)ORDINAL_END COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"{_MONTH} {_SPOKEN} COMMA? (?:[OF|IN] )?{_ANY_YEAR}", _of_words),
    ("date.words", rf"(?P<year>YEAR) COMMA? {_MONTH} OF? {_DAY}(?! YEAR)", _of_words),
    ("date.words", rf"{_BEGINS}(?P<day>DAY)[DASH|SLASH|DOT](?P<month>MONTH)[DASH|SLASH|DOT]?(?P<year>YEAR){_ENDS}", _of_words),
    ("date.words", rf"{_BEGINS}(?P<year>YEAR)[DASH|SLASH](?P<month>MONTH)[DASH|SLASH](?P<day>DAY){_ENDS}", _of_words),
    ("date.words", rf"(?P<month>MONTH)[DASH|SLASH](?P<day>DAY)[DASH|SLASH](?P<year>YEAR){_ENDS}", _of_words),
    ("date.words", rf"{_BEGINS}(?P<day>DAY)[DASH|SLASH](?P<month>MONTH)[DASH|SLASH](?P<short>INT){_ENDS}", _of_short_words),
    ("date.words", rf"{_BEGINS}{_DAY} OF? {_MONTH} COMMA? QUOTE(?P<short>INT)", _of_short_words),
    ("date.words", rf"{_MONTH} {_DAY} COMMA? QUOTE(?P<short>INT)", _of_short_words),
    ("date.quarter", rf"{_Q} QUARTER COMMA? (?:[OF|IN] )?(?:YEAR_WORD )?{_YEAR}", _of_part),
    ("date.quarter", rf"QUARTER (?P<quarter>INT) COMMA? (?:[OF|IN] )?(?:YEAR_WORD )?{_YEAR}", _of_part),
    ("date.quarter", rf"(?P<quarter>NTH_QUARTER)[COMMA|DASH|SLASH]? (?:[OF|IN] )?{_YEAR}", _of_part),
    ("date.quarter", rf"{_YEAR} DASH?(?P<quarter>NTH_QUARTER)", _of_part),
    ("date.quarter", rf"{_YEAR} {_Q} QUARTER", _of_part),
    ("date.half", rf"{_H} HALF (?:OF|IN)? {_YEAR}", _of_part),
    ("date.half", rf"(?P<half>H_HALF) (?:[OF|IN] )?{_YEAR}", _of_part),
    ("date.half", rf"{_YEAR} (?:(?P<half>H_HALF|HAN_HALF))", _of_part),
    ("date.half", rf"{_YEAR} {_H} HALF", _of_part),
    ("date.han", r"(?P<year>YEAR) YEAR_WORD (?P<month>MONTH_NUMBER) HAN_MONTH? (?:DASH|TO|TILDE) (?P<month2>MONTH_NUMBER) HAN_MONTH", _of_han_month),
    ("date.han", r"(?P<year>YEAR) YEAR_WORD (?P<month>MONTH_NUMBER) HAN_MONTH", _of_han_month),
    ("date.month", rf"(?:(?P<between>BETWEEN) )?{_MONTH} (?(between)(?:AND|DASH)|(?:DASH|TO)) (?P<month2>MONTH) COMMA? (?:[OF|IN] )?{_YEAR}", _of_month),
    ("date.month", rf"{_MONTH} COMMA? (?:[OF|IN] )?{_YEAR}", _of_month),
    ("date.month", rf"{_YEAR} COMMA? {_MONTH}", _of_month),
    ("date.month", rf"(?P<month>MONTH)[DASH|SLASH](?P<year>YEAR){_ENDS}", _of_month),
    ("date.month", rf"{_BEGINS}(?P<year>YEAR)[DASH|SLASH](?P<month>MONTH)(?!INT){_ENDS}", _of_month),
    ("date.month", rf"{_MONTH} ?QUOTE(?P<short>INT){_ENDS}", _of_short_words),
    ("date.yearless", rf"{_BEGINS}{_DAYS} OF? {_MONTH}", _of_words),
    ("date.yearless", rf"{_BEGINS}{_DAY} OF? {_MONTH}", _of_words),
    ("date.yearless", rf"{_BEGINS}(?P<day>DAY)[DASH|SLASH](?P<month>MONTH){_ENDS}", _of_words),
    ("date.yearless", rf"{_BEGINS}{_NTH_DAY} {_MONTH}", _of_words),
    ("date.yearless", rf"{_FIRST_SPOKEN} {_JOINED} {_SPOKEN} OF? {_MONTH}", _of_words),
    ("date.yearless", rf"{_SPOKEN} (?:UNIT )?[OF|IN]? {_MONTH}", _of_words),
    ("date.yearless", rf"FROM (?:OF )?(?P<day>DAY)(?:DASH?ORDINAL_END)? TO {_ENGLISH_MONTH} (?P<day2>DAY)(?:DASH?ORDINAL_END)?", _of_words),
    ("date.yearless", rf"{_ENGLISH_MONTH}[DASH|SLASH](?P<day>DAY){_ENDS}", _of_one_figure),
    ("date.yearless", rf"{_ENGLISH_MONTH} {_SPOKEN}", _of_words),
    ("date.yearless", rf"{_ENGLISH_MONTH} {_DAYS}{_ENDS}", _of_words),
    ("date.yearless", rf"{_ENGLISH_MONTH} OF? {_DAY}{_ENDS}", _of_words),
    ("date.yearless", rf"{_ENGLISH_MONTH}DOT(?P<day>DAY)ORDINAL_END", _of_words),
    ("date.yearless", rf"[IN|DATE_LIMIT|PART_OF_YEAR] {_MONTH}(?![DASH|SLASH]INT)", _of_month),
    ("date.years", rf"{_BEGINS}(?P<year>YEAR)(?: YEAR_WORD)? (?:DASH|TO) (?P<year2>YEAR) (?:YEARS_WORD|YEAR_WORD)", _of_year),
    ("date.years", r"FROM (?P<year>YEAR) (?:TO|AND) (?P<year2>YEAR)", _of_year),
    ("date.years", rf"(?:YEAR_BEFORE|YEARS_WORD|PART_OF_YEAR|IN|DATE_LIMIT) (?P<year>YEAR) (?:DASH|TO) (?P<year2>YEAR){_NO_YEAR}", _of_year),
    ("date.year", rf"{_BEGINS}(?P<year>YEAR) YEAR_WORD", _of_year),
    ("date.year", rf"(?:YEAR_BEFORE|PART_OF_YEAR|IN|DATE_LIMIT) (?P<year>YEAR){_NO_YEAR}", _of_year),
)  # fmt: skip


@extractor("dates", "Dates and periods", version=2)
def dates(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the dates of a page."""
    row = words_of(page)
    found = sorted(_found(row), key=lambda each: each.start)
    for each in _joined(page.text, found):
        value = period(each.first, each.last)
        if value is None:
            continue
        limit = _limit(page.text, each)
        yield Mention(
            start=each.start,
            end=each.end,
            value=value if limit is None else DateLimit(value, limit),
            rule=each.rule,
            taken=(each.start, each.end),
            forecast=says(PLANNED, sentence(page.text, each.start, each.end)),
        )


def _found(row: Row) -> Iterator[_Found]:
    """Yield what each rule finds in what the rules before it left."""
    for name, notation, build in _RULES:
        spans = []
        for match in find(name, notation, row):
            named = None if is_other(match.row.text, match.span(), name) else build(match)
            spans.append(match.span())
            if named is not None and period(*named) is not None:
                names = match.found.re.groupindex
                starts = [match.span(part)[0] for part in names if match.token(part) is not None]
                start, end = min(starts), match.span()[1]
                yield _Found(start=start, end=end, first=named[0], last=named[1], rule=name)
        if spans:
            row = row.without(spans)


def _joined(text: str, found: list[_Found]) -> Iterator[_Found]:
    """Join "1 March 2024 - 5 April 2024" into one period; the rest stays as it is."""
    held: _Found | None = None
    for each in found:
        if held is None:
            held = each
            continue
        both = replace(held, end=each.end, last=each.last)
        if are_joined(text, (held.start, held.end), (each.start, each.end)) and period(
            both.first, both.last
        ):
            held = both
            continue
        yield held
        held = each
    if held is not None:
        yield held


_COUNTED_FROM = re.compile(
    r"(?:days?|weeks?|months?|years?|дн[яей]{1,2}|день|недел[яиюь]|месяц[аев]{0,2}|лет|год[а]?)"
    r"\s{1,2}(?:after|before|from|since|prior to|following|с|со|от|после|до)\s{1,2}$",
    re.IGNORECASE,
)
"""What is counted from a date ("30 days after 5 March") is after it, the date itself is that day."""
_BEFORE, _AFTER = Words(LIMITS), Words(LIMITS_AFTER)


def _limit(text: str, found: _Found) -> Qualifier | None:
    """Return what is said of a date: by, since, before, after, about it."""
    limit = _BEFORE.before(text, found.start) or _AFTER.after(text, found.end)
    if _COUNTED_FROM.search(text[max(0, found.start - 40) : found.start]):
        return None
    if found.first != found.last or limit is None:
        return None
    return _OPPOSITE.get(limit) if _is_negated(text, found.start) else _QUALIFIERS[limit]


def _is_negated(text: str, start: int) -> bool:
    """Tell whether the limit before a date is denied: "not after 5 March" is by that day."""
    words = _BEFORE.begin(text, start)
    return words is not None and negates(text, words)


_OPPOSITE: dict[str, Qualifier] = {"less_than": "at_least", "more_than": "at_most"}


_QUALIFIERS: dict[str, Qualifier] = {
    "at_most": "at_most",
    "at_least": "at_least",
    "less_than": "less_than",
    "more_than": "more_than",
    "about": "about",
}
