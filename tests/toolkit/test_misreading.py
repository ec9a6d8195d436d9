"""The model of misreading: classes of pages, letters that may differ, the chance of a miss."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model.absence import PageClass
from stemma.toolkit import misreading


@pytest.mark.parametrize(
    ("text_from", "confidence", "ink", "covered", "expected"),
    [
        ("layer", None, 0.1, 0.0, "text"),
        ("person", 40.0, 0.1, 0.0, "text"),
        ("ocr", 96.0, 0.15, 0.2, "sharp"),
        ("ocr", 91.0, 0.15, 0.2, "worn"),
        ("ocr", 76.0, 0.15, 0.2, "poor"),
        ("ocr", None, 0.15, 0.2, "poor"),
        ("ocr", 96.0, 0.3, 0.2, "poor"),
        ("ocr", 96.0, None, 0.2, "sharp"),
    ],
)
def test_a_page_belongs_to_a_class(
    text_from: str, confidence: float | None, ink: float | None, covered: float, expected: str
) -> None:
    found = misreading.page_class(text_from, confidence, ink, covered)  # type: ignore[arg-type]

    assert found == expected


@given(
    letters=st.integers(1, 40),
    where=st.sampled_from(["sharp", "worn", "poor"]),
    unspaced=st.booleans(),
)
def test_a_chance_lies_in_its_interval_and_grows_where_fewer_letters_may_differ(
    *, letters: int, where: PageClass, unspaced: bool
) -> None:
    chances = [misreading.missed(letters, k, where, unspaced=unspaced) for k in range(5)]

    for chance in chances:
        assert chance is not None
        assert 0 <= chance.low <= chance.value <= chance.high <= 1
    for fewer, more in pairwise(chances):
        assert fewer is not None
        assert more is not None
        assert fewer.value >= more.value


def test_no_chance_is_given_for_a_text_of_its_own() -> None:
    assert misreading.missed(8, 2, "text", unspaced=False) is None


def test_the_chance_is_that_of_the_binomial_and_of_what_is_lost_whole() -> None:
    worn = misreading.ALPHABETIC["worn"].likeliest
    few = (1 - worn.wrong) ** 4 + 4 * worn.wrong * (1 - worn.wrong) ** 3

    chance = misreading.missed(4, 1, "worn", unspaced=False)

    assert chance is not None
    assert chance.value == pytest.approx(worn.lost + (1 - worn.lost) * (1 - few))


def test_a_short_term_has_to_stand_as_it_is() -> None:
    assert misreading.slips(2, "poor", unspaced=False) == 0
    assert misreading.slips(1, "poor", unspaced=True) == 0
    assert misreading.slips(8, "poor", unspaced=False) > misreading.slips(8, "text", unspaced=False)
