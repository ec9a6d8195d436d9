"""One sentence may claim several things, each with its figure."""

import pytest

from stemma.corroboration.mutations import shown
from stemma.model.claims import Lineage
from tests.corroboration.printed import coverage, steps

INSTITUTE = (
    "Halden Institute",
    (
        "Papers on a sale\n\n"
        "The yard ordered 140 boats.\n\n"
        "The price is 88.4 million euros.\n\n"
        "An advance of 13.3 million euros was paid.\n\n"
        "It was signed on 3 March 2030."
    ),
)


def _claims(lineage: Lineage) -> dict[str, str]:
    """Return what the last text claims, by subject, with its figure."""
    last = lineage.assertions[-1].source
    return {each.claim: shown(each.value) for each in lineage.assertions if each.source == last}


def test_each_figure_is_given_for_the_subject_whose_words_stand_by_it() -> None:
    text = "Boats\n\nThe deal is worth 88.4 million euros and 13.3 million euros of it was paid."

    told = coverage(INSTITUTE, ("Marlow Gazette", text))

    assert _claims(told) == {"price": "88400000 EUR", "payment": "13300000 EUR"}


def test_every_claim_of_a_sentence_takes_from_whom_it_names() -> None:
    text = "Boats\n\nThe Halden Institute puts 140 boats at 88.4 million euros."

    assert steps(coverage(INSTITUTE, ("Marlow Gazette", text))) == {
        ("Marlow Gazette", "Halden Institute", "order"),
        ("Marlow Gazette", "Halden Institute", "price"),
    }


def test_a_figure_that_nobody_else_gives_for_another_subject_is_a_detail() -> None:
    text = "Boats\n\nThe price is 88.4 million euros, 2.7 million euros of them for paint."

    assert set(_claims(coverage(INSTITUTE, ("Marlow Gazette", text)))) == {"price"}


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The navy is to receive 140 boats.", "order"),
        ("The navy received 140 boats.", "delivery"),
        ("海军将接收140艘船。", "order"),
        ("海军接收了140艘船。", "delivery"),
    ],
)
def test_a_delivery_that_is_due_is_an_order(sentence: str, claim: str) -> None:
    told = coverage(INSTITUTE, ("Marlow Gazette", f"Boats\n\n{sentence}"))

    assert told.assertions[-1].claim == claim
