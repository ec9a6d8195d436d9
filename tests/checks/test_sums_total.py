from dataclasses import replace

import pytest

from stemma.checks.sums_total import sums_total
from stemma.model.findings import Checked
from stemma.pipeline import extraction
from stemma.sandbox.checking import checked
from tests.checks import subjects
from tests.checks.test_sums_lines import CARS, GUNS, HEAD, VANS


def _run(*rows: str) -> Checked:
    return checked(sums_total, subjects.of_table(*rows))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((HEAD, VANS, GUNS, "|Total|||424,500,000.00"), id="adds up"),
        pytest.param((HEAD, VANS, GUNS, CARS, "|Итого|||539,860,000.00"), id="with a wrong line"),
        pytest.param(
            (HEAD, VANS, GUNS, "|Delivery|||500,000.00", "|Total|||425,000,000.00"), id="a fee"
        ),
        pytest.param(
            (HEAD, VANS, GUNS, "|Discount|||500,000.00", "|Total|||424,000,000.00"), id="discount"
        ),
    ],
)
def test_totals_that_can_be_reckoned_are_left_alone(rows: tuple[str, ...]) -> None:
    assert _run(*rows).state == "not_observed"


def test_reports_a_total_that_is_another_sum() -> None:
    [seen] = _run(HEAD, VANS, GUNS, "|合计|||424,600,000.00").observed

    assert seen.values["sum"].value == "424500000.00"
    assert subjects.quotes([seen]) == ["424,600,000.00"]
    assert len(subjects.quotes([seen], "compare")) == 2


def test_a_table_of_which_a_line_may_be_on_another_page_is_left_alone() -> None:
    from_page_before = (VANS.replace("1|", "4|"), GUNS.replace("2|", "5|"))

    assert _run(*from_page_before, "|Total|||999,000,000.00").state == "not_observed"


def test_a_page_without_a_total_is_none_for_this_check() -> None:
    assert _run(HEAD, VANS, GUNS).reason == "no_total"


def _told(*rows: str) -> Checked:
    """Return the run on a table whose sums were read."""
    subject = subjects.of_table(*rows)
    [page] = subject.pages
    assert page.text is not None
    told = replace(page, mentions=extraction.rows(page.text.text))
    return checked(sums_total, replace(subject, pages=(told,)))


def test_shows_where_else_the_page_names_the_total() -> None:
    [seen] = _told(
        HEAD, VANS, GUNS, "|Total|||424,600,000.00", "In all 424,600,000.00 yuan"
    ).observed

    assert subjects.quotes([seen], "context") == ["424,600,000.00 yuan"]


def test_a_total_may_stand_in_a_sentence() -> None:
    right = _told(HEAD, VANS, GUNS, "Total price of the goods is 424,500,000.00 yuan only")
    wrong = _told(HEAD, VANS, GUNS, "Total price of the goods is 424,600,000.00 yuan only")

    assert right.state == "not_observed"
    assert subjects.quotes(wrong.observed) == ["424,600,000.00 yuan"]


def test_a_total_may_name_its_currency() -> None:
    assert _run(HEAD, VANS, GUNS, "|Итого|||424,600,000.00 юаней").state == "observed"
    assert _run(HEAD, VANS, GUNS, "|Total|||CNY 424,500,000.00").state == "not_observed"
