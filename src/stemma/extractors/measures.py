"""Measures: a number and its unit, with limits and ranges; times may be counted from an anchor."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Anchor, Bounds, Measure, at_least, at_most
from stemma.toolkit.grammar import amounts, anchors
from stemma.toolkit.grammar.notation import Match
from stemma.toolkit.grammar.number_row import Number
from stemma.toolkit.grammar.reading import find, numbers_of
from stemma.toolkit.grammar.unit_words import TIME

_UNIT = (
    r"(?P<unit>UNIT)(?P<half>HALF_MORE)?(?P<power>[SQUARED|CUBED])?(?:SLASH(?P<per>[UNIT|SECOND]))?"
)

_AMOUNT, _SINGLE = amounts.amount("UNIT"), amounts.single()
_TAIL = rf" DASH?{_UNIT}(?: (?P<more>LIMIT_AFTER))?"
_PERCENT = r"(?P<whole>PERCENT_OF) (?P<one>NUM)(?:(?:DASH|TO|TILDE)PERCENT_OF(?P<two>NUM))?"

_RULES = (
    ("measure.two", r"(?P<one>NUM) DASH?(?P<unit>UNIT) (?:AND )?(?P<two>NUM) (?P<unit2>UNIT)"),
    ("measure.limits", r"(?P<one>NUM) (?P<unit>UNIT) (?P<least>LIMIT_AFTER) COMMA? (?P<two>NUM) (?P<unit2>UNIT) (?P<most>LIMIT_AFTER)"),
    ("measure", rf"{_AMOUNT}{_TAIL}"),
    ("measure.single", rf"{_SINGLE}{_TAIL}"),
    ("measure.percent", rf"(?:(?P<limit>LIMIT) )?{_PERCENT}(?: (?P<more>LIMIT_AFTER))?"),
    ("measure.one", r"(?P<article>FUNCTION) (?P<unit>UNIT) (?P<more>LIMIT_AFTER)"),
)  # fmt: skip
_SMALLER = {
    ("year", "month"): 12,
    ("h", "min"): 60,
    ("min", "s"): 60,
    ("day", "h"): 24,
    ("week", "day"): 7,
    ("ft", "in"): 12,
    ("kg", "g"): 1000,
    ("m", "cm"): 100,
}
_OTHERWISE = {"decade": (10, "year"), "quarter": (3, "month")}
_SHORT = frozenset("гмтлчgmtlhsVWALKp")


@extractor("measures", "Measures and percentages", after=("money",), version=2)
def measures(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the measures of a page."""
    row = numbers_of(page)
    for name, notation in _RULES:
        spans = []
        for match in find(name, notation, row):
            value = _READ[name](match)
            if value is None and name == "measure" and amounts.has_one_unit(match):
                spans.append(match.span())  # no part of what contradicts itself is a value
            if value is not None:
                start, end = amounts.span(match)
                yield Mention(
                    start=start,
                    end=end,
                    value=_anchored(value, (start, end), page),
                    rule=name,
                    taken=(start, end),
                    conflict=amounts.conflict(match),
                )
                spans.append((start, end))
        row = row.without(spans)


def _anchored(value: Measure, span: tuple[int, int], page: Unread) -> Measure:
    """Return a time with what it is counted from; "within" and 内 make it the longest there is."""
    if value.unit not in TIME:
        return value
    anchor = anchors.anchor(page.text, span, page.taken)
    return Measure(_of_time(value.amount, anchor, page.text, span), value.unit, anchor)


def _of_time(amount: Bounds, anchor: Anchor | None, text: str, span: tuple[int, int]) -> Bounds:
    """Return how long it may be from an event on, or has to be before it."""
    if anchor is None or amount.high is None or amount.qualifier not in ("exact", "at_most"):
        return amount
    if anchor.counted == "before" and anchors.is_not_later(text, span):
        return at_least(amount.high)
    return at_most(amount.high) if anchors.is_within(text, span) else amount


def _measure(match: Match) -> Measure | None:
    unit = _unit(match)
    amount = amounts.bounds(match)
    if amount is None or not _is_unit(match) or _is_calendar_year(match, unit, amount):
        return None
    if unit == "deg" and _OTHER_DEGREES.match(match.row.text, match.span("unit")[1]):
        return None
    if match.token("half") is not None:
        amount = _plus(amount, Decimal("0.5"))
    factor, unit = _OTHERWISE.get(unit, (1, unit))
    return Measure(_times(amount, factor), unit)


def _is_calendar_year(match: Match, unit: str, amount: Bounds) -> bool:
    """Tell whether 2016年 is a year of the calendar, 1990s ten of them, 1147 года one of long ago."""
    ends = [end for end in (amount.low, amount.high) if end is not None]
    from_ = 1000 if match.text("unit").startswith(("г", "年")) else 1800
    return unit in ("year", "s") and any(from_ <= end <= 2199 for end in ends)


def _unit(match: Match) -> str:
    unit = str(match.value("unit", "UNIT"))
    if match.token("power") is not None:
        unit += "2" if match.value("power", "SQUARED") else "3"
    if match.token("per") is not None:
        unit += f"/{match.value('per', 'UNIT') or 's'}"
    if unit == "deg":
        start = match.span()[0]
        before = _THERMOMETER.search(match.row.text[max(0, start - 8) : start])
        return unit if before is None else "degF" if before[1] in "华華" else "degC"
    return unit


_OTHER_DEGREES = re.compile(
    r"[ \n](?:in[ \n])?(?:cel|cent|kel|f[ae]r?[eh]|цельс|фарен|кельв)", re.IGNORECASE
)
"""A scale of temperatures that is misspelt, or stands in another way."""
_THERMOMETER = re.compile(r"([华華摄攝])氏(?:温度|溫度)?(?:为|是)?$")


def _times(amount: Bounds, factor: int) -> Bounds:
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    return Bounds(low, high, amount.qualifier)


def _plus(amount: Bounds, more: Decimal) -> Bounds:
    low, high = (None if end is None else end + more for end in (amount.low, amount.high))
    return Bounds(low, high, amount.qualifier)


def _of_two(match: Match) -> Measure | None:
    """Read "1 hour 55 minutes" in the smaller unit."""
    units = (str(match.value("unit", "UNIT")), str(match.value("unit2", "UNIT")))
    factor = _SMALLER.get(units)
    one, two = match.value("one", "NUM"), match.value("two", "NUM")
    if factor is None or not isinstance(one, Number) or not isinstance(two, Number):
        return None
    if two.value >= factor or one.value != one.value.to_integral_value():
        return None
    value = one.value * factor + two.value
    return Measure(Bounds(value, value), units[1])


def _of_limits(match: Match) -> Measure | None:
    """Read 三年以上七年以下 as one range: both ends belong to it, as the Civil Code has it."""
    units = {str(match.value(name, "UNIT")) for name in ("unit", "unit2")}
    ends = (match.value("least", "LIMIT_AFTER"), match.value("most", "LIMIT_AFTER"))
    one, two = match.value("one", "NUM"), match.value("two", "NUM")
    if len(units) > 1 or ends != ("at_least", "at_most"):
        return None
    if not isinstance(one, Number) or not isinstance(two, Number) or one.value >= two.value:
        return None
    return Measure(Bounds(one.value, two.value, "between"), units.pop())


def _percent(match: Match) -> Measure | None:
    one, two = match.value("one", "NUM"), match.value("two", "NUM")
    unit = str(match.value("whole", "PERCENT_OF"))
    if not isinstance(one, Number) or _is_scaled(match):
        return None
    if not isinstance(two, Number):
        return Measure(amounts.limited(one.value, amounts.qualifier(match)), unit)
    if one.value >= two.value:
        return None
    return Measure(Bounds(one.value, two.value, "between"), unit)


def _is_scaled(match: Match) -> bool:
    """Tell whether a letter for thousands stands behind a share: 百分之15K."""
    behind = match.row.tokens[match.found.end() : match.found.end() + 1]
    return any({"SCALE_LETTER", "SCALE", "METRE"} & token.meaning.keys() for token in behind)


def _single(match: Match) -> Measure | None:
    """Read "a decade or more"."""
    unit = str(match.value("unit", "UNIT"))
    if unit not in TIME or match.text("article").lower() not in ("a", "an"):
        return None
    factor, unit = _OTHERWISE.get(unit, (1, unit))
    return Measure(amounts.limited(Decimal(factor), amounts.qualifier(match)), unit)


_READ = {
    "measure": _measure,
    "measure.single": _measure,
    "measure.two": _of_two,
    "measure.limits": _of_limits,
    "measure.percent": _percent,
    "measure.one": _single,
}


def _is_unit(match: Match) -> bool:
    """Tell whether a short word after a number is a unit: "5 м" is, "5" and "г. Киев" are none."""
    word = match.text("unit")
    start, end = match.span("unit")
    text = match.row.text
    if word == "%" and text[end : end + 1].isdecimal():
        return False  # of an address: %20report
    if word[-1].isascii() and word[-1].isalpha() and text[end : end + 1].isdecimal():
        return False  # of a code: 24703m123
    if word == "second" and match.text("one").isalpha() and text[start - 1] == "-":
        return False  # a forty-second article, or a delay of so long
    if word.rstrip(".") not in _SHORT:
        return _ERA.search(text[max(0, match.span()[0] - 3) : match.span()[0]]) is None
    line_between = "\n" in text[max(0, start - 3) : start]
    is_cell = word.isupper() and re.match(r" \d", text[end : end + 2]) is not None  # "1.75 L 0.95"
    is_part = word in ("ч", "h") and re.match(r"\.\s?\d|\d", text[end : end + 3])
    return not (line_between or is_cell) and not word.endswith(".") and not is_part


_ERA = re.compile(r"(?:民国|昭和|平成|令和)\s?$")
