"""Values asked for in a line of search: how far they reach into the line, and what they mean."""

import pytest

from stemma.errors import UsageError
from stemma.model.searches import Filter, Narrowing
from stemma.toolkit.filters import understand
from stemma.toolkit.wanted_values import Edge, Wanted, wanted


@pytest.mark.parametrize(
    ("line", "words", "asked"),
    [
        ("money>1000000 USD лодки", "лодки", Filter("money", ">1000000 USD")),
        ("лодки money>=5 млн руб. цена", "лодки  цена", Filter("money", ">=5 млн руб.")),
        ("money:EUR", "", Filter("money", "EUR")),
        ("(boat money:1..5 mln USD)", "(boat )", Filter("money", "1..5 mln USD")),
        ("measure>80 km boats", "boats", Filter("measure", ">80 km")),
        ("measure:5% boats", "boats", Filter("measure", "5%")),
        ("count>10 boats", "boats", Filter("count", ">10")),
        ('count:">10 boats" price', "price", Filter("count", ">10 boats")),
        ("date:2024-03 12 boats", "12 boats", Filter("date", "2024-03")),
        ("date>=2024-03 a", "a", Filter("date", ">=2024-03")),
        ("value:money a", "a", Filter("value", "money")),
    ],
)
def test_an_amount_takes_its_unit_with_it(line: str, words: str, asked: Filter) -> None:
    found = understand(line)

    assert (found.words, found.narrowing) == (words, Narrowing(values=(asked,)))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("money:>1000000 USD", Wanted(kind="money", least=Edge(1e6, included=False), unit="USD")),
        (
            "money:1..5 млн руб.",
            Wanted(
                kind="money",
                least=Edge(1e6, included=True),
                most=Edge(5e6, included=True),
                unit="RUB",
            ),
        ),
        ("money:$", Wanted(kind="money", unit="USD")),
        ("measure:<=5 km", Wanted(kind="measure", most=Edge(5000, included=True), unit="m")),
        ("count:>10 boats", Wanted(kind="count", least=Edge(10, included=False), thing="boats")),
        ("date:2024-02", Wanted(kind="date", first="2024-02-01", last="2024-02-29")),
        ("date:>2023", Wanted(kind="date", first="2024-01-01", last="9999-12-31")),
        ("date:2023..2024-03", Wanted(kind="date", first="2023-01-01", last="2024-03-31")),
        ("value:contact", Wanted(kind="contact")),
    ],
)
def test_what_is_asked_for(written: str, expected: Wanted) -> None:
    name, _, value = written.partition(":")

    assert wanted(Filter(name, value)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "line",
    [
        "money>much",
        "measure>5",
        "date:soon",
        "value:colour",
        "money>1..5",
        'money:"5 boats"',
        "count>",
    ],
)
def test_what_cannot_be_understood_is_refused_with_an_example(line: str) -> None:
    with pytest.raises(UsageError, match=r" as |Known"):
        understand(line)


def test_a_filter_that_asks_for_no_value_is_refused_wherever_it_comes_from() -> None:
    """A request may name any filter where one of a value is meant."""
    with pytest.raises(UsageError, match="in:x asks for no value"):
        wanted(Filter("in", "x"))
