"""Rates, their intervals, and what counts as a hit of a box."""

import pytest

from stemma.demo.score.figures import Rate, Tally, hits
from stemma.model.places import Box


def test_the_interval_is_wilsons() -> None:
    low, high = Rate(95, 100).interval or (0.0, 0.0)

    # R: prop.test(95, 100, correct = FALSE)$conf.int
    assert (low, high) == pytest.approx((0.8882495, 0.9784564), abs=1e-6)


def test_nothing_of_nothing_is_no_figure() -> None:
    assert (Rate(0, 0).value, Rate(0, 0).interval) == (None, None)


def test_a_wrong_value_costs_precision_and_recall() -> None:
    tally = Tally(right=8, wrong=1, spurious=1, missed=2)

    assert tally.precision == Rate(8, 10)
    assert tally.recall == Rate(8, 11)
    assert tally.wrong_value == Rate(2, 10)


TRUE = Box(0.2, 0.2, 0.4, 0.3)


@pytest.mark.parametrize(
    ("found", "is_hit"),
    [
        pytest.param(TRUE, True, id="the same"),
        pytest.param(Box(0.2, 0.215, 0.4, 0.3), True, id="a little lower at the top"),
        pytest.param(Box(0.2, 0.225, 0.4, 0.3), False, id="a quarter is missing"),
        pytest.param(Box(0.19, 0.19, 0.45, 0.32), True, id="a little larger"),
        pytest.param(Box(0.1, 0.1, 0.5, 0.4), False, id="six times as large"),
        pytest.param(Box(0.6, 0.2, 0.8, 0.3), False, id="elsewhere"),
    ],
)
def test_a_box_hits(found: Box, *, is_hit: bool) -> None:
    assert hits(found, TRUE) is is_hit
