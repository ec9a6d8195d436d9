"""The coverage of an affair is a family tree in which every situation of real coverage occurs."""

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.press.coverage import Coverage, coverage_of
from stemma.demo.press.mutations import mutations
from stemma.demo.press.statements import Background, Remark
from stemma.demo.press.tracing import claims, derivations
from stemma.model.claims import Claim

SEEDS = range(12)
MUTATIONS = {
    "hedge dropped",
    "hedge added",
    "speaker shifted",
    "origin replaced",
    "number changed",
    "name changed",
    "detail without parent",
    "false attribution",
    "counted twice",
    "loop",
    "heading unsupported",
}
seeds = pytest.mark.parametrize("seed", SEEDS)


@pytest.fixture
def coverage() -> Coverage:
    return coverage_of(drawn(3))


def _claim(coverage: Coverage, key: str) -> Claim:
    return next(claim for claim in claims(coverage) if claim.key == key)


def _counts(claim: Claim) -> tuple[int, int, int]:
    supported = claim.supported
    return supported.count("known"), supported.count("unexplained"), supported.count("circular")


@seeds
def test_every_kind_of_mutation_occurs(seed: int) -> None:
    assert {mutation.kind for mutation in mutations(coverage_of(drawn(seed)))} == MUTATIONS


@seeds
def test_one_seed_gives_one_coverage(seed: int) -> None:
    assert coverage_of(drawn(seed)) == coverage_of(drawn(seed))


@seeds
def test_nothing_is_taken_from_a_later_text_unless_it_was_updated(seed: int) -> None:
    texts = coverage_of(drawn(seed)).texts

    for edge in derivations(coverage_of(drawn(seed))):
        child, parent = texts[edge.child.split("/")[0]], texts[edge.parent.split("/")[0]]
        assert parent.date <= (child.updated or child.date), edge


@seeds
def test_everybody_named_is_in_the_cast(seed: int) -> None:
    coverage = coverage_of(drawn(seed))

    for text in coverage.texts.values():
        speakers = [s.actor for _, says in text.assertions() for s in says.speakers]
        assert {text.outlet, *speakers, *filter(None, (text.author, text.person))} <= {
            *coverage.cast
        }
        assert {g for _, says in text.assertions() for g in says.grounds} <= {*coverage.originators}


def test_two_claims_have_a_second_origin_beside_the_cache(coverage: Coverage) -> None:
    twice = [
        claim.key
        for claim in claims(coverage)
        if claim.supported.corroborating == 2
        and any("knows: cache" in origin.members for origin in claim.supported.origins)
    ]

    assert twice == ["training", "delivery"]


def test_two_correspondents_who_saw_one_exercise_are_two_though_their_figures_agree(
    coverage: Coverage,
) -> None:
    exercise = _claim(coverage, "exercise")

    assert (exercise.supported.corroborating, exercise.supported.channels) == (2, 2)


def test_a_dozen_texts_on_one_cache_are_one_origin(coverage: Coverage) -> None:
    assert _counts(_claim(coverage, "vehicles")) == (1, 0, 0)


def test_the_hackers_and_the_institute_cite_only_each_other(coverage: Coverage) -> None:
    leak = _claim(coverage, "leak")

    assert _counts(leak) == (0, 0, 1)
    assert leak.supported.origins[0].members == ("channel-2", "report")


def test_unnamed_officials_of_two_papers_count_as_one(coverage: Coverage) -> None:
    assert _counts(_claim(coverage, "paid")) == (1, 0, 0)


def test_a_detail_that_the_cited_report_lacks_is_unexplained(coverage: Coverage) -> None:
    assert _counts(_claim(coverage, "more")) == (0, 1, 0)


def test_judgements_corroborate_nothing(coverage: Coverage) -> None:
    genuine = _claim(coverage, "genuine")

    assert (genuine.supported.count("known"), genuine.supported.corroborating) == (2, 0)
    assert "unexplained" in {origin.kind for origin in genuine.supported.firm}


def test_the_two_sides_of_a_claim_are_counted_apart(coverage: Coverage) -> None:
    assert _claim(coverage, "purpose").denied.count("known") == 1
    assert _claim(coverage, "vehicles").denied.count("known") == 1


def test_one_text_is_derived_for_one_claim_and_first_hand_for_another(coverage: Coverage) -> None:
    said = {says.claim: says for number, says in coverage.texts["courier-1"].assertions() if number}

    assert said["training"].grounds
    assert not said["training"].takes
    assert said["sum"].takes
    assert not said["sum"].grounds


@pytest.mark.parametrize(
    "innocent",
    [
        pytest.param("wire/5", id="a hedge that is kept"),
        pytest.param("wire/2", id="a sum that is rounded"),
        pytest.param("wire/4", id="one institute under another name"),
        pytest.param("ledger-1/3", id="a quotation to the letter"),
        pytest.param("observer-1/2", id="a faithful translation"),
        pytest.param("analysis/4", id="two institutes that are two"),
        pytest.param("wire-denial/1", id="a denial passed on"),
        pytest.param("overview/2", id="the right figure beside a wrong one"),
        pytest.param("ledger-2/4", id="a name spelt right"),
        pytest.param("courier-2/3", id="papers that cite each other for different claims"),
    ],
)
def test_faithful_steps_change_nothing(coverage: Coverage, innocent: str) -> None:
    assert innocent in {edge.child for edge in derivations(coverage)}
    assert innocent not in {mutation.assertion for mutation in mutations(coverage)}


def test_a_rounded_sum_is_no_changed_number(coverage: Coverage) -> None:
    changed = {m.assertion for m in mutations(coverage) if m.kind == "number changed"}

    assert changed == {"stroka-1/1", "evening-1/2"}


def test_many_do_not_respond_and_much_is_background(coverage: Coverage) -> None:
    statements = [s for text in coverage.texts.values() for s in text.statements]

    assert sum(isinstance(s, Remark) and s.kind == "no reply" for s in statements) >= 8
    assert sum(isinstance(s, Background) for s in statements) >= 15
    assert {text.language for text in coverage.texts.values()} == {"en", "ru", "zh"}


def test_quotations_are_of_every_faithfulness(coverage: Coverage) -> None:
    kinds = {
        says.quoting.faithfulness
        for text in coverage.texts.values()
        for _, says in text.assertions()
        if says.quoting
    }

    assert kinds == {"verbatim", "altered", "translated", "not found"}
