"""What hangs together in the cache, for reading: citations and families, a stretch at a time."""

from collections.abc import Iterator
from typing import NamedTuple

import apsw
from pydantic import TypeAdapter

from stemma.model.places import Digest
from stemma.model.references import Citation, CitationsAsked
from stemma.model.versions import Family, FamilySort
from stemma.store import items, naming

_CITATION = TypeAdapter(Citation)
_FAMILY = TypeAdapter(Family)


class ItemNamed(NamedTuple):
    """An item as lists name it: control number, first content, name."""

    control: str
    document: Digest
    name: str


def citations(
    db: apsw.Connection, asked: CitationsAsked, limit: int | None, offset: int
) -> tuple[int, Iterator[Citation]]:
    """Return how many citations are asked for, and a stretch of them (all where limit is None).

    Absent ones come first, then unsure ones; within that by kind, number and item.
    """
    parts, values = ["true"], list[str]()
    for column, chosen in (("holding", asked.holdings), ("kind", asked.kinds)):
        if chosen:
            parts.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    if asked.document is not None:
        parts.append("item IN (SELECT item FROM item_part WHERE content = ?)")
        values.append(asked.document)
    where = " AND ".join(parts)
    total = db.execute(f"SELECT count(*) FROM citation WHERE {where}", values).get  # noqa: S608 (constants)
    rows = db.execute(
        f"SELECT seen FROM citation WHERE {where} ORDER BY "  # noqa: S608 (constants)
        "CASE holding WHEN 'absent' THEN 0 WHEN 'unsure' THEN 1 ELSE 2 END, kind, number, id "
        "LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    return int(str(total)), (_CITATION.validate_json(seen) for (seen,) in rows)


def families(
    db: apsw.Connection,
    document: Digest | None,
    sort: FamilySort,
    limit: int | None,
    offset: int,
) -> tuple[int, Iterator[Family]]:
    """Return how many families there are (that a document is in), and a stretch of them."""
    order = {"most": "items DESC, id", "title": "seen ->> '$.title', id"}[sort]
    where = (
        "?1 IS NULL OR EXISTS (SELECT 1 FROM json_each(seen, '$.items') AS member "
        "JOIN item_part ON item = member.value WHERE content = ?1)"
    )
    total = db.execute(f"SELECT count(*) FROM family WHERE {where}", (document,)).get  # noqa: S608 (a constant)
    rows = db.execute(
        f"SELECT seen FROM family WHERE {where} ORDER BY {order} LIMIT ?2 OFFSET ?3",  # noqa: S608 (a constant)
        (document, -1 if limit is None else limit, offset),
    )
    return int(str(total)), (_FAMILY.validate_json(seen) for (seen,) in rows)


def named(db: apsw.Connection, item: int) -> ItemNamed:
    """Return how lists name an item."""
    document = next(iter(items.first_content(db, item)), Digest(""))
    name = naming.file_name(db, document) if document else ""
    return ItemNamed(items.control(db, item), document, name)
