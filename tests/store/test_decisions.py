"""Decisions are kept, superseded, never changed; items are page ranges."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from stemma.model.decisions import Item, ItemPart, Subject
from stemma.model.places import Box, Digest
from stemma.store import case_folder, contents, custody, decisions
from stemma.store.database import transaction

CONTENT = Digest("ab" * 32)
TOTAL = Subject(
    kind="amount",
    content=CONTENT,
    page=3,
    quote="21\u00a0398 300,00\n евро",
    box=Box(0.1234, 0.5, 0.4, 0.52),
    value="21398300.00 EUR",
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[apsw.Connection]:
    connection = case_folder.create(tmp_path / "x.case", "desk")
    yield connection
    connection.close()


def test_a_decision_is_kept_with_who_when_and_why(db: apsw.Connection) -> None:
    with transaction(db):
        made = decisions.add(db, TOTAL, "confirmed", why="stands in words as well")

    [kept] = decisions.standing(db)

    assert kept == made
    assert (kept.who, kept.verb, kept.why) == ("desk", "confirmed", "stands in words as well")


def test_its_subject_is_normalised_so_that_a_new_reading_can_find_it(db: apsw.Connection) -> None:
    with transaction(db):
        made = decisions.add(db, TOTAL, "confirmed")

    assert made.subject.quote == "21 398 300,00 евро"
    assert made.subject.box == Box(0.125, 0.5, 0.4, 0.52)


def test_a_second_thought_supersedes_the_first_and_both_remain(db: apsw.Connection) -> None:
    with transaction(db):
        first = decisions.add(db, TOTAL, "confirmed")
        second = decisions.add(db, TOTAL, "rejected", why="a typing error", supersedes=first.id)

    assert list(decisions.standing(db)) == [second]
    assert db.execute("SELECT count(*) FROM decision").get == 2


def test_what_is_withdrawn_gives_way_to_what_stood_before(db: apsw.Connection) -> None:
    with transaction(db):
        first = decisions.add(db, TOTAL, "confirmed")
        second = decisions.add(db, TOTAL, "rejected", supersedes=first.id)
        decisions.add(db, TOTAL, "withdrawn", supersedes=second.id)

    assert list(decisions.standing(db)) == [first]


def test_it_stands_in_the_chain_of_custody(db: apsw.Connection) -> None:
    with transaction(db):
        decisions.add(db, TOTAL, "explained", value="rounded")

    [*_, line] = custody.lines(db, content=CONTENT)

    assert (line.act, line.facts["verb"], line.facts["value"]) == (
        "decided",
        "explained",
        "rounded",
    )


@pytest.mark.parametrize(
    "change", ["UPDATE decision SET verb = 'rejected'", "DELETE FROM decision"]
)
def test_the_database_itself_refuses_to_change_one(db: apsw.Connection, change: str) -> None:
    with transaction(db):
        decisions.add(db, TOTAL, "confirmed")

    with pytest.raises(apsw.ConstraintError, match="never"):
        db.execute(change)


def test_each_content_is_one_item_by_default(db: apsw.Connection) -> None:
    with transaction(db):
        contents.add_content(db, CONTENT, 10, "originals", 0)

    part = ItemPart(content=CONTENT, first_page=1, last_page=None)
    assert list(decisions.items(db)) == [Item(1, "", (part,))]
