"""Figures that are slips of the pen, and who shares one.

That two texts give the same right figure shows nothing; that both have two digits the wrong way
round, or ten times too much, shows that one had it from the other. (Dong, Berti-Equille and
Srivastava, 2009: a shared false value speaks for copying where a shared true one does not.) A
figure is a slip if older texts, of two publishers at least, give the figure that it is one of.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stemma.corroboration.chains import Told
from stemma.model.claims import Part, Proposal

_DATELESS = "9"
_YEAR = 12
_LEAST_DIGITS, _LEAST_RIGHT = 2, 2
_OLDEST = 5
"""So few of the oldest with a slip are looked at, so that many copies do not cost their square."""
_Key = tuple[str, str, str]
"""Claim, polarity, kind of the value."""


def shared_slips(told: Sequence[Told]) -> Iterator[Proposal]:
    """Yield for each text that has a slip of an older one the step between them.

    Of one day nobody can tell which was first.
    Of several older texts with the slip the only one in its language is meant, else none.
    """
    for values in _by_value(told).values():
        for slip, holders in values.items():
            if len(holders) > 1 and any(_is_slip_of(slip, right, values) for right in values):
                yield from _copies(slip, sorted(holders, key=_age))


def _by_value(told: Sequence[Told]) -> Mapping[_Key, Mapping[str, list[Told]]]:
    found: dict[_Key, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for each in told:
        if each.value is not None and not each.assertion.headline:
            claim = each.assertion
            key = (claim.claim, claim.polarity, each.value.kind)
            found[key][each.value.key].append(each)
    return found


def _is_slip_of(slip: str, right: str, values: Mapping[str, Sequence[Told]]) -> bool:
    """Tell whether one figure is a slip of another that more, or older, texts give."""
    one, other = values[slip], values[right]
    publishers = {each.publisher.key for each in other}
    first = min(map(_age, other)) < min(map(_age, one))
    return first and len(publishers) >= _LEAST_RIGHT and _slipped(slip, right)


def _slipped(one: str, other: str) -> bool:
    """Tell whether two figures differ by the order of their digits or by a power of ten only."""
    (first, unit), (second, other_unit) = (_parted(key) for key in (one, other))
    bare, other_bare = first.strip("0"), second.strip("0")
    if unit != other_unit or first == second or min(len(bare), len(other_bare)) < _LEAST_DIGITS:
        return False
    turned = len(first) == len(second) and sorted(first) == sorted(second)
    return turned or bare == other_bare


def _parted(key: str) -> tuple[str, str]:
    """Return the digits of a value's key, and its unit."""
    number, _, unit = key.partition(" ")
    if unit == "month" and number.isdigit() and not int(number) % _YEAR:
        number, unit = str(int(number) // _YEAR), "year"
    return re.sub(r"\D", "", number), unit


def _copies(slip: str, oldest: Sequence[Told]) -> Iterator[Proposal]:
    for number, child in enumerate(oldest):
        before = oldest[: min(number, _OLDEST)]
        older = [t for t in before if t.publisher != child.publisher and _age(t) < _age(child)]
        parent = _one(older, child)
        if parent is not None and not (child.chain.own or child.chain.told):
            part = Part("error", slip, slip)
            yield Proposal(child=child.key, parent=parent.key, manner="retells", parts=(part,))


def _one(older: Sequence[Told], child: Told) -> Told | None:
    own = [each for each in older if each.article.language == child.article.language]
    return older[0] if len(older) == 1 else own[0] if len(own) == 1 else None


def _age(told: Told) -> str:
    return told.article.date.isoformat() if told.article.date else _DATELESS
