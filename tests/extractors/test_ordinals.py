"""Ordinal numbers."""

import pytest

from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("the 21st brigade", ["21"]),
        ("5-й этап", ["5"]),
        ("двадцать первого", ["21"]),
        ("четвёртому", ["4"]),
        ("the twenty-third article", ["23"]),
        ("第三条", ["3"]),
        ("the 21th", []),
        ("30 seconds", []),
    ],
)
def test_an_ordinal_is_a_place_in_an_order(text: str, ordinals: list[str]) -> None:
    assert said(text, "ordinal") == ordinals
