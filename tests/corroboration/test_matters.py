"""What a claim is about where it is about none of a deal's subjects: matters of the press."""

from collections.abc import Sequence

import pytest

from stemma.corroboration.matters import spoken_of
from stemma.model.claims import Assertion, Lineage
from tests.corroboration.printed import coverage, steps

BUREAU = ("Orm Water Bureau", "Notice\n\nA crack of 6.4 metres runs through the wall.")


def _body(lineage: Lineage, source: int) -> Sequence[Assertion]:
    content = lineage.sources[source].key
    return [e for e in lineage.assertions if not e.headline and e.source == content]


@pytest.mark.parametrize(
    ("words", "matter"),
    [
        ("The penalty is not known.", "penalty"),
        ("Неустойку никто не считал.", "penalty"),
        ("违约金没有算过。", "penalty"),
        ("The town was evacuated.", "evacuation"),
        ("Эвакуированы два посёлка.", "evacuation"),
        ("全村转移。", "evacuation"),
    ],
)
def test_a_matter_is_one_in_every_language(words: str, matter: str) -> None:
    assert matter in [each.matter.key for each in spoken_of(words)]


@pytest.mark.parametrize("words", ["Весной будет видно.", "这很重要。", "Судно «Якорь» ушло."])
def test_a_word_that_only_looks_like_it_or_is_a_name_tells_no_matter(words: str) -> None:
    assert [e.matter.key for e in spoken_of(words) if e.matter.key in ("weight", "anchor")] == []


@pytest.mark.parametrize(
    ("outlet", "sentence"),
    [
        ("Marlow Gazette", "The crack is harmless, the Orm Water Bureau says."),
        ("Береговой листок", "Трещина безвредна, сообщает водное управление Орма."),
        ("岚港日报", "奥尔姆水务局称，裂缝长6.4米。"),
    ],
    ids=["English", "Russian", "Chinese"],
)
def test_what_has_no_subject_of_a_deal_is_gathered_by_its_matter(
    outlet: str, sentence: str
) -> None:
    assert (outlet, "Orm Water Bureau", "crack") in steps(
        coverage(BUREAU, (outlet, f"News\n\n{sentence}"))
    )


def test_what_one_text_alone_mentions_is_no_claim() -> None:
    told = coverage(BUREAU, ("Marlow Gazette", "News\n\nTaxes on tea were raised."))

    assert _body(told, 1) == []


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("No penalty has been paid.", "against"),
        ("Никакого штрафа не будет.", "against"),
        ("不会有任何罚款。", "against"),
        ("The penalty will not be set before spring.", "for"),
        ("The yard was never asked, but the penalty stands.", "for"),
    ],
)
def test_a_matter_is_denied_only_in_its_own_clause(sentence: str, polarity: str) -> None:
    first = ("Orm Water Bureau", "Notice\n\nThe penalty is 46 million euros.")
    told = coverage(first, ("Marlow Gazette", f"News\n\n{sentence}"))

    assert [each.polarity for each in _body(told, 1)] == [polarity]


def test_a_matter_with_a_figure_of_its_own_is_a_claim_besides() -> None:
    first = (
        "Orm Bank",
        "Terms\n\nThe interest is 7.9 per cent.\n\nThe quay is leased for 25 years.",
    )
    text = "Terms\n\nThe interest is 7.9 per cent and the quay goes for 25 years."
    told = coverage(first, ("Marlow Gazette", text))

    assert {each.claim for each in _body(told, 1)} == {"interest", "quay"}
