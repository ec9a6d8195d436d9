"""The labels made by hand hold what they promise, and the checks of them bite."""

from dataclasses import replace

import pytest

from bench.labels import (
    Attribution,
    NamePair,
    Span,
    attributions,
    checking,
    letters,
    name_pairs,
    squeezed,
)
from bench.labels.real_pages import Label, LabelledPage, labelled_pages
from bench.material import GOLD, NO_GOLD

PAGE = LabelledPage(
    document="made.pdf",
    sha256="0" * 64,
    page=1,
    language="en",
    genre="contract",
    text="layer",
    labels=(
        Label(
            kind="date",
            quote="8 March 2031",
            occurrence=1,
            value={"from": "2031-03-08", "to": "2031-03-08", "precision": "day"},
        ),
        Label(
            kind="money",
            quote="up to 5,000 USD",
            occurrence=1,
            value={"high": "5000", "currency": "USD"},
            qualifier="at_most",
        ),
    ),
)
DAY, SUM = PAGE.labels


def test_every_label_made_by_hand_is_sound() -> None:
    wrong = [*checking.of_pairs(name_pairs()), *checking.of_attributions(attributions())]
    wrong += checking.of_letters(letters())
    for page in labelled_pages():
        wrong += checking.of_page(page)

    assert wrong == []


@pytest.mark.skipif(not GOLD.exists(), reason=NO_GOLD)
def test_every_quote_stands_in_its_document() -> None:
    pages = labelled_pages()

    assert [line for page in pages for line in checking.against_document(page, GOLD)] == []


def test_the_sets_have_the_sizes_they_were_asked_for() -> None:
    pairs, sentences, pages = name_pairs(), attributions(), labelled_pages()
    traps = [sentence for sentence in sentences if not sentence.assertions]

    assert len(pairs) == 300
    assert sum(not pair.same for pair in pairs) == 135
    assert len(traps) / len(sentences) >= 0.2
    assert {f"R{number:02}" for number in range(1, 53)} <= {s.construction for s in sentences}
    for code in ("ru", "zh", "en"):
        assert sum(page.language == code for page in pages) >= 20
    assert len(letters()) == 60


def test_a_quote_is_found_whatever_the_blanks_and_the_width_of_its_letters() -> None:
    assert squeezed("￥ ２,１０７\n.55") == squeezed("¥2,107.55")


def test_a_pair_that_stands_twice_is_told_the_other_way_round_too() -> None:
    pair = NamePair(id="1", a="A. Elm", b="Ann Elm", same=True, how="initials", why="one initial")

    [line] = checking.of_pairs([pair, replace(pair, a=pair.b, b=pair.a)])

    assert "A. Elm / Ann Elm" in line


def test_a_span_beside_its_quote_is_told() -> None:
    [first, *_] = [sentence for sentence in attributions() if sentence.assertions]
    [assertion] = first.assertions
    moved = Span(start=assertion.cue[0].start + 1, end=assertion.cue[0].end + 1, quote="said")
    wrong: Attribution = replace(first, assertions=(replace(assertion, cue=(moved,)),))

    [line] = checking.of_attributions([wrong])

    assert "'said' does not stand at" in line


def test_a_sound_page_has_nothing_wrong() -> None:
    assert list(checking.of_page(PAGE)) == []


@pytest.mark.parametrize(
    ("label", "words"),
    [
        pytest.param(replace(DAY, value={"from": "2031-03-08"}), "not the form", id="no end"),
        pytest.param(
            replace(DAY, value={**DAY.value, "to": "2031-03-07"}),
            "before it begins",
            id="backwards",
        ),
        pytest.param(
            replace(DAY, value={**DAY.value, "from": None, "to": None}), "in doubt", id="no year"
        ),
        pytest.param(replace(SUM, qualifier="at_least"), "does not go with", id="wrong limit"),
        pytest.param(
            replace(SUM, value={"high": "5 000", "currency": "USD"}), "not a decimal", id="a blank"
        ),
        pytest.param(
            replace(SUM, value={"low": "9", "high": "5", "currency": "USD"}, qualifier="between"),
            "above its high one",
            id="ends changed about",
        ),
        pytest.param(replace(SUM, quote=""), "too short", id="no quote"),
        pytest.param(
            replace(
                SUM,
                kind="identifier",
                value={"scheme": "other", "value": "17", "valid": None},
                qualifier="exact",
            ),
            "what an identifier names",
            id="nameless number",
        ),
    ],
)
def test_a_label_that_would_count_against_a_right_tool_is_told(label: Label, words: str) -> None:
    [line] = checking.of_page(replace(PAGE, labels=(label,)))

    assert words in line


def test_one_stretch_labelled_twice_is_told() -> None:
    [line] = checking.of_page(replace(PAGE, labels=(DAY, DAY)))

    assert "twice" in line
