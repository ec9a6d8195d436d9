"""The last act is taken back whole, whatever it was, and then the one before it."""

import apsw
import pytest

from stemma.errors import UsageError
from stemma.model.decisions import DecisionsAsked
from stemma.model.notes import NoteAsked, NoteEdited, NotesAsked
from stemma.model.places import Digest
from stemma.store import acts, facts, labels, noted, notes, reading_status, undoing
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases


@pytest.fixture
def documents(db: apsw.Connection, files: Files) -> list[Digest]:
    return [cases.take_in(db, files, name.encode(), f"{name}.txt") for name in ("one", "two")]


def undo(db: apsw.Connection) -> list[str]:
    with transaction(db):
        return [decision.verb for decision in undoing.undo(db)]


def test_a_batch_goes_as_it_came(db: apsw.Connection, documents: list[Digest]) -> None:
    with transaction(db):
        labels.put(db, documents[:1], "price", on=True)
        reading_status.put(db, documents, "read")
        reading_status.put(db, documents, "important")

    assert undo(db) == ["marked", "marked"]
    assert [reading_status.of(db, each) for each in documents] == ["read", "read"]
    assert undo(db) == ["marked", "marked"]
    assert [reading_status.of(db, each) for each in documents] == ["unread", "unread"]
    assert undo(db) == ["labelled"]
    assert labels.of(db, documents[0]) == ()
    with pytest.raises(UsageError, match="nothing"):
        undo(db)


def test_a_label_taken_off_comes_back(db: apsw.Connection, documents: list[Digest]) -> None:
    with transaction(db):
        labels.put(db, documents, "price", on=True)
        labels.put(db, documents, "price", on=False)

    undo(db)

    assert labels.of(db, documents[1]) == ("price",)


def test_a_note_goes_back_edition_by_edition(db: apsw.Connection, documents: list[Digest]) -> None:
    with transaction(db):
        number = notes.add(db, NoteAsked(document=documents[0], text="First.", labels=("a",)))
        seen = noted.note(db, number).decision
        notes.change(db, number, NoteEdited(decision=seen, text="Second."))
        notes.delete(db, number, None)

    undo(db)
    assert noted.note(db, number).text == "Second."
    undo(db)
    assert (noted.note(db, number).text, noted.note(db, number).labels) == ("First.", ("a",))
    undo(db)
    assert noted.listed(db, NotesAsked(), None, 0)[0] == 0


def test_only_ones_own_acts_are_taken_back(db: apsw.Connection, documents: list[Digest]) -> None:
    with transaction(db):
        reading_status.put(db, documents, "read")
        facts.put(db, "actor", "Boris")

    with pytest.raises(UsageError):
        undo(db)


def test_every_decision_stands_in_the_list_with_what_became_of_it(
    db: apsw.Connection, documents: list[Digest]
) -> None:
    with transaction(db):
        labels.put(db, documents, "price", on=True)
        number = notes.add(db, NoteAsked(document=documents[0], text="Whose?"))
    undo(db)

    total, found = acts.listed(db, DecisionsAsked(descending=False), None, 0)

    told = [(each.act, each.what, each.name, each.holds) for each in found]
    assert total == 4
    assert told == [
        ("label_on", "price", "one.txt", True),
        ("label_on", "price", "two.txt", True),
        ("note_made", f"N {number}", "one.txt", False),
        ("withdrawn", f"N {number}", "one.txt", False),
    ]
    assert acts.listed(db, DecisionsAsked(verbs=("labelled",)), 1, 0)[0] == 2
    assert acts.listed(db, DecisionsAsked(people=("Boris",)), None, 0)[0] == 0
    assert acts.listed(db, DecisionsAsked(document=documents[1]), None, 0)[0] == 1
