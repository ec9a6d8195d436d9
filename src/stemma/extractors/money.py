"""Sums of money: with scale words, in words and figures, per unit, with hundredths.

A currency is part of every sum: a number without one is none. "$" alone is read as US dollars,
"¥" as yuan unless the page speaks of yen, "元" as yuan.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Bounds, Money
from stemma.toolkit.grammar import amounts
from stemma.toolkit.grammar.notation import Match
from stemma.toolkit.grammar.number_row import Number
from stemma.toolkit.grammar.reading import find, numbers_of
from stemma.toolkit.grammar.tokens import Token

_HUNDREDTHS = (
    r"(?:(?: AND)? (?P<tenths>NUM) TENTH)?(?:(?: COMMA)?(?: [AND|PLUS])? (?P<minor>NUM) MINOR)?"
)
_REPEATED = r"(?: OPEN (?:[WORD|HAN] COLON? ?){0,4}(?:CURRENCY )?(?P<again>NUM)(?: (?:[CURRENCY|EVEN|FUNCTION|LOWER]))?(?: EVEN)?(?: NUM MINOR)? CLOSE)?"
_PER = r"(?: PER (?P<per>[WORD|CLASSIFIER]))?"
_TAIL = rf"{_REPEATED}{_HUNDREDTHS}(?: (?P<more>LIMIT_AFTER))?{_PER}"

_AMOUNT = amounts.amount("CURRENCY")
_BEHIND = amounts.amount("CURRENCY", before="(?P<currency>CURRENCY) ")
_RULES = (
    ("money.before", rf"(?<!NUM){_BEHIND}(?: (?P<letter>[SCALE_LETTER|METRE])(?!LATIN))?(?: (?P<currency2>CURRENCY))?(?: EVEN)?{_TAIL}"),
    ("money.after", rf"{_AMOUNT}(?P<letter>SCALE_LETTER)? (?P<currency>CURRENCY)(?: EVEN)?{_TAIL}"),
)  # fmt: skip
_YEN = re.compile(r"\b(?:JPY|yen)\b|日元|日圆|[ий]ен[аы]?\b", re.IGNORECASE)
_GENERIC = {"USD": "$", "CNY": "元"}


@extractor("money", "Sums of money", after=("dates",), version=2)
def money(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the sums of a page."""
    row = numbers_of(page)
    for name, notation in _RULES:
        spans = []
        for match in find(name, notation, row):
            mention = _sum(match, name)
            if mention is not None:
                yield mention
                spans.append(mention.taken)
        row = row.without(spans)


def _sum(match: Match, rule: str) -> Mention | None:
    currency = None if _goes_on(match) else _currency(match)
    amount = amounts.bounds(match)
    if currency is None or amount is None or not _may_stand_there(match, rule):
        return None
    amount = _with_parts(match, _scaled(match, amount))
    start, end = amounts.span(match)
    per = match.text("per") or None
    said = amounts.conflict(match) or _repeated(match, amount)
    return Mention(
        start=start,
        end=end,
        value=Money(amount, currency, per),
        rule=rule,
        taken=(start, end),
        conflict=said,
    )


def _currency(match: Match) -> str | None:
    """Return the currency of a sum; None where two that disagree stand around it."""
    codes = [
        str(match.value(name, "CURRENCY"))
        for name in ("currency", "currency2")
        if match.token(name)
    ]
    codes = ["JPY" if code == "¥" and _YEN.search(match.row.text) else code for code in codes]
    codes = ["CNY" if code == "¥" else code for code in codes]
    if match.text("currency") == "$" and (dollar := _dollar(match)) != "USD":
        return dollar
    if len(set(codes)) == 1:
        return codes[0]
    words = [match.text(name) for name in ("currency", "currency2")]
    exact = [code for code, word in zip(codes, words, strict=True) if word not in _GENERIC.values()]
    return exact[0] if len(exact) == 1 else None


_TO_A_NUMBER = re.compile(r"\s(?:до|to|до\sсуммы)\s\d", re.IGNORECASE)
_DOLLARS = {
    "US": "USD", "HK": "HKD", "NZ": "NZD", "NT": "TWD", "CA": "CAD", "CAN": "CAD", "AU": "AUD", "C": "CAD",
}  # fmt: skip
_LETTERS_BEFORE = re.compile(r"(?<![^\W\d_])([A-Za-z]{1,3})(\s?)$")
_OTHER_DOLLAR = re.compile(
    r"\s?\(?(?:Canadian|Australian|Hong Kong|Singapore|New Zealand|Taiwan|Jamaican|Bahamian|Liberian"
    r"|Namibian|Fijian|Barbadian|Bermudian|Trinidad|Mexican)\b",
    re.IGNORECASE,
)


def _dollar(match: Match) -> str | None:
    """Return which dollar "$" is: letters before it say so; None where they say an unknown one."""
    start = match.span("currency")[0]
    if _OTHER_DOLLAR.match(match.row.text, match.span()[1]):
        return None
    before = _LETTERS_BEFORE.search(match.row.text[max(0, start - 5) : start])
    if before is None:
        return "USD"
    known = _DOLLARS.get(before[1].upper())
    return known if known or not before[2] else "USD"


def _goes_on(match: Match) -> bool:
    """Tell whether the number goes on behind the currency or before a word: "dollars forty five".

    So does a range whose end has no currency of its own: "от 10 долларов до 20".
    """
    if match.token("start") and match.token("joint") is None:
        return _TO_A_NUMBER.match(match.row.text, match.span()[1]) is not None
    tokens, after = match.row.tokens, match.found.end()
    rest = [token for token in tokens[after : after + 8] if token.meaning or token.word]
    if rest and "AND" in rest[0].meaning:  # "a dollar and one hundredth", "100 and fifty."
        rest = rest[1:]
        follows = rest[1].word if len(rest) > 1 else "."
        return _is_said(match, rest) and follows in _NO_THING
    return bool(rest) and (rest[0].word == "hundred" or _is_said(match, rest))


def _is_said(match: Match, tokens: list[Token]) -> bool:
    """Tell whether a number in words stands there."""
    return bool(tokens) and "NUM" in tokens[0].meaning and match.row.text[tokens[0].start].isalpha()


_NO_THING = frozenset([".", "and", "hundredth", "hundredths"])
"""What follows a number that counts no thing of its own."""


def _may_stand_there(match: Match, rule: str) -> bool:
    """Tell whether a currency is that of the number beside it, not of the one on its other side.

    Before a number a sign, a code, a Chinese name may stand, but neither 元 nor another name of its
    kind. 人民币 stands before: behind a number it begins a noun (人民币普通股 are shares). A code
    between two numbers, apart from both, is nobody's.
    """
    word, text = match.text("currency"), match.row.text
    start, end = match.span("currency")
    if rule == "money.after":
        is_code = word.isupper() if word.isalpha() else " " in text[start - 1 : start]
        number_after = _DIGIT_AFTER.match(text, end) if is_code else None
        is_noun = word in ("人民币", "人民幣") and _HAN_AFTER.match(text, end)
        return not (number_after or is_noun)
    if word in _ONLY_BEHIND or not (
        not word.isalpha() or word.isupper() or word[0] >= "\u3005" or word in ("Rs", "Rs.")
    ):
        return False
    if "\n" in text[end : end + 2] and len(text[:start].rpartition("\n")[2]) < _PROSE:
        return False  # the head of a column, and the number of its first row
    is_apart = word != "$" and text[end : end + 1].isspace()  # "$ 500 $ 600": always before
    return not (is_apart and _NUMBER_BEFORE.search(text[max(0, start - 12) : start]))


_PROSE = 25
_ONLY_BEHIND = tuple("元块圆圓")
_HAN_AFTER = re.compile(r"\s?[^\W\d_a-zA-Zа-яА-Я元整圆]")
_DIGIT_AFTER = re.compile(r"[ \u00a0]\d")
_NUMBER_BEFORE = re.compile(r"(?:\d|[万亿千百十]|тыс\.?|млн|млрд|million|billion)\s?$")


def _scaled(match: Match, amount: Bounds) -> Bounds:
    """Multiply by a letter for thousands, millions or billions that hangs on the figures."""
    letter = match.value("letter", "SCALE_LETTER") or match.value("letter", "METRE")
    if letter is None:
        return amount
    factor = Decimal(str(letter))
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    return Bounds(low, high, amount.qualifier)


def _with_parts(match: Match, amount: Bounds) -> Bounds:
    """Add the tenths (角) and hundredths that stand behind a whole sum."""
    more = _part(match, "tenths", 10) + _part(match, "minor", 100)
    low, high = (
        end + more if end is not None and end == end.to_integral_value() else end
        for end in (amount.low, amount.high)
    )
    return replace(amount, low=low, high=high)


def _part(match: Match, name: str, of: int) -> Decimal:
    number = match.value(name, "NUM")
    fits = isinstance(number, Number) and 0 < number.value < of
    return number.value / of if isinstance(number, Number) and fits else Decimal(0)


def _repeated(match: Match, amount: Bounds) -> str | None:
    """Return what the repetition in brackets says where it says something else."""
    again = match.value("again", "NUM")
    if not isinstance(again, Number):
        return None
    whole = {
        end.to_integral_value(rounding="ROUND_DOWN")
        for end in (amount.low, amount.high)
        if end is not None
    }
    return None if again.value in {amount.low, amount.high} | whole else f"{again.value:f}"
