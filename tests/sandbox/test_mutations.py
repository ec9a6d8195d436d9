"""Sixty wounded files: each is read, or has a reason why not, and the zygote is the same."""

from bench import mutations


def test_a_wounded_file_has_an_outcome_and_harms_nobody_else() -> None:
    outcomes = mutations.survey(60)

    assert outcomes.pop("zygotes lost") == 0
    assert "no end" not in outcomes
    assert "policy" not in outcomes  # no reader asks for what a cell may not do
    assert "protocol" not in outcomes
    assert outcomes["read"] > 0
    assert outcomes.total() == 60


def test_the_wounds_are_the_same_each_time() -> None:
    assert list(mutations.mutated(20)) == list(mutations.mutated(20))
