"""An answer is kept until somebody, here or elsewhere, changes the case."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from stemma.store.unchanged import Unchanged


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with closing(apsw.Connection(str(tmp_path / "case.db"))) as db:
        db.pragma("journal_mode", "wal")
        db.execute("CREATE TABLE page (number INTEGER)")
    return tmp_path / "case.db"


@pytest.fixture
def db(place: Path) -> Iterator[apsw.Connection]:
    db = apsw.Connection(str(place))
    yield db
    db.close()


def pages(db: apsw.Connection, asked: list[str]) -> int:
    asked.append("pages")
    return int(str(db.execute("SELECT count(*) FROM page").get))


def test_a_question_is_asked_once(db: apsw.Connection) -> None:
    kept, asked = Unchanged(db), list[str]()

    answers = [kept.answer("pages", lambda: pages(db, asked)) for _ in range(3)]

    assert (answers, asked) == ([0, 0, 0], ["pages"])


def test_it_is_asked_again_when_this_connection_wrote(db: apsw.Connection) -> None:
    kept, asked = Unchanged(db), list[str]()
    kept.answer("pages", lambda: pages(db, asked))

    db.execute("INSERT INTO page VALUES (1)")

    assert kept.answer("pages", lambda: pages(db, asked)) == 1


def test_it_is_asked_again_when_another_process_wrote(db: apsw.Connection, place: Path) -> None:
    kept, asked = Unchanged(db), list[str]()
    kept.answer("pages", lambda: pages(db, asked))

    other = apsw.Connection(str(place))
    other.execute("INSERT INTO page VALUES (1)")
    other.close()

    assert kept.answer("pages", lambda: pages(db, asked)) == 1


def test_only_so_many_answers_are_kept(db: apsw.Connection) -> None:
    kept = Unchanged(db)
    for number in range(33):
        kept.answer(number, lambda: "before")

    assert kept.answer(0, lambda: "again") == "again"
    assert kept.answer(32, lambda: "again") == "before"
