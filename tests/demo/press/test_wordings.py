"""Every set of wordings says all that a text has to say, and marks what has to be found."""

import importlib
import re
from importlib.util import find_spec

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.press.coverage import Coverage, coverage_of
from stemma.demo.press.statements import Quoting, Text
from stemma.demo.press.wording import Copy, Wording, required
from stemma.demo.writing.marks import Writer, unmarked

SETS = tuple(name for name in ("wording_a", "wording_b") if find_spec(f"stemma.demo.{name}"))
COVERAGES = {seed: coverage_of(drawn(seed)) for seed in (0, 1, 7)}
TEXTS = [(seed, key) for seed, coverage in COVERAGES.items() for key in coverage.texts]

sets = pytest.mark.parametrize("name", SETS)
texts = pytest.mark.parametrize(("seed", "key"), TEXTS, ids=str)


def _worded(name: str, coverage: Coverage, key: str) -> tuple[Copy, Writer]:
    wording: Wording = importlib.import_module(f"stemma.demo.{name}").WORDING
    writer = Writer()
    return wording(writer, coverage, coverage.texts[key]), writer


def _placed(name: str, coverage: Coverage, key: str) -> dict[str, list[str]]:
    """Return the words that stand at each path of a text."""
    copy, writer = _worded(name, coverage, key)
    found: dict[str, list[str]] = {}
    for part in copy:
        text, spans = unmarked(part.text)
        for span in spans:
            found.setdefault(writer.marks[span.mark].path, []).append(text[span.start : span.end])
    return found


@sets
@texts
def test_every_statement_is_placed(name: str, seed: int, key: str) -> None:
    coverage = COVERAGES[seed]

    assert required(coverage.texts[key]) - set(_placed(name, coverage, key)) == set()


@sets
@texts
def test_every_figure_is_marked(name: str, seed: int, key: str) -> None:
    copy, writer = _worded(name, COVERAGES[seed], key)

    for part in copy:
        text, spans = unmarked(part.text)
        whole = ("assertion:", "background:", "remark:", "quotation:", "utterance:")
        inside = {
            at
            for span in spans
            if not writer.marks[span.mark].path.startswith(whole)
            for at in range(span.start, span.end)
        }
        for figure in re.finditer(r"\d+", text):
            assert set(range(*figure.span())) <= inside, text


@sets
@texts
def test_values_are_those_that_the_text_prints(name: str, seed: int, key: str) -> None:
    coverage = COVERAGES[seed]
    _, writer = _worded(name, coverage, key)
    printed = {
        (f"claim:{says.claim}", says.value)
        for _, says in coverage.texts[key].assertions()
        if says.value is not None
    }

    assert {
        (mark.path, mark.value) for mark in writer.marks if mark.path.startswith("claim:")
    } == printed


@sets
@texts
def test_one_text_gives_one_copy_and_begins_with_its_headline(
    name: str, seed: int, key: str
) -> None:
    coverage = COVERAGES[seed]
    copy, _ = _worded(name, coverage, key)

    assert copy == _worded(name, coverage, key)[0]
    assert [part.kind for part in copy].count("headline") == 1
    assert copy[0].kind == "headline"


def _quotations() -> list[tuple[str, int, Quoting]]:
    return [
        (text.key, number, says.quoting)
        for text in COVERAGES[0].texts.values()
        for number, says in text.assertions()
        if says.quoting
    ]


@sets
@pytest.mark.parametrize("seed", COVERAGES)
@pytest.mark.parametrize(("key", "number", "quoting"), _quotations(), ids=str)
def test_quotations_are_as_faithful_as_they_are_meant(
    name: str, seed: int, key: str, number: int, quoting: Quoting
) -> None:
    coverage = COVERAGES[seed]
    [quoted] = _placed(name, coverage, key)[f"quotation:{key}/{number}"]
    original = coverage.utterance_text(quoting.utterance)
    said = _said(name, coverage, original, quoting.utterance)

    match quoting.faithfulness:
        case "verbatim":
            assert quoted in said
        case "altered":
            assert quoted not in said
            assert len({*quoted.split()} & {*said.split()}) * 2 > len(said.split())
        case "translated":
            assert original is not None
            assert original.language != coverage.texts[key].language
            assert quoted not in said
        case "not found":
            assert not said


def _said(name: str, coverage: Coverage, original: Text | None, utterance: str) -> str:
    if original is None:
        return ""
    [words] = _placed(name, coverage, original.key)[f"utterance:{utterance}"]
    return words


@sets
@pytest.mark.parametrize("seed", COVERAGES)
def test_a_silent_copy_has_the_words_of_what_it_copies(name: str, seed: int) -> None:
    coverage = COVERAGES[seed]
    theirs = _placed(name, coverage, "stroka-1")
    copied = _placed(name, coverage, "portal-1")

    for number in (1, 2, 3):
        assert copied[f"assertion:portal-1/{number}"] == theirs[f"assertion:stroka-1/{number}"]
