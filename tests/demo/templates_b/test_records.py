"""The papers print what the records say, right or wrong, and never work it out anew."""

from dataclasses import replace
from decimal import Decimal

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.facts.written import Language
from stemma.demo.templates_b import TEMPLATES
from stemma.demo.writing.briefs import ContractBrief, SupplementBrief, Tongue, write
from stemma.demo.writing.marks import Mark, unmarked
from stemma.demo.writing.paper import Beside, Block, Paragraph, Table
from stemma.model.values import Money

AFFAIR = drawn(3)


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
        elif isinstance(block, Table):
            texts += [cell for row in block.rows for cell in row]
        elif isinstance(block, Beside):
            texts += [text for column in block.columns for text in _texts(column)]
    return texts


def _quotes(brief: ContractBrief | SupplementBrief, path: str) -> list[tuple[str, Mark]]:
    paper, writer = write(TEMPLATES, AFFAIR, brief)
    found: list[tuple[str, Mark]] = []
    for marked in _texts(paper.blocks):
        text, spans = unmarked(marked)
        found += [
            (text[span.start : span.end], writer.marks[span.mark])
            for span in spans
            if writer.marks[span.mark].path == path
        ]
    return found


@pytest.mark.parametrize(
    ("language", "words"),
    [("ru", "один миллион юаней 00 фэней"), ("zh", "人民币壹佰万元整"), ("en", "one million yuan")],
)
def test_a_sum_in_words_is_not_taken_from_the_figures(language: Language, words: str) -> None:
    deal = replace(AFFAIR.main, sum_in_words=Decimal(1_000_000))

    [(quote, mark)] = _quotes(
        ContractBrief(tongue=language, deal=deal, version="signed"), "deal:main/sum in words"
    )

    assert quote == words
    assert isinstance(mark.value, Money)
    assert mark.value.amount.low == 1_000_000


def test_a_wrong_line_total_is_printed_as_recorded() -> None:
    line = replace(AFFAIR.main.lines[0], total=Decimal(12_345))
    deal = replace(AFFAIR.main, lines=(line, *AFFAIR.main.lines[1:]))

    quotes = _quotes(
        ContractBrief(tongue="ru", deal=deal, version="draft"), "deal:main/line:vehicle/total"
    )

    assert [quote for quote, _ in quotes] == ["12.345,00"]


@pytest.mark.parametrize("tongue", ["ru", "zh", "en"])
def test_a_supplement_states_the_new_quantity_under_the_path_of_the_deal(tongue: Tongue) -> None:
    amendment = AFFAIR.main.amendments[0]

    quotes = _quotes(
        SupplementBrief(tongue=tongue, deal=AFFAIR.main, amendment=amendment),
        "deal:main/line:parachute/quantity",
    )

    assert [str(amendment.new_quantity) in quote for quote, _ in quotes] == [True]


def test_a_draft_has_neither_number_nor_day_and_a_translation_no_room_to_sign() -> None:
    draft = ContractBrief(tongue="ru", deal=AFFAIR.main, version="draft")
    translation = ContractBrief(tongue="en", deal=AFFAIR.main, version="translation")

    assert _quotes(draft, "deal:main/number") == []
    assert _quotes(draft, "deal:main/signed") == []
    paper, _ = write(TEMPLATES, AFFAIR, translation)
    assert "Slot(" not in repr(paper.blocks)
    assert "Translation" in paper.header
