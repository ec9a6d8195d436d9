"""Values of a deal as people read them."""

import pytest

from stemma.publish.deal_words import shown


@pytest.mark.parametrize(
    ("told", "qualifier", "words"),
    [
        ({"value": "1", "unit": "day"}, "exact", "1 day"),
        ({"value": "25", "unit": "workday"}, "at_most", "not more than 25 working days"),
        ({"low": "3", "high": "7", "unit": "year"}, "between", "3 to 7 years"),
        ({"value": "67", "unit": "km/h"}, "at_least", "not less than 67 km/h"),
    ],
)
def test_a_measure_is_told_in_words(told: dict[str, str], qualifier: str, words: str) -> None:
    assert shown("measure", told, qualifier) == words
