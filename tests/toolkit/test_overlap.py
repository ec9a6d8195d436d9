"""How much two boxes are the same box."""

import pytest

from stemma.model.places import Box
from stemma.toolkit.overlap import around, overlap

LINE = Box(0.1, 0.5, 0.5, 0.52)


@pytest.mark.parametrize(
    ("other", "share"),
    [
        (LINE, 1.0),
        (Box(0.1, 0.6, 0.5, 0.62), 0.0),
        (Box(0.1, 0.5, 0.3, 0.52), 0.5),
        (Box(0.5, 0.5, 0.9, 0.52), 0.0),
        (Box(0.3, 0.5, 0.7, 0.52), 1 / 3),
    ],
    ids=["itself", "below", "its first half", "touching", "moved by half"],
)
def test_the_shared_area_over_the_covered_area(other: Box, share: float) -> None:
    assert overlap(LINE, other) == pytest.approx(share)
    assert overlap(other, LINE) == pytest.approx(share)


def test_the_box_around_the_lines_of_a_quote() -> None:
    assert around((LINE, Box(0.05, 0.53, 0.2, 0.55))) == Box(0.05, 0.5, 0.5, 0.55)
    assert around(()) is None
