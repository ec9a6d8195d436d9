"""A text that says that it translates or reprints another; and lines that only seem to say so."""

import pytest

from stemma.corroboration.reprints import reprinted
from tests.corroboration.printed import coverage, steps


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Translated from the Calder Examiner by our foreign desk.", "the Calder Examiner"),
        ("This text first appeared in the Calder Examiner", "the Calder Examiner"),
        ("Reprinted by kind permission of the Calder Examiner.", "the Calder Examiner"),
        ("Перевод статьи из «Береговой листок», с сокращениями", "Береговой листок"),
        ("Оригинал материала — в газете «Береговой листок».", "Береговой листок"),
        ("本文译自《卡尔德观察家报》，有删节。", "卡尔德观察家报"),
        ("据《卡尔德观察家报》原文编译", "卡尔德观察家报"),
        ("原文刊于卡尔德观察家报。", "卡尔德观察家报"),
    ],
)
def test_a_reprint_names_what_it_reprints(line: str, name: str) -> None:
    assert reprinted(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "A translation of the contract was made by Karrow Works.",
        "The yard ordered 140 boats, the Calder Examiner reported.",
        "Photo: Calder Examiner",
        "Перевод денег подтвердил банк.",
    ],
)
def test_a_line_about_something_else_reprints_nothing(line: str) -> None:
    assert reprinted(line) == ""


def test_a_translation_takes_all_from_what_it_translates() -> None:
    original = (
        "Calder Examiner",
        "Boats\n\nThe yard ordered 140 boats, the Halden Institute says.",
    )
    text = "船\n\n哈尔登研究所称，船厂订购了140艘船。\n\n本文译自《卡尔德观察家报》，有删节。"

    assert steps(coverage(original, ("岚港日报", text))) == {
        ("岚港日报", "Calder Examiner", "order")
    }


def test_answers_between_questions_are_the_guests() -> None:
    text = (
        "Boats\n\nAda Brann, a welder, told the Gazette of her years at the yard.\n\n"
        "How many boats were ordered?\n\nIt was 140 boats that were ordered.\n\n"
        "And what are they for?\n\nThey are meant for a landing."
    )

    told = coverage(("Marlow Gazette", text))

    assert {each.claim: each.speakers for each in told.assertions} == {
        "order": ("Ada Brann",),
        "purpose": ("Ada Brann",),
    }
