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


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"amount": "1756.8", "currency": "EUR"}, "1756.80 EUR"),
        ({"amount": "9356000", "currency": "CNY"}, "9\u202f356\u202f000 CNY"),
        ({"low": "0.5", "high": "12.75", "currency": "USD"}, "0.50 to 12.75 USD"),
        ({"amount": "0.125", "currency": "USD", "per": "piece"}, "0.125 USD per piece"),
    ],
)
def test_a_sum_is_told_with_its_hundredths(told: dict[str, str], words: str) -> None:
    assert shown("money", told) == words
