"""The words of a case: which sound alike, which are a slip away."""

from collections.abc import Iterable

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from stemma.store import index, vocabulary
from stemma.store.database import transaction
from stemma.toolkit.analysis import columns


def read(db: apsw.Connection, *texts: str) -> None:
    with transaction(db):
        for number, text in enumerate(texts, start=1):
            index.put(db, number, columns(text))


def near(db: apsw.Connection, word: str, *, known: bool = False) -> set[str]:
    return {found for found, _ in vocabulary.near(db, word, known=known)}


@pytest.mark.parametrize("name", ["данилюк", "danylyuk", "danilyuk", "daniluk"])
def test_spellings_of_a_name_find_each_other(db: apsw.Connection, name: str) -> None:
    read(db, "Данилюк и Громов", "Danylyuk, Danilyuk or Daniluk; Gromov", "данилюком")

    found = {word for word, _ in vocabulary.alike(db, name)}

    assert found == {"данилюк", "danylyuk", "danilyuk", "daniluk"} - {name}


def test_other_forms_of_a_name_are_known_by_its_dictionary_form(db: apsw.Connection) -> None:
    read(db, "Встреча с Данилюком")

    assert [word for word, _ in vocabulary.alike(db, "danylyuk")] == ["данилюком"]


def test_a_common_noun_is_no_name(db: apsw.Connection) -> None:
    read(db, "Dogovor")

    assert vocabulary.alike(db, "договор") == []


@pytest.mark.parametrize(
    ("word", "slip"),
    [("договор", "договар"), ("договор", "дговор"), ("договор", "договорр"), ("vest", "vesl"),
     ("спецификация", "спсцифнкация"), ("instructor", "lnstrucfor")],
)  # fmt: skip
def test_slips_are_found_one_in_short_words_two_in_long_ones(
    db: apsw.Connection, word: str, slip: str
) -> None:
    read(db, slip)

    assert near(db, word) == {slip}


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("contract", "contact"),
        ("контракт", "контакт"),
        ("акт", "амт"),
        ("vest", "vcsl"),
        ("2024", "2025"),
    ],
)
def test_other_words_are_no_slips(db: apsw.Connection, word: str, other: str) -> None:
    read(db, other)

    assert near(db, word) == set()


def test_words_of_the_dictionary_are_told_where_they_are_wanted(db: apsw.Connection) -> None:
    read(db, "contact")

    assert near(db, "contract", known=True) == {"contact"}


def test_words_of_a_text_that_goes_are_forgotten_unless_others_have_them(
    db: apsw.Connection,
) -> None:
    read(db, "Данилюк и Громадюк", "Громадюк")

    with transaction(db):
        index.remove(db, [1])
        vocabulary.forget(db, ["данилюк", "громадюк"])

    assert vocabulary.alike(db, "danylyuk") == []
    assert near(db, "громатюк") == {"громадюк"}


def _memory(words: Iterable[str]) -> apsw.Connection:
    db = apsw.Connection(":memory:")
    db.execute("CREATE TABLE vocabulary (word TEXT PRIMARY KEY, backwards TEXT, known INTEGER)")
    db.executemany(
        "INSERT OR IGNORE INTO vocabulary VALUES (?, ?, 0)", [(each, each[::-1]) for each in words]
    )
    return db


@given(st.text("abc", min_size=4, max_size=11), st.lists(st.text("abc", min_size=3, max_size=12)))
@settings(deadline=None)
def test_no_word_within_the_distance_is_missed(word: str, others: list[str]) -> None:
    slips = vocabulary.slips_in(word)

    assert near(_memory(others), word) == {
        other for other in others if 0 < Levenshtein.distance(word, other) <= slips
    }
