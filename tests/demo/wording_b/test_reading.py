"""Whoever reads only the copy comes to the structure's reading: who, through whom, how firmly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.press.coverage import Coverage, coverage_of
from stemma.demo.press.statements import Says
from stemma.demo.wording_b import WORDING
from stemma.demo.writing.marks import Span, Writer, unmarked

SEEDS = (0, 1, 2, 8, 10, 13)
seeds = pytest.mark.parametrize("seed", SEEDS)
HEDGE = re.compile(
    r"\b(?:(?-i:may)|might|could|appears?|seems?|possibl[ey]|perhaps|reportedly|allegedly)\b"
    r"|похоже|судя по всему|по-видимому|кажутся|возможно|вероятно|якобы"
    r"|可能|也许|似乎|看来|或许|据传|疑似",
    re.IGNORECASE,
)
JUDGEMENT = re.compile(
    r"\b(?:believes?|thinks?(?! tank)|expects?|estimate|in my view|disagrees|opposite answer)\b"
    r"|на мой взгляд|по-моему",
    re.IGNORECASE,
)
NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty-\w+"
    r"|два|две|двух|двумя|три|трёх|четыре|пять|шесть|семь|восемь|девять|десять)\b"
    r"|[二三四五六七八九十百千]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One marked stretch: where it stands in which part, and its words."""

    path: str
    part: int
    span: Span
    words: str

    def holds(self, other: "Piece") -> bool:
        inner, outer = other.span, self.span
        return self.part == other.part and outer.start <= inner.start and inner.end <= outer.end


def _pieces(coverage: Coverage, key: str) -> tuple[list[str], list[Piece]]:
    writer = Writer()
    texts, found = [], []
    for number, part in enumerate(WORDING(writer, coverage, coverage.texts[key])):
        text, spans = unmarked(part.text)
        texts.append(text)
        for span in spans:
            words = text[span.start : span.end]
            found.append(Piece(writer.marks[span.mark].path, number, span, words))
    return texts, found


def _assertions(seed: int) -> Iterator[tuple[str, Says, list[Piece], list[Piece]]]:
    """Yield each assertion of the bodies with its words, and all pieces of its text."""
    coverage = coverage_of(drawn(seed))
    for text in coverage.texts.values():
        _, pieces = _pieces(coverage, text.key)
        for number, says in text.assertions():
            key = f"{text.key}/{number}"
            yield key, says, [p for p in pieces if p.path == f"assertion:{key}"], pieces


@seeds
def test_speakers_cues_quotations_and_values_stand_in_their_own_assertion(seed: int) -> None:
    for key, says, words, pieces in _assertions(seed):
        inner = (f"speaker:{key}/", f"cue:{key}", f"quotation:{key}")
        for piece in pieces:
            if piece.path.startswith(inner[0]) or piece.path in inner[1:]:
                assert any(whole.holds(piece) for whole in words), (key, piece)
        if says.value is not None:
            values = [p for p in pieces if p.path == f"claim:{says.claim}"]
            assert any(whole.holds(value) for whole in words for value in values), key


@seeds
def test_what_is_hedged_hedges_and_what_is_firm_does_not(seed: int) -> None:
    for key, says, words, _ in _assertions(seed):
        hedged = any(HEDGE.search(piece.words) for piece in words)
        question = says.polarity == "question"
        assert question or hedged == (says.strength in ("hedged", "hearsay")), (key, words)


@seeds
def test_a_judgement_is_told_as_one_and_a_plain_word_is_not(seed: int) -> None:
    for key, says, words, _ in _assertions(seed):
        if says.strength in ("assessed", "attributed", "asserted"):
            judged = any(JUDGEMENT.search(piece.words) for piece in words)
            assert judged == (says.strength == "assessed"), (key, words)


@seeds
def test_the_headline_says_its_value_and_only_its_own(seed: int) -> None:
    for key, says, words, pieces in _assertions(seed):
        if key.endswith("/0"):
            [headline] = words
            values = [p for p in pieces if p.path.startswith("claim:") and headline.holds(p)]
            assert len(values) == (says.value is not None), key


@seeds
def test_numbers_in_words_are_marked_like_figures(seed: int) -> None:
    coverage = coverage_of(drawn(seed))
    whole = ("assertion:", "background:", "remark:", "quotation:", "utterance:")
    for key in coverage.texts:
        texts, pieces = _pieces(coverage, key)
        for number, text in enumerate(texts):
            inside = {
                at
                for p in pieces
                if p.part == number and not p.path.startswith(whole)
                for at in range(p.span.start, p.span.end)
            }
            for word in NUMBER_WORD.finditer(text):
                assert set(range(*word.span())) <= inside, (key, word.group(), text)


@seeds
def test_background_has_no_word_of_the_cache(seed: int) -> None:
    coverage = coverage_of(drawn(seed))
    for key in coverage.texts:
        _, pieces = _pieces(coverage, key)
        backgrounds = [p for p in pieces if p.path.startswith("background:")]
        for piece in pieces:
            if piece.path.startswith(("claim:", "assertion:", "speaker:", "deal:", "event:")):
                assert not any(back.holds(piece) for back in backgrounds), (key, piece)


def test_affairs_differ_in_how_they_are_worded_and_not_only_in_figures() -> None:
    def cues(seed: int) -> tuple[str, ...]:
        _, pieces = _pieces(coverage_of(drawn(seed)), "wire")
        return tuple(piece.words for piece in pieces if piece.path.startswith("cue:"))

    assert len({cues(seed) for seed in range(8)}) > 3
