"""The lineage of the coverage at rest, and the decisions about its steps and sources."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields

import apsw
from pydantic import TypeAdapter

from stemma.model.claims import Lineage
from stemma.model.decisions import Decision
from stemma.model.places import Digest
from stemma.store import decisions

STEP, SOURCE = "derivation", "source"
"""The kinds of the subjects of decisions about a step, and about what a source is called."""

_PARTS: Mapping[str, TypeAdapter[object]] = {
    each.name: TypeAdapter(Lineage.__annotations__[each.name].__args__[0])
    for each in fields(Lineage)
}
_COVERED = "IN (SELECT content FROM appearance WHERE collection = 'coverage')"
_GROUNDS = (
    (
        "SELECT item, position, content, first_page, last_page FROM item_part "  # noqa: S608 (a constant)
        f"WHERE content {_COVERED} ORDER BY item, position"
    ),
    f"SELECT content, result FROM reading WHERE content {_COVERED} ORDER BY content",  # noqa: S608 (a constant)
    (
        "SELECT page.content, number, text_hash, extracted FROM page "  # noqa: S608 (a constant)
        "JOIN page_text ON page_text.id = leading "
        f"WHERE page.content {_COVERED} ORDER BY page.content, number"
    ),
)


def ground(db: apsw.Connection, version: int) -> str | None:
    """Return one hash over all that the lineage rests on, None where there is no coverage."""
    fixed, rows = hashlib.sha256(str(version).encode()), 0
    for query in _GROUNDS:
        for row in db.execute(query):
            fixed.update(repr(row).encode() + b"\n")
            rows += 1
    return fixed.hexdigest() if rows else None


def known_ground(db: apsw.Connection) -> str | None:
    """Return the ground on which the coverage was read last, None where it never was."""
    found = db.execute("SELECT ground FROM lineage").get
    return None if found is None else str(found)


def problem(db: apsw.Connection) -> str:
    """Return the key of why the coverage could not be read, empty where it was."""
    return str(db.execute("SELECT problem FROM lineage").get or "")


def lineage(db: apsw.Connection) -> Lineage:
    """Return what was told of the coverage."""
    parts: dict[str, list[object]] = {name: [] for name in _PARTS}
    for kind, seen in db.execute("SELECT kind, seen FROM lineage_part ORDER BY id"):
        parts[kind].append(_PARTS[kind].validate_json(seen))
    return Lineage(**{name: tuple(found) for name, found in parts.items()})  # type: ignore[arg-type]


def replace(db: apsw.Connection, ground: str, told: Lineage, problem: str) -> Digest:
    """Put a lineage in the place of the one before; return its hash."""
    clear(db)
    fixed = hashlib.sha256()
    for name, schema in _PARTS.items():
        for each in getattr(told, name):
            written = schema.dump_json(each)
            fixed.update(written + b"\n")
            db.execute(
                "INSERT INTO lineage_part (kind, seen) VALUES (?, ?)", (name, written.decode())
            )
    result = Digest(fixed.hexdigest())
    db.execute(
        "INSERT INTO lineage (id, ground, result, problem) VALUES (1, ?, ?, ?)",
        (ground, result, problem),
    )
    return result


def clear(db: apsw.Connection) -> None:
    """Forget what was told of the coverage; decisions stay."""
    db.execute("DELETE FROM lineage_part")
    db.execute("DELETE FROM lineage")


def rulings(db: apsw.Connection) -> dict[tuple[str, str], Decision]:
    """Return the decision that holds for each step that somebody decided about."""
    found: dict[tuple[str, str], Decision] = {}
    for each in decisions.standing(db, kind=STEP):
        child, _, parent = (each.subject.value or "").partition(" ")
        found[child, parent] = each
    return found


def corrections(db: apsw.Connection) -> dict[Digest, dict[str, str]]:
    """Return what people corrected of sources: for each content its fields."""
    found: dict[Digest, dict[str, str]] = {}
    for each in decisions.standing(db, kind=SOURCE):
        found.setdefault(each.subject.content, {})[each.subject.value or ""] = each.value
    return found
