"""The custody chain: it only grows, and whoever tampers with it breaks it at the line."""

import hashlib
import json

import apsw
import pytest

from stemma.model.custody import Head
from stemma.model.places import Digest
from stemma.store import custody
from stemma.store.database import transaction


@pytest.fixture
def chain(db: apsw.Connection) -> apsw.Connection:
    """A chain of five lines: the making of the case, and four contents."""
    with transaction(db):
        for number in range(1, 5):
            custody.append(db, "took_in", {"content": str(number) * 64, "path": f"файл {number}"})
    return db


def tamper(db: apsw.Connection, sql: str, bindings: tuple[str | int, ...] = ()) -> None:
    """Change the chain as somebody would who knows SQLite and removes the triggers first."""
    db.execute("DROP TRIGGER IF EXISTS custody_stays; DROP TRIGGER IF EXISTS custody_remains")
    db.execute(sql, bindings)


def move(db: apsw.Connection, old: int, new: int) -> None:
    tamper(db, "UPDATE custody SET seq = ? WHERE seq = ?", (new, old))


def rehash(db: apsw.Connection, start: int) -> None:
    """Forge the hashes of all lines from one on, so that the chain fits together again."""
    rows = db.execute("SELECT hash FROM custody WHERE seq = ?", (start - 1,))
    [(previous,)] = list[tuple[Digest]](rows)
    rows = db.execute("SELECT seq, body FROM custody WHERE seq >= ? ORDER BY seq", (start,))
    for seq, body in list[tuple[int, str]](rows):
        previous = custody.link(previous, body)
        tamper(db, "UPDATE custody SET hash = ? WHERE seq = ?", (previous, seq))


def test_an_untouched_chain_is_whole(chain: apsw.Connection) -> None:
    assert custody.first_break(chain) is None
    assert custody.head(chain).seq == 5


def test_a_line_is_the_hash_of_the_one_before_and_its_body(chain: apsw.Connection) -> None:
    rows: list[tuple[str, Digest]] = list(
        chain.execute("SELECT body, hash FROM custody ORDER BY seq")
    )
    [(_, before), (body, digest)] = rows[3:5]

    assert digest == hashlib.sha256(before.encode() + body.encode()).hexdigest()
    assert custody.head(chain) == Head(5, digest)
    assert custody.head(chain).written == f"5:{digest}"


def test_lines_say_who_did_what_when(chain: apsw.Connection) -> None:
    [made, first, *_] = custody.lines(chain)

    assert (made.act, made.actor, made.facts) == ("created", "Anna", {"name": "harbour"})
    assert first.facts == {"content": "1" * 64, "path": "файл 1"}
    assert first.at.utcoffset() is not None
    assert [line.seq for line in custody.lines(chain, content=Digest("3" * 64))] == [4]


@pytest.mark.parametrize(
    "sql",
    ["UPDATE custody SET body = '{}' WHERE seq = 2", "DELETE FROM custody WHERE seq = 5"],
    ids=["changing", "deleting"],
)
def test_a_line_can_be_neither_changed_nor_deleted(chain: apsw.Connection, sql: str) -> None:
    with pytest.raises(apsw.ConstraintError, match="never"):
        chain.execute(sql)


def test_a_changed_body_breaks_the_chain_at_its_line(chain: apsw.Connection) -> None:
    tamper(chain, "UPDATE custody SET body = replace(body, '2222', '9999') WHERE seq = 3")

    assert custody.first_break(chain) == 3


def test_a_removed_line_breaks_the_chain_where_it_was(chain: apsw.Connection) -> None:
    tamper(chain, "DELETE FROM custody WHERE seq = 3")
    assert custody.first_break(chain) == 3

    move(chain, 4, 3)
    move(chain, 5, 4)
    assert custody.first_break(chain) == 3


def test_an_inserted_line_breaks_the_chain_where_it_stands(chain: apsw.Connection) -> None:
    for number in (5, 4):
        move(chain, number, number + 1)
    body = json.dumps({"seq": 4, "act": "took_in"})
    before = chain.execute("SELECT hash FROM custody WHERE seq = 3").get
    digest = custody.link(Digest(str(before)), body)
    tamper(chain, "INSERT INTO custody VALUES (4, ?, ?)", (body, digest))

    assert custody.first_break(chain) == 5


def test_two_lines_that_changed_places_break_the_chain(chain: apsw.Connection) -> None:
    for old, new in ((3, 30), (4, 3), (30, 4)):
        move(chain, old, new)

    assert custody.first_break(chain) == 3


@pytest.mark.parametrize("body", ["no json", "[]", '{"seq": 40}', "{}"])
def test_a_body_that_is_no_act_breaks_the_chain_even_with_its_hash(
    chain: apsw.Connection, body: str
) -> None:
    tamper(chain, "UPDATE custody SET body = ? WHERE seq = 4", (body,))
    rehash(chain, 4)

    assert custody.first_break(chain) == 4


def test_a_tail_hashed_anew_is_whole_in_itself_but_has_another_head(chain: apsw.Connection) -> None:
    noted = custody.head(chain)
    tamper(chain, "UPDATE custody SET body = replace(body, '2222', '9999') WHERE seq = 3")
    rehash(chain, 3)

    assert custody.first_break(chain) is None
    assert custody.head(chain) != noted
