from dataclasses import replace

import pytest

from stemma.checks.sums_lines import sums_lines
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests.cached import tables
from tests.checks import subjects

HEAD = "No.|Goods|Qty|Unit price|Amount"
VANS = "1|Vans|25|9,356,000.00|233,900,000.00"
GUNS = "2|Guns|10|19,060,000.00|190,600,000.00"
CARS = "3|Cars|6|16,480,000.00|115,360,000.00"


def _run(*rows: str, sure: int | None = None) -> Checked:
    return checked(sums_lines, subjects.of_table(*rows, sure=sure))


def test_a_table_that_multiplies_is_left_alone() -> None:
    assert _run(HEAD, VANS, GUNS).state == "not_observed"


def test_reports_the_one_line_that_does_not() -> None:
    [seen] = _run(HEAD, VANS, GUNS, CARS).observed

    assert seen.values["product"].value == "98880000.00"
    assert subjects.quotes([seen]) == ["115,360,000.00"]
    assert subjects.quotes([seen], "compare") == ["6", "16,480,000.00"]


def test_a_price_that_was_rounded_may_miss_by_what_rounding_does() -> None:
    spares = "3|Spares|7|2,320,014.29|16,240,100.00"

    assert _run(HEAD, VANS, GUNS, spares).state == "not_observed"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((HEAD, VANS, CARS), id="one line alone proves no table"),
        pytest.param(("a|2|3|6", "b|4|5|20", "c|7|8|57"), id="small numbers come out by chance"),
        pytest.param(("Vans|1|900,000|900,000", "Cars|1|100,000|100,000"), id="one of each"),
    ],
)
def test_what_may_be_no_table_of_goods_is_left_alone(rows: tuple[str, ...]) -> None:
    assert _run(*rows).reason == "no_table"


def test_a_table_that_only_its_rulings_show_is_reckoned_with_too() -> None:
    text = "\n".join(f"|{row}|" for row in (HEAD, VANS, GUNS, CARS))
    flowing = subjects.of_reading(text)
    [page] = flowing.pages
    ruled = replace(flowing, pages=(replace(page, tables=tuple(tables(text))),))

    assert checked(sums_lines, flowing).reason == "no_table"
    [seen] = checked(sums_lines, ruled).observed
    assert subjects.quotes([seen]) == ["115,360,000.00"]


def test_figures_that_recognition_is_not_sure_of_are_not_reckoned_with() -> None:
    assert _run(HEAD, VANS, GUNS, CARS, sure=60).state == "not_observed"


def test_groups_parted_by_spaces_are_one_number_and_columns_are_not() -> None:
    [seen] = _run("Фургон|65|148 000,00|9 620 000,00", "Пушка|7|100 500,00|703 500,00",
                  "Танк|6|480 000,00|2 980 000,00").observed  # fmt: skip

    assert seen.values["product"].value == "2880000.00"
