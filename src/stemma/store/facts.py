"""The few facts about a case as a whole: its name, whose name stands in the chain, its head."""

import apsw


def get(db: apsw.Connection, name: str) -> str | None:
    """Return a fact, None where it was never set."""
    value = db.execute("SELECT value FROM fact WHERE name = ?", (name,)).get
    return None if value is None else str(value)


def put(db: apsw.Connection, name: str, value: str) -> None:
    """Set a fact, inside the caller's transaction."""
    db.execute(
        "INSERT INTO fact (name, value) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def actor(db: apsw.Connection) -> str:
    """Return the name under which acts are written into the chain."""
    return get(db, "actor") or "unnamed"
