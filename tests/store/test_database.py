"""The database: made whole or not at all, refused with a sentence, never half changed."""

import os
import shutil
from contextlib import closing
from importlib import resources
from pathlib import Path

import apsw
import pytest

from stemma.errors import CaseError
from stemma.store import database, facts
from tests.strangers import as_nobody, public_folder


def made(path: Path) -> Path:
    with database.created(path) as db, database.transaction(db):
        facts.put(db, "name", "harbour")
    return path


def look_at_everything(path: Path) -> None:
    with database.told(), closing(database.open_existing(path, write=True)) as db:
        for table in ("fact", "custody", "task", "item", "page_text", "page_index_data"):
            db.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 (names of our own)


def change_and_break_off(db: apsw.Connection) -> None:
    with database.transaction(db):
        facts.put(db, "name", "changed")
        raise KeyboardInterrupt


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    names = sorted(
        entry.name
        for entry in (resources.files("stemma.store") / "migrations").iterdir()
        if entry.name.endswith(".sql")
    )

    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


def test_what_was_made_can_be_opened(tmp_path: Path) -> None:
    path = made(tmp_path / "case.db")

    for write in (True, False):
        with closing(database.open_existing(path, write=write)) as db:
            assert facts.get(db, "name") == "harbour"
            assert db.pragma("journal_mode") == "wal"
    assert path.stat().st_mode & 0o077 == 0


def test_an_older_case_is_brought_up_to_date_when_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    first = resources.files("stemma.store") / "migrations" / "0001_case.sql"
    with closing(apsw.Connection(str(path))) as db:
        db.execute(f"PRAGMA application_id = {0x53544D41}; PRAGMA user_version = 1")
        db.execute(first.read_text(encoding="utf-8"))

    with pytest.raises(CaseError, match="older version"):
        database.open_existing(path, write=False)
    database.open_existing(path, write=True).close()
    with closing(database.open_existing(path, write=False)) as db:
        assert db.execute("SELECT losses FROM task").fetchall() == []


def test_a_case_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "case.db")
    with closing(apsw.Connection(str(path))) as db:
        db.execute("PRAGMA user_version = 1000")

    for write in (True, False):
        with pytest.raises(CaseError, match="newer Stemma"):
            database.open_existing(path, write=write)


@pytest.mark.parametrize("write", [True, False], ids=["to write", "to read"])
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not the database of a Stemma case"),
        (b"Not a database, " * 1000, "damaged"),
        (b"SQLite format 3\0" + b"\xff" * 4000, "damaged"),
    ],
    ids=["empty", "another file", "broken header"],
)
def test_what_is_no_database_is_refused(
    tmp_path: Path, content: bytes, sentence: str, *, write: bool
) -> None:
    path = tmp_path / "case.db"
    path.write_bytes(content)

    with pytest.raises(CaseError, match=sentence):
        database.open_existing(path, write=write)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_database_gets_a_sentence(tmp_path: Path, share: float) -> None:
    path = made(tmp_path / "case.db")
    os.truncate(path, int(path.stat().st_size * share))

    with pytest.raises(CaseError, match="damaged"):
        look_at_everything(path)


def test_a_transaction_is_whole_or_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "case.db")
    with closing(database.open_existing(path, write=True)) as db:
        with pytest.raises(KeyboardInterrupt):
            change_and_break_off(db)

        assert facts.get(db, "name") == "harbour"
        assert not db.in_transaction


def test_making_that_was_cut_off_leaves_no_case_and_can_be_done_again(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with pytest.raises(KeyboardInterrupt), database.created(path):
        raise KeyboardInterrupt

    assert not path.exists()
    with closing(database.open_existing(made(path), write=False)) as db:
        assert facts.get(db, "name") == "harbour"


def test_a_reader_sees_what_a_writer_has_committed(tmp_path: Path) -> None:
    path = made(tmp_path / "case.db")
    with (
        closing(database.open_existing(path, write=True)) as writer,
        closing(database.open_existing(path, write=False)) as reader,
    ):
        with database.transaction(writer):
            facts.put(writer, "name", "changed")
            assert facts.get(reader, "name") == "harbour"
        assert facts.get(reader, "name") == "changed"


@pytest.mark.parametrize("cut_off", [False, True], ids=["closed", "cut off"])
def test_a_case_that_cannot_be_written_can_still_be_read(tmp_path: Path, *, cut_off: bool) -> None:
    path = made(tmp_path / "case.db")
    with public_folder() as folder:
        with closing(database.open_existing(path, write=True)) as db:
            facts.put(db, "name", "kept in the log")
            for ending in ("", "-wal", "-shm") if cut_off else ():
                shutil.copy(tmp_path / f"case.db{ending}", folder)
        if not cut_off:
            shutil.copy(path, folder)
        for copy in folder.iterdir():
            copy.chmod(0o444)
        folder.chmod(0o555)

        with as_nobody():
            with closing(database.open_existing(folder / "case.db", write=False)) as db:
                assert facts.get(db, "name") == "kept in the log"
            with pytest.raises(CaseError, match="cannot be written"):
                database.open_existing(folder / "case.db", write=True)
