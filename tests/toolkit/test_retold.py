import datetime as dt
from decimal import Decimal

import pytest

from stemma.pipeline.extraction import rows
from stemma.toolkit.retold import amount, day


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 250 000,50 рублей", Decimal("1250000.50")),
        ("at least USD 500", None),
        ("30-80 km", None),
        ("8 March 2024", None),
    ],
)
def test_only_one_exact_number_can_be_reckoned_with(text: str, number: Decimal | None) -> None:
    [row] = rows(text)

    assert amount(row) == number


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("8 March 2024", dt.date(2024, 3, 8)),
        ("March 2024", None),
        ("8 March", None),
        ("14-16 March 2024", None),
    ],
)
def test_only_a_whole_day_is_a_day(text: str, date: dt.date | None) -> None:
    [row] = rows(text)

    assert day(row) == date
