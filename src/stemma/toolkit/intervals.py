"""Quantities that are known from a least to a greatest value, in units, and formulas over them.

Interval arithmetic after Moore, *Interval Analysis* (1966): a result holds every value that the
formula can take while each name takes any value of its interval. A name that stands twice counts as
two independent values, so the result may be wider than need be, and is never narrower. Units are
reckoned with as powers of SI's base units (SI Brochure, 9th edition, 2.3); what is not one of these
(a currency, a month) is a unit of its own.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, localcontext
from itertools import product

from stemma.errors import UsageError
from stemma.toolkit.conversion import in_base

LONGEST_FORMULA = 200
_DIGITS = 28
_DEEPEST = 20

Powers = Mapping[str, int]

_MADE_OF: Mapping[str, tuple[str, Powers]] = {
    "%": ("0.01", {}),
    "m2": ("1", {"m": 2}),
    "l": ("0.001", {"m": 3}),
    "m/s": ("1", {"m": 1, "s": -1}),
    "Hz": ("1", {"s": -1}),
    "N": ("1", {"kg": 1, "m": 1, "s": -2}),
    "kN": ("1000", {"kg": 1, "m": 1, "s": -2}),
    "J": ("1", {"kg": 1, "m": 2, "s": -2}),
    "W": ("1", {"kg": 1, "m": 2, "s": -3}),
    "Pa": ("1", {"kg": 1, "m": -1, "s": -2}),
    "": ("1", {}),
}
"""Units that are made of others: the factor and the powers."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included; either may be infinite. `powers` of units."""

    low: Decimal
    high: Decimal
    powers: tuple[tuple[str, int], ...] = ()


def measured(low: Decimal | None, high: Decimal | None, unit: str) -> Interval:
    """Return an interval in a unit; None for an end that is not known.

    Raises:
        UsageError: if the unit does not start at zero, so that it cannot be multiplied.
    """
    if unit in ("degC", "degF"):
        raise UsageError("Degrees Celsius and Fahrenheit do not start at zero: use kelvins.")
    factor, powers = _in_powers(unit)
    least = Decimal("-Infinity") if low is None else low * factor
    return Interval(least, Decimal("Infinity") if high is None else high * factor, _tidy(powers))


def shown_in(interval: Interval, unit: str) -> tuple[Decimal, Decimal] | None:
    """Return both ends in a unit, None where the interval is of another quantity."""
    factor, powers = _in_powers(unit)
    if _tidy(powers) != interval.powers:
        return None
    return interval.low / factor, interval.high / factor


def unit_of(interval: Interval) -> str:
    """Return the unit that an interval is in, as it is written: "kg·m/s2"."""
    above = [_power(unit, power) for unit, power in interval.powers if power > 0]
    below = [_power(unit, -power) for unit, power in interval.powers if power < 0]
    if not below:
        return "·".join(above)
    return f"{'·'.join(above) or '1'}/{'/'.join(below)}"


def _power(unit: str, power: int) -> str:
    return unit if power == 1 else f"{unit}{power}"


def _in_powers(unit: str) -> tuple[Decimal, Powers]:
    factor, base = in_base(Decimal(1), unit)
    more, powers = _MADE_OF.get(base, ("1", {base: 1}))
    return factor * Decimal(more), powers


def _tidy(powers: Powers) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((unit, power) for unit, power in powers.items() if power))


def plus(one: Interval, other: Interval) -> Interval:
    """Return the sum.

    Raises:
        UsageError: if the two are of different quantities.
    """
    if one.powers != other.powers:
        raise UsageError(
            f"{unit_of(one) or 'A plain number'} and {unit_of(other) or 'a plain number'} cannot "
            "be added or subtracted."
        )
    return Interval(one.low + other.low, one.high + other.high, one.powers)


def minus(one: Interval) -> Interval:
    """Return an interval with the other sign."""
    return Interval(-one.high, -one.low, one.powers)


def times(one: Interval, other: Interval) -> Interval:
    """Return the product."""
    ends = [_product(a, b) for a, b in product((one.low, one.high), (other.low, other.high))]
    powers = Counter(dict(one.powers))
    for unit, power in other.powers:
        powers[unit] += power
    return Interval(min(ends), max(ends), _tidy(powers))


def over(one: Interval, other: Interval) -> Interval:
    """Return the quotient.

    Raises:
        UsageError: if the divisor may be zero.
    """
    if other.low <= 0 <= other.high:
        raise UsageError("The formula divides by what may be zero. Give it a lower limit above 0.")
    powers = tuple((unit, -power) for unit, power in other.powers)
    return times(one, Interval(1 / other.high, 1 / other.low, powers))


def _product(one: Decimal, other: Decimal) -> Decimal:
    """Return a product of ends: nothing times however much is nothing."""
    return Decimal(0) if not one or not other else one * other


_TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<name>[a-z][a-z_0-9]*)|(?P<sign>[-+*/()]))"
)


def reckoned(formula: str, values: Mapping[str, Interval]) -> Interval:
    """Return what a formula of names, numbers, + - * / and brackets comes to.

    Raises:
        UsageError: if it is no formula, names what is not given, or cannot be reckoned.
    """
    with localcontext(prec=_DIGITS):
        try:
            return _Formula(formula, values).whole()
        except (InvalidOperation, ArithmeticError) as error:
            raise UsageError("This cannot be reckoned: an end of it is not known.") from error


def names_in(formula: str) -> frozenset[str]:
    """Return the names that a formula has.

    Raises:
        UsageError: if it is no formula.
    """
    return frozenset(text for kind, text in _tokens(formula) if kind == "name")


def _tokens(formula: str) -> Iterator[tuple[str, str]]:
    if len(formula) > LONGEST_FORMULA:
        raise UsageError(f"Write the formula shorter: at most {LONGEST_FORMULA} characters.")
    at, text = 0, formula.rstrip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise UsageError(
                f"“{text[at:].strip()[:20]}” is no part of a formula. Write names in small "
                "letters, numbers, + - * / and brackets: range / height"
            )
        at = found.end()
        yield str(found.lastgroup), str(found[str(found.lastgroup)])


class _Formula:
    """A formula read from left to right: sums of products of what stands alone."""

    def __init__(self, formula: str, values: Mapping[str, Interval]) -> None:
        self._left = list(_tokens(formula))[::-1]
        self._values, self._deep = values, 0

    def whole(self) -> Interval:
        found = self._sum()
        if self._left:
            raise UsageError(f"“{self._left[-1][1]}” stands where no formula has it.")
        return found

    def _next(self, *signs: str) -> str | None:
        """Take a sign if it is the next of the formula."""
        if self._left and self._left[-1][0] == "sign" and self._left[-1][1] in signs:
            return self._left.pop()[1]
        return None

    def _sum(self) -> Interval:
        found = self._product()
        while sign := self._next("+", "-"):
            more = self._product()
            found = plus(found, more if sign == "+" else minus(more))
        return found

    def _product(self) -> Interval:
        found = self._alone()
        while sign := self._next("*", "/"):
            found = (times if sign == "*" else over)(found, self._alone())
        return found

    def _alone(self) -> Interval:
        if not self._left:
            raise UsageError("The formula ends where a name or a number is awaited.")
        if sign := self._next("-", "("):
            return self._within(sign)
        kind, text = self._left.pop()
        if kind == "number":
            return Interval(Decimal(text), Decimal(text))
        if kind == "sign" or text not in self._values:
            raise UsageError(f"The formula has “{text}”, and no value is given for it.")
        return self._values[text]

    def _within(self, sign: str) -> Interval:
        """Read what follows a minus, or stands in brackets."""
        self._deep += 1
        if self._deep > _DEEPEST:
            raise UsageError(f"The formula has more than {_DEEPEST} brackets within each other.")
        found = minus(self._alone()) if sign == "-" else self._sum()
        if sign == "(" and not self._next(")"):
            raise UsageError("A bracket of the formula is not closed.")
        self._deep -= 1
        return found
