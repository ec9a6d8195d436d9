"""What a sentence claims: its subject, the value it gives, and whether it affirms or denies.

The key of a claim is its subject, not its value, so that a slip ("82" for "28") stays a slip of one
claim. A sentence about none of the subjects counts only if it gives a figure so peculiar that
nobody else gives it by chance; then the figure is the key. Texts are not compared for likeness.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from stemma.corroboration.subjects_words import AGAINST, SUBJECTS, SubjectRow
from stemma.model.across import CacheValue
from stemma.model.claims import Polarity
from stemma.model.values import Count, Date, Measure, Money, Value, between, exactly

_PECULIAR = 3
"""So many significant digits make a figure peculiar."""
_NEAR = 160
"""Characters before and behind a value in which words of its subject are looked for."""
STATEMENTS = {row.key: row.statement for row in SUBJECTS}


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a sentence claims; `value` is None where its subject has none."""

    claim: str
    polarity: Polarity
    value: CacheValue | None


def claimed(words: str, values: Sequence[CacheValue]) -> Claimed | None:
    """Return what words claim, None where they claim nothing that can be gathered.

    `values` are those that stand in the words; in `words` what attributes is blanked out.
    """
    folded = words.replace("ё", "е").replace("Ё", "Е")
    for row in SUBJECTS:
        if row.words.search(folded):
            value = next(_fitting(row, values), None)
            if value is not None or not row.kinds:
                return Claimed(row.key, _polarity(row.key, folded), value)
    return next(_by_figure(values, folded), None)


def _fitting(row: SubjectRow, values: Sequence[CacheValue]) -> Iterator[CacheValue]:
    for value in values:
        if value.kind not in row.kinds:
            continue
        if not row.units or value.key.rpartition(" ")[2] in row.units:
            yield value


def _by_figure(values: Sequence[CacheValue], folded: str) -> Iterator[Claimed]:
    for value in values:
        digits = re.sub(r"\D", "", value.key).strip("0")
        if value.kind in {"money", "measure", "identifier"} and len(digits) >= _PECULIAR:
            yield Claimed(f"{value.kind} {value.key}", _polarity("", folded), value)


def _polarity(subject: str, folded: str) -> Polarity:
    if re.search(r"[?？](?:[\s”»\"]|$)", folded):
        return "question"
    denies = AGAINST.get(subject, AGAINST[""]).search(folded)
    return "against" if denies else "for"


def is_near(claim: str, text: str, start: int, stop: int) -> bool:
    """Tell whether a stretch of a text stands near words for the subject of a claim."""
    row = next((each for each in SUBJECTS if each.key == claim), None)
    around = text[max(0, start - _NEAR) : stop + _NEAR].replace("ё", "е").replace("Ё", "Е")
    return row is None or row.words.search(around) is not None


def is_same_value(one: CacheValue | None, other: CacheValue | None) -> bool:
    """Tell whether two values say the same: equal, or one is the other rounded by up to 1 %."""
    if one is None or other is None or one.key == other.key:
        return True
    first, second = _ends(one), _ends(other)
    if one.kind == "date" or first is None or second is None:
        return _overlap(one.key, other.key) if one.kind == "date" else False
    return abs(first - second) * 100 <= max(abs(first), abs(second))


def _ends(value: CacheValue) -> Decimal | None:
    number = re.match(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", value.key.lstrip("."))
    return Decimal(number[0]) if number else None


def _overlap(one: str, other: str) -> bool:
    """Tell whether one of two periods lies in the other."""
    (a, b), (c, d) = ((key.split("..")[0], key.split("..")[-1]) for key in (one, other))
    return (a <= c and d <= b) or (c <= a and b <= d)


def value_of(value: CacheValue | None) -> Value | None:
    """Return a value of a page as a record; a limit comes out as the number itself."""
    if value is None or value.kind == "identifier":
        return None
    if value.kind == "date":
        first, last = value.key.split("..")[0], value.key.split("..")[-1]
        try:
            return Date(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        except ValueError:  # a date in part
            return None
    written, _, unit = value.key.partition(" ")
    low, high = Decimal(written.split("..")[0]), Decimal(written.split("..")[-1])
    bounds = exactly(low) if low == high else between(min(low, high), max(low, high))
    match value.kind:
        case "money":
            return Money(bounds, unit)
        case "measure":
            return Measure(bounds, unit)
        case _:
            return Count(bounds, unit)
