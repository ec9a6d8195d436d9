"""Places in an order: "the 5th", "5-й", "пятый", "第三"."""

from collections.abc import Iterator
from itertools import pairwise

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Ordinal
from stemma.toolkit.grammar.notation import Match
from stemma.toolkit.grammar.reading import find, words_of
from stemma.toolkit.name_finding.military_units import military_units

_RULES = (
    ("ordinal.figures", r"(?<![INT|DASH|DOT|SLASH|COMMA])(?P<number>INT)(?P<dash>DASH)?(?P<ending>ORDINAL_END)(?!DASH)"),
    ("ordinal.words", r"(?:(?P<hundreds>NWORD) )?(?:(?P<tens>NWORD)(?: |DASH))?(?P<word>ORDINAL)"),
    ("ordinal.han", r"NTH (?P<number>[INT|NUMERAL])(?! NUMERAL)"),
)  # fmt: skip
_NOT_ALONE = frozenset({"second", "seconds", "сот", "сотом", "сотый"})


@extractor("ordinals", "Ordinal numbers", after=("money", "measures", "counts"), version=2)
def ordinals(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the ordinal numbers of a page."""
    row = words_of(page)
    units = [(each.start, each.end) for each in military_units(page.text)]
    for name, notation in _RULES:
        spans = []
        for match in find(name, notation, row):
            number = _number(match)
            start, end = match.span()
            is_of_a_unit = any(first <= start and end <= last for first, last in units)
            if number is not None and not is_of_a_unit:
                yield Mention(
                    start=start, end=end, value=Ordinal(number), rule=name, taken=(start, end)
                )
                spans.append((start, end))
        row = row.without(spans)


def _number(match: Match) -> int | None:
    token = match.token("number")
    if token is None:
        return _of_words(match)
    if match.token("ending") is not None and not _ending_fits(match):
        return None
    value = token.meaning.get("INT", token.meaning.get("NUMERAL"))
    return None if value is None else int(str(value).split(".", maxsplit=1)[0])


def _ending_fits(match: Match) -> bool:
    """Tell whether "th" or "-й" ends an ordinal: English ones hang on, Russian ones may dash."""
    ending, dash = match.value("ending", "ORDINAL_END"), match.token("dash")
    number = int(str(match.value("number", "INT")))
    if ending == "en":
        right = "th" if number % 100 in (11, 12, 13) else _ENGLISH.get(number % 10, "th")
        return dash is None and match.text("ending").lower() == right
    return len(match.text("ending")) > 1 or dash is not None or match.text("ending") in "йяею"


_ENGLISH = {1: "st", 2: "nd", 3: "rd"}


def _of_words(match: Match) -> int | None:
    parts = [match.value(name, "NWORD") for name in ("hundreds", "tens")]
    last = match.value("word", "ORDINAL")
    values = [int(str(value)) for value in (*parts, last) if value is not None]
    word = match.text("word").lower()
    if word in _NOT_ALONE and (len(values) == 1 or word == "second"):
        return None  # "forty-second" may be a time
    descending = all(_room(first) > second for first, second in pairwise(values))
    return sum(values) if descending else None


def _room(value: int) -> int:
    if value >= 100 and value % 100 == 0:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 0
