"""Which words are taken for spellings of one name."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.toolkit import sounds


def test_the_spellings_of_a_name_are_alike_each_to_each() -> None:
    for one, other in combinations(("данилюк", "danylyuk", "danilyuk", "daniluk"), 2):
        assert sounds.are_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("шевченко", "shevchenko"),
        ("шевченко", "szewczenko"),
        ("щукин", "shchukin"),
        ("щукин", "schukin"),
        ("цой", "tsoi"),
        ("джаннини", "giannini"),
        ("хьюз", "hughes"),
        ("ганс", "hans"),
    ],
)
def test_a_name_shares_a_key_with_its_transcription(one: str, other: str) -> None:
    assert sounds.keys(one) & sounds.keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("данилюк", "daniels"), ("громов", "gromyko"), ("иванов", "petrov"), ("орлова", "karlov")],
)
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert not sounds.are_alike(one, other)


@pytest.mark.parametrize("word", ["合同", "2024", "07a", ""])
def test_what_is_no_word_of_letters_has_no_key(word: str) -> None:
    assert sounds.keys(word) == frozenset()


_WORDS = st.text("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ", max_size=20)


@given(_WORDS, _WORDS)
def test_likeness_is_even_handed_and_between_none_and_one(one: str, other: str) -> None:
    likeness = sounds.likeness(one, other)

    assert 0 <= likeness <= 1
    assert likeness == pytest.approx(sounds.likeness(other, one))
    assert sounds.likeness(one, one) == 1


@given(_WORDS, st.lists(_WORDS, max_size=6))
def test_many_words_are_compared_as_each_alone(one: str, others: list[str]) -> None:
    alone = [sounds.likeness(one, other) for other in others]

    assert sounds.likenesses(one, list(map(sounds.sound, others))) == pytest.approx(alone)
