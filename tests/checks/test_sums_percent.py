from dataclasses import replace

import pytest

from stemma.checks.sums_percent import sums_percent
from stemma.model.findings import Checked
from stemma.pipeline import extraction
from stemma.sandbox.checking import checked
from tests.checks import subjects

SHARES = ("Advance|30 %|300,000.00", "On delivery|50 %|500,000.00", "Guarantee|20 %|200,000.00")
WHOLE = "Price of the contract||1,000,000.00"


def _run(text: str) -> Checked:
    return checked(sums_percent, subjects.with_values(text))


def _run_table(*rows: str) -> Checked:
    subject = subjects.of_table(*rows)
    [page] = subject.pages
    assert page.text is not None
    told = replace(page, mentions=extraction.rows(page.text.text))
    return checked(sums_percent, replace(subject, pages=(told,)))


@pytest.mark.parametrize(
    "text",
    [
        "Цена 120 000 000,00 руб., в том числе НДС 20 % – 20 000 000,00 руб.",
        "Цена 100 000 000,00 руб., кроме того НДС (20 %) 20 000 000,00 руб.",
        "USD 1,160.00 including VAT at 16% in the amount of USD 160.00",
    ],
)
def test_a_tax_inside_or_on_top_of_its_sum_is_left_alone(text: str) -> None:
    assert _run(text).state == "not_observed"


def test_reports_a_tax_that_is_neither() -> None:
    [seen] = _run("Цена 120 000 000,00 руб., в том числе НДС 20 % – 18 000 000,00 руб.").observed

    assert seen.values["inside"].value == "20000000.00"
    assert subjects.quotes([seen]) == ["18 000 000,00 руб."]


def test_two_sums_with_a_tax_named_in_the_next_sentence_are_left_alone() -> None:
    assert _run("Цена 120 000 руб. Аванс без НДС 20 % 7 000 руб.").reason == "no_percent"


def test_shares_that_are_parts_of_the_whole_are_left_alone() -> None:
    assert _run_table(WHOLE, *SHARES).state == "not_observed"


def test_reports_the_one_share_that_is_another_part() -> None:
    [seen] = _run_table(WHOLE, *SHARES[:2], "Guarantee|20 %|250,000.00").observed

    assert (seen.values["due"].value, seen.values["part"].value) == ("200000.00", "250000.00")


def test_shares_of_a_whole_that_is_not_there_are_left_alone() -> None:
    assert _run_table(*SHARES).reason == "no_percent"
