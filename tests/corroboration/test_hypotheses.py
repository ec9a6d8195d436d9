"""Exhibit weighed against competing hypotheses: the mock's matrix, and what counts once."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from stemma.corroboration.hypotheses import matrix, weigh
from stemma.model.hypotheses import Credibility, Exhibit, Hypothesis, Question, Relevance, Sign

SIGNS: dict[str, Sign] = {"+": "fits", "-": "against", ".": "nothing"}
ANSWERS = ("genuine and unaltered", "altered by a party", "altered after the leak", "made up")


def evidence(
    key: str, signs: str, origin: str = "the cache", weight: Relevance = 3, kind: str = "place"
) -> Exhibit:
    """Return evidence that weighs so much, a sign for each hypothesis."""
    return Exhibit(
        key=key,
        kind=kind,  # type: ignore[arg-type]  # one of the three
        statement=key,
        place=None,
        origins=tuple(origin.split("; ")),
        credibility=2,
        relevance=weight,
        signs=tuple((f"h{n}", SIGNS[sign]) for n, sign in enumerate(signs, 1)),
    )


def question(*given: Exhibit) -> Question:
    hypotheses = tuple(Hypothesis(key=f"h{n}", statement=s) for n, s in enumerate(ANSWERS, 1))
    return Question(key="q1", title="Who changed the price?", hypotheses=hypotheses, evidence=given)


PRICE = question(
    evidence("another price in the second revision", "-++."),
    evidence("the total fits the first price", "-++."),
    evidence("a fax gives the first price", "-++.", weight=2),
    evidence("the signature covers the first revision only", "-++-"),
    evidence("a loading list gives the same number", "+++-", "another leak", 2),
    evidence("a planner says otherwise", "-..+", "a planner", 1, "claim"),
    evidence("the program fits the seller's office", ".+-.", weight=1),
    evidence("fourteen articles call it verified", "----", "the cache", 3, "claim"),
)


def test_what_speaks_against_a_hypothesis_orders_it() -> None:
    found = matrix(PRICE)

    assert [each.inconsistency for each in found.hypotheses] == [12, 0, 1, 5]
    assert [each.place for each in found.hypotheses] == [4, 1, 2, 3]


def test_articles_about_the_cache_add_nothing_to_the_cache() -> None:
    [*_, articles] = matrix(PRICE).evidence

    assert (articles.weight, articles.counted_in) == (0, "another price in the second revision")


def test_two_claims_of_one_origin_count_once_and_the_heavier_counts() -> None:
    light = evidence("light", "-...", "an institute", 1, "claim")
    heavy = evidence("heavy", "-...", "an institute", 3, "claim")
    other = evidence("other", "-...", "an institute; a witness", 2, "claim")

    assert [each.weight for each in weigh((light, heavy, other))] == [0, 3, 2]


def test_what_speaks_against_all_or_none_tells_nothing_apart() -> None:
    found = matrix(
        question(evidence("all", "----"), evidence("none", "++.."), evidence("one", "-+.."))
    )

    assert [each.tells_apart for each in found.evidence] == [0, 0, 3]


def test_says_what_changes_if_one_item_or_one_origin_falls() -> None:
    without = {each.evidence or each.origin: each for each in matrix(PRICE).without}

    assert without["the signature covers the first revision only"].scores == (9, 0, 1, 2)
    assert not without["the signature covers the first revision only"].other_first
    assert without["the cache"].scores == (1, 0, 0, 2)
    assert without["the cache"].other_first
    assert "fourteen articles call it verified" not in without


def test_rejected_or_vanished_evidence_weighs_nothing() -> None:
    seen = evidence("seen", "-...")

    assert [w.weight for w in weigh((replace(seen, state="rejected"),))] == [0]
    assert [w.weight for w in weigh((replace(seen, stands=False),))] == [0]


worth = st.tuples(st.sampled_from((1, 2, 3, 4, 5, 6)), st.sampled_from((1, 2, 3)))
pieces = st.lists(
    st.tuples(worth, st.sampled_from("ABC"), st.text("+-.", min_size=4, max_size=4), st.booleans()),
    max_size=7,
)


@given(pieces)
def test_no_weight_is_above_its_relevance_and_a_claim_of_a_counted_origin_adds_nothing(
    drawn: list[tuple[tuple[Credibility, Relevance], str, str, bool]],
) -> None:
    given_ = tuple(
        replace(
            evidence(f"e{n}", signs, origin, kind="claim" if said else "place"),
            credibility=credibility,
            relevance=relevance,
        )
        for n, ((credibility, relevance), origin, signs, said) in enumerate(drawn)
    )

    weighed = weigh(given_)

    assert all(0 <= each.weight <= each.evidence.relevance for each in weighed)
    claims = [each for each in weighed if each.evidence.kind == "claim" and each.weight]
    assert all(a.evidence.origins != b.evidence.origins for a, b in combinations(claims, 2))
