"""Pairs of mentions against the key."""

from stemma.demo.score.entities import Named, pairs
from stemma.demo.score.figures import Tally


def test_a_pair_is_right_missed_or_spurious() -> None:
    told = [
        Named("anna", 1, "Cyrl"),
        Named("anna", 1, "Latn"),
        Named("anna", None, "Hani"),
        Named("boris", 1, "Cyrl"),
    ]

    assert pairs(told, across=False) == Tally(right=1, missed=2, spurious=2)
    assert pairs(told, across=True) == Tally(right=1, missed=2, spurious=1)


def test_mentions_that_are_alike_are_pairs_too_but_not_across_scripts() -> None:
    told = [Named("anna", 1, "Cyrl")] * 3 + [Named("boris", None, "Cyrl")] * 2

    assert pairs(told, across=False) == Tally(right=3, missed=1, spurious=0)
    assert pairs(told, across=True) == Tally()
