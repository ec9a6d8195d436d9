"""Counts with their thing: "37 light vehicles", "11 единиц", "十二辆".

A number counts something only where the words behind it fit: a Russian noun in the case and number
that the number asks for, an English plural, a Chinese measure word. One of anything is left out:
"one" and "一个" mostly mean no number.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Bounds, Count
from stemma.toolkit.grammar import amounts
from stemma.toolkit.grammar.notation import Match
from stemma.toolkit.grammar.reading import find, numbers_of
from stemma.toolkit.grammar.tokens import Token
from stemma.toolkit.lemmas import russian_parts

_Thing = tuple[int, int]


@extractor("counts", "Counts of things", after=("money", "measures", "designators"))
def counts(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the counts of a page."""
    row = numbers_of(page)
    for name, notation, thing_of in _RULES:
        spans = []
        for match in find(name, notation, row):
            amount = amounts.bounds(match)
            if amount is None or not _may_count(match, amount, name):
                continue
            thing = thing_of(match, amount)
            if thing is None:
                continue
            start, end = amounts.span(match)[0], thing[1]
            text = " ".join(page.text[thing[0] : end].split())
            value = Count(amount, text)
            conflict = amounts.conflict(match)
            spans.append((start, end))
            yield Mention(
                start=start, end=end, value=value, rule=name, taken=(start, end), conflict=conflict
            )
        row = row.without(spans)


def _may_count(match: Match, amount: Bounds, rule: str) -> bool:
    ends = [end for end in (amount.low, amount.high) if end is not None]
    if any(end != end.to_integral_value() or end < 0 for end in ends):
        return False
    if rule in ("count.pieces", "count.han"):
        return True
    text = match.text("one")
    is_year = text.isdecimal() and len(text) == 4 and 1900 <= int(text) <= 2049
    return ends != [Decimal(1)] * 2 and not is_year and _stands_in_prose(match)


def _stands_in_prose(match: Match) -> bool:
    """Tell a number of a sentence from one that begins a line as the number of an entry."""
    start, _ = match.span("one")
    text = match.row.text
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip() or not text[start].isdecimal() or line == 0:
        return True
    before = text[text.rfind("\n", 0, line - 1) + 1 : line - 1].rstrip()
    return len(before) > _PROSE and (before[-1].isalpha() or before[-1] in ",-")


_PROSE = 40


def _pieces(match: Match, amount: Bounds) -> _Thing:
    return match.span("thing")


def _han(match: Match, amount: Bounds) -> _Thing | None:
    """Return the measure word and the noun behind it, where punctuation shows its end."""
    start, end = match.span("thing")
    word = match.text("thing")
    if amount.low == amount.high == 1 and word in _ARTICLES:
        return None
    noun = _HAN_NOUN.match(match.row.text, end)
    return start, end if noun is None else noun.end()


_ARTICLES = frozenset(
    [
        "个",
        "种",
        "次",
        "家",
        "位",
        "人",
        "名",
        "项",
        "部分",
        "部",
        "些",
        "把",
        "片",
        "条",
        "本",
        "股",
        "期",
        "户",
        "所",
        "队",
        "只",
        "张",
        "块",
        "份",
        "批",
        "组",
        "届",
        "起",
        "轮",
        "处",
    ]
)
_HAN_NOUN = re.compile(
    r"[\u4e00-\u9fff]{1,10}?(?=[,，。.;；、:：()（）\s\"“”]|和|及|与|以及|$)(?<![的了在为是后前内中])"
)


def _russian(match: Match, amount: Bounds) -> _Thing | None:
    """Return the adjectives and the noun that agree with the number."""
    last = amount.high if amount.high is not None else amount.low
    assert last is not None  # noqa: S101 (bounds have one end at least)
    words = [token for token in match.tokens("words") if token.word.isalpha()]
    for place, token in enumerate(words):
        parts = russian_parts(token.word)
        if not match.row.text[token.start].islower():
            return None
        if "PART" in token.meaning or "FUNCTION" in token.meaning or not parts:
            return None
        if any(_agrees(part, last) for part in parts) and not _is_adjective(parts):
            return _not_only_time(words[0].start, token, place)
        if not _is_adjective(parts):
            return None
    return None


def _not_only_time(start: int, noun: Token, place: int) -> _Thing | None:
    return None if noun.word in _NO_THINGS else (start, noun.end)


_NO_THINGS = frozenset(
    [
        "раз",
        "раза",
        "рублей",
        "копеек",
        "утра",
        "вечера",
        "дня",
        "ночи",
        "числа",
        "часов",
        "г",
        "х",
        "о",
    ]
)


def _is_adjective(parts: tuple[tuple[str, str, str], ...]) -> bool:
    return parts[0][0] in ("ADJF", "PRTF")


def _agrees(part: tuple[str, str, str], number: Decimal) -> bool:
    """Tell whether a noun may stand behind a number: 1 документ, 2 документа, 5 документов."""
    speech, case, quantity = part
    if speech != "NOUN":
        return False
    last, teens = int(number) % 10, 11 <= int(number) % 100 <= 14
    if quantity == "plur" and case in ("gent", "datv", "ablt", "loct"):
        return True
    if last == 1 and not teens:
        return quantity == "sing"
    return last in (2, 3, 4) and not teens and quantity == "sing" and case == "gent"


def _english(match: Match, amount: Bounds) -> _Thing | None:
    """Return the words up to the first plural, where nothing but describing words comes before."""
    words = [token for token in match.tokens("words") if token.word.isalpha()]
    for token in words:
        if {"FUNCTION", "PART", "MONTH", "NWORD"} & token.meaning.keys():
            return None
        written = match.row.text[token.start : token.end]
        if _is_plural(token.word) and written.islower():
            return None if token.word in _NO_PLURALS else (words[0].start, token.end)
    return None


def _is_plural(word: str) -> bool:
    regular = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))
    return regular or word in _IRREGULAR


_IRREGULAR = frozenset(
    [
        "people",
        "men",
        "women",
        "children",
        "personnel",
        "aircraft",
        "staff",
        "troops",
        "crew",
        "servicemen",
        "feet",
    ]
)
_NO_PLURALS = frozenset(
    [
        "times",
        "ways",
        "others",
        "ago",
        "plus",
        "minus",
        "series",
        "news",
        "does",
        "goes",
        "says",
        "means",
        "needs",
    ]
)

_RULES: tuple[tuple[str, str, Callable[[Match, Bounds], _Thing | None]], ...] = (
    ("count.han", rf"{amounts.amount('CLASSIFIER')} (?P<thing>CLASSIFIER)", _han),
    ("count.pieces", rf"{amounts.amount('PIECES')} (?P<thing>PIECES)", _pieces),
    (
        "count.russian",
        rf"{amounts.amount('PIECES')}[BLANK|NEWLINE](?P<words>CYRILLIC(?: DASH? ?CYRILLIC){{0,5}})",
        _russian,
    ),
    (
        "count.english",
        rf"{amounts.amount('PIECES')}[BLANK|NEWLINE](?P<words>LATIN(?: DASH? LATIN){{0,5}})",
        _english,
    ),
)
