"""Joining and splitting: numbers stay, no page is lost or doubled, and all of it can be undone."""

from contextlib import suppress

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stemma.errors import MissingError, StemmaError, UsageError
from stemma.model.items import ItemsAsked, JoinAsked, PagesAsked, SplitAsked
from stemma.model.places import Digest
from stemma.store import items, joining, looking, summary, undoing
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases

ASKED = ItemsAsked(collections=("cache", "coverage", "reference"))


@pytest.fixture
def scans(db: apsw.Connection, files: Files) -> list[Digest]:
    """Three scans of four pages each: items 1, 2 and 3."""
    found = []
    for name in ("one", "two", "three"):
        content = cases.take_in(db, files, name.encode(), f"{name}.pdf")
        cases.read(db, content, *(cases.text_page(n, f"{name} {n}") for n in (1, 2, 3, 4)))
        found.append(content)
    return found


def join(db: apsw.Connection, asked: JoinAsked) -> int:
    with transaction(db):
        return joining.join(db, asked)[1]


def split(db: apsw.Connection, document: Digest, after: int) -> int:
    with transaction(db):
        return joining.split(db, SplitAsked(document=document, after_page=after))[1]


def undo(db: apsw.Connection) -> None:
    with transaction(db):
        undoing.undo(db)


def table(db: apsw.Connection) -> dict[str, list[str]]:
    """Return what each item holds, as {"CACHE-000001": ["one.pdf 1-4"]}."""
    return {
        item.control: [f"{p.name} {p.first_page}-{p.last_page}" for p in item.parts]
        for item in items.listed(db, ASKED, None, 0)[1]
    }


def test_a_join_keeps_the_first_number(db: apsw.Connection, scans: list[Digest]) -> None:
    assert join(db, JoinAsked(items=(3, 1), title="Letter and annex")) == 3

    assert table(db) == {
        "CACHE-000002": ["two.pdf 1-4"],
        "CACHE-000003": ["three.pdf 1-4", "one.pdf 1-4"],
    }
    joined = items.seen(db, 1)
    assert (joined.parts, joined.joined_into) == ((), "CACHE-000003")
    assert items.seen(db, 3).joined == ("CACHE-000001",)
    assert items.seen(db, 3).name == "Letter and annex"
    assert looking.resolve(db, "CACHE-000001") == scans[2]


def test_a_split_gives_the_later_part_a_new_number(
    db: apsw.Connection, scans: list[Digest]
) -> None:
    assert split(db, scans[1], 3) == 4

    assert table(db)["CACHE-000002"] == ["two.pdf 1-3"]
    assert table(db)["CACHE-000004"] == ["two.pdf 4-4"]
    assert items.control_of(db, scans[1], 4) == "CACHE-000004"


def test_pages_are_taken_out_of_their_items(db: apsw.Connection, scans: list[Digest]) -> None:
    one, two, _ = scans
    asked = JoinAsked(
        pages=(
            PagesAsked(document=one, first_page=2, last_page=3),
            PagesAsked(document=two, first_page=1, last_page=1),
        )
    )

    number = join(db, asked)

    held = table(db)
    assert held["CACHE-000001"] == ["one.pdf 1-1"]
    assert held[items.control(db, number)] == ["one.pdf 2-3", "two.pdf 1-1"]
    assert sorted(part for parts in held.values() for part in parts) == [
        "one.pdf 1-1",
        "one.pdf 2-3",
        "one.pdf 4-4",
        "three.pdf 1-4",
        "two.pdf 1-1",
        "two.pdf 2-4",
    ]


def test_what_was_split_and_joined_again_is_as_before(
    db: apsw.Connection, scans: list[Digest]
) -> None:
    before = table(db)
    later = split(db, scans[0], 2)

    join(db, JoinAsked(items=(1, later)))

    assert table(db) == before
    assert items.seen(db, later).joined_into == "CACHE-000001"


def test_a_number_is_never_given_twice(db: apsw.Connection, scans: list[Digest]) -> None:
    first = split(db, scans[0], 2)
    undo(db)

    assert split(db, scans[0], 3) == first + 1
    assert looking.resolve(db, f"CACHE-{first:06}") == scans[0]


def test_undoing_leaves_no_trace_in_the_items(db: apsw.Connection, scans: list[Digest]) -> None:
    before = table(db)
    join(db, JoinAsked(items=(1, 2), title="Both"))
    split(db, scans[1], 2)

    undo(db)
    undo(db)

    assert table(db) == before
    assert items.seen(db, 2).joined_into is None
    assert items.seen(db, 1).name == "one.pdf"


@pytest.mark.usefixtures("scans")
@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (JoinAsked(items=(1,)), UsageError),
        (JoinAsked(items=(1, 99)), MissingError),
        (JoinAsked(items=(1, 1)), UsageError),
        (JoinAsked(), UsageError),
    ],
    ids=["one alone", "no such item", "the same twice", "nothing"],
)
def test_what_cannot_be_joined_changes_nothing(
    db: apsw.Connection, asked: JoinAsked, error: type[StemmaError]
) -> None:
    before = table(db)
    with pytest.raises(error):
        join(db, asked)
    assert table(db) == before


def test_a_page_named_twice_is_refused(db: apsw.Connection, scans: list[Digest]) -> None:
    page = PagesAsked(document=scans[0], first_page=2, last_page=2)

    with pytest.raises(UsageError, match="twice"):
        join(db, JoinAsked(items=(1,), pages=(page,)))
    with pytest.raises(UsageError, match="twice"):
        join(db, JoinAsked(pages=(page, page)))


def test_nothing_follows_the_last_page(db: apsw.Connection, scans: list[Digest]) -> None:
    with pytest.raises(UsageError, match="Nothing"):
        split(db, scans[0], 4)
    with pytest.raises(MissingError):
        split(db, scans[0], 5)


def test_the_number_bears_the_collection_it_was_first_met_in(
    db: apsw.Connection, scans: list[Digest]
) -> None:
    db.execute("UPDATE appearance SET collection = 'coverage' WHERE content = ?", (scans[1],))

    join(db, JoinAsked(items=(1, 2)))

    assert items.control(db, 2) == "COVERAGE-000002"
    assert looking.resolve(db, "coverage-2") == scans[0]
    with pytest.raises(UsageError):
        looking.resolve(db, "CACHE-000002")


def test_all_of_it_keeps_the_sums_balanced(db: apsw.Connection, scans: list[Digest]) -> None:
    join(db, JoinAsked(items=(1, 2)))
    split(db, scans[1], 1)

    assert summary.is_balanced(db)
    assert items.count(db) == 3
    db.execute("DELETE FROM item_part WHERE content = ?", (scans[2],))
    assert not summary.is_balanced(db)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(1, 4), st.integers(1, 4)), max_size=5),
)
def test_whatever_is_taken_apart_each_page_stays_in_one_item(
    db: apsw.Connection, scans: list[Digest], acts: list[tuple[int, int, int]]
) -> None:
    for document, one, other in acts:
        first, last = sorted((one, other))
        pages = PagesAsked(document=scans[document], first_page=first, last_page=last)
        with suppress(StemmaError):
            join(db, JoinAsked(items=(3,), pages=(pages,)))

    held = [
        (part.document, page)
        for item in items.listed(db, ASKED, None, 0)[1]
        for part in item.parts
        for page in range(part.first_page, (part.last_page or 0) + 1)
    ]
    assert sorted(held) == sorted((scan, page) for scan in scans for page in (1, 2, 3, 4))


def test_a_later_part_has_its_title_and_both_are_found_by_their_document(
    db: apsw.Connection, scans: list[Digest]
) -> None:
    with transaction(db):
        joining.split(
            db,
            SplitAsked(document=scans[0], after_page=1, title="Letter of 3 May", why="two letters"),
        )

    first, later = items.of_document(db, scans[0])
    assert (first.item, later.name) == (1, "Letter of 3 May")
    assert [(part.first_page, part.last_page) for part in later.parts] == [(2, 4)]
