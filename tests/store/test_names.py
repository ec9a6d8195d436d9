"""The table of names: put in, taken back, undone, and in the chain of custody."""

import apsw
import pytest

from stemma.errors import ConflictError, MissingError, UsageError
from stemma.model.decisions import DecisionsAsked
from stemma.model.names import SameName
from stemma.store import acts, custody, decisions, names, undoing
from stemma.store.database import transaction


def add(db: apsw.Connection, one: str, other: str, why: str = "") -> int:
    with transaction(db):
        return names.add(db, SameName(one, other, why)).number


def listed(db: apsw.Connection, words: str = "") -> list[tuple[str, str]]:
    return [(entry.one, entry.other) for entry in names.entries(db, words)]


def test_an_entry_is_a_decision_with_a_line_of_custody(db: apsw.Connection) -> None:
    number = add(db, " Данилюк ", "达尼柳克", "the contract has both")

    [entry] = names.entries(db)
    assert (entry.one, entry.other, entry.who) == ("Данилюк", "达尼柳克", "Anna")
    [decision] = decisions.standing(db)
    assert (decision.id, decision.verb, decision.why) == (number, "named", "the contract has both")
    assert "达尼柳克" in str(list(custody.lines(db))[-1])
    [seen] = acts.listed(db, DecisionsAsked(), None, 0)[1]
    assert (seen.act, seen.what, seen.name) == ("named", "Данилюк = 达尼柳克", "")


def test_an_entry_is_taken_back_and_can_come_again(db: apsw.Connection) -> None:
    number = add(db, "Danylyuk", "达尼柳克")

    with transaction(db):
        assert names.take_back(db, number, "another person").one == "Danylyuk"

    assert listed(db) == []
    assert list(decisions.standing(db)) == []
    add(db, "Danylyuk", "达尼柳克")
    assert listed(db) == [("Danylyuk", "达尼柳克")]


def test_the_last_act_is_undone(db: apsw.Connection) -> None:
    add(db, "Danylyuk", "达尼柳克")

    with transaction(db):
        undoing.undo(db)

    assert listed(db) == []


def test_entries_are_found_by_a_name_in_them(db: apsw.Connection) -> None:
    add(db, "Danylyuk", "达尼柳克")
    add(db, "Gromov", "格罗莫夫")

    assert listed(db, "gromov") == [("Gromov", "格罗莫夫")]
    assert listed(db, "达尼") == [("Danylyuk", "达尼柳克")]


@pytest.mark.parametrize("other", ["达尼柳克", "DANYLYUK", " ", "--"])
def test_what_is_there_already_or_says_nothing_is_refused(db: apsw.Connection, other: str) -> None:
    add(db, "Danylyuk", "达尼柳克")

    with pytest.raises((UsageError, ConflictError)):
        add(db, "Danylyuk", other)
    with pytest.raises(ConflictError):
        add(db, "达尼柳克", "danylyuk")


def test_an_entry_that_is_not_there_cannot_be_taken_back(db: apsw.Connection) -> None:
    with transaction(db), pytest.raises(MissingError):
        names.take_back(db, 7)
