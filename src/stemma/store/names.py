"""The table of names: entries that people put in and take back, each a decision."""

import datetime as dt
import json
from collections.abc import Iterator

import apsw

from stemma.errors import ConflictError, MissingError, UsageError
from stemma.model.decisions import Decision, Subject
from stemma.model.names import NameEntry, NameSort, SameName
from stemma.model.places import Digest
from stemma.store import acts, decisions, naming
from stemma.toolkit.query import slots_of

_NO_CONTENT = Digest("")
"""An entry is about no document."""

_ENTRIES = """
SELECT decision, one, other, who, at, why FROM standing_name JOIN decision ON id = decision
WHERE ?1 = '' OR instr(folded(one), ?1) > 0 OR instr(folded(other), ?1) > 0
"""
_ORDERS: dict[NameSort, str] = {"late": "decision", "name": "folded(one), decision"}


def add(db: apsw.Connection, same: SameName) -> NameEntry:
    """Put two names into the table, inside the caller's transaction.

    Raises:
        UsageError: if one of them holds no word, or they are the same word.
        ConflictError: if they stand in the table already.
    """
    one, other = _tidy(same.one), _tidy(same.other)
    if naming.folded(one) == naming.folded(other):
        raise UsageError(f"{one} and {other} are the same name already.")
    for entry in entries(db):
        if {naming.folded(entry.one), naming.folded(entry.other)} == {
            naming.folded(one),
            naming.folded(other),
        }:
            raise ConflictError(f"{one} = {other} stands in the table already.")
    subject = Subject(kind="name", content=_NO_CONTENT, value=f"{one} = {other}")
    value = json.dumps([one, other], ensure_ascii=False)
    decision = decisions.add(db, subject, "named", value=value, why=same.why.strip())
    settle(db, decision)
    return _entry(decision)


def take_back(db: apsw.Connection, number: int, why: str = "") -> NameEntry:
    """Take an entry out of the table, inside the caller's transaction; return what it was.

    Raises:
        MissingError: if the table has no entry of this number.
    """
    decision = acts.by_number(db, number)
    if decision is None or decision.verb != "named" or not acts.holds(db, number):
        raise MissingError(f"The table of names has no entry {number}.")
    decisions.add(db, decision.subject, "withdrawn", why=why.strip(), supersedes=number)
    settle(db, decision)
    return _entry(decision)


def settle(db: apsw.Connection, decision: Decision) -> None:
    """Bring the table in line with whether a decision holds."""
    if acts.holds(db, decision.id):
        one, other = json.loads(decision.value)
        db.execute(
            "INSERT OR IGNORE INTO standing_name (decision, one, other) VALUES (?, ?, ?)",
            (decision.id, one, other),
        )
    else:
        db.execute("DELETE FROM standing_name WHERE decision = ?", (decision.id,))


def entries(
    db: apsw.Connection,
    words: str = "",
    sort: NameSort = "late",
    *,
    descending: bool = False,
) -> Iterator[NameEntry]:
    """Return the entries of the table that hold these words in a name, all where there are none."""
    naming.teach(db)
    order = _ORDERS[sort].replace(",", " DESC,") + " DESC" if descending else _ORDERS[sort]
    for number, one, other, who, at, why in db.execute(
        f"{_ENTRIES} ORDER BY {order}", (naming.folded(words),)
    ):
        yield NameEntry(
            number=number,
            one=one,
            other=other,
            who=who,
            at=dt.datetime.fromisoformat(at),
            why=why,
        )


def _tidy(name: str) -> str:
    found = " ".join(name.split())
    if not slots_of(found):
        raise UsageError("A name needs a letter.")
    return found


def _entry(decision: Decision) -> NameEntry:
    one, other = json.loads(decision.value)
    return NameEntry(
        number=decision.id,
        one=one,
        other=other,
        who=decision.who,
        at=decision.at,
        why=decision.why,
    )
