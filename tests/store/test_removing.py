"""Removing a document: all that came of it goes, the chain and what is elsewhere stays."""

from pathlib import Path

import apsw
import pytest

from stemma.case.removals import Removals
from stemma.errors import ConflictError, MissingError, UsageError
from stemma.model.items import JoinAsked
from stemma.model.notes import NoteAsked
from stemma.model.places import Digest
from stemma.model.searches import Narrowing
from stemma.store import (
    contents,
    custody,
    decisions,
    items,
    joining,
    labels,
    naming,
    notes,
    reading_status,
    search,
    undoing,
    verification,
)
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases

WORD = "zyzzogeton"
STAYS = {"custody", "decision", "removed", "note"}
"""Tables that may name a removed content: the chain, people's decisions, their empty shells."""


@pytest.fixture
def removals(db: apsw.Connection, files: Files) -> Removals:
    return Removals(db, files)


def letter(db: apsw.Connection, files: Files, text: str, path: str) -> Digest:
    content = cases.take_in(db, files, text.encode(), path)
    cases.read(db, content, cases.text_page(1, text))
    cases.index_all(db, files)
    return content


def finds(db: apsw.Connection, word: str) -> int:
    return len(list(search.every(db, search.asked(db, word, Narrowing()))))


def naming_tables(db: apsw.Connection, content: Digest) -> set[str]:
    """Return every table that holds this hash in any column."""
    tables = [
        name
        for (name,) in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'page_index%'"
        )
    ]
    return {
        table
        for table in tables
        for row in db.execute(f'SELECT * FROM "{table}"')  # noqa: S608 (a name of the schema)
        if any(isinstance(value, str) and content in value for value in row)
    }


def test_nothing_names_a_removed_document_but_chain_and_decisions(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    gone = letter(db, files, f"About {WORD}.", "private.txt")
    kept = letter(db, files, "About gliders.", "public.txt")
    with transaction(db):
        labels.put(db, [gone, kept], "price", on=True)
        reading_status.put(db, [gone], "important")
    cases.correct(db, gone, 1, f"About the {WORD}.")

    removals.remove(gone, "about a child")

    assert naming_tables(db, gone) <= STAYS
    assert finds(db, WORD) == 0
    assert finds(db, "gliders") == 1
    assert not files.path("originals", gone).exists()
    assert files.path("originals", kept).exists()


def test_no_byte_of_the_text_rests_in_the_database(
    db: apsw.Connection, files: Files, removals: Removals, folder: Path
) -> None:
    gone = letter(db, files, f"About {WORD}.", "private.txt")
    letter(db, files, "About gliders.", "public.txt")
    db.pragma("wal_checkpoint")
    assert WORD.encode() in (folder / "case.db").read_bytes()

    removals.remove(gone, "about a child")

    assert removals.scrub()
    for file in folder.rglob("*"):
        assert not file.is_file() or WORD.encode() not in file.read_bytes()


def test_scrubbing_tells_when_an_older_state_is_still_read(
    db: apsw.Connection, files: Files, removals: Removals, folder: Path
) -> None:
    gone = letter(db, files, f"About {WORD}.", "private.txt")
    reader = apsw.Connection(str(folder / "case.db"))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM page").get  # noqa: B018 (it reads, and goes on reading)
    db.set_busy_timeout(10)

    removals.remove(gone, "about a child")

    assert not removals.scrub()
    reader.close()
    assert removals.scrub()


def test_the_chain_says_who_removed_what_and_why_and_still_verifies(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    gone = letter(db, files, f"About {WORD}.", "private.txt")

    removals.remove(gone, "about a child")

    [removed] = removals.listed()
    assert (removed.document, removed.who, removed.reason) == (gone, "Anna", "about a child")
    assert [line.act for line in custody.lines(db, content=gone)][-1] == "removed"
    assert verification.verify(db, files, None).mismatches == ()


def test_bytes_that_a_cut_of_power_left_are_told_and_removed_later(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    gone = letter(db, files, f"About {WORD}.", "private.txt")
    data = files.path("originals", gone).read_bytes()
    removals.remove(gone, "about a child")
    files.path("originals", gone).write_bytes(data)

    [mismatch] = verification.verify(db, files, None).mismatches
    assert "still there" in mismatch.what

    removals.finish()
    assert verification.verify(db, files, None).mismatches == ()


def test_a_removed_document_says_so_when_it_is_asked_for(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    gone = letter(db, files, f"About {WORD}.", "private.txt")
    removals.remove(gone, "about a child")

    with pytest.raises(MissingError, match=r"removed from the case on .* by Anna: about a child"):
        naming.existing(db, gone)


def test_what_was_met_only_inside_goes_too_and_what_lies_elsewhere_stays(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    mail = letter(db, files, "A mail.", "mail.eml")
    inside = cases.unpack(db, files, b"only here", "annex.txt", mail)
    deeper = cases.unpack(db, files, b"deeper", "deep.txt", inside)
    cases.unpack(db, files, b"twice", "twice.txt", mail)
    elsewhere = cases.take_in(db, files, b"twice", "elsewhere.txt")

    removal = removals.remove(mail, "sent by mistake")

    assert {each.document for each in removal.going} == {mail, inside, deeper}
    assert removal.staying == ("mail.eml › twice.txt",)
    assert naming.name(db, elsewhere) == "elsewhere.txt"
    assert verification.verify(db, files, None).mismatches == ()


def test_a_container_whose_bytes_hold_it_must_be_decided_about(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    mail = letter(db, files, "A mail.", "mail.eml")
    inside = cases.unpack(db, files, b"only here", "annex.txt", mail)

    with pytest.raises(UsageError, match=r"mail\.eml holds it too"):
        removals.remove(inside, "private")
    assert naming.existing(db, inside)

    assert removals.remove(inside, "private", "keep").holders == ("mail.eml",)
    assert naming.existing(db, mail)


def test_a_container_can_go_with_it(db: apsw.Connection, files: Files, removals: Removals) -> None:
    mail = letter(db, files, "A mail.", "mail.eml")
    inside = cases.unpack(db, files, b"only here", "annex.txt", mail)

    removal = removals.remove(inside, "private", "remove")

    assert {each.document for each in removal.going} == {mail, inside}


def test_foreseeing_changes_nothing(db: apsw.Connection, files: Files, removals: Removals) -> None:
    letter(db, files, "A mail.", "mail.eml")
    gone = letter(db, files, "Another.", "b.eml")
    before = custody.head(db)

    assert removals.foresee(gone).going[0].path == "b.eml"
    assert custody.head(db) == before


def test_a_joined_item_goes_on_without_the_removed_part(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    first = letter(db, files, "Page one.", "1.txt")
    second = letter(db, files, "Page two.", "2.txt")
    with transaction(db):
        numbers = tuple(items.item_of(db, each, 1) for each in (first, second))
        _, joined = joining.join(db, JoinAsked(items=numbers, title="The contract"))

    removals.remove(first, "private")

    assert [part.document for part in items.seen(db, joined).parts] == [second]
    assert items.first_content(db, joined) == [second]


def test_a_joining_is_not_taken_back_once_a_part_of_it_is_removed(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    first = letter(db, files, "Page one.", "1.txt")
    second = letter(db, files, "Page two.", "2.txt")
    with transaction(db):
        joining.join(db, JoinAsked(items=(1, 2)))

    removals.remove(second, "private")

    with pytest.raises(ConflictError, match="removed from the case since"):
        undo(db)
    assert items.first_content(db, 1) == [first]


def test_taking_back_passes_over_what_was_about_a_removed_document(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    kept = letter(db, files, "About gliders.", "public.txt")
    gone = letter(db, files, f"About {WORD}.", "private.txt")
    with transaction(db):
        labels.put(db, [kept], "price", on=True)
    with transaction(db):
        labels.put(db, [gone], "price", on=True)

    removals.remove(gone, "private")
    undo(db)

    assert labels.of(db, kept) == ()


def test_a_reason_is_needed(db: apsw.Connection, files: Files, removals: Removals) -> None:
    gone = letter(db, files, "About gliders.", "public.txt")

    with pytest.raises(UsageError, match="Say why"):
        removals.remove(gone, "  ")


def undo(db: apsw.Connection) -> None:
    with transaction(db):
        undoing.undo(db)


def test_a_note_leaves_the_list_and_stays_a_decision(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    gone = letter(db, files, f"About {WORD}.", "private.txt")
    with transaction(db):
        notes.add(db, NoteAsked(document=gone, page=1, text="look at this"))

    removal = removals.remove(gone, "private")

    assert removal.writings == 1
    assert db.execute("SELECT count(*) FROM note WHERE decision IS NOT NULL").get == 0
    assert [decision.verb for decision in decisions.standing(db)] == ["noted"]


def test_what_lay_inside_is_called_by_the_place_that_is_left(
    db: apsw.Connection, files: Files, removals: Removals
) -> None:
    archive = letter(db, files, "an archive", "a.zip")
    inner = cases.unpack(db, files, b"inner", "inner.txt", archive)
    contents.add_appearance(db, cases.seen(inner, "outside.txt"))
    cases.read(db, inner, cases.text_page(1, "inner"))

    removals.remove(archive, "about a child")

    assert db.execute("SELECT name FROM reading WHERE content = ?", (inner,)).get == "outside.txt"
