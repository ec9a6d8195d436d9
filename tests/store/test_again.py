"""What lost its words stands in one list, with what is there now, and leaves it by a decision."""

from dataclasses import replace

import apsw
import pytest

from stemma.errors import ConflictError
from stemma.model.again import Again, AgainAsked, NoteMoved
from stemma.model.pages import Correction
from stemma.model.places import Digest
from stemma.store import again, noted, notes, readings, undoing, written
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases
from tests.store.test_notes import LINE, asked, page, placed, write

NEW = "Total 27 893 300,00 euro"


@pytest.fixture
def content(db: apsw.Connection, files: Files) -> Digest:
    found = cases.take_in(db, files, b"invoice", "papers/invoice.pdf")
    cases.read(db, found, page(placed(LINE)))
    return found


def due(db: apsw.Connection, which: AgainAsked | None = None) -> list[Again]:
    return again.entries(db, which or AgainAsked())


def test_a_note_says_what_it_was_about_and_what_stands_there_now(
    db: apsw.Connection, content: Digest
) -> None:
    number = write(db, asked(content, "21 398 300,00", text="As in the annex?"))
    assert due(db) == []

    cases.read(db, content, page(placed(NEW)))

    [one] = due(db)
    assert (one.kind, one.number, one.page) == ("note", number, 1)
    assert (one.says, one.was, one.now) == ("As in the annex?", "21 398 300,00", "27 893 300,00")


def test_a_note_that_is_kept_stands_on_the_picture_with_its_old_words(
    db: apsw.Connection, content: Digest
) -> None:
    number = write(db, asked(content, "21 398 300,00"))
    cases.read(db, content, page(placed(NEW)))
    [one] = due(db)

    with transaction(db):
        notes.keep(db, number, one.decision)

    note = noted.note(db, number)
    assert due(db) == []
    assert (note.attached, note.place.quote) == ("here", "21 398 300,00")
    assert note.place.boxes == one.boxes


def test_a_note_is_moved_by_hand_and_back(db: apsw.Connection, content: Digest) -> None:
    number = write(db, asked(content, "21 398 300,00"))
    cases.read(db, content, page(placed(NEW)))
    [one] = due(db)
    there = NoteMoved(
        decision=one.decision, page=1, text_hash=Digest(readings.text_hash(NEW)), start=6, end=19
    )

    with transaction(db):
        notes.move(db, number, there)
    moved = noted.note(db, number)
    with transaction(db):
        undoing.undo(db)

    assert (moved.attached, moved.place.quote) == ("here", "27 893 300,00")
    assert [each.number for each in due(db)] == [number]
    with pytest.raises(ConflictError), transaction(db):
        notes.move(db, number, replace(there, decision=moved.decision))


def test_a_correction_stands_beside_the_text_that_is_under_it_now(
    db: apsw.Connection, content: Digest
) -> None:
    by_hand = LINE.replace("398", "389")
    with transaction(db):
        correction = Correction(text=by_hand, text_hash=readings.text_hash(LINE))
        written.correct(db, content, 1, correction)
    cases.read(db, content, page(placed(NEW)))
    with transaction(db):
        written.settle_all(db, content, 1)

    [one] = due(db)
    with transaction(db):
        written.keep(db, content, 1, "person", one.decision)

    assert (one.kind, one.says, one.now) == ("person", by_hand, NEW)
    assert due(db) == []
    leading = readings.existing_page(db, content, 1).leading
    text = None if leading is None else readings.text(db, leading)
    assert text is not None
    assert text.text.text == by_hand


def test_one_kind_can_be_asked_for(db: apsw.Connection, content: Digest) -> None:
    write(db, asked(content, "21 398 300,00"))
    cases.read(db, content, page(placed(NEW)))

    assert len(due(db, AgainAsked(kinds=("note",)))) == 1
    assert due(db, AgainAsked(kinds=("translation",))) == []
