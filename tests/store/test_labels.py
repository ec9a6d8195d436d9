"""Labels and reading status are decisions; what stands follows from those that hold."""

import apsw
import pytest

from stemma.errors import MissingError, UsageError
from stemma.model.notes import NoteAsked
from stemma.model.places import Digest
from stemma.store import acts, labels, noted, notes, reading_status
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases


@pytest.fixture
def documents(db: apsw.Connection, files: Files) -> list[Digest]:
    return [cases.take_in(db, files, name.encode(), f"{name}.txt") for name in ("one", "two")]


def put(db: apsw.Connection, documents: list[Digest], word: str, *, on: bool = True) -> int:
    with transaction(db):
        return len(labels.put(db, documents, word, on=on))


def test_a_label_is_put_on_several_documents_as_one_act(
    db: apsw.Connection, documents: list[Digest]
) -> None:
    assert put(db, documents, " to  ask ") == 2

    assert [labels.of(db, each) for each in documents] == [("to ask",), ("to ask",)]
    assert [decision.subject.content for decision in acts.last(db, "Anna")] == documents


def test_one_that_is_there_already_is_no_decision(
    db: apsw.Connection, documents: list[Digest]
) -> None:
    put(db, documents[:1], "price")

    assert put(db, documents, "price") == 1
    assert put(db, documents, "other", on=False) == 0


def test_six_labels_have_six_patterns(db: apsw.Connection, documents: list[Digest]) -> None:
    for word in "abcdef":
        put(db, documents, word)

    assert sorted(label.pattern for label in labels.all_labels(db)) == [0, 1, 2, 3, 4, 5]


def test_a_label_in_use_is_counted(db: apsw.Connection, documents: list[Digest]) -> None:
    put(db, documents, "price")
    put(db, documents, "gone")
    put(db, documents, "gone", on=False)
    with transaction(db):
        notes.add(db, NoteAsked(document=documents[0], labels=("price",)))

    [label] = labels.all_labels(db)

    assert (label.word, label.documents, label.notes) == ("price", 2, 1)


def test_a_renamed_label_keeps_its_pattern_on_documents_and_notes(
    db: apsw.Connection, documents: list[Digest]
) -> None:
    put(db, documents, "first")
    put(db, documents, "price")
    with transaction(db):
        number = notes.add(db, NoteAsked(document=documents[0], labels=("price",)))
    pattern = {label.word: label.pattern for label in labels.all_labels(db)}["price"]

    with transaction(db):
        labels.rename(db, "price", "prices")
        notes.relabel(db, "price", "prices")

    assert labels.of(db, documents[1]) == ("first", "prices")
    assert noted.note(db, number).labels == ("prices",)
    assert {label.word: label.pattern for label in labels.all_labels(db)}["prices"] == pattern


def test_a_label_needs_a_word_and_a_document(db: apsw.Connection, documents: list[Digest]) -> None:
    with pytest.raises(UsageError):
        put(db, documents, " ")
    with pytest.raises(MissingError):
        put(db, [*documents, Digest("0" * 64)], "price")
    assert list(labels.all_labels(db)) == []


def test_a_document_is_unread_until_it_is_marked(
    db: apsw.Connection, documents: list[Digest]
) -> None:
    with transaction(db):
        assert len(reading_status.put(db, documents[:1], "important")) == 1
        assert reading_status.put(db, documents[:1], "important") == ()

    assert [reading_status.of(db, each) for each in documents] == ["important", "unread"]
