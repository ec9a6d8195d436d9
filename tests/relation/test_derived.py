"""Figures that are reckoned from the cells of a deal: by which formula, and what papers state."""

from decimal import Decimal

from stemma.model.deal_sheets import Derived
from stemma.relation.deals.derived import Known, KnownRow, derived


def _row(part: str, name: str, **figures: str) -> KnownRow:
    known = {field: Known(Decimal(n), Decimal(n), "CNY") for field, n in figures.items()}
    return KnownRow(part, name, "", known)


def _reckoned(*rows: KnownRow) -> dict[str, Derived]:
    return {each.name: each for each in derived(rows)}


def test_what_is_reckoned_says_from_what_and_whether_the_papers_agree() -> None:
    lines = (_row("line", "1", total="30"), _row("line", "2", total="21"))
    found = _reckoned(_row("deal", "", sum="50"), *lines)["sum of the lines"]

    assert (found.formula, found.low, found.stated, found.agrees) == (
        "line 1 + line 2: total",
        "51",
        "50",
        False,
    )


def test_lines_add_up_to_the_sum_before_tax_and_tax_makes_the_sum() -> None:
    rows = (_row("deal", "", sum="60", net="50", tax="10"), _row("line", "1", total="50"))
    found = _reckoned(*rows)

    assert found["sum of the lines"].agrees
    assert (found["sum with tax"].formula, found["sum with tax"].agrees) == ("net + tax", True)


def test_what_one_piece_costs_is_reckoned_only_where_no_paper_states_it() -> None:
    unpriced = _row("line", "1", quantity="24", total="198")
    priced = _row("line", "2", quantity="24", total="198", price="8.25")
    found = _reckoned(unpriced, priced)

    one = found["price of one, line 1"]
    assert (one.formula, one.low, one.stated) == ("line 1: total / quantity", "8.25", None)
    assert "price of one, line 2" not in found
