"""Formulas over intervals: units, ends, and that every value the formula can take lies inside."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.errors import UsageError
from stemma.toolkit.intervals import Interval, measured, names_in, reckoned, shown_in, unit_of

SMALL = st.integers(1, 60)
SPANS = st.tuples(SMALL, SMALL).map(lambda ends: (min(ends), max(ends)))
FORMULAS = ("a / b", "a * b - c", "(a + b) / c", "-a + b * (c - a)", "a / (b + c) * 2.5")


def plain(low: int, high: int) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def test_a_range_over_a_height_is_a_glide_ratio_whatever_the_units() -> None:
    values = {
        "range": measured(Decimal(30), Decimal(40), "km"),
        "height": measured(Decimal(8000), Decimal(10000), "m"),
    }
    ratio = reckoned("range / height", values)

    assert (ratio.low, ratio.high, unit_of(ratio)) == (Decimal(3), Decimal(5), "")


@pytest.mark.parametrize(
    ("formula", "unit", "low", "high"),
    [
        ("way / time", "km/h", 90, 110),
        ("way / time", "m/s", 25, Decimal("30.55555555555555555555555556")),
        ("way * way", "km2", 8100, 12100),
        ("way / time", "kg", None, None),
        ("mass * way / (time * time)", "N", Decimal("6.944444444444444444444444444"), None),
    ],
)
def test_units_are_reckoned_with(
    formula: str, unit: str, low: Decimal | None, high: Decimal | None
) -> None:
    hour = Decimal(1)
    values = {
        "way": measured(Decimal(90), Decimal(110), "km"),
        "time": measured(hour, hour, "h"),
        "mass": measured(hour * 1000, hour * 1000, "kg"),
    }
    found = shown_in(reckoned(formula, values), unit)

    assert (found is None) == (low is None)
    if found is not None and low is not None:
        assert round(found[0], 6) == round(Decimal(low), 6)
        assert high is None or round(found[1], 6) == round(Decimal(high), 6)


def test_a_limit_leaves_the_other_end_open() -> None:
    values = {"a": measured(Decimal(5), None, "km"), "b": measured(Decimal(2), Decimal(4), "h")}
    found = reckoned("a / b", values)

    assert found.high == Decimal("Infinity")
    assert shown_in(found, "km/h") == (Decimal("1.25"), Decimal("Infinity"))
    assert unit_of(found) == "m/s"


@given(formula=st.sampled_from(FORMULAS), spans=st.tuples(SPANS, SPANS, SPANS), data=st.data())
def test_every_value_lies_inside(
    formula: str, spans: tuple[tuple[int, int], ...], data: st.DataObject
) -> None:
    values = {name: plain(*span) for name, span in zip("abc", spans, strict=True)}
    points = {name: data.draw(st.integers(*span)) for name, span in zip("abc", spans, strict=True)}
    point = reckoned(formula, {name: plain(at, at) for name, at in points.items()})
    whole = reckoned(formula, values)

    slack = Decimal("1e-20")
    assert whole.low - slack <= point.low <= point.high <= whole.high + slack


@pytest.mark.parametrize(
    ("formula", "because"),
    [
        ("a / (b - b)", "may be zero"),
        ("a + c", "cannot be added"),
        ("a *", "awaited"),
        ("(a", "not closed"),
        ("a b", "stands where"),
        ("a ** b", "no value is given"),
        ("d", "no value is given"),
        ("__import__('os')", "no part of a formula"),
        ("a" * 201, "shorter"),
        ("(" * 150 + "a", "within each other"),
        ("((a)", "not closed"),
    ],
)
def test_what_is_no_formula_is_refused_with_a_sentence(formula: str, because: str) -> None:
    values = {"a": plain(1, 2), "b": plain(1, 2), "c": measured(Decimal(1), Decimal(2), "kg")}
    with pytest.raises(UsageError, match=because):
        reckoned(formula, values)


def test_names_are_found_and_degrees_are_refused() -> None:
    assert names_in("range / (height_2 * 0.5)") == {"range", "height_2"}
    with pytest.raises(UsageError, match="kelvins"):
        measured(Decimal(1), Decimal(2), "degC")
