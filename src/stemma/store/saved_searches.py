"""Saved searches at rest. Saving and removing one each leave a line of custody."""

import datetime as dt
from typing import Any

import apsw
from pydantic import TypeAdapter

from stemma.errors import MissingError, UsageError
from stemma.model.searches import Narrowing, SavedSearch, SearchToSave
from stemma.store import custody, facts

_NARROWING = TypeAdapter(Narrowing)
_SELECT = "SELECT id, name, query, narrowing, sort, who, at FROM saved_search"


def add(db: apsw.Connection, search: SearchToSave) -> SavedSearch:
    """Keep a search with its line of custody, inside the caller's transaction.

    Raises:
        UsageError: if it has no name.
    """
    name = " ".join(search.name.split())
    if not name:
        raise UsageError("A saved search needs a name.")
    at = dt.datetime.now(dt.UTC)
    who = facts.actor(db)
    narrowing = _NARROWING.dump_json(search.narrowing).decode()
    db.execute(
        "INSERT INTO saved_search (name, query, narrowing, sort, who, at) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (name, search.query, narrowing, search.sort, who, at.isoformat()),
    )
    number = db.last_insert_rowid()
    custody.append(
        db,
        "saved_search",
        {"search": number, "name": name, "query": search.query, "narrowing": narrowing},
    )
    return SavedSearch(
        id=number,
        name=name,
        query=search.query,
        narrowing=search.narrowing,
        sort=search.sort,
        who=who,
        at=at,
    )


def remove(db: apsw.Connection, number: int) -> SavedSearch:
    """Forget a search and return it, inside the caller's transaction.

    Raises:
        MissingError: if there is none of this number.
    """
    row = db.execute(f"{_SELECT} WHERE id = ?", (number,)).get
    if row is None:
        raise MissingError("There is no saved search of this number.")
    db.execute("DELETE FROM saved_search WHERE id = ?", (number,))
    custody.append(db, "removed_search", {"search": number})
    return _saved(row)


def count(db: apsw.Connection) -> int:
    """Return how many searches are kept."""
    return int(str(db.execute("SELECT count(*) FROM saved_search").get))


def listed(
    db: apsw.Connection, limit: int, offset: int, *, descending: bool = False
) -> list[SavedSearch]:
    """Return a stretch of the kept searches, by name; all of them where the limit is below 0."""
    if descending:
        kept = listed(db, -1, 0)[::-1][offset:]
        return kept if limit < 0 else kept[:limit]
    rows = db.execute(f"{_SELECT} ORDER BY name, id LIMIT ? OFFSET ?", (limit, offset))
    return [_saved(row) for row in rows]


def _saved(row: tuple[Any, ...]) -> SavedSearch:
    number, name, query, narrowing, sort, who, at = row
    return SavedSearch(
        id=number,
        name=name,
        query=query,
        narrowing=_NARROWING.validate_json(narrowing),
        sort=sort,
        who=who,
        at=dt.datetime.fromisoformat(at),
    )
