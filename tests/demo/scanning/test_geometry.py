"""Places are found again: matrices undo each other, boxes hold what they held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from stemma.demo.scanning import geometry
from stemma.demo.scanning.geometry import IDENTITY, Matrix, Point, seen_box, seen_point
from stemma.model.places import Box

fractions = st.floats(0.05, 0.95)
strays = st.tuples(*[st.floats(-0.08, 0.08)] * 8)


def _photographed(stray: tuple[float, ...]) -> Matrix:
    corners = ((0.15, 0.15), (0.85, 0.15), (0.85, 0.85), (0.15, 0.85))
    moved = [(x + stray[2 * n], y + stray[2 * n + 1]) for n, (x, y) in enumerate(corners)]
    return geometry.onto(moved)


def _near(one: Point, other: Point) -> bool:
    return one == pytest.approx(other, abs=1e-9)


@given(strays, fractions, fractions)
def test_what_was_seen_is_traced_back_to_its_place(
    stray: tuple[float, ...], x: float, y: float
) -> None:
    matrix = _photographed(stray)

    seen = seen_point((x, y), matrix)

    assert _near(seen_point(seen, geometry.inverse(matrix)), (x, y))


@given(strays, fractions, fractions, fractions, fractions)
def test_a_seen_box_holds_every_point_of_the_box(
    stray: tuple[float, ...], left: float, top: float, along: float, down: float
) -> None:
    matrix = _photographed(stray)
    box = Box(left, top, left + 0.05, top + 0.03)
    inside = (left + 0.05 * along, top + 0.03 * down)

    seen = seen_box(box, matrix)
    x, y = seen_point(inside, matrix)

    assert seen.x0 - 1e-9 <= x <= seen.x1 + 1e-9
    assert seen.y0 - 1e-9 <= y <= seen.y1 + 1e-9


def test_the_corners_of_a_sheet_lie_where_they_were_laid() -> None:
    corners = ((0.1, 0.12), (0.93, 0.08), (0.97, 0.95), (0.04, 0.9))

    matrix = geometry.onto(corners)

    for corner, place in zip(((0, 0), (1, 0), (1, 1), (0, 1)), corners, strict=True):
        assert _near(seen_point(corner, matrix), place)


def test_steps_are_taken_in_their_order() -> None:
    moved_then_stretched = geometry.chained(geometry.moved(1, 0), geometry.scaled(2, 3))

    assert seen_point((1.0, 1.0), moved_then_stretched) == (4.0, 3.0)


def test_a_quarter_turn_is_clockwise() -> None:
    assert _near(seen_point((1.0, 0.0), geometry.turned(90)), (0.0, 1.0))


def test_a_box_beside_the_picture_has_no_area() -> None:
    assert seen_box(Box(0.2, 0.1, 0.4, 0.2), geometry.moved(1.0, 0.0)) == Box(1, 0.1, 1, 0.2)


def test_a_box_is_cut_at_the_edge_of_the_picture() -> None:
    assert seen_box(Box(0.25, 0.5, 0.75, 0.75), geometry.moved(0.5, 0.0)) == Box(
        0.75, 0.5, 1.0, 0.75
    )


def test_a_sheet_that_lies_as_it_is_comes_back_untouched() -> None:
    sheet = Image.effect_noise((60, 80), 90)

    assert geometry.taken(sheet, IDENTITY, (60, 80), 255).tobytes() == sheet.tobytes()
