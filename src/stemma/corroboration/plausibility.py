"""Reckoning a derived figure from values with their ranges, and comparing it with what is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from stemma.errors import UsageError
from stemma.model.plausibility import Compared, Input, Literature, Reckoning
from stemma.toolkit.intervals import (
    Interval,
    measured,
    names_in,
    reckoned,
    shown_in,
    unit_of,
)
from stemma.toolkit.told_values import plain

_FIGURES = 4
_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A derived figure: both ends as plain numbers, None for no limit, and the comparison."""

    low: str | None
    high: str | None
    unit: str
    compared: Compared


def figure(reckoning: Reckoning) -> Figure:
    """Return what a formula comes to, in the unit of what is known where there is one.

    Raises:
        UsageError: if it cannot be reckoned, a value is not used, or units do not fit.
    """
    spare = {each.name for each in reckoning.inputs} - names_in(reckoning.formula)
    if spare:
        raise UsageError(f"The formula does not use {', '.join(sorted(spare))}.")
    values = {each.name: interval(each) for each in reckoning.inputs}
    if len(values) < len(reckoning.inputs):
        raise UsageError("Two values bear one name.")
    made = reckoned(reckoning.formula, values)
    if reckoning.known is None:
        return _told(made.low, made.high, unit_of(made), "not compared")
    ends = shown_in(made, reckoning.known.unit)
    if ends is None:
        raise UsageError(
            f"The formula comes to {unit_of(made) or 'a plain number'}, and what is known is in "
            f"{reckoning.known.unit or 'a plain number'}: they cannot be compared."
        )
    return _told(*ends, reckoning.known.unit, _compared(ends, reckoning.known))


def interval(given: Input) -> Interval:
    """Return a value of the case as an interval; a limit from above begins at nothing.

    Raises:
        UsageError: if it is no measure, count or sum.
    """
    told: Mapping[str, object] = given.value
    one = told.get("value", told.get("amount"))
    if one is None and "low" not in told:
        raise UsageError(f"“{given.place.quote}” is no measure, count or sum.")
    low, high = (Decimal(str(told.get(end, one))) for end in ("low", "high"))
    unit = str(told.get("unit") or told.get("currency") or "")
    if given.qualifier in ("at_least", "more_than"):
        return measured(low, None, unit)
    if given.qualifier in ("at_most", "less_than"):
        return measured(_NOTHING, high, unit)
    return measured(low, high, unit)


def is_rough(reckoning: Reckoning) -> bool:
    """Tell whether a value is only said to be about so much, so that the ends are unsure too."""
    return any(each.qualifier == "about" for each in reckoning.inputs)


def _told(low: Decimal, high: Decimal, unit: str, compared: Compared) -> Figure:
    return Figure(
        low=_rounded(low, ROUND_FLOOR),
        high=_rounded(high, ROUND_CEILING),
        unit=unit,
        compared=compared,
    )


def _rounded(end: Decimal, way: str) -> str | None:
    if not end.is_finite():
        return None
    with localcontext(prec=_FIGURES, rounding=way):
        return plain(+end)


def _compared(ends: tuple[Decimal, Decimal], known: Literature) -> Compared:
    low = Decimal("-Infinity") if known.low is None else known.low
    high = Decimal("Infinity") if known.high is None else known.high
    if ends[0] > high:
        return "above"
    if ends[1] < low:
        return "below"
    return "within" if low <= ends[0] and ends[1] <= high else "overlaps"
