"""Values of a deal as people read them."""

import pytest

from stemma.publish.deal_words import shown, stands


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


@pytest.mark.parametrize(
    ("signed", "as_of", "words"),
    [
        pytest.param("2023-04-26", "", "last state", id="no-day-asked"),
        pytest.param("2023-04-26", "2023-04-26", "state on 2023-04-26", id="day-of-signing"),
        pytest.param("2023", "2023-01-05", "state on 2023-01-05", id="only-the-year-is-known"),
        pytest.param("", "2023-01-05", "state on 2023-01-05", id="no-day-was-found"),
        pytest.param(
            "2023-04-26",
            "2023-04-25",
            "not yet signed on 2023-04-25; what follows is what was signed",
            id="the-day-before",
        ),
    ],
)
def test_a_day_before_the_signing_is_not_told_as_a_state(
    signed: str, as_of: str, words: str
) -> None:
    assert stands(signed, as_of) == words
