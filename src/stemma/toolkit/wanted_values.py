"""Values that a filter asks for: `money:>1000000 USD`, `date:2024-03`, `count:>10 vehicles`.

A relation (`>`, `>=`, `<`, `<=`; none: the value itself), a number as the grammar reads it, its
currency or unit; two numbers with `..` between them are a range. A limit in a text ("up to 5 km")
counts as the number it names, a range by any part of it. Measures are compared in the unit of
their quantity, money in its own currency. A date counts where all of it lies in the days asked for.
"""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, get_args

from stemma.errors import UsageError
from stemma.model.mentions import MentionKind
from stemma.model.searches import Filter, ValueName
from stemma.toolkit.conversion import in_base
from stemma.toolkit.day_spans import day_span
from stemma.toolkit.grammar.number_row import Number, number_of
from stemma.toolkit.grammar.number_tokens import numbered
from stemma.toolkit.grammar.tokens import Token, tokenise
from stemma.toolkit.grammar.vocabulary import lexicon

_ASKED = re.compile(r"\s*(?P<relation>>=|<=|[<>=≥≤])?\s*(?P<value>.*)", re.DOTALL)
_ALSO = {"≥": ">=", "≤": "<=", None: "="}
_EXAMPLES: dict[ValueName, str] = {
    "money": "money>1000000 USD, money:1..5 mln RUB or money:EUR",
    "measure": "measure>=80 km, measure:5..7 % or measure:kg",
    "count": "count>10 or count:vehicles",
    "date": "date:2024-03, date>=2024-03-08 or date:2023..2024",
    "value": "value:money",
}
_UNIT_TAGS = {"money": "CURRENCY", "measure": "UNIT"}
_MOST_WORDS_MORE = 3


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of what is asked for, itself included or not."""

    at: float
    included: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a value must be: of this kind, its number not below and not above these, of this unit.

    `thing` must stand in what is counted. `first` and `last` are the days, both included, in which
    all of a date must lie (ISO).
    """

    kind: MentionKind
    least: Edge | None = None
    most: Edge | None = None
    unit: str | None = None
    thing: str | None = None
    first: str | None = None
    last: str | None = None


def wanted(asked: Filter) -> Wanted:
    """Return what a filter of values asks for.

    Raises:
        UsageError: if it is not understood; the sentence says how to write it.
    """
    found = _ASKED.fullmatch(asked.value)
    assert found is not None, "the pattern takes everything"  # noqa: S101
    relation = _ALSO.get(found["relation"], found["relation"])
    value = found["value"].strip()
    if asked.name == "value":
        return Wanted(kind=_kind(value))
    if asked.name == "date":
        return _date(relation, value)
    if asked.name in ("money", "measure", "count"):
        return _amount(asked.name, relation, value)
    raise UsageError(f"{asked} asks for no value. Known: money, measure, count, date, value.")


def value_end(name: ValueName, text: str, start: int) -> int:
    """Return where the value of a filter ends that begins at `start` of a line.

    It is one word; of an amount also the words behind it that belong to the number ("5 mln RUB").
    """
    words = list(re.finditer(r"[^\s)]+", text[start : start + 200]))[: 1 + _MOST_WORDS_MORE]
    if not words or words[0].start():
        return start
    longest = len(words) if name in ("money", "measure", "count") else 1
    for number in range(longest, 1, -1):
        end = words[number - 1].end()
        if _is_whole(name, text[start : start + end]):
            return start + end
    return start + words[0].end()


def _is_whole(name: ValueName, value: str) -> bool:
    """Tell whether several words are one amount and nothing else."""
    found = _ASKED.fullmatch(value)
    assert found is not None, "the pattern takes everything"  # noqa: S101
    *_, last = found["value"].partition("..")
    amount = _read(last or found["value"])
    if amount is None or amount.number is None:
        return False
    return not amount.rest or (name in _UNIT_TAGS and _unit(name, amount.rest) is not None)


class _Amount(NamedTuple):
    number: Number | None
    rest: str


def _read(value: str) -> _Amount | None:
    """Read a number and what stands beside it; None where there are several numbers."""
    row = numbered(tokenise(value, lexicon()), lexicon().alphabet)
    numbers = [token for token in row.tokens if "NUM" in token.meaning]
    if not numbers:
        return None if any(map(str.isdigit, value)) else _Amount(None, value.strip())
    if len(numbers) > 1:
        return None
    [token] = numbers
    before, after = value[: token.start].strip(), value[token.end :].strip()
    if before and after:
        return None
    return _Amount(number_of(token), before or after)


def _unit(name: str, word: str) -> str | None:
    """Return the currency or unit that a word is."""
    tokens: list[Token] = tokenise(word, lexicon()).tokens
    found = tokens[0].meaning.get(_UNIT_TAGS[name]) if len(tokens) == 1 else None
    if name == "money":
        return "CNY" if found == "¥" else None if found is None else str(found)
    return None if found is None else str(found)


def _amount(name: ValueName, relation: str, value: str) -> Wanted:
    low, dots, high = (part.strip() for part in value.partition(".."))
    one, two = _read(low), _read(high or low)
    if one is None or two is None or (dots and (relation != "=" or not high)):
        raise _not_understood(name, value)
    unit, thing = _what(name, two.rest or one.rest, value)
    if one.number is None or two.number is None:
        if relation != "=" or one.number != two.number:
            raise _not_understood(name, value)
        return Wanted(kind=_kind(name), unit=unit, thing=thing)
    if name == "measure" and unit is None:
        raise UsageError(f"measure:{value} needs a unit, as {_EXAMPLES['measure']}.")
    low_end = one.number.value
    if two.number.scale > one.number.scale == 1:
        low_end *= two.number.scale  # of "1..5 mln" both are millions
    least, most = _edges(relation, low_end, two.number.value, unit)
    base = in_base(Decimal(1), unit)[1] if name == "measure" and unit else unit
    return Wanted(kind=_kind(name), least=least, most=most, unit=base, thing=thing)


def _edges(
    relation: str, low: Decimal, high: Decimal, unit: str | None
) -> tuple[Edge | None, Edge | None]:
    least, most = (float(in_base(end, unit or "")[0]) for end in (low, high))
    included = "=" in relation
    return (
        Edge(least, included) if relation[0] in ">=" else None,
        Edge(most, included) if relation[0] in "<=" else None,
    )


def _what(name: ValueName, rest: str, value: str) -> tuple[str | None, str | None]:
    """Return the unit and the thing that the words beside a number are."""
    if not rest:
        return None, None
    if name == "count":
        return None, rest
    unit = _unit(name, rest)
    if unit is None:
        raise _not_understood(name, value)
    return unit, None


def _date(relation: str, value: str) -> Wanted:
    first, dots, last = (part.strip() for part in value.partition(".."))
    begin, end = day_span(first), day_span(last if dots else first)
    if begin is None or end is None or (dots and relation != "="):
        raise _not_understood("date", value)
    days = {
        "=": (begin[0], end[1]),
        ">": (begin[1] + _A_DAY, dt.date.max),
        ">=": (begin[0], dt.date.max),
        "<": (dt.date.min, begin[0] - _A_DAY),
        "<=": (dt.date.min, begin[1]),
    }[relation]
    return Wanted(kind="date", first=days[0].isoformat(), last=days[1].isoformat())


_A_DAY = dt.timedelta(days=1)


def _kind(value: str) -> MentionKind:
    known: tuple[MentionKind, ...] = get_args(MentionKind)
    for kind in known:
        if kind == value:
            return kind
    raise UsageError(f"value:{value} is no kind of value. Known: {', '.join(known)}.")


def _not_understood(name: ValueName, value: str) -> UsageError:
    return UsageError(f"{name}:{value} is not understood. Write it as {_EXAMPLES[name]}.")
