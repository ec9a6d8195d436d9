"""A stated value is right where the page's own words say it, wrong where another stands there."""

import datetime as dt

import pytest

from stemma.demo.key.records import Stated
from stemma.demo.score.figures import Tally
from stemma.demo.score.valuing import Found, compared
from stemma.model.findings import Mention
from stemma.model.places import Box, Digest, Place
from stemma.model.values import Date, Identifier, Measure, Money, Value, exactly

BOX = Box(0.1, 0.1, 0.3, 0.12)
CELL = Box(0.05, 0.05, 0.5, 0.2)
RIGHT = Tally(right=1, boxes_right=1, boxes=1)


def stated(value: Value, quote: str) -> Stated:
    place = Place(content=Digest("d" * 64), page=1, quote=quote, boxes=(BOX,))
    return Stated("deal", Mention(value, place))


@pytest.mark.parametrize(
    ("value", "quote", "found", "tally"),
    [
        pytest.param(
            Date(dt.date(2024, 8, 11), dt.date(2024, 8, 11)),
            "Aug. 11",
            Found("date", ("--08-11", "--08-11"), "Aug. 11", (BOX,)),
            RIGHT,
            id="the key knows the year, the page does not say it",
        ),
        pytest.param(
            Date(dt.date(2024, 8, 11), dt.date(2024, 8, 11)),
            "Aug. 11",
            Found("date", ("--08-12", "--08-12"), "Aug. 1", (BOX,)),
            Tally(wrong=1),
            id="another day",
        ),
        pytest.param(
            Identifier("contract", "ТСЭ-36"),
            "TSE-36",
            Found("identifier", ("contract", "tse36"), "TSE-36", (BOX,)),
            RIGHT,
            id="a number in the letters of the page",
        ),
        pytest.param(
            Measure(exactly(5), "day"),
            "5 рабочих дней",
            Found("measure", (432000, 432000, "s"), "5", (Box(0.1, 0.5, 0.3, 0.52),)),
            Tally(right=1, boxes=1),
            id="the value, lit elsewhere",
        ),
        pytest.param(
            Money(exactly(7), "EUR"),
            "7 евро",
            Found("date", ("7",), "7 евро", (BOX,)),
            Tally(missed=1),
            id="a value of another kind",
        ),
    ],
)
def test_a_stated_value_is_looked_for(value: Value, quote: str, found: Found, tally: Tally) -> None:
    assert compared(stated(value, quote), [found]) == tally


def test_a_cell_holds_a_number_wherever_it_stands_in_it() -> None:
    seven = stated(Money(exactly(7), "EUR"), "7,00")

    assert compared(seven, [Found("cell", (7,), "7,00", (CELL,))], is_cell=True) == RIGHT
    assert compared(seven, [Found("cell", (8,), "8", (CELL,))], is_cell=True) == Tally(wrong=1)
