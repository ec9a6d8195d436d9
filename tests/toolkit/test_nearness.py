"""Places that almost hold a term: what counts as a letter, what is near, and none is missed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from stemma.toolkit.nearness import letters_in, near, patterns


def places(text: str, term: str, most: int) -> list[tuple[str, int]]:
    return [(text[p.start : p.end], p.distance) for p in near(text, patterns([term], most))]


@pytest.mark.parametrize(
    ("text", "term", "most", "expected"),
    [
        ("Bistinurwel came", "Bistmurwel", 2, [("Bistinurwel", 2)]),
        ("the Vemzepasison file", "Vemzepastson", 1, [("Vemzepasison", 1)]),
        ("номер ЕВ- 40837 дан", "EB-40837", 1, [("ЕВ- 40837", 0)]),
        ("дого-\nвор подписан", "договор", 0, [("дого-\nвор", 0)]),
        ("д о г о в о р", "договор", 0, [("д о г о в о р", 0)]),
        ("договорпоставки", "договор", 1, [("договор", 1)]),
        ("договорпоставки", "договор", 0, []),
        ("котлован", "кот", 0, []),
        ("消龙白石在此", "浩龙白石", 1, [("消龙白石", 1)]),
        ("驗收報告", "验收报告", 0, [("驗收報告", 0)]),
        ("nothing here", "Velodran", 3, []),
        ("", "Velodran", 3, []),
    ],
)
def test_finds_what_recognition_left_of_a_term(
    text: str, term: str, most: int, expected: list[tuple[str, int]]
) -> None:
    assert places(text, term, most) == expected


def test_of_places_that_share_letters_the_nearest_stays() -> None:
    assert places("Velodran Velodrin", "Velodran", 2) == [("Velodran", 0), ("Velodrin", 1)]


def test_spellings_that_begin_alike_are_looked_for_together() -> None:
    [one] = patterns(["поставка", "поставок", "поставками"], 1)

    assert [p.spelling for p in near("постовок", [one])] == ["поставок"]


def test_a_term_without_a_letter_is_nowhere() -> None:
    assert patterns(["—"], 1) == ()
    assert letters_in("— !") == 0
    assert letters_in("ХХ-4 М") == 4


_LETTERS = st.text(alphabet="abcdeжш", min_size=3, max_size=12)


@given(_LETTERS, st.integers(0, 3), st.data())
def test_no_place_with_few_enough_errors_is_missed(
    term: str, most: int, data: st.DataObject
) -> None:
    most = min(most, len(term) - 1)
    harmed = list(term)
    for _ in range(data.draw(st.integers(0, most))):
        at = data.draw(st.integers(0, len(harmed) - 1))
        harmed[at : at + 1] = data.draw(st.text(alphabet="abcdeжшxy", max_size=2))
        harmed = harmed or ["x"]
    word = "".join(harmed)
    distance = Levenshtein.distance(term, word)

    found = near(f"zzz {word} zzz", patterns([term], most))

    assert (distance > most) or min(p.distance for p in found) <= distance


@given(st.text(max_size=60), st.text(max_size=12), st.integers(0, 3))
def test_every_place_is_a_part_of_the_text(text: str, term: str, most: int) -> None:
    for place in near(text, patterns([term], most)):
        assert 0 <= place.start < place.end <= len(text)
        assert place.distance <= most
